// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a value.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "models/language.h"
#include "models/result.h"
#include "pipeline/ocr/recogniser.h"

namespace delib {

enum class Command { kNone, kExtract, kTables, kText };
enum class Action { kRun, kHelp, kVersion };
enum class Verbosity { kQuiet, kNormal, kVerbose };

struct Options {
  Action action = Action::kRun;
  Command command = Command::kNone;
  std::vector<std::string> files;  // as given; "-" is standard input, at most once
  std::string json;                // a file, a folder, or "-" for standard output; empty for none
  std::string csv;                 // a folder; empty for none
  std::vector<int> pages;          // 1-based, ascending, without repeats; empty for all
  int jobs = 1;                    // threads
  std::string password;
  OcrOptions ocr;  // recognition of scanned pages
  std::chrono::milliseconds page_timeout{0};
  Verbosity verbosity = Verbosity::kNormal;
  Language language = Language::kFrench;
};

// Error: kUsage, with a message that names the argument and what to write instead.
[[nodiscard]] Result<Options> ParseCommandLine(int argc, const char* const* argv);

}  // namespace delib
