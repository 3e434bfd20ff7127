// SPDX-License-Identifier: GPL-3.0-or-later
// The recognition stage: a page without usable text, and its picture, become a page with words and
// rulings. From here on nothing knows that they were not in the file.
#pragma once

#include <vector>

#include "models/language.h"
#include "models/page.h"
#include "pipeline/image/bitmap.h"
#include "pipeline/ocr/ocr_engine.h"

namespace delib {

// The recognisers of one worker; not owned. Without second readers, nothing confirms a number.
struct Readers {
  OcrEngine* text = nullptr;           // not null
  std::vector<FigureReader*> figures;  // asked in turn until one confirms
};

// `page` keeps its number, size and pictures; words, rulings and fills are what the picture shows,
// in points of the page as it stands upright; page.to_displayed leads back to the page as it is
// displayed.
[[nodiscard]] Page RecognisePage(Page page, const PageImage& image, const Readers& readers,
                                 Language language);

}  // namespace delib
