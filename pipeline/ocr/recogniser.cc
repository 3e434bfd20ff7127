// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recogniser.h"

#include <utility>

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
  if (options.figures_tessdata.empty()) return;
  Result<std::unique_ptr<OcrEngine>> figures =
      OpenTesseractFigures({options.figures_tessdata, options.model, language});
  if (figures) figures_ = std::move(*figures);
}

Result<Page> Recogniser::Recognise(PageSource& source, Page page) {
  if (missing_) return *missing_;
  Result<PageImage> image = source.ReadPageImage(page);
  if (!image) return image.error();
  return RecognisePage(std::move(page), *image, {text_.get(), figures_.get()}, language_);
}

}  // namespace delib
