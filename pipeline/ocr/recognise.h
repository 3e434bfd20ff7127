// SPDX-License-Identifier: GPL-3.0-or-later
// The recognition stage: a page without usable text, and its picture, become a page with words and
// rulings. From here on nothing knows that they were not in the file.
#pragma once

#include <chrono>
#include <vector>

#include "models/language.h"
#include "models/page.h"
#include "models/result.h"
#include "pipeline/image/bitmap.h"
#include "pipeline/ocr/ocr_engine.h"

namespace delib {

// The recognisers of one worker; not owned. Without second readers, nothing confirms a number.
struct Readers {
  OcrEngine* text = nullptr;           // not null
  std::vector<FigureReader*> figures;  // asked in turn until one confirms
};

// The page that `picture` shows. `page` keeps its number, size and pictures; words and rulings are
// what the picture shows, in points of the page as it stands upright; page.to_displayed leads back
// to the page as it is displayed. Nothing is invented: what gives no text is told in page.problems.
// Errors: kPageFailed where it takes longer than `limit`.
[[nodiscard]] Result<Page> RecognisePage(Page page, const PageImage& picture,
                                         const Readers& readers, std::chrono::milliseconds limit,
                                         Language language);

// A page of text with pictures: adds the words and rulings that stand on its large pictures. drawn:
// the whole page.
[[nodiscard]] Result<Page> RecognisePictures(Page page, const PageImage& drawn,
                                             const Readers& readers,
                                             std::chrono::milliseconds limit, Language language);

}  // namespace delib
