// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/account.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

TEST(Account, ReadsTheCodeThatALabelBeginsWith) {
  struct Row {
    const char* folded;
    const char* code;
    Direction direction;
    std::size_t size;
  };
  const Row rows[] = {
      {"011 charges courantes", "011", Direction::kNone, 4},
      {"6574", "6574", Direction::kNone, 4},
      {"d 2152-2021004 panneaux", "2152", Direction::kExpenditure, 15},
      {"2188-12 bancs", "2188", Direction::kNone, 8},
      {"r1068", "R1068", Direction::kRevenue, 5},
      {"r 021", "021", Direction::kRevenue, 5},
      {"art. 1068 - mise en reserve", "1068", Direction::kNone, 12},
      {"c/61522 d", "61522", Direction::kNone, 8},
      {"77produits", "77", Direction::kNone, 2},
      {"chapitre 65 : autres charges", "65", Direction::kNone, 14},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.folded);
    const auto account = ReadAccount(row.folded);
    ASSERT_TRUE(account.has_value());
    EXPECT_EQ(account->code, row.code);
    EXPECT_EQ(account->direction, row.direction);
    EXPECT_EQ(account->size, row.size);
  }
}

TEST(Account, OtherNumbersAreNone) {
  for (const char* folded : {"10. club de boules", "2024", "2019 verse", "1 place", "3 gerbes",
                             "98 habitants", "rue 21", "depenses", "", "033 chalet", "5 000,00"}) {
    SCOPED_TRACE(folded);
    EXPECT_FALSE(ReadAccount(folded).has_value());
  }
}

TEST(Account, AWholeTextOrBrackets) {
  EXPECT_TRUE(ParseAccount("60612").has_value());
  EXPECT_FALSE(ParseAccount("60612 gaz").has_value());
  ASSERT_TRUE(ReadAccountInBrackets("report du resultat (002)").has_value());
  EXPECT_EQ(ReadAccountInBrackets("report du resultat (002)")->code, "002");
  EXPECT_FALSE(ReadAccountInBrackets("logiciels (sauf 204)").has_value());
  EXPECT_FALSE(ReadAccountInBrackets("realise (1)").has_value());
  EXPECT_FALSE(ReadAccountInBrackets("solde (2023)").has_value());
}

}  // namespace
}  // namespace delib
