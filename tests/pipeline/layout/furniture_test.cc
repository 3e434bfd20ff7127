// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/furniture.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace delib {
namespace {

struct Placed {
  const char* text;
  double y;
};

constexpr double kHeight = 842;

// For each page one letter a line: h head, f foot, n page number, . text.
std::vector<std::string> Marks(const std::vector<std::vector<Placed>>& pages) {
  std::vector<std::vector<Line>> lines(pages.size());
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const Placed& placed : pages[p]) {
      Line line;
      Word word;
      word.text = placed.text;
      word.box = Box(50, placed.y - 5, 300, placed.y + 5);
      line.text.Append("", word, static_cast<int>(p) + 1);
      line.box = word.box;
      lines[p].push_back(line);
    }
  }
  std::vector<PageLines> input;
  for (const auto& of_page : lines) input.push_back({kHeight, &of_page});
  std::vector<std::string> out;
  for (const auto& of_page : FindFurniture(input)) {
    std::string s;
    for (const auto& mark : of_page) {
      s += !mark                                  ? '.'
           : *mark == FurnitureKind::kPageNumber  ? 'n'
           : *mark == FurnitureKind::kRunningHead ? 'h'
                                                  : 'f';
    }
    out.push_back(s);
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(FindFurniture, WhatComesBackInTheMargins) {
  EXPECT_EQ(Marks({{{"Registre 1", 40}, {"texte un", 200}, {"Commune", 810}},
                   {{"Registre 2", 40}, {"texte deux", 200}, {"Commune", 810}}}),
            (Strings{"h.f", "h.f"}));
}

TEST(FindFurniture, LeftAndRightPagesMayDiffer) {
  EXPECT_EQ(Marks({{{"gauche", 40}, {"a", 200}},
                   {{"droite", 40}, {"b", 200}},
                   {{"gauche", 40}, {"c", 200}},
                   {{"droite", 40}, {"d", 200}}}),
            (Strings{"h.", "h.", "h.", "h."}));
}

TEST(FindFurniture, PageNumbersByTheirForm) {
  for (const char* number : {"12", "- 12 -", "3/14", "Page 3 sur 14", "p. 3", "– 3 –"}) {
    SCOPED_TRACE(number);
    EXPECT_EQ(Marks({{{"texte", 200}, {number, 820}}}), Strings{".n"});
  }
}

TEST(FindFurniture, RefusesText) {
  // alone on its page; at another height; in the middle of the page; a number in the text
  EXPECT_EQ(Marks({{{"Registre", 40}, {"a", 200}}, {{"b", 200}}}), (Strings{"..", "."}));
  EXPECT_EQ(Marks({{{"Registre", 40}, {"a", 200}}, {{"Registre", 90}, {"b", 200}}}),
            (Strings{"..", ".."}));
  EXPECT_EQ(Marks({{{"Décide", 400}}, {{"Décide", 400}}}), (Strings{".", "."}));
  EXPECT_EQ(Marks({{{"12", 400}}}), Strings{"."});
  EXPECT_EQ(Marks({{{"12 voix", 820}}}), Strings{"."});
}

// What stands behind a line of text, seen from the edge, is text too.
TEST(FindFurniture, NothingBehindTheFirstLineOfText) {
  EXPECT_EQ(Marks({{{"un titre", 30}, {"Article", 60}, {"a", 200}},
                   {{"un autre", 30}, {"Article", 60}, {"b", 200}}}),
            (Strings{"...", "..."}));
}

TEST(FindFurniture, NoPagesAndEmptyPages) {
  EXPECT_TRUE(Marks({}).empty());
  EXPECT_EQ(Marks({{}, {}}), (Strings{"", ""}));
}

}  // namespace
}  // namespace delib
