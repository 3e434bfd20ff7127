// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/column_header.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

TEST(ColumnHeader, RolesAndPeriods) {
  struct Row {
    const char* head;
    ColumnRole role;
    const char* period;
  };
  const Row rows[] = {
      {"Nom de la Mesure", ColumnRole::kMeasure, ""},
      {"Mesures", ColumnRole::kMeasure, ""},
      {"Indicateurs", ColumnRole::kIndicator, ""},
      {"Indicateurs de la mesure", ColumnRole::kIndicator, ""},
      {"Eléments de définition", ColumnRole::kDefinition, ""},
      {"Situation 2021 du Département", ColumnRole::kActual, "2021"},
      {"Situation au 31 déc. 2018", ColumnRole::kActual, "2018"},
      {"Situation au 31/12/19", ColumnRole::kActual, "2019"},
      {"Résultat atteint en 2020 et situation au 31 dec. 2020", ColumnRole::kActual, "2020"},
      {"Résultat atteint en 2021 (1/01/2021 au 31/12/21)", ColumnRole::kActual, "2021"},
      {"Résultat du Département en 2020/2021", ColumnRole::kActual, "2020/2021"},
      {"Résultat 2020-2021", ColumnRole::kActual, "2020/2021"},
      {"Résultat atteint au 1er semestre 2022 (1/01 au 30/06/22)", ColumnRole::kActual, "2022-S1"},
      {"Bilan 2e semestre 2021", ColumnRole::kActual, "2021-S2"},
      {"Réalisé S2 2023", ColumnRole::kActual, "2023-S2"},
      {"Réalisation 2022", ColumnRole::kActual, "2022"},
      {"RESULTATS ATTENDUS 2022", ColumnRole::kTarget, "2022"},
      {"Résultat attendu en 2022 (objectif fixé)", ColumnRole::kTarget, "2022"},
      {"Prévision nel 2022", ColumnRole::kTarget, "2022"},
      {"Prévisionnel 202 2", ColumnRole::kTarget, "2022"},
      {"Objectif 2023", ColumnRole::kTarget, "2023"},
      {"Cible", ColumnRole::kTarget, ""},
      {"Justification des écarts(le cas échéant)", ColumnRole::kComment, ""},
      {"Observations sur l'année 2022", ColumnRole::kComment, ""},
      {"Commentaire", ColumnRole::kComment, ""},
      {"2022", ColumnRole::kNone, "2022"},
      {"Territoire", ColumnRole::kNone, ""},
      {"", ColumnRole::kNone, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.head);
    const ColumnHeader read = ReadColumnHeader(row.head);
    EXPECT_EQ(read.role, row.role);
    EXPECT_EQ(read.period, row.period);
  }
}

TEST(ColumnHeader, NoPeriodInOtherNumbers) {
  for (const char* text : {"12021", "20225 personnes", "3 semestres", "1 999", "2 022 jeunes"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(ReadPeriod(text), "");
  }
}

}  // namespace
}  // namespace delib
