// SPDX-License-Identifier: GPL-3.0-or-later
// The visas ('Vu ...'): which instruments the act cites, with articles, date and title.
#pragma once

#include <string>
#include <vector>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

// True where the passage is a visa.
[[nodiscard]] bool IsVisa(const std::string& folded);

// The instruments of one visa, in order. One visa may cite several laws.
[[nodiscard]] std::vector<Citation> ReadVisa(const Passage& passage);

}  // namespace delib
