// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/reading_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace delib {
namespace {

struct Placed {
  const char* text;
  double x0, x1, y;
};

Line Make(const Placed& placed) {
  Line line;
  Word word;
  word.text = placed.text;
  word.box = Box(placed.x0, placed.y - 10, placed.x1, placed.y + 2);
  line.text.Append("", word, 1);
  line.box = word.box;
  line.font_size = 10;
  line.baseline = static_cast<float>(placed.y);
  return line;
}

std::string Order(const std::vector<Placed>& placed) {
  std::vector<Line> lines;
  for (const Placed& p : placed) lines.push_back(Make(p));
  std::string s;
  for (const Line& line : InReadingOrder(lines)) s += (s.empty() ? "" : " ") + line.text.text();
  return s;
}

TEST(InReadingOrder, FromTopToBottom) {
  EXPECT_EQ(Order({{"b", 50, 500, 120}, {"a", 50, 500, 100}, {"c", 50, 500, 140}}), "a b c");
  EXPECT_EQ(Order({}), "");
}

TEST(InReadingOrder, DownEachColumnOfText) {
  EXPECT_EQ(Order({{"l1", 50, 280, 100},
                   {"r1", 310, 540, 100},
                   {"l2", 50, 280, 114},
                   {"r2", 310, 540, 114},
                   {"l3", 50, 280, 128},
                   {"r3", 310, 540, 128}}),
            "l1 l2 l3 r1 r2 r3");
}

TEST(InReadingOrder, AHeadingOverColumnsComesFirst) {
  EXPECT_EQ(Order({{"head", 50, 540, 80},
                   {"l1", 50, 280, 100},
                   {"r1", 310, 540, 100},
                   {"l2", 50, 280, 114},
                   {"r2", 310, 540, 114},
                   {"l3", 50, 280, 128},
                   {"r3", 310, 540, 128},
                   {"foot", 50, 540, 150}}),
            "head l1 l2 l3 r1 r2 r3 foot");
}

TEST(InReadingOrder, LabelsStayBesideTheirValues) {
  EXPECT_EQ(Order({{"Votants", 50, 100, 100},
                   {"12", 300, 312, 100},
                   {"Pour", 50, 75, 114},
                   {"11", 300, 312, 114},
                   {"Contre", 50, 85, 128},
                   {"1", 300, 306, 128}}),
            "Votants 12 Pour 11 Contre 1");
}

TEST(InReadingOrder, TwoSignaturesSideBySide) {
  EXPECT_EQ(Order({{"Le Maire", 60, 110, 700}, {"Le Secrétaire", 380, 450, 700}}),
            "Le Maire Le Secrétaire");
}

// Whatever the page, each line comes out once.
TEST(InReadingOrder, LosesNoLine) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> x(0, 500);
  std::uniform_real_distribution<double> y(0, 800);
  for (int round = 0; round < 100; ++round) {
    std::vector<Line> lines;
    for (int i = 0; i < 40; ++i) {
      const double left = x(random);
      lines.push_back(Make({"x", left, left + x(random) / 3 + 1, y(random)}));
    }
    EXPECT_EQ(InReadingOrder(lines).size(), lines.size());
  }
}

}  // namespace
}  // namespace delib
