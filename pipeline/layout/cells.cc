// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/cells.h"

#include <algorithm>
#include <cmath>

#include "pipeline/layout/lines.h"

namespace delib {

namespace {

// More areas than this are a drawing; they say nothing of headers.
constexpr std::size_t kMostFills = 5000;
// A word of which more than this share stands out of its cell may belong to the one beside it.
constexpr double kDoubtfulShare = 0.3;
// A header has no more rows than this.
constexpr int kMostHeaderRows = 4;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

int IndexOf(const std::vector<double>& edges, double at) {
  const auto it = std::upper_bound(edges.begin(), edges.end(), at);
  const auto k = static_cast<int>(it - edges.begin()) - 1;
  return std::clamp(k, 0, static_cast<int>(edges.size()) - 2);
}

bool MostlyBold(const SourceText& text) {
  std::size_t bold = 0;
  std::size_t all = 0;
  for (const TextPiece& p : text.pieces()) {
    all += p.end - p.begin;
    if (p.bold) bold += p.end - p.begin;
  }
  return bold * 2 > all;
}

// For each elementary cell of the grid, the index of the cell that covers it.
std::vector<int> CoverMap(const Grid& grid) {
  std::vector<int> map(Z(grid.rows()) * Z(grid.cols()), 0);
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const CellSpan& c = grid.cells[i];
    for (int r = c.row; r < c.row + c.rowspan; ++r) {
      for (int k = c.col; k < c.col + c.colspan; ++k)
        map[Z(r) * Z(grid.cols()) + Z(k)] = static_cast<int>(i);
    }
  }
  return map;
}

// "2024", "BP 2024", "Exercice 2024": the only digits are those of a year.
bool NamesYear(const std::string& text, int digits) {
  if (digits != 4) return false;
  const auto at = text.find_first_of("0123456789");
  if (text.compare(at, 2, "19") != 0 && text.compare(at, 2, "20") != 0) return false;
  if (text.find_first_not_of("0123456789", at) < at + 4) return false;
  return text.find_first_of("%,", 0) == std::string::npos && text.find("€") == std::string::npos;
}

// What the leading rows look like.
struct RowLook {
  int texts = 0;     // non-empty cells
  int numbers = 0;   // of them
  bool bold = true;  // all of them
  bool filled = false;
};

std::vector<RowLook> LookAtRows(const Page& page, const Table& table) {
  std::vector<RowLook> rows(Z(table.rows));
  std::vector<int> cells(Z(table.rows), 0);
  std::vector<int> filled(Z(table.rows), 0);
  std::vector<const Fill*> fills;
  if (page.fills.size() <= kMostFills) {
    for (const Fill& f : page.fills) {
      if (f.box.OverlapY(table.box) > 0 && f.box.OverlapX(table.box) > 0) fills.push_back(&f);
    }
  }
  for (const Cell& c : table.cells) {
    RowLook& row = rows[Z(c.row)];
    if (!c.text.empty()) {
      ++row.texts;
      row.numbers += LooksNumeric(c.text.text()) ? 1 : 0;
      row.bold = row.bold && c.bold;
    }
    if (c.row > kMostHeaderRows) continue;
    ++cells[Z(c.row)];
    filled[Z(c.row)] += std::any_of(fills.begin(), fills.end(), [&](const Fill* f) {
      return f->box.Contains(c.box.mid_x(), c.box.y0() + 0.25 * c.box.height());
    });
  }
  for (std::size_t r = 0; r < rows.size(); ++r)
    rows[r].filled = cells[r] > 0 && filled[r] * 2 > cells[r];
  return rows;
}

}  // namespace

WordIndex::WordIndex(const Page& page) : taken_(page.words.size(), false) {
  by_height_.reserve(page.words.size());
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Box& b = page.words[i].box;
    by_height_.push_back({b.mid_y(), b.mid_x(), static_cast<int>(i)});
  }
  std::sort(by_height_.begin(), by_height_.end(), [](const Entry& a, const Entry& b) {
    return a.y != b.y ? a.y < b.y : a.word < b.word;
  });
}

std::vector<int> WordIndex::Inside(const Box& box) const {
  std::vector<int> words;
  auto it = std::lower_bound(by_height_.begin(), by_height_.end(), box.y0(),
                             [](const Entry& e, double y) { return e.y < y; });
  for (; it != by_height_.end() && it->y <= box.y1(); ++it) {
    if (it->x >= box.x0() && it->x <= box.x1() && !taken(it->word)) words.push_back(it->word);
  }
  return words;
}

