// SPDX-License-Identifier: GPL-3.0-or-later
// Grids whose rules leave out what the eye sees: columns ruled in the header alone, rows of figures
// with no rule between them.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/layout/grid.h"

namespace delib {

// The grid with cells parted where their words stand in the columns of other rows, and rows parted
// where their columns hold one number under the other. `words` stand in the grid.
[[nodiscard]] Grid RefineGrid(const Page& page, Grid grid, const std::vector<int>& words);

}  // namespace delib
