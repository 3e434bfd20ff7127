// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for tests, drawn pixel by pixel, and text in Leptonica's built-in font.
#pragma once

#include <leptonica/allheaders.h>

#include <string>

#include "pipeline/image/bitmap.h"
#include "pipeline/image/pix.h"

namespace delib::testing {

inline void Fill(GreyBitmap& picture, const PixelBox& box, std::uint8_t grey = 0) {
  for (int y = std::max(0, box.y0); y < std::min(picture.height, box.y1); ++y) {
    std::fill(picture.Row(y) + std::max(0, box.x0),
              picture.Row(y) + std::min(picture.width, box.x1), grey);
  }
}

// Text in a font of `size` points at 300 pixels an inch (4 to 20), its top left at (x, y).
inline void Write(GreyBitmap& picture, const std::string& text, int x, int y, int size = 10) {
  L_BMF* font = bmfCreate(nullptr, size);
  const PixPtr pix = ToPix(picture);
  l_int32 width = 0;
  l_int32 overflow = 0;
  l_int32 baseline = 0;
  bmfGetBaseline(font, 'a', &baseline);
  pixSetTextline(pix.get(), font, text.c_str(), 0, x, y + baseline, &width, &overflow);
  bmfDestroy(&font);
  picture = FromPix(*pix);
}

inline PageImage AsPage(GreyBitmap picture, double ppi = 300) {
  PageImage image;
  image.box = Box(0, 0, picture.width * 72 / ppi, picture.height * 72 / ppi);
  image.grey = std::move(picture);
  image.bilevel = true;
  image.ppi = ppi;
  return image;
}

}  // namespace delib::testing
