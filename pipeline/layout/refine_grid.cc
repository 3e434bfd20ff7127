// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/refine_grid.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pipeline/layout/segments.h"

namespace delib {

namespace {

// Numbers under each other in so many columns make rows.
constexpr int kLeastNumberColumns = 2;
// A row is parted only if it is most of the table: where rules do part the rows, a cell of several
// numbers is one cell.
constexpr double kMostOfTable = 0.5;
constexpr double kSameBaseline = 2.0;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

void SortCells(Grid& grid) {
  std::sort(grid.cells.begin(), grid.cells.end(), [](const CellSpan& a, const CellSpan& b) {
    return a.row != b.row ? a.row < b.row : a.col < b.col;
  });
}

// Do the segments of the words in `box` keep clear of the lines xs (first, last), and stand on both
// sides of at least one?
bool StandInColumns(const Page& page, const std::vector<int>& words, const Box& box,
                    const std::vector<double>& xs, int first, int last) {
  std::vector<int> inside;
  for (const int w : words) {
    const Box& b = page.words[Z(w)].box;
    if (box.Contains(b.mid_x(), b.mid_y())) inside.push_back(w);
  }
  for (const SegmentLine& line : BuildSegments(page, inside)) {
    if (line.segments.size() < 2) return false;
    for (const Segment& s : line.segments) {
      for (int x = first + 1; x < last; ++x) {
        if (s.x0 < xs[Z(x)] - 1 && s.x1 > xs[Z(x)] + 1) return false;
      }
    }
  }
  return !inside.empty();
}

// Cells that run over columns in most rows, though their words stand in them.
void PartMergedCells(const Page& page, Grid& grid, const std::vector<int>& words) {
  const auto merged = [](const CellSpan& c) {
    return c.colspan > 1 && c.rowspan == 1 && c.row > 0;
  };
  const auto count = std::count_if(grid.cells.begin(), grid.cells.end(), merged);
  if (count < 3 || count * 2 < grid.rows()) return;
  const auto parted = [&](const CellSpan& c) {
    return merged(c) &&
           StandInColumns(page, words, grid.BoxOf(c), grid.xs, c.col, c.col + c.colspan);
  };
  std::vector<CellSpan> cells;
  int parts = 0;
  for (const CellSpan& c : grid.cells) {
    if (!parted(c)) {
      cells.push_back(c);
      continue;
    }
    ++parts;
    for (int k = 0; k < c.colspan; ++k) cells.push_back({c.row, c.col + k, 1, 1});
  }
  if (parts * 2 >= count) grid.cells = std::move(cells);
}

// The baselines of a row's lines, if its columns hold one number under the other; else none.
// `words` are the row's.
std::vector<double> RowsOfNumbers(const Page& page, const Grid& grid,
                                  const std::vector<int>& words) {
  std::vector<std::vector<int>> by_column(Z(grid.cols()));
  for (const int w : words) {
    const double mid = page.words[Z(w)].box.mid_x();
    const auto x = std::upper_bound(grid.xs.begin(), grid.xs.end(), mid) - grid.xs.begin() - 1;
    by_column[Z(std::clamp(static_cast<int>(x), 0, grid.cols() - 1))].push_back(w);
  }
  std::vector<double> numbers;  // baselines, of the first column of numbers
  int columns = 0;
  for (std::size_t c = 1; c < by_column.size(); ++c) {
    const std::vector<SegmentLine> lines = BuildSegments(page, by_column[c]);
    const bool numeric =
        lines.size() >= 2 && std::all_of(lines.begin(), lines.end(), [](const SegmentLine& l) {
          return l.segments.size() == 1 && l.segments[0].numeric;
        });
    if (!numeric) continue;
    if (columns++ == 0) {
      for (const SegmentLine& l : lines) numbers.push_back(l.baseline);
    } else if (lines.size() != numbers.size()) {
      return {};
    }
  }
  if (columns < kLeastNumberColumns) return {};
  std::vector<double> baselines;
  for (const SegmentLine& l : BuildSegments(page, words)) baselines.push_back(l.baseline);
  // Each number has a label beside it.
  const std::vector<SegmentLine> labels = BuildSegments(page, by_column[0]);
  const bool labelled = std::all_of(numbers.begin(), numbers.end(), [&](double y) {
    return std::any_of(labels.begin(), labels.end(), [&](const SegmentLine& l) {
      return std::abs(l.baseline - y) <= kSameBaseline;
    });
  });
  return labelled ? baselines : std::vector<double>{};
}

// Parts `row` between its lines.
void PartRow(Grid& grid, int row, const std::vector<double>& baselines) {
  const int more = static_cast<int>(baselines.size()) - 1;
  std::vector<CellSpan> cells;
  for (CellSpan c : grid.cells) {
    if (c.row == row) {
      for (int k = 0; k <= more; ++k) cells.push_back({row + k, c.col, 1, c.colspan});
      continue;
    }
    if (c.row > row) c.row += more;
    cells.push_back(c);
  }
  std::vector<double> between;
  for (int k = 0; k < more; ++k) {
    const double pitch = baselines[Z(k) + 1] - baselines[Z(k)];
    between.push_back(baselines[Z(k)] + 0.25 * pitch);
  }
  grid.ys.insert(grid.ys.begin() + row + 1, between.begin(), between.end());
  grid.cells = std::move(cells);
}

// The words of each row that is high enough for several lines and holds no part of a merged cell.
std::vector<std::vector<int>> WordsOfHighRows(const Page& page, const Grid& grid,
                                              const std::vector<int>& words) {
  std::vector<std::vector<int>> by_row(Z(grid.rows()));
  std::vector<bool> out(by_row.size(), false);
  for (const CellSpan& c : grid.cells) {
    for (int r = c.row; c.rowspan > 1 && r < c.row + c.rowspan; ++r) out[Z(r)] = true;
  }
  for (const int w : words) {
    const Word& word = page.words[Z(w)];
    const auto y =
        std::upper_bound(grid.ys.begin(), grid.ys.end(), word.box.mid_y()) - grid.ys.begin() - 1;
    const auto row = Z(std::clamp(static_cast<int>(y), 0, grid.rows() - 1));
    const double height = grid.ys[row + 1] - grid.ys[row];
    if (!out[row] && height > 2 * static_cast<double>(word.font_size)) by_row[row].push_back(w);
  }
  return by_row;
}

void PartRowsOfNumbers(const Page& page, Grid& grid, const std::vector<int>& words) {
  const auto by_row = WordsOfHighRows(page, grid, words);
  std::vector<std::vector<double>> lines(by_row.size());
  double height = 0;
  for (std::size_t r = 0; r < by_row.size(); ++r) {
    if (by_row[r].empty()) continue;
    lines[r] = RowsOfNumbers(page, grid, by_row[r]);
    if (lines[r].size() >= 2) height += grid.ys[r + 1] - grid.ys[r];
  }
  if (height < kMostOfTable * grid.box().height()) return;
  for (std::size_t r = lines.size(); r-- > 0;) {  // from below: the indices above stay
    if (lines[r].size() >= 2) PartRow(grid, static_cast<int>(r), lines[r]);
  }
}

}  // namespace

Grid RefineGrid(const Page& page, Grid grid, const std::vector<int>& words) {
  PartMergedCells(page, grid, words);
  PartRowsOfNumbers(page, grid, words);
  SortCells(grid);
  return grid;
}

}  // namespace delib
