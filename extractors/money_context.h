// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a table of money and says what it is of: its title, the titles of sections
// above it, the act.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "models/act.h"
#include "models/layout.h"

namespace delib {

struct MoneyContext {
  std::string title;  // the line right above the table, as printed; empty where none titles it
  // Folded titles of a section or a direction above, the nearest first.
  std::vector<std::string> divisions;
  bool budget = false;        // the act or the text above speaks of a budget, an account, a result
  bool grants = false;        // ... of grants that the council gives
  bool grants_title = false;  // the table's own title does
  bool financing = false;     // the act or the title speaks of a plan of financing
  bool asks = false;          // the act or the text above speaks of grants asked from others
  bool voted = false;         // a budget or an amendment is put to the vote: its sections balance
};

// `block`: of the table. `act`: that it belongs to, or nullptr.
[[nodiscard]] MoneyContext ReadMoneyContext(const Layout& layout, std::size_t block,
                                            const Act* act);

}  // namespace delib
