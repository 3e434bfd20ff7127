// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/act_rules.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

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

TEST(CheckActs, NoActsNoFindings) { EXPECT_TRUE(CheckActs({}, Language::kFrench).empty()); }

}  // namespace
}  // namespace delib
