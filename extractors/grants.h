// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of grants ('subventions') to associations and others.
#pragma once

#include "extractors/money_context.h"
#include "extractors/money_shape.h"
#include "extractors/sheet_budget.h"

namespace delib {

[[nodiscard]] bool IsGrantTable(const TableGrid& grid, const MoneyShape& shape,
                                const MoneyContext& context);

// One line an amount; the label is the beneficiary. `first_row`: the number of the first row, where
// the table goes on with another.
[[nodiscard]] BudgetReading ReadGrants(const TableGrid& grid, const MoneyShape& shape,
                                       const MoneyContext& context, int table_index, int first_row);

}  // namespace delib
