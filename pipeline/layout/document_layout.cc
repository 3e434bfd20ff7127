// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/document_layout.h"

#include <algorithm>
#include <numeric>

#include "pipeline/layout/furniture.h"
#include "pipeline/layout/lines.h"
#include "pipeline/layout/paragraphs.h"
#include "pipeline/layout/reading_order.h"

namespace delib {

namespace {

// A gap of this many font sizes at one height parts columns; justified lines stretch their spaces
// to one.
constexpr double kColumnGap = 2.0;

std::vector<int> OutsideTables(const Page& page, const std::vector<PageTable>& tables) {
  std::vector<bool> taken(page.words.size());
  for (const PageTable& t : tables) {
    for (const int w : t.words) taken[static_cast<std::size_t>(w)] = true;
  }
  std::vector<int> free;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (!taken[i]) free.push_back(static_cast<int>(i));
  }
  return free;
}

// The lines of a page that are text, each run of them between two tables in a list of its own.
struct TextRuns {
  std::vector<std::vector<Line>> runs;  // tables.size() + 1
};

TextRuns IntoRuns(PageLayout& page, const std::vector<std::optional<FurnitureKind>>& marks,
                  std::vector<Furniture>& furniture) {
  TextRuns out;
  out.runs.resize(page.tables.size() + 1);
  std::size_t run = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (marks[i]) {
      furniture.push_back({*marks[i], std::move(line)});
      continue;
    }
    run = 0;
    while (run < page.tables.size() && line.box.mid_y() > page.tables[run].table.box.mid_y()) ++run;
    out.runs[run].push_back(std::move(line));
  }
  return out;
}

class Assembler {
 public:
  Layout layout;

  void AddText(std::vector<Line> lines, double page_width) {
    for (Block& block : BuildBlocks(std::move(lines), page_width)) {
      if (!layout.blocks.empty()) {
        Block& last = layout.blocks.back();
        if (last.page_end + 1 == block.page_start && GoesOn(last, block)) {
          Join(last, std::move(block));
          continue;
        }
      }
      layout.blocks.push_back(std::move(block));
    }
  }

  void AddTable(int index, int page, const Box& box) {
    if (index < next_table_) return;  // the rest of a table that began on an earlier page
    next_table_ = index + 1;
    Block block;
    block.kind = BlockKind::kTable;
    block.table = index;
    block.page_start = block.page_end = page;
    block.box = box;
    layout.blocks.push_back(std::move(block));
  }

 private:
  int next_table_ = 0;
};

}  // namespace

PageLayout LayOutPage(const Page& page) {
  PageLayout out;
  out.info = {page.number,
              page.width,
              page.height,
              page.rotation,
              page.kind,
              page.image_share,
              static_cast<int>(page.words.size()),
              page.problems,
              page.to_displayed};
  out.tables = FindTables(page);
  LineOptions options;
  options.column_gap = kColumnGap;
  out.lines = InReadingOrder(BuildLines(page, OutsideTables(page, out.tables), options));
  return out;
}

Layout LayOutDocument(std::vector<PageLayout> pages) {
  std::vector<PageLines> lines;
  lines.reserve(pages.size());
  for (const PageLayout& page : pages) lines.push_back({page.info.height, &page.lines});
  const FurnitureMarks marks = FindFurniture(lines);

  Assembler assembler;
  std::vector<TextRuns> runs;
  std::vector<Table> tables;
  std::vector<TablePlace> places;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    runs.push_back(IntoRuns(pages[p], marks[p], assembler.layout.furniture));
    const auto& of_page = runs.back().runs;
    for (std::size_t t = 0; t < pages[p].tables.size(); ++t) {
      TablePlace place;
      for (std::size_t r = 0; r <= t; ++r) place.text_above |= !of_page[r].empty();
      for (std::size_t r = t + 1; r < of_page.size(); ++r) place.text_below |= !of_page[r].empty();
      places.push_back(place);
      tables.push_back(std::move(pages[p].tables[t].table));
    }
  }
  std::vector<Box> boxes;
  boxes.reserve(tables.size());
  for (const Table& table : tables) boxes.push_back(table.box);
  JoinedTables joined = JoinTables(std::move(tables), places);

  std::size_t next = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    auto& of_page = runs[p].runs;
    for (std::size_t r = 0; r < of_page.size(); ++r) {
      assembler.AddText(std::move(of_page[r]), pages[p].info.width);
      if (r + 1 < of_page.size()) {
        assembler.AddTable(joined.part_of[next], pages[p].info.number, boxes[next]);
        ++next;
      }
    }
    assembler.layout.pages.push_back(std::move(pages[p].info));
  }
  assembler.layout.tables = std::move(joined.tables);
  return std::move(assembler.layout);
}

}  // namespace delib
