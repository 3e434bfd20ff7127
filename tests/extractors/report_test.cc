// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/report.h"

#include <gtest/gtest.h>

#include "layout_builder.h"
#include "models/document.h"

namespace delib {
namespace {

using testing::LayoutBuilder;

// Two sheets, a group's table, a summary and an annex; 5.2 of the second is missing.
Layout SmallReport() {
  LayoutBuilder b;
  b.Heading("MESURES DU SOCLE", 4).Heading("I. ALLER VERS", 3);
  b.TableOf({{"Indicateurs", "Résultat 2021", "Résultat 2022"}, {"Cars", "1", "2"}});
  b.Heading("A. ACTION 1 : LE CAR", 2).Heading("1. Description").Text("Un car.");
  b.Heading("5. Budget").Text("5.1 Budget prévisionnel");
  b.TableOf({{"", "Part Etat", "Part Département"}, {"TOTAL", "10 €", "20 €"}});
  b.Text("5.2 Budget exécuté");
  b.TableOf({{"", "Engagé en 2022", "", "Engagé en 2022"},
             {"Part Etat", "10 €", "Part Département", "21 €"}});
  b.Heading("6. Indicateurs");
  b.TableOf({{"Mesure", "Indicateurs", "Résultat 2022", "Commentaire"},
             {"Rouler", "Haltes", "6", "Arrêté au 31/11/22"}});
  b.Page().Heading("B. ACTION 2 : LE BUS", 2).Heading("1. Description").Text("Un bus.");
  b.Heading("5. Budget").Text("5.1 Budget prévisionnel|Pas de valorisation financière.");
  b.Heading("2. Bilan d'exécution").Text("Il a roulé.");
  b.Page().Heading("Plan car - RECAPITULATIF", 1);
  b.TableOf({{"", "Montant convention", "Montant engagé en 2021"},
             {"Le car", "30 €", "31 €"},
             {"Part Etat", "10 €", "10 €"},
             {"Part Département", "20 €", "21 €"},
             {"TOTAL", "30 €", "31 €"}});
  b.Heading("ANNEXE 1");
  b.TableOf({{"Mesures", "Indicateurs", "Résultat au 1er semestre 2022 (1/01 au 30/05/22)",
              "Résultat 2022"},
             {"Rouler", "Haltes", "3", "6"}});
  return b.Build();
}

TEST(Report, ReadsEachTableInItsPlace) {
  const ReportReading reading = ReadReport(SmallReport(), Language::kEnglish);
  ASSERT_EQ(reading.sheets.size(), 2u);
  EXPECT_EQ(reading.sheets[0].action_id, "1.I.A");
  EXPECT_EQ(reading.sheets[0].sections.size(), 3u);
  EXPECT_EQ(reading.sheets[1].sections.back().text, "Il a roulé.");
  EXPECT_EQ(reading.sheets[1].page_end, 2);
  EXPECT_EQ(reading.year, "2022");
  EXPECT_EQ(reading.budget_lines.size(), 12u);
  EXPECT_EQ(reading.budget_lines.back().table_title, "Plan car - RECAPITULATIF");
  EXPECT_EQ(reading.budget_lines[4].action_id, "1.I.A");
  ASSERT_EQ(reading.indicators.size(), 6u);
  EXPECT_EQ(reading.indicators[0].action_id, "1.I");
  EXPECT_EQ(reading.indicators[0].table, IndicatorTable::kGroup);
  EXPECT_EQ(reading.indicators[2].table, IndicatorTable::kSheet);
  EXPECT_EQ(reading.indicators[5].table, IndicatorTable::kAnnex);
  EXPECT_EQ(reading.indicators[5].action_id, "1.I.A");
  EXPECT_EQ(reading.page_start, 1);
  EXPECT_EQ(reading.page_end, 3);
}

TEST(Report, FindsWhatIsOdd) {
  const ReportReading reading = ReadReport(SmallReport(), Language::kEnglish);
  std::string dump;
  for (const Finding& f : reading.findings) {
    dump += f.rule + ' ' + ToWord(f.severity) + ' ' + f.action_id + ' ' + f.table + ' ' +
            f.expected + '>' + f.found + '\n';
  }
  EXPECT_EQ(dump,
            "budget.missing info 1.I.B planned >\n"
            "indicator.missing info 1.I.B sheet >\n"
            "section.missing info 1.I.A sections 8>3\n"
            "section.missing info 1.I.B sections 8>3\n"
            "section.numbering info 1.I.B sections 7>2\n"
            "period.mismatch warning  summary 2022>2021\n"
            "period.mismatch warning  annex 2022-06-30>2022-05-30\n"
            "date.impossible error 1.I.A sheet >31/11/22\n");
}

TEST(Report, BudgetsWithoutTheirHeadings) {
  LayoutBuilder b;
  b.Heading("A. ACTION 1 : LE CAR", 2).Heading("1. Description").Text("Un car.");
  b.Heading("5. Budget prévisionnel");
  b.TableOf({{"", "Part Etat", "Part Département"}, {"TOTAL", "10 €", "20 €"}});
  b.Heading("B. ACTION 2 : LE BUS", 2)
      .Heading("1. Description")
      .Text("Un bus.")
      .Heading("5. Budget");
  b.TableOf({{"", "Etat", "CD"}, {"TOTAL", "10 €", "20 €"}});
  b.TableOf({{"", "2022"}, {"Part Etat", "11 €"}});
  const ReportReading reading = ReadReport(b.Build(), Language::kFrench);
  std::string dump;
  for (const BudgetLine& line : reading.budget_lines) {
    dump += line.action_id + ' ' + ToWord(line.table) + ' ' + ToWord(line.amount.status()) + '\n';
  }
  EXPECT_EQ(dump,
            "1.0.A planned ok\n1.0.A planned ok\n1.0.B planned review\n1.0.B planned review\n"
            "1.0.B executed review\n");
}

TEST(Report, EmptyForOtherDocuments) {
  LayoutBuilder b;
  b.Heading("CONSEIL MUNICIPAL", 4).Heading("5. Budget").Text("Adopté.");
  b.TableOf({{"Indicateurs", "Résultat 2021"}, {"Habitants", "310"}});
  const ReportReading reading = ReadReport(b.Build(), Language::kFrench);
  EXPECT_TRUE(reading.sheets.empty());
  EXPECT_TRUE(reading.indicators.empty());
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_EQ(reading.page_start, 0);
}

TEST(Report, ValuesOfDoubtfulSheetsAreToReview) {
  LayoutBuilder b;  // the sheets A to C and the group's heading are missing
  for (const char* heading : {"D. ACTION 4 : LE CAR", "E. ACTION 5 : LE BUS"}) {
    b.Heading(heading, 2).Heading("1. Description").Text("Roule.").Heading("6. Indicateurs");
    b.TableOf({{"Indicateurs", "Résultat 2022"}, {"Haltes", "6"}});
  }
  const ReportReading reading = ReadReport(b.Build(), Language::kFrench);
  ASSERT_EQ(reading.sheets.size(), 2u);
  ASSERT_EQ(reading.indicators.size(), 2u);
  EXPECT_EQ(reading.sheets[0].title.status(), ReadStatus::kReview);
  EXPECT_EQ(reading.indicators[1].text.status(), ReadStatus::kReview);
}

TEST(Report, ContentsSayWhatHeadingsDoNot) {
  LayoutBuilder b;
  b.Heading("MESURES DU SOCLE ............ 2");
  b.Item("I. ALLER VERS ............ 2|A. ACTION 1 : LE FOUR ............ 2");
  b.Item("II. REVENIR ............ 3|A. ACTION 1 : LE CAR ROUGE DE LA|VALLEE ............ 3")
      .Page();
  b.Item("B. ACTION 2 : LE BUS ............ 4").Page();
  b.Heading("A. ACTION 1 : LE CAR ROUGE DE LA VALLEE", 2).Heading("1. Description").Text("Roule.");
  b.Heading("A. ACTION 1 : LE FOUR", 2).Heading("1. Description").Text("Cuit.");
  const ReportReading reading = ReadReport(b.Build(), Language::kFrench);
  ASSERT_EQ(reading.sheets.size(), 2u);
  EXPECT_EQ(reading.sheets[1].action_id, "1.I.A");
  EXPECT_EQ(reading.sheets[1].title.status(), ReadStatus::kOk);
}

}  // namespace
}  // namespace delib
