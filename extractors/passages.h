// SPDX-License-Identifier: GPL-3.0-or-later
// Passages: the blocks of a document, each folded once, as the grammars of acts read them.
#pragma once

#include <re2/stringpiece.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/text/fold.h"
#include "models/layout.h"
#include "models/value.h"

namespace delib {

// A block, or a line of furniture (a stamp, a running head), with its folded text. Points into the
// Layout or into Passages::framed, which must outlive it.
struct Passage {
  const Block* block = nullptr;  // null for furniture
  const SourceText* source = nullptr;
  FoldedText folded;
  int page = 1;

  [[nodiscard]] const std::string& text() const { return folded.text(); }
  [[nodiscard]] bool is_table() const {
    return block != nullptr && block->kind == BlockKind::kTable;
  }
};

struct Passages {
  std::vector<Passage> body;
  std::vector<Passage> furniture;
  // Blocks made of the cells of frames: a box of one or two cells around a heading or an opening is
  // no table of data. A deque keeps their addresses.
  std::deque<Block> framed;
};

[[nodiscard]] Passages FoldLayout(const Layout& layout);

// Passages [begin, end) of a body.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

// A capture of RE2 as a view: Debian's RE2 has a string piece of its own.
[[nodiscard]] inline std::string_view View(const re2::StringPiece& piece) {
  return {piece.data(), piece.size()};
}

// The text without white space and the given marks at its ends.
[[nodiscard]] std::string_view Trim(std::string_view s, std::string_view also = "");

// The printed text that gave `folded_part`, a view into passage.text().
[[nodiscard]] std::string_view Printed(const Passage& passage, std::string_view folded_part);

// A value read from the part `printed` of the passage's text. Where the reading is not sure
// (recognised characters of low confidence), the status is kReview.
template <class T>
[[nodiscard]] Value<T> MakeValue(T value, const SourceText& source, std::string_view printed) {
  const Provenance where = source.Locate(printed);
  constexpr double kSure = 0.8;
  std::string raw(printed);
  std::replace(raw.begin(), raw.end(), '\n', ' ');  // a name may run over a line end
  return {std::move(value), where, std::move(raw),
          where.confidence() < kSure ? ReadStatus::kReview : ReadStatus::kOk};
}

}  // namespace delib
