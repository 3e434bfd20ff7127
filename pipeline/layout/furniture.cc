// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "pipeline/layout/resemblance.h"

namespace delib {

namespace {

// Shares of the page's height in which running heads and feet stand.
constexpr double kHeadZone = 0.13;
constexpr double kFootZone = 0.88;
// Where a page number may stand alone.
constexpr double kNumberZone = 0.09;

struct Patterns {
  // "12", "- 12 -", "3/14", "Page 3 sur 14", "page 3/14", "p. 3"
  RE2 page_number{
      R"((?i)[-–—\s]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:/|sur|de|of)\s*\d{1,4})?[-–—\s]*)"};
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

bool IsPageNumber(const Line& line, double height) {
  const bool far_out =
      line.box.mid_y() < kNumberZone * height || line.box.mid_y() > (1 - kNumberZone) * height;
  return far_out && RE2::FullMatch(line.text.text(), P().page_number);
}

// Whether the line of page `page` also stands on a page beside it, or the next but one (left and
// right pages may differ).
bool ComesBack(const std::vector<std::size_t>& on_pages, std::size_t page) {
  return std::any_of(on_pages.begin(), on_pages.end(), [page](std::size_t other) {
    const std::size_t distance = other > page ? other - page : page - other;
    return distance == 1 || distance == 2;
  });
}

// The same for a recognised line: letters may be wrong, and scans are shifted.
bool ResemblesNeighbour(const std::vector<PageLines>& pages, std::size_t page, const Line& line) {
  if (!IsRecognised(line.text)) return false;
  constexpr double kShift = 12;  // points
  constexpr std::size_t kLettersPerError = 4;
  const std::string shape = Shape(line.text.text());
  const std::size_t last = std::min(page + 2, pages.size() - 1);
  for (std::size_t p = page < 2 ? 0 : page - 2; p <= last; ++p) {
    if (p == page) continue;
    for (const Line& other : *pages[p].lines) {
      if (std::abs(other.box.mid_y() - line.box.mid_y()) > kShift) continue;
      const std::string like = Shape(other.text.text());
      const std::size_t length = std::max(shape.size(), like.size());
      if (length >= 2 * kLettersPerError && EditDistance(shape, like) * kLettersPerError <= length)
        return true;
    }
  }
  return false;
}

// Whether two lines stand as close as lines of one text do.
bool IsClose(const Line& a, const Line& b) {
  constexpr double kGap = 0.45;  // of the font size, between the boxes
  const double gap = std::max(a.box.y0(), b.box.y0()) - std::min(a.box.y1(), b.box.y1());
  return gap < kGap * static_cast<double>(std::max(a.font_size, b.font_size));
}

std::vector<std::size_t> FromTop(const std::vector<Line>& lines) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return lines[a].box.mid_y() < lines[b].box.mid_y();
  });
  return order;
}

}  // namespace

FurnitureMarks FindFurniture(const std::vector<PageLines>& pages) {
  std::unordered_map<std::string, std::vector<std::size_t>> seen;  // on which pages
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const Line& line : *pages[p].lines) {
      if (InMargin(line, pages[p].height)) seen[KeyOf(line, pages[p].height)].push_back(p);
    }
  }
  FurnitureMarks marks;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const std::vector<Line>& lines = *pages[p].lines;
    const double height = pages[p].height;
    auto& of_page = marks.emplace_back(lines.size());
    const auto is_candidate = [&](std::size_t i) {
      const Line& line = lines[i];
      return InMargin(line, height) &&
             (ComesBack(seen[KeyOf(line, height)], p) || IsPageNumber(line, height) ||
              ResemblesNeighbour(pages, p, line));
    };
    const std::vector<std::size_t> from_top = FromTop(lines);
    const std::vector<std::size_t> from_foot(from_top.rbegin(), from_top.rend());
    for (const auto* order : {&from_top, &from_foot}) {
      // From the edge inwards: what stands behind a line of text is no furniture.
      std::size_t count = 0;
      while (count < order->size() && is_candidate((*order)[count])) ++count;
      // A line that is set close to the text is its first or last, even where another page has the
      // same.
      while (count > 0 && count < order->size() &&
             !IsPageNumber(lines[(*order)[count - 1]], height) &&
             IsClose(lines[(*order)[count - 1]], lines[(*order)[count]])) {
        --count;
      }
      for (std::size_t k = 0; k < count; ++k)
        of_page[(*order)[k]] = KindOf(lines[(*order)[k]], height);
    }
  }
  return marks;
}

}  // namespace delib
