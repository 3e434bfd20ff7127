// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page_maker.h"

namespace delib {
namespace {

using testing::PageMaker;

std::vector<SegmentLine> Lines(const Page& page) { return BuildSegments(page, WordIndex(page)); }

TEST(BuildSegments, PartsLinesAtGapsAndNotAtSpaces) {
  struct Row {
    const char* name;
    const char* left;
    const char* right;  // begins at x = 300
    std::size_t segments;
    bool numeric;
  };
  const Row rows[] = {
      {"amount grouped by spaces", "Loyers", "1 234 567,89 €", 2, true},
      {"percentage", "Taux", "12,5 %", 2, true},
      {"dash for nothing", "Taux", "-", 2, true},
      {"year", "Exercice", "2031", 2, false},
      {"words", "Rue", "du Pont", 2, false},
      {"date", "Signé", "12/03/2031", 2, false},
      {"one run", "Les élus sont", "", 1, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    PageMaker m;
    m.Text(50, 100, row.left).Text(300, 100, row.right);
    const auto lines = Lines(m.page());
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_EQ(lines[0].segments.size(), row.segments);
    EXPECT_EQ(lines[0].segments.back().numeric, row.numeric);
  }
}

TEST(BuildSegments, LeavesTypedRulesOut) {
  PageMaker m;
  m.Text(50, 100, "-----------").Text(50, 120, "_____").Text(50, 140, "texte");
  EXPECT_EQ(Lines(m.page()).size(), 1U);
}

TEST(FindBands, FindsGuttersThatFewLinesCross) {
  PageMaker m;
  for (int i = 0; i < 20; ++i) {
    m.Text(50, 100 + 14 * i,
           i == 5 ? "un intitulé qui passe par-dessus la gouttière de sa colonne" : "poste");
    if (i != 5) m.Right(300, 100 + 14 * i, "1 000,00").Right(400, 100 + 14 * i, "20,00");
  }
  const auto lines = Lines(m.page());
  std::vector<const SegmentLine*> all;
  for (const SegmentLine& l : lines) all.push_back(&l);
  EXPECT_EQ(FindBands(all).size(), 3U);
  EXPECT_TRUE(FindBands({}).empty());
}

TEST(SplitAtGutters, NeverPartsTheGroupsOfANumber) {
  const std::vector<Band> bands = {{50, 100}, {105, 125}, {127.5, 142.5}};
  struct Row {
    const char* name;
    const char* text;  // from x = 105, 10 points
    bool header;
    std::size_t parts;
  };
  const Row rows[] = {
      {"two numbers", "1200 80,5", false, 2},
      {"thousands and hundreds", "1200 345", false, 1},
      {"words of a body", "noir bleu", false, 1},
      {"words of a header", "vote fait", true, 2},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    PageMaker m;
    m.Text(105, 100, row.text);
    const auto lines = Lines(m.page());
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_EQ(lines[0].segments.size(), 1U);
    const auto parts = SplitAtGutters(m.page(), lines[0].segments[0], bands, row.header);
    EXPECT_EQ(parts.size(), row.parts);
  }
}

}  // namespace
}  // namespace delib
