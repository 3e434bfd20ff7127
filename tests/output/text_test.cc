// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/text.h"

#include <gtest/gtest.h>

#include "sample_document.h"

namespace delib {
namespace {

Line LineOf(std::string_view text, int page = 1, double y = 100) {
  Line line;
  line.text = SourceOf(text, page);
  line.page = page;
  line.box = Box(50, y, 500, y + 10);
  return line;
}

Block BlockOf(std::vector<Line> lines) {
  Block block;
  block.page_start = lines.front().page;
  block.page_end = lines.back().page;
  block.lines = std::move(lines);
  return block;
}

Block TableBlock(int table) {
  Block block;
  block.kind = BlockKind::kTable;
  block.table = table;
  return block;
}

Layout LayoutOf(int pages, std::vector<Block> blocks) {
  Layout layout;
  for (int number = 1; number <= pages; ++number) {
    PageInfo info;
    info.number = number;
    info.height = 800;
    layout.pages.push_back(info);
  }
  layout.blocks = std::move(blocks);
  return layout;
}

TEST(ToText, SeparatesBlocksAndKeepsPrintedLines) {
  const Layout layout = LayoutOf(
      1, {BlockOf({LineOf("TITRE")}), BlockOf({LineOf("une ligne"), LineOf("et sa suite")})});
  EXPECT_EQ(ToText(layout), "TITRE\n\nune ligne\net sa suite\n\f");
}

TEST(ToText, EndsEachPageWithAFormFeedAlsoABlankOne) {
  EXPECT_EQ(ToText(LayoutOf(0, {})), "");
  EXPECT_EQ(ToText(LayoutOf(2, {})), "\f\f");
  EXPECT_EQ(ToText(LayoutOf(3, {BlockOf({LineOf("a", 1)}), BlockOf({LineOf("c", 3)})})),
            "a\n\f\fc\n\f");
}

TEST(ToText, CutsABlockThatRunsOverAPage) {
  EXPECT_EQ(ToText(LayoutOf(2, {BlockOf({LineOf("début", 1), LineOf("fin", 2)}),
                                BlockOf({LineOf("suite", 2)})})),
            "début\n\ffin\n\nsuite\n\f");
}

TEST(ToText, WritesTableRowsWithTabs) {
  Layout layout = LayoutOf(2, {BlockOf({LineOf("avant")}), TableBlock(0)});
  Cell wide = CellOf(0, 0, "sur deux");
  wide.colspan = 2;
  Cell tall = CellOf(1, 0, "haut");
  tall.rowspan = 2;
  layout.tables.push_back(
      TableOf(3, 3, {wide, CellOf(0, 2, "c"), tall, CellOf(1, 2, "1"), CellOf(2, 1, "2", 2)}));
  EXPECT_EQ(ToText(layout), "avant\n\nsur deux\t\tc\nhaut\t\t1\n\f\t2\t\n\f");
}

TEST(ToText, PrintsFurnitureWithItsPage) {
  Layout layout = LayoutOf(2, {BlockOf({LineOf("un", 1)}), BlockOf({LineOf("deux", 2)})});
  layout.furniture.push_back({FurnitureKind::kPageNumber, LineOf("1", 1, 780)});
  layout.furniture.push_back({FurnitureKind::kRunningHead, LineOf("Conseil", 1, 20)});
  layout.furniture.push_back({FurnitureKind::kStamp, LineOf("Reçu", 2, 30)});
  layout.furniture.push_back({FurnitureKind::kRunningFoot, LineOf("Mairie", 2, 790)});
  EXPECT_EQ(ToText(layout), "Conseil\n\nun\n\n1\n\fReçu\n\ndeux\n\nMairie\n\f");
}

TEST(ToText, AFormFeedInTheDocumentIsNoPageBreak) {
  EXPECT_EQ(ToText(LayoutOf(1, {BlockOf({LineOf("a\fb\x1B[0m")})})), "a b [0m\n\f");
}

Table Sums() {
  Cell total = CellOf(2, 0, "Total des deux");
  total.colspan = 2;
  Table table =
      TableOf(3, 3,
              {CellOf(0, 0, "Été"), CellOf(0, 1, "Libellé"), CellOf(0, 2, "€"), CellOf(1, 0, "011"),
               CellOf(1, 1, "Énergie"), CellOf(1, 2, "12"), total, CellOf(2, 2, "12")});
  table.header_rows = 1;
  return table;
}

TEST(ToTextTable, DrawsColumnsAndTheHeader) {
  EXPECT_EQ(ToTextTable(Sums(), 80),
            "Été │ Libellé │ €\n"
            "────┼─────────┼───\n"
            "011 │ Énergie │ 12\n"
            "Total des de… │ 12\n");
}

TEST(ToTextTable, CutsTheWidestColumnFirst) {
  EXPECT_EQ(ToTextTable(Sums(), 15),
            "Été │ Lib… │ €\n"
            "────┼──────┼───\n"
            "011 │ Éne… │ 12\n"
            "Total des… │ 12\n");
}

TEST(ToTextTable, KeepsALetterAColumnWhereTheWidthIsTooSmall) {
  EXPECT_EQ(ToTextTable(Sums(), 3),
            "… │ … │ €\n"
            "──┼───┼──\n"
            "… │ … │ …\n"
            "Tota… │ …\n");
}

TEST(ToTextTable, PrintsAMergedCellOnce) {
  Cell tall = CellOf(0, 0, "haut");
  tall.rowspan = 2;
  EXPECT_EQ(ToTextTable(TableOf(2, 2, {tall, CellOf(0, 1, "a"), CellOf(1, 1, "b")}), 80),
            "haut │ a\n     │ b\n");
  EXPECT_EQ(ToTextTable(TableOf(0, 0, {}), 80), "");
}

}  // namespace
}  // namespace delib
