// SPDX-License-Identifier: GPL-3.0-or-later
// An execution report read whole: its sheets, their money and indicators, the summary tables and
// the annex, and what is odd in its structure.
//
//   ReportReading reading = ReadReport(layout, Language::kFrench);
//
// A document that holds no execution report gives an empty reading. act_index is left 0: who knows
// the acts sets it.
#pragma once

#include <string>
#include <vector>

#include "models/finding.h"
#include "models/language.h"
#include "models/layout.h"
#include "models/report.h"

namespace delib {

struct ReportReading {
  std::vector<ActionSheet> sheets;  // see ActionSheet::action_id for those without heading
  std::vector<BudgetLine> budget_lines;
  std::vector<IndicatorValue> indicators;
  std::vector<Finding> findings;
  std::string year;    // that the report is on; empty where it cannot be told
  int page_start = 0;  // of the first sheet; 0 where there is no report
  int page_end = 0;    // of the last sheet, summary table or annex
};

[[nodiscard]] ReportReading ReadReport(const Layout& layout, Language language);

}  // namespace delib
