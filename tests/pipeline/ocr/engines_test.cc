// SPDX-License-Identifier: GPL-3.0-or-later
// With the real recognisers.
#include <gtest/gtest.h>

#include "../image/drawing.h"
#include "pipeline/ocr/ocrad_engine.h"
#include "pipeline/ocr/recognise.h"
#include "pipeline/ocr/tesseract_engine.h"

namespace delib {
namespace {

using testing::AsPage;
using testing::Fill;
using testing::Write;

TEST(RealTesseract, NamesThePackageOfAMissingModel) {
  TesseractOptions options;
  options.model = "zzz";
  options.language = Language::kEnglish;
  const Result<std::unique_ptr<OcrEngine>> engine = OpenTesseract(options);
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().code, ErrorCode::kUsage);
  EXPECT_NE(engine.error().message.find("tesseract-ocr-zzz"), std::string::npos);
}

TEST(RealTesseract, ReadsAPageWithATable) {
  Result<std::unique_ptr<OcrEngine>> engine = OpenTesseract({});
  ASSERT_TRUE(engine.has_value());
  const std::unique_ptr<FigureReader> figures = OpenOcrad();
  ASSERT_NE(figures, nullptr);
  GreyBitmap picture(1600, 900);
  Write(picture, "Compte administratif de la commune", 150, 120, 14);
  for (const int y : {300, 420, 540}) Fill(picture, {150, y, 1254, y + 4});
  for (const int x : {150, 700, 1250}) Fill(picture, {x, 300, x + 4, 544});
  Write(picture, "Recettes", 180, 335, 12);
  Write(picture, "48 215", 760, 335, 12);
  Write(picture, "7", 760, 455, 12);
  const PageImage image = AsPage(std::move(picture));
  Page page;
  page.width = image.box.width();
  page.height = image.box.height();
  const Result<Page> read = RecognisePage(page, image, {engine->get(), {figures.get()}},
                                          std::chrono::milliseconds(60'000), Language::kFrench);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->rulings.size(), 6U);
  std::string text;
  for (const Word& word : read->words) text += word.text + " ";
  for (const char* expected : {"Compte", "administratif", "commune", "Recettes", "48 215", " 7 "}) {
    EXPECT_NE(text.find(expected), std::string::npos) << expected << " in " << text;
  }
}

TEST(RealOcrad, ReadsFigures) {
  const std::unique_ptr<FigureReader> reader = OpenOcrad();
  ASSERT_NE(reader, nullptr);
  GreyBitmap picture(400, 60);
  Write(picture, "48215", 20, 5, 12);
  std::string digits;
  for (const char c : reader->ReadFigures(picture, 0)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  EXPECT_EQ(digits, "48215");
}

}  // namespace
}  // namespace delib
