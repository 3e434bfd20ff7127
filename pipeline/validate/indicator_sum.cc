// SPDX-License-Identifier: GPL-3.0-or-later
// indicator.sum, over the indicator tables of an execution report.
#include <cctype>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/text/fold.h"
#include "extractors/text/number.h"
#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

using Column = std::pair<IndicatorKind, std::string>;  // kind and period

struct Row {
  std::string measure;
  std::string label;  // folded
  std::map<Column, const IndicatorValue*> cells;
};

std::optional<std::int64_t> CountIn(const IndicatorValue& value) {
  if (value.value_kind != ValueKind::kNumber) return std::nullopt;
  const std::optional<Decimal> number = ParseNumber(value.value_number);
  return number ? number->ToInteger() : std::nullopt;
}

std::optional<std::int64_t> CountIn(const Row& row, const Column& column) {
  const auto it = row.cells.find(column);
  return it == row.cells.end() ? std::nullopt : CountIn(*it->second);
}

// The tables as rows, in reading order.
std::map<int, std::vector<Row>> Tables(const std::vector<IndicatorValue>& values) {
  std::map<int, std::vector<Row>> tables;
  int last_row = -1;
  int last_table = -1;
  for (const IndicatorValue& value : values) {
    if (value.kind == IndicatorKind::kComment) continue;
    std::vector<Row>& rows = tables[value.table_index];
    if (value.table_index != last_table || value.row_index != last_row) {
      rows.push_back({value.measure, Fold(value.indicator), {}});
    }
    rows.back().cells[{value.kind, value.period}] = &value;
    last_row = value.row_index;
    last_table = value.table_index;
  }
  return tables;
}

// The whole of a row in one column, and what its parts add up to.
struct Relation {
  const IndicatorValue* whole = nullptr;
  std::int64_t printed = 0;
  std::int64_t added = 0;
};

class Checker {
 public:
  explicit Checker(Language language) : language_(language) {}

