// SPDX-License-Identifier: GPL-3.0-or-later
// budget.sum, over the money tables of an execution report.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

using Lines = std::vector<const BudgetLine*>;

std::int64_t Sum(const Lines& lines) {
  std::int64_t cents = 0;
  for (const BudgetLine* line : lines) cents += line->amount->cents;
  return cents;
}

Finding MakeFinding(const BudgetLine& line, std::int64_t expected, const char* message) {
  Finding finding;
  finding.rule = "budget.sum";
  finding.severity = Severity::kError;
  finding.action_id = line.action_id;
  finding.table = ToWord(line.table);
  finding.message = message + line.row_label;
  finding.expected = ToDecimal({expected, line.amount->currency});
  finding.found = ToDecimal(*line.amount);
  finding.where = line.amount.where();
  finding.act_index = line.act_index;
  return finding;
}

// Reads one column of one table from top to bottom.
class ColumnSums {
 public:
  // `message`: of the findings; the label of the row is put after it.
  ColumnSums(const char* message, std::vector<Finding>& findings)
      : message_(message), findings_(findings) {}

  void Take(const BudgetLine& line) {
    switch (line.row_kind) {
      case BudgetRowKind::kAction:
        CloseAction();
        action_ = &line;
        actions_.push_back(&line);
        break;
      case BudgetRowKind::kFinancer:
      case BudgetRowKind::kLine:
        parts_.push_back(&line);
        all_parts_.push_back(&line);
        by_financer_[line.financer].push_back(&line);
        break;
      case BudgetRowKind::kSubtotal:
        CloseAction();
        TakeSubtotal(line);
        break;
      case BudgetRowKind::kTotal:
        CloseAction();
        TakeTotal(line);
        break;
    }
  }

  // An action is the sum of the financers under it. A single one may be told in part.
  void CloseAction() {
    if (action_ != nullptr && parts_.size() >= 2 && Sum(parts_) != action_->amount->cents) {
      Report(*action_, Sum(parts_));
    }
    action_ = nullptr;
    parts_.clear();
  }

 private:
  void TakeSubtotal(const BudgetLine& line) {
    Lines& added = by_financer_[line.financer];
    if (line.financer != Financer::kNone && !added.empty() && Sum(added) != line.amount->cents) {
      Report(line, Sum(added));
    }
    added.clear();
    subtotals_.push_back(&line);
  }

  // A total may be meant over subtotals, actions or single lines, since the last total or of the
  // whole table: it is wrong where none of these gives it.
  void TakeTotal(const BudgetLine& line) {
    std::optional<std::int64_t> expected;
    for (const Lines* added : {&subtotals_, &actions_, &all_parts_, &totals_}) {
      if (added->size() < 2) continue;
      if (Sum(*added) == line.amount->cents) expected = line.amount->cents;
      if (!expected) expected = Sum(*added);
      if (*expected == line.amount->cents) break;
    }
    if (expected && *expected != line.amount->cents) Report(line, *expected);
    totals_.push_back(&line);
    subtotals_.clear();
    actions_.clear();
    all_parts_.clear();
  }

  void Report(const BudgetLine& line, std::int64_t expected) {
    findings_.push_back(MakeFinding(line, expected, message_));
  }

  const char* message_;
  std::vector<Finding>& findings_;
  const BudgetLine* action_ = nullptr;
  Lines parts_;      // of the action
  Lines all_parts_;  // these four since the last total
  Lines actions_;
  Lines subtotals_;
  Lines totals_;
  std::map<Financer, Lines> by_financer_;
};

// A column of totals in 5.1 adds up its row.
void CheckPlannedRow(const Lines& row, const char* message, std::vector<Finding>& findings) {
  const BudgetLine* all = nullptr;
  Lines parts;
  for (const BudgetLine* line : row) {
    if (line->financer == Financer::kAll) {
      all = line;
    } else {
      parts.push_back(line);
    }
  }
  if (all == nullptr || parts.size() < 2 || Sum(parts) == all->amount->cents) return;
  findings.push_back(MakeFinding(*all, Sum(parts), message));
}

bool IsOfReport(BudgetTable table) {
  return table == BudgetTable::kPlanned || table == BudgetTable::kExecuted ||
         table == BudgetTable::kSummary;
}

}  // namespace

std::vector<Finding> CheckBudgetSums(const std::vector<BudgetLine>& lines, Language language) {
  std::vector<Finding> findings;
  const char* message =
      Say(language,
          "le total n'est pas la somme de ses lignes : ", "the total is not the sum of its rows: ");
  // By table and head of column; the pairs of 5.2 that stand side by side have one head.
  std::map<std::pair<int, std::string>, ColumnSums> columns;
  std::map<std::pair<int, int>, Lines> planned_rows;
  for (const BudgetLine& line : lines) {
    if (!IsOfReport(line.table) || line.table_index < 0) continue;
    columns.try_emplace({line.table_index, line.column_label}, message, findings)
        .first->second.Take(line);
    if (line.table == BudgetTable::kPlanned) {
      planned_rows[{line.table_index, line.row_index}].push_back(&line);
    }
  }
  for (auto& [key, column] : columns) column.CloseAction();
  for (const auto& [key, row] : planned_rows) CheckPlannedRow(row, message, findings);
  return findings;
}

}  // namespace delib
