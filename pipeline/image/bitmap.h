// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages as plain values: 8-bit grey, and places on them in pixels.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "models/geometry.h"

namespace delib {

// Pixels [x0, x1) x [y0, y1), origin top left.
struct PixelBox {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;

  [[nodiscard]] int width() const { return x1 - x0; }
  [[nodiscard]] int height() const { return y1 - y0; }
  [[nodiscard]] bool empty() const { return x1 <= x0 || y1 <= y0; }
  [[nodiscard]] double mid_x() const { return (x0 + x1) / 2.0; }
  [[nodiscard]] double mid_y() const { return (y0 + y1) / 2.0; }
  [[nodiscard]] PixelBox Union(const PixelBox& o) const {
    return {std::min(x0, o.x0), std::min(y0, o.y0), std::max(x1, o.x1), std::max(y1, o.y1)};
  }
  bool operator==(const PixelBox&) const = default;
};

// Row by row, without padding; 0 black .. 255 white.
struct GreyBitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  GreyBitmap() = default;
  GreyBitmap(int w, int h, std::uint8_t grey = 255)
      : width(w),
        height(h),
        pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), grey) {}

  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] std::uint8_t* Row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
  [[nodiscard]] const std::uint8_t* Row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
};

// The picture of a page or of an area of it.
struct PageImage {
  GreyBitmap grey;
  Box box;               // where it stands on the displayed page, points
  bool bilevel = false;  // the source had black and white only
  double ppi = 300;      // pixels an inch, as `grey` has them
};

}  // namespace delib
