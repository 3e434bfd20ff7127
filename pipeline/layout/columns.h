// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that no rule marks: bands of x that segments fill, with gutters between them.
#pragma once

#include <vector>

#include "pipeline/layout/segments.h"

namespace delib {

struct Band {
  double x0 = 0;
  double x1 = 0;
  [[nodiscard]] double mid() const { return (x0 + x1) / 2; }
};

// The columns that the segments of `lines` stand in, from left to right. A few lines may run across
// a gutter: headings within the table.
[[nodiscard]] std::vector<Band> FindBands(const std::vector<const SegmentLine*>& lines);

// First and last column that a segment stands in.
struct BandRange {
  int first = 0;
  int last = 0;
};
// REQUIRES: !bands.empty()
[[nodiscard]] BandRange RangeOf(const std::vector<Band>& bands, double x0, double x1);

// The parts of a segment that stand each in a column of its own, set as narrow as words are; the
// segment itself where it is one. In the body of a table only numbers are parted, and never a
// number from its groups of three digits.
[[nodiscard]] std::vector<Segment> SplitAtGutters(const Page& page, const Segment& segment,
                                                  const std::vector<Band>& bands, bool header);

}  // namespace delib
