// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/acts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::LayoutSketch;

ActReading Read(const LayoutSketch& sketch) {
  return ReadActs(sketch.layout(), Language::kEnglish);
}

// "number {title} manner outcome for" of each act, by " | ".
std::string Dump(const ActReading& reading) {
  std::string s;
  for (const Act& a : reading.acts) {
    if (!s.empty()) s += " | ";
    s += a.act_number ? **a.act_number : "-";
    if (a.title) s += " {" + **a.title + "}";
    if (a.vote_manner) s.append(" ").append(ToWord(**a.vote_manner));
    if (a.outcome) s.append(" ").append(ToWord(**a.outcome));
    if (a.vote_for) s += " " + std::to_string(**a.vote_for);
  }
  return s;
}

bool SaysNoAct(const ActReading& reading) {
  return std::any_of(reading.findings.begin(), reading.findings.end(),
                     [](const Finding& f) { return f.rule == "document.no_act"; });
}

LayoutSketch Opening() {
  LayoutSketch sketch;
  sketch.Bold("COMMUNE DE MONTREVAL")
      .Bold("Conseil municipal - Séance du 29 juin 2023")
      .Text("Étaient présents : M. Étienne CASSAGNOLLE, Mme Capucine HEULIN, M. Guy HAMEL")
      .Text("Excusé : M. Luc JOUVIN (pouvoir à M. Guy HAMEL)")
      .Text("Secrétaire de séance : Mme Capucine HEULIN");
  return sketch;
}

TEST(ReadActs, OneActOnTheWholeDocument) {
  LayoutSketch sketch = Opening();
  sketch.Text("N° 2023-018")
      .Bold("Objet : Bail de la salle haute")
      .Text("Vu le code civil ;")
      .Text("Après en avoir délibéré, à l'unanimité, le Conseil municipal :")
      .Item("-", "APPROUVE le bail")
      .Text("Fait à Montreval, le 30 juin 2023")
      .Text("Le Maire,")
      .Text("Étienne CASSAGNOLLE");
  const ActReading reading = Read(sketch);
  ASSERT_EQ(Dump(reading), "2023-018 {Bail de la salle haute} unanimous adopted");
  const Act& act = reading.acts[0];
  EXPECT_EQ(act.session_date->raw(), "29 juin 2023");
  EXPECT_EQ(**act.secretary, "Capucine HEULIN");
  EXPECT_EQ(**act.present_count, 3);
  EXPECT_EQ(**act.excused_count, 1);
  EXPECT_EQ(**act.proxy_count, 1);
  EXPECT_EQ(**act.signatory, "Étienne CASSAGNOLLE");
  EXPECT_EQ(act.citations.size(), 1U);
  EXPECT_EQ(act.decisions.size(), 1U);
  EXPECT_FALSE(act.president) << "the one who signs is not said to preside";
}

LayoutSketch& AddItem(LayoutSketch& sketch, const char* heading, const char* vote) {
  return sketch.Bold(heading)
      .Text("Le maire expose le projet.")
      .Text("Après en avoir délibéré, le Conseil municipal :")
      .Item("-", "APPROUVE le projet")
      .Text(vote);
}

TEST(ReadActs, ARegisterIsCutByItsNumbers) {
  LayoutSketch sketch = Opening();
  AddItem(sketch, "2023-03-11 : Voirie rurale", "Adopté à l'unanimité");
  AddItem(sketch, "2023-03-12 : École du bourg", "Pour : 3 Contre : 1");
  AddItem(sketch, "2023-03-12BIS : École du bourg, suite", "Adopté à la majorité");
  const ActReading reading = Read(sketch);
  EXPECT_EQ(Dump(reading),
            "2023-03-11 {Voirie rurale} unanimous adopted | 2023-03-12 {École du bourg} counted "
            "adopted 3 | "
            "2023-03-12BIS {École du bourg, suite} majority adopted");
  for (const Act& act : reading.acts) {
    EXPECT_EQ(Fold(**act.authority), "commune de montreval");
    EXPECT_EQ(**act.present_count, 3);
  }
  EXPECT_EQ(reading.acts[2].index, 3);
  EXPECT_EQ(reading.attendance.size(), 4U);
}

TEST(ReadActs, ANumberWithoutADecisionIsNoAct) {
  LayoutSketch sketch = Opening();
  AddItem(sketch, "2023-03-11 : Voirie rurale", "Adopté à l'unanimité");
  sketch.Bold("2023-03-12 : Délégations du maire : Information")
      .Text("Le maire lit ses décisions.");
  sketch.Bold("2023-03-13 : Fête du village").Text("Elle aura lieu en juin.");
  sketch.Bold("2023-03-14 : Marché (pas de délibération)").Text("Le conseil adopte un avis.");
  AddItem(sketch, "2023-03-15 : Eau potable", "Adopté à l'unanimité");
  EXPECT_EQ(
      Dump(Read(sketch)),
      "2023-03-11 {Voirie rurale} unanimous adopted | 2023-03-15 {Eau potable} unanimous adopted");
}

TEST(ReadActs, MinutesAreCutByHeadingsWithADecision) {
  LayoutSketch sketch = Opening();
  AddItem(sketch, "1. Tarifs de la cantine", "Adopté à l'unanimité");
  sketch.Bold("2. Informations diverses").Text("La rue sera fermée en mai.");
  AddItem(sketch, "3. Vente d'un terrain", "Adopté à la majorité");
  EXPECT_EQ(Dump(Read(sketch)),
            "- {Tarifs de la cantine} unanimous adopted | - {Vente d'un terrain} majority adopted");
}

