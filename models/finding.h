// SPDX-License-Identifier: GPL-3.0-or-later
// A Finding: something about the document that a person should know: a sum that does not hold, a
// date that cannot exist, a page that could not be read. `rule` is a stable dotted name
// (docs/format.md).
#pragma once

#include <optional>
#include <string>

#include "models/provenance.h"

namespace delib {

enum class Severity { kError, kWarning, kInfo };

struct Finding {
  std::string rule;  // "budget.sum"
  Severity severity = Severity::kWarning;
  std::string action_id;  // of the action sheet, or empty
  std::string table;      // the table of docs/format.md that it speaks of, or empty
  std::string message;    // in the language of the run
  std::string expected;   // what follows from the rest of the document
  std::string found;      // what is printed
  std::optional<Provenance> where;
  int act_index = 0;  // 0: none or all
};

}  // namespace delib
