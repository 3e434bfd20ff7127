// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/require.h"

namespace delib::corpus {
namespace {

constexpr double kRuling = 0.6;
constexpr Color kShade = {0.87, 0.87, 0.87};

struct GridCell {
  PlacedCell placed;
  ShapedText text;
  double left = 0, width = 0;
  bool shaded = false;
  [[nodiscard]] int last_row() const { return placed.row + placed.rowspan - 1; }
};

// A cell that has begun on this or an earlier page and not ended yet.
struct OpenCell {
  std::size_t cell = 0;       // in the grid
  double top = 0;             // on the current page
  std::size_t next_line = 0;  // of its text
};

double HeightOf(const ShapedText& text, std::size_t first, std::size_t last) {
  double height = 0;
  for (std::size_t i = first; i < last; ++i) height += text.lines()[i].height;
  return height;
}

GridCell MakeCell(const Typesetter& typesetter, const TableSpec& spec, const Cell& cell, int row,
                  int col, Canvas& canvas) {
  GridCell out;
  out.placed = {row, col, cell.rowspan, cell.colspan, cell.text, {}};
  out.left = typesetter.setup().left + spec.left;
  for (int i = 0; i < col; ++i) out.left += spec.columns[static_cast<std::size_t>(i)];
  for (int i = col; i < col + cell.colspan; ++i)
    out.width += spec.columns.at(static_cast<std::size_t>(i));
  TextStyle style = spec.text;
  style.bold = style.bold || cell.bold;
  style.align = cell.align;
  out.text = canvas.Shape(cell.text, style, out.width - 2 * spec.padding);
  out.shaded = cell.shaded;
  return out;
}

// Gives each cell of the rows its column, past what the cells of earlier rows cover.
std::vector<GridCell> MakeGrid(Typesetter& typesetter, const TableSpec& spec) {
  std::vector<GridCell> grid;
  std::vector<int> free_from(spec.columns.size(),
                             0);  // for each column, the first row that is free
  for (int row = 0; row < static_cast<int>(spec.rows.size()); ++row) {
    std::size_t col = 0;
    for (const Cell& cell : spec.rows[static_cast<std::size_t>(row)]) {
      while (col < free_from.size() && free_from[col] > row) ++col;
      Require(col + static_cast<std::size_t>(cell.colspan) <= free_from.size(),
              "a row of a table is too long: " + cell.text);
      grid.push_back(
          MakeCell(typesetter, spec, cell, row, static_cast<int>(col), typesetter.canvas()));
      for (int i = 0; i < cell.colspan; ++i) free_from[col++] = row + cell.rowspan;
    }
    Require(std::all_of(free_from.begin(), free_from.end(), [row](int from) { return from > row; }),
            "a row of a table is too short");
  }
  return grid;
}

class TableFlow {
 public:
  TableFlow(Typesetter& typesetter, const TableSpec& spec)
      : typesetter_(typesetter), spec_(spec), grid_(MakeGrid(typesetter, spec)) {}

  std::vector<PlacedCell> Run() {
    const int rows = static_cast<int>(spec_.rows.size());
    double head = 0;  // a header is never left alone at the foot of a page
    for (int row = 0; row <= std::min(spec_.header_rows, rows - 1); ++row) head += RowHeight(row);
    const double least = spec_.cut_rows ? HeaderHeight() + LeastPart() : head;
    if (least > typesetter_.room()) typesetter_.NewPage();
    for (int row = 0; row < rows; ++row) PutRow(row);
    typesetter_.Skip(spec_.after);
    std::vector<PlacedCell> out;
    for (GridCell& cell : grid_) out.push_back(std::move(cell.placed));
    return out;
  }

 private:
  // The height that the cells of this row alone ask for.
  [[nodiscard]] double RowHeight(int row) const {
    double height = 0;
    for (const GridCell& cell : grid_) {
      if (cell.placed.row == row && cell.placed.rowspan == 1) {
        height = std::max(height, cell.text.height() + 2 * spec_.padding);
      }
    }
    return height;
  }

  [[nodiscard]] double HeaderHeight() const {
    double height = 0;
    for (int row = 0; row < spec_.header_rows; ++row) height += RowHeight(row);
    return height;
  }

  // Two lines: the least that a cut may leave on a page.
  [[nodiscard]] double LeastPart() const {
    return 2 * grid_.front().text.lines().front().height + 2 * spec_.padding;
  }

  // What must be added to `height` so that the merged cells that end with this row hold their text.
  [[nodiscard]] double WithMergedCells(int row, double height) const {
    for (const OpenCell& open : open_) {
      const GridCell& cell = grid_[open.cell];
      if (cell.last_row() != row) continue;
      const double need =
          HeightOf(cell.text, open.next_line, cell.text.lines().size()) + 2 * spec_.padding;
      height = std::max(height, need - (typesetter_.y() - open.top));
    }
    return height;
  }

