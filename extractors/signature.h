// SPDX-License-Identifier: GPL-3.0-or-later
// Who signed, in which capacity, where and when.
#pragma once

#include <optional>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

struct Signature {
  std::optional<TextValue> place;
  std::optional<DateValue> signed_on;
  std::optional<TextValue> signatory;  // without civility
  std::optional<TextValue> capacity;   // "La Directrice Générale des Services"
};

// Reads the passages after the operative part. Of several who sign by delegation, the one who
// really signs: the last capacity, and the name under it.
[[nodiscard]] Signature ReadSignature(const Passages& passages, Span span);

}  // namespace delib
