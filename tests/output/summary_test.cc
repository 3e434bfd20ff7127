// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/summary.h"

#include <gtest/gtest.h>

#include <sstream>

#include "output/utf8.h"
#include "sample_document.h"

namespace delib {
namespace {

TEST(ToSummary, SpeaksFrench) {
  EXPECT_EQ(ToSummary(FullDocument(), Language::kFrench,
                      {"res/conseil.json", "res/csv/acts.csv", "res/csv/findings.csv"}),
            R"(conseil.pdf : 2 pages (1 texte, 1 image), lecture PARTIELLE

Problèmes de lecture
  p. 2 : tache noire

1 acte
  1  n° 2024-07  09/04/2024  adopté à la majorité (12 pour, 1 abstention ?)
     Budget, "principal"

Contenu lu
  2  personnes sur les listes de présence
  1  texte visé
  2  articles du dispositif
  1  fiche action (1 rubrique)
  1  tableau (4 cellules)
  2  montants budgétaires
  1  valeur d'indicateur

3 valeurs à vérifier (marquées « ? » ou « review »)
  2 champs d'acte, 1 montant, 1 cellule de tableau
  p. 2

Constats : 1 erreur, 1 information
  erreur       p. 3   budget.sum
               Le total ne suit pas de ses lignes
               attendu : 917 000,00 ; trouvé : 917 100,00
  information         document.no_checks
               Rien à comparer

Résultats
  res/conseil.json
  res/csv/
    acts.csv, findings.csv
)");
}

TEST(ToSummary, SpeaksEnglish) {
  EXPECT_EQ(ToSummary(FullDocument(), Language::kEnglish, {"conseil.json"}),
            R"(conseil.pdf: 2 pages (1 text, 1 scanned), read in PART only

Reading problems
  p. 2: tache noire

1 act
  1  no. 2024-07  2024-04-09  adopted by majority (12 for, 1 abstaining ?)
     Budget, "principal"

Contents read
  2  persons on attendance lists
  1  text cited
  2  operative articles
  1  action sheet (1 section)
  1  table (4 cells)
  2  budget amounts
  1  indicator value

3 values to review (marked "?" or "review")
  2 fields of acts, 1 amount, 1 table cell
  p. 2

Findings: 1 error, 1 note
  error  p. 3   budget.sum
         Le total ne suit pas de ses lignes
         expected: 917 000,00; found: 917 100,00
  note          document.no_checks
         Rien à comparer

Results
  conseil.json
)");
}

TEST(ToSummary, SaysWhatIsNotThere) {
  EXPECT_EQ(ToSummary(EmptyDocument(), Language::kFrench, {}),
            R"(vide.pdf : 0 page, lecture complète

Aucun acte : aucune délibération n'a été reconnue dans ce document

Aucune valeur à vérifier

Aucun constat : les contrôles n'ont rien relevé
)");
}

TEST(ToSummary, PromisesNothingOfADocumentThatWasNotRead) {
  Document document = EmptyDocument();
  document.state = DocumentState::kFailed;
  EXPECT_EQ(ToSummary(document, Language::kFrench, {}), "vide.pdf : 0 page, lecture IMPOSSIBLE\n");
}

TEST(ToSummary, TablesAloneCanNeedReview) {
  Document document = EmptyDocument();
  document.tables.push_back(TableOf(1, 1, {CellOf(0, 0, "l7", 4, 0.5F)}));
  document.tables[0].cells[0].status = ReadStatus::kReview;
  const std::string summary = ToSummary(document, Language::kFrench, {});
  EXPECT_NE(summary.find("\nTableaux à vérifier\n  1 cellule de tableau\n  p. 4\n"),
            std::string::npos);
}

TEST(ToSummary, AlignsActsAndMarksDoubt) {
  Document document = EmptyDocument();
  document.acts.resize(2);
  document.acts[0].act_number = TextValue("7", At(1, 100), "7", ReadStatus::kReview);
  document.acts[0].outcome = Value<Outcome>(Outcome::kNoted, At(1, 200), "prend acte");
  document.acts[1].index = 12;
  document.acts[1].session_date = DateValue(std::nullopt, At(1, 1), "31/02/24");
  document.acts[1].vote_manner = Value<VoteManner>(VoteManner::kUnanimous, At(1, 1), "unanimité");
  document.acts[1].vote_abstention = CountValue(2, At(1, 1), "deux abstentions");
  const std::string summary = ToSummary(document, Language::kFrench, {});
  EXPECT_NE(summary.find("\n2 actes\n"
                         "   1  n° 7 ?              pris acte\n"
                         "      (sans titre)\n"
                         "  12          31/02/24 ?  à l'unanimité (2 abstentions)\n"
                         "      (sans titre)\n"),
            std::string::npos)
      << summary;
}

TEST(ToSummary, ListsTheTenWorstFindings) {
  Document document = EmptyDocument();
  for (int i = 0; i < 1200; ++i) {
    document.findings.push_back(
        {"a.note", Severity::kInfo, "", "", "bas", "", "", std::nullopt, 0});
  }
  document.findings.push_back(
      {"a.fault", Severity::kError, "", "", "haut", "", "", std::nullopt, 0});
  const std::string summary = ToSummary(document, Language::kFrench, {});
  EXPECT_NE(summary.find("Constats : 1 erreur, 1\u202f200 informations\n  erreur"),
            std::string::npos);
  EXPECT_NE(summary.find("  … et 1\u202f191 autres\n"), std::string::npos);
}

TEST(ToSummary, KeepsWithinItsWidth) {
  Document document = FullDocument();
  std::string words;
  for (int i = 0; i < 40; ++i) words += "délibération ";
  document.file_name = words + ".pdf";
  document.acts[0].title = Said(words);
  document.acts[0].act_number = Said(words);
  document.pages[0].problems.push_back(words);
  document.findings[0].message = words + std::string(200, 'x');
  document.findings[1].expected = words;
  for (const int width : {60, 72, 100}) {
    std::istringstream lines(ToSummary(document, Language::kFrench, {"a.json"}, width));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(DisplayWidth(line), width) << line;
    }
  }
}

}  // namespace
}  // namespace delib
