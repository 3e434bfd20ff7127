// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/cell_map.h"

#include <algorithm>

#include "pipeline/layout/rulings.h"

namespace delib {

namespace {

// Between which two edges `at` lies; -1 for none.
int Slot(const std::vector<double>& edges, double at) {
  const auto it = std::upper_bound(edges.begin(), edges.end(), at);
  if (it == edges.begin() || it == edges.end()) return -1;
  return static_cast<int>(it - edges.begin()) - 1;
}

}  // namespace

CellMap::CellMap(const std::vector<Ruling>& rulings) : grids_(FindGrids(UniteRulings(rulings))) {
  int next = 0;
  for (const Grid& grid : grids_) {
    std::vector<int>& cells =
        cells_.emplace_back(static_cast<std::size_t>(grid.rows() * grid.cols()), -1);
    for (const CellSpan& span : grid.cells) {
      for (int r = span.row; r < span.row + span.rowspan; ++r) {
        for (int c = span.col; c < span.col + span.colspan; ++c) {
          cells[static_cast<std::size_t>(r * grid.cols() + c)] = next;
        }
      }
      ++next;
    }
  }
}

int CellMap::At(double x, double y) const {
  for (std::size_t g = 0; g < grids_.size(); ++g) {
    const int row = Slot(grids_[g].ys, y);
    const int col = Slot(grids_[g].xs, x);
    if (row >= 0 && col >= 0)
      return cells_[g][static_cast<std::size_t>(row * grids_[g].cols() + col)];
  }
  return -1;
}

}  // namespace delib
