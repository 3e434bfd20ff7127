// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/passages.h"

#include <algorithm>
#include <utility>

namespace delib {

namespace {

// A cell with this much text holds paragraphs, no value.
constexpr std::size_t kProse = 220;

// An opening of a session that is set in a grid: names, counts and dates of the form in cells of
// their own.
bool IsOpening(const Table& table) {
  constexpr std::size_t kMostCells = 30;
  if (table.page_start > 2 || table.cells.size() > kMostCells) return false;
  static constexpr const char* kSigns[] = {"presents",    "convocation",   "secretaire",
                                           "en exercice", "l'an deux mil", "sous la presidence",
                                           "excuses"};
  int signs = 0;
  std::string all;
  for (const Cell& cell : table.cells) all += Fold(cell.text.text()) + "\n";
  for (const char* sign : kSigns) signs += all.find(sign) != std::string::npos ? 1 : 0;
  return signs >= 3;
}

bool IsFrame(const Table& table) {
  if (IsOpening(table)) return true;
  if (table.cells.size() > 4) return false;
  return std::any_of(table.cells.begin(), table.cells.end(),
                     [](const Cell& c) { return c.text.text().size() > kProse; });
}

// A cell's text as a block of one line.
Block BlockOf(const Cell& cell) {
  Block block;
  block.text = cell.text;
  block.page_start = block.page_end = cell.page;
  block.box = cell.box;
  block.bold = cell.bold;
  block.font_size = cell.text.pieces().empty() ? 0 : cell.text.pieces().front().font_size;
  Line line;
  line.text = cell.text;
  line.page = cell.page;
  line.box = cell.box;
  line.font_size = block.font_size;
  line.bold = cell.bold;
  block.lines.push_back(std::move(line));
  return block;
}

Passage PassageOf(const Block& block) {
  return {&block, &block.text, FoldedText(block.text.text()), block.page_start};
}

}  // namespace

Passages FoldLayout(const Layout& layout) {
  Passages out;
  out.body.reserve(layout.blocks.size());
  for (const Block& block : layout.blocks) {
    if (block.kind == BlockKind::kTable && block.table >= 0 &&
        IsFrame(layout.tables[static_cast<std::size_t>(block.table)])) {
      for (const Cell& cell : layout.tables[static_cast<std::size_t>(block.table)].cells) {
        if (cell.text.empty()) continue;
        out.framed.push_back(BlockOf(cell));
        out.body.push_back(PassageOf(out.framed.back()));
      }
      continue;
    }
    out.body.push_back(PassageOf(block));
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
