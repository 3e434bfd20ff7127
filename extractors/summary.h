// SPDX-License-Identifier: GPL-3.0-or-later
// The recapitulative financial tables of an execution report: a line an action, under it a line a
// financer, subtotals and the total.
#pragma once

#include <string>
#include <vector>

#include "extractors/outline.h"
#include "models/layout.h"
#include "models/report.h"

namespace delib {

// The lines of one such table. `title`: the line above it.
[[nodiscard]] std::vector<BudgetLine> ReadSummary(const Table& table, int table_index,
                                                  const std::string& title,
                                                  const std::vector<OutlineSheet>& sheets);

}  // namespace delib
