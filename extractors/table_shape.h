// SPDX-License-Identifier: GPL-3.0-or-later
// What a table of an execution report is, told by its cells alone.
#pragma once

#include "models/table.h"

namespace delib {

// A recapitulative financial table: columns of amounts, rows of actions, of financers under them,
// and of subtotals or a total.
[[nodiscard]] bool IsSummaryTable(const Table& table);

// A table of indicators: a column of results or targets beside one that says of what.
[[nodiscard]] bool IsIndicatorTable(const Table& table);

}  // namespace delib
