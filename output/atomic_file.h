// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all: the bytes go to a temporary file in the same folder, which
// takes the final name only when every byte is written. A run that is killed or a disk that is full
// leaves no half of a file under a name that somebody reads.
#pragma once

#include <string>
#include <string_view>

#include "models/language.h"
#include "models/result.h"

namespace delib {

// Writes `bytes` as the file `path`, in place of a file that may be there. A symbolic link is
// followed; a pipe or a device (/dev/stdout) is written directly, as it cannot be replaced. Not for
// two writers of one path in one process. Error: kOutput, with the path as `file` and a message in
// `language` that says what happened and what to do; what stood under `path` is then unchanged, and
// nothing stands beside it.
[[nodiscard]] Status WriteFile(const std::string& path, std::string_view bytes, Language language);

// Makes the folder `path` and those above it; none of it is an error where they are there. Error:
// kOutput.
[[nodiscard]] Status EnsureFolder(const std::string& path, Language language);

}  // namespace delib
