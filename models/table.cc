// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table.h"

namespace delib {

const Cell* Table::At(int row, int col) const {
  for (const Cell& c : cells) {
    if (c.row > row) break;
    if (row < c.row + c.rowspan && col >= c.col && col < c.col + c.colspan) return &c;
  }
  return nullptr;
}

const std::string& Table::TextAt(int row, int col) const {
  static const std::string kNone;
  const Cell* c = At(row, col);
  return c == nullptr ? kNone : c->text.text();
}

}  // namespace delib
