// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are printed alike may be recognised with a letter wrong.
#pragma once

#include <string>

#include "models/source_text.h"

namespace delib {

// Bytes to change, add or leave out to make b of a.
[[nodiscard]] std::size_t EditDistance(const std::string& a, const std::string& b);

// Whether the text was recognised on a picture.
[[nodiscard]] bool IsRecognised(const SourceText& text);

}  // namespace delib
