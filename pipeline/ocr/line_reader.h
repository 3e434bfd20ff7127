// SPDX-License-Identifier: GPL-3.0-or-later
// One line of print: cut out, recognised, its words put back on the page.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/image/prepare.h"
#include "pipeline/ocr/recognise.h"
#include "pipeline/ocr/text_lines.h"

namespace delib {

// A word with what is known of its ink.
struct LineWord {
  Word word;          // in points of the upright page
  PixelBox ink;       // on the picture
  double stroke = 0;  // mean thickness of its strokes, in font sizes
};

// From left to right.
[[nodiscard]] std::vector<LineWord> ReadTextLine(const PreparedImage& image, const TextLine& line,
                                                 const Readers& readers);

// The part `box` of a picture, as far as there is one.
[[nodiscard]] GreyBitmap CutOut(const GreyBitmap& page, const PixelBox& box);

}  // namespace delib
