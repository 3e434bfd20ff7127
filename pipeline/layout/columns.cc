// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace delib {

namespace {

// A gutter is at least so wide, in font sizes.
constexpr double kLeastGutter = 0.45;
// Share of the lines that may run across a gutter.
constexpr double kMayCross = 0.05;
// A segment that reaches into a column by less than this does not stand in it (points).
constexpr double kReach = 1.5;

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

}  // namespace delib
