// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/report_findings.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extractors/text/date.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

constexpr int kSections = 8;

// Collects findings in the language of the run.
class Collector {
 public:
  Collector(Language language, std::vector<Finding>& findings)
      : language_(language), findings_(findings) {}

  Finding& Add(const char* rule, Severity severity, const std::string& action_id, const char* table,
               const char* french, const char* english) {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.action_id = action_id;
    finding.table = table;
    finding.message = Say(language_, french, english);
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

 private:
  const Language language_;
  std::vector<Finding>& findings_;
};

struct Held {
  bool planned = false;
  bool executed = false;
  bool indicators = false;
};

void AddMissingTables(const ReportReading& reading, Collector& collect) {
  std::map<std::string, Held> held;
  for (const BudgetLine& line : reading.budget_lines) {
    if (line.table == BudgetTable::kPlanned) held[line.action_id].planned = true;
    if (line.table == BudgetTable::kExecuted) held[line.action_id].executed = true;
  }
  for (const IndicatorValue& value : reading.indicators) {
    if (value.table == IndicatorTable::kSheet) held[value.action_id].indicators = true;
  }
  for (const ActionSheet& sheet : reading.sheets) {
    if (sheet.action_id.empty()) continue;
    const Held& has = held[sheet.action_id];
    if (!has.planned) {
      collect
          .Add("budget.missing", Severity::kInfo, sheet.action_id, "planned",
               "pas de tableau de budget prévisionnel", "no table of the planned budget")
          .where = sheet.title.where();
    } else if (!has.executed) {
      collect
          .Add("budget.missing", Severity::kInfo, sheet.action_id, "executed",
               "pas de tableau de budget exécuté", "no table of the executed budget")
          .where = sheet.title.where();
    }
    if (!has.indicators) {
      collect
          .Add("indicator.missing", Severity::kInfo, sheet.action_id, "sheet",
               "pas de tableau d'indicateurs", "no table of indicators")
          .where = sheet.title.where();
    }
  }
}

void AddMissingSections(const OutlineSheet& sheet, Collector& collect) {
  std::set<std::string> numbers;
  for (const OutlineSection& section : sheet.sections) numbers.insert(section.number);
  std::string missing;
  for (int n = 1; n <= kSections; ++n) {
    if (numbers.count(std::to_string(n)) > 0) continue;
    if (!missing.empty()) missing += ',';
    missing += std::to_string(n);
  }
  if (missing.empty()) return;
  Finding& finding = collect.Add("section.missing", Severity::kInfo, sheet.action_id, "sections",
                                 "rubriques absentes : ", "sections not found: ");
  finding.message += missing;
  finding.expected = std::to_string(kSections);
  finding.found = std::to_string(numbers.size());
  if (!sheet.title.empty()) finding.where = sheet.title.Locate();
}

void AddNumbering(const OutlineSheet& sheet, Collector& collect) {
  for (const OutlineSection& section : sheet.sections) {
    if (section.kind == SectionKind::kUnknown) continue;
    const std::string expected = std::to_string(static_cast<int>(section.kind));
    if (section.number_printed && section.number == expected) continue;
    Finding& finding = collect.Add(
        "section.numbering", Severity::kInfo, sheet.action_id, "sections",
        "numéro de rubrique absent ou inattendu : ", "section number missing or unexpected: ");
    finding.message += section.title.text();
    finding.expected = expected;
    finding.found = section.number_printed ? section.number : std::string();
    finding.where = section.title.Locate();
  }
}

// Columns of money spent in another year than the report's: one finding a column.
void AddWrongYears(const ReportReading& reading, Collector& collect) {
  if (reading.year.empty()) return;
  std::set<std::pair<int, std::string>> said;
  for (const BudgetLine& line : reading.budget_lines) {
    const bool of_report =
        line.table == BudgetTable::kSummary || line.table == BudgetTable::kExecuted;
    if (!of_report || line.period.empty() || line.period == reading.year) continue;
    if (!said.emplace(line.table_index, line.column_label).second) continue;
    const bool summary = line.table == BudgetTable::kSummary;
    Finding& finding = collect.Add(
        "period.mismatch", Severity::kWarning, summary ? std::string() : line.action_id,
        summary ? "summary" : "executed", "colonne d'une autre année que celle du rapport : ",
        "column of another year than the report's: ");
    finding.message += line.column_label;
    if (!line.table_title.empty())
      finding.message.append(" (").append(line.table_title).append(")");
    finding.expected = reading.year;
    finding.found = line.period;
    finding.where = line.amount.where();
  }
}

void AddImpossibleDates(const IndicatorValue& value, Collector& collect) {
  const std::string& text = value.text.get();
  if (text.find('/') == std::string::npos && text.find('.') == std::string::npos) return;
  for (const FoundDate& found : FindDates(text)) {
    if (found.date) continue;
    Finding& finding =
        collect.Add("date.impossible", Severity::kError, value.action_id, ToWord(value.table),
                    "date qui ne peut pas exister", "date that cannot exist");
    finding.found = std::string(found.span);
    finding.where = value.text.where();
  }
}

// "1er semestre 2022 (1/01 au 30/05/22)": a half-year that does not end with June or December.
void AddWrongHalfYears(const ReportReading& reading, Collector& collect) {
  std::set<std::pair<int, std::string>> said;
  for (const IndicatorValue& value : reading.indicators) {
    if (value.period.find("-S") == std::string::npos) continue;
    if (!said.emplace(value.table_index, value.column_label).second) continue;
    const std::vector<FoundDate> dates = FindDates(value.column_label);
    if (dates.empty() || !dates.back().date) continue;
    const Date& end = *dates.back().date;
    const Date expected =
        value.period.back() == '1' ? Date{end.year, 6, 30} : Date{end.year, 12, 31};
    const Date begin = value.period.back() == '1' ? Date{end.year, 1, 1} : Date{end.year, 7, 1};
    if (end == expected || end == begin) continue;
    Finding& finding = collect.Add("period.mismatch", Severity::kWarning, "", ToWord(value.table),
                                   "la période ne finit pas avec le semestre : ",
                                   "the period does not end with the half-year: ");
    finding.message += value.column_label;
    finding.expected = ToIso(expected);
    finding.found = ToIso(end);
    finding.where = value.text.where();
  }
}

}  // namespace

