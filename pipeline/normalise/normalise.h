// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the words of a page into one form: NFC, ligatures written out ("ﬁ" -> "fi"), bullets of
// symbol fonts (private-use characters) as "•", soft hyphens as "-" at the end of a word and
// dropped inside it, full-width and compatibility digits as ASCII; marks superscripts. Letters,
// case, apostrophes and punctuation stay as printed: what was read is kept.
#pragma once

#include "models/page.h"

namespace delib {

[[nodiscard]] Page NormalisePage(Page page);

// The same for one word.
[[nodiscard]] std::string NormaliseWord(const std::string& utf8);

}  // namespace delib
