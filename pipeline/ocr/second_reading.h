// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are read twice, by recognisers that err at different places: what both read alike is
// right.
#pragma once

#include <vector>

#include "pipeline/image/bitmap.h"
#include "pipeline/ocr/line_reader.h"
#include "pipeline/ocr/ocr_engine.h"

namespace delib {

// Words of lower confidence than this are to be looked at by a person (extractors/passages.h,
// MakeValue).
inline constexpr float kDoubtful = 0.5F;
inline constexpr float kConfirmed = 0.95F;

// Whether any word is a number, an amount, a date.
[[nodiscard]] bool HasFigure(const std::vector<LineWord>& words);

// Reads the numbers among the words of one line once more. What a reader confirms has at least the
// confidence kConfirmed, what none does at most kDoubtful. Without readers all stays as it is.
// page: the picture that the words' ink stands on.
void ConfirmNumbers(const GreyBitmap& page, const std::vector<FigureReader*>& readers,
                    std::vector<LineWord>& words);

}  // namespace delib
