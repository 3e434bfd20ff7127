// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/money.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace delib {
namespace {

std::string Dump(const std::optional<Money>& m) {
  return m ? ToDecimal(*m) + " " + ToCode(m->currency) : "none";
}

TEST(ParseMoney, ReadsAmounts) {
  const struct {
    const char* text;
    const char* money;
  } rows[] = {
      {"1 234 567,89 €", "1234567.89 EUR"},
      {"110 000€", "110000.00 EUR"},
      {"163 342.80 €", "163342.80 EUR"},
      {"4.550,00 €", "4550.00 EUR"},
      {"4.550 €", "4550.00 EUR"},
      {"1.234.567,8 €", "1234567.80 EUR"},
      {"12 k€", "12000.00 EUR"},
      {"12,5 K€", "12500.00 EUR"},
      {"1,2 M€", "1200000.00 EUR"},
      {"3 millions d'euros", "3000000.00 EUR"},
      {"450 milliers d’euros", "450000.00 EUR"},
      {"8 800,00 euros", "8800.00 EUR"},
      {"1 euro", "1.00 EUR"},
      {"10 520,00 e", "10520.00 EUR"},
      {"320,00 EUR", "320.00 EUR"},
      {"1 000 F", "1000.00 FRF"},
      {"500 FF", "500.00 FRF"},
      {"500 francs", "500.00 FRF"},
      {"+ 5 000.00 €", "5000.00 EUR"},
      {"-5 000.00 €", "-5000.00 EUR"},
      {"- 529 109.27€", "-529109.27 EUR"},
      {"-    12 000,00 €", "-12000.00 EUR"},
      {"(1 200,00)", "-1200.00 EUR"},
      {"(1 200,00 €)", "-1200.00 EUR"},
      {"0,00€", "0.00 EUR"},
      {"9\xE2\x80\xAF"
       "876,54\xC2\xA0€",
       "9876.54 EUR"},
      {"12 000 € HT", "12000.00 EUR"},
      {"12 000,00 € T.T.C.", "12000.00 EUR"},
      {"14 140 *", "14140.00 EUR"},
      {"14140", "14140.00 EUR"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(Dump(ParseMoney(row.text)), row.money);
  }
}

TEST(ParseMoney, RefusesWhatIsNoAmount) {
  const char* const rows[] = {
      "",
      "- €",
      "-",
      "/",
      "NC",
      "€",
      "-236 3836 €",
      "12 %",
      "12 €/h",
      "12 k",
      "0,125 €",
      "12,345 €",
      "Vote reporté",
      "12 € 30",
      "1 234 5 €",
      "12 34 €",
      "2 à 3 €",
      "06/03/2023",
      "(-12 €)",
      "917 100 € dont 234 280 €",
      "N° 12 €",
      "1.234.5 €",
      "99999999999999999999 €",
      "12 $",
      "999 999 999 999 999 M€",
      "l 234,00 €",
  };
  for (const char* text : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(Dump(ParseMoney(text)), "none");
  }
}

TEST(ParseMoney, MayAskForASign) {
  EXPECT_EQ(Dump(ParseMoney("120", CurrencySign::kRequired)), "none");
  EXPECT_EQ(Dump(ParseMoney("120 €", CurrencySign::kRequired)), "120.00 EUR");
}

std::string DumpAll(const std::vector<FoundMoney>& found) {
  std::string s;
  for (const FoundMoney& f : found) {
    if (!s.empty()) s += "; ";
    s += Dump(f.money) + (f.doubtful ? "?" : "") + " [" + std::string(f.span) + "]";
  }
  return s;
}

TEST(FindMoney, FindsAmountsInText) {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"917 100 € dont 234 280 € (part fléchée) 682 820 € (reste)",
       "917100.00 EUR [917 100 €]; 234280.00 EUR [234 280 €]; 682820.00 EUR [682 820 €]"},
      {"en 2022 110 000 € furent versés", "110000.00 EUR [110 000 €]"},
      {"un prêt de 1.250.000,50 euros.", "1250000.50 EUR [1.250.000,50 euros]"},
      {"soit 163 342.80 € et 12 k€", "163342.80 EUR [163 342.80 €]; 12000.00 EUR [12 k€]"},
      {"1,2 M€ puis 3 millions d'euros",
       "1200000.00 EUR [1,2 M€]; 3000000.00 EUR [3 millions d'euros]"},
      {"amende de 500 francs", "500.00 FRF [500 francs]"},
      {"une aide de -5 000 € à reprendre", "-5000.00 EUR [-5 000 €]"},
      {"(-120,00 €)", "-120.00 EUR [-120,00 €]"},
      {"le 31/12/22 110 000 € sont dus", "110000.00 EUR [110 000 €]"},
      {"tranche 50-100 €", "100.00 EUR? [100 €]"},
      {"Voirie – 3 600 €", "3600.00 EUR? [3 600 €]"},
      {"total : 236 3836 €", "3836.00 EUR? [3836 €]"},
      {"soit l 234,00 €", "234.00 EUR? [234,00 €]"},
      {"loyer de 800 F", "800.00 FRF? [800 F]"},
      {"chèque de 9\xC2\xA0"
       "876\xE2\x80\xAF€",
       "9876.00 EUR [9\xC2\xA0"
       "876\xE2\x80\xAF€]"},
      {"prix : 15,00€/personne", "15.00 EUR [15,00€]"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(DumpAll(FindMoney(row.text)), row.found);
  }
}

TEST(FindMoney, FindsNothingWhereNothingIsAnAmount) {
  for (const char* text :
       {"", "110 000", "en euros", "12 habitants", "la 6e édition", "3 m de long",
        "ASSOCIATION 34    F", "34 F", "4903\nFRANCE", "800 f", "1234 000 €", "0,125 € le kWh",
        "12 mars", "5 km", "25 familles", "1.2.34.567 €"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(DumpAll(FindMoney(text)), "");
  }
}

std::string Print(std::int64_t cents, const std::string& group, const std::string& point) {
  std::string whole = std::to_string(cents / 100);
  for (std::size_t i = whole.size(); i > 3;) whole.insert(i -= 3, group);
  const std::string rest = std::to_string(cents % 100);
  return whole + point + (rest.size() < 2 ? "0" : "") + rest;
}

TEST(Money, IsReadBackWhole) {
  std::mt19937_64 random(5);
  const std::string groups[] = {" ", "", ".", "\xC2\xA0", "\xE2\x80\xAF"};
  for (int round = 0; round < 3000; ++round) {
    const auto cents = static_cast<std::int64_t>(random() >> (20 + random() % 40));
    const std::string& group = groups[random() % std::size(groups)];
    const std::string point = group == "." || random() % 2 == 0 ? "," : ".";
    const std::string text = Print(cents, group, point) + (random() % 2 == 0 ? " €" : "€");
    SCOPED_TRACE(text);
    const std::string expected = ToDecimal({cents, Currency::kEur}) + " EUR";
    ASSERT_EQ(Dump(ParseMoney(text)), expected);
    const std::string sentence = "Il est alloué " + text + " en 2024, puis plus rien.";
    const auto found = FindMoney(sentence);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(DumpAll(found), expected + " [" + text + "]");
  }
}

}  // namespace
}  // namespace delib
