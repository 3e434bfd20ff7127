// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/turn_page.h"

#include <array>

namespace delib {

namespace {

// Share of a font's size that its descenders take of the box of a word.
constexpr double kDescent = 0.2;
// A page is turned if so many of its words run that way: a few notes in the margin do not turn it.
constexpr double kMost = 0.6;

Box Turn(const Box& b, const Page& page, int direction) {
  switch (direction) {
    case 90:
      return {b.y0(), page.width - b.x1(), b.y1(), page.width - b.x0()};
    case 180:
      return {page.width - b.x1(), page.height - b.y1(), page.width - b.x0(), page.height - b.y0()};
    case 270:
      return {page.height - b.y1(), b.x0(), page.height - b.y0(), b.x1()};
    default:
      return b;
  }
}

}  // namespace

int MainDirection(const Page& page) {
  std::array<std::size_t, 4> counts{};
  for (const Word& w : page.words) ++counts[static_cast<std::size_t>(w.direction / 90) % 4];
  for (std::size_t k = 1; k < counts.size(); ++k) {
    if (static_cast<double>(counts[k]) > kMost * static_cast<double>(page.words.size())) {
      return static_cast<int>(k) * 90;
    }
  }
  return 0;
}

Page TurnUpright(const Page& page, int direction) {
  Page turned = page;
  if (direction % 180 != 0) {
    turned.width = page.height;
    turned.height = page.width;
  }
  for (Word& w : turned.words) {
    w.box = Turn(w.box, page, direction);
    w.direction = (w.direction - direction + 360) % 360;
    w.baseline = static_cast<float>(w.box.y1() - kDescent * static_cast<double>(w.font_size));
  }
  for (Ruling& r : turned.rulings) {
    r.box = Turn(r.box, page, direction);
    if (direction % 180 != 0) r.horizontal = !r.horizontal;
  }
  for (Fill& f : turned.fills) f.box = Turn(f.box, page, direction);
  for (ImageArea& i : turned.images) i.box = Turn(i.box, page, direction);
  return turned;
}

Box TurnBack(const Box& b, const Page& page, int direction) {
  switch (direction) {
    case 90:
      return {page.width - b.y1(), b.x0(), page.width - b.y0(), b.x1()};
    case 180:
      return Turn(b, page, direction);
    case 270:
      return {b.y0(), page.height - b.x1(), b.y1(), page.height - b.x0()};
    default:
      return b;
  }
}

}  // namespace delib
