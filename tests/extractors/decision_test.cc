// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/decision.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;
using testing::ShowField;

// "label: text" by " | ", then the vote in brackets where there is one.
std::string Dump(const DecisionReading& reading) {
  std::string s;
  for (const Decision& d : reading.rows) {
    if (!s.empty()) s += " | ";
    if (!d.label.empty()) s += d.label + ": ";
    s += *d.text;
  }
  std::string vote;
  ShowField(vote, "for", reading.vote.vote_for);
  ShowField(vote, "against", reading.vote.vote_against);
  ShowField(vote, "abstention", reading.vote.vote_abstention);
  ShowField(vote, "manner", reading.vote.manner);
  ShowField(vote, "outcome", reading.vote.outcome);
  return vote.empty() ? s : s + " (" + vote + ")";
}

std::string Read(const LayoutSketch& sketch) {
  const Folded document(sketch);
  return Dump(ReadDecision(document.passages(), document.all()));
}

TEST(ReadDecision, Articles) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Vu le code de la voirie routière ;")
                     .Text("Après en avoir délibéré,")
                     .Text("DECIDE :")
                     .Text("Article 1 : D'approuver le plan des chemins.")
                     .Text("Article 2 : De charger le maire de son exécution.")
                     .Text("Pour : 12 voix Contre : 1 voix Abstention : 0 voix")
                     .Text("Fait et délibéré les jour, mois et an susdits")
                     .Text("Article 3 : ne compte plus")),
            "Article 1: D'approuver le plan des chemins. | Article 2: De charger le maire de son "
            "exécution. "
            "(for=12 against=1 abstention=0 manner=counted)");
}

TEST(ReadDecision, AnArticleWithItsTextBelow) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, DECIDE :")
                     .Bold("Article unique :")
                     .Text("Le plan est approuvé.")
                     .Text("Il prend effet le 1er mai.")),
            "Article unique: Le plan est approuvé. Il prend effet le 1er mai.");
}

TEST(ReadDecision, DashesAndVerbs) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Le Conseil municipal, après en avoir délibéré, à l'unanimité :")
                     .Item("-", "APPROUVE le plan des chemins,")
                     .Item("-", "AUTORISE le maire à signer.")),
            "-: APPROUVE le plan des chemins, | -: AUTORISE le maire à signer. (manner=unanimous)");
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, le Conseil municipal :")
                     .Text("FIXE le tarif à 12 €")
                     .Text("DIT QUE la recette est inscrite au budget")),
            "FIXE le tarif à 12 € | DIT QUE la recette est inscrite au budget");
}

TEST(ReadDecision, AListUnderADashBelongsToIt) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, le Conseil municipal :")
                     .Item("-", "FIXE les tarifs ainsi :")
                     .Item("•", "12 € la journée")
                     .Item("•", "30 € la semaine")
                     .Item("-", "CHARGE le maire de l'affichage")),
            "-: FIXE les tarifs ainsi : 12 € la journée 30 € la semaine | -: CHARGE le maire de "
            "l'affichage");
}

TEST(ReadDecision, FormulaAndVoteAreNoRows) {
  const char* const formulas[] = {
      "Le conseil municipal, après en avoir délibéré, à la majorité (2 abstentions : Luc JOUVIN, "
      "Guy "
      "HAMEL),",
      "Le conseil municipal, après en avoir délibéré, par 9 voix pour, 2 contre (M. JOUVIN, M. "
      "HAMEL) et "
      "1 abstention (Mme HEULIN),",
      "Le conseil municipal, après en avoir délibéré, à l'unanimité (Mme HEULIN, locataire, ne "
      "prend pas "
      "part au vote),",
      "Le conseil municipal, après en avoir délibéré, par trente-deux voix pour et aucune "
      "abstention,",
  };
  for (const char* formula : formulas) {
    SCOPED_TRACE(formula);
    const Folded document(LayoutSketch().Text(formula).Text("APPROUVE le bail du pré ;"));
    const DecisionReading reading = ReadDecision(document.passages(), document.all());
    ASSERT_EQ(reading.rows.size(), 1U);
    EXPECT_EQ(*reading.rows[0].text, "APPROUVE le bail du pré ;");
  }
}

