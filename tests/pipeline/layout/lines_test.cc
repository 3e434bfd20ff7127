// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "page_maker.h"

namespace delib {
namespace {

using testing::PageMaker;

std::vector<int> All(const Page& page) {
  std::vector<int> indices(page.words.size());
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

// The lines by " / ".
std::string Dump(const std::vector<Line>& lines) {
  std::string s;
  for (const Line& line : lines) s += (s.empty() ? "" : " / ") + line.text.text();
  return s;
}

std::string Read(const PageMaker& maker, double column_gap = 0) {
  LineOptions options;
  options.column_gap = column_gap;
  return Dump(BuildLines(maker.page(), All(maker.page()), options));
}

TEST(BuildLines, WordsAtOneHeight) {
  EXPECT_EQ(Read(PageMaker().Text(50, 100, "le conseil").Text(50, 114, "municipal")),
            "le conseil / municipal");
  EXPECT_EQ(Read(PageMaker()), "");
}

TEST(BuildLines, TheOrderOfTheStreamDoesNotMatter) {
  EXPECT_EQ(
      Read(PageMaker().Text(50, 114, "municipal").Text(110, 100, "conseil").Text(50, 100, "le")),
      "le conseil / municipal");
}

TEST(BuildLines, TightLeadingKeepsLinesApart) {
  EXPECT_EQ(Read(PageMaker().Text(50, 100, "un deux").Text(50, 109, "trois quatre")),
            "un deux / trois quatre");
}

TEST(BuildLines, ASuperscriptStaysInItsLine) {
  PageMaker maker;
  maker.Text(50, 100, "le 1").Text(68, 96, "er", 6).Text(80, 100, "mai");
  maker.page().words[1].space_after = false;
  EXPECT_EQ(Read(maker), "le 1er mai");
}

TEST(BuildLines, AWideGapPartsColumns) {
  const PageMaker maker = PageMaker().Text(50, 100, "gauche").Text(300, 100, "droite");
  EXPECT_EQ(Read(maker), "gauche droite");
  EXPECT_EQ(Read(maker, 2), "gauche / droite");
}

TEST(BuildLines, AChangeOfFontInsideAWordIsNoSpace) {
  PageMaker maker;
  maker.Text(50, 100, "Pas").Text(65, 100, "-de-Calais", 10, true);
  maker.page().words[0].space_after = false;
  EXPECT_EQ(Read(maker), "Pas-de-Calais");
}

TEST(BuildLines, TypeOfMostLetters) {
  const PageMaker maker =
      PageMaker().Text(50, 100, "Article", 10, true).Text(100, 100, "un").Text(50, 114, "le reste");
  const auto lines = BuildLines(maker.page(), All(maker.page()));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].bold);
  EXPECT_FALSE(lines[1].bold);
  EXPECT_FLOAT_EQ(lines[1].font_size, 10);
}

TEST(BuildLines, TurnedWordsMakeLinesOfTheirOwn) {
  PageMaker maker;
  maker.Text(50, 100, "droit");
  Word turned;
  turned.text = "tourné";
  turned.direction = 90;
  turned.font_size = 10;
  turned.box = Box(20, 90, 30, 140);
  maker.page().words.push_back(turned);
  EXPECT_EQ(Read(maker), "droit / tourné");
}

TEST(JoinLines, HyphensAtLineEnds) {
  const struct {
    const char* first;
    const char* second;
    const char* joined;
  } rows[] = {
      {"le conseil", "municipal", "le conseil municipal"},
      {"Pas-", "de-Calais", "Pas-de-Calais"},
      {"les tarifs -", "été", "les tarifs - été"},
      {"-", "été", "- été"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.joined);
    const PageMaker maker = PageMaker().Text(50, 100, row.first).Text(50, 114, row.second);
    EXPECT_EQ(JoinLines(BuildLines(maker.page(), All(maker.page()))).text(), row.joined);
  }
}

// Whatever the page, each word comes out once.
TEST(BuildLines, LosesNoWord) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> x(0, 500);
  std::uniform_real_distribution<double> y(0, 800);
  for (int round = 0; round < 50; ++round) {
    PageMaker maker;
    for (int i = 0; i < 60; ++i)
      maker.Text(x(random), y(random), "m" + std::to_string(i), 6 + i % 12);
    LineOptions options;
    options.column_gap = round % 3;
    std::size_t pieces = 0;
    for (const Line& line : BuildLines(maker.page(), All(maker.page()), options))
      pieces += line.text.pieces().size();
    ASSERT_EQ(pieces, 60U);
  }
}

}  // namespace
}  // namespace delib
