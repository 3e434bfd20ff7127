// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/indicators.h"

#include <algorithm>
#include <optional>

#include "extractors/column_header.h"
#include "extractors/table_grid.h"
#include "extractors/text/money.h"
#include "extractors/text/number.h"
#include "extractors/text/quantity.h"

namespace delib {

namespace {

bool IsResult(ColumnRole role) {
  return role == ColumnRole::kActual || role == ColumnRole::kTarget;
}

bool IsValue(ColumnRole role) { return IsResult(role) || role == ColumnRole::kComment; }

struct Column {
  ColumnHeader header;
  std::string label;
};

// How the table is to be read: what each column holds. -1 for a column that is not there.
struct Plan {
  int header_rows = 1;
  int measure = -1;
  int indicator = -1;
  int definition = -1;
  std::vector<Column> columns;
  bool guessed = false;  // a column of figures whose head names a year only
};

// A second row of heads has years or roles under merged heads, and no figures of its own.
bool IsHeaderRow(const TableGrid& grid, int row) {
  bool any = false;
  for (int col = 0; col < grid.cols(); ++col) {
    const Cell* cell = grid.At(row, col);
    if (cell == nullptr || cell->row < row || cell->text.empty()) continue;
    if (cell->colspan == grid.cols()) return false;
    const ColumnHeader header = ReadColumnHeader(cell->text.text());
    const bool above_merged =
        grid.At(row - 1, col) != nullptr && grid.At(row - 1, col)->colspan > 1;
    if (header.role == ColumnRole::kNone && header.period.empty()) return false;
    if (!above_merged && !IsValue(header.role)) return false;
    if (cell->col == col) any = true;
  }
  return any;
}

std::vector<Column> ReadColumns(const TableGrid& grid, int header_rows) {
  std::vector<Column> columns;
  for (int col = 0; col < grid.cols(); ++col) {
    const std::string label = grid.HeaderOf(col, header_rows);
    columns.push_back({ReadColumnHeader(label), label});
  }
  return columns;
}

// Label columns are those before the first column of values: the indicator alone, or measure and
// indicator, or a definition too. Their own heads, where they have any, come first.
void PlaceLabels(Plan& plan, int first_value) {
  std::vector<int> unnamed;
  for (int col = 0; col < first_value; ++col) {
    const ColumnRole role = plan.columns[static_cast<std::size_t>(col)].header.role;
    if (role == ColumnRole::kDefinition && plan.definition < 0) {
      plan.definition = col;
    } else if (role == ColumnRole::kIndicator && plan.indicator < 0) {
      plan.indicator = col;
    } else if (role == ColumnRole::kMeasure && plan.measure < 0) {
      plan.measure = col;
    } else {
      unnamed.push_back(col);
    }
  }
  for (const int col : unnamed) {
    if (plan.measure < 0 && (plan.indicator < 0 ? unnamed.size() > 1 : col < plan.indicator)) {
      plan.measure = col;
    } else if (plan.indicator < 0) {
      plan.indicator = col;
    } else if (plan.definition < 0 && col > plan.indicator) {
      plan.definition = col;
    }
  }
  if (plan.indicator < 0) std::swap(plan.indicator, plan.measure);
}

std::optional<Plan> MakePlan(const TableGrid& grid) {
  Plan plan;
  while (plan.header_rows < grid.rows() && IsHeaderRow(grid, plan.header_rows)) ++plan.header_rows;
  plan.columns = ReadColumns(grid, plan.header_rows);
  int first_value = grid.cols();
  int results = 0;
  for (int col = grid.cols() - 1; col >= 0; --col) {
    Column& column = plan.columns[static_cast<std::size_t>(col)];
    if (IsResult(column.header.role)) {
      first_value = col;
      ++results;
    } else if (column.header.role == ColumnRole::kNone && !column.header.period.empty()) {
      column.header.role = ColumnRole::kActual;
      plan.guessed = true;
      first_value = col;
      ++results;
    }
  }
  if (results == 0 || first_value == 0) return std::nullopt;
  // Comments that come before all results explain the indicator.
  for (int col = 0; col < first_value; ++col) {
    ColumnRole& role = plan.columns[static_cast<std::size_t>(col)].header.role;
    if (role == ColumnRole::kComment) role = ColumnRole::kDefinition;
  }
  PlaceLabels(plan, first_value);
  return plan;
}

// The measure and the indicator of the row being read.
struct RowLabels {
  std::string measure;
  std::string indicator;
  std::string definition;
};

RowLabels LabelsOf(const TableGrid& grid, const Plan& plan, int row, const std::string& above) {
  RowLabels labels;
  if (plan.measure >= 0) {
    labels.measure = grid.Text(row, plan.measure);
    // A page break or an open grid left the cell of a merged measure empty on its later rows.
    if (labels.measure.empty()) labels.measure = above;
  }
  if (plan.indicator >= 0) {
    const Cell* indicator = grid.At(row, plan.indicator);
    const bool covered =
        plan.measure >= 0 && indicator != nullptr && indicator == grid.At(row, plan.measure);
    if (!covered) labels.indicator = grid.Text(row, plan.indicator);
  }
  if (plan.definition >= 0) {
    const Cell* definition = grid.At(row, plan.definition);
    if (definition != nullptr && definition->col == plan.definition) {
      labels.definition = definition->text.text();
    }
  }
  return labels;
}

// "l2", "1 O24", "12 34": figures, and letters that readers of images take for figures, that make
// no number.
bool IsBrokenNumber(const std::string& text) {
  return text.find_first_of("0123456789") != std::string::npos &&
         text.find_first_not_of("0123456789lIOoSsBZz|., %") == std::string::npos;
}

IndicatorKind KindOf(ColumnRole role) {
  if (role == ColumnRole::kTarget) return IndicatorKind::kTarget;
  return role == ColumnRole::kComment ? IndicatorKind::kComment : IndicatorKind::kActual;
}

IndicatorValue MakeValue(const Cell& cell, const Column& column, const RowLabels& labels) {
  const std::string& text = cell.text.text();
  IndicatorValue value{"",
                       IndicatorTable::kSheet,
                       0,
                       labels.measure,
                       labels.indicator,
                       labels.definition,
                       column.label,
                       KindOf(column.header.role),
                       column.header.period,
                       ValueKind::kText,
                       "",
                       "",
                       Value<std::string>(text, WhereIs(cell), text, StatusOf(cell)),
                       -1,
                       0};
  if (value.kind == IndicatorKind::kComment) return value;
  CellValue read = ReadCellValue(text);
  if (read.kind == ValueKind::kText && IsBrokenNumber(text)) {
    value.text.set_status(ReadStatus::kReview);
  }
  value.value_kind = read.kind;
  value.value_number = std::move(read.number);
  value.unit = std::move(read.unit);
  return value;
}

}  // namespace

CellValue ReadCellValue(const std::string& text) {
  switch (ClassifyNullWord(text)) {
    case NullWord::kNotCommunicated:
      return {ValueKind::kNotCommunicated, "", ""};
    case NullWord::kNotEstimated:
      return {ValueKind::kNotEstimated, "", ""};
    case NullWord::kUnknown:
      return {ValueKind::kUnknown, "", ""};
    case NullWord::kNotApplicable:
      return {ValueKind::kNotApplicable, "", ""};
    case NullWord::kNone:
      break;
  }
  if (const std::optional<Decimal> percent = ParsePercent(text)) {
    return {ValueKind::kPercent, percent->ToString(), "%"};
  }
  if (const std::optional<Decimal> number = ParseNumber(text)) {
    return {ValueKind::kNumber, number->ToString(), ""};
  }
  if (const std::optional<Money> money = ParseMoney(text, CurrencySign::kRequired)) {
    return {ValueKind::kMoney, ToDecimal(*money), ToCode(money->currency)};
  }
  if (const std::optional<Duration> duration = ParseDuration(text)) {
    return {ValueKind::kDuration, duration->value.ToString(), ToWord(duration->unit)};
  }
  return {};
}

std::vector<IndicatorValue> ReadIndicators(const Table& table, int table_index, IndicatorTable kind,
                                           const std::string& action_id) {
  std::vector<IndicatorValue> values;
  if (table.rows < 2 || table.cols < 2) return values;
  const TableGrid grid(table);
  const std::optional<Plan> plan = MakePlan(grid);
  if (!plan) return values;
  std::string measure;
  for (int row = plan->header_rows; row < grid.rows(); ++row) {
    const RowLabels labels = LabelsOf(grid, *plan, row, measure);
    measure = labels.measure;
    for (int col = 0; col < grid.cols(); ++col) {
      const Column& column = plan->columns[static_cast<std::size_t>(col)];
      const Cell* cell = grid.At(row, col);
      if (!IsValue(column.header.role) || !grid.BeginsText(row, col)) continue;
      if (cell->col <= plan->indicator) continue;
      IndicatorValue value = MakeValue(*cell, column, labels);
      value.action_id = action_id;
      value.table = kind;
      value.row_index = row - plan->header_rows;
      value.table_index = table_index;
      // A measure that stands on a page or in a row that was not read.
      const bool unnamed = plan->measure >= 0 && labels.measure.empty();
      if (plan->guessed || unnamed) value.text.set_status(ReadStatus::kReview);
      values.push_back(std::move(value));
    }
  }
  return values;
}

}  // namespace delib
