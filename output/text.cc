// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "output/utf8.h"

namespace delib {

namespace {

constexpr int kUnlimited = 1 << 20;

// Writes lines page by page; a page that is behind cannot be gone back to.
class Pages {
 public:
  explicit Pages(const Layout& layout) : layout_(layout), last_(LastPage(layout)) {
    for (const Furniture& piece : layout.furniture) {
      furniture_.push_back({piece.line.page, IsFoot(piece), &piece.line});
    }
    std::stable_sort(furniture_.begin(), furniture_.end(), [](const Piece& a, const Piece& b) {
      return std::pair(a.page, a.foot) < std::pair(b.page, b.foot);
    });
    WriteFurniture(false);
  }

  // Between blocks: a blank line, unless a page has just begun.
  void BeginBlock() { gap_ = true; }

  void Line(std::string_view text, int page) {
    while (page_ < std::min(page, last_)) NextPage();
    if (gap_ && !fresh_) out_ += '\n';
    gap_ = false;
    fresh_ = false;
    out_ += text;
    out_ += '\n';
  }

  [[nodiscard]] std::string Finish() {
    while (page_ <= last_) NextPage();
    return std::move(out_);
  }

 private:
  struct Piece {
    int page;
    bool foot;
    const delib::Line* line;
  };

  static int LastPage(const Layout& layout) {
    int last = static_cast<int>(layout.pages.size());
    for (const Block& block : layout.blocks) last = std::max(last, block.page_end);
    return last;
  }

  [[nodiscard]] bool IsFoot(const Furniture& piece) const {
    if (piece.kind == FurnitureKind::kRunningHead) return false;
    if (piece.kind == FurnitureKind::kRunningFoot) return true;
    for (const PageInfo& page : layout_.pages) {
      if (page.number == piece.line.page) return piece.line.box.mid_y() > page.height / 2;
    }
    return true;
  }

  void NextPage() {
    WriteFurniture(true);
    out_ += '\f';
    ++page_;
    fresh_ = true;
    WriteFurniture(false);
  }

  void WriteFurniture(bool foot) {
    if (foot) gap_ = true;
    for (; next_ < furniture_.size(); ++next_) {
      const Piece& piece = furniture_[next_];
      if (piece.page > page_ || (piece.page == page_ && piece.foot && !foot)) break;
      if (gap_ && !fresh_) out_ += '\n';
      gap_ = false;
      fresh_ = false;
      out_ += CutToWidth(piece.line->text.text(), kUnlimited) + "\n";
    }
    gap_ = true;
  }

  const Layout& layout_;
  int last_;
  std::vector<Piece> furniture_;
  std::size_t next_ = 0;
  std::string out_;
  int page_ = 1;
  bool fresh_ = true;  // nothing is printed on this page yet
  bool gap_ = false;
};

void WriteTable(Pages& pages, const Table& table) {
  auto cell = table.cells.begin();
  int page = table.page_start;
  for (int row = 0; row < table.rows; ++row) {
    std::string line;
    int col = 0;
    for (; cell != table.cells.end() && cell->row <= row; ++cell) {
      for (; col < cell->col; ++col) line += '\t';
      line += CutToWidth(cell->text.text(), kUnlimited);
      page = std::max(page, cell->page);
    }
    for (; col < table.cols - 1; ++col) line += '\t';
    pages.Line(line, page);
  }
}

struct Slot {
  const Cell* cell = nullptr;  // the cell that covers the place
  bool starts = false;         // the cell's text is printed here
};

// One row of the grid, column by column.
std::vector<Slot> SlotsOf(const Table& table, int row) {
  std::vector<Slot> slots(static_cast<std::size_t>(table.cols));
  for (const Cell& cell : table.cells) {
    if (cell.row > row) break;
    if (row >= cell.row + cell.rowspan) continue;
    for (int col = std::max(0, cell.col); col < std::min(table.cols, cell.col + cell.colspan);
         ++col) {
      slots[static_cast<std::size_t>(col)] = {&cell, row == cell.row};
    }
  }
  return slots;
}

constexpr int kBetween = 3;  // " │ "

// As wide as the texts want, then the widest made narrower until the row fits.
std::vector<int> ColumnWidths(const Table& table, int width) {
  std::vector<int> widths(static_cast<std::size_t>(table.cols), 1);
  int total = table.cols + kBetween * (table.cols - 1);
  for (const Cell& cell : table.cells) {
    if (cell.colspan != 1 || cell.col < 0 || cell.col >= table.cols) continue;
    int& column = widths[static_cast<std::size_t>(cell.col)];
    const int wanted = std::min(width, std::max(column, DisplayWidth(cell.text.text())));
    total += wanted - column;
    column = wanted;
  }
  while (total > width) {
    int& widest = *std::max_element(widths.begin(), widths.end());
    if (widest == 1) break;
    --widest;
    --total;
  }
  return widths;
}

std::string DrawRow(const Table& table, int row, const std::vector<int>& widths) {
  const std::vector<Slot> slots = SlotsOf(table, row);
  std::string line;
  for (std::size_t col = 0; col < slots.size();) {
    std::size_t next = col + 1;
    int wide = widths[col];
    for (; slots[col].cell != nullptr && next < slots.size(); ++next) {
      if (slots[next].cell != slots[col].cell) break;
      wide += kBetween + widths[next];
    }
    if (col > 0) line += " │ ";
    line += PadToWidth(slots[col].starts ? slots[col].cell->text.text() : "", wide);
    col = next;
  }
  const std::size_t end = line.find_last_not_of(' ');
  return line.substr(0, end == std::string::npos ? 0 : end + 1);
}

std::string DrawRule(const std::vector<int>& widths) {
  std::string line;
  for (std::size_t col = 0; col < widths.size(); ++col) {
    if (col > 0) line += "─┼─";
    for (int i = 0; i < widths[col]; ++i) line += "─";
  }
  return line;
}

}  // namespace

std::string ToText(const Layout& layout) {
  Pages pages(layout);
  for (const Block& block : layout.blocks) {
    pages.BeginBlock();
    if (block.table >= 0 && static_cast<std::size_t>(block.table) < layout.tables.size()) {
      WriteTable(pages, layout.tables[static_cast<std::size_t>(block.table)]);
      continue;
    }
    for (const Line& line : block.lines) {
      pages.Line(CutToWidth(line.text.text(), kUnlimited), line.page);
    }
  }
  return pages.Finish();
}

std::string ToTextTable(const Table& table, int width) {
  const std::vector<int> widths = ColumnWidths(table, width);
  std::string out;
  for (int row = 0; row < table.rows; ++row) {
    out += DrawRow(table, row, widths) + "\n";
    if (row + 1 == table.header_rows) out += DrawRule(widths) + "\n";
  }
  return out;
}

}  // namespace delib
