// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <utility>

namespace delib {

namespace {

// A gutter is at least so wide, in font sizes.
constexpr double kLeastGutter = 0.45;
// Share of the lines that may run across a gutter.
constexpr double kMayCross = 0.12;
// A segment that reaches into a column by less than this does not stand in it (points).
constexpr double kReach = 1.5;

// Words set in a column keep to its middle or to one of its sides (points).
constexpr double kAligned = 3.0;

bool IsAligned(const Segment& s, const Band& band) {
  return std::abs((s.x0 + s.x1) / 2 - band.mid()) <= kAligned ||
         std::abs(s.x0 - band.x0) <= kAligned || std::abs(s.x1 - band.x1) <= kAligned;
}

// "234" after "1": the word may be a group of digits of the number before it.
bool MayBeGroup(const std::string& text) {
  return text.size() >= 3 &&
         std::all_of(text.begin(), text.begin() + 3,
                     [](unsigned char c) { return std::isdigit(c) != 0; }) &&
         (text.size() == 3 || std::isdigit(static_cast<unsigned char>(text[3])) == 0);
}

}  // namespace

std::vector<Band> FindBands(const std::vector<const SegmentLine*>& lines) {
  std::vector<std::pair<double, int>> events;
  double size = 0;
  for (const SegmentLine* line : lines) {
    size += line->size;
    for (const Segment& s : line->segments) {
      events.emplace_back(s.x0, 1);
      events.emplace_back(s.x1, -1);
    }
  }
  if (lines.empty()) return {};
  size /= static_cast<double>(lines.size());
  std::sort(events.begin(), events.end());
  const int may_cross = static_cast<int>(kMayCross * static_cast<double>(lines.size()));
  std::vector<Band> bands;
  int depth = 0;
  for (const auto& [x, step] : events) {
    const bool was_in = depth > may_cross;
    depth += step;
    const bool is_in = depth > may_cross;
    if (!was_in && is_in) {
      if (bands.empty() || x - bands.back().x1 >= kLeastGutter * size) {
        bands.push_back({x, x});
      }
    } else if (was_in && !is_in) {
      bands.back().x1 = x;
    }
  }
  return bands;
}

BandRange RangeOf(const std::vector<Band>& bands, double x0, double x1) {
  BandRange range{-1, -1};
  int nearest = 0;
  double least = 1e9;
  for (int i = 0; i < static_cast<int>(bands.size()); ++i) {
    const Band& b = bands[static_cast<std::size_t>(i)];
    const double common = std::min(x1, b.x1) - std::max(x0, b.x0);
    if (-common < least) {
      least = -common;
      nearest = i;
    }
    if (common < std::min(kReach, 0.5 * (b.x1 - b.x0))) continue;
    if (range.first < 0) range.first = i;
    range.last = i;
  }
  return range.first < 0 ? BandRange{nearest, nearest} : range;
}

std::vector<Segment> SplitAtGutters(const Page& page, const Segment& segment,
                                    const std::vector<Band>& bands, bool header) {
  std::vector<std::vector<int>> runs;
  int at = -1;
  for (const int w : segment.words) {
    const Word& word = page.words[static_cast<std::size_t>(w)];
    const BandRange range = RangeOf(bands, word.box.x0(), word.box.x1());
    if (range.first != range.last) return {segment};
    if (range.first != at) {
      if (!header && !runs.empty() && MayBeGroup(word.text)) return {segment};
      runs.emplace_back();
    }
    at = range.first;
    runs.back().push_back(w);
  }
  if (runs.size() < 2) return {segment};
  std::vector<Segment> parts;
  for (auto& run : runs) {
    parts.push_back(MakeSegment(page, std::move(run)));
    const Segment& part = parts.back();
    const auto band = static_cast<std::size_t>(RangeOf(bands, part.x0, part.x1).first);
    const bool fits = IsAligned(part, bands[band]) && (header || parts.size() == 1 || part.numeric);
    if (!fits) return {segment};
  }
  return parts;
}

}  // namespace delib
