// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "pipeline/layout/cells.h"
#include "pipeline/layout/lines.h"
#include "pipeline/layout/tables.h"

namespace delib {

namespace {

// Edges of one column differ by at most this from page to page (points).
constexpr double kSameEdge = 5.0;
// Inner and outer margins may change sides from page to page.
constexpr double kLargestShift = 60.0;
// A repeated header has no more rows than this.
constexpr int kMostHeaderRows = 4;
// A column that holds text in this share of the rows is expected to hold text in a whole row.
constexpr double kUsuallyFilled = 0.8;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

// x of each column's left edge and of the last one's right edge; NaN where no cell shows it.
std::vector<double> ColumnEdges(const Table& table) {
  std::vector<double> edges(Z(table.cols) + 1, std::numeric_limits<double>::quiet_NaN());
  for (auto c = table.cells.rbegin(); c != table.cells.rend() && c->page == table.page_end; ++c) {
    edges[Z(c->col)] = c->box.x0();
    edges[Z(c->col + c->colspan)] = c->box.x1();
  }
  return edges;
}

// For each edge of `coarse`, the index of the edge of `fine` at the same place; nullopt where one is missing.
std::optional<std::vector<int>> EdgesWithin(const std::vector<double>& coarse,
                                            const std::vector<double>& fine) {
  if (coarse.empty() || coarse.size() > fine.size()) return std::nullopt;
  const double shift = fine.front() - coarse.front();
  if (!(std::abs(shift) <= kLargestShift)) return std::nullopt;
  const bool same_count = coarse.size() == fine.size();
  std::vector<int> map;
  std::size_t f = 0;
  for (const double x : coarse) {
    if (same_count && (std::isnan(x) || std::isnan(fine[f]))) {
      map.push_back(static_cast<int>(f++));
      continue;
    }
    while (f < fine.size() && !(std::abs(fine[f] - shift - x) <= kSameEdge)) ++f;
    if (f == fine.size()) return std::nullopt;
    map.push_back(static_cast<int>(f++));
  }
  if (f != fine.size()) return std::nullopt;
  return map;
}

void Renumber(Table& table, const std::vector<int>& map, int cols) {
  for (Cell& c : table.cells) {
    const int end = map[Z(c.col + c.colspan)];
    c.col = map[Z(c.col)];
    c.colspan = end - c.col;
  }
  table.cols = cols;
}

// The cells of each of the first `rows` rows, as they begin there.
std::vector<std::vector<const Cell*>> LeadingRows(const Table& table, int rows) {
  std::vector<std::vector<const Cell*>> leading(Z(std::min(rows, table.rows)));
  for (const Cell& c : table.cells) {
    if (Z(c.row) >= leading.size()) break;
    leading[Z(c.row)].push_back(&c);
  }
  return leading;
}

// Letters and digits of a text: a repeated header may be broken into lines another way.
std::string Bare(const std::string& text) {
  std::string bare;
  for (const char ch : text) {
    if (ch != ' ' && ch != '-') bare += ch;
  }
  return bare;
}

bool SameRow(const std::vector<const Cell*>& a, const std::vector<const Cell*>& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const Cell* x, const Cell* y) {
           return x->col == y->col && x->colspan == y->colspan && Bare(x->text.text()) == Bare(y->text.text());
         });
}

// How many of the leading rows of `next` repeat those of `table`.
int RepeatedRows(const Table& table, const Table& next) {
  const auto a = LeadingRows(table, kMostHeaderRows);
  const auto b = LeadingRows(next, kMostHeaderRows);
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && SameRow(a[n], b[n])) ++n;
  const bool texts = n > 0 && std::any_of(a[0].begin(), a[0].end(), [](const Cell* c) {
    return !c->text.empty();
  });
  return texts ? static_cast<int>(n) : 0;
}

// Takes the first `rows` rows off. Merged cells that reach over the cut lose their upper part.
void DropRows(Table& table, int rows) {
  std::vector<Cell> kept;
  kept.reserve(table.cells.size());
  for (Cell& c : table.cells) {
    const int end = c.row + c.rowspan - rows;
    if (end <= 0) continue;
    c.row = std::max(0, c.row - rows);
    c.rowspan = end - c.row;
    kept.push_back(std::move(c));
  }
  table.cells = std::move(kept);
  table.rows -= rows;
}

bool BeginsSmall(const std::string& text) {
  const auto u = static_cast<unsigned char>(text.front());
  // Lower-case letters of Latin-1 begin with C3 A0..BF in UTF-8.
  if (u == 0xC3 && text.size() > 1) return static_cast<unsigned char>(text[1]) >= 0xA0;
  return std::islower(u) != 0 || u == '(' || u == ')' || u == ',';
}

// One table as it grows over the pages.
class Growing {
 public:
  explicit Growing(Table table) : table_(std::move(table)) { Begin(); }

  // Adds the part on the next page, if it is one. `next` is changed only if so.
  bool Add(Table& next);
  [[nodiscard]] const Table& table() const { return table_; }
  [[nodiscard]] Table Release() && { return std::move(table_); }

