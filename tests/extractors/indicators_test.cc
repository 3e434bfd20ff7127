// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/indicators.h"

#include <gtest/gtest.h>

#include "layout_builder.h"

namespace delib {
namespace {

using testing::MakeTable;
using testing::TestCell;

// "0 measure/indicator/definition actual 2021 number 98"; '?' where it is to review.
std::string Dump(const std::vector<IndicatorValue>& values) {
  std::string dump;
  for (const IndicatorValue& v : values) {
    if (!dump.empty()) dump += '\n';
    dump += std::to_string(v.row_index) + ' ' + v.measure + '/' + v.indicator + '/' + v.definition +
            ' ' + ToWord(v.kind) + ' ' + v.period + ' ' + ToWord(v.value_kind) + ' ' +
            (v.value_number.empty() ? v.text.get() : v.value_number) + v.unit +
            (v.text.status() == ReadStatus::kReview ? "?" : "");
  }
  return dump;
}

TEST(Indicators, CellValues) {
  struct Row {
    const char* text;
    ValueKind kind;
    const char* number;
    const char* unit;
  };
  const Row rows[] = {
      {"98%", ValueKind::kPercent, "98", "%"},
      {"62,5 %", ValueKind::kPercent, "62.5", "%"},
      {"526 471", ValueKind::kNumber, "526471", ""},
      {"4672", ValueKind::kNumber, "4672", ""},
      {"17,4", ValueKind::kNumber, "17.4", ""},
      {"0", ValueKind::kNumber, "0", ""},
      {"163 342.80 €", ValueKind::kMoney, "163342.80", "EUR"},
      {"12 k€", ValueKind::kMoney, "12000.00", "EUR"},
      {"25 jours", ValueKind::kDuration, "25", "days"},
      {"NC (relevé annuel)", ValueKind::kNotCommunicated, "", ""},
      {"Non estimé", ValueKind::kNotEstimated, "", ""},
      {"Non connu", ValueKind::kUnknown, "", ""},
      {"/", ValueKind::kNotApplicable, "", ""},
      {"3 à 4 mois", ValueKind::kText, "", ""},
      {"78 jeunes (30 avec bus)", ValueKind::kText, "", ""},
      {"12 34", ValueKind::kText, "", ""},
      {"l 234", ValueKind::kText, "", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const CellValue value = ReadCellValue(row.text);
    EXPECT_EQ(value.kind, row.kind);
    EXPECT_EQ(value.number, row.number);
    EXPECT_EQ(value.unit, row.unit);
  }
}

TEST(Indicators, Tables) {
  struct Row {
    const char* name;
    std::vector<std::vector<TestCell>> table;
    const char* expected;
  };
  const Row rows[] = {
      {"merged measure",
       {{"Mesure", "Indicateurs", "Situation 2021", "Prévisionnel 2022", "Résultat 2022",
         "Observations"},
        {{"Rouler", 2}, "Haltes", "6", "40", "44", ""},
        {"Voyageurs", "NC", "/", "385", "Pluie"}},
       "0 Rouler/Haltes/ actual 2021 number 6\n0 Rouler/Haltes/ target 2022 number 40\n"
       "0 Rouler/Haltes/ actual 2022 number 44\n1 Rouler/Voyageurs/ actual 2021 not_communicated "
       "NC\n"
       "1 Rouler/Voyageurs/ target 2022 not_applicable /\n1 Rouler/Voyageurs/ actual 2022 number "
       "385\n"
       "1 Rouler/Voyageurs/ comment  text Pluie"},
      {"measure cut by a page, measure over the indicator",
       {{"", "Indicateurs", "Résultat 2022"},
        {"Rouler", "Haltes", "6"},
        {"", "Voyageurs", "7"},
        {{"Cars achetés", 1, 2}, "2"}},
       "0 Rouler/Haltes/ actual 2022 number 6\n1 Rouler/Voyageurs/ actual 2022 number 7\n"
       "2 Cars achetés// actual 2022 number 2"},
      {"indicator alone",
       {{"Indicateurs", "Résultat 2021", "Résultat 2022"}, {"Haltes", "6", "7"}},
       "0 /Haltes/ actual 2021 number 6\n0 /Haltes/ actual 2022 number 7"},
      {"definition, section row",
       {{"Mesures", "Indicateurs", "Commentaires et définition", "Résultat 2022", "Commentaire"},
        {{"1. Rouler", 1, 5}},
        {"1.1 Car", "Haltes", "Lieux", "6", "Bien"}},
       "1 1.1 Car/Haltes/Lieux actual 2022 number 6\n1 1.1 Car/Haltes/Lieux comment  text Bien"},
      {"two rows of heads",
       {{{"Mesure", 2}, {"Indicateur", 2}, {"Résultats", 1, 2}, {"Cible 2023", 2}},
        {"2021", "2022"},
        {"Car", "Haltes", "6", "7", "9"}},
       "0 Car/Haltes/ actual 2021 number 6\n0 Car/Haltes/ actual 2022 number 7\n"
       "0 Car/Haltes/ target 2023 number 9"},
      {"a value over two rows",
       {{"Indicateurs", "Résultat 2022"}, {"Haltes", {"6", 2}}, {"Lieux"}},
       "0 /Haltes/ actual 2022 number 6"},
      {"years alone are to review",
       {{"Indicateurs", "2021", "2022"}, {"Haltes", "6", "7"}},
       "0 /Haltes/ actual 2021 number 6?\n0 /Haltes/ actual 2022 number 7?"},
      {"a measure that was not read",
       {{"Mesure", "Indicateurs", "Résultat 2022"}, {"", "Haltes", "6"}, {"Rouler", "Cars", "7"}},
       "0 /Haltes/ actual 2022 number 6?\n1 Rouler/Cars/ actual 2022 number 7"},
      {"broken numbers",
       {{"Indicateurs", "Résultat 2021", "Résultat 2022"},
        {"Haltes", "1 O24", "12 34"},
        {"Cars", "1.234", "3 cars"}},
       "0 /Haltes/ actual 2021 text 1 O24?\n0 /Haltes/ actual 2022 text 12 34?\n"
       "1 /Cars/ actual 2021 text 1.234?\n1 /Cars/ actual 2022 text 3 cars"},
      {"no indicators", {{"Structure", "Postes"}, {"Le car", "3"}}, ""},
      {"a head alone", {{"Indicateurs", "Résultat 2022"}}, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(ReadIndicators(MakeTable(row.table), 0, IndicatorTable::kSheet, "1.0.A")),
              row.expected);
  }
}

}  // namespace
}  // namespace delib
