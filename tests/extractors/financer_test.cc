// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/financer.h"

#include <gtest/gtest.h>

#include "extractors/text/fold.h"

namespace delib {
namespace {

TEST(Financer, OfLabels) {
  struct Row {
    const char* label;
    Financer financer;
    Financer line;  // where the label may be an action's title
  };
  const Row rows[] = {
      {"Plan Emploi – Part Etat : ateliers", Financer::kState, Financer::kState},
      {"Part de l'État", Financer::kState, Financer::kState},
      {"Part Etat : appui au Département", Financer::kState, Financer::kState},
      {"Crédits Etat", Financer::kState, Financer::kState},
      {"ETAT", Financer::kState, Financer::kNone},
      {"Contrepartie Plan Emploi – Part Département :", Financer::kDepartment,
       Financer::kDepartment},
      {"Contre partie plan emploi", Financer::kDepartment, Financer::kDepartment},
      {"Contrepartie : FSL", Financer::kDepartment, Financer::kDepartment},
      {"Part du Conseil départemental", Financer::kDepartment, Financer::kDepartment},
      {"Département", Financer::kDepartment, Financer::kNone},
      {"Fonds social européen (FSE+) :", Financer::kOther, Financer::kOther},
      {"Sous total FSE+", Financer::kOther, Financer::kNone},
      {"Part Région", Financer::kOther, Financer::kOther},
      {"Visites dans le Département", Financer::kDepartment, Financer::kNone},
      {"Lien entre Etat et Département", Financer::kNone, Financer::kNone},
      {"Accompagner les jeunes", Financer::kNone, Financer::kNone},
      {"", Financer::kNone, Financer::kNone},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.label);
    EXPECT_EQ(FinancerOf(Fold(row.label)), row.financer);
    EXPECT_EQ(FinancerLineOf(Fold(row.label)), row.line);
  }
}

TEST(Financer, TotalsAndMatchedProgrammes) {
  EXPECT_TRUE(IsTotalLabel("total general"));
  EXPECT_TRUE(IsTotalLabel("montant total engage :"));
  EXPECT_FALSE(IsTotalLabel("totalite des aides"));
  EXPECT_FALSE(IsTotalLabel("nombre total de visites"));
  EXPECT_TRUE(IsSubtotalLabel("sous-total part etat"));
  EXPECT_TRUE(IsSubtotalLabel("sous total"));
  EXPECT_FALSE(IsSubtotalLabel("total"));
  EXPECT_EQ(MatchedProgramme("contrepartie plan emploi - part departement"), "plan emploi");
  EXPECT_EQ(MatchedProgramme("contre-partie plan emploi"), "plan emploi");
  EXPECT_EQ(MatchedProgramme("plan emploi"), "");
}

}  // namespace
}  // namespace delib
