// SPDX-License-Identifier: GPL-3.0-or-later
// RunIsolated: work on an input that cannot be trusted, in a process of its own.
//
// A damaged PDF can make the PDF library crash, overflow its stack, take all memory, or loop where
// it never looks at a timeout; a thread in that state can neither be stopped nor survived. So each
// document is read in a child process and what comes of it travels back as finished bytes; the
// other documents of the run never notice. For every document and not for suspects only, because no
// look at a file tells them apart; a fork before any thread or library has started costs less than
// a millisecond, and the bytes of the results (some MB) about as much.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "models/language.h"
#include "models/result.h"

namespace delib {

// Where the work says how far it has come: (pages done, pages in all). Each call is a sign of life.
// Calls must come one at a time; from which thread does not matter.
using ProgressSink = std::function<void(int, int)>;

struct IsolateOptions {
  // The longest time without a sign of life; then the child is killed.
  std::chrono::milliseconds silence{30'000};
  // Memory that the child may write to, bytes; 0 for no limit.
  std::size_t memory = std::size_t{4} << 30;
  // Whether what libraries print to stderr is let through; else it is dropped.
  bool keep_stderr = false;
  Language language = Language::kFrench;  // of error messages
  ProgressSink progress;                  // called in this process; may be empty
};

// Runs `work` in a child process and returns what it returned. Errors: those of `work`; kUnreadable
// where the child crashed, ran out of memory or fell silent. What else `work` changes in memory is
// lost. REQUIRES: the calling process has one thread.
[[nodiscard]] Result<std::vector<std::string>> RunIsolated(
    const std::function<Result<std::vector<std::string>>(const ProgressSink&)>& work,
    const IsolateOptions& options);

}  // namespace delib
