// SPDX-License-Identifier: GPL-3.0-or-later
// Places on a page. Unit: PDF points (1/72 inch). Origin: top left of the page as it is displayed
// (rotation applied), x to the right, y downwards.
#pragma once

#include <algorithm>
#include <cmath>

namespace delib {

// An axis-parallel box that cannot be inverted: the constructor orders its corners, and turns what is
// no finite number into 0.
class Box {
 public:
  Box() = default;
  Box(double xa, double ya, double xb, double yb)
      : x0_(std::min(Finite(xa), Finite(xb))),
        y0_(std::min(Finite(ya), Finite(yb))),
        x1_(std::max(Finite(xa), Finite(xb))),
        y1_(std::max(Finite(ya), Finite(yb))) {}

  [[nodiscard]] double x0() const { return x0_; }
  [[nodiscard]] double y0() const { return y0_; }
  [[nodiscard]] double x1() const { return x1_; }
  [[nodiscard]] double y1() const { return y1_; }
  [[nodiscard]] double width() const { return x1_ - x0_; }
  [[nodiscard]] double height() const { return y1_ - y0_; }
  [[nodiscard]] double mid_x() const { return (x0_ + x1_) / 2; }
  [[nodiscard]] double mid_y() const { return (y0_ + y1_) / 2; }
  [[nodiscard]] double area() const { return width() * height(); }
  [[nodiscard]] bool empty() const { return width() <= 0 || height() <= 0; }

  [[nodiscard]] bool Contains(double x, double y) const {
    return x >= x0_ && x <= x1_ && y >= y0_ && y <= y1_;
  }
  // Length of the common part of the two boxes' projections; 0 where there is none.
  [[nodiscard]] double OverlapX(const Box& o) const {
    return std::max(0.0, std::min(x1_, o.x1_) - std::max(x0_, o.x0_));
  }
  [[nodiscard]] double OverlapY(const Box& o) const {
    return std::max(0.0, std::min(y1_, o.y1_) - std::max(y0_, o.y0_));
  }
  // The smallest box around both.
  [[nodiscard]] Box Union(const Box& o) const {
    return {std::min(x0_, o.x0_), std::min(y0_, o.y0_), std::max(x1_, o.x1_), std::max(y1_, o.y1_)};
  }
  [[nodiscard]] Box Expand(double by) const { return {x0_ - by, y0_ - by, x1_ + by, y1_ + by}; }
  bool operator==(const Box&) const = default;

 private:
  static double Finite(double v) { return std::isfinite(v) ? v : 0.0; }
  double x0_ = 0, y0_ = 0, x1_ = 0, y1_ = 0;
};

}  // namespace delib
