// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/layout/grid.h"

namespace delib {

// The cell of a drawn table that a point lies in: a number of its own for each cell.
class CellMap {
 public:
  explicit CellMap(const std::vector<Ruling>& rulings);

  // -1 outside of all tables.
  [[nodiscard]] int At(double x, double y) const;

 private:
  std::vector<Grid> grids_;
  std::vector<std::vector<int>> cells_;  // for each grid its fields, row by row
};

}  // namespace delib
