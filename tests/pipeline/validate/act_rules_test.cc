// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/act_rules.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace delib {
namespace {

CountValue Count(int n) { return {n, Provenance(2, Box(1, 2, 3, 4)), std::to_string(n)}; }

struct Row {
  const char* name;
  std::optional<int> pro, contra, abstention, apart, present, proxies;
  bool found;
};

Act MakeAct(const Row& row) {
  Act act;
  act.index = 3;
  const auto set = [](std::optional<CountValue>& field, const std::optional<int>& n) {
    if (n) field = Count(*n);
  };
  set(act.vote_for, row.pro);
  set(act.vote_against, row.contra);
  set(act.vote_abstention, row.abstention);
  set(act.vote_not_participating, row.apart);
  set(act.present_count, row.present);
  set(act.proxy_count, row.proxies);
  return act;
}

TEST(CheckActs, MoreVoicesThanVoters) {
  constexpr auto kNone = std::nullopt;
  const Row rows[] = {
      {"as many as present", 12, 0, 0, kNone, 12, kNone, false},
      {"one more", 12, 1, 0, kNone, 12, kNone, true},
      {"a proxy is a voice", 12, 1, 0, kNone, 12, 1, false},
      {"abstentions count", 12, 0, 2, kNone, 13, kNone, true},
      {"who takes no part is there too", 12, 0, 0, 2, 13, kNone, true},
      {"fewer", 8, 1, 1, kNone, 13, 2, false},
      {"no list of the present", 12, 1, 0, kNone, kNone, 3, false},
      {"no figures", kNone, kNone, kNone, kNone, 12, kNone, false},
      {"against alone is not judged", kNone, 40, kNone, kNone, 12, kNone, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(CheckActs({MakeAct(row)}, Language::kFrench).size(), row.found ? 1U : 0U);
  }
}

TEST(CheckActs, SaysWhatItFoundAndWhere) {
  const Row row{"", 42, 0, 0, std::nullopt, 39, 0, true};
  const auto findings = CheckActs({MakeAct(row)}, Language::kEnglish);
  ASSERT_EQ(findings.size(), 1U);
  const Finding& f = findings[0];
  EXPECT_EQ(f.rule, "vote.count");
  EXPECT_EQ(f.severity, Severity::kWarning);
  EXPECT_EQ(f.expected, "39");
  EXPECT_EQ(f.found, "42");
  EXPECT_EQ(f.act_index, 3);
  EXPECT_EQ(f.table, "acts");
  ASSERT_TRUE(f.where);
  EXPECT_EQ(f.where->page(), 2);
  EXPECT_NE(f.message.find("42 voices"), std::string::npos);
  EXPECT_NE(CheckActs({MakeAct(row)}, Language::kFrench)[0].message.find("42 voix"),
            std::string::npos);
}

std::vector<Act> Numbered(const std::vector<const char*>& numbers) {
  std::vector<Act> acts;
  for (const char* number : numbers) {
    Act act;
    act.index = static_cast<int>(acts.size()) + 1;
    act.act_number = TextValue(number, Provenance(1, Box(1, 2, 3, 4)), number);
    acts.push_back(std::move(act));
  }
  return acts;
}

TEST(CheckActs, SeriesOfNumbers) {
  const struct {
    const char* name;
    std::vector<const char*> numbers;
    const char* expected;  // of each finding, by ' '
  } rows[] = {
      {"whole", {"2023-018", "2023-019", "2023-020"}, ""},
      {"one missing", {"2023-008", "2023-009", "2023-011"}, "2023-010 "},
      {"one missing at the start", {"23-31", "23-33", "23-34"}, "23-32 "},
      {"the year behind", {"8/2023", "9/2023", "11/2023"}, "10/2023 "},
      {"twice", {"23-31", "23-32", "23-32"}, "23-33 "},
      {"two numbers are no series", {"23-31", "23-33"}, ""},
      {"two missing", {"23-31", "23-32", "23-35"}, ""},
      {"a choice of acts", {"23-31", "23-33", "23-35"}, ""},
      {"not rising", {"23-33", "23-31", "23-34", "23-35"}, ""},
      {"of two years", {"22-31", "23-33", "23-34"}, ""},
      {"without digits", {"A", "B", "D"}, ""},
      {"identifiers", {"20230101", "20230103", "20230104"}, ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    std::string expected;
    for (const Finding& f : CheckActs(Numbered(row.numbers), Language::kEnglish)) {
      EXPECT_EQ(f.rule, "number.sequence");
      expected += f.expected + " ";
    }
    EXPECT_EQ(expected, row.expected);
  }
}

TEST(CheckActs, SaysWhichNumberIsMissing) {
  const std::vector<Act> acts = Numbered({"23-31", "23-32", "23-34"});
  const auto findings = CheckActs(acts, Language::kFrench);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].message.find("23-33"), std::string::npos);
  EXPECT_NE(CheckActs(acts, Language::kEnglish)[0].message, findings[0].message);
  EXPECT_EQ(findings[0].severity, Severity::kWarning);
  EXPECT_EQ(findings[0].found, "23-34");
  EXPECT_EQ(findings[0].act_index, 3);
}

TEST(CheckActs, NoActsNoFindings) { EXPECT_TRUE(CheckActs({}, Language::kFrench).empty()); }

}  // namespace
}  // namespace delib
