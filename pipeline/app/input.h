// SPDX-License-Identifier: GPL-3.0-or-later
// An input file, or standard input, in memory.
#pragma once

#include <string>

#include "models/language.h"
#include "models/result.h"
#include "pipeline/run_document.h"

namespace delib {

// Its name for the results: without its folder; "stdin" for "-".
[[nodiscard]] std::string InputName(const std::string& path);

// Reads `path` whole ("-": standard input). Error: kUnreadable, with `path` as its file.
[[nodiscard]] Result<Input> ReadInput(const std::string& path, Language language);

}  // namespace delib
