// SPDX-License-Identifier: GPL-3.0-or-later
// From a grid to a table: which words stand in which cell, and what can be told of its header.
#pragma once

#include <vector>

#include "models/page.h"
#include "models/table.h"
#include "pipeline/layout/grid.h"
#include "pipeline/layout/tables.h"

namespace delib {

// The words of a page by height, so that a table need not look at all of them; and which of them a
// table has taken already.
class WordIndex {
 public:
  explicit WordIndex(const Page& page);

  // The words not yet taken whose middle lies in `box`, from top to bottom.
  [[nodiscard]] std::vector<int> Inside(const Box& box) const;
  void Take(const std::vector<int>& words);
  [[nodiscard]] bool taken(int word) const { return taken_[static_cast<std::size_t>(word)]; }

 private:
  struct Entry {
    double y;
    double x;
    int word;
  };
  std::vector<Entry> by_height_;
  std::vector<bool> taken_;
};

// The table that `grid` and the words `words` (all of them inside it) make. header_rows is not set.
[[nodiscard]] PageTable FillGrid(const Page& page, const Grid& grid, TableKind kind,
                                 const std::vector<int>& words);

// The same where the words of each cell are known: in_cell[i] are those of grid.cells[i].
[[nodiscard]] PageTable FillCells(const Page& page, const Grid& grid, TableKind kind,
                                  const std::vector<std::vector<int>>& in_cell);

// Number of leading rows that title the columns, as bold letters, a ground of their own or text
// above numbers show; 0 where nothing does.
[[nodiscard]] int CountHeaderRows(const Page& page, const Table& table);

// An amount, a count, a percentage or a dash that stands for one; no year.
[[nodiscard]] bool LooksNumeric(const std::string& text);

}  // namespace delib
