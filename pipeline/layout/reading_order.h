// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a person reads the lines of a page: from top to bottom, and down each column
// where the page has columns.
#pragma once

#include <vector>

#include "models/layout.h"

namespace delib {

// lines: the segments that BuildLines gave with a column gap, in any order.
// Returns them in reading order. Segments at one height that are no columns (a label and its value,
// two signatures) stay side by side, from left to right.
[[nodiscard]] std::vector<Line> InReadingOrder(std::vector<Line> lines);

}  // namespace delib
