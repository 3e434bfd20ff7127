// SPDX-License-Identifier: GPL-3.0-or-later
// Documents written line by line, for tests of the grammars: each string is a block, each '\n' in
// it ends a line of print. Boxes are invented: five points a letter, fourteen points a line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/layout.h"

namespace delib::testing {

class LayoutSketch {
 public:
  // A paragraph of plain text.
  LayoutSketch& Text(std::string_view text) { return Add(BlockKind::kParagraph, "", text); }
  // A line that titles what follows: bold.
  LayoutSketch& Bold(std::string_view text) {
    bold_ = true;
    Add(BlockKind::kHeading, "", text);
    bold_ = false;
    return *this;
  }
  // Bold and centred.
  LayoutSketch& Centred(std::string_view text) {
    centred_ = true;
    Bold(text);
    centred_ = false;
    return *this;
  }
  // An item of a list; the bullet is not part of its text.
  LayoutSketch& Item(std::string_view bullet, std::string_view text) {
    return Add(BlockKind::kListItem, bullet, text);
  }
  LayoutSketch& Items(std::string_view bullet, const std::vector<const char*>& texts) {
    for (const char* text : texts) Item(bullet, text);
    return *this;
  }
  // What follows stands on the next page.
  LayoutSketch& Page() {
    ++page_;
    y_ = kTop;
    return *this;
  }
  // A line of furniture on the present page: a stamp, a running head.
  LayoutSketch& Stamp(std::string_view text) {
    layout_.furniture.push_back({FurnitureKind::kStamp, MakeLine(text)});
    return *this;
  }
  // A table of one row of text per inner list, each cell its own.
  LayoutSketch& Table(const std::vector<std::vector<const char*>>& rows) {
    delib::Table table;
    table.rows = static_cast<int>(rows.size());
    table.page_start = table.page_end = page_;
    for (const std::vector<const char*>& row : rows) {
      double x = kLeft;
      for (const char* text : row) {
        Cell cell;
        cell.row = static_cast<int>(&row - rows.data());
        cell.col = static_cast<int>(&text - row.data());
        cell.page = page_;
        cell.box = Box(x, y_, x + 100, y_ + kLeading);
        cell.text = MakeText(text, x);
        table.cells.push_back(std::move(cell));
        table.cols = std::max(table.cols, table.cells.back().col + 1);
        x += 100;
      }
      y_ += kLeading;
    }
    Block block;
    block.kind = BlockKind::kTable;
    block.page_start = block.page_end = page_;
    block.table = static_cast<int>(layout_.tables.size());
    layout_.tables.push_back(std::move(table));
    layout_.blocks.push_back(std::move(block));
    return *this;
  }
  // How sure the recogniser is of the words that follow; 1 is a text layer.
  LayoutSketch& Confidence(float confidence) {
    confidence_ = confidence;
    return *this;
  }
  LayoutSketch& FontSize(float size) {
    size_ = size;
    return *this;
  }

  [[nodiscard]] const Layout& layout() const { return layout_; }

 private:
  static constexpr double kLeft = 57;
  static constexpr double kTop = 100;
  static constexpr double kLeading = 14;

  LayoutSketch& Add(BlockKind kind, std::string_view bullet, std::string_view text) {
    Block block;
    block.kind = kind;
    block.bullet = std::string(bullet);
    block.page_start = block.page_end = page_;
    block.font_size = size_;
    block.bold = bold_;
    block.centred = centred_;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      Line line = MakeLine(text.substr(at, end - at));
      block.box = block.lines.empty() ? line.box : block.box.Union(line.box);
      block.text.Append(block.lines.empty() ? "" : " ", line.text);
      block.lines.push_back(std::move(line));
      at = end + 1;
    }
    y_ += kLeading;  // blocks stand apart
    layout_.blocks.push_back(std::move(block));
    return *this;
  }

  Line MakeLine(std::string_view text) {
    Line line;
    line.text = MakeText(text, kLeft);
    line.page = page_;
    line.box = Box(kLeft, y_, kLeft + 5 * static_cast<double>(text.size()), y_ + 12);
    line.baseline = static_cast<float>(y_ + 10);
    line.font_size = size_;
    line.bold = bold_;
    line.centred = centred_;
    y_ += kLeading;
    return line;
  }

  // A word for each run of letters; the spaces between them stay as they are.
  SourceText MakeText(std::string_view text, double x) const {
    SourceText out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = std::min(text.find_first_not_of(' ', at), text.size());
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      if (begin == end) break;
      Word word;
      word.text = std::string(text.substr(begin, end - begin));
      word.font_size = size_;
      word.bold = bold_;
      word.confidence = confidence_;
      word.origin = confidence_ < 1 ? Origin::kOcr : Origin::kTextLayer;
      word.box =
          Box(x + 5 * static_cast<double>(begin), y_, x + 5 * static_cast<double>(end), y_ + 12);
      out.Append(text.substr(at, begin - at), word, page_);
      at = end;
    }
    return out;
  }

  Layout layout_;
  int page_ = 1;
  double y_ = kTop;
  float size_ = 11;
  float confidence_ = 1;
  bool bold_ = false;
  bool centred_ = false;
};

}  // namespace delib::testing
