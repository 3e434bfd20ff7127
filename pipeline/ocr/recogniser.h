// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages are recognised, and the recognisers of one worker.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/language.h"
#include "models/page.h"
#include "models/result.h"
#include "pipeline/ingest/page_source.h"
#include "pipeline/ocr/ocr_engine.h"

namespace delib {

enum class OcrMode {
  kAuto,    // pages without usable text are recognised
  kAlways,  // all pages are, whatever text they hold
  kNever,   // none is; pages without text are told
};

struct OcrOptions {
  OcrMode mode = OcrMode::kAuto;
  std::string tessdata;  // folder of the models; empty: where the system keeps them
  std::string model = "fra";
  // Folder of a model with Tesseract's older engine, as one more second reader of numbers
  // (tesseract_engine.h): it halves the numbers that poor scans leave doubtful. Empty: Ocrad is the
  // only second reader.
  std::string figures_tessdata;
};

// `page` as ClassifyPage gave it.
[[nodiscard]] bool NeedsRecognition(const Page& page, OcrMode mode);

// A page that needs recognition and does not get it, with the reason.
[[nodiscard]] Page NotRecognised(Page page, Language language);

// Not thread-safe: one a worker. Loads its models when it is made.
class Recogniser {
 public:
  // limit: for one page.
  Recogniser(const OcrOptions& options, std::chrono::milliseconds limit, Language language);

  // Errors: kUsage where the language model is missing, kPageFailed where no picture can be had or
  // it takes too long.
  [[nodiscard]] Result<Page> Recognise(PageSource& source, Page page, OcrMode mode);

 private:
  std::chrono::milliseconds limit_;
  Language language_;
  std::optional<Error> missing_;
  std::unique_ptr<OcrEngine> text_;
  std::vector<std::unique_ptr<FigureReader>> figures_;
};

}  // namespace delib
