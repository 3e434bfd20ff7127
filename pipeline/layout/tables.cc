// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/tables.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pipeline/layout/aligned_tables.h"
#include "pipeline/layout/cells.h"
#include "pipeline/layout/grid.h"
#include "pipeline/layout/rulings.h"

namespace delib {

namespace {

// A grid with a smaller share of cells that hold text is a drawing, a chart or an empty form.
constexpr double kFewestTexts = 0.1;
// Share of the cells of a grid of coloured grounds that are not merged, and share that hold text.
constexpr double kRegular = 0.6;
// More areas than this are a drawing.
constexpr std::size_t kMostFills = 5000;

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

// Cells that are nothing but grounds of colour beside each other. Highlighted words are that too, but the
// ends of their areas do not stand one under the other.
std::vector<PageTable> FilledTables(const Page& page, WordIndex& index) {
  std::vector<PageTable> tables;
  if (page.fills.size() < 4 || page.fills.size() > kMostFills) return tables;
  for (const Grid& grid : FindGrids(UniteRulings(EdgesOf(page.fills)))) {
    const auto cells = static_cast<double>(grid.cells.size());
    if (grid.rows() < 2 || grid.cols() < 2 || cells < kRegular * grid.rows() * grid.cols()) continue;
    PageTable table = FillGrid(page, grid, TableKind::kRuled, index.Inside(grid.box()));
    const auto texts = std::count_if(table.table.cells.begin(), table.table.cells.end(),
                                     [](const Cell& c) { return !c.text.empty(); });
    if (static_cast<double>(texts) < kRegular * cells) continue;
    index.Take(table.words);
    tables.push_back(std::move(table));
  }
  return tables;
}

// The page's rules and the edges of its areas: a striped ground parts rows as rules do.
Rules RulesAndAreas(const Page& page) {
  std::vector<Ruling> all = page.rulings;
  if (page.fills.size() <= kMostFills) {
    const std::vector<Ruling> edges = EdgesOf(page.fills);
    all.insert(all.end(), edges.begin(), edges.end());
  }
  return UniteRulings(all);
}

}  // namespace

std::vector<PageTable> FindTables(const Page& page) {
  if (page.words.empty()) return {};
  WordIndex index(page);
  const Rules rules = UniteRulings(page.rulings);
  std::vector<PageTable> tables = RuledTables(page, rules, index);
  std::vector<PageTable> filled = FilledTables(page, index);
  std::move(filled.begin(), filled.end(), std::back_inserter(tables));
  std::vector<PageTable> aligned = FindAlignedTables(page, RulesAndAreas(page), index);
  std::move(aligned.begin(), aligned.end(), std::back_inserter(tables));
  for (PageTable& t : tables) t.table.header_rows = CountHeaderRows(page, t.table);
  std::stable_sort(tables.begin(), tables.end(), [](const PageTable& a, const PageTable& b) {
    return a.table.box.y0() < b.table.box.y0();
  });
  return tables;
}

}  // namespace delib