  void PutRow(int row) {
    const double height = WithMergedCells(row, RowHeight(row));
    if (height <= typesetter_.room()) {
      Open(row);
      Close(row, height);
      return;
    }
    if (spec_.cut_rows && typesetter_.room() >= LeastPart()) {
      Open(row);
      BreakPage(CutHeight(row));
      Close(row, WithMergedCells(row, RemainingHeight(row)));
      return;
    }
    BreakPage(0);
    Open(row);
    Close(row, WithMergedCells(row, RowHeight(row)));
  }

  void Open(int row) {
    for (std::size_t i = 0; i < grid_.size(); ++i) {
      if (grid_[i].placed.row == row) open_.push_back({i, typesetter_.y(), 0});
    }
  }

  void Close(int row, double height) {
    Require(height <= typesetter_.room(), "a row of a table is higher than the page");
    typesetter_.Skip(height);
    for (OpenCell& open : open_) {
      if (grid_[open.cell].last_row() == row) DrawPart(open, typesetter_.y());
    }
    std::erase_if(open_, [&](const OpenCell& o) { return grid_[o.cell].last_row() == row; });
  }

  [[nodiscard]] std::size_t FittingLines(const OpenCell& open, double bottom) const {
    const auto& lines = grid_[open.cell].text.lines();
    double room = bottom - open.top - 2 * spec_.padding + 0.01;  // the sums are of fractions
    std::size_t end = open.next_line;
    while (end < lines.size() && lines[end].height <= room) room -= lines[end++].height;
    return end;
  }

  // The height of the part of an open row that fits on this page.
  [[nodiscard]] double CutHeight(int row) const {
    double height = 0;
    for (const OpenCell& open : open_) {
      if (grid_[open.cell].placed.row != row) continue;
      const std::size_t end = FittingLines(open, typesetter_.y() + typesetter_.room());
      height = std::max(height, HeightOf(grid_[open.cell].text, 0, end) + 2 * spec_.padding);
    }
    return height;
  }

  [[nodiscard]] double RemainingHeight(int row) const {
    double height = 0;
    for (const OpenCell& open : open_) {
      const GridCell& cell = grid_[open.cell];
      if (cell.placed.row != row || cell.placed.rowspan != 1) continue;
      height = std::max(height, HeightOf(cell.text, open.next_line, cell.text.lines().size()));
    }
    return height + 2 * spec_.padding;
  }

  // Ends the page `used` points further down: open cells go on at the top of the next one.
  void BreakPage(double used) {
    typesetter_.Skip(used);
    for (OpenCell& open : open_) {
      if (typesetter_.y() > open.top) DrawPart(open, typesetter_.y());
    }
    typesetter_.NewPage();
    if (spec_.repeat_header) RepeatHeader();
    for (OpenCell& open : open_) open.top = typesetter_.y();
  }

  void RepeatHeader() {
    const double top = typesetter_.y();
    typesetter_.Skip(HeaderHeight());
    for (GridCell& cell : grid_) {
      if (cell.placed.row >= spec_.header_rows) continue;
      double from = top;
      for (int row = 0; row < cell.placed.row; ++row) from += RowHeight(row);
      double height = 0;
      for (int row = cell.placed.row; row <= cell.last_row(); ++row) height += RowHeight(row);
      DrawBox(cell, {cell.left, from, cell.left + cell.width, from + height}, 0,
              cell.text.lines().size());
    }
  }

  // Draws what fits of an open cell between its top and `bottom`, and remembers where it first
  // stood.
  void DrawPart(OpenCell& open, double bottom) {
    GridCell& cell = grid_[open.cell];
    const std::size_t end = FittingLines(open, bottom);
    const Box box(cell.left, open.top, cell.left + cell.width, bottom);
    DrawBox(cell, box, open.next_line, end);
    if (cell.placed.place.page == 0) cell.placed.place = {typesetter_.page(), box, 0};
    cell.placed.place.last_page = typesetter_.page();
    open.next_line = end;
  }

  void DrawBox(const GridCell& cell, const Box& box, std::size_t first, std::size_t last) {
    Canvas& canvas = typesetter_.canvas();
    if (cell.shaded) canvas.Fill(box, kShade);
    canvas.Stroke(box, kRuling);
    const bool whole = first == 0 && last == cell.text.lines().size();
    const double spare = whole ? (box.height() - cell.text.height()) / 2 : spec_.padding;
    std::vector<PlacedText::Line> lines;  // a cell is placed by its box, not by its lines
    DrawLines(canvas, cell.text, first, last, box.x0() + spec_.padding,
              box.y0() + std::max(spare, spec_.padding), lines);
  }

  Typesetter& typesetter_;
  const TableSpec& spec_;
  std::vector<GridCell> grid_;
  std::vector<OpenCell> open_;
};

}  // namespace

std::vector<PlacedCell> PutTable(Typesetter& typesetter, const TableSpec& spec) {
  return TableFlow(typesetter, spec).Run();
}

const PlacedCell& CellAt(const std::vector<PlacedCell>& cells, int row, int col) {
  const auto found = std::find_if(cells.begin(), cells.end(), [row, col](const PlacedCell& cell) {
    return cell.row == row && cell.col == col;
  });
  Require(found != cells.end(), "the truth names a cell that no table has");
  return *found;
}

}  // namespace delib::corpus