TEST(ReadDecision, WhoDecidesInTheSecondSentence) {
  EXPECT_EQ(Read(LayoutSketch().Text(
                "Mme HEULIN, locataire du pré, ne prend pas part au vote. Le Conseil "
                "municipal, à l'unanimité, ACCORDE le bail.")),
            "Le Conseil municipal, à l'unanimité, ACCORDE le bail. (manner=unanimous "
            "outcome=adopted)");
  // a tale of what a council did is no decision
  EXPECT_EQ(Read(LayoutSketch().Text(
                "Le pré est loué. Le conseil municipal accorde chaque année un bail.")),
            "");
}

TEST(ReadDecision, ARejectionAndItsSecondHalf) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Le conseil municipal, après en avoir délibéré, REJETTE le bail")
                     .Text("et demande au maire d'en chercher un autre.")),
            "REJETTE le bail | et demande au maire d'en chercher un autre. (outcome=rejected)");
}

TEST(ReadDecision, AVoteThatNamesItsObject) {
  EXPECT_EQ(Read(LayoutSketch().Text(
                "Le conseil municipal approuve le bail par 7 voix pour et 2 contre.")),
            "Le conseil municipal approuve le bail par 7 voix pour et 2 contre. (for=7 against=2 "
            "manner=counted outcome=adopted)");
  EXPECT_EQ(Read(LayoutSketch().Text("Le conseil municipal approuve à l'unanimité.")),
            " (manner=unanimous outcome=adopted)");
}

TEST(ReadDecision, TheVoteBehindARowIsNoPartOfIt) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, DECIDE :")
                     .Text("Article 1 : Le bail est approuvé.")
                     .Text("Votants : 11 - Pour : 9 - Contre : 2 (M. JOUVIN, M. HAMEL)")),
            "Article 1: Le bail est approuvé. (for=9 against=2 manner=counted)");
  EXPECT_EQ(
      Read(LayoutSketch()
               .Text("Après en avoir délibéré, le Conseil municipal :")
               .Text("DEMANDE le maintien du train. Adopté à l'unanimité moins 2 voix contre.")),
      "DEMANDE le maintien du train. (against=2 manner=unanimous outcome=adopted)");
}

TEST(ReadDecision, TablesAreLeftOut) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, DECIDE :")
                     .Text("Article 1 : Les tarifs sont ceux du tableau.")
                     .Table({{"a", "1"}, {"b", "2"}, {"c", "3"}})
                     .Text("Article 2 : Ils valent un an.")),
            "Article 1: Les tarifs sont ceux du tableau. | Article 2: Ils valent un an.");
}

TEST(ReadDecision, InRunningText) {
  EXPECT_EQ(Read(LayoutSketch().Text("Après en avoir délibéré, le Conseil municipal décide à "
                                     "l'unanimité : de louer la salle haute.")),
            "de louer la salle haute. (manner=unanimous)");
}

TEST(ReadDecision, AProposalPutStraightToTheVote) {
  EXPECT_EQ(
      Read(LayoutSketch()
               .Text("En conséquence, il est proposé au Conseil municipal :")
               .Item("-", "d'approuver le bail,")
               .Item("-", "d'autoriser sa signature.")
               .Text("Adopté à l'unanimité")),
      "-: d'approuver le bail, | -: d'autoriser sa signature. (manner=unanimous outcome=adopted)");
}

TEST(ReadDecision, AVoteAlone) {
  EXPECT_EQ(
      Read(LayoutSketch().Text("Le maire expose le projet.").Text("Vote : Pour : 15 Contre : 2")),
      " (for=15 against=2 manner=counted)");
}

