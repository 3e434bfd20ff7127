// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/quantity.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

TEST(ParsePercent, ReadsPercentages) {
  const struct {
    const char* text;
    const char* value;
  } rows[] = {
      {"98%", "98"},       {"30 %", "30"},      {"16,7 %", "16.7"}, {"-3,50\xC2\xA0%", "-3.5"},
      {"100.0%", "100"},   {"98", "none"},      {"%", "none"},      {"98% des cas", "none"},
      {"3 à 4 %", "none"}, {"12 34 %", "none"}, {"NC %", "none"},   {"", "none"}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const auto value = ParsePercent(row.text);
    EXPECT_EQ(value ? value->ToString() : "none", row.value);
  }
}

TEST(ParseDuration, ReadsOneUnit) {
  const struct {
    const char* text;
    const char* value;
  } rows[] = {{"25 jours", "25 days"},
              {"1 jour", "1 days"},
              {"25 J", "25 days"},
              {"3 mois", "3 months"},
              {"2 h", "2 hours"},
              {"48 heures", "48 hours"},
              {"48H", "48 hours"},
              {"1,5 jour", "1.5 days"},
              {"1 200 heures", "1200 hours"},
              {"2 semaines", "none"},
              {"2 h 30", "none"},
              {"3 à 4 mois", "none"},
              {"25", "none"},
              {"jours", "none"},
              {"1 an", "none"},
              {"25 jeunes", "none"},
              {"", "none"},
              {"3 mois environ", "none"}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const auto d = ParseDuration(row.text);
    EXPECT_EQ(d ? d->value.ToString() + " " + ToWord(d->unit) : "none", row.value);
  }
}

TEST(ClassifyNullWord, TellsWhyThereIsNoValue) {
  const struct {
    const char* text;
    NullWord word;
  } rows[] = {
      {"NC", NullWord::kNotCommunicated},
      {"nc", NullWord::kNotCommunicated},
      {"N.C.", NullWord::kNotCommunicated},
      {"NR", NullWord::kNotCommunicated},
      {"NC (relevé annuel)", NullWord::kNotCommunicated},
      {"NC*", NullWord::kNotCommunicated},
      {"Non communiqué", NullWord::kNotCommunicated},
      {"Non renseignées", NullWord::kNotCommunicated},
      {"Non estimé", NullWord::kNotEstimated},
      {"NON ESTIMÉE", NullWord::kNotEstimated},
      {"Non estimable", NullWord::kNotEstimated},
      {"Non estimés (en attente)", NullWord::kNotEstimated},
      {"Non connu", NullWord::kUnknown},
      {"Inconnu", NullWord::kUnknown},
      {"Non disponible", NullWord::kUnknown},
      {"non  disponibles", NullWord::kUnknown},
      {"ND", NullWord::kUnknown},
      {"N.D", NullWord::kUnknown},
      {"/", NullWord::kNotApplicable},
      {"-", NullWord::kNotApplicable},
      {"–", NullWord::kNotApplicable},
      {"s.o.", NullWord::kNotApplicable},
      {"SO", NullWord::kNotApplicable},
      {"Sans objet", NullWord::kNotApplicable},
      {"N/A", NullWord::kNotApplicable},
      {"", NullWord::kNone},
      {"0", NullWord::kNone},
      {"Non", NullWord::kNone},
      {"non réalisé", NullWord::kNone},
      {"NC sauf 12 jeunes", NullWord::kNone},
      {"Nord", NullWord::kNone},
      {"-5", NullWord::kNone},
      {"1/2", NullWord::kNone},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(ClassifyNullWord(row.text), row.word);
  }
}

}  // namespace
}  // namespace delib
