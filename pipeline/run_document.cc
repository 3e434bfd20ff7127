// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/run_document.h"

#include <utility>

#include "extractors/acts.h"
#include "pipeline/ingest/digest.h"

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
    if (page.kind != PageKind::kScan && page.kind != PageKind::kMixed) continue;
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

Result<Document> Run(const Input& input, const ReadOptions& options, bool with_grammars) {
  Result<ReadDocument> read = ReadLayout(input.bytes, options);
  if (!read) return read.error().Within(input.file_name);
  const Language language = options.open.language;

  Document document = NameDocument(input);
  ReportPages(*read, language, document);
  if (with_grammars) {
    ActReading acts = ReadActs(read->layout, language);
    document.acts = std::move(acts.acts);
    document.attendance = std::move(acts.attendance);
    document.findings.insert(document.findings.end(), acts.findings.begin(), acts.findings.end());
  }
  document.pages = std::move(read->layout.pages);
  document.tables = std::move(read->layout.tables);
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
