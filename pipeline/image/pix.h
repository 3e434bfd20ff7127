// SPDX-License-Identifier: GPL-3.0-or-later
// Leptonica's image handle, owned; for the files of pipeline/image only.
#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "pipeline/image/bitmap.h"

namespace delib {

struct PixDeleter {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

// 8 bits a pixel. nullptr where memory does not suffice.
[[nodiscard]] PixPtr ToPix(const GreyBitmap& grey);
// REQUIRES: 8 bits a pixel, no colour map
[[nodiscard]] GreyBitmap FromPix(const Pix& pix);

}  // namespace delib
