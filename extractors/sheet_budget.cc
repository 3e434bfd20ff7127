// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/sheet_budget.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "extractors/column_header.h"
#include "extractors/financer.h"
#include "extractors/table_grid.h"
#include "extractors/text/fold.h"
#include "extractors/text/money.h"

namespace delib {

namespace {

struct Patterns {
  // A head that says money stands below: "montant liquide 2022", "engage en 2022"
  RE2 money_head{
      R"((?:^|[^a-z])(?:montants?|engages?|liquides?|mandates?|depenses?|realises?)(?:[^a-z]|$))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

// "2022": a year where no sign of currency says otherwise.
bool IsYear(const std::string& text) {
  return text.size() == 4 && (text.rfind("19", 0) == 0 || text.rfind("20", 0) == 0) &&
         text.find_first_not_of("0123456789") == std::string::npos;
}

bool RowHasAmount(const TableGrid& grid, int row) {
  for (int col = 0; col < grid.cols(); ++col) {
    if (grid.BeginsText(row, col) && ReadAmount(*grid.At(row, col))) return true;
  }
  return false;
}

// Rows before the first that holds an amount.
int HeaderRows(const TableGrid& grid) {
  int row = 0;
  while (row < grid.rows() && !RowHasAmount(grid, row)) ++row;
  return row;
}

BudgetLine Line(const std::string& action_id, BudgetTable table, int table_index, int row,
                Value<Money> amount) {
  return {action_id,
          table,
          "",
          row,
          BudgetRowKind::kLine,
          "",
          Financer::kNone,
          "",
          "",
          std::move(amount),
          0,
          table_index,
          "",
          BudgetSection::kNone,
          Direction::kNone};
}

// The financer of each column. In a table of two where the département is named, the other is the
// State: the convention has these two parties.
std::vector<Financer> FinancersOfColumns(const TableGrid& grid, int header_rows) {
  std::vector<Financer> financers(static_cast<std::size_t>(grid.cols()), Financer::kNone);
  int unknown = 0;
  int unknown_col = -1;
  int departments = 0;
  int named = 0;
  for (int col = 1; col < grid.cols(); ++col) {
    const std::string head = Fold(grid.HeaderOf(col, header_rows));
    Financer& financer = financers[static_cast<std::size_t>(col)];
    financer = IsTotalLabel(head) ? Financer::kAll : FinancerOf(head);
    if (financer == Financer::kNone && !head.empty()) {
      ++unknown;
      unknown_col = col;
    } else if (financer == Financer::kDepartment) {
      ++departments;
    } else if (financer != Financer::kAll) {
      ++named;
    }
  }
  if (unknown == 1 && departments == 1 && named == 0) {
    financers[static_cast<std::size_t>(unknown_col)] = Financer::kState;
  }
  return financers;
}

void NoteUnread(const Cell& cell, BudgetReading& reading) {
  if (LooksLikeAmount(cell)) reading.unread.push_back({WhereIs(cell), cell.text.text()});
}

// One pair of 5.2: the amount of a cell, named by the nearest label on its left.
BudgetLine ExecutedLine(const TableGrid& grid, int row, int col, int header_rows, const Cell* label,
                        BudgetLine line) {
  line.row_index = row - header_rows;
  line.row_label = label == nullptr ? std::string() : label->text.text();
  line.column_label = grid.HeaderOf(col, header_rows);
  line.period = ReadPeriod(line.column_label);
  const std::string folded = Fold(line.row_label);
  const bool total = IsTotalLabel(folded);
  if (total && FinancerOf(folded) == Financer::kNone) {
    line.row_kind = BudgetRowKind::kTotal;
    line.financer = Financer::kAll;
  } else if (total || IsSubtotalLabel(folded)) {
    line.row_kind = BudgetRowKind::kSubtotal;
    line.financer = FinancerOf(folded);
  } else {
    line.row_kind = BudgetRowKind::kFinancer;
    line.financer = FinancerOf(folded);
    if (line.financer == Financer::kNone) line.financer = FinancerOf(Fold(line.column_label));
  }
  // Nobody is named: read as somebody else's would be a guess.
  if (line.financer == Financer::kNone) line.amount.set_status(ReadStatus::kReview);
  return line;
}

void FindMisplacedHeads(const TableGrid& grid, int header_rows, BudgetReading& reading) {
  for (int col = 0; col < grid.cols(); ++col) {
    if (!grid.BeginsText(0, col) || grid.At(0, col)->colspan > 1) continue;
    if (!RE2::PartialMatch(Fold(grid.Text(0, col)), Compiled().money_head)) continue;
    bool words = false;
    bool amounts = false;
    for (int row = header_rows; row < grid.rows(); ++row) {
      if (!grid.BeginsText(row, col)) continue;
      const Cell& cell = *grid.At(row, col);
      (ReadAmount(cell) || LooksLikeAmount(cell) ? amounts : words) = true;
    }
    if (words && !amounts) {
      const Cell& head = *grid.At(0, col);
      reading.misplaced_heads.push_back({WhereIs(head), head.text.text()});
    }
  }
}

}  // namespace

std::optional<Value<Money>> ReadAmount(const Cell& cell) {
  const std::string& text = cell.text.text();
  if (text.find_first_of("0123456789") == std::string::npos || IsYear(text)) return std::nullopt;
  ReadStatus status = StatusOf(cell);
  if (const std::optional<Money> money = ParseMoney(text)) {
    return Value<Money>(*money, WhereIs(cell), text, status);
  }
  const std::vector<FoundMoney> found = FindMoney(text);
  if (found.empty() || found[0].span.data() != text.data()) return std::nullopt;
  if (found[0].doubtful) status = ReadStatus::kReview;
  return Value<Money>(found[0].money, WhereIs(cell), text, status);
}

bool LooksLikeAmount(const Cell& cell) {
  const std::string& text = cell.text.text();
  return text.size() < 60 && text.find_first_of("0123456789") != std::string::npos &&
         (text.find("€") != std::string::npos || text.find_first_of("0123456789") <= 1) &&
         !ReadAmount(cell);
}

bool NamesFinancersInHead(const Table& table) {
  const TableGrid grid(table);
  const std::vector<Financer> financers = FinancersOfColumns(grid, HeaderRows(grid));
  return std::any_of(financers.begin(), financers.end(),
                     [](Financer f) { return f != Financer::kNone && f != Financer::kAll; });
}

BudgetReading ReadPlanned(const Table& table, int table_index, const std::string& action_id) {
  BudgetReading reading;
  const TableGrid grid(table);
  const int header_rows = HeaderRows(grid);
  const std::vector<Financer> financers = FinancersOfColumns(grid, header_rows);
  for (int row = header_rows; row < grid.rows(); ++row) {
    const std::string label = grid.Text(row, 0);
    for (int col = 1; col < grid.cols(); ++col) {
      if (!grid.BeginsText(row, col)) continue;
      const Cell& cell = *grid.At(row, col);
      std::optional<Value<Money>> amount = ReadAmount(cell);
      if (!amount) {
        NoteUnread(cell, reading);
        continue;
      }
      BudgetLine line = Line(action_id, BudgetTable::kPlanned, table_index, row - header_rows,
                             std::move(*amount));
      line.row_kind = IsTotalLabel(Fold(label)) ? BudgetRowKind::kTotal : BudgetRowKind::kLine;
      line.row_label = label;
      line.financer = financers[static_cast<std::size_t>(col)];
      line.column_label = grid.HeaderOf(col, header_rows);
      line.period = ReadPeriod(line.column_label);
      if (line.financer == Financer::kNone) line.amount.set_status(ReadStatus::kReview);
      reading.lines.push_back(std::move(line));
    }
  }
  return reading;
}

BudgetReading ReadExecuted(const Table& table, int table_index, const std::string& action_id) {
  BudgetReading reading;
  const TableGrid grid(table);
  const int header_rows = HeaderRows(grid);
  for (int row = header_rows; row < grid.rows(); ++row) {
    const Cell* label = nullptr;
    for (int col = 0; col < grid.cols(); ++col) {
      if (!grid.BeginsText(row, col)) continue;
      const Cell& cell = *grid.At(row, col);
      std::optional<Value<Money>> amount = col > 0 ? ReadAmount(cell) : std::nullopt;
      if (!amount) {
        NoteUnread(cell, reading);
        const bool dash = cell.text.text().find_first_not_of("-/ ") == std::string::npos;
        if (!dash) label = &cell;
        continue;
      }
      reading.lines.push_back(ExecutedLine(
          grid, row, col, header_rows, label,
          Line(action_id, BudgetTable::kExecuted, table_index, row, std::move(*amount))));
    }
  }
  FindMisplacedHeads(grid, header_rows, reading);
  return reading;
}

}  // namespace delib
