// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/scale.h"

#include <algorithm>

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

GreyBitmap Smooth(const GreyBitmap& picture) {
  constexpr int kMiddle = 4;  // weights 1 4 1 in both directions
  GreyBitmap smooth(picture.width, picture.height);
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* above = picture.Row(std::max(0, y - 1));
    const std::uint8_t* row = picture.Row(y);
    const std::uint8_t* below = picture.Row(std::min(picture.height - 1, y + 1));
    const auto column = [&](int x) { return above[x] + kMiddle * row[x] + below[x]; };
    for (int x = 0; x < picture.width; ++x) {
      const int sum = column(std::max(0, x - 1)) + kMiddle * column(x) +
                      column(std::min(picture.width - 1, x + 1));
      smooth.Row(y)[x] = static_cast<std::uint8_t>(sum / ((kMiddle + 2) * (kMiddle + 2)));
    }
  }
  return smooth;
}

}  // namespace delib
