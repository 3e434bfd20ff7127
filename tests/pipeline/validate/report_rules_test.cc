// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/report_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

BudgetLine Money(BudgetTable table, BudgetRowKind kind, Financer financer, const char* label,
                 int euros, const char* action = "", const char* column = "Engagé en 2022") {
  return {action,
          table,
          "",
          0,
          kind,
          label,
          financer,
          column,
          "2022",
          Value<delib::Money>({euros * 100, Currency::kEur}, Provenance(1, Box()), ""),
          0,
          static_cast<int>(table),
          "",
          BudgetSection::kNone,
          Direction::kNone};
}

BudgetLine Summary(BudgetRowKind kind, Financer financer, int euros, const char* action = "") {
  return Money(BudgetTable::kSummary, kind, financer, ToWord(kind), euros, action);
}

// "budget.sum total 30>31"
std::string Dump(const std::vector<Finding>& findings) {
  std::string dump;
  for (const Finding& f : findings)
    dump += f.rule + ' ' + f.action_id + ' ' + f.expected + '>' + f.found + '\n';
  return dump;
}

constexpr auto kAction = BudgetRowKind::kAction;
constexpr auto kFinancer = BudgetRowKind::kFinancer;
constexpr auto kSubtotal = BudgetRowKind::kSubtotal;
constexpr auto kTotal = BudgetRowKind::kTotal;
constexpr auto kState = Financer::kState;
constexpr auto kDepartment = Financer::kDepartment;
constexpr auto kAll = Financer::kAll;

TEST(BudgetSum, SummaryTables) {
  struct Row {
    const char* name;
    std::vector<BudgetLine> lines;
    const char* expected;
  };
  const Row rows[] = {
      {"all right",
       {Summary(kAction, kAll, 30), Summary(kFinancer, kState, 10),
        Summary(kFinancer, kDepartment, 20), Summary(kAction, kAll, 5),
        Summary(kFinancer, kState, 5), Summary(kSubtotal, kState, 15),
        Summary(kSubtotal, kDepartment, 20), Summary(kTotal, kAll, 35)},
       ""},
      {"a misprinted financer breaks its action and its subtotal",
       {Summary(kAction, kAll, 30, "1.0.A"), Summary(kFinancer, kState, 11, "1.0.A"),
        Summary(kFinancer, kDepartment, 20, "1.0.A"), Summary(kSubtotal, kState, 10),
        Summary(kSubtotal, kDepartment, 20), Summary(kTotal, kAll, 30)},
       "budget.sum 1.0.A 31.00>30.00\nbudget.sum  11.00>10.00\n"},
      {"a wrong total",
       {Summary(kAction, kAll, 30), Summary(kFinancer, kState, 10),
        Summary(kFinancer, kDepartment, 20), Summary(kSubtotal, kState, 10),
        Summary(kSubtotal, kDepartment, 20), Summary(kTotal, kAll, 31)},
       "budget.sum  30.00>31.00\n"},
      {"totals of two parts and of all",
       {Summary(kAction, kAll, 1), Summary(kAction, kAll, 2), Summary(kTotal, kAll, 3),
        Summary(kAction, kAll, 4), Summary(kAction, kAll, 5), Summary(kTotal, kAll, 9),
        Summary(kTotal, kAll, 12)},
       ""},
      {"a single financer is no sum",
       {Summary(kAction, kAll, 30), Summary(kFinancer, kState, 10)},
       ""},
      {"actions alone under the total",
       {Summary(kAction, kAll, 30), Summary(kAction, kAll, 10), Summary(kTotal, kAll, 40)},
       ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(CheckBudgetSums(row.lines, Language::kEnglish)), row.expected);
  }
}

TEST(BudgetSum, TablesOfSheets) {
  const auto executed = BudgetTable::kExecuted;
  EXPECT_EQ(Dump(CheckBudgetSums({Money(executed, kFinancer, kState, "Etat", 80, "1.0.A"),
                                  Money(executed, kFinancer, kDepartment, "CD", 87, "1.0.A"),
                                  Money(executed, kTotal, kAll, "Total", 168, "1.0.A")},
                                 Language::kEnglish)),
            "budget.sum 1.0.A 167.00>168.00\n");
  const auto planned = BudgetTable::kPlanned;
  EXPECT_EQ(
      Dump(CheckBudgetSums({Money(planned, kTotal, kState, "TOTAL", 1, "1.0.A", "Part Etat"),
                            Money(planned, kTotal, kDepartment, "TOTAL", 2, "1.0.A", "Part CD"),
                            Money(planned, kTotal, kAll, "TOTAL", 4, "1.0.A", "Total")},
                           Language::kEnglish)),
      "budget.sum 1.0.A 3.00>4.00\n");
  EXPECT_EQ(Dump(CheckBudgetSums({Money(BudgetTable::kBudget, kTotal, kAll, "Total", 4),
                                  Money(BudgetTable::kBudget, BudgetRowKind::kLine, kAll, "a", 1),
                                  Money(BudgetTable::kBudget, kTotal, kAll, "Total", 9)},
                                 Language::kEnglish)),
            "");
}

