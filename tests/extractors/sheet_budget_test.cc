// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/sheet_budget.h"

#include <gtest/gtest.h>

#include "layout_builder.h"

namespace delib {
namespace {

using testing::MakeTable;
using testing::TestCell;

// "0 total state 917100.00 [Part Etat]"; '?' behind an amount to review.
std::string Dump(const BudgetReading& reading) {
  std::string dump;
  for (const BudgetLine& line : reading.lines) {
    if (!dump.empty()) dump += '\n';
    dump += std::to_string(line.row_index) + ' ' + ToWord(line.row_kind) + ' ' +
            ToWord(line.financer) + ' ' + ToDecimal(*line.amount) +
            (line.amount.status() == ReadStatus::kReview ? "?" : "") + " [" + line.row_label + '|' +
            line.column_label + '|' + line.period + ']';
  }
  return dump;
}

TEST(SheetBudget, Planned) {
  struct Row {
    const char* name;
    std::vector<std::vector<TestCell>> table;
    const char* expected;
  };
  const Row rows[] = {
      {"template",
       {{"", "Part Etat", "Part Département"}, {"TOTAL", "110 000€", "97 500,50 €"}},
       "0 total state 110000.00 [TOTAL|Part Etat|]\n"
       "0 total department 97500.50 [TOTAL|Part Département|]"},
      {"explained amount",
       {{"", "Part Etat", "Part Département"},
        {"TOTAL", "300 € dont 100 € (fléchés) 200 € (socle)", "200 €"}},
       "0 total state 300.00 [TOTAL|Part Etat|]\n"
       "0 total department 200.00 [TOTAL|Part Département|]"},
      {"label in the first head, programme for the State",
       {{"Report 2020", "PLAN VALLEE", "Part Département"}, {"TOTAL", "10 €", "20 €"}},
       "0 total state 10.00 [TOTAL|PLAN VALLEE|]\n"
       "0 total department 20.00 [TOTAL|Part Département|]"},
      {"three financers and a total",
       {{"", "Etat 2022", "CD", "FSE+", "Total"},
        {"Ateliers", "10 €", "20 €", "-", "30 €"},
        {"TOTAL", "10 €", "20 €", "0 €", "30 €"}},
       "0 line state 10.00 [Ateliers|Etat 2022|2022]\n0 line department 20.00 [Ateliers|CD|]\n"
       "0 line all 30.00 [Ateliers|Total|]\n1 total state 10.00 [TOTAL|Etat 2022|2022]\n"
       "1 total department 20.00 [TOTAL|CD|]\n1 total other 0.00 [TOTAL|FSE+|]\n"
       "1 total all 30.00 [TOTAL|Total|]"},
      {"nobody is named",
       {{"", "Crédits", "Report"}, {"TOTAL", "10 €", "20 €"}},
       "0 total  10.00? [TOTAL|Crédits|]\n0 total  20.00? [TOTAL|Report|]"},
      {"no amounts", {{"", "Part Etat", "Part Département"}, {"TOTAL", "-", "/"}}, ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(ReadPlanned(MakeTable(row.table), 0, "1.0.A")), row.expected);
  }
}

TEST(SheetBudget, Executed) {
  struct Row {
    const char* name;
    std::vector<std::vector<TestCell>> table;
    const char* expected;
  };
  const Row rows[] = {
      {"pairs side by side",
       {{"", "Engagé en 2022", "", "Engagé en 2022"},
        {"Part Etat : car", "10 €", "Contrepartie : bus", "25€"},
        {"FSE+ :", "5 €", "Total engagé :", "40 €"}},
       "0 financer state 10.00 [Part Etat : car|Engagé en 2022|2022]\n"
       "0 financer department 25.00 [Contrepartie : bus|Engagé en 2022|2022]\n"
       "1 financer other 5.00 [FSE+ :|Engagé en 2022|2022]\n"
       "1 total all 40.00 [Total engagé :|Engagé en 2022|2022]"},
      {"merged head",
       {{"", "Engagé en 2022", {"Engagé en 2022", 1, 2}},
        {"Part Etat", "1 €", "Part Département", "2 €"}},
       "0 financer state 1.00 [Part Etat|Engagé en 2022|2022]\n"
       "0 financer department 2.00 [Part Département|Engagé en 2022|2022]"},
      {"one pair a row, two amounts",
       {{"Financeur", "Prévu 2022", "Mandaté 2022"},
        {"Etat", "10 €", "9 €"},
        {"Département", "-", "4 €"},
        {"Total", "10 €", "13 €"}},
       "0 financer state 10.00 [Etat|Prévu 2022|2022]\n0 financer state 9.00 [Etat|Mandaté "
       "2022|2022]\n"
       "1 financer department 4.00 [Département|Mandaté 2022|2022]\n"
       "2 total all 10.00 [Total|Prévu 2022|2022]\n2 total all 13.00 [Total|Mandaté 2022|2022]"},
      {"no heads",
       {{"Part Etat", "10 €"}, {"Part Département", "20 €"}},
       "0 financer state 10.00 [Part Etat||]\n1 financer department 20.00 [Part Département||]"},
      {"a stranger",
       {{"", "Engagé 2022"}, {"Amis du car", "3 €"}},
       "0 financer  3.00? [Amis du car|Engagé 2022|2022]"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(ReadExecuted(MakeTable(row.table), 0, "1.0.A")), row.expected);
  }
}

TEST(SheetBudget, TellsWhatItCouldNotRead) {
  const BudgetReading reading =
      ReadExecuted(MakeTable({{"", "Engagé en 2022", "Montant liquidé 2022", "Engagé en 2022"},
                              {"Part Etat", "-236 3836 €", "Part Département", "20 €"}}),
                   0, "1.0.A");
  ASSERT_EQ(reading.lines.size(), 1u);
  ASSERT_EQ(reading.unread.size(), 1u);
  EXPECT_EQ(reading.unread[0].raw, "-236 3836 €");
  ASSERT_EQ(reading.misplaced_heads.size(), 1u);
  EXPECT_EQ(reading.misplaced_heads[0].raw, "Montant liquidé 2022");
}

TEST(SheetBudget, AmountKeepsItsCell) {
  const Table table =
      MakeTable({{"", "Part Etat", "Part Département"}, {"TOTAL", "1 €", "2 €"}}, 7);
  const BudgetReading reading = ReadPlanned(table, 3, "1.0.A");
  ASSERT_EQ(reading.lines.size(), 2u);
  EXPECT_EQ(reading.lines[1].amount.where().page(), 7);
  EXPECT_EQ(reading.lines[1].amount.where().box(), table.At(1, 2)->box);
  EXPECT_EQ(reading.lines[1].amount.raw(), "2 €");
  EXPECT_EQ(reading.lines[1].table_index, 3);
}

}  // namespace
}  // namespace delib
