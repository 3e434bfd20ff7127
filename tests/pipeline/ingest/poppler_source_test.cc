// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "../tiny_pdf.h"
#include "pipeline/ingest/page_source.h"

namespace delib {
namespace {

using testing::SetText;
using testing::TinyPdf;

OpenOptions English() {
  OpenOptions options;
  options.language = Language::kEnglish;
  return options;
}

Result<Page> ReadFirst(const TinyPdf& pdf) {
  Result<std::unique_ptr<PageSource>> source =
      OpenPdf(std::make_shared<const std::string>(pdf.ToBytes()), English());
  if (!source) return source.error();
  return (*source)->ReadPage(1);
}

TEST(PopplerSource, WordsWithTheirBoxes) {
  const Result<Page> page = ReadFirst({{SetText(72, 700, "Vu le code")}});
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->width, 595);
  EXPECT_EQ(page->height, 842);
  ASSERT_EQ(page->words.size(), 3U);
  const Word& word = page->words[0];
  EXPECT_EQ(word.text, "Vu");
  EXPECT_EQ(word.font_size, 12);
  EXPECT_NEAR(word.baseline, 142, 0.01);
  EXPECT_NEAR(word.box.x0(), 72, 0.01);
  EXPECT_NEAR(word.box.x1(), 72 + 12 * (0.667 + 0.556), 0.1);  // Helvetica's widths
  EXPECT_LT(word.box.y0(), 142);
  EXPECT_GT(word.box.y1(), 142);
}

TEST(PopplerSource, ATurnedPageIsTurnedUpright) {
  TinyPdf pdf{{SetText(72, 700, "Vu")}};
  pdf.page_entries = "/Rotate 90";
  const Result<Page> page = ReadFirst(pdf);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->rotation, 90);
  EXPECT_EQ(page->width, 842);
  EXPECT_EQ(page->height, 595);
  ASSERT_EQ(page->words.size(), 1U);
  EXPECT_EQ(page->words[0].direction, 90);
}

struct DrawingRow {
  const char* name;
  const char* content;
  std::size_t rulings, fills, images;
  int outlines;
};

TEST(PopplerSource, DrawingsByTheirKind) {
  const DrawingRow rows[] = {
      {"stroke", "1 w 50 500 m 300 500 l S", 1, 0, 0, 0},
      {"frame", "1 w 50 500 100 80 re S", 4, 0, 0, 0},
      {"slanted stroke", "50 500 m 300 600 l S", 0, 0, 0, 0},
      {"thin rectangle", "50 500 300 0.5 re f", 1, 0, 0, 0},
      {"area", "0.9 g 50 500 300 40 re f", 0, 1, 0, 0},
      {"white area", "1 g 50 500 300 40 re f", 0, 0, 0, 0},
      {"outside", "50 1500 300 40 re f", 0, 0, 0, 0},
      {"shape", "50 50 m 60 80 80 80 90 50 c f", 0, 0, 0, 1},
      {"picture", "q 200 0 0 200 50 50 cm /Im1 Do Q", 0, 0, 1, 0},
  };
  for (const DrawingRow& row : rows) {
    SCOPED_TRACE(row.name);
    const Result<Page> page = ReadFirst({{row.content}});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->rulings.size(), row.rulings);
    EXPECT_EQ(page->fills.size(), row.fills);
    EXPECT_EQ(page->images.size(), row.images);
    EXPECT_EQ(page->outline_count, row.outlines);
  }
}

TEST(PopplerSource, ImageShareAddsStripsAndCountsOverlapsOnce) {
  std::string strips;
  for (int y = 0; y < 842; y += 2) {
    strips += "q 595 0 0 2 0 " + std::to_string(y) + " cm /Im1 Do Q\n";
  }
  const std::string half = "q 595 0 0 421 0 0 cm /Im1 Do Q\n";
  const struct {
    const char* name;
    std::string content;
    double share;
  } rows[] = {
      {"none", "", 0}, {"strips", strips, 1}, {"half", half, 0.5}, {"twice", half + half, 0.5}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const Result<Page> page = ReadFirst({{row.content}});
    ASSERT_TRUE(page);
    EXPECT_NEAR(page->image_share, row.share, 0.02);
    EXPECT_TRUE(page->rulings.empty());
  }
}

TEST(PopplerSource, InvisibleAndUnmappedTextIsTold) {
  const Result<Page> hidden = ReadFirst({{"BT /F1 12 Tf 3 Tr 50 500 Td (cache) Tj ET"}});
  ASSERT_TRUE(hidden);
  EXPECT_EQ(hidden->invisible_share, 1);
  TinyPdf pdf{{"BT /F1 12 Tf 50 500 Td <00410042> Tj ET"}};
  pdf.font =
      "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
      "/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
      "/Supplement 0>>>>]>>";
  const Result<Page> unmapped = ReadFirst(pdf);
  ASSERT_TRUE(unmapped);
  EXPECT_EQ(unmapped->unmapped_share, 1);
}

TEST(PopplerSource, APageOfFourteenMetres) {
  TinyPdf pdf{{SetText(50, 39600, "haut") + SetText(50, 50, "bas")}};
  pdf.media_box = "0 0 595 39685";
  const Result<Page> page = ReadFirst(pdf);
  ASSERT_TRUE(page);
  ASSERT_EQ(page->words.size(), 2U);
  EXPECT_NEAR(page->words[1].baseline, 39635, 0.1);
}

TEST(PopplerSource, APageWithoutAreaIsAnErrorOfThePage) {
  TinyPdf pdf{{SetText(50, 50, "x")}};
  pdf.page_entries = "/CropBox[2000 2000 2100 2100]";
  const Result<Page> page = ReadFirst(pdf);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().code, ErrorCode::kPageFailed);
  EXPECT_EQ(page.error().ToString(), "p1: the page has no area: nothing can be read on it");
}

TEST(PopplerSource, APageThatTakesTooLongIsGivenUp) {
  std::string content;
  for (int i = 0; i < 300'000; ++i) content += "1 0 0 1 50 50 cm\n";
  OpenOptions options = English();
  options.page_timeout = std::chrono::milliseconds(1);
  Result<std::unique_ptr<PageSource>> source =
      OpenPdf(std::make_shared<const std::string>(TinyPdf{{content}}.ToBytes()), options);
  ASSERT_TRUE(source);
  const Result<Page> page = (*source)->ReadPage(1);
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().message, "the page takes too long or draws too much: given up");
}

TEST(PopplerSource, RefusesWhatIsNoPdf) {
  const std::string whole = TinyPdf{{SetText(50, 50, "x")}}.ToBytes();
  const struct {
    const char* name;
    std::string bytes;
    const char* message;
  } rows[] = {
      {"empty", "", "the file is empty"},
      {"text", "bonjour", "this is no PDF"},
      {"cut off", whole.substr(0, whole.size() / 2),
       "the PDF is cut off, its end is missing: copy or download it again"},
      {"no objects", "%PDF-1.4\n%%EOF\n",
       "the PDF is too damaged to be opened; try to repair it with 'qpdf'"},
      {"no pages", TinyPdf{}.ToBytes(), "the PDF has no pages"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const auto source = OpenPdf(std::make_shared<const std::string>(row.bytes), English());
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::kUnreadable);
    EXPECT_EQ(source.error().message, row.message);
  }
}

}  // namespace
}  // namespace delib