TEST(ReadActs, NoActInALetterAndInAnEmptyDocument) {
  EXPECT_TRUE(SaysNoAct(Read(LayoutSketch())));
  const ActReading letter =
      Read(LayoutSketch()
               .Text("Montreval, le 3 mai 2023")
               .Text("Madame, je vous invite à la séance du conseil municipal du 12 mai 2023.")
               .Text("Veuillez agréer mes salutations."));
  EXPECT_TRUE(letter.acts.empty());
  EXPECT_TRUE(SaysNoAct(letter));
}

TEST(ReadActs, RowsOfTablesAndCapitalColumnHeadsAreNoActs) {
  LayoutSketch sketch = Opening();
  sketch.Table({{"NUMÉRO", "OBJET"},
                {"2023-01", "Adopté à l'unanimité"},
                {"2023-02", "Adopté à l'unanimité"}});
  EXPECT_TRUE(Read(sketch).acts.empty());
}

TEST(ReadActs, AnImpossibleDateHasAFinding) {
  LayoutSketch sketch = Opening();
  sketch.Text("N° 2023-018")
      .Bold("Objet : Bail de la salle haute")
      .Text("Reçu en préfecture le 31/06/2023");
  sketch.Text("Après en avoir délibéré, DECIDE :").Text("Article 1 : Le bail est approuvé.");
  const ActReading reading = Read(sketch);
  ASSERT_EQ(reading.acts.size(), 1U);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].rule, "date.impossible");
  EXPECT_EQ(reading.findings[0].found, "31/06/2023");
  EXPECT_EQ(reading.findings[0].severity, Severity::kError);
}

TEST(ReadActs, MoreAgainstThanForIsNotAdopted) {
  LayoutSketch sketch = Opening();
  sketch.Text("N° 2023-018").Bold("Objet : Bail de la salle haute");
  sketch.Text("Après en avoir délibéré, DECIDE :").Text("Article 1 : Le bail est approuvé.");
  sketch.Text("Pour : 3 Contre : 9");
  const ActReading reading = Read(sketch);
  ASSERT_EQ(reading.acts.size(), 1U);
  EXPECT_FALSE(reading.acts[0].outcome);
}

TEST(ReadActs, TakingNoteIsNoted) {
  LayoutSketch sketch = Opening();
  sketch.Text("N° 2023-018").Bold("Objet : Rapport sur l'eau");
  sketch.Text("Après en avoir délibéré, le Conseil municipal :").Item("-", "PREND ACTE du rapport");
  const ActReading reading = Read(sketch);
  ASSERT_EQ(reading.acts.size(), 1U);
  ASSERT_TRUE(reading.acts[0].outcome);
  EXPECT_EQ(**reading.acts[0].outcome, Outcome::kNoted);
}

TEST(ReadActs, NumberedItemsPutOffOrDecidedInTheSecondSentence) {
  LayoutSketch sketch = Opening();
  sketch.Bold("Délibération n°23-31 : Bail du pré")
      .Text("Le conseil municipal, à l'unanimité, accorde le bail.")
      .Bold("Délibération n°23-32 : Subvention")
      .Text(
          "Mme HEULIN ne prend pas part au vote. Le Conseil municipal, à l'unanimité, ATTRIBUE 200 "
          "€.")
      .Bold("Délibération n°23-33 : Toiture")
      .Text("Point ajourné.")
      .Bold("Délibération n°23-34 : Clocher")
      .Text("Le maire annonce que cette affaire est reportée à une prochaine séance.")
      .Bold("Délibération n°23-35 : Visite")
      .Text("Le maire raconte sa visite de l'école.");
  EXPECT_EQ(Dump(Read(sketch)),
            "23-31 {Bail du pré} unanimous adopted | 23-32 {Subvention} unanimous adopted | "
            "23-33 {Toiture} adjourned | 23-34 {Clocher} adjourned");
}

TEST(ReadActs, ADeliberationWhoseCouncilIsNotNamed) {
  LayoutSketch sketch;
  sketch.Bold("COMMUNE DE MONTREVAL")
      .Text("Séance du 29 juin 2023")
      .Bold("Délibération n°23-31 : Bail du pré")
      .Text("Le conseil approuve à l'unanimité.");
  EXPECT_EQ(Dump(Read(sketch)), "23-31 {Bail du pré} unanimous adopted");
  // a letter that names one is none
  LayoutSketch letter;
  letter.Bold("COMMUNE DE MONTREVAL")
      .Text("Montreval, le 29 juin 2023")
      .Text("Délibération n°23-31")
      .Text("Je vous prie de trouver le bail ci-joint.");
  EXPECT_TRUE(Read(letter).acts.empty());
}

TEST(ReadActs, RejectedAndSubjectMatter) {
  LayoutSketch sketch = Opening();
  sketch.Text("N° 2023-018")
      .Bold("Objet : Bail de la salle haute (3.3)")
      .Text("Après en avoir délibéré, le Conseil municipal :")
      .Text("REJETTE le bail");
  const ActReading reading = Read(sketch);
  ASSERT_EQ(Dump(reading), "2023-018 {Bail de la salle haute} rejected");
  ASSERT_TRUE(reading.acts[0].subject_matter);
  EXPECT_EQ(**reading.acts[0].subject_matter, "3.3");
}

}  // namespace
}  // namespace delib
