// SPDX-License-Identifier: GPL-3.0-or-later
// SourceText: a text that knows where each of its bytes stands on the pages. Grammars match over
// text() and turn their captures back into places:
//
//   re2::StringPiece capture = ...;   // points into text()
//   Provenance where = source.Locate(capture.data() - source.text().data(), capture.size());
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/page.h"
#include "models/provenance.h"

namespace delib {

// The bytes [begin, end) of a text, which one word of a page gave.
struct TextPiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::int32_t page = 1;  // 1-based
  float font_size = 0;
  float confidence = 1;
  bool bold = false;
  bool italic = false;
  Origin origin = Origin::kTextLayer;
  Box box;
};

class SourceText {
 public:
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<TextPiece>& pieces() const { return pieces_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  // Adds a word of page `page`; `separator` goes in front of it ("" or " " or "\n").
  void Append(std::string_view separator, const Word& word, int page);
  // Adds another text after `separator`.
  void Append(std::string_view separator, const SourceText& more);
  // Drops the last byte count of the text (a hyphen at a line's end).
  void TrimEnd(std::size_t bytes);
  // The part [begin, begin + size), as a text of its own.
  [[nodiscard]] SourceText Slice(std::size_t begin, std::size_t size) const;

  // The place of the bytes [begin, begin + size): the page of the first word touched, the box
  // around all touched words on that page, the least of their confidences. Of an empty or foreign
  // span, the place of the whole text. REQUIRES: !empty()
  [[nodiscard]] Provenance Locate(std::size_t begin, std::size_t size) const;
  [[nodiscard]] Provenance Locate() const { return Locate(0, text_.size()); }
  // The same for a view that points into text().
  [[nodiscard]] Provenance Locate(std::string_view part) const;
  // Replaces each word's box by map(page, box).
  template <class Map>
  void MapBoxes(const Map& map) {
    for (TextPiece& piece : pieces_) piece.box = map(piece.page, piece.box);
  }
  // Page of the last word.
  [[nodiscard]] int LastPage() const { return pieces_.empty() ? 1 : pieces_.back().page; }

 private:
  std::string text_;
  std::vector<TextPiece> pieces_;  // in order of begin; do not overlap
};

}  // namespace delib
