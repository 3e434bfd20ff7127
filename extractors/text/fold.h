// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: one ASCII-like form for texts that differ in case, accents, apostrophes, dashes,
// ligatures and spaces only. Grammars match over folded text and map their captures back to the
// source:
//
//   FoldedText folded(source.text());
//   re2::StringPiece title;
//   if (RE2::PartialMatch(folded.text(), *pattern, &title)) Use(folded.SourceOf(title));
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delib {

// A key for comparison: lower case without accents, œ -> oe, ’ -> ', « -> ", – -> -, … -> ..., and
// every run of white space one space, none at the ends. Letters of other scripts and signs such as
// € and ° stay (º becomes °). A soft hyphen is a hyphen: in PDFs it is a printed one. Broken UTF-8
// becomes U+FFFD.
[[nodiscard]] std::string Fold(std::string_view utf8);

// The same folding, but white space stays as it is, character by character (a line feed stays a
// line feed, any other is a space), with a map back to the source. Does not own the source, which
// must outlive it. About 1 ms for 300 KB of French.
class FoldedText {
 public:
  explicit FoldedText(std::string_view source);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string_view source() const { return source_; }
  // Where the character of the source begins that gave the byte `folded_offset` of text(). At the
  // end (or beyond) the source's size.
  [[nodiscard]] std::size_t ToSource(std::size_t folded_offset) const;
  // The part of the source that gave `part`, a view into text(); whole characters. Of a view that
  // does not point into text(), an empty view.
  [[nodiscard]] std::string_view SourceOf(std::string_view part) const;

 private:
  // From `folded` on (up to the next entry), source offset = `source` + distance.
  struct Jump {
    std::uint32_t folded;
    std::uint32_t source;
  };
  std::string_view source_;
  std::string text_;
  std::vector<Jump> jumps_;  // empty where the source is plain ASCII
};

// How alike two texts are after folding: 2 * (longest common subsequence) / (sum of the lengths),
// 0..1; two empty texts are alike (1). For headings: the cost grows with the product of the lengths
// / 64.
[[nodiscard]] double Similarity(std::string_view a, std::string_view b);

// Whether the text begins with a capital letter; whether it has capitals and no small letters.
[[nodiscard]] bool StartsUpper(std::string_view utf8);
[[nodiscard]] bool IsAllUpper(std::string_view utf8);

}  // namespace delib
