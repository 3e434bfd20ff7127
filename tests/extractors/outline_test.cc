// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/outline.h"

#include <gtest/gtest.h>

#include "layout_builder.h"

namespace delib {
namespace {

using testing::LayoutBuilder;

// "1.I.A TITLE {1 Description|8* Perspectives}": a star where the number is not printed.
std::string Dump(const Outline& outline) {
  std::string dump;
  for (const OutlineSheet& sheet : outline.sheets) {
    if (!dump.empty()) dump += '\n';
    dump += sheet.action_id + " " + sheet.title.text() + " {";
    for (const OutlineSection& s : sheet.sections) {
      if (dump.back() != '{') dump += '|';
      dump += s.number + (s.number_printed ? " " : "* ") + s.title.text();
    }
    dump += '}';
  }
  return dump;
}

// Two short sheets that prove a report; variants stand around them.
LayoutBuilder& AddSheet(LayoutBuilder& b, const std::string& heading) {
  return b.Heading(heading, 2).Heading("1. Description de l'action").Text("Le car passe le mardi.");
}

TEST(Outline, HeadingsInTheirVariants) {
  struct Row {
    const char* name;
    const char* heading;  // of the second sheet
    const char* expected;
  };
  const Row rows[] = {
      {"colon", "B. ACTION 2 : OUVRIR UN ATELIER", "1.I.B OUVRIR UN ATELIER"},
      {"dash", "B – ACTION 2 – OUVRIR UN ATELIER", "1.I.B OUVRIR UN ATELIER"},
      {"hyphens", "B - Action n°2 - Ouvrir un atelier", "1.I.B Ouvrir un atelier"},
      {"bracket", "B) Action n° 2: Ouvrir un atelier", "1.I.B Ouvrir un atelier"},
      {"two lines", "B. ACTION 2 : OUVRIR UN|ATELIER", "1.I.B OUVRIR UN ATELIER"},
      {"no letter", "FICHE ACTION 2 : OUVRIR UN ATELIER", "1.I.B OUVRIR UN ATELIER"},
      {"title with colon", "B. ACTION 2 : ATELIER : BOIS", "1.I.B ATELIER : BOIS"},
      {"accents", "B. Action 2 : Créer l’atelier", "1.I.B Créer l’atelier"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutBuilder b;
    b.Heading("MESURES DU SOCLE", 4).Heading("I. ALLER VERS", 3);
    AddSheet(b, "A. ACTION 1 : LE CAR");
    AddSheet(b, row.heading);
    const Outline outline = ReadOutline(b.Build());
    ASSERT_EQ(outline.sheets.size(), 2u);
    EXPECT_EQ(outline.sheets[1].action_id + " " + outline.sheets[1].title.text(), row.expected);
  }
}

TEST(Outline, HeadingBrokenOverBlocks) {
  Layout layout = [] {
    LayoutBuilder b;
    b.Heading("MESURES DU SOCLE", 4);
    AddSheet(b, "A. ACTION 1 : LE CAR");
    b.Heading("B. ACTION 2 : OUVRIR UN", 2).Heading("ATELIER DE BOIS", 2);
    return b.Heading("1. Description de l'action").Text("Du bois.").Build();
  }();
  // Bring the two blocks as near as two lines of one heading.
  Block& second = layout.blocks[5];
  ASSERT_EQ(second.text.text(), "ATELIER DE BOIS");
  const Box above = layout.blocks[4].lines[0].box;
  second.lines[0].box = Box(50, above.y1() + 2, 500, above.y1() + 12);
  EXPECT_EQ(Dump(ReadOutline(layout)),
            "1.0.A LE CAR {1 Description de l'action}\n"
            "1.0.B OUVRIR UN ATELIER DE BOIS {1 Description de l'action}");
}

TEST(Outline, SectionsInTheirVariants) {
  LayoutBuilder b;
  b.Heading("Mesures d'initiative départementale", 4);
  b.Heading("A. ACTION 1 : LE CAR", 2);
  b.Heading("1. DESCRIPTION DE L’ACTION").Text("Un car.");
  b.Heading("2 - Date de mise en œuvre").Text("Mai 2022.");
  b.Heading("3. Partenaires et co-financiers : les communes").Text("Dix.");
  b.Text("4. Durée de l'action : deux ans");
  b.Heading("5/ Budget");
  b.Heading("6. Indicateurs");
  b.Text("7. Bilan d'exécution|Le car a roulé toute l'année|sans panne.");
  b.Heading("Perspectives futures").Text("Un second car.");
  AddSheet(b, "B. ACTION 2 : LE BUS").Heading("2. Bilan d'exécution").Text("Rien.");
  const Layout layout = b.Build();
  const Outline outline = ReadOutline(layout);
  EXPECT_EQ(Dump(outline),
            "1.0.A LE CAR {1 DESCRIPTION DE L’ACTION|2 Date de mise en œuvre|"
            "3 Partenaires et co-financiers : les communes|4 Durée de l'action|5 Budget|"
            "6 Indicateurs|7 Bilan d'exécution|8* Perspectives futures}\n"
            "1.0.B LE BUS {1 Description de l'action|2 Bilan d'exécution}");
  EXPECT_EQ(TextOf(layout, outline.sheets[0].sections[3].body), "deux ans");
  EXPECT_EQ(TextOf(layout, outline.sheets[0].sections[6].body),
            "Le car a roulé toute l'année sans panne.");
  EXPECT_EQ(outline.sheets[1].sections[1].kind, SectionKind::kReview);
}

TEST(Outline, TitlesThatTheTemplateDoesNotHave) {
  LayoutBuilder b;
  AddSheet(b, "A. ACTION 1 : LE CAR").Heading("2. Communes desservies").Text("Dix.");
  b.Heading("3. Partenaires").Text("Tous.").Heading("1. Mairies").Text("Dix.");
  AddSheet(b, "B. ACTION 2 : LE BUS").Heading("2. Volet achat").Text("Un bus.");
  b.Heading("2. Date de mise en place").Text("Mai.");
  EXPECT_EQ(Dump(ReadOutline(b.Build())),
            "1.0.A LE CAR {1 Description de l'action|2 Communes desservies|3 Partenaires}\n"
            "1.0.B LE BUS {1 Description de l'action|2 Date de mise en place}");
}

TEST(Outline, HeadingsOfOneBlock) {
  LayoutBuilder b;
  b.Heading("Partie 1 : Mesures du socle|I – Aller vers", 4);
  AddSheet(b, "A. ACTION 1 : LE CAR");
  b.Text("3 – Partenaires : communes,|associations|4 – Durée : trois ans|5 – Budget");
  AddSheet(b, "B. ACTION 2 : LE BUS");
  const Layout layout = b.Build();
  const Outline outline = ReadOutline(layout);
  EXPECT_EQ(Dump(outline),
            "1.I.A LE CAR {1 Description de l'action|3 Partenaires|4 Durée|5 Budget}\n"
            "1.I.B LE BUS {1 Description de l'action}");
  EXPECT_EQ(outline.sheets[0].group_title, "Aller vers");
  EXPECT_EQ(TextOf(layout, outline.sheets[0].sections[1].body), "communes, associations");
  EXPECT_EQ(TextOf(layout, outline.sheets[0].sections[3].body), "");
}

// A reader of images tells no bold type.
TEST(Outline, PlainType) {
  LayoutBuilder b;
  b.Text("MESURES DU SOCLE|I. ALLER VERS");
  b.Text("A. ACTION 1 : LE CAR|ET LE BUS").Text("1. Description de l'action|Un car.");
  b.Text("L'action 2 du plan suit.|A. Action 9 est une phrase.");
  b.Text("7. Bilan d'exécution et perspectives|Bien.");
  b.Text("B. ACTION 2 : LE FOUR").Text("1. Description|Un four.").Text("RAPPORT N°3").Text("Rien.");
  const Layout layout = b.Build();
  const Outline outline = ReadOutline(layout);
  EXPECT_EQ(
      Dump(outline),
      "1.I.A LE CAR ET LE BUS {1 Description de l'action|7 Bilan d'exécution et perspectives}\n"
      "1.I.B LE FOUR {1 Description}");
  EXPECT_EQ(TextOf(layout, outline.sheets[1].sections[0].body), "Un four.");
}

// Former bug: '5.1' in bold right under '5. Budget' became part of its title, and its table was
// lost.
TEST(Outline, HeadingUnderTheTitleOfASection) {
  LayoutBuilder b;
  AddSheet(b, "A. ACTION 1 : LE CAR").Heading("5. Budget").Heading("5.1 Budget prévisionnel");
  b.Heading("7. Bilan d'exécution|5.2 Reste").Text("Bien.");
  AddSheet(b, "B. ACTION 2 : LE BUS");
  Layout layout = b.Build();
  for (std::size_t i = 1; i < layout.blocks.size(); ++i) {  // as near as the lines of one heading
    const Box above = layout.blocks[i - 1].lines.back().box;
    layout.blocks[i].lines[0].box = Box(50, above.y1() + 1, 500, above.y1() + 11);
  }
  EXPECT_EQ(Dump(ReadOutline(layout)),
            "1.0.A LE CAR {1 Description de l'action|5 Budget|7 Bilan d'exécution}\n"
            "1.0.B LE BUS {1 Description de l'action}");
}

TEST(Outline, PartsGroupsAndContents) {
  LayoutBuilder b;
  b.Heading("Rapport d'exécution 2022", 6);
  b.Heading("MESURES DU SOCLE ............ 2");
  b.Item("I. ALLER VERS ............... 2|A. ACTION 1 : LE CAR ............... 2");
  b.Item("B. ACTION 2 : UN TITRE QUI REMPLIT TOUTE SA LIGNE ... 3");
  b.Heading("VOLET RURAL ............ 4").Item("A. ACTION 1 : LE FOUR ............ 4").Page();
  b.Heading("MESURES DU SOCLE", 4).Heading("I. ALLER VERS", 3);
  AddSheet(b, "A. ACTION 1 : LE CAR");
  AddSheet(b, "B. ACTION 2 : UN TITRE QUI REMPLIT TOUTE SA LIGNE");
  b.Heading("II. TRAVAILLER", 3).Text("Le groupe en bref, sur deux|lignes.");
  AddSheet(b, "A. ACTION 1 : LE CHANTIER");
  b.Text("Volet « santé » : des visites.").Heading("Volet « emploi » :").Text("Des stages.");
  b.Heading("2. Bilan d'exécution").Text("Bien.");
  b.Heading("VOLET RURAL", 4);
  AddSheet(b, "A. ACTION 1 : LE FOUR");
  const Outline outline = ReadOutline(b.Build());
  std::string ids;
  for (const OutlineSheet& s : outline.sheets) ids += s.action_id + " (" + s.part + ") ";
  EXPECT_EQ(ids,
            "1.I.A (MESURES DU SOCLE) 1.I.B (MESURES DU SOCLE) 1.II.A (MESURES DU SOCLE) "
            "2.0.A (VOLET RURAL) ");
  ASSERT_EQ(outline.groups.size(), 2u);
  EXPECT_EQ(outline.groups[1].action_id, "1.II");
}

TEST(Outline, LastSectionEndsWhereTheSheetsDo) {
  struct Row {
    const char* name;
    void (*add)(LayoutBuilder&);
  };
  const Row rows[] = {
      {"annex", [](LayoutBuilder& b) { b.Heading("ANNEXE 4 - TABLEAU").Text("Autre chose."); }},
      {"covering report", [](LayoutBuilder& b) { b.Heading("RAPPORT N°12").Text("Autre chose."); }},
      {"large heading",
       [](LayoutBuilder& b) { b.Heading("Bilan financier", 2).Text("Autre chose."); }},
      {"summary table",
       [](LayoutBuilder& b) {
         b.TableOf({{"", "Montant engagé en 2022"},
                    {"Le car", "30 €"},
                    {"Part Etat", "10 €"},
                    {"Part Département", "20 €"},
                    {"TOTAL", "30 €"}});
         b.Text("Autre chose.");
       }},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutBuilder b;
    AddSheet(b, "A. ACTION 1 : LE CAR");
    AddSheet(b, "B. ACTION 2 : LE BUS").Heading("8. Perspectives").Text("Rouler encore.");
    row.add(b);
    const Layout layout = b.Build();
    const Outline outline = ReadOutline(layout);
    ASSERT_EQ(outline.sheets.size(), 2u);
    EXPECT_EQ(TextOf(layout, outline.sheets[1].sections.back().body), "Rouler encore.");
  }
}

TEST(Outline, NumberedHeadingsOfCoveringReportAreNoSections) {
  LayoutBuilder b;
  AddSheet(b, "A. ACTION 1 : LE CAR");
  AddSheet(b, "B. ACTION 2 : LE BUS").Heading("7. Bilan d'exécution").Text("Bien.");
  b.Heading("RAPPORT N°12").Heading("1. Description du contexte").Text("Il était une fois.");
  b.Heading("2. Bilan 2022").Text("Deux actions.");
  EXPECT_EQ(Dump(ReadOutline(b.Build())),
            "1.0.A LE CAR {1 Description de l'action}\n"
            "1.0.B LE BUS {1 Description de l'action|7 Bilan d'exécution}");
}

TEST(Outline, SectionsWithoutTheirSheetStayAlone) {
  LayoutBuilder b;
  AddSheet(b, "A. ACTION 1 : LE CAR").Heading("7. Bilan d'exécution").Text("Bien.").Page();
  b.Heading("5. Budget").Heading("6. Indicateurs");  // of a sheet whose first page is missing
  AddSheet(b, "D. ACTION 4 : LE BUS");
  const Outline outline = ReadOutline(b.Build());
  ASSERT_EQ(outline.sheets.size(), 3u);
  EXPECT_EQ(outline.sheets[0].sections.size(), 2u);
  EXPECT_EQ(outline.sheets[1].action_id, "");
  EXPECT_EQ(outline.sheets[1].sections.size(), 2u);
}

TEST(Outline, OneSheetAmongSectionsOfOthers) {
  LayoutBuilder b;  // some pages of a report, in plain type
  b.Text("4. Durée de l'action|Un an.").Text("5. Budget").Text("6. Indicateurs").Page();
  AddSheet(b, "A. ACTION 1 : LE CAR").Page();
  b.Text("5. Budget").Text("6. Indicateurs").Text("7. Bilan d'exécution|Bien.").Page();
  b.Text("6. Indicateurs").Text("7. Bilan d'exécution|Bien.");
  EXPECT_EQ(Dump(ReadOutline(b.Build())),
            "  {4 Durée de l'action|5 Budget|6 Indicateurs}\n"
            "1.0.A LE CAR {1 Description de l'action|5 Budget|6 Indicateurs|7 Bilan d'exécution}\n"
            "  {6 Indicateurs|7 Bilan d'exécution}");
}

TEST(Outline, RefusesOtherDocuments) {
  struct Row {
    const char* name;
    void (*add)(LayoutBuilder&);
  };
  const Row rows[] = {
      {"minutes",
       [](LayoutBuilder& b) {
         b.Heading("A. FINANCES", 2).Heading("1. Budget primitif").Text("Vu le code.");
         b.Heading("2. Bilan de la foire").Text("Monsieur le maire.");
         b.Heading("B. TRAVAUX", 2).Heading("1. Description du chantier").Text("Un mur.");
       }},
      {"one action",
       [](LayoutBuilder& b) {
         b.Heading("A. ACTION 1 : LE MARCHE", 2).Heading("1. Description").Text("Un marché.");
       }},
      {"actions without sections",
       [](LayoutBuilder& b) {
         b.Heading("Action 1 : planter", 2).Text("Des arbres|et des haies.");
         b.Heading("Action 2 : arroser", 2).Text("Tous les|jours.");
       }},
      {"empty", [](LayoutBuilder&) {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutBuilder b;
    row.add(b);
    EXPECT_EQ(Dump(ReadOutline(b.Build())), "");
  }
}

}  // namespace
}  // namespace delib
