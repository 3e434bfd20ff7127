// SPDX-License-Identifier: GPL-3.0-or-later
// The rich result: one JSON document a PDF, every value with its raw text, page, box, confidence,
// status and origin. Described by models/delib-document.schema.json and docs/format.md.
#pragma once

#include <string>

#include "models/document.h"

namespace delib {

inline constexpr char kSchemaName[] = "delib-document";
// Versioned apart from the program: the first number changes when a reader of the old form would
// fail.
inline constexpr char kSchemaVersion[] = "1.0";
inline constexpr char kSchemaId[] = "urn:delib:schema:delib-document:1.0";

// UTF-8, with a newline at the end. The same document gives the same bytes, in any locale. Bytes
// that are no UTF-8 come out as U+FFFD.
[[nodiscard]] std::string ToJson(const Document& document);

}  // namespace delib
