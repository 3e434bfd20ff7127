// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of one page, and their joining over page breaks.
#pragma once

#include <vector>

#include "models/page.h"
#include "models/table.h"

namespace delib {

// A table as far as one page holds it. page_start == page_end; rows and columns count from 0.
struct PageTable {
  Table table;
  std::vector<int> words;  // indices into Page::words of all words that stand in it
  std::vector<std::vector<int>> cell_words;  // the same for each of table.cells
};

// The tables of a page from top to bottom: grids of rulings (merged cells included), tables with
// horizontal rulings only, tables held by alignment or fills alone.
[[nodiscard]] std::vector<PageTable> FindTables(const Page& page);

// What JoinTables needs to know of a page's tables: their place among the page's text.
struct TablePlace {
  bool text_above = false;  // running text (no running head) between the page's top and the table
  bool text_below = false;  // running text between the table and the page's foot
};

// Joins tables that run over page breaks: the last table of a page with the first of the next,
// where nothing stands between them and their columns agree. A repeated header is dropped; a row
// that the break cut is put together. tables: of all pages in order; places: one for each. Returns
// the whole tables; `part_of[i]` is the index of the table that tables[i] went into.
struct JoinedTables {
  std::vector<Table> tables;
  std::vector<int> part_of;
};
[[nodiscard]] JoinedTables JoinTables(std::vector<Table> tables,
                                      const std::vector<TablePlace>& places);

}  // namespace delib
