// SPDX-License-Identifier: GPL-3.0-or-later
// The progress bar: pages done, pages in all, and the file, on one line of a terminal.
#pragma once

#include <chrono>
#include <string>

#include "pipeline/app/options.h"

namespace delib {

class ProgressBar {
 public:
  // Draws nothing where standard error is no terminal, or the user wants quiet.
  explicit ProgressBar(Verbosity verbosity);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  // The line is taken away: what follows begins on a clean one.
  ~ProgressBar() { Clear(); }

  void Show(const std::string& file, int done, int all);
  void Clear();

 private:
  bool visible_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_{};
};

}  // namespace delib
