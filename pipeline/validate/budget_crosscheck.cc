// SPDX-License-Identifier: GPL-3.0-or-later
// budget.crosscheck, between the sheets of an execution report and its summary tables.
#include <re2/re2.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "extractors/text/fold.h"
#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

// A head of spent money ("Montant engagé/réalisé en 2022"); the other columns are the planned
// one's.
bool IsSpent(const std::string& column_label) {
  static const RE2 spent(
      R"((?:^|[^a-z])(?:engage|realise|execute|consomme|mandate)s?(?:[^a-z]|$))");
  return RE2::PartialMatch(Fold(column_label), spent);
}

bool IsLiquidated(const std::string& column_label) {
  return Fold(column_label).find("liquid") != std::string::npos;
}

using Key = std::pair<std::string, Financer>;  // action and financer

struct Pair {
  const BudgetLine* summary = nullptr;
  std::int64_t sheet_cents = 0;
};

Finding MakeFinding(const Pair& pair, Language language) {
  const BudgetLine& line = *pair.summary;
  Finding finding;
  finding.rule = "budget.crosscheck";
  finding.severity = Severity::kWarning;
  finding.action_id = line.action_id;
  finding.table = ToWord(line.table);
  finding.message =
      Say(language,
          "montant différent de celui de la fiche : ", "an amount that differs from the sheet's: ");
  finding.message += line.row_label;
  finding.expected = ToDecimal({pair.sheet_cents, line.amount->currency});
  finding.found = ToDecimal(*line.amount);
  finding.where = line.amount.where();
  finding.act_index = line.act_index;
  return finding;
}

}  // namespace

std::vector<Finding> CheckBudgetsAgainstSummary(const std::vector<BudgetLine>& lines,
                                                Language language) {
  std::map<Key, std::int64_t> planned;
  std::map<Key, std::int64_t> executed;
  for (const BudgetLine& line : lines) {
    if (line.action_id.empty()) continue;
    const Key key(line.action_id, line.financer);
    if (line.table == BudgetTable::kPlanned && line.row_kind == BudgetRowKind::kTotal) {
      planned[key] += line.amount->cents;
    }
    const bool paid = line.table == BudgetTable::kExecuted && !IsLiquidated(line.column_label);
    if (paid && line.row_kind == BudgetRowKind::kFinancer) executed[key] += line.amount->cents;
  }
  // By action: where no amount agrees, the line was given to the wrong sheet rather than
  // misprinted.
  std::map<std::string, std::vector<Pair>> differ;
  std::map<std::string, int> agree;
  for (const BudgetLine& line : lines) {
    if (line.table != BudgetTable::kSummary || line.row_kind != BudgetRowKind::kFinancer) continue;
    if (line.action_id.empty() || IsLiquidated(line.column_label)) continue;
    const std::map<Key, std::int64_t>& sheet = IsSpent(line.column_label) ? executed : planned;
    const auto it = sheet.find({line.action_id, line.financer});
    if (it == sheet.end()) continue;
    if (it->second == line.amount->cents) {
      ++agree[line.action_id];
    } else {
      differ[line.action_id].push_back({&line, it->second});
    }
  }
  std::vector<Finding> findings;
  for (const auto& [action, pairs] : differ) {
    if (agree[action] == 0) continue;
    for (const Pair& pair : pairs) findings.push_back(MakeFinding(pair, language));
  }
  return findings;
}

}  // namespace delib