TEST(ReadDecision, RefusesTextWithoutADecision) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Le maire informe le conseil des travaux.")
                     .Text("Il remercie les bénévoles.")),
            "");
  // a proposal that nobody voted on
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Il est proposé au Conseil municipal :")
                     .Item("-", "d'approuver le bail")),
            "");
  EXPECT_EQ(Read(LayoutSketch()), "");
}

TEST(ReadDecision, RemarksAfterTheVoteAreNoDecision) {
  EXPECT_EQ(Read(LayoutSketch()
                     .Text("Après en avoir délibéré, DECIDE :")
                     .Text("Article 1 : Le bail est approuvé.")
                     .Text("Adopté à la majorité, 2 abstentions")
                     .Text("Une élue demande la date des travaux.")),
            "Article 1: Le bail est approuvé. (abstention=2 manner=majority outcome=adopted)");
}

TEST(ReadDecision, EachRowHasItsPlace) {
  const Folded document(LayoutSketch()
                            .Text("Après en avoir délibéré, DECIDE :")
                            .Text("Article 1 : Le bail est approuvé.")
                            .Page()
                            .Text("Article 2 : Il vaut un an."));
  const DecisionReading reading = ReadDecision(document.passages(), document.all());
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows[0].text.where().page(), 1);
  EXPECT_EQ(reading.rows[1].text.where().page(), 2);
  ASSERT_TRUE(reading.formula);
  EXPECT_EQ(*reading.formula, 0U);
  EXPECT_EQ(reading.end, 3U);
}

struct Word {
  const char* text;
  bool is;
};

TEST(IsFormula, Forms) {
  const Word rows[] = {
      {"Après en avoir délibéré,", true},
      {"Après discussion et délibération", true},
      {"Ouï l'exposé du maire et après en avoir délibéré", true},
      {"DECIDE :", true},
      {"DÉLIBÈRE", true},
      {"Le Conseil municipal décide de louer la salle", true},
      {"L'assemblée approuve le bail", true},
      {"A l'unanimité des membres présents, le Conseil Municipal :", true},
      {"Le maire décide de louer la salle", false},
      {"Le bail est approuvé par le propriétaire", false},
      {"Les travaux ont commencé après la pluie", false},
      {"Le Conseil municipal a visité l'école.", false},
  };
  for (const Word& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(IsFormula(Fold(row.text)), row.is);
  }
}

TEST(IsProposal, Forms) {
  const Word rows[] = {
      {"En conséquence, il est proposé au Conseil municipal :", true},
      {"Il vous est proposé", true},
      {"Je vous propose de bien vouloir :", true},
      {"Il est proposé : un repas aux aînés", false},
      {"Le traiteur propose un menu", false},
  };
  for (const Word& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(IsProposal(Fold(row.text)), row.is);
  }
}

TEST(IsClosing, Forms) {
  const Word rows[] = {
      {"Fait et délibéré en mairie, les jour, mois et an que dessus", true},
      {"Ainsi fait et délibéré", true},
      {"Pour extrait certifié conforme", true},
      {"Signé", true},
      {"Le Maire,", true},
      {"La Présidente du Conseil départemental", true},
      {"Acte rendu exécutoire", true},
      {"AUBREVILLE, le 12 juin 2023", true},
      {"Pour le Président et par délégation", true},
      {"La présente délibération peut faire l'objet d'un recours", true},
      {"Le Maire expose que la salle est libre", false},
      {"Le maire est chargé de l'exécution", false},
      {"Le maire est autorisé à signer la convention,", false},
      {"La présente délibération fixe les tarifs", false},
      {"Pour un extrait, une taxe est due", false},
      {"Article 4 : le maire signe", false},
  };
  for (const Word& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(IsClosing(Fold(row.text)), row.is);
  }
}

}  // namespace
}  // namespace delib
