// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts for tests of grammars, written line by line: words get boxes on a plain page, ten points
// a line, so that places can be told apart.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "models/layout.h"

namespace delib::testing {

// One cell: text, and how many rows and columns it covers.
struct TestCell {
  TestCell(const char* t, int rows = 1, int cols = 1) : text(t), rowspan(rows), colspan(cols) {}
  std::string text;
  int rowspan;
  int colspan;
};

inline SourceText MakeText(const std::string& text, int page, double y, float size = 10,
                           bool bold = false) {
  SourceText source;
  std::istringstream words(text);
  std::string word;
  double x = 50;
  while (words >> word) {
    Word w;
    w.text = word;
    w.box = Box(x, y, x + 5.0 * static_cast<double>(word.size()), y + 10);
    w.font_size = size;
    w.bold = bold;
    source.Append(source.empty() ? "" : " ", w, page);
    x = w.box.x1() + 5;
  }
  return source;
}

// Cells row by row; those that a merged cell above or on the left covers are left out.
inline Table MakeTable(const std::vector<std::vector<TestCell>>& rows, int page = 1) {
  Table table;
  table.page_start = table.page_end = page;
  table.rows = static_cast<int>(rows.size());
  std::vector<std::vector<bool>> taken(rows.size(), std::vector<bool>(64, false));
  for (int r = 0; r < table.rows; ++r) {
    int c = 0;
    for (const TestCell& cell : rows[static_cast<std::size_t>(r)]) {
      while (taken[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)]) ++c;
      Cell made;
      made.row = r;
      made.col = c;
      made.rowspan = cell.rowspan;
      made.colspan = cell.colspan;
      made.page = page;
      made.box = Box(50 + 80.0 * c, 100 + 20.0 * r, 50 + 80.0 * (c + cell.colspan),
                     100 + 20.0 * (r + cell.rowspan));
      made.text = MakeText(cell.text, page, 100 + 20.0 * r);
      table.cells.push_back(made);
      for (int i = r; i < r + cell.rowspan && i < table.rows; ++i) {
        for (int j = c; j < c + cell.colspan; ++j) {
          taken[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = true;
        }
      }
      c += cell.colspan;
      table.cols = std::max(table.cols, c);
    }
  }
  return table;
}

class LayoutBuilder {
 public:
  // A block set as a heading, larger than text by `more` points; '|' parts its lines.
  LayoutBuilder& Heading(const std::string& text, float more = 0) {
    return Add(BlockKind::kHeading, text, 10 + more, true);
  }
  LayoutBuilder& Text(const std::string& text) {
    return Add(BlockKind::kParagraph, text, 10, false);
  }
  LayoutBuilder& Item(const std::string& text) {
    return Add(BlockKind::kListItem, text, 10, false);
  }
  LayoutBuilder& TableOf(const std::vector<std::vector<TestCell>>& rows) {
    Block block;
    block.kind = BlockKind::kTable;
    block.table = static_cast<int>(layout_.tables.size());
    block.page_start = block.page_end = page_;
    layout_.tables.push_back(MakeTable(rows, page_));
    layout_.blocks.push_back(block);
    y_ += 200;
    return *this;
  }
  LayoutBuilder& Page() {
    ++page_;
    y_ = 50;
    return *this;
  }
  [[nodiscard]] Layout Build() const { return layout_; }

 private:
  LayoutBuilder& Add(BlockKind kind, const std::string& text, float size, bool bold) {
    Block block;
    block.kind = kind;
    block.page_start = block.page_end = page_;
    block.font_size = size;
    block.bold = bold;
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line, '|')) {
      Line made;
      made.page = page_;
      made.text = MakeText(line, page_, y_, size, bold);
      made.box = Box(50, y_, 500, y_ + 10);
      made.font_size = size;
      made.bold = bold;
      block.text.Append(block.text.empty() ? "" : " ", made.text);
      block.lines.push_back(made);
      y_ += 12;
    }
    block.box = block.lines.front().box;
    layout_.blocks.push_back(block);
    y_ += 20;
    return *this;
  }

  Layout layout_;
  int page_ = 1;
  double y_ = 50;
};

}  // namespace delib::testing
