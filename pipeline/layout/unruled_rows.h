// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table that has no vertical rules: lines of print into header cells and body rows.
#pragma once

#include <vector>

#include "models/page.h"
#include "models/table.h"
#include "pipeline/layout/columns.h"
#include "pipeline/layout/rulings.h"
#include "pipeline/layout/segments.h"
#include "pipeline/layout/tables.h"

namespace delib {

// A stretch of lines that is taken for a table.
struct UnruledRegion {
  std::vector<const SegmentLine*> lines;  // from top to bottom
  int header_lines = 0;                   // the leading ones that title the columns
  // y of the rules that cross the whole table; each pair of neighbours bounds a slab.
  std::vector<double> rules;
  // Rules shorter than the table, each under a title of several columns.
  std::vector<Rule> partial_rules;
  std::vector<Band> bands;  // at least two
  TableKind kind = TableKind::kAligned;
};

[[nodiscard]] PageTable BuildUnruled(const Page& page, const UnruledRegion& region);

}  // namespace delib
