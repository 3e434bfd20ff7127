// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/normalise/normalise.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

TEST(NormaliseWord, OneFormForWhatReadsTheSame) {
  const struct {
    const char* name;
    const char* text;
    const char* plain;
  } rows[] = {
      {"ASCII stays", "d'eau", "d'eau"},
      {"composed", "e\u0301te\u0301", "été"},
      {"ligature fi", "\uFB01n", "fin"},
      {"ligature ffl", "sou\uFB04e", "souffle"},
      {"ligature st", "re\uFB06e", "reste"},
      {"oe stays", "cœur", "cœur"},
      {"bullet of Symbol", "\uF0B7", "•"},
      {"bullet of Wingdings", "\uF0D8", "•"},
      {"soft hyphen inside", "dépar\u00ADtement", "département"},
      {"soft hyphen at the end", "dépar\u00AD", "dépar-"},
      {"full-width digits", "\uFF11\uFF12", "12"},
      {"byte order mark", "\uFEFFl'eau", "l'eau"},
      {"control character", "é\u0085a", "éa"},
      {"apostrophe as printed", "l’eau", "l’eau"},
      {"capitals as printed", "ÉTÉ", "ÉTÉ"},
      {"quotes as printed", "«eau»", "«eau»"},
      {"nothing", "", ""},
      {"broken UTF-8",
       "a\xFF"
       "b",
       "a\uFFFD"
       "b"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(NormaliseWord(row.text), row.plain);
    EXPECT_EQ(NormaliseWord(row.plain), row.plain) << "twice is once";
  }
}

Word At(const char* text, double x, float size, float baseline) {
  Word word;
  word.text = text;
  word.font_size = size;
  word.baseline = baseline;
  word.box = Box(x, static_cast<double>(baseline - size), x + 10, static_cast<double>(baseline));
  return word;
}

TEST(NormalisePage, MarksSuperscripts) {
  const struct {
    const char* name;
    Word second;
    bool superscript;
  } rows[] = {
      {"raised and small", At("er", 20, 6, 96), true},
      {"small on the line", At("er", 20, 6, 100), false},
      {"raised and as large", At("er", 20, 10, 96), false},
      {"a line above", At("er", 20, 6, 88), false},
      {"far away", At("er", 60, 6, 96), false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    Page page;
    page.words = {At("1", 10, 10, 100), row.second};
    EXPECT_EQ(NormalisePage(page).words[1].superscript, row.superscript);
  }
}

TEST(NormalisePage, DropsWordsThatHoldNothing) {
  Page page;
  page.words = {At("a", 10, 10, 100), At("\uFEFF", 20, 10, 100), At("b", 30, 10, 100)};
  const Page plain = NormalisePage(page);
  ASSERT_EQ(plain.words.size(), 2U);
  EXPECT_EQ(plain.words[1].text, "b");
}

}  // namespace
}  // namespace delib
