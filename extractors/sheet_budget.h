// SPDX-License-Identifier: GPL-3.0-or-later
// The budget of an action sheet (section 5): what the convention planned (5.1) and what was spent
// (5.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/report.h"
#include "models/table.h"

namespace delib {

// What could not be read in a table of money: its cell, for a finding.
struct UnreadCell {
  Provenance where;
  std::string raw;
};

struct BudgetReading {
  std::vector<BudgetLine> lines;
  std::vector<UnreadCell> unread;  // cells with figures that are no amount
  // A head that names money over a column that holds none ("Montant liquidé 2022" over labels).
  std::vector<UnreadCell> misplaced_heads;
};

// Whether the heads of the columns name financers, as in 5.1; in 5.2 the labels of the rows do.
[[nodiscard]] bool NamesFinancersInHead(const Table& table);

// 5.1: a row TOTAL (or more rows) under columns that name the financers.
[[nodiscard]] BudgetReading ReadPlanned(const Table& table, int table_index,
                                        const std::string& action_id);
// 5.2: labels with their amounts, often two pairs side by side.
[[nodiscard]] BudgetReading ReadExecuted(const Table& table, int table_index,
                                         const std::string& action_id);

// An amount of a table: that of the cell, or the first of a cell that explains it ("917 100 € dont
// 234 280 € ..."). Empty where there is none (a dash, words).
[[nodiscard]] std::optional<Value<Money>> ReadAmount(const Cell& cell);
// Whether a cell that gave no amount holds figures that might be one.
[[nodiscard]] bool LooksLikeAmount(const Cell& cell);

}  // namespace delib
