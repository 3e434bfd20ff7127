// SPDX-License-Identifier: GPL-3.0-or-later
// How a table of money is built: which rows are its head, which columns hold amounts, labels and
// codes, and which labels belong to which amounts (two tables can stand side by side in one).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/table_grid.h"
#include "models/quantities.h"
#include "models/value.h"

namespace delib {

// Columns that are read together: labels and codes on the left, their amounts on the right.
struct MoneyGroup {
  std::vector<int> codes;
  std::vector<int> labels;
  std::vector<int> sides;  // "sens" (D, R) and "section" (F, I)
  std::vector<int> amounts;
};

struct MoneyShape {
  int header_rows = 0;
  std::string title;               // of a first row that is one cell over the whole table
  std::vector<std::string> heads;  // by column
  // A head says that the amounts are in thousands or in francs: no cell tells it.
  bool scaled = false;
  bool francs = false;
  std::vector<MoneyGroup> groups;  // from left to right; empty where the table holds no amounts
};

[[nodiscard]] MoneyShape ReadMoneyShape(const TableGrid& grid);

// The amount of a cell of such a table. Of a cell that explains it the first amount ("2 271,00 €
// (atelier)"), of one with several the first, for review. Nothing for rates ("46 €/élève"), dashes,
// words.
[[nodiscard]] std::optional<Value<Money>> ReadMoneyCell(const Cell& cell);

// The same, with what the heads say of all amounts: francs, or thousands (for review).
[[nodiscard]] std::optional<Value<Money>> ReadMoneyCell(const Cell& cell, const MoneyShape& shape);

// Whether a cell that gave no amount looks like one or several that could not be read ("-236 3836
// €", "7 770,00 53 775,00"); formulas and words with a figure in them do not.
[[nodiscard]] bool IsUnreadAmount(const Cell& cell);

// A number that is a year as it stands ("2024"): the head of a column far more often than an
// amount.
[[nodiscard]] bool IsBareYear(const std::string& text);

}  // namespace delib
