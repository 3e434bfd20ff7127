// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that sees Tesseract.
#include "pipeline/ocr/tesseract_engine.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "pipeline/image/scale.h"

namespace delib {

namespace {

// A Tesseract with its model.
class Tesseract {
 public:
  // False where the model cannot be loaded.
  [[nodiscard]] bool Open(const TesseractOptions& options, tesseract::OcrEngineMode engine,
                          tesseract::PageSegMode mode) {
    // Pages are read in parallel, so that threads within a line only wait for each other (a
    // line-by-line reading took five times as long with them). What OMP_THREAD_LIMIT does for the
    // process is done here for this thread.
    omp_set_max_active_levels(0);
    const std::vector<std::string> names = {"debug_file"};
    const std::vector<std::string> values = {"/dev/null"};
    const char* folder = options.tessdata.empty() ? nullptr : options.tessdata.c_str();
    if (api_.Init(folder, options.model.c_str(), engine, nullptr, 0, &names, &values, false) != 0)
      return false;
    api_.SetPageSegMode(mode);
    return true;
  }
  void Set(const char* name, const char* value) { api_.SetVariable(name, value); }

  [[nodiscard]] std::vector<RecognisedWord> Read(const GreyBitmap& line) {
    std::vector<RecognisedWord> words;
    if (line.empty()) return words;
    api_.SetImage(line.pixels.data(), line.width, line.height, 1, line.width);
    api_.SetSourceResolution(300);
    if (api_.Recognize(nullptr) == 0) words = Words();
    api_.Clear();
    return words;
  }

 private:
  [[nodiscard]] std::vector<RecognisedWord> Words() {
    std::vector<RecognisedWord> words;
    const std::unique_ptr<tesseract::ResultIterator> it(api_.GetIterator());
    if (it == nullptr) return words;
    do {
      const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
      if (text == nullptr ||
          std::string_view(text.get()).find_first_not_of(' ') == std::string_view::npos) {
        continue;
      }
      RecognisedWord word;
      word.text = text.get();
      it->BoundingBox(tesseract::RIL_WORD, &word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1);
      word.confidence = std::clamp(it->Confidence(tesseract::RIL_WORD) / 100.0F, 0.0F, 1.0F);
      words.push_back(std::move(word));
    } while (it->Next(tesseract::RIL_WORD));
    return words;
  }

  tesseract::TessBaseAPI api_;
};

class TextEngine : public OcrEngine {
 public:
  explicit TextEngine(std::unique_ptr<Tesseract> tesseract) : tesseract_(std::move(tesseract)) {}
  [[nodiscard]] std::vector<RecognisedWord> ReadLine(const GreyBitmap& line) override {
    return tesseract_->Read(line);
  }

 private:
  std::unique_ptr<Tesseract> tesseract_;
};

class FiguresEngine : public FigureReader {
 public:
  explicit FiguresEngine(std::unique_ptr<Tesseract> tesseract) : tesseract_(std::move(tesseract)) {}
  [[nodiscard]] int attempts() const override { return 2; }
  // Small print is often read at a larger scale only.
  [[nodiscard]] std::string ReadFigures(const GreyBitmap& number, int attempt) override {
    std::string text;
    for (const RecognisedWord& word : tesseract_->Read(attempt == 0 ? number : Scale(number, 2)))
      text += word.text;
    return text;
  }

 private:
  std::unique_ptr<Tesseract> tesseract_;
};

Error MissingModel(const TesseractOptions& options) {
  const std::string package = "tesseract-ocr-" + options.model;
  std::string message =
      Say(options.language, "le modèle de reconnaissance « ", "the recognition model '") +
      options.model +
      Say(options.language, " » est introuvable : installer le paquet ",
          "' is missing: install the package ") +
      package +
      Say(options.language, ", ou donner son dossier avec --tessdata",
          ", or give its folder with --tessdata");
  return Error{ErrorCode::kUsage, std::move(message), "", 0};
}

}  // namespace

Result<std::unique_ptr<OcrEngine>> OpenTesseract(const TesseractOptions& options) {
  auto engine = std::make_unique<Tesseract>();
  // Lines are found before (text_lines.h); the raw mode takes the picture as one line and searches
  // for nothing.
  if (!engine->Open(options, tesseract::OEM_LSTM_ONLY, tesseract::PSM_RAW_LINE))
    return MissingModel(options);
  return std::unique_ptr<OcrEngine>(std::make_unique<TextEngine>(std::move(engine)));
}

Result<std::unique_ptr<FigureReader>> OpenTesseractFigures(const TesseractOptions& options) {
  auto engine = std::make_unique<Tesseract>();
  if (!engine->Open(options, tesseract::OEM_TESSERACT_ONLY, tesseract::PSM_SINGLE_LINE)) {
    return MissingModel(options);
  }
  engine->Set("tessedit_char_whitelist", "0123456789,.%€/-+()");
  return std::unique_ptr<FigureReader>(std::make_unique<FiguresEngine>(std::move(engine)));
}

std::string OcrLibraryVersion() {
  return std::string("Tesseract ") + tesseract::TessBaseAPI::Version();
}

}  // namespace delib
