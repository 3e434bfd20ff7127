// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the program, a file each.
#pragma once

#include "pipeline/app/exit_code.h"
#include "pipeline/app/options.h"

namespace delib {

// delib extract: the acts of PDFs as JSON and CSV tables, with a summary.
[[nodiscard]] ExitCode RunExtract(const Options& options);

// delib tables: the tables of any PDF, as tables.csv or drawn on the screen.
[[nodiscard]] ExitCode RunTables(const Options& options);

// delib text: the text of any PDF in reading order.
[[nodiscard]] ExitCode RunText(const Options& options);

}  // namespace delib
