// SPDX-License-Identifier: GPL-3.0-or-later
// A table, cell by cell, whatever held it together on the page: a grid of rulings, horizontal
// rulings alone, or alignment. A table that runs over pages is one Table: rows go on counting, a
// repeated header row is dropped, a cell that the page break cut is whole again and stands on the
// page where it begins.
#pragma once

#include <string>
#include <vector>

#include "models/source_text.h"
#include "models/value.h"

namespace delib {

struct Cell {
  int row = 0;  // 0-based
  int col = 0;  // 0-based
  int rowspan = 1;
  int colspan = 1;
  int page = 1;     // where it begins
  Box box;          // of the cell, not of its words; on `page`
  SourceText text;  // lines joined by spaces; empty for an empty cell
  bool bold = false;
  ReadStatus status = ReadStatus::kOk;
};

enum class TableKind { kRuled, kHorizontalRules, kAligned };

struct Table {
  TableKind kind = TableKind::kRuled;
  int rows = 0;
  int cols = 0;
  int header_rows = 0;  // leading rows that title the columns; 0 where none was seen
  int page_start = 1;
  int page_end = 1;
  int act_index = 0;  // the act that it belongs to; 0: none
  Box box;            // on page_start
  // The way its text runs, as Word::direction: the rows of a table set at 90 go from right to left.
  int direction = 0;
  // No rule closes the first row at its top, or the last at its foot: a page break may have cut it.
  bool open_top = false;
  bool open_bottom = false;
  std::vector<Cell> cells;  // in order of row, then col; a merged cell once, at its top left

  // The cell that covers (row, col), or nullptr.
  [[nodiscard]] const Cell* At(int row, int col) const;
  // Text of the cell that covers (row, col); empty where there is none.
  [[nodiscard]] const std::string& TextAt(int row, int col) const;
};

}  // namespace delib
