// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page_maker.h"
#include "pipeline/layout/tables.h"

namespace delib {
namespace {

using testing::PageMaker;
using Rows = std::vector<std::vector<std::string>>;

// A table of 100 points a column and 20 a row; "" is an empty cell, "^" one that the cell above
// covers.
Table Make(int page, const Rows& rows, double left = 50) {
  Table t;
  t.rows = static_cast<int>(rows.size());
  t.cols = static_cast<int>(rows[0].size());
  t.page_start = t.page_end = page;
  t.box = Box(left, 100, left + 100 * t.cols, 100 + 20 * t.rows);
  for (int r = 0; r < t.rows; ++r) {
    for (int c = 0; c < t.cols; ++c) {
      const std::string& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
      if (text == "^") {
        for (Cell& cell : t.cells)
          cell.rowspan += cell.col == c && cell.row + cell.rowspan == r ? 1 : 0;
        continue;
      }
      Cell cell;
      cell.row = r;
      cell.col = c;
      cell.page = page;
      cell.box = Box(left + 100 * c, 100 + 20 * r, left + 100 * (c + 1), 120 + 20 * r);
      PageMaker m(page);
      m.Text(cell.box.x0() + 5, cell.box.y0() + 14, text);
      for (const Word& w : m.page().words) cell.text.Append(cell.text.empty() ? "" : " ", w, page);
      t.cells.push_back(std::move(cell));
    }
  }
  return t;
}

std::string Show(const Table& table) {
  std::string out;
  for (const Cell& c : table.cells) {
    out += std::to_string(c.row) + "." + std::to_string(c.col);
    if (c.rowspan > 1) out.append("[").append(std::to_string(c.rowspan)).append("]");
    out.append("p").append(std::to_string(c.page)).append(" ").append(c.text.text()).append("|");
  }
  return out;
}

TEST(JoinTables, JoinsOrKeepsApart) {
  struct Row {
    const char* name;
    Table first, second;
    TablePlace first_place, second_place;
    bool joined;
  };
  const Rows a = {{"Club", "Somme"}, {"Judo", "300"}};
  const Rows b = {{"Tir", "200"}, {"Golf", "100"}};
  const Row rows[] = {
      {"the next page goes on", Make(1, a), Make(2, b), {}, {}, true},
      {"other margins", Make(1, a), Make(2, b, 70), {}, {}, true},
      {"text below the first", Make(1, a), Make(2, b), {false, true}, {}, false},
      {"text above the second", Make(1, a), Make(2, b), {}, {true, false}, false},
      {"a page between", Make(1, a), Make(3, b), {}, {}, false},
      {"other columns", Make(1, a), Make(2, {{"x", "y", "z"}}), {}, {}, false},
      {"the same page", Make(1, a), Make(1, b), {}, {}, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const JoinedTables joined =
        JoinTables({row.first, row.second}, {row.first_place, row.second_place});
    EXPECT_EQ(joined.tables.size(), row.joined ? 1U : 2U);
    EXPECT_EQ(joined.part_of, row.joined ? std::vector<int>({0, 0}) : std::vector<int>({0, 1}));
  }
}

TEST(JoinTables, PutsTheRowsTogether) {
  struct Row {
    const char* name;
    Rows first, second;
    bool open;  // no rule closes the first part at its foot
    const char* whole;
  };
  const Row rows[] = {
      {"rows go on counting",
       {{"Club", "Somme"}, {"Judo", "300"}},
       {{"Tir", "200"}},
       false,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Judo|1.1p1 300|2.0p2 Tir|2.1p2 200|"},
      {"a repeated header is dropped",
       {{"Club", "Somme"}, {"Judo", "300"}},
       {{"Club", "Somme"}, {"Tir", "200"}},
       false,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Judo|1.1p1 300|2.0p2 Tir|2.1p2 200|"},
      {"an open foot: the row goes on",
       {{"Club", "Somme"}, {"Cercle des amis", "300"}},
       {{"du tir", ""}, {"Golf", "100"}},
       true,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Cercle des amis du tir|1.1p1 300|2.0p2 Golf|2.1p2 100|"},
      {"an open foot, the header between",
       {{"Club", "Somme"}, {"Cercle des amis", "300"}},
       {{"Club", "Somme"}, {"Du Tir", ""}, {"Golf", "100"}},
       true,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Cercle des amis Du Tir|1.1p1 300|2.0p2 Golf|2.1p2 100|"},
      {"a closed foot, but the rest of a sentence",
       {{"Club", "Somme"}, {"Cercle des amis", "300"}},
       {{"du tir", ""}, {"Golf", "100"}},
       false,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Cercle des amis du tir|1.1p1 300|2.0p2 Golf|2.1p2 100|"},
      {"a closed foot and a row with a hole of its own",
       {{"Club", "Somme"}, {"Judo", "300"}},
       {{"Golf", ""}, {"Tir", "200"}},
       false,
       "0.0p1 Club|0.1p1 Somme|1.0p1 Judo|1.1p1 300|2.0p2 Golf|2.1p2 |3.0p2 Tir|3.1p2 200|"},
      {"a merged cell goes on over the break",
       {{"Mesure", "Nombre"}, {"Aide", "1"}, {"^", "2"}},
       {{"", "3"}, {"^", "4"}},
       false,
       "0.0p1 Mesure|0.1p1 Nombre|1.0[4]p1 Aide|1.1p1 1|2.1p1 2|3.1p2 3|4.1p2 4|"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Table first = Make(1, row.first);
    first.open_bottom = row.open;
    const JoinedTables joined = JoinTables({first, Make(2, row.second)}, {{}, {}});
    ASSERT_EQ(joined.tables.size(), 1U);
    EXPECT_EQ(Show(joined.tables[0]), row.whole);
    EXPECT_EQ(joined.tables[0].page_start, 1);
    EXPECT_EQ(joined.tables[0].page_end, 2);
  }
}

TEST(JoinTables, KnowsARepeatedHeaderThatWasMisread) {
  const auto scanned = [](int page, const Rows& rows) {
    Table t = Make(page, rows);
    t.header_rows = 1;
    for (Cell& cell : t.cells) {
      Word w;
      w.text = cell.text.text();
      w.origin = Origin::kOcr;
      cell.text = SourceText();
      cell.text.Append("", w, page);
    }
    return t;
  };
  const Rows first = {{"Bénéficiaire", "Montant"}, {"Judo", "300"}};
  const Rows second = {{"Beneficiaire", "Montani"}, {"Tir", "200"}};
  const JoinedTables joined = JoinTables({scanned(1, first), scanned(2, second)}, {{}, {}});
  ASSERT_EQ(joined.tables.size(), 1U);
  EXPECT_EQ(joined.tables[0].rows, 3);
  // A text layer does not misread: there the second header is another table's.
  Table a = Make(1, first);
  Table b = Make(2, second);
  a.header_rows = b.header_rows = 1;
  EXPECT_EQ(JoinTables({a, b}, {{}, {}}).tables.size(), 2U);
}

TEST(JoinTables, FitsAPartWithMergedColumns) {
  // The second page shows only rows whose last two columns are merged.
  const Table first = Make(1, {{"A", "B", "C"}, {"1", "2", "3"}});
  Table second = Make(2, {{"x", "y"}});
  second.cells[1].box = Box(150, 100, 350, 120);
  second.box = Box(50, 100, 350, 120);
  const JoinedTables joined = JoinTables({first, second}, {{}, {}});
  ASSERT_EQ(joined.tables.size(), 1U);
  EXPECT_EQ(joined.tables[0].cols, 3);
  const Cell* cell = joined.tables[0].At(2, 1);
  ASSERT_NE(cell, nullptr);
  EXPECT_EQ(cell->colspan, 2);
}

TEST(JoinTables, JoinsManyPagesOnce) {
  std::vector<Table> parts;
  const int pages = 400;
  for (int p = 1; p <= pages; ++p)
    parts.push_back(Make(p, {{"Club", "Somme"}, {"Judo", std::to_string(p)}}));
  const JoinedTables joined = JoinTables(parts, std::vector<TablePlace>(parts.size()));
  ASSERT_EQ(joined.tables.size(), 1U);
  EXPECT_EQ(joined.tables[0].rows, pages + 1);
  EXPECT_EQ(joined.tables[0].cells.back().text.text(), std::to_string(pages));
}

}  // namespace
}  // namespace delib
