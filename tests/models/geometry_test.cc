// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/geometry.h"

#include <gtest/gtest.h>

#include <limits>

namespace delib {
namespace {

TEST(Box, OrdersItsCorners) {
  const Box b(30, 40, 10, 20);
  EXPECT_EQ(b, Box(10, 20, 30, 40));
  EXPECT_EQ(b.width(), 20);
  EXPECT_EQ(b.height(), 20);
  EXPECT_EQ(b.area(), 400);
  EXPECT_EQ(b.mid_x(), 20);
  EXPECT_EQ(b.mid_y(), 30);
}

TEST(Box, WhatIsNoNumberIsZero) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double inf = std::numeric_limits<double>::infinity();
  EXPECT_EQ(Box(nan, inf, 10, -inf), Box(0, 0, 10, 0));
}

TEST(Box, ContainsItsEdges) {
  const Box b(10, 20, 30, 40);
  EXPECT_TRUE(b.Contains(10, 20));
  EXPECT_TRUE(b.Contains(30, 40));
  EXPECT_TRUE(b.Contains(20, 30));
  EXPECT_FALSE(b.Contains(9.99, 30));
  EXPECT_FALSE(b.Contains(20, 40.01));
}

TEST(Box, EmptyWithoutWidthOrHeight) {
  EXPECT_TRUE(Box().empty());
  EXPECT_TRUE(Box(10, 10, 10, 20).empty());
  EXPECT_FALSE(Box(10, 10, 11, 11).empty());
}

TEST(Box, Overlap) {
  const Box b(10, 10, 20, 20);
  const struct {
    const char* name;
    Box other;
    double x;
    double y;
  } rows[] = {
      {"apart", Box(30, 30, 40, 40), 0, 0},  {"touching", Box(20, 10, 30, 20), 0, 10},
      {"inside", Box(12, 13, 15, 19), 3, 6}, {"around", Box(0, 0, 100, 100), 10, 10},
      {"beside", Box(50, 15, 60, 25), 0, 5},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(b.OverlapX(row.other), row.x);
    EXPECT_EQ(b.OverlapY(row.other), row.y);
    EXPECT_EQ(row.other.OverlapX(b), row.x);
    EXPECT_EQ(row.other.OverlapY(b), row.y);
  }
}

TEST(Box, UnionAndExpand) {
  EXPECT_EQ(Box(0, 0, 10, 10).Union(Box(20, 5, 30, 8)), Box(0, 0, 30, 10));
  EXPECT_EQ(Box(10, 10, 20, 20).Expand(2), Box(8, 8, 22, 22));
  // Shrunk beyond nothing it is a box still, not an inverted one.
  EXPECT_GE(Box(10, 10, 20, 20).Expand(-8).width(), 0);
}

}  // namespace
}  // namespace delib
