// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without vertical rules: lines between horizontal rules that stand in columns, and columns
// of numbers that nothing but their alignment holds together.
//
// A table invented in running text takes that text away from its reader, so without rules only
// figures make a table: three columns, two of them of numbers; or a long list of amounts. Lists of
// names, contents lists and blocks set beside each other never do.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/layout/cells.h"
#include "pipeline/layout/rulings.h"
#include "pipeline/layout/tables.h"

namespace delib {

// rules: the page's, those of grids included (no words are left there). Takes the tables' words.
[[nodiscard]] std::vector<PageTable> FindAlignedTables(const Page& page, const Rules& rules,
                                                       WordIndex& index);

}  // namespace delib
