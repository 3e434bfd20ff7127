// SPDX-License-Identifier: GPL-3.0-or-later
// The result of reading one PDF: what every writer of output/ is given, and nothing else.
#pragma once

#include <string>
#include <vector>

#include "models/act.h"
#include "models/finding.h"
#include "models/layout.h"
#include "models/report.h"

namespace delib {

// kComplete only with zero unresolved problems; kPartial: some page or part could not be read;
// kFailed: nothing came out.
enum class DocumentState { kComplete, kPartial, kFailed };

struct Document {
  std::string id;         // first 16 hex digits of the SHA-256 of the file
  std::string sha256;     // all 64
  std::string file_name;  // without its folder
  DocumentState state = DocumentState::kComplete;
  std::vector<PageInfo> pages;
  std::vector<Act> acts;
  std::vector<Attendee> attendance;
  std::vector<ActionSheet> sheets;
  std::vector<BudgetLine> budget_lines;
  std::vector<IndicatorValue> indicators;
  std::vector<Table> tables;
  std::vector<Finding> findings;
};

[[nodiscard]] const char* ToWord(DocumentState v);
[[nodiscard]] const char* ToWord(Severity v);
[[nodiscard]] const char* ToWord(PageKind v);
[[nodiscard]] const char* ToWord(Origin v);
[[nodiscard]] const char* ToWord(TableKind v);

}  // namespace delib
