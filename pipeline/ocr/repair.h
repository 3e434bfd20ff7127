// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs of confusions that leave one reading only.
#pragma once

#include <vector>

#include "pipeline/ocr/line_reader.h"

namespace delib {

// Words of one line. "ler" is "1er" (no French word is spelt so); quotes and dots that specks gave
// a number are taken off, and the number is doubtful.
void RepairWords(std::vector<LineWord>& words);

}  // namespace delib
