// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/act_heading.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;

// "number {title}", or "" where the passage is no numbered heading.
std::string HeadingIn(const char* text) {
  const Folded document(text);
  std::string s;
  for (const NumberedHeading& h : FindNumberedHeadings(document.passages(), document.all())) {
    s += *h.number;
    if (h.title) s += " {" + **h.title + "}";
  }
  return s;
}

struct Row {
  const char* text;
  const char* heading;
};

template <std::size_t N>
void Check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(HeadingIn(row.text), row.heading);
  }
}

TEST(FindNumberedHeadings, FormsOfNumbers) {
  const Row rows[] = {
      {"(N°2023-120)", "2023-120"},
      {"DE_2026_086", "DE_2026_086"},
      {"CD/2019/002", "CD/2019/002"},
      {"48/2026 : n° 4713", "48/2026 : n° 4713"},
      {"DELIBERATION N° 5", "5"},
      {"Délibération n°370A", "370A"},
      {"n° 2014 / 183", "2014 / 183"},
      {"D2025-008- Objet : Choix du loueur", "D2025-008 {Choix du loueur}"},
      {"25-04/034 - Tarifs de la piscine", "25-04/034 {Tarifs de la piscine}"},
      {"23-03/011 – Emprunt :", "23-03/011 {Emprunt}"},
      {"20241125 1 Bail rural,", "20241125 1 {Bail rural}"},
      {"2019-03-12BIS Voirie rurale", "2019-03-12BIS {Voirie rurale}"},
      {"N° 12/2023 : Vente d'un terrain", "12/2023 {Vente d'un terrain}"},
      {"DE-2013/85 Assurances du personnel", "DE-2013/85 {Assurances du personnel}"},
  };
  Check(rows);
}

TEST(FindNumberedHeadings, RefusesWhatIsNoNumber) {
  const Row rows[] = {
      {"", ""},
      {"12/03/2019", ""},
      {"Vu la délibération n° 2019-12 du conseil", ""},
      {"La délibération n° 2019-12 est abrogée", ""},
      {"1. Approbation des comptes", ""},
      {"2/ Questions diverses", ""},
      {"RAPPORT N°55", ""},
      {"Le 12 juin 2023", ""},
      {"2023 fut une année sèche", ""},
      {"Article 2 : 2023-120", ""},
      {"03 21 00 00 00", ""},
  };
  Check(rows);
}

TEST(FindNumberedHeadings, NoRowsOfTablesAndNoLongText) {
  const std::string prose = "2023-120 " + std::string(500, 'x');
  LayoutSketch sketch;
  sketch.Table({{"2023-120", "Voirie"}, {"2023-121", "École"}, {"2023-122", "Eau"}}).Text(prose);
  const Folded document(sketch);
  EXPECT_TRUE(FindNumberedHeadings(document.passages(), document.all()).empty());
}

TEST(FindNumberedHeadings, OneSeriesHasOneShape) {
  const Folded document(LayoutSketch()
                            .Text("2019-03-12 Voirie rurale")
                            .Text("2019-03-13 École du bourg")
                            .Text("25-04/034 Eau potable"));
  const auto headings = FindNumberedHeadings(document.passages(), document.all());
  ASSERT_EQ(headings.size(), 3U);
  EXPECT_EQ(headings[0].shape, headings[1].shape);
  EXPECT_NE(headings[0].shape, headings[2].shape);
}

std::string TitleIn(const LayoutSketch& sketch, std::optional<std::size_t> number = std::nullopt) {
  const Folded document(sketch);
  const auto title = FindTitle(document.passages(), document.all(), number);
  return title ? **title : "";
}

TEST(FindTitle, BehindItsLabel) {
  EXPECT_EQ(
      TitleIn(
          LayoutSketch().Bold("COMMUNE DE MONTREVAL").Text("Objet : Vente d'un terrain communal")),
      "Vente d'un terrain communal");
  EXPECT_EQ(TitleIn(LayoutSketch().Bold("OBJET :").Text("Vente d'un terrain communal")),
            "Vente d'un terrain communal");
  EXPECT_EQ(TitleIn(LayoutSketch().Text("Objet de la délibération : Tarifs du port")),
            "Tarifs du port");
}

