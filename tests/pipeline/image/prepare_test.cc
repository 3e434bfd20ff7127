// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/prepare.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "drawing.h"
#include "pipeline/image/scale.h"

namespace delib {
namespace {

using testing::AsPage;
using testing::Fill;

int Dark(const GreyBitmap& picture, const PixelBox& box) {
  int dark = 0;
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x) dark += picture.Row(y)[x] < 128 ? 1 : 0;
  }
  return dark;
}

// A grid of two columns and two rows, with a letter in its first cell.
GreyBitmap Grid() {
  GreyBitmap picture(900, 700);
  for (const int y : {100, 300, 500}) Fill(picture, {100, y, 804, y + 4});
  for (const int x : {100, 450, 800}) Fill(picture, {x, 100, x + 4, 504});
  Fill(picture, {160, 180, 180, 220});
  return picture;
}

TEST(PrepareImage, TakesRulesOutAndTellsThem) {
  const PreparedImage image = PrepareImage(AsPage(Grid()), 0);
  int horizontal = 0;
  int vertical = 0;
  for (const PixelRule& rule : image.rules) ++(rule.horizontal ? horizontal : vertical);
  EXPECT_EQ(horizontal, 3);
  EXPECT_EQ(vertical, 3);
  EXPECT_EQ(Dark(image.grey, {90, 90, 820, 110}), 0);
  EXPECT_EQ(Dark(image.grey, {440, 110, 460, 490}), 0);
  ASSERT_EQ(image.blobs.size(), 1U);
  EXPECT_EQ(image.blobs[0], (PixelBox{160, 180, 180, 220}));
}

TEST(PrepareImage, KeepsALetterThatCrossesARule) {
  GreyBitmap picture = Grid();
  Fill(picture, {250, 280, 258, 330});
  const PreparedImage image = PrepareImage(AsPage(picture), 0);
  EXPECT_EQ(Dark(image.grey, {250, 280, 258, 330}), 8 * 50);
}

TEST(PrepareImage, KeepsTheStemOfALargeLetter) {
  GreyBitmap picture(900, 700);
  Fill(picture, {300, 300, 310, 360});  // 60 pixels high: 14 points, no rule at its ends
  const PreparedImage image = PrepareImage(AsPage(picture), 0);
  EXPECT_TRUE(image.rules.empty());
  EXPECT_EQ(image.blobs.size(), 1U);
}

TEST(PrepareImage, TurnsWhiteOnBlackRound) {
  GreyBitmap picture = Grid();
  for (std::uint8_t& pixel : picture.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  const PreparedImage image = PrepareImage(AsPage(picture), 0);
  EXPECT_EQ(image.rules.size(), 6U);
  EXPECT_EQ(image.blobs.size(), 1U);
}

TEST(PrepareImage, StraightensAndLeadsBack) {
  constexpr double kDegrees = 1.2;
  const double slope = std::tan(kDegrees * std::numbers::pi / 180);
  GreyBitmap picture(1800, 1800);
  for (int line = 0; line < 30; ++line) {
    for (int letter = 0; letter < 60; ++letter) {
      const int x = 100 + letter * 26;
      const int y = 150 + line * 50 + static_cast<int>(x * slope);
      Fill(picture, {x, y, x + 16, y + 22});
    }
  }
  const PreparedImage image = PrepareImage(AsPage(picture), 0);
  EXPECT_NEAR(std::abs(image.skew), kDegrees, 0.1);
  // The letters of the first line stand at one height, and their boxes lead back to where they
  // were.
  int found = 0;
  for (const PixelBox& b : image.blobs) {
    const Box back = image.to_source(Box(b.x0, b.y0, b.x1, b.y1));
    const double column = (back.mid_x() - 108) / 26;
    if (std::abs(column - std::round(column)) > 0.1) continue;
    const double row = (back.mid_y() - 161 - (back.mid_x() - 8) * slope) / 50;
    if (std::abs(row - std::round(row)) < 0.1) ++found;
  }
  EXPECT_GT(found, 1700);
}

TEST(PrepareImage, LeadsBackFromEveryTurn) {
  for (const int turn : {0, 90, 180, 270}) {
    SCOPED_TRACE(turn);
    GreyBitmap picture(600, 400);
    Fill(picture, {50, 60, 90, 80});
    const PreparedImage image = PrepareImage(AsPage(picture), turn);
    ASSERT_EQ(image.blobs.size(), 1U);
    const PixelBox& b = image.blobs[0];
    const Box back = image.to_source(Box(b.x0, b.y0, b.x1, b.y1));
    EXPECT_NEAR(back.x0(), 50, 0.01);
    EXPECT_NEAR(back.y0(), 60, 0.01);
    EXPECT_NEAR(back.x1(), 90, 0.01);
    EXPECT_NEAR(back.y1(), 80, 0.01);
  }
}

TEST(PrepareImage, DirtIsBlank) {
  GreyBitmap picture(2400, 3400);
  for (int i = 0; i < 60; ++i) Fill(picture, {i * 37 + 20, i * 53 + 20, i * 37 + 22, i * 53 + 22});
  EXPECT_TRUE(PrepareImage(AsPage(picture), 0).blank);
  Fill(picture, {300, 300, 400, 330});
  EXPECT_FALSE(PrepareImage(AsPage(picture), 0).blank);
}

TEST(Smooth, MakesGreysOfAnEdgeAndKeepsAreas) {
  GreyBitmap picture(10, 10);
  Fill(picture, {0, 0, 5, 10});
  const GreyBitmap smooth = Smooth(picture);
  EXPECT_EQ(smooth.Row(5)[2], 0);
  EXPECT_EQ(smooth.Row(5)[8], 255);
  EXPECT_EQ(smooth.Row(5)[4], 255 / 6);
  EXPECT_TRUE(Smooth(GreyBitmap()).empty());
}

TEST(PrepareImage, OnePixel) {
  for (const std::uint8_t grey : {0, 255}) {
    PageImage image = AsPage(GreyBitmap(1, 1, grey));
    image.bilevel = false;
    EXPECT_TRUE(PrepareImage(image, 0).rules.empty());
    EXPECT_FALSE(FindOrientation(image).sure);
  }
}

}  // namespace
}  // namespace delib
