// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/text_lines.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

constexpr double kPpi = 300;

// Letters of a font of 42 pixels: low ones 22 high, tall ones 30.
void AddLine(std::vector<PixelBox>& blobs, int x, int baseline, int letters) {
  for (int i = 0; i < letters; ++i) {
    const int height = i % 3 == 0 ? 30 : 22;
    blobs.push_back({x + 24 * i, baseline - height, x + 24 * i + 18, baseline});
  }
}

std::vector<TextLine> Find(const std::vector<PixelBox>& blobs) {
  return FindTextLines(blobs, std::vector<int>(blobs.size(), -1), kPpi);
}

TEST(FindTextLines, TwoLinesWithTheirBaselinesAndSizes) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 100, 200, 12);
  AddLine(blobs, 100, 250, 12);
  const std::vector<TextLine> lines = Find(blobs);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].baseline, 200);
  EXPECT_EQ(lines[1].baseline, 250);
  EXPECT_NEAR(lines[0].em, 42, 2);
  EXPECT_EQ(lines[0].ink, (PixelBox{100, 170, 100 + 11 * 24 + 18, 200}));
}

TEST(FindTextLines, AWideGapPartsColumns) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 100, 200, 10);
  AddLine(blobs, 600, 200, 10);
  EXPECT_EQ(Find(blobs).size(), 2U);
}

TEST(FindTextLines, CellsNeverShareALine) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 100, 200, 4);
  AddLine(blobs, 210, 200, 4);
  std::vector<int> areas(8, 1);
  std::fill(areas.begin() + 4, areas.end(), 2);
  EXPECT_EQ(FindTextLines(blobs, areas, kPpi).size(), 2U);
  EXPECT_EQ(Find(blobs).size(), 1U);
}

TEST(FindTextLines, DotsAndCommasGoToTheirLine) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 100, 200, 6);
  blobs.push_back({246, 196, 250, 200});  // a full stop
  blobs.push_back({250, 193, 256, 208});  // a comma as high as small print
  blobs.push_back({700, 196, 704, 200});  // dirt far away
  const std::vector<TextLine> lines = Find(blobs);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].blobs.size(), 8U);
}

TEST(FindTextLines, ADashAloneInACellIsALine) {
  const std::vector<PixelBox> blobs = {{100, 200, 114, 203}};
  EXPECT_EQ(FindTextLines(blobs, {5}, kPpi).size(), 1U);
  EXPECT_TRUE(Find(blobs).empty());
}

TEST(FindTextLines, AFrameIsNoLetter) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 120, 200, 6);
  blobs.push_back({100, 100, 340, 260});
  const std::vector<TextLine> lines = Find(blobs);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].ink.y0, 170);
}

TEST(FindTextLines, FiguresAloneAreAsLargeAsTheirNeighbours) {
  std::vector<PixelBox> blobs;
  AddLine(blobs, 100, 200, 12);
  for (int i = 0; i < 3; ++i) blobs.push_back({600 + 24 * i, 170, 618 + 24 * i, 200});
  const std::vector<TextLine> lines = Find(blobs);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NEAR(lines[1].em, lines[0].em, 1);
}

TEST(FindTextLines, Nothing) { EXPECT_TRUE(Find({}).empty()); }

}  // namespace
}  // namespace delib
