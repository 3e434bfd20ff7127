// SPDX-License-Identifier: GPL-3.0-or-later
// A document as plain text, for reading and for `grep`.
#pragma once

#include <string>

#include "models/layout.h"
#include "models/table.h"

namespace delib {

// The text in reading order: a line of print a line, a blank line between blocks, a table's rows
// with their cells joined by tabs, a form feed after each page (as pdftotext writes it, so that the
// n-th part is page n also where pages are blank). Running heads, numbers, stamps and margins are
// printed with their page, before its text where they stand above its middle, else after it.
// Control characters of the document come out as spaces.
[[nodiscard]] std::string ToText(const Layout& layout);

// The table drawn with lines, at most `width` columns wide as long as each of its columns can keep
// one letter; what does not fit in a cell is cut with "…". A merged cell is drawn over the columns
// that it covers. REQUIRES: width >= 1
[[nodiscard]] std::string ToTextTable(const Table& table, int width);

}  // namespace delib
