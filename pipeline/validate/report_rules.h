// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of arithmetic over what was read of an execution report. Each rule tells only what follows
// from the document itself, and stays silent where a relation is not certain to be meant.
#pragma once

#include <vector>

#include "models/finding.h"
#include "models/language.h"
#include "models/report.h"

namespace delib {

// budget.sum: in the tables of sheets and in summary tables, actions against their financers,
// subtotals and totals against what they add up. One finding a broken relation.
[[nodiscard]] std::vector<Finding> CheckBudgetSums(const std::vector<BudgetLine>& lines,
                                                   Language language);

// budget.crosscheck: the amounts of 5.1 and 5.2 against the lines of the same action in the
// summary.
[[nodiscard]] std::vector<Finding> CheckBudgetsAgainstSummary(const std::vector<BudgetLine>& lines,
                                                              Language language);

// indicator.sum: rows that part another ("dossiers" = "dossiers sans procédure" + "dossiers avec
// procédure"), proven by another column where the sum holds; parts ('dont') greater than the whole.
[[nodiscard]] std::vector<Finding> CheckIndicatorSums(const std::vector<IndicatorValue>& values,
                                                      Language language);

// indicator.crosscheck: the figures of a sheet or group against those of the annex.
[[nodiscard]] std::vector<Finding> CheckIndicatorsAgainstAnnex(
    const std::vector<IndicatorValue>& values, Language language);

// All of the above, in this order.
[[nodiscard]] std::vector<Finding> CheckReport(const std::vector<BudgetLine>& lines,
                                               const std::vector<IndicatorValue>& values,
                                               Language language);

}  // namespace delib
