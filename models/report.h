// SPDX-License-Identifier: GPL-3.0-or-later
// The execution report ('rapport d'exécution') that an act approves: action sheets with their
// sections, and the money and indicator tables of it and of any budget.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/quantities.h"
#include "models/value.h"

namespace delib {

// A numbered section of an action sheet ("7. Bilan d'exécution").
struct Section {
  std::string number;  // "1".."8", as printed; the template's own where none is printed
  std::string title;
  std::string text;  // paragraphs and list items, one a line; tables left out
  int page_start = 1;
  int page_end = 1;
  bool number_printed = true;
  Provenance where{1, Box()};  // of the heading
};

// An action sheet ('fiche action').
struct ActionSheet {
  // <part>.<group>.<letter>: "1.II.R", "2.0.A". Empty for sections whose sheet's heading is not in
  // the document (missing pages): no action of its own, and no title.
  std::string action_id;
  std::string part;
  std::string group_title;
  std::string number;  // of "ACTION 4"
  Value<std::string> title;
  int page_start = 1;
  int page_end = 1;
  int act_index = 0;  // the act that approves the report; 0: none
  std::vector<Section> sections;
};

enum class BudgetTable { kPlanned, kExecuted, kSummary, kBudget, kGrants };
enum class BudgetRowKind { kAction, kFinancer, kLine, kSubtotal, kTotal };
enum class Financer { kNone, kState, kDepartment, kOther, kAll };
enum class BudgetSection { kNone, kOperating, kInvestment };
enum class Direction { kNone, kExpenditure, kRevenue };

// One amount of a money table.
struct BudgetLine {
  std::string action_id;
  BudgetTable table = BudgetTable::kBudget;
  std::string table_title;
  int row_index = 0;  // 0-based within the table
  BudgetRowKind row_kind = BudgetRowKind::kLine;
  std::string row_label;
  Financer financer = Financer::kNone;
  std::string column_label;
  std::string period;  // "2022", or empty
  Value<Money> amount;
  int act_index = 0;
  int table_index = -1;  // into Document::tables; -1 for none
  std::string account;   // chapter or article as printed
  BudgetSection section = BudgetSection::kNone;
  Direction direction = Direction::kNone;
};

enum class IndicatorTable { kSheet, kGroup, kAnnex };
enum class IndicatorKind { kActual, kTarget, kComment };
enum class ValueKind {
  kNumber,
  kPercent,
  kMoney,
  kDuration,
  kText,
  kNotCommunicated,
  kNotEstimated,
  kUnknown,
  kNotApplicable,
};

// One cell of an indicator table under a period or comment column.
struct IndicatorValue {
  std::string action_id;
  IndicatorTable table = IndicatorTable::kSheet;
  int row_index = 0;
  std::string measure;
  std::string indicator;
  std::string definition;
  std::string column_label;
  IndicatorKind kind = IndicatorKind::kActual;
  std::string period;  // "2021", "2022-S1", "2020/2021"
  ValueKind value_kind = ValueKind::kText;
  std::string value_number;  // plain decimal ("17.4"), empty where the kind has none
  std::string unit;          // "%", "EUR", "days", "months", "hours" or empty
  Value<std::string> text;   // normalised text
  int table_index = -1;
  int act_index = 0;
};

[[nodiscard]] const char* ToWord(BudgetTable v);
[[nodiscard]] const char* ToWord(BudgetRowKind v);
[[nodiscard]] const char* ToWord(Financer v);
[[nodiscard]] const char* ToWord(BudgetSection v);
[[nodiscard]] const char* ToWord(Direction v);
[[nodiscard]] const char* ToWord(IndicatorTable v);
[[nodiscard]] const char* ToWord(IndicatorKind v);
[[nodiscard]] const char* ToWord(ValueKind v);

}  // namespace delib
