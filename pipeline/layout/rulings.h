// SPDX-License-Identifier: GPL-3.0-or-later
// What a page draws, as the straight rules a reader sees: dashes, dots, double strokes and the
// edges of cells that were drawn one by one are united.
#pragma once

#include <vector>

#include "models/page.h"

namespace delib {

// A rule: horizontal ones lie at y = at and run from x = begin to x = end, vertical ones the other
// way.
struct Rule {
  double at = 0;
  double begin = 0;
  double end = 0;
  [[nodiscard]] double length() const { return end - begin; }
};

struct Rules {
  std::vector<Rule> horizontal;  // by at, then begin
  std::vector<Rule> vertical;
};

// Two rules nearer than this are one (points): a double rule is wider than its strokes, and no row
// of print is so low.
inline constexpr double kRuleSnap = 3.0;
// Rules miss each other by so much where they were meant to meet.
inline constexpr double kRuleTouch = 2.5;

[[nodiscard]] Rules UniteRulings(const std::vector<Ruling>& rulings);

// The four edges of each area, as rulings. An area within another of the same grey is left out:
// word processors shade the paragraphs of a shaded cell once more.
[[nodiscard]] std::vector<Ruling> EdgesOf(const std::vector<Fill>& fills);

// The means of groups of positions that lie within kRuleSnap of each other, ascending.
[[nodiscard]] std::vector<double> SnapPositions(std::vector<double> positions);

}  // namespace delib