TEST(FindTitle, TheHeadingOfTheAct) {
  EXPECT_EQ(TitleIn(LayoutSketch()
                        .Bold("DEPARTEMENT DE LA SOURDAINE")
                        .Bold("EXTRAIT DU REGISTRE DES DELIBERATIONS")
                        .Centred("SOUTIEN AUX BIBLIOTHEQUES RURALES")
                        .Text("(N°2023-214)")
                        .Text("Étaient présents : M. Alain BRETEL"),
                    3),
            "SOUTIEN AUX BIBLIOTHEQUES RURALES");
}

TEST(FindTitle, AReportMayBeWhatIsDecidedOn) {
  EXPECT_EQ(TitleIn(LayoutSketch().Bold("RAPPORT ANNUEL 2022 DE LA RÉGIE DES EAUX")),
            "RAPPORT ANNUEL 2022 DE LA RÉGIE DES EAUX");
  EXPECT_EQ(TitleIn(LayoutSketch().Bold("RAPPORT D'ACTIVITÉ DE LA RÉGIE DES EAUX")),
            "RAPPORT D'ACTIVITÉ DE LA RÉGIE DES EAUX");
  EXPECT_EQ(TitleIn(LayoutSketch().Bold("RAPPORT DE MADAME LA PRÉSIDENTE")), "");
}

TEST(TitleOfHeading, BehindTheNumber) {
  const Row rows[] = {
      {"Délibération n°23-31 : Location du pré communal", "Location du pré communal"},
      {"N° 2023/11-47 Objet : Location du pré communal", "Location du pré communal"},
      {"Délibération n° 2023-04 du 6 avril 2023", ""},
      {"Délibération n° 2023-04 - Séance du 6 avril 2023", ""},
      {"Délibération n° 2023-04 du conseil municipal", ""},
      {"Délibération n° 2023-04", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const Folded document(row.text);
    const auto headings = FindNumberedHeadings(document.passages(), document.all());
    ASSERT_EQ(headings.size(), 1U);
    const auto title = TitleOfHeading(document.passages(), headings[0], 1);
    EXPECT_EQ(title ? **title : "", row.heading);
  }
}

TEST(TitleOfHeading, ALabelledSubjectComesFirst) {
  const Folded document(LayoutSketch()
                            .Bold("Délibération n° 2023-04 Affaires foncières")
                            .Text("Objet : Location du pré communal"));
  const auto headings = FindNumberedHeadings(document.passages(), document.all());
  ASSERT_EQ(headings.size(), 1U);
  EXPECT_FALSE(TitleOfHeading(document.passages(), headings[0], 2));
}

TEST(FindTitle, NoneAmongTextAndHeadingsOfTheForm) {
  EXPECT_EQ(TitleIn(LayoutSketch().Text("Les bibliothèques rurales sont soutenues.")), "");
  EXPECT_EQ(TitleIn(LayoutSketch()
                        .Bold("EXTRAIT DU REGISTRE")
                        .Bold("Séance du 12 juin")
                        .Bold("DÉLIBÉRATION")),
            "");
}

TEST(IsHeading, ByTypeOrLabel) {
  const Folded document(LayoutSketch()
                            .Bold("Vente d'un terrain")
                            .Text("VENTE D'UN TERRAIN COMMUNAL")
                            .Text("Objet : vente")
                            .Text("Vente d'un terrain communal")
                            .Item("-", "VENTE D'UN TERRAIN COMMUNAL")
                            .Stamp("VENTE D'UN TERRAIN COMMUNAL"));
  const auto& body = document.passages().body;
  const bool expected[] = {true, true, true, false, false};
  for (std::size_t i = 0; i < body.size(); ++i) {
    SCOPED_TRACE(i);
    EXPECT_EQ(IsHeading(body[i]), expected[i]);
  }
  EXPECT_FALSE(IsHeading(document.passages().furniture[0]));
}

TEST(FindReportNumber, OfTheCoveringReport) {
  const Row rows[] = {
      {"RAPPORT N°55", "55"},
      {"Rapport n° 12-3 de la présidente", "12-3"},
      {"Vu le rapport n° 207", ""},
      {"Le rapport compte 55 pages", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const Folded document(row.text);
    const auto number = FindReportNumber(document.passages(), document.all());
    EXPECT_EQ(number ? **number : "", row.heading);
  }
}

}  // namespace
}  // namespace delib
