// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/vote.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;
using testing::ShowField;

std::string Dump(const Vote& v) {
  std::string s;
  ShowField(s, "for", v.vote_for);
  ShowField(s, "against", v.vote_against);
  ShowField(s, "abstention", v.vote_abstention);
  ShowField(s, "apart", v.not_participating);
  ShowField(s, "manner", v.manner);
  ShowField(s, "outcome", v.outcome);
  return s;
}

struct Row {
  const char* text;
  const char* vote;
};

template <std::size_t N>
void Check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const Folded document(row.text);
    EXPECT_EQ(Dump(ReadVote(document.first())), row.vote);
  }
}

TEST(ReadVote, FiguresBehindTheirLabels) {
  const Row rows[] = {
      {"Pour : 42 voix", "for=42 manner=counted"},
      {"Votes pour : 12", "for=12 manner=counted"},
      {"Voix pour : douze", "for=12 manner=counted"},
      {"Pour : 31 voix (Groupe des Vallées) Contre : 0 voix Abstention : 4 voix",
       "for=31 against=0 abstention=4 manner=counted"},
      {"POUR : 19 CONTRE : 3 ABSTENTIONS : 1", "for=19 against=3 abstention=1 manner=counted"},
      {"Pour : dix-sept, contre : deux, abstention : une",
       "for=17 against=2 abstention=1 manner=counted"},
      {"Contre : 07", "against=7"},
      {"Absentions : 2", "abstention=2"},
      {"Pour : 9 Contre : néant", "for=9 against=0 manner=counted"},
      {"Ne prend pas part au vote : 1", "apart=1"},
      {"Non-participations : 2", "apart=2"},
  };
  Check(rows);
}

TEST(ReadVote, FiguresBeforeTheirWords) {
  const Row rows[] = {
      {"15 pour", "for=15 manner=counted"},
      {"Par 21 voix « Pour » et 5 « Abstentions »", "for=21 abstention=5 manner=counted"},
      {"24 Voix Pour, 2 voix contre et trois abstentions",
       "for=24 against=2 abstention=3 manner=counted"},
      {"à la majorité (18 pour, 1 contre)", "for=18 against=1 manner=majority"},
      {"à l'unanimité et deux abstentions", "abstention=2 manner=unanimous"},
      {"à la majorité des voix et une abstention", "abstention=1 manner=majority"},
      {"3 ne prennent pas part au vote", "apart=3"},
      {"Mme Heulin ne prend pas part au vote.", ""},
      {"à l'unanimité (Mme Heulin, locataire du pré, ne prend pas part au vote)",
       "apart=1 manner=unanimous"},
      {"Adoptée à l'unanimité moins 3 voix contre", "against=3 manner=unanimous outcome=adopted"},
  };
  Check(rows);
}

TEST(ReadVote, FormsOfMinutes) {
  const Row rows[] = {
      {"Adopte à l'unanimité avec 24 Voix Pour, par chapitre et par section",
       "for=24 manner=unanimous outcome=adopted"},
      {"à la majorité de 12 voix pour et 3 voix contre", "for=12 against=3 manner=majority"},
      {"Vote favorable et à l'unanimité des membres présents et représentés",
       "manner=unanimous outcome=adopted"},
      {"4 abstentions : Mme Heulin, MM. Hamel, Jouvin et Lebret", "abstention=4"},
      {"Abstention(s) : 0", "abstention=0"},
      {"Suffrages exprimés : 13 Pour : 12 Contre : 1", "for=12 against=1 manner=counted"},
      {"Nombre de voix pour : 14", "for=14 manner=counted"},
      {"Pour : 12 voix (Groupe Vert : 8, Groupe Bleu : 4)", "for=12 manner=counted"},
      {"Affecte à l'Unanimité", "manner=unanimous"},
      {"Pas de vote. Le point sera revu au prochain conseil", ""},
      {"Mme Heulin se retirant et ne prenant pas part au vote, à l'unanimité", "manner=unanimous"},
  };
  Check(rows);
}

TEST(ReadVote, MannerAndOutcome) {
  const Row rows[] = {
      {"Adoptée à l'unanimité", "manner=unanimous outcome=adopted"},
      {"Vote : approbation à l'unanimité", "manner=unanimous outcome=adopted"},
      {"VOTE FAVORABLE ET A L'UNANIMITE", "manner=unanimous outcome=adopted"},
      {"Le Conseil municipal adopte.", "outcome=adopted"},
      {"(Adopté)", "outcome=adopted"},
      {"La proposition est rejetée par 12 voix contre et 4 voix pour",
       "for=4 against=12 manner=counted outcome=rejected"},
      {"Le point est ajourné", "outcome=adjourned"},
      {"Vote reporté", "outcome=adjourned"},
      {"Le Conseil, à l'unanimité, prend acte du rapport", "manner=unanimous outcome=noted"},
      {"Le comité rejette la demande de subvention", "outcome=rejected"},
      {"décide d'ajourner sa décision au mois de mai", "outcome=adjourned"},
      {"Le bureau reporte ce point au printemps", "outcome=adjourned"},
      {"Le conseil, à l'unanimité, reporte l'excédent de la forêt", "manner=unanimous"},
      {"L'assemblée donne acte au maire de sa communication", "outcome=noted"},
  };
  Check(rows);
}

