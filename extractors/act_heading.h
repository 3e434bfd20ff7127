// SPDX-License-Identifier: GPL-3.0-or-later
// Where an act begins: its number and its title.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

// A passage that begins with, or is, the number of a deliberation.
struct NumberedHeading {
  std::size_t passage = 0;
  TextValue number;
  std::string shape;               // "A####-###": headings of one series have the same
  std::optional<TextValue> title;  // what stands behind the number in the same passage
  bool alone = false;              // the passage is the number and nothing else
};

// All passages of the body that look like one, in order; a visa or a sentence that names another
// deliberation is none.
[[nodiscard]] std::vector<NumberedHeading> FindNumberedHeadings(const Passages& passages,
                                                                Span span);

// The heading's title with the passages below that go on with it: a heading of several lines is
// often set as several paragraphs. `end`: where the act ends.
[[nodiscard]] std::optional<TextValue> WholeTitle(const Passages& passages,
                                                  const NumberedHeading& heading, std::size_t end);

// The title that stands in the passage of a lone act's number: "Délibération n° 23-31 : Vente du
// pré". None where what stands there is a date or the session, or where a passage up to `end`
// begins with 'Objet :'.
[[nodiscard]] std::optional<TextValue> TitleOfHeading(const Passages& passages,
                                                      const NumberedHeading& heading,
                                                      std::size_t end);

// The title that stands between `span.begin` and `span.end`: behind 'Objet :', or the block that is
// set as a heading. `number`: the passage of the act's number where it is known; a heading beside
// it counts first.
[[nodiscard]] std::optional<TextValue> FindTitle(const Passages& passages, Span span,
                                                 std::optional<std::size_t> number);

// True where the passage is set as a heading: bold, centred, capitals, or 'Objet :'.
[[nodiscard]] bool IsHeading(const Passage& passage);

// The number of the covering report: "RAPPORT N°55".
[[nodiscard]] std::optional<TextValue> FindReportNumber(const Passages& passages, Span span);

}  // namespace delib
