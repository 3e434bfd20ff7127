// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recogniser.h"

#include <utility>

#include "pipeline/ocr/ocrad_engine.h"
#include "pipeline/ocr/recognise.h"
#include "pipeline/ocr/tesseract_engine.h"

namespace delib {

bool NeedsRecognition(const Page& page, OcrMode mode) {
  switch (mode) {
    case OcrMode::kAlways:
      return true;
    case OcrMode::kNever:
      return false;
    case OcrMode::kAuto:
      break;
  }
  return page.kind == PageKind::kScan;
}

Recogniser::Recogniser(const OcrOptions& options, Language language) : language_(language) {
  Result<std::unique_ptr<OcrEngine>> text =
      OpenTesseract({options.tessdata, options.model, language});
  if (!text) {
    missing_ = text.error();
    return;
  }
  text_ = std::move(*text);
  if (std::unique_ptr<FigureReader> ocrad = OpenOcrad()) figures_.push_back(std::move(ocrad));
  if (options.figures_tessdata.empty()) return;
  Result<std::unique_ptr<FigureReader>> older =
      OpenTesseractFigures({options.figures_tessdata, options.model, language});
  if (older) {
    figures_.push_back(std::move(*older));
  } else {
    missing_ = older.error();  // asked for, so that doing without it in silence would be wrong
  }
}

Result<Page> Recogniser::Recognise(PageSource& source, Page page) {
  if (missing_) return *missing_;
  Result<PageImage> image = source.ReadPageImage(page);
  if (!image) return image.error();
  Readers readers{text_.get(), {}};
  for (const auto& reader : figures_) readers.figures.push_back(reader.get());
  return RecognisePage(std::move(page), *image, readers, language_);
}

}  // namespace delib
