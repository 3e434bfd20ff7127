// SPDX-License-Identifier: GPL-3.0-or-later
// What writers ask of UTF-8: is it sound, how wide is it on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace delib {

[[nodiscard]] bool IsUtf8(std::string_view text);
// The same text with U+FFFD in place of each byte sequence that is no UTF-8.
[[nodiscard]] std::string MendUtf8(std::string_view text);

// Columns that the text takes on a terminal: combining marks none, wide East Asian letters two.
[[nodiscard]] int DisplayWidth(std::string_view text);
// The text on one line of at most `width` columns, "…" in place of what does not fit. Control
// characters become spaces: a document must not steer the reader's terminal. REQUIRES: width >= 1
[[nodiscard]] std::string CutToWidth(std::string_view text, int width);
// The text with spaces after it up to `width` columns; cut where it is longer.
[[nodiscard]] std::string PadToWidth(std::string_view text, int width);

}  // namespace delib
