// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/document_layout.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page_maker.h"

namespace delib {
namespace {

using testing::PageMaker;

Layout Read(const std::vector<PageMaker>& makers) {
  std::vector<PageLayout> pages;
  for (const PageMaker& maker : makers) pages.push_back(LayOutPage(maker.page()));
  return LayOutDocument(std::move(pages));
}

// The blocks by " / ", a table as [rows x columns].
std::string Dump(const Layout& layout) {
  std::string s;
  for (const Block& block : layout.blocks) {
    if (!s.empty()) s += " / ";
    if (block.kind == BlockKind::kTable) {
      const Table& table = layout.tables[static_cast<std::size_t>(block.table)];
      s += "[" + std::to_string(table.rows) + " x " + std::to_string(table.cols) + "]";
    } else {
      s += block.text.text();
    }
  }
  return s;
}

PageMaker WithTable(int number, double y) {
  PageMaker maker(number);
  maker.Grid({50, 200, 400}, {y, y + 20, y + 40});
  maker.Text(60, y + 14, "poste")
      .Text(210, y + 14, "12")
      .Text(60, y + 34, "autre")
      .Text(210, y + 34, "13");
  return maker;
}

TEST(LayOutDocument, TablesInTheirPlace) {
  PageMaker maker = WithTable(1, 200);
  maker.Text(50, 150, "Avant le tableau.").Text(50, 300, "Après le tableau.");
  EXPECT_EQ(Dump(Read({maker})), "Avant le tableau. / [2 x 2] / Après le tableau.");
}

TEST(LayOutDocument, ASentenceOverThePageBreakIsWhole) {
  PageMaker first(1);
  PageMaker second(2);
  first.Text(50, 700, "Le conseil décide de louer la salle du premier étage de la mairie et de la");
  second.Text(50, 150, "mettre à disposition.");
  const Layout layout = Read({first, second});
  EXPECT_EQ(Dump(layout),
            "Le conseil décide de louer la salle du premier étage de la mairie et de la mettre à "
            "disposition.");
  EXPECT_EQ(layout.blocks[0].page_end, 2);
}

TEST(LayOutDocument, FurnitureIsToldApartAndKept) {
  std::vector<PageMaker> makers;
  for (int page = 1; page <= 3; ++page) {
    PageMaker maker(page);
    maker.Text(50, 40, "Commune de Montreval")
        .Text(50, 200, "Texte de la page.")
        .Text(290, 820, std::to_string(page));
    makers.push_back(maker);
  }
  const Layout layout = Read(makers);
  EXPECT_EQ(Dump(layout), "Texte de la page. / Texte de la page. / Texte de la page.");
  ASSERT_EQ(layout.furniture.size(), 6U);
  EXPECT_EQ(layout.furniture[0].line.text.text(), "Commune de Montreval");
  EXPECT_EQ(layout.furniture[1].kind, FurnitureKind::kPageNumber);
}

TEST(LayOutDocument, PagesKeepTheirNumbersAndSizes) {
  const Layout layout = Read({PageMaker(1), PageMaker(2)});
  ASSERT_EQ(layout.pages.size(), 2U);
  EXPECT_EQ(layout.pages[1].number, 2);
  EXPECT_EQ(layout.pages[0].width, 595);
  EXPECT_TRUE(layout.blocks.empty());
}

TEST(LayOutPage, WordsOfTablesAreNoLines) {
  PageMaker maker = WithTable(1, 200);
  maker.Text(50, 150, "Avant.");
  const PageLayout page = LayOutPage(maker.page());
  ASSERT_EQ(page.lines.size(), 1U);
  EXPECT_EQ(page.lines[0].text.text(), "Avant.");
  EXPECT_EQ(page.tables.size(), 1U);
}

}  // namespace
}  // namespace delib
