// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of --help and --version.
#pragma once

#include <string>

#include "models/language.h"
#include "pipeline/app/options.h"

namespace delib {

// Of the program for kNone, else of the command.
[[nodiscard]] std::string HelpText(Command command, Language language);

// The program's version and those of the libraries on which its results depend.
[[nodiscard]] std::string VersionText();

}  // namespace delib
