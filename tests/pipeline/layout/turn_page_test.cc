// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/turn_page.h"

#include <gtest/gtest.h>

#include "page_maker.h"
#include "pipeline/layout/tables.h"

namespace delib {
namespace {

using testing::PageMaker;

Page Small() {
  PageMaker m;
  m.Grid({50, 150, 250}, {100, 120, 140});
  m.Text(60, 114, "Nom").Text(160, 114, "Somme").Text(60, 134, "Golf").Text(160, 134, "300");
  return m.page();
}

// Turned upright from the direction that brings `page` to lie on its side: the inverse of
// TurnUpright.
Page Lay(const Page& page, int direction) {
  Page laid = TurnUpright(page, (360 - direction) % 360);
  for (Word& w : laid.words) w.direction = direction;
  return laid;
}

TEST(MainDirection, IsThatOfMostWords) {
  Page page = Small();
  EXPECT_EQ(MainDirection(page), 0);
  page.words[0].direction = 90;  // a note in the margin
  EXPECT_EQ(MainDirection(page), 0);
  for (Word& w : page.words) w.direction = 270;
  EXPECT_EQ(MainDirection(page), 270);
  EXPECT_EQ(MainDirection(Page{}), 0);
}

TEST(TurnBack, UndoesTurnUpright) {
  const Page page = Small();
  for (const int direction : {0, 90, 180, 270}) {
    SCOPED_TRACE(direction);
    const Page turned = TurnUpright(page, direction);
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const Box back = TurnBack(turned.words[i].box, page, direction);
      EXPECT_NEAR(back.x0(), page.words[i].box.x0(), 1e-6);
      EXPECT_NEAR(back.y1(), page.words[i].box.y1(), 1e-6);
    }
  }
}

TEST(FindTables, ReadsATableSetAlongThePage) {
  for (const int direction : {90, 180, 270}) {
    SCOPED_TRACE(direction);
    const Page laid = Lay(Small(), direction);
    const auto tables = FindTables(laid);
    ASSERT_EQ(tables.size(), 1U);
    const Table& table = tables[0].table;
    EXPECT_EQ(table.direction, direction);
    EXPECT_EQ(table.TextAt(0, 1), "Somme");
    EXPECT_EQ(table.TextAt(1, 0), "Golf");
    // Places are those of the page as it is.
    const Cell* cell = table.At(1, 1);
    ASSERT_NE(cell, nullptr);
    EXPECT_TRUE(cell->box.Contains(laid.words[3].box.mid_x(), laid.words[3].box.mid_y()));
    EXPECT_EQ(cell->text.Locate().box(), laid.words[3].box);
  }
}

}  // namespace
}  // namespace delib
