// SPDX-License-Identifier: GPL-3.0-or-later
// The document in reading order: blocks of text and tables, as the grammars of extractors/ see it.
// Running heads, page numbers and stamps are told apart (furniture), never dropped.
#pragma once

#include <string>
#include <vector>

#include "models/page.h"
#include "models/source_text.h"
#include "models/table.h"

namespace delib {

// One line of print.
struct Line {
  SourceText text;
  int page = 1;
  Box box;
  float baseline = 0;   // y, points; of its longest word: boxes differ with the fonts in a line
  float font_size = 0;  // of most of its letters
  bool bold = false;    // most letters are
  bool italic = false;
  bool centred = false;  // both margins of its column are about the same, and wide
};

enum class BlockKind {
  kParagraph,
  kHeading,   // bold, larger, capitals or numbered: a line that titles what follows
  kListItem,  // begins with a bullet, a dash or a number, or hangs from one
  kTable,
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  // The whole text: lines joined by spaces, hyphens at line ends resolved, the bullet taken off.
  // Empty for a table.
  SourceText text;
  std::string bullet;       // as printed ("-", "•", "1."), empty where there is none
  std::vector<Line> lines;  // as printed, in order; may run over a page break
  int page_start = 1;
  int page_end = 1;
  Box box;  // on page_start
  float font_size = 0;
  bool bold = false;
  bool centred = false;
  int table = -1;  // kTable: index into Layout::tables
};

enum class FurnitureKind { kRunningHead, kRunningFoot, kPageNumber, kStamp, kMargin };

struct Furniture {
  FurnitureKind kind = FurnitureKind::kRunningHead;
  Line line;
};

struct PageInfo {
  int number = 1;
  double width = 0;
  double height = 0;
  int rotation = 0;
  PageKind kind = PageKind::kBlank;
  double image_share = 0;
  int word_count = 0;
  std::vector<std::string> problems;
  PlaneMap to_displayed;  // as in Page
};

struct Layout {
  std::vector<PageInfo> pages;
  std::vector<Block> blocks;  // reading order, tables in their place
  std::vector<Table> tables;  // in order of their beginning
  std::vector<Furniture> furniture;
};

}  // namespace delib
