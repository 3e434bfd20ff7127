// SPDX-License-Identifier: GPL-3.0-or-later
// A sketched document as the grammars of acts read it, and short forms of what they give back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/passages.h"
#include "models/act.h"
#include "support/layout_builder.h"

namespace delib::testing {

// Owns the layout that its passages point into; neither copied nor moved.
class Folded {
 public:
  explicit Folded(LayoutSketch sketch)
      : sketch_(std::move(sketch)), passages_(FoldLayout(sketch_.layout())) {}
  // One paragraph.
  explicit Folded(std::string_view text) : Folded(LayoutSketch().Text(text)) {}
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  [[nodiscard]] const Passages& passages() const { return passages_; }
  [[nodiscard]] const Passage& first() const { return passages_.body.front(); }
  [[nodiscard]] Span all() const { return {0, passages_.body.size()}; }

 private:
  LayoutSketch sketch_;
  Passages passages_;
};

inline std::string Show(const std::optional<Date>& date) {
  return date ? ToIso(*date) : "impossible";
}
inline std::string Show(const std::string& text) { return text; }
inline std::string Show(int n) { return std::to_string(n); }
inline std::string Show(Outcome v) { return ToWord(v); }
inline std::string Show(VoteManner v) { return ToWord(v); }

// Adds " key=value" where the field was read; '?' behind it where a person should look at it.
template <class T>
void ShowField(std::string& out, const char* key, const std::optional<Value<T>>& field) {
  if (!field) return;
  if (!out.empty()) out += ' ';
  out.append(key).append("=").append(Show(field->get()));
  if (field->status() == ReadStatus::kReview) out += '?';
}

}  // namespace delib::testing
