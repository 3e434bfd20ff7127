// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/summary.h"

#include <gtest/gtest.h>

#include "extractors/table_shape.h"
#include "layout_builder.h"

namespace delib {
namespace {

using testing::MakeTable;
using testing::MakeText;

OutlineSheet Sheet(const char* id, const char* title) {
  OutlineSheet sheet;
  sheet.action_id = id;
  sheet.title = MakeText(title, 1, 50);
  return sheet;
}

std::string Dump(const std::vector<BudgetLine>& lines) {
  std::string dump;
  for (const BudgetLine& line : lines) {
    if (!dump.empty()) dump += '\n';
    dump += std::to_string(line.row_index) + ' ' + line.action_id + ' ' + ToWord(line.row_kind) +
            ' ' + ToWord(line.financer) + ' ' + line.period + ' ' + ToDecimal(*line.amount);
  }
  return dump;
}

TEST(Summary, ActionsFinancersSubtotals) {
  const Table table = MakeTable({{"", "Montant avenant", "Montant engagé en 2022"},
                                 {"Ouvrir l'atelier bois", "30 €", "33 €"},
                                 {"Plan Vallée", "10 €", "10 €"},
                                 {"Contrepartie Plan Vallée", "20 €", "23 €"},
                                 {"Le car dans le Département", "9 €", "9 €"},
                                 {"Plan Vallée - Part Etat", "4 €", "4 €"},
                                 {"Contre partie plan vallée", "5 €", "5 €"},
                                 {"FSE+", "-", "1 €"},
                                 {"Sous-total Part Etat", "14 €", "14 €"},
                                 {"Total Part Département", "25 €", "28 €"},
                                 {"TOTAL GENERAL", "39 €", "43 €"}});
  EXPECT_TRUE(IsSummaryTable(table));
  const std::vector<OutlineSheet> sheets = {Sheet("1.0.A", "LE CAR DANS LE DEPARTEMENT : LIGNES"),
                                            Sheet("1.0.B", "OUVRIR UN ATELIER DE BOIS")};
  EXPECT_EQ(Dump(ReadSummary(table, 0, "Titre", sheets)),
            "0 1.0.B action all  30.00\n0 1.0.B action all 2022 33.00\n"
            "1 1.0.B financer state  10.00\n1 1.0.B financer state 2022 10.00\n"
            "2 1.0.B financer department  20.00\n2 1.0.B financer department 2022 23.00\n"
            "3 1.0.A action all  9.00\n3 1.0.A action all 2022 9.00\n"
            "4 1.0.A financer state  4.00\n4 1.0.A financer state 2022 4.00\n"
            "5 1.0.A financer department  5.00\n5 1.0.A financer department 2022 5.00\n"
            "6 1.0.A financer other 2022 1.00\n"
            "7  subtotal state  14.00\n7  subtotal state 2022 14.00\n"
            "8  subtotal department  25.00\n8  subtotal department 2022 28.00\n"
            "9  total all  39.00\n9  total all 2022 43.00");
}

TEST(Summary, OtherTablesAreNone) {
  EXPECT_FALSE(
      IsSummaryTable(MakeTable({{"", "Part Etat", "Part Département"}, {"TOTAL", "1 €", "2 €"}})));
  EXPECT_FALSE(IsSummaryTable(MakeTable({{"Association", "Subvention"},
                                         {"Le car", "10 €"},
                                         {"Le four", "20 €"},
                                         {"Le bus", "30 €"},
                                         {"TOTAL", "60 €"}})));
  EXPECT_FALSE(IsIndicatorTable(MakeTable({{"Structure", "Postes"}, {"Le car", "3"}})));
  EXPECT_FALSE(IsIndicatorTable(MakeTable({{"Section", "Réalisé 2022"}, {"Dépenses", "3 €"}})));
  EXPECT_TRUE(IsIndicatorTable(MakeTable({{"Indicateur", "Réalisé 2022"}, {"Haltes", "3"}})));
}

}  // namespace
}  // namespace delib
