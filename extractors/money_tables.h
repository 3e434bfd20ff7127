// SPDX-License-Identifier: GPL-3.0-or-later
// The money tables of communes: budgets, accounts, amendments, results ('budget') and grants
// ('grants'). Plans of financing, tenders, tariffs, tax bases are none of them.
#pragma once

#include <string>
#include <vector>

#include "extractors/sheet_budget.h"
#include "models/act.h"
#include "models/finding.h"
#include "models/language.h"
#include "models/layout.h"
#include "models/report.h"

namespace delib {

struct MoneyReading {
  std::vector<BudgetLine> lines;  // table by table, in reading order
  // By index of Layout::tables: of those tables, cells with figures could not be read, so that
  // their sums say nothing.
  std::vector<int> doubtful_tables;
  // Tables of a budget or an amendment that is put to the vote: it has to balance.
  std::vector<int> voted_tables;
  std::vector<Finding> findings;  // budget.unread
};

// `used`: by index of Layout::tables, those that other grammars have read; may be shorter.
[[nodiscard]] MoneyReading ReadMoneyTables(const Layout& layout, const std::vector<Act>& acts,
                                           const std::vector<bool>& used, Language language);

}  // namespace delib
