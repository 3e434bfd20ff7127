// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/run_document.h"

#include <iterator>
#include <utility>

#include "extractors/act_place.h"
#include "extractors/acts.h"
#include "extractors/money_tables.h"
#include "extractors/report.h"
#include "pipeline/ingest/digest.h"
#include "pipeline/validate/act_rules.h"
#include "pipeline/validate/money_rules.h"
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

const char* KindInWords(PageKind kind, Language language) {
  switch (kind) {
    case PageKind::kText:
      return Say(language, "une couche de texte", "a text layer");
    case PageKind::kScan:
      return Say(language, "une image", "a picture");
    case PageKind::kMixed:
      return Say(language, "du texte et une image", "text and a picture");
    case PageKind::kBlank:
      return Say(language, "rien", "nothing");
  }
  return "";
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
                                   Say(language, "du texte", "text"),
                                   KindInWords(page.kind, language),
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
  // "No act" of a document that was not read whole may only say that its act is on the other pages.
  if (document.state == DocumentState::kComplete) return;
  for (Finding& finding : document.findings) {
    if (finding.rule != "document.no_act") continue;
    finding.message +=
        Say(language, " ; toutes les pages n'ont pas été lues", "; not all pages were read");
  }
}

// 0 where the place belongs to no act.
int ActOn(const std::vector<Act>& acts, int page, double y) {
  const Act* act = ActAt(acts, page, y);
  return act == nullptr ? 0 : act->index;
}

int ActOn(const std::vector<Act>& acts, const Provenance& where) {
  return ActOn(acts, where.page(), where.box().y0());
}

// By index of the tables: those that the report's grammars have read, and all on its pages.
std::vector<bool> TablesOf(const ReportReading& report, const std::vector<Table>& tables) {
  std::vector<bool> used;
  for (const Table& table : tables) {
    used.push_back(table.page_start >= report.page_start && table.page_end <= report.page_end);
  }
  for (const BudgetLine& line : report.budget_lines) {
    if (line.table_index >= 0) used[static_cast<std::size_t>(line.table_index)] = true;
  }
  for (const IndicatorValue& value : report.indicators) {
    if (value.table_index >= 0) used[static_cast<std::size_t>(value.table_index)] = true;
  }
  return used;
}

// Which tables the report took is told to who reads the others.
std::vector<bool> ReadReportInto(const Layout& layout, Language language, Document& document) {
  ReportReading report = ReadReport(layout, language);
  std::vector<bool> used = TablesOf(report, layout.tables);
  for (ActionSheet& sheet : report.sheets) {
    sheet.act_index = ActOn(document.acts, sheet.title.where());
  }
  for (BudgetLine& line : report.budget_lines) {
    line.act_index = ActOn(document.acts, line.amount.where());
  }
  for (IndicatorValue& value : report.indicators) {
    value.act_index = ActOn(document.acts, value.text.where());
  }
  document.sheets = std::move(report.sheets);
  document.budget_lines = std::move(report.budget_lines);
  document.indicators = std::move(report.indicators);
  Add(std::move(report.findings), document);
  return used;
}

void ReadMoneyInto(const Layout& layout, const std::vector<bool>& used, Language language,
                   Document& document) {
  MoneyReading money = DoubtByArithmetic(ReadMoneyTables(layout, document.acts, used, language));
  Add(CheckMoney(money, language), document);
  Add(std::move(money.findings), document);
  std::move(money.lines.begin(), money.lines.end(), std::back_inserter(document.budget_lines));
}

Result<Document> Run(const Input& input, const ReadOptions& options, bool with_grammars) {
  Result<ReadDocument> read = ReadLayout(input.bytes, options);
  if (!read) return read.error().Within(input.file_name);
  const Language language = options.open.language;

  Document document = NameDocument(input);
  ReportPages(*read, language, document);
  if (with_grammars) {
    ReadActsInto(read->layout, language, document);
    const std::vector<bool> used = ReadReportInto(read->layout, language, document);
    ReadMoneyInto(read->layout, used, language, document);
    Add(CheckActs(document.acts, language), document);
    Add(CheckReport(document.budget_lines, document.indicators, language), document);
  }
  document.pages = std::move(read->layout.pages);
  document.tables = std::move(read->layout.tables);
  for (Table& table : document.tables) {
    table.act_index = ActOn(document.acts, table.page_start, table.box.y0());
  }
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
