// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value, or the Error that says why there is none. The names are those of
// std::expected, which g++ 12 has in C++23 mode only.
//
//   Result<Page> page = source.ReadPage(3);
//   if (!page) return page.error().Within("report.pdf");
//   Use(*page);
//
// An Error means that nothing came out. A value with a flaw is no Error but a Finding (finding.h).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace delib {

// What went wrong, coarse enough for an exit code.
enum class ErrorCode {
  kUsage,           // the command line asks for something impossible
  kUnreadable,      // the input cannot be opened or is no PDF
  kPasswordNeeded,  // the input is encrypted and no, or a wrong, password was given
  kPageFailed,      // one page could not be read; the others may be
  kOutput,          // a result could not be written
};

// An error with its place and its remedy. `message` says what happened and what to do, without the
// file's name; `file` and `page` (1-based, 0 for none) say where.
struct Error {
  ErrorCode code = ErrorCode::kUnreadable;
  std::string message;
  std::string file;
  int page = 0;

  // The same error, told where it happened; a place that is already known is kept.
  [[nodiscard]] Error Within(const std::string& in_file, int on_page = 0) const {
    Error e = *this;
    if (e.file.empty()) e.file = in_file;
    if (e.page == 0) e.page = on_page;
    return e;
  }
  // "report.pdf:p4: the content stream is damaged"
  [[nodiscard]] std::string ToString() const {
    std::string s = file;
    if (page > 0) s += (s.empty() ? "p" : ":p") + std::to_string(page);
    return s.empty() ? message : s + ": " + message;
  }
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // REQUIRES: has_value()
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }

  // REQUIRES: !has_value()
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// The result of work that has no value of its own: nothing, or an error.
using Status = std::optional<Error>;

}  // namespace delib
