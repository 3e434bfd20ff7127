// SPDX-License-Identifier: GPL-3.0-or-later
// Words into lines of print.
#pragma once

#include <vector>

#include "models/layout.h"
#include "models/page.h"

namespace delib {

struct LineOptions {
  // A horizontal gap wider than this many font sizes ends a line and begins another beside it (two
  // columns, a stamp beside a heading). 0: never; what stands at one height is one line (table
  // cells).
  double column_gap = 0;
};

// The lines that the words `indices` of `page` make, from top to bottom, those at one height from
// left to right. Words that run in another direction than left to right make lines of their own,
// after the others.
[[nodiscard]] std::vector<Line> BuildLines(const Page& page, const std::vector<int>& indices,
                                           const LineOptions& options = {});

// Appends `next` to `text` as the reader joins two lines: by a space, or by nothing where `text`
// ends with a hyphen ("Pas-" + "de-Calais").
void AppendLine(SourceText& text, const SourceText& next);

// All lines joined.
[[nodiscard]] SourceText JoinLines(const std::vector<Line>& lines);

}  // namespace delib
