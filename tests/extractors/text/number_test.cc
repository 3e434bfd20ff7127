// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/number.h"

#include <gtest/gtest.h>

#include <random>

namespace delib {
namespace {

std::string Dump(const std::optional<Decimal>& d) { return d ? d->ToString() : "none"; }

TEST(Decimal, PrintsInLowestTerms) {
  EXPECT_EQ((Decimal{174, 1}).ToString(), "17.4");
  EXPECT_EQ((Decimal{98, 0}).ToString(), "98");
  EXPECT_EQ((Decimal{-120005, 1}).ToString(), "-12000.5");
  EXPECT_EQ((Decimal{5, 2}).ToString(), "0.05");
  EXPECT_EQ((Decimal{-5, 2}).ToString(), "-0.05");
  EXPECT_EQ((Decimal{1200, 2}).ToString(), "12");
  EXPECT_EQ((Decimal{0, 0}).ToString(), "0");
}

TEST(ParseNumber, ReadsFrenchNumbers) {
  const struct {
    const char* text;
    const char* number;
  } rows[] = {
      {"6 500", "6500"},
      {"4672", "4672"},
      {"0", "0"},
      {"07", "7"},
      {"1 234 567,89", "1234567.89"},
      {"163 342.80", "163342.8"},
      {"4.550,00", "4550"},
      {"1.234.567", "1234567"},
      {"1.234.567,5", "1234567.5"},
      {"+1 732", "1732"},
      {"- 529 109.27", "-529109.27"},
      {"-    12 000,00", "-12000"},
      {"−12", "-12"},
      {"–3,5", "-3.5"},
      {"16,7", "16.7"},
      {"17.4", "17.4"},
      {"1234.567", "1234.567"},
      {"0.125", "0.125"},
      {"0,00", "0"},
      {"1\xC2\xA0"
       "234\xE2\x80\xAF"
       "567\xE2\x80\x89"
       "890",
       "1234567890"},
      {"  42\n", "42"},
      {"999 999 999 999 999 999", "999999999999999999"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(Dump(ParseNumber(row.text)), row.number);
  }
}

TEST(ParseNumber, RefusesWhatIsNoNumber) {
  const char* const rows[] = {
      "",
      "-",
      "/",
      "NC",
      "12 34",
      "1 234 5678",
      "1234 567",
      "82.213",
      "01 02 03 04",
      "0321000000",
      "03 213 456",
      "06/03/2023",
      "2023-03-06",
      "01.01.2016",
      "2020/2021",
      "3 à 4",
      "12a",
      "a12",
      "1,234,567",
      "1.234,5,6",
      "12,",
      ",5",
      "12 .5",
      "1.2.3",
      "--5",
      "1 234 567.800",
      "1.234 567",
      "5 %",
      "12 €",
      "1 23",
      "1  234",
      "1000000000000000000",
      "0012",
      "012,5",
      "1.234.56",
      "1 000.000.000",
  };
  for (const char* text : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(Dump(ParseNumber(text)), "none");
  }
}

TEST(ParseNumber, GroupsByALoneDotInMoneyOnly) {
  EXPECT_EQ(Dump(ParseNumber("4.550", NumberContext::kMoney)), "4550");
  EXPECT_EQ(Dump(ParseNumber("4.550", NumberContext::kPlain)), "none");
  EXPECT_EQ(Dump(ParseNumber("4.55", NumberContext::kMoney)), "4.55");
}

// Any number, printed with any of the signs for groups and decimals, is read back.
TEST(ParseNumber, ReadsBackWhatIsPrinted) {
  std::mt19937_64 random(3);
  const std::string groups[] = {"", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
  for (int round = 0; round < 3000; ++round) {
    const auto whole = static_cast<std::int64_t>(random() >> (22 + random() % 40));
    const int cents = static_cast<int>(random() % 100);
    const std::string& group = groups[random() % std::size(groups)];
    std::string text = std::to_string(whole);
    for (std::size_t i = text.size(); i > 3;) text.insert(i -= 3, group);
    std::string expected = std::to_string(whole);
    if (random() % 2 == 0) {
      text += random() % 2 == 0 ? ',' : '.';
      if (cents < 10) text += '0';
      text += std::to_string(cents);
      expected = Decimal{whole * 100 + cents, 2}.ToString();
    }
    SCOPED_TRACE(text);
    ASSERT_EQ(Dump(ParseNumber(text)), expected);
    const std::string negative = std::string(expected == "0" ? "" : "-").append(expected);
    ASSERT_EQ(Dump(ParseNumber(std::string("- ").append(text))), negative);
  }
}

TEST(ParseNumberWords, ReadsWords) {
  const struct {
    const char* text;
    std::int64_t value;
  } rows[] = {
      {"zéro", 0},
      {"un", 1},
      {"Une", 1},
      {"seize", 16},
      {"dix-sept", 17},
      {"dix neuf", 19},
      {"vingt", 20},
      {"vingt et un", 21},
      {"vingt-et-une", 21},
      {"vingt-deux", 22},
      {"SOIXANTE ET ONZE", 71},
      {"soixante-dix-neuf", 79},
      {"quatre-vingts", 80},
      {"quatre vingt onze", 91},
      {"quatre-vingt-dix-sept", 97},
      {"septante-trois", 73},
      {"cent", 100},
      {"cent un", 101},
      {"deux cents", 200},
      {"mille", 1000},
      {"deux mille vingt-trois", 2023},
      {"deux mil dix neuf", 2019},
      {"deux mil", 2000},
      {"mille neuf cent quatre vingt", 1980},
      {"mil neuf cent quatre-vingt-dix-neuf", 1999},
      {"dix-neuf cent quatre-vingt-dix", 1990},
      {"deux cent mille trois cent quatre", 200304},
      {"un million deux cent mille", 1200000},
      {"vingt  \n deux", 22},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(ParseNumberWords(row.text).value_or(-1), row.value);
  }
}

TEST(ParseNumberWords, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "deux trois", "dix dix", "vingt vingt", "cinq et", "et un", "mars",
                           "vingt-deuxième", "trente-onze", "22", "deuxieme", "un cent"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(ParseNumberWords(text).has_value());
  }
}

TEST(ReadNumberWords, StopsWhereTheNumberEnds) {
  const struct {
    const char* text;
    std::int64_t value;
    std::size_t size;
  } rows[] = {
      {"dix-neuf juin", 19, 8},
      {"deux mil quinze dix heures", 2015, 15},
      {"vingt et le", 20, 5},
      {"quatre membres", 4, 6},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const auto words = ReadNumberWords(row.text);
    ASSERT_TRUE(words.has_value());
    EXPECT_EQ(words->value, row.value);
    EXPECT_EQ(words->size, row.size);
  }
}

// Spells n the traditional way.
std::string Spell(int n) {
  static const char* const kUnits[] = {"",       "un",    "deux",     "trois",    "quatre",
                                       "cinq",   "six",   "sept",     "huit",     "neuf",
                                       "dix",    "onze",  "douze",    "treize",   "quatorze",
                                       "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};
  static const char* const kTens[] = {"",         "",          "vingt",   "trente",
                                      "quarante", "cinquante", "soixante"};
  if (n < 20) return kUnits[n];
  if (n < 100) {
    const int ten = n < 70 ? n / 10 : n < 80 ? 6 : 8;
    const int rest = n - ten * 10;
    std::string s = ten == 8 ? "quatre-vingt" : kTens[ten];
    if (rest == 0) return s;
    const bool et = (rest == 1 || rest == 11) && ten != 8;
    return s + (et ? " et " : "-") + kUnits[rest];
  }
  const int size = n < 1000 ? 100 : 1000;
  std::string s = n / size == 1 ? "" : Spell(n / size) + " ";
  s += size == 100 ? "cent" : "mille";
  return n % size == 0 ? s : s + " " + Spell(n % size);
}

TEST(ParseNumberWords, ReadsEverySpelledNumber) {
  for (int n = 1; n < 10'000; ++n) {
    ASSERT_EQ(ParseNumberWords(Spell(n)).value_or(-1), n) << Spell(n);
  }
}

TEST(ParseCount, ReadsDigitsAndWords) {
  EXPECT_EQ(ParseCount("22").value_or(-1), 22);
  EXPECT_EQ(ParseCount("07").value_or(-1), 7);
  EXPECT_EQ(ParseCount("vingt-deux").value_or(-1), 22);
  EXPECT_EQ(ParseCount("Zéro").value_or(-1), 0);
  EXPECT_EQ(ParseCount("AUCUNE").value_or(-1), 0);
  EXPECT_EQ(ParseCount("Néant").value_or(-1), 0);
  EXPECT_EQ(ParseCount("1 200").value_or(-1), 1200);
  for (const char* text : {"", "-3", "2,5", "22 ou 21", "NC", "1000000", "+4", "deux millions"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(ParseCount(text).has_value());
  }
}

}  // namespace
}  // namespace delib
