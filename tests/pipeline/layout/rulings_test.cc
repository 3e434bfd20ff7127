// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/rulings.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

Ruling Horizontal(double x0, double x1, double y) { return {Box(x0, y, x1, y + 0.5), true}; }

std::vector<Ruling> Pieces(double length, double gap, int count) {
  std::vector<Ruling> pieces;
  for (int i = 0; i < count; ++i) {
    const double x = 50 + i * (length + gap);
    pieces.push_back(Horizontal(x, x + length, 100));
  }
  return pieces;
}

TEST(UniteRulings, UnitesWhatIsOneRuleToTheEye) {
  struct Row {
    const char* name;
    std::vector<Ruling> rulings;
    std::size_t rules;
  };
  const Row rows[] = {
      {"one stroke", {Horizontal(50, 200, 100)}, 1},
      {"edges of neighbouring cells", {Horizontal(50, 100, 100), Horizontal(100.5, 200, 100)}, 1},
      {"the same edge drawn by both cells",
       {Horizontal(50, 100, 100), Horizontal(50, 100, 100.6)},
       1},
      {"dashes", Pieces(4, 3, 20), 1},
      {"dots", Pieces(0.5, 1.5, 60), 1},
      {"two tables beside each other", {Horizontal(50, 200, 100), Horizontal(240, 400, 100)}, 2},
      {"two rows", {Horizontal(50, 200, 100), Horizontal(50, 200, 112)}, 2},
      {"a tick bounds nothing", {Horizontal(50, 53, 100)}, 0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(UniteRulings(row.rulings).horizontal.size(), row.rules);
  }
}

TEST(UniteRulings, KeepsDirectionAndExtent) {
  const Rules rules =
      UniteRulings({{Box(50, 100, 50.5, 180), false}, {Box(50, 180.2, 50.5, 260), false}});
  ASSERT_EQ(rules.vertical.size(), 1U);
  EXPECT_TRUE(rules.horizontal.empty());
  EXPECT_NEAR(rules.vertical[0].at, 50.25, 0.01);
  EXPECT_NEAR(rules.vertical[0].begin, 100, 0.01);
  EXPECT_NEAR(rules.vertical[0].end, 260, 0.01);
}

TEST(EdgesOf, LeavesOutTheShadeOfParagraphsInShadedCells) {
  const std::vector<Fill> fills = {{Box(50, 100, 150, 120), 0.8F}, {Box(55, 102, 145, 118), 0.8F}};
  EXPECT_EQ(EdgesOf(fills).size(), 4U);
  const std::vector<Fill> two = {{Box(50, 100, 150, 120), 0.8F}, {Box(150, 100, 250, 120), 0.8F}};
  EXPECT_EQ(EdgesOf(two).size(), 8U);
}

TEST(SnapPositions, JoinsDoubleRules) {
  EXPECT_EQ(SnapPositions({100, 102, 130}).size(), 2U);
  EXPECT_EQ(SnapPositions({130, 100, 110}).size(), 3U);
  EXPECT_TRUE(SnapPositions({}).empty());
}

}  // namespace
}  // namespace delib
