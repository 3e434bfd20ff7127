// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace delib {

namespace {

// Shares of the page's height in which running heads and feet stand.
constexpr double kHeadZone = 0.13;
constexpr double kFootZone = 0.88;
// Where a page number may stand alone.
constexpr double kNumberZone = 0.09;

struct Patterns {
  // "12", "- 12 -", "3/14", "Page 3 sur 14", "page 3/14", "p. 3"
  RE2 page_number{R"((?i)[-–—\s]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:/|sur|de|of)\s*\d{1,4})?[-–—\s]*)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// The line without its digits: what stays the same from page to page.
std::string Shape(const std::string& text) {
  std::string shape;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (shape.empty() || shape.back() != '#') shape += '#';
    } else if (c != ' ') {
      shape += c;
    }
  }
  return shape;
}

bool InMargin(const Line& line, double height) {
  return line.box.y1() < kHeadZone * height || line.box.y0() > kFootZone * height;
}

std::string KeyOf(const Line& line, double height) {
  const bool foot = line.box.mid_y() > height / 2;
  // To a twelfth of an inch, from the nearer edge: pages may differ in height.
  const double y = foot ? height - line.box.mid_y() : line.box.mid_y();
  return Shape(line.text.text()) + (foot ? "|f" : "|h") + std::to_string(std::lround(y / 6));
}

FurnitureKind KindOf(const Line& line, double height) {
  if (RE2::FullMatch(line.text.text(), P().page_number)) return FurnitureKind::kPageNumber;
  return line.box.mid_y() > height / 2 ? FurnitureKind::kRunningFoot : FurnitureKind::kRunningHead;
}

}  // namespace

FurnitureMarks FindFurniture(const std::vector<PageLines>& pages) {
  std::unordered_map<std::string, int> seen;  // in how many pages
  for (const PageLines& page : pages) {
    for (const Line& line : *page.lines) {
      if (InMargin(line, page.height)) ++seen[KeyOf(line, page.height)];
    }
  }
  FurnitureMarks marks;
  for (const PageLines& page : pages) {
    auto& of_page = marks.emplace_back(page.lines->size());
    for (std::size_t i = 0; i < page.lines->size(); ++i) {
      const Line& line = (*page.lines)[i];
      if (!InMargin(line, page.height)) continue;
      const bool repeated = seen[KeyOf(line, page.height)] >= 2;
      const bool far_out = line.box.mid_y() < kNumberZone * page.height ||
                           line.box.mid_y() > (1 - kNumberZone) * page.height;
      const bool number = far_out && RE2::FullMatch(line.text.text(), P().page_number);
      if (repeated || number) of_page[i] = KindOf(line, page.height);
    }
  }
  return marks;
}

}  // namespace delib
