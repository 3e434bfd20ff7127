// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/pix.h"

#include <cstring>

namespace delib {

namespace {

// Leptonica packs pixels into 32-bit words from the most significant byte on.
void CopySwapped(const std::uint8_t* from, l_uint32* line, int width) {
  for (int x = 0; x < width; ++x) SET_DATA_BYTE(line, x, from[x]);
}

}  // namespace

PixPtr ToPix(const GreyBitmap& grey) {
  PixPtr pix(pixCreateNoInit(grey.width, grey.height, 8));
  if (pix == nullptr) return pix;
  l_uint32* data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < grey.height; ++y) {
    CopySwapped(grey.Row(y), data + static_cast<std::ptrdiff_t>(y) * words, grey.width);
  }
  return pix;
}

GreyBitmap FromPix(const Pix& pix) {
  Pix* p = const_cast<Pix*>(&pix);  // NOLINT: Leptonica's readers take no const
  GreyBitmap grey(pixGetWidth(p), pixGetHeight(p));
  const l_uint32* data = pixGetData(p);
  const int words = pixGetWpl(p);
  for (int y = 0; y < grey.height; ++y) {
    const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    std::uint8_t* row = grey.Row(y);
    for (int x = 0; x < grey.width; ++x) row[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  }
  return grey;
}

}  // namespace delib
