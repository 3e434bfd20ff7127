// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace delib {
namespace {

Cell Make(int row, int col, int rowspan, int colspan, const char* text) {
  Cell cell;
  cell.row = row;
  cell.col = col;
  cell.rowspan = rowspan;
  cell.colspan = colspan;
  Word word;
  word.text = text;
  cell.text.Append("", word, 1);
  return cell;
}

// a a b
// c d b
// c   e    (nothing at row 2, column 1)
Table Sample() {
  Table table;
  table.rows = 3;
  table.cols = 3;
  table.cells = {Make(0, 0, 1, 2, "a"), Make(0, 2, 2, 1, "b"), Make(1, 0, 2, 1, "c"),
                 Make(1, 1, 1, 1, "d"), Make(2, 2, 1, 1, "e")};
  return table;
}

TEST(Table, FindsTheCellThatCovers) {
  const Table table = Sample();
  const char* const expected[3][3] = {{"a", "a", "b"}, {"c", "d", "b"}, {"c", "", "e"}};
  for (int row = 0; row < 3; ++row) {
    for (int col = 0; col < 3; ++col) {
      SCOPED_TRACE(std::to_string(row) + "," + std::to_string(col));
      EXPECT_EQ(table.TextAt(row, col), expected[row][col]);
    }
  }
  EXPECT_EQ(table.At(2, 1), nullptr);
}

TEST(Table, NothingOutside) {
  const Table table = Sample();
  for (const auto& [row, col] : {std::pair{-1, 0}, {0, -1}, {3, 0}, {0, 3}}) {
    EXPECT_EQ(table.At(row, col), nullptr);
    EXPECT_EQ(table.TextAt(row, col), "");
  }
  EXPECT_EQ(Table().At(0, 0), nullptr);
}

}  // namespace
}  // namespace delib
