// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of print stand on a prepared picture: from connected pieces of ink alone, before
// anything is recognised.
#pragma once

#include <vector>

#include "pipeline/image/bitmap.h"

namespace delib {

// A run of letters on one baseline without a wide gap. Pixels.
struct TextLine {
  PixelBox ink;            // around its letters
  int baseline = 0;        // y
  double em = 0;           // size of the font, from the heights of its letters
  bool em_sure = false;    // tall and low letters were both seen
  int area = -1;           // what `area_of` said of its letters
  std::vector<int> blobs;  // indices into the blobs given, from left to right
};

// blobs: pieces of ink. area_of[i]: a number for each; blobs of different areas (cells of a table)
// never share a line. Lines from top to bottom.
[[nodiscard]] std::vector<TextLine> FindTextLines(const std::vector<PixelBox>& blobs,
                                                  const std::vector<int>& area_of, double ppi);

}  // namespace delib
