// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/report_rules.h"

#include <iterator>
#include <utility>

namespace delib {

std::vector<Finding> CheckReport(const std::vector<BudgetLine>& lines,
                                 const std::vector<IndicatorValue>& values, Language language) {
  std::vector<Finding> all = CheckBudgetSums(lines, language);
  for (std::vector<Finding> more :
       {CheckBudgetsAgainstSummary(lines, language), CheckIndicatorSums(values, language),
        CheckIndicatorsAgainstAnnex(values, language)}) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace delib
