// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a budget, an account, an amendment, an allocation of results.
#pragma once

#include <vector>

#include "extractors/money_context.h"
#include "extractors/money_shape.h"
#include "extractors/sheet_budget.h"
#include "models/report.h"
#include "models/table.h"

namespace delib {

[[nodiscard]] bool IsCommunalBudget(const TableGrid& grid, const MoneyShape& shape,
                                    const MoneyContext& context);

// What holds at the end of a table, for one that goes on with it on the next page.
struct BudgetState {
  BudgetSection section = BudgetSection::kNone;
  Direction direction = Direction::kNone;
  int rows = 0;  // counted so far
};

// One line an amount. `state`: where the table goes on with another; default for one that begins.
struct CommunalBudget {
  BudgetReading reading;
  BudgetState state;
};
[[nodiscard]] CommunalBudget ReadCommunalBudget(const TableGrid& grid, const MoneyShape& shape,
                                                const MoneyContext& context, int table_index,
                                                BudgetState state);

}  // namespace delib
