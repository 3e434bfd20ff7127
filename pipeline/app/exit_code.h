// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells its caller. With several inputs: the worst, that is the highest.
#pragma once

#include <algorithm>

#include "models/result.h"

namespace delib {

enum class ExitCode {
  kDone = 0,
  kFindings = 1,    // done; some finding is of severity error
  kUsage = 2,       // the command line asks for something impossible
  kUnreadable = 3,  // an input could not be read
  kOutput = 4,      // a result could not be written
};

constexpr ExitCode Worst(ExitCode a, ExitCode b) { return std::max(a, b); }

constexpr ExitCode ToExitCode(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage:
      return ExitCode::kUsage;
    case ErrorCode::kOutput:
      return ExitCode::kOutput;
    case ErrorCode::kUnreadable:
    case ErrorCode::kPasswordNeeded:
    case ErrorCode::kPageFailed:
      break;
  }
  return ExitCode::kUnreadable;
}

}  // namespace delib
