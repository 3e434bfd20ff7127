// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a page as runs of words between real gaps: what a table without vertical rules is
// made of.
#pragma once

#include <string>
#include <vector>

#include "models/page.h"
#include "pipeline/layout/cells.h"

namespace delib {

// Words of one line that stand together: no gap between them is wider than kSegmentGap font sizes.
// Amounts grouped by spaces ("1 234 567,89") are one segment.
struct Segment {
  double x0 = 0;  // dot leaders at its end do not count
  double x1 = 0;
  std::vector<int> words;
  bool numeric = false;  // a number, or a dash in its place
  bool digits = false;
  bool leaders = false;  // dots lead from it to what follows
  int letters = 0;       // bytes of its text, without spaces
};

struct SegmentLine {
  double baseline = 0;
  double top = 0;                 // of the capitals
  double bottom = 0;              // of the descenders
  double size = 0;                // largest font size
  std::vector<Segment> segments;  // from left to right
};

inline constexpr double kSegmentGap = 0.65;

// REQUIRES: words, from left to right, not empty
[[nodiscard]] Segment MakeSegment(const Page& page, std::vector<int> words);

// The lines that the words not yet taken make, from top to bottom. Words that do not run from left
// to right are left out, and so are rules made of dashes.
[[nodiscard]] std::vector<SegmentLine> BuildSegments(const Page& page, const WordIndex& index);
// The same for the words `indices`.
[[nodiscard]] std::vector<SegmentLine> BuildSegments(const Page& page,
                                                     const std::vector<int>& indices);

}  // namespace delib
