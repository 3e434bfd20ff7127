// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/money_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

struct Row {
  int row;
  BudgetRowKind kind;
  const char* account;
  const char* head;
  Direction direction;
  std::int64_t cents;
};

constexpr BudgetRowKind kLine = BudgetRowKind::kLine;
constexpr BudgetRowKind kSubtotal = BudgetRowKind::kSubtotal;
constexpr BudgetRowKind kTotal = BudgetRowKind::kTotal;
constexpr Direction kNone = Direction::kNone;
constexpr Direction kOut = Direction::kExpenditure;
constexpr Direction kIn = Direction::kRevenue;

MoneyReading Reading(const std::vector<Row>& rows) {
  MoneyReading reading;
  for (const Row& row : rows) {
    BudgetLine line{"",
                    BudgetTable::kBudget,
                    "",
                    row.row,
                    row.kind,
                    "label",
                    Financer::kNone,
                    row.head,
                    "",
                    Value<Money>({row.cents, Currency::kEur}, Provenance(1, Box()), "raw"),
                    0,
                    0,
                    row.account,
                    BudgetSection::kNone,
                    row.direction};
    reading.lines.push_back(std::move(line));
  }
  return reading;
}

// "budget.sum 70.00 71.00"
std::string Dump(const MoneyReading& reading) {
  std::string dump;
  for (const Finding& finding : CheckMoney(reading, Language::kEnglish)) {
    if (!dump.empty()) dump += "; ";
    dump += finding.rule + ' ' + finding.expected + ' ' + finding.found;
  }
  return dump;
}

TEST(MoneyRules, Sums) {
  struct Case {
    const char* name;
    std::vector<Row> rows;
    const char* findings;
  };
  const Case cases[] = {
      {"right",
       {{0, kLine, "", "A", kNone, 3000},
        {1, kLine, "", "A", kNone, 4000},
        {2, kTotal, "", "A", kNone, 7000}},
       ""},
      {"wrong",
       {{0, kLine, "", "A", kNone, 3000},
        {1, kLine, "", "A", kNone, 4000},
        {2, kTotal, "", "A", kNone, 7100}},
       "budget.sum 70.00 71.00"},
      {"one line proves nothing",
       {{0, kLine, "", "A", kNone, 3000}, {1, kTotal, "", "A", kNone, 7100}},
       ""},
      {"grants of one amount are no details",
       {{0, kLine, "", "A", kNone, 1000},
        {1, kLine, "", "A", kNone, 500},
        {2, kLine, "", "A", kNone, 500},
        {3, kTotal, "", "A", kNone, 2100}},
       "budget.sum 20.00 21.00"},
      {"a chapter sums its articles",
       {{0, kLine, "011", "A", kOut, 1000},
        {1, kLine, "60", "A", kOut, 600},
        {2, kLine, "61", "A", kOut, 400},
        {3, kLine, "65", "A", kOut, 50},
        {4, kTotal, "", "A", kOut, 1050}},
       ""},
      {"what a chapter parts is not certain",
       {{0, kLine, "011", "A", kOut, 1000},
        {1, kLine, "60", "A", kOut, 600},
        {2, kLine, "61", "A", kOut, 400},
        {3, kLine, "65", "A", kOut, 50},
        {4, kTotal, "", "A", kOut, 999}},
       ""},
      {"subtotals and the total over them",
       {{0, kLine, "", "A", kOut, 100},
        {1, kLine, "", "A", kOut, 200},
        {2, kSubtotal, "", "A", kOut, 300},
        {3, kLine, "", "A", kOut, 10},
        {4, kLine, "", "A", kOut, 20},
        {5, kSubtotal, "", "A", kOut, 31},
        {6, kTotal, "", "A", kOut, 331}},
       "budget.sum 0.30 0.31"},
      {"revenue less expenditure",
       {{0, kLine, "", "A", kIn, 100},
        {1, kLine, "", "A", kOut, 300},
        {2, kTotal, "", "A", kNone, -200}},
       ""},
      {"columns that another adds",
       {{0, kLine, "", "Reports", kNone, 100},
        {0, kLine, "", "Votes", kNone, 200},
        {0, kLine, "", "Reports + Votes", kNone, 310},
        {1, kLine, "", "Votes", kNone, 5},
        {1, kLine, "", "Reports + Votes", kNone, 5}},
       "budget.sum 3.00 3.10"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Dump(Reading(c.rows)), c.findings);
  }
}

TEST(MoneyRules, DoubtfulReadingsAreNotJudged) {
  const std::vector<Row> rows = {{0, kLine, "", "A", kNone, 3000},
                                 {1, kLine, "", "A", kNone, 4000},
                                 {2, kTotal, "", "A", kNone, 7100}};
  MoneyReading reading = Reading(rows);
  reading.doubtful_tables = {0};
  EXPECT_EQ(Dump(reading), "");
  reading = Reading(rows);
  reading.lines[0].amount.set_status(ReadStatus::kReview);
  EXPECT_EQ(Dump(reading), "");
}

TEST(MoneyRules, ASumThatFailsDoubtsRecognisedAmountsOnly) {
  const std::vector<Row> rows = {{0, kLine, "", "A", kNone, 3000},
                                 {1, kLine, "", "A", kNone, 4000},
                                 {2, kTotal, "", "A", kNone, 7100},
                                 {0, kLine, "", "B", kNone, 1}};
  const MoneyReading printed = DoubtByArithmetic(Reading(rows));
  EXPECT_EQ(printed.lines[0].amount.status(), ReadStatus::kOk);
  EXPECT_EQ(Dump(printed), "budget.sum 70.00 71.00");

  MoneyReading scanned = Reading(rows);
  for (BudgetLine& line : scanned.lines) {
    line.amount = Value<Money>(*line.amount, Provenance(1, Box(), Origin::kOcr, 0.97), "raw");
  }
  scanned = DoubtByArithmetic(std::move(scanned));
  EXPECT_EQ(scanned.lines[0].amount.status(), ReadStatus::kReview);
  EXPECT_EQ(scanned.lines[2].amount.status(), ReadStatus::kReview);
  EXPECT_EQ(scanned.lines[3].amount.status(), ReadStatus::kOk);
  EXPECT_EQ(Dump(scanned), "");
}

TEST(MoneyRules, OnlyAVotedBudgetBalances) {
  MoneyReading reading = Reading(
      {{3, kSubtotal, "", "Dépenses", kOut, 13515}, {3, kSubtotal, "", "Recettes", kIn, 13500}});
  EXPECT_EQ(Dump(reading), "");
  reading.voted_tables = {0};
  EXPECT_EQ(Dump(reading), "budget.balance 135.15 135.00");
  reading.lines[1].amount = Value<Money>({13515, Currency::kEur}, Provenance(1, Box()), "raw");
  EXPECT_EQ(Dump(reading), "");
}

}  // namespace
}  // namespace delib
