// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source_text.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

Word At(const char* text, double x, float confidence = 1) {
  Word word;
  word.text = text;
  word.box = Box(x, 100, x + 20, 110);
  word.confidence = confidence;
  return word;
}

// "le conseil décide", the last word on the next page.
SourceText Sentence() {
  SourceText text;
  text.Append("", At("le", 10), 1);
  text.Append(" ", At("conseil", 40, 0.5F), 1);
  text.Append(" ", At("décide", 10), 2);
  return text;
}

TEST(SourceText, KnowsThePlaceOfEachPart) {
  const SourceText text = Sentence();
  ASSERT_EQ(text.text(), "le conseil décide");
  const struct {
    const char* name;
    std::size_t begin;
    std::size_t size;
    int page;
    Box box;
    double confidence;
  } rows[] = {
      {"a word", 0, 2, 1, Box(10, 100, 30, 110), 1},
      {"a part of a word", 4, 2, 1, Box(40, 100, 60, 110), 0.5},
      {"two words", 0, 10, 1, Box(10, 100, 60, 110), 0.5},
      {"over the page", 3, 15, 1, Box(40, 100, 60, 110), 0.5},
      {"the next page", 11, 7, 2, Box(10, 100, 30, 110), 1},
      {"a space is nowhere: the whole", 2, 1, 1, Box(10, 100, 60, 110), 0.5},
      {"nothing: the whole", 5, 0, 1, Box(40, 100, 60, 110), 0.5},
      {"beyond the end: the whole", 100, 5, 1, Box(10, 100, 60, 110), 0.5},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    const Provenance where = text.Locate(row.begin, row.size);
    EXPECT_EQ(where.page(), row.page);
    EXPECT_EQ(where.box(), row.box);
    EXPECT_DOUBLE_EQ(where.confidence(), row.confidence);
  }
}

TEST(SourceText, LocatesViewsIntoItsText) {
  const SourceText text = Sentence();
  const std::string_view all = text.text();
  EXPECT_EQ(text.Locate(all.substr(11)).page(), 2);
  const std::string foreign = "conseil";
  EXPECT_EQ(text.Locate(std::string_view(foreign)).box(), text.Locate().box());
}

TEST(SourceText, AppendsAnotherText) {
  SourceText text = Sentence();
  text.Append(" ", Sentence());
  EXPECT_EQ(text.text(), "le conseil décide le conseil décide");
  EXPECT_EQ(text.Locate(30, 1).page(), 2);
  EXPECT_EQ(text.LastPage(), 2);
}

TEST(SourceText, Slice) {
  const struct {
    std::size_t begin;
    std::size_t size;  // bytes; é is two
    const char* text;
    std::size_t pieces;
  } rows[] = {{0, 2, "le", 1},
              {3, 7, "conseil", 1},
              {5, 7, "nseil d", 2},
              {11, 99, "décide", 1},
              {99, 5, "", 0}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const SourceText part = Sentence().Slice(row.begin, row.size);
    EXPECT_EQ(part.text(), row.text);
    EXPECT_EQ(part.pieces().size(), row.pieces);
    for (const TextPiece& piece : part.pieces()) {
      EXPECT_LE(piece.begin, piece.end);
      EXPECT_LE(piece.end, part.text().size());
    }
  }
}

TEST(SourceText, TrimEnd) {
  SourceText text;
  text.Append("", At("Pas-", 10), 1);
  text.TrimEnd(1);
  EXPECT_EQ(text.text(), "Pas");
  EXPECT_EQ(text.pieces().back().end, 3U);
  text.TrimEnd(99);
  EXPECT_TRUE(text.empty());
}

TEST(SourceText, OfNothing) {
  const SourceText text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.LastPage(), 1);
  EXPECT_EQ(text.Locate(0, 0).page(), 1);
}

}  // namespace
}  // namespace delib
