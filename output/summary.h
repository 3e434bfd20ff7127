// SPDX-License-Identifier: GPL-3.0-or-later
// The summary at the end of `delib extract`: what was read, what a person should look at, where the
// results are. For an archivist, not for a program (those read the JSON).
#pragma once

#include <string>
#include <vector>

#include "models/document.h"
#include "models/language.h"

namespace delib {

// `files`: the paths written, shown by folder. `width`: columns of the terminal, no line of the
// summary is longer unless a path is; at least 60 are used.
[[nodiscard]] std::string ToSummary(const Document& document, Language language,
                                    const std::vector<std::string>& files, int width = 100);

}  // namespace delib
