// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recogniser.h"

#include <utility>

#include "pipeline/ingest/classify.h"
#include "pipeline/ocr/ocrad_engine.h"
#include "pipeline/ocr/recognise.h"
#include "pipeline/ocr/tesseract_engine.h"

namespace delib {

namespace {

// From this share of invisible glyphs on, the text layer is the work of another recogniser.
constexpr double kInvisible = 0.5;

}  // namespace

bool NeedsRecognition(const Page& page, OcrMode mode) {
  switch (mode) {
    case OcrMode::kAlways:
      return true;
    case OcrMode::kNever:
      return false;
    case OcrMode::kAuto:
      break;
  }
  return page.kind == PageKind::kScan || page.kind == PageKind::kMixed;
}

Recogniser::Recogniser(const OcrOptions& options, std::chrono::milliseconds limit,
                       Language language)
    : limit_(limit), language_(language) {
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

Result<Page> Recogniser::Recognise(PageSource& source, Page page, OcrMode mode) {
  const bool pictures_only = page.kind == PageKind::kMixed && mode == OcrMode::kAuto;
  // Earlier recognition of the whole page: its words lie on the picture already.
  if (pictures_only && page.invisible_share > kInvisible) return page;
  if (missing_) return *missing_;
  Result<PageImage> image = pictures_only ? source.DrawPage(page) : source.ReadPageImage(page);
  if (!image) return image.error();
  Readers readers{text_.get(), {}};
  for (const auto& reader : figures_) readers.figures.push_back(reader.get());
  return pictures_only ? RecognisePictures(std::move(page), *image, readers, limit_, language_)
                       : RecognisePage(std::move(page), *image, readers, limit_, language_);
}

Page NotRecognised(Page page, Language language) {
  if (page.kind != PageKind::kScan) return page;
  page.problems.push_back(WhyNotRead(page, language));
  // Without a picture under it, the text layer is one that cannot be used.
  if (page.images.empty()) page.words.clear();
  return page;
}

}  // namespace delib