// A sentence about something else says nothing of a vote, and no figure is made of its numbers.
TEST(ReadVote, RefusesWhatIsNoVote) {
  const Row rows[] = {
      {"", ""},
      {"Le mobilier est prévu pour 24 élèves", ""},
      {"Il faut compter 300 euros pour la location", ""},
      {"La lutte contre le bruit concerne 12 rues", ""},
      {"Les crédits sont inscrits au chapitre 65", ""},
      {"Pour : MM. Arnaud et Berthier", ""},
      {"Abstention : M. Cazenave", ""},
      {"Le maire rappelle que la majorité absolue est requise", ""},
      {"Le Conseil, à l'unanimité/ou non, valide le modèle", ""},
      {"Le quorum demande la majorité des membres en exercice", ""},
      {"Contre le mur nord, deux abris seront posés", ""},
  };
  Check(rows);
}

// Each of these once gave a figure that nobody had voted.
TEST(ReadVote, FormerBugs) {
  const Row rows[] = {
      // 38 against
      {"Adopté par 38 voix contre 2", "for=38 against=2 manner=counted outcome=adopted"},
      {"par 11 voix contre 4, la motion est rejetée",
       "for=11 against=4 manner=counted outcome=rejected"},
      {"20 voix pour, 2 voix contre 3 abstentions", "for=20 against=2 abstention=3 manner=counted"},
      // 10 for, 7 for, 1 for
      {"Pour : dix-sept", "for=17 manner=counted"},
      {"dix sept voix pour", "for=17 manner=counted"},
      {"vingt et un votes pour et deux contre", "for=21 against=2 manner=counted"},
      // 2023 for
      {"Le conseil approuve le budget 2023 pour la ville", "outcome=adopted"},
      {"Les 24 places de 2022 pour 2023 sont maintenues", ""},
      {"La mobilisation des 12 contre le projet continue", ""},
      // 2, 12, 3 and 1 for
      {"Crédits ouverts pour : 2 500 €", ""},
      {"Une part fixe pour : 12,50 €", ""},
      {"Le bail est consenti pour : 3 ans", ""},
      {"Le bail est consenti pour : une durée de neuf ans", ""},
      {"Il est cent pour cent local", ""},
      // a blank took the figure of the label before it
      {"Pour : 12 Contre : Abstention : 2", "for=12 abstention=2 manner=counted"},
      {"Pour : 12 voix Contre : Abstention : 2 voix", "for=12 abstention=2 manner=counted"},
      {"Pour : 12 Abstention : M. Cazenave", "for=12 manner=counted"},
      {"Votants : 12 Pour : Contre : 1", "against=1"},
      // labels first and no colons: 12 against, 0 abstentions
      {"Pour 12 - Contre 0 - Abstention 1", "for=12 against=0 abstention=1 manner=counted"},
      {"Vote : pour 12 contre 3", "for=12 against=3 manner=counted"},
      {"15 pour 2 contre 3 abstentions", "for=15 against=2 abstention=3 manner=counted"},
      // the « » kept a space that hid the figures
      {"Par 21 voix « Pour » et 5 « Abstentions »", "for=21 abstention=5 manner=counted"},
      {"Votes « contre » : 3", "against=3"},
      {"Une aide de 5 000 € pour 3 ans est accordée à l'unanimité",
       "manner=unanimous outcome=adopted"},
      {"Pour : 22 - Contre : 0 - Abstention : 0 - Adopté",
       "for=22 against=0 abstention=0 manner=counted outcome=adopted"},
  };
  Check(rows);
}

TEST(ReadVote, VotersAmongItsFigures) {
  const Folded document("Votants : 14 - Pour : 12 - Contre : 2");
  const Vote vote = ReadVote(document.first());
  ASSERT_TRUE(vote.voting);
  EXPECT_EQ(vote.voting->get(), 14);
}

TEST(ReadVote, GivesThePlaceOfEachFigure) {
  const Folded document(LayoutSketch().Text("Pour : 42 voix\nContre : 3 voix"));
  const Vote vote = ReadVote(document.first());
  ASSERT_TRUE(vote.vote_for && vote.vote_against);
  EXPECT_EQ(vote.vote_for->raw(), "42");
  EXPECT_EQ(vote.vote_against->raw(), "3");
  EXPECT_LT(vote.vote_for->where().box().y1(), vote.vote_against->where().box().y1());
}

TEST(ReadVote, DoubtfulCharactersAreToReview) {
  const Folded document(LayoutSketch().Confidence(0.5F).Text("Pour : 42 voix"));
  EXPECT_EQ(Dump(ReadVote(document.first())), "for=42? manner=counted?");
}

TEST(MergeVotes, KeepsTheFirstFiguresAndTheMannerInWords) {
  const Folded first("Pour : 12");
  const Folded second("Adopté à la majorité, pour : 13, contre : 2");
  Vote vote = ReadVote(first.first());
  Merge(vote, ReadVote(second.first()));
  EXPECT_EQ(Dump(vote), "for=12 against=2 manner=majority outcome=adopted");
  Merge(vote, ReadVote(first.first()));
  EXPECT_EQ(Dump(vote), "for=12 against=2 manner=majority outcome=adopted");
}

TEST(IsVoteLine, TellsVotesFromDecisions) {
  const struct {
    const char* text;
    bool vote_line;
  } rows[] = {
      {"Pour : 12 voix", true},
      {"(Adopté)", true},
      {"Adopté à l'unanimité.", true},
      {"- Abstention : 3", true},
      {"15 pour", true},
      {"Vote : unanimité", true},
      {"Votants : 14 - Suffrages exprimés : 13 - Pour : 12 - Contre : 1", true},
      {"La délibération est adoptée à la majorité", true},
      {"Approuve le budget annexe de l'eau", false},
      {"Adopte le règlement du cimetière", false},
      {"Le Conseil fixe le tarif à 12 € pour l'année", false},
      {"Vote les taux suivants", false},
      {"Article 1 : approuve la convention", false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const Folded document(row.text);
    EXPECT_EQ(IsVoteLine(document.first()), row.vote_line);
  }
}

}  // namespace
}  // namespace delib
