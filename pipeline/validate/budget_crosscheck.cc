// SPDX-License-Identifier: GPL-3.0-or-later
// budget.crosscheck, between the sheets of an execution report and its summary tables.
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extractors/text/fold.h"
#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

// The stages of spending that a head of column names, as bits: "Montant engagé/réalisé en 2022" two
// of them, "Montant avenant" none.
unsigned StagesIn(const std::string& column_label) {
  static constexpr const char* kStages[] = {"engage", "realis", "execut", "consomm",
                                            "mandat", "liquid", "paye",   "verse"};
  const std::string folded = Fold(column_label);
  unsigned stages = 0;
  for (unsigned i = 0; i < std::size(kStages); ++i) {
    if (folded.find(kStages[i]) != std::string::npos) stages |= 1U << i;
  }
  return stages;
}

using Key = std::pair<std::string, Financer>;  // action and financer

// What the sheets say.
struct Sheets {
  std::map<Key, std::vector<std::int64_t>> planned;             // the totals of 5.1
  std::map<Key, std::map<std::string, std::int64_t>> executed;  // sums of 5.2 by head of column
};

Sheets ReadSheets(const std::vector<BudgetLine>& lines) {
  Sheets sheets;
  for (const BudgetLine& line : lines) {
    if (line.action_id.empty()) continue;
    const Key key(line.action_id, line.financer);
    if (line.table == BudgetTable::kPlanned && line.row_kind == BudgetRowKind::kTotal) {
      sheets.planned[key].push_back(line.amount->cents);
    }
    if (line.table == BudgetTable::kExecuted && line.row_kind == BudgetRowKind::kFinancer) {
      sheets.executed[key][line.column_label] += line.amount->cents;
    }
  }
  return sheets;
}

// The one amount of the sheets that a line of the summary repeats; empty where there is none or it
// might be one of several.
std::optional<std::int64_t> Counterpart(const Sheets& sheets, const BudgetLine& line) {
  const Key key(line.action_id, line.financer);
  const unsigned stages = StagesIn(line.column_label);
  if (stages == 0) {
    const auto it = sheets.planned.find(key);
    if (it == sheets.planned.end() || it->second.size() != 1) return std::nullopt;
    return it->second[0];
  }
  const auto it = sheets.executed.find(key);
  if (it == sheets.executed.end()) return std::nullopt;
  std::optional<std::int64_t> one;
  for (const auto& [head, cents] : it->second) {
    if ((StagesIn(head) & stages) == 0) continue;
    if (one) return std::nullopt;
    one = cents;
  }
  return one;
}

// Summary tables with several columns of planned money: which of them 5.1 repeats is not known.
std::set<int> TablesOfSeveralPlans(const std::vector<BudgetLine>& lines) {
  std::map<int, std::string> plan;
  std::set<int> several;
  for (const BudgetLine& line : lines) {
    if (line.table != BudgetTable::kSummary || StagesIn(line.column_label) != 0) continue;
    const auto [it, added] = plan.emplace(line.table_index, line.column_label);
    if (!added && it->second != line.column_label) several.insert(line.table_index);
  }
  return several;
}

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
  const Sheets sheets = ReadSheets(lines);
  const std::set<int> several_plans = TablesOfSeveralPlans(lines);
  // By action: where no amount agrees, the line was given to the wrong sheet rather than
  // misprinted.
  std::map<std::string, std::vector<Pair>> differ;
  std::map<std::string, int> agree;
  for (const BudgetLine& line : lines) {
    if (line.table != BudgetTable::kSummary || line.row_kind != BudgetRowKind::kFinancer) continue;
    if (line.action_id.empty()) continue;
    if (StagesIn(line.column_label) == 0 && several_plans.count(line.table_index) > 0) continue;
    const std::optional<std::int64_t> cents = Counterpart(sheets, line);
    if (!cents) continue;
    if (*cents == line.amount->cents) {
      ++agree[line.action_id];
    } else {
      differ[line.action_id].push_back({&line, *cents});
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
