// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/glyph_collector.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

constexpr double kSize = 10;
constexpr double kAdvance = 5;

// Sets glyphs as a content stream does. Every letter is kAdvance wide.
class Setter {
 public:
  // `text` is ASCII; '?' is a glyph whose font does not name it.
  Setter& Set(double x, double y, const std::string& text) {
    for (const char c : text) {
      const auto code = static_cast<std::uint32_t>(c);
      Glyph glyph = pattern;
      glyph.unicode = &code;
      glyph.unicode_count = c == '?' ? 0 : 1;
      glyph.x = x;
      glyph.y = y;
      glyph.dx = kAdvance;
      glyph.font_size = kSize;
      collector_.Add(glyph);
      x += kAdvance;
    }
    return *this;
  }
  Page Finish() {
    Page page;
    collector_.Finish(page);
    return page;
  }
  Glyph pattern;

 private:
  GlyphCollector collector_{600, 800};
};

// "Avis|de vote": words with a bar where the next one follows without a gap, bold ones in stars.
std::string Dump(const Page& page) {
  std::string dump;
  for (const Word& word : page.words) {
    dump += word.bold ? "*" + word.text + "*" : word.text;
    dump += word.space_after ? " " : "|";
  }
  if (!dump.empty()) dump.pop_back();
  return dump;
}

TEST(GlyphCollector, SpacesAndGapsPartWords) {
  EXPECT_EQ(Dump(Setter().Set(10, 50, "Vu le code").Finish()), "Vu le code");
  // No space is set, but the next word stands off.
  EXPECT_EQ(Dump(Setter().Set(10, 50, "Vu").Set(23, 50, "le").Finish()), "Vu le");
  // Set in two pieces, as kerning does.
  EXPECT_EQ(Dump(Setter().Set(10, 50, "arr").Set(25.3, 50, "ete").Finish()), "arrete");
  // Another line.
  EXPECT_EQ(Dump(Setter().Set(10, 50, "ici").Set(10, 62, "la").Finish()), "ici la");
}

TEST(GlyphCollector, ChangeOfFontInsideAWordIsNoGap) {
  Setter setter;
  setter.Set(10, 50, "Art");
  setter.pattern.bold = true;
  setter.Set(25, 50, "icle");
  EXPECT_EQ(Dump(setter.Finish()), "Art|*icle*");
}

struct ReprintRow {
  const char* name;
  double dx, dy;
  const char* dump;
};

TEST(GlyphCollector, WordsPrintedTwiceComeOutOnce) {
  const ReprintRow rows[] = {
      {"same place", 0, 0, "*Total* *1200*"},
      {"bold by hand", 0.3, 0, "*Total* *1200*"},
      {"shadow", 1.2, 1.2, "*Total* *1200*"},
      {"the next column", 120, 0, "Total 1200 Total 1200"},
      {"the next line", 0, 12, "Total 1200 Total 1200"},
  };
  for (const ReprintRow& row : rows) {
    SCOPED_TRACE(row.name);
    // Anywhere on the page: also where a cell of the table that finds them ends.
    for (const double x : {10.0, 23.9, 24.0, 24.1, 40.0}) {
      Setter setter;
      setter.Set(x, 50, "Total 1200").Set(x + row.dx, 50 + row.dy, "Total 1200");
      EXPECT_EQ(Dump(setter.Finish()), row.dump) << x;
    }
  }
}

TEST(GlyphCollector, RepeatedDigitsStay) {
  EXPECT_EQ(Dump(Setter().Set(10, 50, "1000 000 111").Finish()), "1000 000 111");
}

TEST(GlyphCollector, GlyphsWithoutACharacterAreDoubtful) {
  const Page page = Setter().Set(10, 50, "12?4 ok").Finish();
  ASSERT_EQ(page.words.size(), 2U);
  EXPECT_EQ(page.words[0].text,
            "12\xEF\xBF\xBD"
            "4");
  EXPECT_LT(page.words[0].confidence, 0.5F);
  EXPECT_EQ(page.words[1].confidence, 1.0F);
  EXPECT_NEAR(page.unmapped_share, 1.0 / 7, 1e-9);
}

TEST(GlyphCollector, WhatLiesOutsideOfThePageIsNotSeen) {
  EXPECT_EQ(Dump(Setter().Set(-100, 50, "hors").Set(10, 900, "hors").Set(10, 50, "dans").Finish()),
            "dans");
}

TEST(GlyphCollector, InvisibleTextIsCounted) {
  Setter setter;
  setter.pattern.invisible = true;
  setter.Set(10, 50, "ocr");
  setter.pattern.invisible = false;
  setter.Set(10, 70, "x");
  EXPECT_NEAR(setter.Finish().invisible_share, 0.75, 1e-9);
}

struct TurnedRow {
  int direction;
  double dx, dy;
};

TEST(GlyphCollector, TurnedTextKeepsItsDirectionAndBox) {
  const TurnedRow rows[] = {
      {0, kAdvance, 0}, {90, 0, kAdvance}, {180, -kAdvance, 0}, {270, 0, -kAdvance}};
  for (const TurnedRow& row : rows) {
    SCOPED_TRACE(row.direction);
    GlyphCollector collector(600, 800);
    double x = 300;
    double y = 300;
    for (const char c : std::string("vote")) {
      const auto code = static_cast<std::uint32_t>(c);
      Glyph glyph;
      glyph.unicode = &code;
      glyph.unicode_count = 1;
      glyph.x = x;
      glyph.y = y;
      glyph.dx = row.dx;
      glyph.dy = row.dy;
      glyph.font_size = kSize;
      collector.Add(glyph);
      x += row.dx;
      y += row.dy;
    }
    Page page;
    collector.Finish(page);
    ASSERT_EQ(page.words.size(), 1U);
    EXPECT_EQ(page.words[0].text, "vote");
    EXPECT_EQ(page.words[0].direction, row.direction);
    const bool upright = row.direction % 180 == 0;
    EXPECT_NEAR(page.words[0].box.width(), upright ? 20 : 10, 1e-3);
    EXPECT_NEAR(page.words[0].box.height(), upright ? 10 : 20, 1e-3);
  }
}

}  // namespace
}  // namespace delib
