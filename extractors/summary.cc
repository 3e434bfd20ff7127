// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/summary.h"

#include <algorithm>
#include <optional>
#include <set>

#include "extractors/column_header.h"
#include "extractors/financer.h"
#include "extractors/sheet_budget.h"
#include "extractors/sheet_match.h"
#include "extractors/table_grid.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

struct Row {
  int index = 0;  // in the table
  std::string label;
  std::string folded;
  BudgetRowKind kind = BudgetRowKind::kAction;
  Financer financer = Financer::kAll;
  std::string action_id;
};

bool HasAmount(const TableGrid& grid, int row) {
  for (int col = 1; col < grid.cols(); ++col) {
    if (grid.BeginsText(row, col) && ReadAmount(*grid.At(row, col))) return true;
  }
  return false;
}

// "plan pauvrete - part etat" -> "plan pauvrete"
std::string Programme(const std::string& folded) { return folded.substr(0, folded.find(" - ")); }

// Whether a programme has matching funds in the table; readers of images drop a letter now and
// then.
bool IsMatched(const std::string& programme, const std::set<std::string>& matched) {
  constexpr double kSameProgramme = 0.93;
  if (matched.count(programme) > 0) return true;
  return std::any_of(matched.begin(), matched.end(), [&](const std::string& other) {
    return other.size() + 3 > programme.size() && programme.size() + 3 > other.size() &&
           Similarity(other, programme) >= kSameProgramme;
  });
}

// Kind and financer of a row. A programme whose matching funds stand in the table too ("ERBM"
// beside "Contrepartie ERBM") is the State's share.
void Classify(Row& row, const std::set<std::string>& matched) {
  if (IsSubtotalLabel(row.folded)) {
    row.kind = BudgetRowKind::kSubtotal;
    row.financer = FinancerOf(row.folded);
  } else if (IsTotalLabel(row.folded)) {
    const Financer named = FinancerOf(row.folded);
    row.kind = named == Financer::kNone ? BudgetRowKind::kTotal : BudgetRowKind::kSubtotal;
    row.financer = named == Financer::kNone ? Financer::kAll : named;
  } else if (const Financer named = FinancerLineOf(row.folded); named != Financer::kNone) {
    row.kind = BudgetRowKind::kFinancer;
    row.financer = named;
  } else if (IsMatched(Programme(row.folded), matched)) {
    row.kind = BudgetRowKind::kFinancer;
    row.financer = Financer::kState;
  }
}

std::vector<Row> ReadRows(const TableGrid& grid) {
  std::vector<Row> rows;
  std::set<std::string> matched;
  for (int r = 0; r < grid.rows(); ++r) {
    Row row;
    row.index = r;
    row.label = grid.Text(r, 0);
    row.folded = Fold(row.label);
    const std::string programme = MatchedProgramme(row.folded);
    if (!programme.empty()) matched.insert(programme);
    rows.push_back(std::move(row));
  }
  for (Row& row : rows) Classify(row, matched);
  return rows;
}

// Gives the action lines their sheet, and the lines of financers that of the action above.
void NameActions(std::vector<Row>& rows, const std::vector<OutlineSheet>& sheets) {
  std::vector<std::string> labels;
  for (const Row& row : rows) {
    if (row.kind == BudgetRowKind::kAction) labels.push_back(row.label);
  }
  const std::vector<int> match = MatchSheets(labels, sheets);
  std::size_t next = 0;
  std::string current;
  for (Row& row : rows) {
    if (row.kind == BudgetRowKind::kAction) {
      const int sheet = match[next++];
      current = sheet < 0 ? std::string() : sheets[static_cast<std::size_t>(sheet)].action_id;
    } else if (row.kind != BudgetRowKind::kFinancer) {
      current.clear();
    }
    row.action_id = current;
  }
}

}  // namespace

std::vector<BudgetLine> ReadSummary(const Table& table, int table_index, const std::string& title,
                                    const std::vector<OutlineSheet>& sheets) {
  const TableGrid grid(table);
  int header_rows = 0;
  while (header_rows < grid.rows() && !HasAmount(grid, header_rows)) ++header_rows;
  std::vector<Row> rows = ReadRows(grid);
  rows.erase(rows.begin(), rows.begin() + header_rows);
  NameActions(rows, sheets);
  std::vector<std::string> heads;
  for (int col = 0; col < grid.cols(); ++col) heads.push_back(grid.HeaderOf(col, header_rows));
  std::vector<BudgetLine> lines;
  for (const Row& row : rows) {
    for (int col = 1; col < grid.cols(); ++col) {
      if (!grid.BeginsText(row.index, col)) continue;
      std::optional<Value<Money>> amount = ReadAmount(*grid.At(row.index, col));
      if (!amount) continue;
      if (row.financer == Financer::kNone) amount->set_status(ReadStatus::kReview);
      const std::string& head = heads[static_cast<std::size_t>(col)];
      lines.push_back({row.action_id, BudgetTable::kSummary, title, row.index - header_rows,
                       row.kind, row.label, row.financer, head, ReadPeriod(head),
                       std::move(*amount), 0, table_index, "", BudgetSection::kNone,
                       Direction::kNone});
    }
  }
  return lines;
}

}  // namespace delib
