// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recognise.h"

#include <gtest/gtest.h>

#include "../image/drawing.h"
#include "pipeline/ocr/to_displayed.h"

namespace delib {
namespace {

using testing::AsPage;
using testing::Write;
constexpr std::chrono::milliseconds kLong{60'000};

// Says the same word of every line, over its whole width.
class FakeEngine : public OcrEngine {
 public:
  FakeEngine(std::string text, float confidence)
      : text_(std::move(text)), confidence_(confidence) {}
  [[nodiscard]] std::vector<RecognisedWord> ReadLine(const GreyBitmap& line) override {
    return {{text_, {0, 0, line.width, line.height}, confidence_}};
  }

 private:
  std::string text_;
  float confidence_;
};

Page EmptyPage(const PageImage& image) {
  Page page;
  page.width = image.box.width();
  page.height = image.box.height();
  page.kind = PageKind::kScan;
  return page;
}

PageImage OneLine() {
  GreyBitmap picture(1200, 600);
  Write(picture, "Habitants de la commune", 200, 240, 12);
  return AsPage(std::move(picture));
}

TEST(RecognisePage, WordsStandOnTheirInk) {
  const PageImage image = OneLine();
  FakeEngine engine("mot", 0.9F);
  const Result<Page> page =
      RecognisePage(EmptyPage(image), image, {&engine, {}}, kLong, Language::kFrench);
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->words.size(), 1U);
  const Word& word = page->words[0];
  EXPECT_EQ(word.text, "mot");
  EXPECT_EQ(word.origin, Origin::kOcr);
  EXPECT_NEAR(word.box.x0(), 200 * 72 / 300.0, 1.5);
  EXPECT_GT(word.box.y1(), 240 * 72 / 300.0);
  EXPECT_LT(word.box.y0(), 300 * 72 / 300.0);
  EXPECT_TRUE(page->problems.empty());
}

TEST(RecognisePage, InventsNothing) {
  const PageImage image = OneLine();
  FakeEngine engine("xq", 0.1F);
  const Result<Page> page =
      RecognisePage(EmptyPage(image), image, {&engine, {}}, kLong, Language::kEnglish);
  ASSERT_TRUE(page.has_value());
  EXPECT_TRUE(page->words.empty());
  ASSERT_EQ(page->problems.size(), 1U);
  EXPECT_NE(page->problems[0].find("no text could be recognised"), std::string::npos);
}

TEST(RecognisePage, GivesUpInTime) {
  const PageImage image = OneLine();
  FakeEngine engine("mot", 0.9F);
  const Result<Page> page = RecognisePage(EmptyPage(image), image, {&engine, {}},
                                          std::chrono::milliseconds(-1), Language::kFrench);
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().code, ErrorCode::kPageFailed);
}

TEST(RecognisePage, BlankIsBlank) {
  const PageImage image = AsPage(GreyBitmap(1200, 600));
  FakeEngine engine("mot", 0.9F);
  const Result<Page> page =
      RecognisePage(EmptyPage(image), image, {&engine, {}}, kLong, Language::kFrench);
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->kind, PageKind::kBlank);
}

TEST(RecognisePage, AStampOfTheFileStaysAndReplacesItsPicture) {
  const PageImage image = OneLine();
  Page page = EmptyPage(image);
  Word stamp;
  stamp.text = "Accusé";
  stamp.box = Box(45, 55, 200, 72);
  stamp.baseline = 68;
  page.words.push_back(stamp);
  FakeEngine engine("mot", 0.9F);
  const Result<Page> read = RecognisePage(page, image, {&engine, {}}, kLong, Language::kFrench);
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->words.size(), 1U);
  EXPECT_EQ(read->words[0].text, "Accusé");
}

TEST(ToDisplayed, AnUpsideDownPage) {
  Layout layout;
  PageInfo info;
  info.width = 100;
  info.height = 200;
  info.to_displayed = {-1, 0, 100, 0, -1, 200};
  layout.pages.push_back(info);
  Word word;
  word.text = "mot";
  word.box = Box(10, 20, 30, 28);
  Block block;
  block.text.Append("", word, 1);
  block.box = word.box;
  layout.blocks.push_back(block);
  const Layout displayed = ToDisplayed(std::move(layout));
  EXPECT_EQ(displayed.blocks[0].box, Box(70, 172, 90, 180));
  EXPECT_EQ(displayed.blocks[0].text.Locate().box(), Box(70, 172, 90, 180));
  EXPECT_EQ(displayed.pages[0].to_displayed, PlaneMap());
}

}  // namespace
}  // namespace delib
