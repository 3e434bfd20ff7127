// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of arithmetic over the money tables of communes. A rule speaks only where a relation is
// certain to be meant and every cell of it was read.
#pragma once

#include <vector>

#include "extractors/money_tables.h"
#include "models/finding.h"
#include "models/language.h"
#include "models/report.h"

namespace delib {

// budget.sum: totals and subtotals that their rows do not give; columns that are headed as the sum
// of two others ("A + B"). budget.balance: in a table of a budget put to the vote, totals of
// expenditure and of revenue of one row that differ.
[[nodiscard]] std::vector<Finding> CheckMoney(const MoneyReading& reading, Language language);

// The same relations as a test of what was read from images: where one does not hold, and one of
// its amounts was recognised, any of them may be misread: they go to review. A text layer is left
// as it is: there the document itself is wrong.
[[nodiscard]] MoneyReading DoubtByArithmetic(MoneyReading reading);

}  // namespace delib
