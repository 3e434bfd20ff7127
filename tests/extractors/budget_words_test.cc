// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/budget_words.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

TEST(BudgetWords, SectionsAndDirections) {
  EXPECT_EQ(SectionIn("depenses de fonctionnement"), BudgetSection::kOperating);
  EXPECT_EQ(SectionIn("section d'exploitation"), BudgetSection::kOperating);
  EXPECT_EQ(SectionIn("virement a la sect. d'invest."), BudgetSection::kInvestment);
  EXPECT_EQ(SectionIn("fonctionnement et investissement"), BudgetSection::kNone);
  EXPECT_EQ(DirectionIn("total recettes"), Direction::kRevenue);
  EXPECT_EQ(DirectionIn("depenses et recettes"), Direction::kNone);
  EXPECT_EQ(DirectionIn("dependances"), Direction::kNone);
}

TEST(BudgetWords, TitlesOfDivisions) {
  struct Row {
    const char* folded;
    bool title;
  };
  const Row rows[] = {
      {"section de fonctionnement", true},
      {"depenses", true},
      {"ii - recettes d'investissement", true},
      {"- section d'investissement :", true},
      {"- section d'investissement : 19 048,00 euros", false},
      {"virement a la section d'investissement", false},
      {"le fonctionnement du service", false},
      {"depenses que la commission des finances du conseil a longuement examinees hier", false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.folded);
    EXPECT_EQ(IsDivisionTitle(row.folded), row.title);
  }
}

TEST(BudgetWords, WhatALabelSaysOfItsRow) {
  EXPECT_EQ(SectionOfLabel("fonctionnement"), BudgetSection::kOperating);
  EXPECT_EQ(SectionOfLabel("total section d'investissement"), BudgetSection::kInvestment);
  EXPECT_EQ(SectionOfLabel("virement a la section d'investissement"), BudgetSection::kNone);
  EXPECT_EQ(DirectionOfLabel("recettes n"), Direction::kRevenue);
  EXPECT_EQ(DirectionOfLabel("totaux depenses"), Direction::kExpenditure);
  EXPECT_EQ(DirectionOfLabel("total des recettes d'investissement"), Direction::kRevenue);
  EXPECT_EQ(DirectionOfLabel("report de recettes"), Direction::kNone);
}

}  // namespace
}  // namespace delib
