// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/tables.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pipeline/layout/aligned_tables.h"
#include "pipeline/layout/cells.h"
#include "pipeline/layout/grid.h"
#include "pipeline/layout/lines.h"
#include "pipeline/layout/refine_grid.h"
#include "pipeline/layout/rulings.h"
#include "pipeline/layout/stamp_frames.h"
#include "pipeline/layout/turn_page.h"

namespace delib {

namespace {

// A grid with a smaller share of cells that hold text is a drawing, a chart or an empty form.
constexpr double kFewestTexts = 0.1;
// A grid of kManyCells or more, that are less than this share of what its lines could make, is a
// table only if kOddTexts of them hold text.
constexpr double kOddCells = 0.4;
constexpr double kManyCells = 30;
constexpr double kOddTexts = 0.25;
// Boxes around words make grids of at most so many rows.
constexpr int kRowsOfBoxes = 4;
// A word stands right beside a box at less than this, in font sizes.
constexpr double kBeside = 0.5;
// Share of the cells of a grid of coloured grounds that are not merged, and share that hold text.
constexpr double kRegular = 0.6;
// More areas than this are a drawing.
constexpr std::size_t kMostFills = 5000;

bool IsTable(const Table& table) {
  if (table.cols < 2) return false;  // frames one under the other
  std::size_t texts = 0;
  int first_row = -1;
  bool one_row = true;
  for (const Cell& c : table.cells) {
    if (c.text.empty()) continue;
    ++texts;
    one_row = one_row && (first_row < 0 || first_row == c.row);
    first_row = c.row;
  }
  const auto cells = static_cast<double>(table.cells.size());
  const auto share = static_cast<double>(texts) / cells;
  if (texts < 2 || share < kFewestTexts) return false;
  if (one_row && table.rows > 2) return false;  // an empty form, or a chart under its title
  // The bars and boxes of a chart make a grid of many odd cells.
  const bool odd = cells < kOddCells * table.rows * table.cols;
  return !odd || cells < kManyCells || share >= kOddTexts;
}

// Boxes around words of running text (links) meet those of the next line. No table of few rows has
// words right beside it.
bool TextRunsThrough(const Page& page, const Grid& grid, const WordIndex& index) {
  if (grid.rows() > kRowsOfBoxes) return false;
  const Box box = grid.box();
  int through = 0;
  for (int r = 0; r < grid.rows(); ++r) {
    const auto row = static_cast<std::size_t>(r);
    const std::vector<int> line = index.Inside(Box(0, grid.ys[row], page.width, grid.ys[row + 1]));
    through += std::any_of(line.begin(), line.end(), [&](int w) {
      const Word& word = page.words[static_cast<std::size_t>(w)];
      const double near = kBeside * static_cast<double>(word.font_size);
      return (word.box.x1() <= box.x0() + near && word.box.x1() > box.x0() - near) ||
             (word.box.x0() >= box.x1() - near && word.box.x0() < box.x1() + near);
    });
  }
  return through * 2 >= grid.rows();
}

struct Ruled {
  std::vector<PageTable> tables;
  std::vector<Box> grids;  // all that have columns, tables or not: their rules bound nothing else
};

// The innermost grids first: what stands in a table inside a frame belongs to the table.
Ruled RuledTables(const Page& page, const Rules& rules, WordIndex& index) {
  std::vector<Grid> grids = FindGrids(rules);
  std::stable_sort(grids.begin(), grids.end(),
                   [](const Grid& a, const Grid& b) { return a.box().area() < b.box().area(); });
  Ruled ruled;
  for (const Grid& grid : grids) {
    if (grid.cols() < 2) continue;
    ruled.grids.push_back(grid.box());
    const std::vector<int> words = index.Inside(grid.box());
    if (words.size() < 2 || TextRunsThrough(page, grid, index)) continue;
    const Grid refined = RefineGrid(page, grid, words);
    PageTable table = FillGrid(page, refined, TableKind::kRuled, words);
    if (!IsTable(table.table)) continue;
    index.Take(table.words);
    ruled.tables.push_back(std::move(table));
  }
  return ruled;
}

// Cells that are nothing but grounds of colour beside each other. Highlighted words are that too,
// but the ends of their areas do not stand one under the other.
std::vector<PageTable> FilledTables(const Page& page, WordIndex& index) {
  std::vector<PageTable> tables;
  if (page.fills.size() < 4 || page.fills.size() > kMostFills) return tables;
  for (const Grid& grid : FindGrids(UniteRulings(EdgesOf(page.fills)))) {
    const auto cells = static_cast<double>(grid.cells.size());
    if (grid.rows() < 3 || grid.cols() < 2 || cells < kRegular * grid.rows() * grid.cols())
      continue;
    PageTable table = FillGrid(page, grid, TableKind::kRuled, index.Inside(grid.box()));
    const auto texts = std::count_if(table.table.cells.begin(), table.table.cells.end(),
                                     [](const Cell& c) { return !c.text.empty(); });
    if (static_cast<double>(texts) < kRegular * cells) continue;
    index.Take(table.words);
    tables.push_back(std::move(table));
  }
  return tables;
}

// The rules that belong to no grid, and the edges of areas: a striped ground parts rows as rules
// do.
Rules FreeRules(const Page& page, const std::vector<Box>& grids) {
  std::vector<Ruling> all = page.rulings;
  if (page.fills.size() <= kMostFills) {
    const std::vector<Ruling> edges = EdgesOf(page.fills);
    all.insert(all.end(), edges.begin(), edges.end());
  }
  Rules rules = UniteRulings(all);
  std::erase_if(rules.horizontal, [&](const Rule& r) {
    return std::any_of(grids.begin(), grids.end(), [&](const Box& b) {
      return b.Expand(kRuleSnap).Contains((r.begin + r.end) / 2, r.at) &&
             r.length() <= b.width() + kRuleSnap;
    });
  });
  return rules;
}

std::vector<PageTable> FindUpright(const Page& page) {
  WordIndex index(page);
  const std::vector<Box> stamps = FindStampFrames(page);
  for (const Box& stamp : stamps) index.Take(index.Inside(stamp));
  const Rules rules =
      UniteRulings(stamps.empty() ? page.rulings : WithoutFrames(page.rulings, stamps));
  Ruled ruled = RuledTables(page, rules, index);
  std::vector<PageTable> tables = std::move(ruled.tables);
  std::vector<PageTable> filled = FilledTables(page, index);
  std::move(filled.begin(), filled.end(), std::back_inserter(tables));
  std::vector<PageTable> aligned = FindAlignedTables(page, FreeRules(page, ruled.grids), index);
  std::move(aligned.begin(), aligned.end(), std::back_inserter(tables));
  for (PageTable& t : tables) t.table.header_rows = CountHeaderRows(page, t.table);
  std::stable_sort(tables.begin(), tables.end(), [](const PageTable& a, const PageTable& b) {
    return a.table.box.y0() < b.table.box.y0();
  });
  return tables;
}

// A table found on the turned page, as it lies on `page`: the texts are read anew, for their
// places.
void PlaceBack(PageTable& found, const Page& page, int direction) {
  Table& table = found.table;
  table.direction = direction;
  table.box = TurnBack(table.box, page, direction);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    Cell& cell = table.cells[i];
    cell.box = TurnBack(cell.box, page, direction);
    cell.text = JoinLines(BuildLines(page, found.cell_words[i]));
  }
}

}  // namespace

std::vector<PageTable> FindTables(const Page& page) {
  if (page.words.empty()) return {};
  const int direction = MainDirection(page);
  if (direction == 0) return FindUpright(page);
  std::vector<PageTable> tables = FindUpright(TurnUpright(page, direction));
  for (PageTable& table : tables) PlaceBack(table, page, direction);
  return tables;
}

}  // namespace delib
