// SPDX-License-Identifier: GPL-3.0-or-later
// Grids: rules that meet, and the cells between them.
#pragma once

#include <vector>

#include "models/geometry.h"
#include "pipeline/layout/rulings.h"

namespace delib {

struct CellSpan {
  int row = 0;
  int col = 0;
  int rowspan = 1;
  int colspan = 1;
};

// Row i lies between ys[i] and ys[i + 1], column j between xs[j] and xs[j + 1].
struct Grid {
  std::vector<double> xs;
  std::vector<double> ys;
  std::vector<CellSpan> cells;  // in order of row, then col; they cover the grid and do not overlap
  // No rule closes the first row at its top, or the last at its foot: a page break may have cut it.
  bool open_top = false;
  bool open_bottom = false;

  [[nodiscard]] int rows() const { return static_cast<int>(ys.size()) - 1; }
  [[nodiscard]] int cols() const { return static_cast<int>(xs.size()) - 1; }
  [[nodiscard]] Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  [[nodiscard]] Box BoxOf(const CellSpan& c) const;
};

// Every set of rules that hang together and bound at least two cells. A frame around a text is
// none.
[[nodiscard]] std::vector<Grid> FindGrids(const Rules& rules);

}  // namespace delib