TEST(BudgetCrosscheck, SheetsAgainstSummary) {
  std::vector<BudgetLine> lines = {
      Money(BudgetTable::kPlanned, kTotal, kState, "TOTAL", 10, "1.0.A", "Part Etat"),
      Money(BudgetTable::kPlanned, kTotal, kDepartment, "TOTAL", 20, "1.0.A", "Part Département"),
      Money(BudgetTable::kExecuted, kFinancer, kState, "Part Etat : a", 4, "1.0.A"),
      Money(BudgetTable::kExecuted, kFinancer, kState, "Part Etat : b", 6, "1.0.A"),
      Money(BudgetTable::kExecuted, kFinancer, kDepartment, "CD", 22, "1.0.A"),
      Money(BudgetTable::kSummary, kFinancer, kState, "Etat", 10, "1.0.A", "Montant avenant"),
      Money(BudgetTable::kSummary, kFinancer, kState, "Etat", 10, "1.0.A",
            "Engagé/réalisé en 2022"),
      Money(BudgetTable::kSummary, kFinancer, kDepartment, "CD", 20, "1.0.A", "Montant avenant"),
      Money(BudgetTable::kSummary, kFinancer, kDepartment, "CD", 22, "1.0.A",
            "Engagé/réalisé en 2022"),
  };
  EXPECT_EQ(Dump(CheckBudgetsAgainstSummary(lines, Language::kEnglish)), "");
  lines.pop_back();
  lines.push_back(
      Money(BudgetTable::kSummary, kFinancer, kDepartment, "CD", 23, "1.0.A", "Engagé en 2022"));
  EXPECT_EQ(Dump(CheckBudgetsAgainstSummary(lines, Language::kEnglish)),
            "budget.crosscheck 1.0.A 22.00>23.00\n");
  // Nothing agrees: the summary's line was given to the wrong sheet.
  lines.erase(lines.begin() + 5, lines.end());
  lines.push_back(
      Money(BudgetTable::kSummary, kFinancer, kState, "Etat", 77, "1.0.A", "Montant avenant"));
  EXPECT_EQ(Dump(CheckBudgetsAgainstSummary(lines, Language::kEnglish)), "");
}

IndicatorValue Count(int row, const char* indicator, const char* period, const char* text,
                     IndicatorTable table = IndicatorTable::kSheet) {
  const bool number = std::string(text).find_first_not_of("0123456789") == std::string::npos;
  return {"1.0.A",
          table,
          row,
          "Mesure",
          indicator,
          "",
          period,
          IndicatorKind::kActual,
          period,
          number ? ValueKind::kNumber : ValueKind::kText,
          number ? text : "",
          "",
          Value<std::string>(text, Provenance(1, Box()), text),
          static_cast<int>(table),
          0};
}

TEST(IndicatorSum, PartsOfAWhole) {
  struct Row {
    const char* name;
    std::vector<IndicatorValue> values;
    const char* expected;
  };
  const Row rows[] = {
      {"broken in one year, whole in another",
       {Count(0, "Dossiers reçus", "2021", "10"), Count(0, "Dossiers reçus", "2022", "12"),
        Count(1, "Dossiers reçus avec avis", "2021", "4"),
        Count(1, "Dossiers reçus avec avis", "2022", "4"),
        Count(2, "Dossiers reçus sans avis", "2021", "6"),
        Count(2, "Dossiers reçus sans avis", "2022", "7")},
       "indicator.sum 1.0.A 12>11\n"},
      {"never whole: no parts",
       {Count(0, "Dossiers reçus", "2022", "12"),
        Count(1, "Dossiers reçus par courrier", "2022", "4"),
        Count(2, "Dossiers reçus en mairie", "2022", "7")},
       ""},
      {"in words",
       {Count(0, "Dossiers", "2021", "1300"), Count(0, "Dossiers", "2022", "12"),
        Count(1, "Bailleurs", "2021", "1 200 publics et 100 privés"),
        Count(1, "Bailleurs", "2022", "6 publics et 5 privés")},
       "indicator.sum 1.0.A 12>11\n"},
      {"a part above the whole",
       {Count(0, "Dossiers", "2022", "3"), Count(1, "Dont acceptés", "2022", "4"),
        Count(2, "Dont refusés", "2022", "1")},
       "indicator.sum 1.0.A 3>4\n"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(CheckIndicatorSums(row.values, Language::kEnglish)), row.expected);
  }
}

TEST(IndicatorCrosscheck, SheetsAgainstAnnex) {
  const auto annex = IndicatorTable::kAnnex;
  EXPECT_EQ(Dump(CheckIndicatorsAgainstAnnex(
                {Count(0, "Haltes", "2021", "6"), Count(0, "Haltes", "2022", "7"),
                 Count(0, "Haltes", "2021", "6", annex), Count(0, "Haltes", "2022", "8", annex),
                 Count(1, "Cars", "2022", "3", annex)},
                Language::kEnglish)),
            "indicator.crosscheck 1.0.A 7>8\n");
  // Twice in the sheet: which one the annex means is not known.
  EXPECT_EQ(Dump(CheckIndicatorsAgainstAnnex(
                {Count(0, "Haltes", "2022", "6"), Count(1, "Haltes", "2022", "7"),
                 Count(0, "Haltes", "2022", "8", annex)},
                Language::kEnglish)),
            "");
}

}  // namespace
}  // namespace delib
