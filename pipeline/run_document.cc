// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/run_document.h"

#include <iterator>
#include <utility>

#include "extractors/acts.h"
#include "extractors/report.h"
#include "pipeline/ingest/digest.h"
#include "pipeline/validate/act_rules.h"
#include "pipeline/validate/report_rules.h"

namespace delib {

namespace {

Document NameDocument(const Input& input) {
  Document document;
  document.file_name = input.file_name;
  document.sha256 = Sha256(*input.bytes);
  document.id = document.sha256.substr(0, 16);
  return document;
}

// A page that gave nothing, though it is not blank, is told: it is never silently dropped.
void ReportPages(const ReadDocument& read, Language language, Document& document) {
  for (const Error& error : read.page_errors) {
    document.findings.push_back({"page.unreadable", Severity::kError, "", "", error.message, "", "",
                                 Provenance(error.page, Box()), 0});
  }
  for (const PageInfo& page : read.layout.pages) {
    for (const std::string& problem : page.problems) {
      const bool lost = page.kind == PageKind::kScan;
      document.findings.push_back({lost ? "page.not_read" : "page.not_verified",
                                   lost ? Severity::kWarning : Severity::kInfo, "", "", problem,
                                   Say(language, "du texte", "text"), ToWord(page.kind),
                                   Provenance(page.number, Box(0, 0, page.width, page.height)), 0});
    }
  }
  for (const Finding& finding : document.findings) {
    if (finding.severity != Severity::kInfo) document.state = DocumentState::kPartial;
  }
}

void Add(std::vector<Finding> findings, Document& document) {
  std::move(findings.begin(), findings.end(), std::back_inserter(document.findings));
}

void ReadActsInto(const Layout& layout, Language language, Document& document) {
  ActReading acts = ReadActs(layout, language);
  document.acts = std::move(acts.acts);
  document.attendance = std::move(acts.attendance);
  Add(std::move(acts.findings), document);
}

// The one act whose pages hold `page`; 0 where none or several do.
int ActOn(const std::vector<Act>& acts, int page) {
  int index = 0;
  for (const Act& act : acts) {
    if (page < act.page_start || page > act.page_end) continue;
    if (index != 0) return 0;
    index = act.index;
  }
  return index;
}

void ReadReportInto(const Layout& layout, Language language, Document& document) {
  ReportReading report = ReadReport(layout, language);
  for (ActionSheet& sheet : report.sheets) sheet.act_index = ActOn(document.acts, sheet.page_start);
  for (BudgetLine& line : report.budget_lines) {
    line.act_index = ActOn(document.acts, line.amount.where().page());
  }
  for (IndicatorValue& value : report.indicators) {
    value.act_index = ActOn(document.acts, value.text.where().page());
  }
  document.sheets = std::move(report.sheets);
  document.budget_lines = std::move(report.budget_lines);
  document.indicators = std::move(report.indicators);
  Add(std::move(report.findings), document);
}

Result<Document> Run(const Input& input, const ReadOptions& options, bool with_grammars) {
  Result<ReadDocument> read = ReadLayout(input.bytes, options);
  if (!read) return read.error().Within(input.file_name);
  const Language language = options.open.language;

  Document document = NameDocument(input);
  ReportPages(*read, language, document);
  if (with_grammars) {
    ReadActsInto(read->layout, language, document);
    ReadReportInto(read->layout, language, document);
    Add(CheckActs(document.acts, language), document);
    Add(CheckReport(document.budget_lines, document.indicators, language), document);
  }
  document.pages = std::move(read->layout.pages);
  document.tables = std::move(read->layout.tables);
  for (Table& table : document.tables) table.act_index = ActOn(document.acts, table.page_start);
  return document;
}

}  // namespace

Result<Document> RunDocument(const Input& input, const ReadOptions& options) {
  return Run(input, options, true);
}

Result<Document> RunTables(const Input& input, const ReadOptions& options) {
  return Run(input, options, false);
}

}  // namespace delib
