// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/money_tables.h"

#include <gtest/gtest.h>

#include "layout_builder.h"

namespace delib {
namespace {

using testing::LayoutBuilder;
using testing::TestCell;
using Rows = std::vector<std::vector<TestCell>>;

// Tables stand right under the text before them and are as wide as it.
Layout Placed(Layout layout) {
  double y = 50;
  int page = 1;
  for (Block& block : layout.blocks) {
    if (block.page_start != page) y = 50;
    page = block.page_start;
    if (block.table < 0) {
      y = block.lines.back().box.y1();
      continue;
    }
    block.box = Box(40, y + 4, 510, y + 24);
    layout.tables[static_cast<std::size_t>(block.table)].box = block.box;
  }
  return layout;
}

MoneyReading Read(const LayoutBuilder& builder) {
  return ReadMoneyTables(Placed(builder.Build()), {}, {}, Language::kEnglish);
}

std::string Dump(const std::vector<BudgetLine>& lines) {
  std::string dump;
  for (const BudgetLine& line : lines) {
    dump += std::to_string(line.row_index) + '|' + ToWord(line.row_kind) + '|' + line.account +
            '|' + line.row_label + '|' + line.column_label + '|' + ToWord(line.section) + '|' +
            ToWord(line.direction) + '|' + ToDecimal(*line.amount) +
            (line.amount.status() == ReadStatus::kReview ? "|review" : "") + '\n';
  }
  return dump;
}

TEST(CommunalBudget, CodesInOneColumnAndBandsOfSections) {
  const MoneyReading read = Read(LayoutBuilder()
                                     .Heading("Décision modificative n° 3")
                                     .TableOf({{"Article", "Dépenses", "Recettes"},
                                               {TestCell("FONCTIONNEMENT", 1, 3)},
                                               {"D 60632", "1 200,00 €", ""},
                                               {"D 6554-44", "- 200,50 €", ""},
                                               {"R 7488", "", "999,50 €"},
                                               {"Total fonctionnement", "999,50 €", "999,50 €"},
                                               {TestCell("INVESTISSEMENT", 1, 3)},
                                               {"D 2158-7", "+ 5 000.00 €", ""},
                                               {"R1068", "", "5 000,00 e"},
                                               {"TOTAL GENERAL", "5 999,50 €", "5 999,50 €"}}));
  EXPECT_EQ(Dump(read.lines),
            "1|line|60632|D 60632|Dépenses|operating|expenditure|1200.00\n"
            "2|line|6554|D 6554-44|Dépenses|operating|expenditure|-200.50\n"
            "3|line|7488|R 7488|Recettes|operating|revenue|999.50\n"
            "4|subtotal||Total fonctionnement|Dépenses|operating|expenditure|999.50\n"
            "4|subtotal||Total fonctionnement|Recettes|operating|revenue|999.50\n"
            "6|line|2158|D 2158-7|Dépenses|investment|expenditure|5000.00\n"
            "7|line|R1068|R1068|Recettes|investment|revenue|5000.00\n"
            "8|total||TOTAL GENERAL|Dépenses||expenditure|5999.50\n"
            "8|total||TOTAL GENERAL|Recettes||revenue|5999.50\n");
  EXPECT_EQ(read.voted_tables, std::vector<int>{0});
}

TEST(CommunalBudget, ChapterAndArticleInColumns) {
  const MoneyReading read =
      Read(LayoutBuilder().TableOf({{"Chapitre", "Article", "Libellé", "Dépenses"},
                                    {"011", "60631", "Savon", "40,00"},
                                    {"023", "", "Virement à l'autre section", "10,00"},
                                    {TestCell("68 Provisions", 1, 3), "7,00"},
                                    {TestCell("Total", 1, 3), "57,00"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|60631|Savon|Dépenses||expenditure|40.00\n"
            "1|line|023|Virement à l'autre section|Dépenses||expenditure|10.00\n"
            "2|line|68|Provisions|Dépenses||expenditure|7.00\n"
            "3|total||Total|Dépenses||expenditure|57.00\n");
}

TEST(CommunalBudget, SideBySide) {
  const MoneyReading read =
      Read(LayoutBuilder()
               .Heading("SECTION D'INVESTISSEMENT")
               .TableOf({{TestCell("DEPENSES", 1, 2), TestCell("RECETTES", 1, 2)},
                         {"16 Emprunts", "80,00", "001 Solde reporté", "30,00"},
                         {"21 Achats", "20,00", "13 Aides", "70,00"},
                         {"TOTAL", "100,00", "TOTAL", "100,00"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|16|16 Emprunts|DEPENSES|investment|expenditure|80.00\n"
            "0|line|001|001 Solde reporté|RECETTES|investment|revenue|30.00\n"
            "1|line|21|21 Achats|DEPENSES|investment|expenditure|20.00\n"
            "1|line|13|13 Aides|RECETTES|investment|revenue|70.00\n"
            "2|total||TOTAL|DEPENSES|investment|expenditure|100.00\n"
            "2|total||TOTAL|RECETTES|investment|revenue|100.00\n");
  EXPECT_EQ(read.lines[0].table_title, "SECTION D'INVESTISSEMENT");
}

TEST(CommunalBudget, SideBySideWithoutAReadHead) {
  const MoneyReading read = Read(LayoutBuilder()
                                     .Heading("INVESTISSEMENT")
                                     .TableOf({{"", "", "RECETTES", ""},
                                               {"16 Emprunts", "80,00", "001 Solde", "30,00"},
                                               {"21 Achats", "20,00", "13 Aides", "70,00"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|16|16 Emprunts||investment||80.00|review\n"
            "0|line|001|001 Solde||investment|revenue|30.00\n"
            "1|line|21|21 Achats||investment||20.00|review\n"
            "1|line|13|13 Aides||investment|revenue|70.00\n");
}

TEST(CommunalBudget, ResultsBySection) {
  const MoneyReading read =
      Read(LayoutBuilder()
               .Text("Le compte financier unique se résume ainsi.")
               .TableOf({{"", "", "Investissement", "Fonctionnement", "Total cumulé"},
                         {TestCell("Recettes", 2), "Prévu", "10,00", "20,00", "30,00"},
                         {"Réalisé", "8,00", "-", "8,00"},
                         {"Solde", "Report (+/-)", "-1,00", "2,00", "1,00"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line||Recettes Prévu|Investissement|investment|revenue|10.00\n"
            "0|line||Recettes Prévu|Fonctionnement|operating|revenue|20.00\n"
            "0|line||Recettes Prévu|Total cumulé||revenue|30.00\n"
            "1|line||Recettes Réalisé|Investissement|investment|revenue|8.00\n"
            "1|line||Recettes Réalisé|Total cumulé||revenue|8.00\n"
            "2|line||Solde Report (+/-)|Investissement|investment||-1.00\n"
            "2|line||Solde Report (+/-)|Fonctionnement|operating||2.00\n"
            "2|line||Solde Report (+/-)|Total cumulé|||1.00\n");
  EXPECT_TRUE(read.voted_tables.empty());
}

TEST(CommunalBudget, AnUnnamedLastRowIsATotal) {
  const MoneyReading read =
      Read(LayoutBuilder().TableOf({{TestCell("RECETTES DE FONCTIONNEMENT", 1, 2), "BP 2031"},
                                    {"70", "Entrées du musée", "60,00 €"},
                                    {"", "", "5,00 €"},
                                    {"74", "Dotations", "- €"},
                                    {"75", "Loyers", "40,00 €"},
                                    {"", "", "105,00 €"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|70|Entrées du musée|BP 2031|operating|revenue|60.00\n"
            "1|line|||BP 2031|operating|revenue|5.00|review\n"
            "3|line|75|Loyers|BP 2031|operating|revenue|40.00\n"
            "4|total|||BP 2031|operating|revenue|105.00\n");
  EXPECT_EQ(read.lines[0].period, "2031");
}

TEST(CommunalBudget, MovedCreditsWithTotalsOfChapters) {
  const MoneyReading read = Read(LayoutBuilder().TableOf(
      {{TestCell("Désignation", 2), TestCell("Dépenses", 1, 2), TestCell("Recettes", 1, 2)},
       {"Diminution", "Augmentation", "Diminution", "Augmentation"},
       {TestCell("FONCTIONNEMENT", 1, 5)},
       {"D-60611 : Eau", "0,00 €", "300,00 €", "0,00 €", "-"},
       {"TOTAL D 011 : Charges", "", "300,00 €", "", ""},
       {"R-70311 : Caveaux", "", "", "", "300,00 €"},
       {"Total Général", TestCell("300,00 €", 1, 2), TestCell("300,00 €", 1, 2)}}));
  EXPECT_EQ(
      Dump(read.lines),
      "1|line|60611|D-60611 : Eau|Dépenses Diminution|operating|expenditure|0.00\n"
      "1|line|60611|D-60611 : Eau|Dépenses Augmentation|operating|expenditure|300.00\n"
      "1|line|60611|D-60611 : Eau|Recettes Diminution|operating|revenue|0.00\n"
      "2|subtotal|011|TOTAL D 011 : Charges|Dépenses Augmentation|operating|expenditure|300.00\n"
      "3|line|70311|R-70311 : Caveaux|Recettes Augmentation|operating|revenue|300.00\n"
      "4|total||Total Général|Dépenses Diminution||expenditure|300.00\n"
      "4|total||Total Général|Recettes Diminution||revenue|300.00\n");
}

TEST(CommunalBudget, SectionAndDirectionInColumns) {
  const MoneyReading read =
      Read(LayoutBuilder().TableOf({{"Section", "Sens", "Compte", "Libellé", "Montant (k€)"},
                                    {"F", "D", "60612", "Gaz", "12,5"},
                                    {"I", "R", "1068", "Réserves", "3"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|60612|Gaz|Montant (k€)|operating|expenditure|12.50|review\n"
            "1|line|1068|Réserves|Montant (k€)|investment|revenue|3.00|review\n");
}

TEST(CommunalBudget, GoesOnOnTheNextPageWithoutAHead) {
  const MoneyReading read = Read(LayoutBuilder()
                                     .Heading("Budget primitif")
                                     .TableOf({{TestCell("CHAPITRES", 1, 2), "PREVU"},
                                               {TestCell("FONCTIONNEMENT", 1, 3)},
                                               {TestCell("DEPENSES", 1, 3)},
                                               {"011", "Achats", "8,00"},
                                               {"65", "Aides", "2,00"}})
                                     .Page()
                                     .TableOf({{TestCell("RECETTES", 1, 3)},
                                               {"70", "Ventes", "7,00"},
                                               {TestCell("Totaux recettes", 1, 2), "7,00"}}));
  EXPECT_EQ(Dump(read.lines),
            "2|line|011|Achats|PREVU|operating|expenditure|8.00\n"
            "3|line|65|Aides|PREVU|operating|expenditure|2.00\n"
            "5|line|70|Ventes|PREVU|operating|revenue|7.00\n"
            "6|subtotal||Totaux recettes|PREVU|operating|revenue|7.00\n");
}

TEST(CommunalBudget, WhatCannotBeReadIsTold) {
  const MoneyReading read = Read(LayoutBuilder().TableOf({{"Compte", "Dépenses"},
                                                          {"60611 Eau", "-236 3836 €"},
                                                          {"60612 Gaz", "7 770,00 53 775,00"},
                                                          {"60613 Bois", "12,00 €"}}));
  // Most rows are not whole: the one that can be read is not trusted either.
  EXPECT_EQ(Dump(read.lines), "2|line|60613|60613 Bois|Dépenses||expenditure|12.00|review\n");
  EXPECT_EQ(read.findings.size(), 2U);
  EXPECT_EQ(read.doubtful_tables, std::vector<int>{0});
}

TEST(Grants, ColumnsOfAmountsBesideOthers) {
  const MoneyReading read =
      Read(LayoutBuilder()
               .Heading("Subventions aux associations")
               .TableOf({{TestCell("Tiers", 2), "2030", TestCell("2031", 1, 2),
                          TestCell("REMARQUES", 2), TestCell("VOTE", 2)},
                         {"Reçues", "Demandées", "Votées"},
                         {"Les Planeurs", "-", "0 €", "150 €", "2 vols", "3 contre"},
                         {"Chorale du Puy", "90,00 €", "100 €", "Reporté", "", "12"},
                         {"TOTAL", "90,00 €", "100 €", "150 €", "", ""}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line||Les Planeurs|2031 Demandées|||0.00\n"
            "0|line||Les Planeurs|2031 Votées|||150.00\n"
            "1|line||Chorale du Puy|2030 Reçues|||90.00\n"
            "1|line||Chorale du Puy|2031 Demandées|||100.00\n"
            "2|total||TOTAL|2030 Reçues|||90.00\n"
            "2|total||TOTAL|2031 Demandées|||100.00\n"
            "2|total||TOTAL|2031 Votées|||150.00\n");
  EXPECT_EQ(read.lines[0].table, BudgetTable::kGrants);
  EXPECT_EQ(read.lines[0].period, "2031");
}

TEST(Grants, CodesAndProjectsAreNoLabels) {
  const MoneyReading read =
      Read(LayoutBuilder().TableOf({{"Code", "Structure", "Type", "Nom du projet", "Attribué"},
                                    {"4853", "UN TOIT POUR LES ABEILLES", "P", "Fête", "1 500 €"},
                                    {"12", "CLUB DE BOULES", "F", "", "300 €"},
                                    {TestCell("Total", 1, 4), "1 800 €"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line||UN TOIT POUR LES ABEILLES|Attribué|||1500.00\n"
            "1|line||CLUB DE BOULES|Attribué|||300.00\n"
            "2|total||Total|Attribué|||1800.00\n");
}

TEST(Grants, AccountsAndNumbersOfRegistration) {
  const MoneyReading read = Read(
      LayoutBuilder().TableOf({{"Article", "Bénéficiaire", "N° SIRET", "Adhérents", "Subvention F"},
                               {"65748", "Les Sonneurs", "12345678900012", "45", "500"},
                               {"657362", "CCAS", "", "", "1 200"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line|65748|Les Sonneurs|Subvention F|||500.00\n"
            "1|line|657362|CCAS|Subvention F|||1200.00\n");
}

TEST(Grants, InFrancs) {
  const MoneyReading read = Read(
      LayoutBuilder().TableOf({{"Associations", "Subvention en francs"}, {"Les Sonneurs", "500"}}));
  ASSERT_EQ(read.lines.size(), 1U);
  EXPECT_EQ(read.lines[0].amount->currency, Currency::kFrf);
}

TEST(Grants, RatesAreNoAmountsAndTwoInACellAreForReview) {
  const MoneyReading read =
      Read(LayoutBuilder().TableOf({{"ASSOCIATIONS", "Demandé", "Voté"},
                                    {"École des Tilleuls", "46 €/élève", "920,00 € (46*20)"},
                                    {"Cantine", "13,65*20 repas", "10,00 € 12,00 €"}}));
  EXPECT_EQ(Dump(read.lines),
            "0|line||École des Tilleuls|Voté|||920.00\n"
            "1|line||Cantine|Voté|||10.00|review\n");
  EXPECT_TRUE(read.findings.empty());
}

TEST(MoneyTables, OtherTablesAreNone) {
  struct Row {
    const char* name;
    const char* text;
    Rows rows;
  };
  const Row rows[] = {
      {"plan of financing",
       "Plan de financement de la halle",
       {{TestCell("DEPENSES HT", 1, 2), TestCell("RECETTES", 1, 2)},
        {"Charpente", "80 000,00", "Département", "40 000,00"},
        {"TOTAL", "80 000,00", "TOTAL", "40 000,00"}}},
      {"costs of what a grant is asked for",
       "La commune demande une subvention DETR, les subventions couvrant la moitié",
       {{"Travaux HT", "332 000,00"}, {"TVA 20 %", "66 400,00"}, {"TOTAL TTC", "398 400,00"}}},
      {"tender",
       "Le budget principal prévoit ces travaux",
       {{"N°", "Entreprise", "Montant offre HT"},
        {"1", "Maçons réunis", "147 906,59"},
        {"2", "Bâtir", "145 747,80"}}},
      {"amendment of a contract",
       "Avenants",
       {{"", "Montant HT", "Montant TTC"},
        {"Marché initial", "85 000,00 €", "102 000,00 €"},
        {"Avenant n°1", "-1 000,00 €", "-1 200,00 €"}}},
      {"tariffs",
       "Tarifs 2031 de la section de tennis",
       {{"", "Tarif actuel", "Tarif proposé"}, {"Heure", "8,00 €", "9,00 €"}}},
      {"tax rates",
       "Budget primitif 2031 : taux des taxes",
       {{"", "Taux", "Bases", "Produit"},
        {"Foncier bâti", "40.92", "2 191 000", "896 557"},
        {"TOTAL", "", "", "896 557"}}},
      {"purchases by section",
       "Les achats suivants sont imputés au budget principal",
       {{TestCell("INVESTISSEMENT", 1, 2)}, {"Un banc", "329,00"}, {"Une pompe", "914,94"}}},
      {"list of works",
       "Travaux de l'année",
       {{"LISTE DES TRAVAUX", "2031"}, {"Clôture", "4 500,00"}, {"TOTAL", "4 500,00"}}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Dump(Read(LayoutBuilder().Text(row.text).TableOf(row.rows)).lines), "");
  }
}

TEST(MoneyTables, TablesOfAReportAreLeftAlone) {
  const Layout layout = Placed(LayoutBuilder()
                                   .Heading("Subventions 2031")
                                   .TableOf({{"Chorale", "90,00 €"}, {"Boules", "10,00 €"}})
                                   .Build());
  EXPECT_EQ(ReadMoneyTables(layout, {}, {}, Language::kFrench).lines.size(), 2U);
  EXPECT_TRUE(ReadMoneyTables(layout, {}, {true}, Language::kFrench).lines.empty());
}

}  // namespace
}  // namespace delib
