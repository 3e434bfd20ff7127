// SPDX-License-Identifier: GPL-3.0-or-later
// Stretches of a page between horizontal rules of one width that hold lines set in columns.
#pragma once

#include <vector>

#include "pipeline/layout/rulings.h"
#include "pipeline/layout/segments.h"

namespace delib {

struct RuleRegion {
  double left = 0;
  double right = 0;
  std::vector<double> rules;  // y, ascending; at least two
  int first_line = 0;         // into the lines given
  int last_line = 0;
};

// From top to bottom. They may overlap where rules of several widths stand at one height.
[[nodiscard]] std::vector<RuleRegion> FindRuleRegions(const std::vector<SegmentLine>& lines,
                                                      const std::vector<Rule>& rules);

// The part of `line` between x = left and x = right.
[[nodiscard]] SegmentLine Within(const SegmentLine& line, double left, double right);

}  // namespace delib
