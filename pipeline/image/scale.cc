// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/scale.h"

#include "pipeline/image/pix.h"

namespace delib {

GreyBitmap Scale(const GreyBitmap& picture, double factor) {
  const PixPtr pix = ToPix(picture);
  if (pix == nullptr) return picture;
  const auto by = static_cast<l_float32>(factor);
  const PixPtr scaled(factor >= 0.7 ? pixScaleGrayLI(pix.get(), by, by)
                                    : pixScaleSmooth(pix.get(), by, by));
  return scaled == nullptr ? picture : FromPix(*scaled);
}

}  // namespace delib
