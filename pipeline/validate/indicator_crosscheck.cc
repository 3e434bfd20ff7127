// SPDX-License-Identifier: GPL-3.0-or-later
// indicator.crosscheck, between the sheets (or groups) of an execution report and its annex.
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "extractors/text/fold.h"
#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

// Action, indicator, kind and period.
using Key = std::tuple<std::string, std::string, IndicatorKind, std::string>;

bool HasNumber(const IndicatorValue& value) {
  return !value.value_number.empty() && value.kind != IndicatorKind::kComment &&
         !value.action_id.empty() && !value.indicator.empty();
}

struct Pair {
  const IndicatorValue* annex = nullptr;
  const IndicatorValue* sheet = nullptr;
};

Finding MakeFinding(const Pair& pair, Language language) {
  Finding finding;
  finding.rule = "indicator.crosscheck";
  finding.severity = Severity::kWarning;
  finding.action_id = pair.annex->action_id;
  finding.table = ToWord(pair.annex->table);
  finding.message =
      Say(language,
          "valeur différente de celle de la fiche : ", "a value that differs from the sheet's: ");
  finding.message += pair.annex->indicator;
  finding.expected = pair.sheet->value_number;
  finding.found = pair.annex->value_number;
  finding.where = pair.annex->text.where();
  finding.act_index = pair.annex->act_index;
  return finding;
}

}  // namespace

std::vector<Finding> CheckIndicatorsAgainstAnnex(const std::vector<IndicatorValue>& values,
                                                 Language language) {
  // A key that a sheet has twice tells nothing.
  std::map<Key, std::vector<const IndicatorValue*>> sheets;
  for (const IndicatorValue& v : values) {
    if (v.table == IndicatorTable::kAnnex || !HasNumber(v)) continue;
    sheets[{v.action_id, Fold(v.indicator), v.kind, v.period}].push_back(&v);
  }
  std::vector<Finding> findings;
  for (const IndicatorValue& v : values) {
    if (v.table != IndicatorTable::kAnnex || !HasNumber(v)) continue;
    const auto it = sheets.find({v.action_id, Fold(v.indicator), v.kind, v.period});
    if (it == sheets.end() || it->second.size() != 1) continue;
    const IndicatorValue& sheet = *it->second[0];
    if (sheet.value_kind != v.value_kind || sheet.unit != v.unit) continue;
    if (sheet.value_number != v.value_number)
      findings.push_back(MakeFinding({&v, &sheet}, language));
  }
  return findings;
}

}  // namespace delib
