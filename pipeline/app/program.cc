// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/program.h"

#include <csignal>

#include "pipeline/app/commands.h"
#include "pipeline/app/console.h"
#include "pipeline/app/exit_code.h"
#include "pipeline/app/help.h"
#include "pipeline/app/options.h"

namespace delib {

namespace {

ExitCode Run(const Options& options) {
  switch (options.action) {
    case Action::kHelp:
      return PrintOut(HelpText(options.command, options.language), options.language);
    case Action::kVersion:
      return PrintOut(VersionText(), options.language);
    case Action::kRun:
      break;
  }
  switch (options.command) {
    case Command::kExtract:
      return RunExtract(options);
    case Command::kTables:
      return RunTables(options);
    case Command::kText:
      return RunText(options);
    case Command::kNone:
      break;
  }
  PrintError(HelpText(Command::kNone, options.language));
  return ExitCode::kUsage;
}

}  // namespace

int RunProgram(int argc, char** argv) {
  // A file beyond the size allowed (ulimit -f) is an error of writing, told as such, not the end.
  std::signal(SIGXFSZ, SIG_IGN);
  const Result<Options> options = ParseCommandLine(argc, argv);
  if (!options) {
    PrintError("delib: " + options.error().message + "\n");
    return static_cast<int>(ExitCode::kUsage);
  }
  return static_cast<int>(Run(*options));
}

}  // namespace delib
