// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/paragraphs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace delib {
namespace {

struct Placed {
  const char* text;
  double y;
  double x0 = 50;
  double x1 = 540;
  bool bold = false;
  float size = 10;
};

Line Make(const Placed& placed, int page = 1) {
  Line line;
  Word word;
  word.text = placed.text;
  word.box = Box(placed.x0, placed.y - 8, placed.x1, placed.y + 2);
  line.text.Append("", word, page);
  line.page = page;
  line.box = word.box;
  line.baseline = static_cast<float>(placed.y);
  line.font_size = placed.size;
  line.bold = placed.bold;
  return line;
}

std::vector<Block> Build(const std::vector<Placed>& placed, int page = 1) {
  std::vector<Line> lines;
  for (const Placed& p : placed) lines.push_back(Make(p, page));
  return BuildBlocks(std::move(lines), 595);
}

// "P text", "H text", "L[bullet] text" by " / "; 'c' before it where it is centred.
std::string Dump(const std::vector<Block>& blocks) {
  std::string s;
  for (const Block& b : blocks) {
    if (!s.empty()) s += " / ";
    if (b.centred) s += "c";
    s += b.kind == BlockKind::kHeading    ? "H"
         : b.kind == BlockKind::kListItem ? "L[" + b.bullet + "]"
                                          : "P";
    s += " " + b.text.text();
  }
  return s;
}

TEST(BuildBlocks, LinesOfOneParagraph) {
  EXPECT_EQ(Dump(Build({{"le conseil", 100}, {"municipal", 112}, {"décide.", 124, 50, 200}})),
            "P le conseil municipal décide.");
  EXPECT_EQ(Dump(Build({})), "");
}

TEST(BuildBlocks, PartsOfAnActInTightLines) {
  EXPECT_EQ(
      Dump(Build({{"Le conseil, après en avoir délibéré, à l'unanimité,", 100},
                  {"LOUE le pré et", 112},
                  {"AUTORISE Madame le Maire à signer le bail ;", 124},
                  {"DIT que le loyer est payé en mai.", 136},
                  {"Fait et délibéré les jour, mois et an susdits.", 148},
                  {"A Montreval, le 30 juin 2023", 160},
                  {"Le Maire, Étienne CASSAGNOLLE", 172}})),
      "P Le conseil, après en avoir délibéré, à l'unanimité, LOUE le pré et / P AUTORISE Madame le "
      "Maire à signer le bail ; / P DIT que le loyer est payé en mai. / P Fait et délibéré les "
      "jour, "
      "mois et an susdits. / P A Montreval, le 30 juin 2023 / P Le Maire, Étienne CASSAGNOLLE");
  // a title in capitals, and a sentence that speaks of the mayor, go on
  EXPECT_EQ(Dump(Build({{"CONTRAT DU CLOCHER ET", 100}, {"VOTE DU BUDGET", 112}})),
            "P CONTRAT DU CLOCHER ET VOTE DU BUDGET");
  EXPECT_EQ(Dump(Build({{"Le pré est loué par", 100}, {"Le Maire, Étienne CASSAGNOLLE", 112}})),
            "P Le pré est loué par Le Maire, Étienne CASSAGNOLLE");
}

TEST(BuildBlocks, PartsOfAHeadingInTightLines) {
  EXPECT_EQ(
      Dump(Build({{"COMMUNE DE MONTREVAL", 100, 200, 395, true},
                  {"DÉLIBÉRATION N° 2023-018", 112, 190, 405, true},
                  {"OBJET : BAIL DU PRÉ", 124, 150, 445, true},
                  {"ET DE LA GRANGE", 136, 220, 375, true},
                  {"L'an deux mille vingt-trois", 160}})),
      "cH COMMUNE DE MONTREVAL / cH DÉLIBÉRATION N° 2023-018 / cH OBJET : BAIL DU PRÉ ET DE LA "
      "GRANGE / P L'an deux mille vingt-trois");
  EXPECT_EQ(
      Dump(Build({{"Le maire rappelle la", 100}, {"Délibération n° 2023-018 du conseil", 112}})),
      "P Le maire rappelle la Délibération n° 2023-018 du conseil");
}

TEST(BuildBlocks, AGapPartsParagraphs) {
  EXPECT_EQ(Dump(Build({{"premier", 100}, {"suite", 112}, {"second", 130}})),
            "P premier suite / P second");
}

TEST(BuildBlocks, AShortLineEndsItsParagraph) {
  EXPECT_EQ(Dump(Build({{"premier", 100}, {"fin.", 112, 50, 120}, {"Second", 124}})),
            "P premier fin. / P Second");
  // unless the sentence visibly goes on
  EXPECT_EQ(Dump(Build({{"Premier", 100}, {"mot", 112, 50, 120}, {"suite", 124}})),
            "P Premier mot suite");
}

TEST(BuildBlocks, ListItems) {
  EXPECT_EQ(Dump(Build({{"- approuve", 100},
                        {"• le plan", 112},
                        {"suite", 124, 62, 540},
                        {"1. charge", 136},
                        {"a) autorise", 148}})),
            "L[-] approuve / L[•] le plan suite / L[1.] 1. charge / L[a)] a) autorise");
}

TEST(BuildBlocks, EachVisaIsAParagraph) {
  EXPECT_EQ(
      Dump(Build({{"Vu le code,", 100}, {"VU la loi,", 112}, {"Considérant la pluie,", 124}})),
      "P Vu le code, / P VU la loi, / P Considérant la pluie,");
}

TEST(BuildBlocks, AnInitialIsNoLabel) {
  EXPECT_EQ(Dump(Build({{"Présents : Mme Odile FERRAND,", 100}, {"M. Guy HAMEL", 112, 50, 200}})),
            "P Présents : Mme Odile FERRAND, M. Guy HAMEL");
}

TEST(BuildBlocks, AChangeOfTypeBeginsABlock) {
  EXPECT_EQ(Dump(Build({{"ARTICLE 1", 100, 50, 540, true}, {"le bail", 112}})),
            "H ARTICLE 1 / P le bail");
  EXPECT_EQ(Dump(Build({{"GRAND", 100, 50, 540, false, 14}, {"le bail", 114}})),
            "P GRAND / P le bail");
}

TEST(BuildBlocks, CentredLines) {
  EXPECT_EQ(Dump(Build({{"texte", 80},
                        {"UN TITRE", 100, 200, 390, true},
                        {"LONG", 112, 250, 340, true},
                        {"suite", 140}})),
            "P texte / cH UN TITRE LONG / P suite");
}

TEST(BuildBlocks, ColumnsAreNotJoined) {
  EXPECT_EQ(Dump(Build({{"gauche", 700, 50, 200}, {"droite", 700, 350, 540}})),
            "P gauche / P droite");
}

TEST(GoesOn, OverAPageBreak) {
  const struct {
    const char* name;
    Placed last;
    Placed next;
    bool goes_on;
  } rows[] = {
      {"a sentence cut", {"le conseil décide", 700}, {"de louer", 100}, true},
      {"a full line, a capital", {"le conseil de", 700}, {"Montreval décide", 100}, true},
      {"a sentence ended", {"le conseil décide.", 700}, {"de louer", 100}, false},
      {"a heading", {"le conseil décide", 700}, {"ARTICLE 1", 100, 50, 540, true}, false},
      {"another size", {"le conseil décide", 700}, {"de louer", 100, 50, 540, false, 14}, false},
      {"a list", {"le conseil décide", 700}, {"- de louer", 100}, false},
      {"a short line, a capital", {"le conseil", 700, 50, 110}, {"Montreval", 100}, false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(GoesOn(Build({row.last})[0], Build({row.next}, 2)[0]), row.goes_on);
  }
}

TEST(Join, KeepsLinesAndPages) {
  Block block = Build({{"le conseil du Pas-", 700}})[0];
  Join(block, Build({{"de-Calais", 100}}, 2)[0]);
  EXPECT_EQ(block.text.text(), "le conseil du Pas-de-Calais");
  EXPECT_EQ(block.page_start, 1);
  EXPECT_EQ(block.page_end, 2);
  EXPECT_EQ(block.lines.size(), 2U);
}

}  // namespace
}  // namespace delib
