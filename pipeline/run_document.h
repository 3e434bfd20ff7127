// SPDX-License-Identifier: GPL-3.0-or-later
// The spine: one PDF in, one Document out. The stages stand in their order in run_document.cc.
#pragma once

#include <memory>
#include <string>

#include "models/document.h"
#include "models/language.h"
#include "models/result.h"
#include "pipeline/read_layout.h"

namespace delib {

struct Input {
  std::string file_name;  // without its folder; for the results
  std::shared_ptr<const std::string> bytes;
};

// Errors: those of ReadLayout, with the file's name. Pages that could not be read are no error: the
// document is kPartial and has a finding for each.
[[nodiscard]] Result<Document> RunDocument(const Input& input, const ReadOptions& options);

// The same without the grammars: pages and tables alone, of any PDF.
[[nodiscard]] Result<Document> RunTables(const Input& input, const ReadOptions& options);

}  // namespace delib
