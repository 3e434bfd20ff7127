// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace delib {

namespace {

constexpr int kNarrowest = 40;
constexpr int kWidest = 1000;
constexpr int kUsualWidth = 120;

// 0, or the errno.
int WriteAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(fd, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace

ExitCode PrintOut(std::string_view text, Language language) {
  const int code = WriteAll(STDOUT_FILENO, text);
  if (code == 0) return ExitCode::kDone;
  return Report({ErrorCode::kOutput,
                 Say(language, "écriture impossible : ", "cannot write: ") +
                     (code == ENOSPC ? Say(language, "le disque est plein", "the disk is full")
                                     : std::string(std::strerror(code))),
                 Say(language, "sortie standard", "standard output"), 0});
}

void PrintError(std::string_view text) { WriteAll(STDERR_FILENO, text); }

ExitCode Report(const Error& error) {
  PrintError(error.ToString() + "\n");
  return ToExitCode(error.code);
}

int OutputWidth() {
  struct winsize size {};
  int width = 0;
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  if (width == 0) {
    const char* columns = std::getenv("COLUMNS");
    if (columns != nullptr) width = std::atoi(columns);
  }
  return width <= 0 ? kUsualWidth : std::clamp(width, kNarrowest, kWidest);
}

}  // namespace delib
