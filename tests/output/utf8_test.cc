// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/utf8.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

TEST(Utf8, TellsSoundFromBroken) {
  struct Row {
    const char* name;
    const char* text;
    const char* mended;  // null: sound
  };
  const Row rows[] = {
      {"ascii", "abc", nullptr},
      {"accents and beyond the first plane", "é€😀", nullptr},
      {"lone byte of Latin-1", "caf\xE9", "caf\uFFFD"},
      {"cut in the middle", "a\xE2\x82", "a\uFFFD"},
      {"overlong slash", "\xC0\xAF", "\uFFFD\uFFFD"},
      {"stray continuation", "\x80z", "\uFFFDz"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(IsUtf8(row.text), row.mended == nullptr);
    EXPECT_EQ(MendUtf8(row.text), row.mended == nullptr ? row.text : row.mended);
    EXPECT_TRUE(IsUtf8(MendUtf8(row.text)));
  }
}

TEST(Utf8, CountsColumns) {
  struct Row {
    const char* name;
    const char* text;
    int width;
  };
  const Row rows[] = {
      {"empty", "", 0},
      {"accents", "délibéré", 8},
      {"euro", "5 €", 3},
      {"combining mark", "e\u0301te", 3},
      {"soft hyphen", "a\u00ADb", 2},
      {"wide letters", "日本", 4},
      {"narrow space", "1\u202F905", 5},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(DisplayWidth(row.text), row.width);
  }
}

TEST(CutToWidth, CutsByColumns) {
  struct Row {
    const char* name;
    const char* text;
    int width;
    const char* cut;
  };
  const Row rows[] = {
      {"fits exactly", "délibéré", 8, "délibéré"},
      {"one too many", "délibérés", 8, "délibér…"},
      {"one column", "abc", 1, "…"},
      {"no half of a wide letter", "日本語", 4, "日…"},
      {"a mark stays with its letter", "e\u0301ta", 3, "e\u0301ta"},
      {"escape codes are defused", "a\x1B[31mb", 20, "a [31mb"},
      {"a line break is a space", "a\nb", 20, "a b"},
      {"broken bytes", "a\xE9", 20, "a\uFFFD"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(CutToWidth(row.text, row.width), row.cut);
  }
}

TEST(PadToWidth, PadsByColumns) {
  EXPECT_EQ(PadToWidth("été", 5), "été  ");
  EXPECT_EQ(PadToWidth("étés", 3), "ét…");
  EXPECT_EQ(PadToWidth("日", 3), "日 ");
}

}  // namespace
}  // namespace delib
