// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/passages.h"

namespace delib {

Passages FoldLayout(const Layout& layout) {
  Passages out;
  out.body.reserve(layout.blocks.size());
  for (const Block& block : layout.blocks) {
    out.body.push_back({&block, &block.text, FoldedText(block.text.text()), block.page_start});
  }
  out.furniture.reserve(layout.furniture.size());
  for (const Furniture& furniture : layout.furniture) {
    const SourceText& text = furniture.line.text;
    out.furniture.push_back({nullptr, &text, FoldedText(text.text()), furniture.line.page});
  }
  return out;
}

std::string_view Trim(std::string_view s, std::string_view also) {
  const auto drop = [also](char c) {
    return c == ' ' || c == '\t' || c == '\n' || also.find(c) != std::string_view::npos;
  };
  while (!s.empty() && drop(s.front())) s.remove_prefix(1);
  while (!s.empty() && drop(s.back())) s.remove_suffix(1);
  return s;
}

std::string_view Printed(const Passage& passage, std::string_view folded_part) {
  return passage.folded.SourceOf(folded_part);
}

}  // namespace delib
