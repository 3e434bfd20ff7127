// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/table_shape.h"

#include <cctype>
#include <string_view>

#include "extractors/column_header.h"
#include "extractors/financer.h"
#include "extractors/table_grid.h"
#include "extractors/text/fold.h"
#include "extractors/text/money.h"

namespace delib {

namespace {

bool RowHasMoney(const TableGrid& grid, int row) {
  for (int col = 1; col < grid.cols(); ++col) {
    const std::string& text = grid.Text(row, col);
    if (text.empty() || std::isalpha(static_cast<unsigned char>(text[0])) != 0) continue;
    if (grid.BeginsText(row, col) && ParseMoney(text)) return true;
  }
  return false;
}

}  // namespace

bool IsSummaryTable(const Table& table) {
  if (table.cols < 2 || table.cols > 8 || table.rows < 5) return false;
  const TableGrid grid(table);
  // Most tables have no total: told before their amounts are read.
  bool total = false;
  for (int row = 1; row < grid.rows() && !total; ++row) {
    const std::string& label = grid.Text(row, 0);
    const bool may =
        !label.empty() && std::string_view("STECMstecm").find(label[0]) != std::string_view::npos;
    total = may && (IsTotalLabel(Fold(label)) || IsSubtotalLabel(Fold(label)));
  }
  if (!total) return false;
  int totals = 0;
  int financers = 0;
  int actions = 0;
  for (int row = 0; row < grid.rows(); ++row) {
    if (!RowHasMoney(grid, row)) continue;
    const std::string label = Fold(grid.Text(row, 0));
    if (label.empty()) continue;
    if (IsTotalLabel(label) || IsSubtotalLabel(label)) {
      ++totals;
    } else if (FinancerLineOf(label) != Financer::kNone) {
      ++financers;
    } else {
      ++actions;
    }
  }
  return totals >= 1 && financers >= 2 && actions >= 1;
}

bool IsIndicatorTable(const Table& table) {
  if (table.cols < 2 || table.rows < 2) return false;
  const TableGrid grid(table);
  int values = 0;
  int labels = 0;
  for (int col = 0; col < grid.cols(); ++col) {
    if (!grid.BeginsText(0, col)) continue;
    const ColumnHeader header = ReadColumnHeader(grid.Text(0, col));
    const bool value = header.role == ColumnRole::kActual || header.role == ColumnRole::kTarget;
    if (value && (col > 0 || !header.period.empty())) ++values;
    if (header.role == ColumnRole::kIndicator || header.role == ColumnRole::kMeasure) ++labels;
  }
  return values >= 1 && (labels >= 1 || values >= 2);
}

}  // namespace delib
