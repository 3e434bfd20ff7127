// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a run writes: where they go, and their writing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/language.h"
#include "models/result.h"
#include "output/csv.h"

namespace delib {

// The JSON file of each input, in their order. With one input, `json` is the file itself unless it
// is a folder (there already, or named with a slash at its end); with several it is the folder. In
// a folder, x/report.pdf becomes report.json. Error: kUsage where two inputs come to one name.
[[nodiscard]] Result<std::vector<std::string>> JsonPaths(const std::string& json,
                                                         const std::vector<std::string>& inputs,
                                                         Language language);

// Makes the folder that `path` is to stand in where it is not there.
[[nodiscard]] Status EnsureFolderOf(const std::string& path, Language language);

// Rows of several documents: those of `more` under those of `all`, with one header line.
void AppendRows(std::vector<CsvFile>& all, std::vector<CsvFile> more);

// WriteFile (output/atomic_file.h), with Ctrl-C held back until the file is whole or gone.
[[nodiscard]] Status WriteWhole(const std::string& path, std::string_view bytes, Language language);

// Each file into `folder`; stops at the first that fails.
[[nodiscard]] Status WriteCsv(const std::string& folder, const std::vector<CsvFile>& files,
                              Language language);

}  // namespace delib
