// SPDX-License-Identifier: GPL-3.0-or-later
// Lines into paragraphs, headings and list items.
#pragma once

#include <vector>

#include "models/layout.h"

namespace delib {

// lines: of one column or page, in reading order, without furniture and tables.
// page_width: points; for telling centred lines.
[[nodiscard]] std::vector<Block> BuildBlocks(std::vector<Line> lines, double page_width);

// True where `next`, the first block of a page, goes on with the sentence of `last`, the last block
// of the page before.
[[nodiscard]] bool GoesOn(const Block& last, const Block& next);

// Appends the lines of `next` to `block`.
void Join(Block& block, Block next);

}  // namespace delib
