// SPDX-License-Identifier: GPL-3.0-or-later
// Places on a page. Unit: PDF points (1/72 inch). Origin: top left of the page as it is displayed
// (rotation applied), x to the right, y downwards.
#pragma once

#include <algorithm>
#include <cmath>

namespace delib {

// An axis-parallel box that cannot be inverted: the constructor orders its corners, and turns what
// is no finite number into 0.
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

// An affine map of the plane: turning and moving. x' = xx * x + xy * y + x0, and y' likewise.
struct PlaneMap {
  double xx = 1, xy = 0, x0 = 0;
  double yx = 0, yy = 1, y0 = 0;

  bool operator==(const PlaneMap&) const = default;
  // The map that does `first`, then this one.
  [[nodiscard]] PlaneMap After(const PlaneMap& first) const {
    return {xx * first.xx + xy * first.yx,      xx * first.xy + xy * first.yy,
            xx * first.x0 + xy * first.y0 + x0, yx * first.xx + yy * first.yx,
            yx * first.xy + yy * first.yy,      yx * first.x0 + yy * first.y0 + y0};
  }
  // The map that undoes this one; this one itself where nothing can (its plane is squeezed into a
  // line).
  [[nodiscard]] PlaneMap Inverse() const {
    const double d = xx * yy - xy * yx;
    if (d == 0) return *this;
    return {yy / d, -xy / d, (xy * y0 - yy * x0) / d, -yx / d, xx / d, (yx * x0 - xx * y0) / d};
  }
  // The box with its middle mapped and its sides scaled (exchanged where the map turns by a
  // quarter): what is left of a slight skew must not make a word's box taller than its ink.
  [[nodiscard]] Box operator()(const Box& box) const {
    const double x = xx * box.mid_x() + xy * box.mid_y() + x0;
    const double y = yx * box.mid_x() + yy * box.mid_y() + y0;
    const bool quarter = std::abs(xy) > std::abs(xx);
    const double scale = std::hypot(xx, yx);
    const double half_x = (quarter ? box.height() : box.width()) * scale / 2;
    const double half_y = (quarter ? box.width() : box.height()) * scale / 2;
    return {x - half_x, y - half_y, x + half_x, y + half_y};
  }
};

}  // namespace delib
