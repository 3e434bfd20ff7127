// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/tables.h"

#include <algorithm>
#include <utility>

#include "pipeline/layout/cells.h"
#include "pipeline/layout/grid.h"
#include "pipeline/layout/rulings.h"

namespace delib {

namespace {

// A grid with a smaller share of cells that hold text is a drawing, a chart or an empty form.
constexpr double kFewestTexts = 0.1;

bool IsTable(const Table& table) {
  if (table.cols < 2) return false;  // frames one under the other
  const auto texts = std::count_if(table.cells.begin(), table.cells.end(),
                                   [](const Cell& c) { return !c.text.empty(); });
  return texts >= 2 && static_cast<double>(texts) >= kFewestTexts * static_cast<double>(table.cells.size());
}

// The innermost grids first: what stands in a table inside a frame belongs to the table.
std::vector<PageTable> RuledTables(const Page& page, const Rules& rules, WordIndex& index) {
  std::vector<Grid> grids = FindGrids(rules);
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.box().area() < b.box().area(); });
  std::vector<PageTable> tables;
  for (const Grid& grid : grids) {
    const std::vector<int> words = index.Inside(grid.box());
    if (words.size() < 2 || grid.cols() < 2) continue;
    PageTable table = FillGrid(page, grid, TableKind::kRuled, words);
    if (!IsTable(table.table)) continue;
    index.Take(table.words);
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace

std::vector<PageTable> FindTables(const Page& page) {
  if (page.words.empty()) return {};
  WordIndex index(page);
  const Rules rules = UniteRulings(page.rulings);
  std::vector<PageTable> tables = RuledTables(page, rules, index);
  for (PageTable& t : tables) t.table.header_rows = CountHeaderRows(page, t.table);
  std::stable_sort(tables.begin(), tables.end(), [](const PageTable& a, const PageTable& b) {
    return a.table.box.y0() < b.table.box.y0();
  });
  return tables;
}

}  // namespace delib
