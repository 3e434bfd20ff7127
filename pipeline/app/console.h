// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says on its standard output and standard error.
#pragma once

#include <string_view>

#include "models/language.h"
#include "models/result.h"
#include "pipeline/app/exit_code.h"

namespace delib {

// Writes all of it to standard output. kOutput, and a message on standard error, where that fails
// (a full disk behind a redirection).
[[nodiscard]] ExitCode PrintOut(std::string_view text, Language language);

void PrintError(std::string_view text);

// The error on a line of its own; returns its exit code.
ExitCode Report(const Error& error);

// Columns to draw in: those of the terminal; where standard output is none, $COLUMNS, or 120.
[[nodiscard]] int OutputWidth();

}  // namespace delib
