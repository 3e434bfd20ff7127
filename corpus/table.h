// SPDX-License-Identifier: GPL-3.0-or-later
// Ruled tables with merged cells that flow over pages, with or without their header repeated, whole
// rows or rows cut by the page break.
//
//   TableSpec spec;
//   spec.columns = {120, 80};
//   spec.rows = {{{.text = "Mesure"}, {.text = "2022"}}, {{.text = "Accueil"}, {.text = "98 %"}}};
//   std::vector<PlacedCell> cells = PutTable(typesetter, spec);
#pragma once

#include <string>
#include <vector>

#include "corpus/typesetter.h"

namespace delib::corpus {

struct Cell {
  std::string text = {};
  int colspan = 1;
  int rowspan = 1;
  Align align = Align::kLeft;
  bool bold = false;
  bool shaded = false;
};

// As in HTML: the grid cells that an earlier cell covers are left out.
using Row = std::vector<Cell>;

struct TableSpec {
  std::vector<double> columns;  // widths in points
  std::vector<Row> rows;
  int header_rows = 1;
  bool repeat_header = false;  // on each further page
  bool cut_rows = false;  // a row that does not fit is cut, else it moves to the next page whole
  TextStyle text;
  double padding = 3;
  double left = 0;  // indent from the left margin
  double after = 8;
};

// A cell as drawn: its place in the grid, its text, and the box between its rulings (on its first
// page).
struct PlacedCell {
  int row = 0, col = 0, rowspan = 1, colspan = 1;
  std::string text;
  Place place;
};

// In reading order of the grid. Repeated headers are drawn and not returned.
// REQUIRES: the spans of the rows fill the grid exactly.
std::vector<PlacedCell> PutTable(Typesetter& typesetter, const TableSpec& spec);

// REQUIRES: a cell begins there.
const PlacedCell& CellAt(const std::vector<PlacedCell>& cells, int row, int col);

}  // namespace delib::corpus