void WordIndex::Take(const std::vector<int>& words) {
  for (const int w : words) taken_[Z(w)] = true;
}

PageTable FillGrid(const Page& page, const Grid& grid, TableKind kind,
                   const std::vector<int>& words) {
  const std::vector<int> map = CoverMap(grid);
  std::vector<std::vector<int>> in_cell(grid.cells.size());
  std::vector<int> doubtful;
  for (const int w : words) {
    const Box& b = page.words[Z(w)].box;
    const int row = IndexOf(grid.ys, b.mid_y());
    const int col = IndexOf(grid.xs, b.mid_x());
    const int cell = map[Z(row) * Z(grid.cols()) + Z(col)];
    in_cell[Z(cell)].push_back(w);
    const Box room = grid.BoxOf(grid.cells[Z(cell)]);
    const double out = std::max(room.x0() - b.x0(), b.x1() - room.x1());
    if (out > kDoubtfulShare * b.width()) doubtful.push_back(cell);
  }
  PageTable out = FillCells(page, grid, kind, in_cell);
  for (const int cell : doubtful) out.table.cells[Z(cell)].status = ReadStatus::kReview;
  return out;
}

PageTable FillCells(const Page& page, const Grid& grid, TableKind kind,
                    const std::vector<std::vector<int>>& in_cell) {
  PageTable out;
  Table& table = out.table;
  table.kind = kind;
  table.rows = grid.rows();
  table.cols = grid.cols();
  table.page_start = table.page_end = page.number;
  table.box = grid.box();
  table.open_top = grid.open_top;
  table.open_bottom = grid.open_bottom;
  table.cells.reserve(grid.cells.size());
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const CellSpan& span = grid.cells[i];
    Cell cell;
    cell.row = span.row;
    cell.col = span.col;
    cell.rowspan = span.rowspan;
    cell.colspan = span.colspan;
    cell.page = page.number;
    cell.box = grid.BoxOf(span);
    if (!in_cell[i].empty()) cell.text = JoinLines(BuildLines(page, in_cell[i]));
    cell.bold = MostlyBold(cell.text);
    table.cells.push_back(std::move(cell));
    out.words.insert(out.words.end(), in_cell[i].begin(), in_cell[i].end());
  }
  out.cell_words = in_cell;
  return out;
}

int CountHeaderRows(const Page& page, const Table& table) {
  const std::vector<RowLook> rows = LookAtRows(page, table);
  // Rows up to the first that is not marked so; 0 where all are: a ground that all rows have says
  // nothing.
  const auto leading = [&](auto marked) {
    int n = 0;
    while (n < table.rows && n <= kMostHeaderRows && rows[Z(n)].texts > 0 &&
           rows[Z(n)].numbers == 0 && marked(rows[Z(n)])) {
      ++n;
    }
    // A table cut by the page's foot may be nothing but its header there.
    return n > kMostHeaderRows || (n == table.rows && n > 2) ? 0 : n;
  };
  int count = leading([](const RowLook& r) { return r.bold || r.filled; });
  if (count == 0) count = leading([](const RowLook& r) { return r.bold; });
  // One text alone under the titles is the heading of the first rows.
  while (count > 1 && rows[Z(count) - 1].texts == 1) --count;
  if (count > 0) return count;
  // Nothing sets it off: one row of words above rows of numbers.
  if (table.rows < 3 || rows[0].texts < 2 || rows[0].numbers > 0) return 0;
  int with_numbers = 0;
  for (int r = 1; r < table.rows; ++r) with_numbers += rows[Z(r)].numbers > 0 ? 1 : 0;
  return with_numbers * 4 >= (table.rows - 1) * 3 ? 1 : 0;
}

bool LooksNumeric(const std::string& text) {
  int digits = 0;
  int letters = 0;
  for (const char ch : text) {
    const auto u = static_cast<unsigned char>(ch);
    if (std::isdigit(u) != 0) ++digits;
    if (std::isalpha(u) != 0 || u >= 0xC3) ++letters;
  }
  if (digits == 0) return text == "-" || text == "–" || text == "—" || text == "/";
  return !NamesYear(text, digits) && letters <= std::max(1, digits / 2);
}

}  // namespace delib
