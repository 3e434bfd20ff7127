// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/signature.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;
using testing::ShowField;

std::string Dump(const Signature& s) {
  std::string out;
  ShowField(out, "place", s.place);
  ShowField(out, "on", s.signed_on);
  ShowField(out, "by", s.signatory);
  ShowField(out, "as", s.capacity);
  return out;
}

struct Row {
  const char* name;
  std::vector<const char*> passages;
  const char* signature;
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutSketch sketch;
    for (const char* text : row.passages) sketch.Text(text);
    const Folded document(sketch);
    EXPECT_EQ(Dump(ReadSignature(document.passages(), document.all())), row.signature);
  }
}

TEST(ReadSignature, PlaceAndDate) {
  Check({
      {"capitals", {"AUBREVILLE, le 12 juin 2023"}, "place=AUBREVILLE on=2023-06-12"},
      {"fait a", {"Fait à Montreval, le 3/04/2022"}, "place=Montreval on=2022-04-03"},
      {"deliberated", {"Délibéré à Montreval, le 3 avril 2022"}, "place=Montreval on=2022-04-03"},
      {"behind the true copy",
       {"Pour copie conforme, Saint-Ormond-les-Bois, le 4 mai 2023"},
       "place=Saint-Ormond-les-Bois on=2023-05-04"},
      {"weekday", {"À Saint-Ormond, le jeudi 4 mai 2023"}, "place=Saint-Ormond on=2023-05-04"},
  });
}

TEST(ReadSignature, CapacityAndName) {
  Check({
      {"capacity above name",
       {"Le Maire,", "Étienne CASSAGNOLLE"},
       "by=Étienne CASSAGNOLLE as=Le Maire"},
      {"on one line", {"Le Maire, Étienne CASSAGNOLLE"}, "by=Étienne CASSAGNOLLE as=Le Maire"},
      {"civility", {"La Présidente", "Mme Hélène VASSEUR"}, "by=Hélène VASSEUR as=La Présidente"},
      {"signed between",
       {"Le Président,", "Signé", "Jean-Rémi FAUCOURT"},
       "by=Jean-Rémi FAUCOURT as=Le Président"},
      {"signed and name",
       {"Le Président,", "Signé : Jean-Rémi FAUCOURT"},
       "by=Jean-Rémi FAUCOURT as=Le Président"},
      {"true copy",
       {"Pour extrait conforme, Le Maire,", "Étienne CASSAGNOLLE"},
       "by=Étienne CASSAGNOLLE as=Le Maire"},
  });
}

// Of those who sign in another's place, the one who really does.
TEST(ReadSignature, ByDelegation) {
  Check({
      {"two capacities",
       {"Pour le Président du Conseil départemental et par délégation,",
        "La Directrice générale des services,", "Solène BRIGAUD"},
       "by=Solène BRIGAUD as=La Directrice générale des services"},
      {"one passage",
       {"Pour le Maire, L'adjointe déléguée,", "Capucine HEULIN"},
       "by=Capucine HEULIN as=L'adjointe déléguée"},
      {"a slash and three parts in one line",
       {"P/Le Maire, l'adjoint délégué, Nestor HEULIN"},
       "by=Nestor HEULIN as=l'adjoint délégué"},
      {"three parts in one line",
       {"Pour le Président et par délégation, le Directeur des services, Nestor HEULIN"},
       "by=Nestor HEULIN as=le Directeur des services"},
      {"kept from signing",
       {"Pour le Maire empêché, la 2ème adjointe, Capucine HEULIN"},
       "by=Capucine HEULIN as=la 2ème adjointe"},
      {"the secretary signs first",
       {"La secrétaire de séance,", "Capucine HEULIN", "Le Maire,", "Étienne CASSAGNOLLE"},
       "by=Étienne CASSAGNOLLE as=Le Maire"},
      {"the secretary's name on her line",
       {"Le secrétaire de séance, Nestor HEULIN", "Le Maire, Étienne CASSAGNOLLE"},
       "by=Étienne CASSAGNOLLE as=Le Maire"},
      {"the second signature is the secretary's",
       {"Le Maire,", "Étienne CASSAGNOLLE", "La Secrétaire de séance,", "Capucine HEULIN"},
       "by=Étienne CASSAGNOLLE as=Le Maire"},
  });
}

TEST(ReadSignature, RefusesWhatIsNoSignature) {
  Check({
      {"capacity without a name", {"Le Maire,"}, ""},
      {"name without a capacity", {"Étienne CASSAGNOLLE"}, ""},
      {"a sentence", {"Le Maire est chargé de l'exécution de la présente délibération."}, ""},
      {"a long text",
       {"Le Maire rappelle que la commune a engagé depuis trois ans une réflexion sur l'avenir du "
        "groupe scolaire, que "
        "le conseil a reçu deux fois le bureau d'études et que les parents ont été consultés en "
        "mars 2023 à Montreval, "
        "le jour du marché, par écrit."},
       ""},
      {"sent to the prefect", {"Transmis au contrôle de légalité le 3 mai 2022"}, ""},
      {"received", {"Reçu en préfecture le 03/05/2022"}, ""},
      {"published", {"Publié le 03/05/2022"}, ""},
      {"posted", {"Affichage en mairie, le 3 mai 2022"}, ""},
      {"a date without a place", {"le 12 juin 2023"}, ""},
      {"an impossible date keeps its place",
       {"Fait à Montreval, le 31/11/2022"},
       "place=Montreval on=impossible"},
  });
}

TEST(ReadSignature, StopsAtATable) {
  LayoutSketch sketch;
  sketch.Table({{"Nom", "Signature"}, {"A", "B"}, {"C", "D"}})
      .Text("Le Maire,")
      .Text("Étienne CASSAGNOLLE");
  const Folded document(sketch);
  EXPECT_EQ(Dump(ReadSignature(document.passages(), document.all())), "");
}

}  // namespace
}  // namespace delib
