// SPDX-License-Identifier: GPL-3.0-or-later
// When the act was sent to the legal control, received there and published; its identifier of
// @CTES; the code of its subject ('matière'): from stamps, running heads and lines of the text.
#pragma once

#include <optional>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

struct Transmission {
  std::optional<DateValue> transmitted_on;
  std::optional<DateValue> received_on;
  std::optional<DateValue> published_on;
  std::optional<TextValue> actes_id;
  std::optional<TextValue> subject_matter;
};

// Reads the passages [span) of the body, and the furniture of the pages they stand on. The first of
// each kind counts. A title that ends with the code of its matter, "Tarifs de la cantine (7.1)", in
// its two parts.
struct TitleWithSubject {
  TextValue title;
  TextValue subject;
};
[[nodiscard]] std::optional<TitleWithSubject> SubjectBehindTitle(const TextValue& title);

[[nodiscard]] Transmission ReadTransmission(const Passages& passages, Span span);

}  // namespace delib
