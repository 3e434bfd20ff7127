// SPDX-License-Identifier: GPL-3.0-or-later
// One line of print: cut out, recognised, its words put back on the page.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/image/prepare.h"
#include "pipeline/ocr/recognise.h"
#include "pipeline/ocr/text_lines.h"

namespace delib {

// Words in points of the upright page, from left to right.
[[nodiscard]] std::vector<Word> ReadTextLine(const PreparedImage& image, const TextLine& line,
                                             const Readers& readers);

}  // namespace delib
