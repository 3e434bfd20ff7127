// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of indicators: of a sheet (section 6), of a group, and the annexed table of all.
#pragma once

#include <string>
#include <vector>

#include "models/report.h"
#include "models/table.h"

namespace delib {

// One value a non-empty cell under a column of results, targets or comments. Empty where the head
// of the table names no such column.
[[nodiscard]] std::vector<IndicatorValue> ReadIndicators(const Table& table, int table_index,
                                                         IndicatorTable kind,
                                                         const std::string& action_id);

// What one cell says, without regard to its column: kind, number and unit.
struct CellValue {
  ValueKind kind = ValueKind::kText;
  std::string number;  // plain decimal, empty where the kind has none
  std::string unit;
};
[[nodiscard]] CellValue ReadCellValue(const std::string& text);

}  // namespace delib