  void CheckTable(const std::vector<Row>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CheckPartition(rows, i);
      if (i + 1 < rows.size()) CheckTypology(rows[i], rows[i + 1]);
      CheckPart(rows, i);
    }
  }
  std::vector<Finding> TakeFindings() { return std::move(findings_); }

 private:
  // Rows whose labels go on where the label of row `i` ends: "dossiers déposés" and "dossiers
  // déposés sans procédure", "... avec procédure".
  void CheckPartition(const std::vector<Row>& rows, std::size_t i) {
    const Row& whole = rows[i];
    if (whole.label.size() < 6) return;
    std::vector<const Row*> parts;
    for (std::size_t k = i + 1; k < rows.size() && rows[k].measure == whole.measure; ++k) {
      const std::string& label = rows[k].label;
      if (label.size() > whole.label.size() + 1 && label.rfind(whole.label, 0) == 0 &&
          std::isalnum(static_cast<unsigned char>(label[whole.label.size()])) == 0) {
        parts.push_back(&rows[k]);
      }
    }
    if (parts.size() < 2) return;
    std::vector<Relation> relations;
    for (const auto& [column, cell] : whole.cells) {
      const std::optional<std::int64_t> printed = CountIn(*cell);
      std::int64_t added = 0;
      bool all = printed.has_value();
      for (const Row* part : parts) {
        const std::optional<std::int64_t> count = CountIn(*part, column);
        all = all && count.has_value();
        added += count.value_or(0);
      }
      if (all) relations.push_back({cell, *printed, added});
    }
    ReportBroken(relations);
  }

  // A row that parts the one above in words: "18 privés 264 bailleurs sociaux" under 282.
  void CheckTypology(const Row& whole, const Row& typology) {
    if (whole.measure != typology.measure) return;
    std::vector<Relation> relations;
    std::string shape;
    for (const auto& [column, cell] : whole.cells) {
      const auto it = typology.cells.find(column);
      const std::optional<std::int64_t> printed = CountIn(*cell);
      if (!printed || it == typology.cells.end() || it->second->value_kind != ValueKind::kText)
        continue;
      std::string words;
      const std::vector<std::int64_t> counts = CountsIn(it->second->text.get(), words);
      if (counts.size() < 2 || (!shape.empty() && words != shape)) continue;
      shape = words;
      std::int64_t added = 0;
      for (const std::int64_t count : counts) added += count;
      relations.push_back({cell, *printed, added});
    }
    ReportBroken(relations);
  }

  // The counts of a text, and its words without them.
  static std::vector<std::int64_t> CountsIn(const std::string& text, std::string& words) {
    std::vector<std::int64_t> counts;
    const std::string folded = Fold(text);
    for (std::size_t i = 0; i < folded.size();) {
      if (std::isdigit(static_cast<unsigned char>(folded[i])) == 0) {
        if (std::isalpha(static_cast<unsigned char>(folded[i])) != 0) words += folded[i];
        ++i;
        continue;
      }
      std::int64_t count = 0;
      std::size_t digits = 0;
      while (i < folded.size()) {
        const bool digit = std::isdigit(static_cast<unsigned char>(folded[i])) != 0;
        const bool group = folded[i] == ' ' && i + 3 < folded.size() && ThreeDigits(folded, i + 1);
        if (!digit && !group) break;
        if (digit && ++digits <= 15) count = count * 10 + (folded[i] - '0');
        ++i;
      }
      counts.push_back(count);
    }
    return counts;
  }

  static bool ThreeDigits(const std::string& text, std::size_t at) {
    for (std::size_t i = at; i < at + 3; ++i) {
      if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
    }
    return at + 3 >= text.size() || std::isdigit(static_cast<unsigned char>(text[at + 3])) == 0;
  }

  // "Dont ..." counts a part of the row above.
  void CheckPart(const std::vector<Row>& rows, std::size_t i) {
    if (rows[i].label.rfind("dont ", 0) != 0) return;
    std::size_t whole = i;
    while (whole > 0 && rows[whole].label.rfind("dont ", 0) == 0) --whole;
    if (whole == i || rows[whole].measure != rows[i].measure) return;
    for (const auto& [column, cell] : rows[i].cells) {
      const std::optional<std::int64_t> part = CountIn(*cell);
      const std::optional<std::int64_t> all = CountIn(rows[whole], column);
      if (!part || !all || *part <= *all) continue;
      Report(*cell,
             Say(language_, "une partie dépasse le tout : ", "a part is more than the whole: "),
             *all, *part);
    }
  }

  // A sum that holds in one column and not in another is broken; one that never holds was never
  // meant.
  void ReportBroken(const std::vector<Relation>& relations) {
    bool proven = false;
    for (const Relation& r : relations) proven = proven || (r.printed == r.added && r.printed > 1);
    if (!proven) return;
    for (const Relation& r : relations) {
      if (r.printed == r.added) continue;
      Report(
          *r.whole,
          Say(language_, "les parties ne donnent pas le tout : ", "the parts do not add up to: "),
          r.printed, r.added);
    }
  }

  void Report(const IndicatorValue& value, const char* message, std::int64_t expected,
              std::int64_t found) {
    Finding finding;
    finding.rule = "indicator.sum";
    finding.severity = Severity::kWarning;
    finding.action_id = value.action_id;
    finding.table = ToWord(value.table);
    finding.message = message + value.indicator;
    if (!value.period.empty()) finding.message.append(" (").append(value.period).append(")");
    finding.expected = std::to_string(expected);
    finding.found = std::to_string(found);
    finding.where = value.text.where();
    finding.act_index = value.act_index;
    findings_.push_back(std::move(finding));
  }

  const Language language_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> CheckIndicatorSums(const std::vector<IndicatorValue>& values,
                                        Language language) {
  Checker checker(language);
  for (const auto& [table, rows] : Tables(values)) checker.CheckTable(rows);
  return checker.TakeFindings();
}

}  // namespace delib
