// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd in the structure of an execution report: tables and sections that are missing,
// numbers and heads that do not fit, dates that cannot exist. Sums are checked by
// pipeline/validate.
#pragma once

#include <string>
#include <vector>

#include "extractors/outline.h"
#include "extractors/report.h"
#include "extractors/sheet_budget.h"

namespace delib {

// The year that most columns of spent money name, or else most columns of targets.
[[nodiscard]] std::string ReportYear(const ReportReading& reading);

// Of one table of section 5: cells that could not be read, heads over the wrong column.
void AddBudgetFindings(Language language, const std::string& action_id, BudgetTable table,
                       const BudgetReading& read, std::vector<Finding>& findings);

// All others. Needs reading.year.
void AddStructureFindings(Language language, const Outline& outline, ReportReading& reading);

}  // namespace delib
