// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/progress.h"

#include <unistd.h>

#include "pipeline/app/console.h"

namespace delib {

namespace {

// Drawn at most so often: a terminal over a slow line must not slow the reading.
constexpr std::chrono::milliseconds kInterval{100};
constexpr int kCells = 24;

}  // namespace

ProgressBar::ProgressBar(Verbosity verbosity)
    : visible_(verbosity != Verbosity::kQuiet && ::isatty(STDERR_FILENO) == 1) {}

void ProgressBar::Show(const std::string& file, int done, int all) {
  if (!visible_ || all < 1) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + kInterval;
  const int filled = static_cast<int>(static_cast<long long>(kCells) * done / all);
  std::string line = "\r\x1b[K[";
  for (int i = 0; i < kCells; ++i) line += i < filled ? "█" : "·";
  line += "] " + std::to_string(done) + "/" + std::to_string(all) + "  " + file;
  PrintError(line);
  drawn_ = true;
}

void ProgressBar::Clear() {
  if (drawn_) PrintError("\r\x1b[K");
  drawn_ = false;
}

}  // namespace delib