 private:
  void Begin();
  bool AgreeOnColumns(Table& next);
  [[nodiscard]] bool CutsRow(const Table& next, int repeated) const;
  void AddCell(Cell cell, int first_row, bool cut);
  bool Continues(const Cell& above, const Cell& below, bool cut) const;

  Table table_;
  std::vector<int> foot_;    // for each column, the cell that covers the last row; -1 for none
  std::vector<int> filled_;  // for each column, rows with text under the header
};

void Growing::Begin() {
  foot_.assign(Z(table_.cols), -1);
  filled_.assign(Z(table_.cols), 0);
  for (std::size_t i = 0; i < table_.cells.size(); ++i) {
    const Cell& c = table_.cells[i];
    for (int k = c.col; k < c.col + c.colspan; ++k) {
      if (c.row + c.rowspan == table_.rows) foot_[Z(k)] = static_cast<int>(i);
      if (!c.text.empty()) filled_[Z(k)] += c.rowspan;
    }
  }
}

bool Growing::AgreeOnColumns(Table& next) {
  const std::vector<double> mine = ColumnEdges(table_);
  const std::vector<double> theirs = ColumnEdges(next);
  if (const auto map = EdgesWithin(theirs, mine)) {
    Renumber(next, *map, table_.cols);
    return true;
  }
  if (const auto map = EdgesWithin(mine, theirs)) {
    Renumber(table_, *map, next.cols);
    Begin();
    return true;
  }
  return false;
}

// Is the first row of `next` (without its `repeated` header rows) the rest of this table's last row?
bool Growing::CutsRow(const Table& next, int repeated) const {
  bool gap = false;
  bool small = false;
  bool all_small = true;
  int texts = 0;
  for (const Cell& c : next.cells) {
    if (c.row > repeated || c.row + c.rowspan <= repeated) continue;
    const int above = foot_[Z(c.col)];
    if (above < 0) return false;
    const Cell& a = table_.cells[Z(above)];
    if (a.col != c.col || a.colspan != c.colspan) return false;
    if (c.text.empty()) {
      gap = gap || (!a.text.empty() && a.rowspan == 1) ||
            filled_[Z(c.col)] >= kUsuallyFilled * static_cast<double>(table_.rows);
      continue;
    }
    ++texts;
    small = small || BeginsSmall(c.text.text());
    all_small = all_small && BeginsSmall(c.text.text());
  }
  // An open top alone proves nothing: it is how browsers draw a row that begins on the new page.
  if (table_.open_bottom) return gap || small;
  return gap && texts > 0 && all_small;
}

// Does the cell at the top of the next page belong to the one at this table's foot?
bool Growing::Continues(const Cell& above, const Cell& below, bool cut) const {
  if (above.col != below.col || above.colspan != below.colspan) return false;
  if (cut) return true;
  const bool merged = above.rowspan > 1 || below.rowspan > 1;
  if (!merged) return false;
  if (below.text.empty() || (above.text.empty() && table_.open_bottom)) return true;
  return !above.text.empty() && BeginsSmall(below.text.text());
}

void Growing::AddCell(Cell cell, int first_row, bool cut) {
  const int above = cell.row == 0 ? foot_[Z(cell.col)] : -1;
  if (above >= 0 && Continues(table_.cells[Z(above)], cell, cut)) {
    Cell& whole = table_.cells[Z(above)];
    whole.rowspan += cell.rowspan - (cut ? 1 : 0);
    AppendLine(whole.text, cell.text);
    return;
  }
  cell.row += first_row;
  table_.cells.push_back(std::move(cell));
}

bool Growing::Add(Table& next) {
  if (next.cols < 1 || !AgreeOnColumns(next)) return false;
  const int repeated = RepeatedRows(table_, next);
  const bool cut = repeated < next.rows && CutsRow(next, repeated);
  if (repeated == 0 && next.header_rows > 0 && table_.header_rows > 0 && !cut) return false;
  if (repeated > 0) {
    table_.header_rows = std::max(table_.header_rows, repeated);
    DropRows(next, repeated);
  }
  const int first_row = table_.rows - (cut ? 1 : 0);
  for (Cell& c : next.cells) AddCell(std::move(c), first_row, cut);
  table_.rows = first_row + next.rows;
  table_.page_end = next.page_end;
  table_.open_bottom = next.open_bottom;
  Begin();
  return true;
}

}  // namespace

JoinedTables JoinTables(std::vector<Table> tables, const std::vector<TablePlace>& places) {
  JoinedTables joined;
  std::optional<Growing> growing;
  const auto finish = [&] {
    if (!growing) return;
    Table table = std::move(*growing).Release();
    if (table.header_rows >= table.rows) table.header_rows = 0;
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
      return a.row != b.row ? a.row < b.row : a.col < b.col;
    });
    joined.tables.push_back(std::move(table));
    growing.reset();
  };
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const bool neighbours = growing && growing->table().page_end + 1 == tables[i].page_start &&
                            !places[i - 1].text_below && !places[i].text_above;
    if (!neighbours || !growing->Add(tables[i])) {
      finish();
      growing.emplace(std::move(tables[i]));
    }
    joined.part_of.push_back(static_cast<int>(joined.tables.size()));
  }
  finish();
  return joined;
}

}  // namespace delib
