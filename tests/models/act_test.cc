// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/act.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace delib {
namespace {

Provenance Here() { return {2, Box(1, 2, 3, 4)}; }

std::string ValueOf(const Act& act, const std::string& column) {
  for (const ActField& field : Fields(act)) {
    if (field.column == column) return field.value;
  }
  return "no such column";
}

TEST(Fields, EachColumnOnceFoundOrNot) {
  std::set<std::string> columns;
  const Act act;
  for (const ActField& field : Fields(act)) {
    SCOPED_TRACE(field.column);
    EXPECT_TRUE(columns.insert(field.column).second);
    EXPECT_EQ(field.value, "");
    EXPECT_EQ(field.where, nullptr);
  }
}

TEST(Fields, ValuesInTheFormOfTheTables) {
  Act act;
  act.title = TextValue("Bail", Here(), "Bail");
  act.session_date = DateValue(Date{2023, 3, 5}, Here(), "5 mars 2023");
  act.received_on = DateValue(std::nullopt, Here(), "31/11/22");
  act.vote_for = CountValue(0, Here(), "néant", ReadStatus::kReview);
  act.outcome = Value<Outcome>(Outcome::kAdjourned, Here(), "ajourné");
  act.vote_manner = Value<VoteManner>(VoteManner::kUnanimous, Here(), "unanimité");
  const struct {
    const char* column;
    const char* value;
  } rows[] = {
      {"title", "Bail"},    {"session_date", "2023-03-05"}, {"received_on", ""},
      {"vote_for", "0"},    {"outcome", "adjourned"},       {"vote_manner", "unanimous"},
      {"vote_against", ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.column);
    EXPECT_EQ(ValueOf(act, row.column), row.value);
  }
  for (const ActField& field : Fields(act)) {
    if (std::string(field.column) == "received_on") {
      EXPECT_EQ(field.raw, "31/11/22");
      EXPECT_NE(field.where, nullptr);
    }
    if (std::string(field.column) == "vote_for") {
      EXPECT_EQ(field.status, ReadStatus::kReview);
      EXPECT_TRUE(field.is_count);
    }
  }
}

TEST(ToWord, TheContractsVocabularies) {
  EXPECT_STREQ(ToWord(Outcome::kNoted), "noted");
  EXPECT_STREQ(ToWord(Outcome::kRejected), "rejected");
  EXPECT_STREQ(ToWord(VoteManner::kMajority), "majority");
  EXPECT_STREQ(ToWord(VoteManner::kCounted), "counted");
  EXPECT_STREQ(ToWord(CitationKind::kDeliberation), "deliberation");
  EXPECT_STREQ(ToWord(Role::kExcusedNonvoting), "excused_nonvoting");
  EXPECT_STREQ(ToWord(Civility::kMadame), "Mme");
  EXPECT_STREQ(ToWord(Civility::kNone), "");
  EXPECT_STREQ(ToWord(ReadStatus::kReconciled), "reconciled");
}

}  // namespace
}  // namespace delib