std::string ReportYear(const ReportReading& reading) {
  std::map<std::string, int> votes;
  for (const BudgetLine& line : reading.budget_lines) {
    if (line.table == BudgetTable::kExecuted && line.period.size() == 4) ++votes[line.period];
  }
  if (votes.empty()) {
    for (const IndicatorValue& value : reading.indicators) {
      if (value.kind == IndicatorKind::kTarget && value.period.size() == 4) ++votes[value.period];
    }
  }
  const auto most = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? std::string() : most->first;
}

void AddBudgetFindings(Language language, const std::string& action_id, BudgetTable table,
                       const BudgetReading& read, std::vector<Finding>& findings) {
  Collector collect(language, findings);
  for (const UnreadCell& cell : read.unread) {
    Finding& finding = collect.Add("budget.unread", Severity::kWarning, action_id, ToWord(table),
                                   "cellule chiffrée qui n'est pas un montant",
                                   "a cell with figures that is no amount");
    finding.found = cell.raw;
    finding.where = cell.where;
  }
  for (const UnreadCell& cell : read.misplaced_heads) {
    Finding& finding = collect.Add("table.header", Severity::kInfo, action_id, ToWord(table),
                                   "en-tête de montant sur une colonne sans montant",
                                   "a head of amounts over a column without amounts");
    finding.found = cell.raw;
    finding.where = cell.where;
  }
}

void AddStructureFindings(Language language, const Outline& outline, ReportReading& reading) {
  Collector collect(language, reading.findings);
  AddMissingTables(reading, collect);
  for (const OutlineSheet& sheet : outline.sheets) {
    if (sheet.action_id.empty()) continue;
    AddMissingSections(sheet, collect);
    AddNumbering(sheet, collect);
  }
  AddWrongYears(reading, collect);
  AddWrongHalfYears(reading, collect);
  for (const IndicatorValue& value : reading.indicators) AddImpossibleDates(value, collect);
}

}  // namespace delib
