// SPDX-License-Identifier: GPL-3.0-or-later
// TableGrid: a Table as the grammars want it: every (row, column) answers with the cell that covers
// it, in constant time, and cells turn into values with their place.
#pragma once

#include <string>
#include <vector>

#include "models/table.h"
#include "models/value.h"

namespace delib {

class TableGrid {
 public:
  // `table` must outlive the grid.
  explicit TableGrid(const Table& table);

  [[nodiscard]] int rows() const { return table_->rows; }
  [[nodiscard]] int cols() const { return table_->cols; }
  // The cell that covers (row, col), or nullptr.
  [[nodiscard]] const Cell* At(int row, int col) const;
  // Text of that cell; empty where there is none.
  [[nodiscard]] const std::string& Text(int row, int col) const;
  // Whether a cell begins here and holds text: a merged cell answers once.
  [[nodiscard]] bool BeginsText(int row, int col) const;
  // The texts over a column in the first `header_rows` rows, each merged cell once, joined by
  // spaces.
  [[nodiscard]] std::string HeaderOf(int col, int header_rows) const;

 private:
  const Table* table_;
  std::vector<const Cell*> cells_;  // rows * cols
};

// The place of a cell: its box on the page where it begins, and the least confidence of its words.
[[nodiscard]] Provenance WhereIs(const Cell& cell);
// Whether a person should look at what was read in this cell: what layout doubted, and words of an
// image that its reader was not sure of.
[[nodiscard]] ReadStatus StatusOf(const Cell& cell);
[[nodiscard]] ReadStatus StatusOf(const Provenance& where);

}  // namespace delib
