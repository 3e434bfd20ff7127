// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/session.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;
using testing::ShowField;

std::string Dump(const Session& s) {
  std::string out;
  // Names in capitals get the case of a sentence, as far as it can be told: case is no matter here.
  if (s.authority) out += "authority=" + Fold(**s.authority);
  ShowField(out, "body", s.body);
  ShowField(out, "date", s.date);
  ShowField(out, "convened", s.convened_on);
  ShowField(out, "president", s.president);
  ShowField(out, "secretary", s.secretary);
  ShowField(out, "office", s.in_office_count);
  ShowField(out, "voting", s.voting_count);
  return out;
}

struct Row {
  const char* name;
  std::vector<const char*> passages;
  const char* session;
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutSketch sketch;
    for (const char* text : row.passages) sketch.Text(text);
    const Folded document(sketch);
    EXPECT_EQ(Dump(ReadSession(document.passages(), document.all())), row.session);
  }
}

TEST(ReadSession, AuthorityAndBody) {
  Check({
      {"département", {"DEPARTEMENT DE LA SOURDAINE"}, "authority=departement de la sourdaine"},
      {"hyphens", {"DÉPARTEMENT DU VAL-DE-BRESLE"}, "authority=departement du val-de-bresle"},
      {"commune", {"Commune de Montreval-les-Ormes"}, "authority=commune de montreval-les-ormes"},
      {"town", {"Ville d'Aubreville"}, "authority=commune d'aubreville"},
      {"by its council",
       {"Conseil municipal de Montreval"},
       "authority=commune de montreval body=Conseil municipal"},
      {"body in capitals", {"CONSEIL COMMUNAUTAIRE"}, "body=Conseil communautaire"},
      {"commission",
       {"Commission permanente du Conseil départemental"},
       "body=Commission permanente du Conseil départemental"},
      {"no name", {"la commune de rattachement", "les mairies voisines"}, ""},
  });
}

// Capitals become the case of a sentence, their accents with them.
TEST(ReadSession, CapitalsWithAccents) {
  const Folded document(
      LayoutSketch().Text("VILLE DE CHÂTEL-LÈS-ORÉES").Text("CONSEIL DÉPARTEMENTAL"));
  const Session session = ReadSession(document.passages(), document.all());
  ASSERT_TRUE(session.authority);
  EXPECT_EQ(**session.authority, "Commune de Châtel-lès-Orées");
  ASSERT_TRUE(session.body);
  EXPECT_EQ(**session.body, "Conseil départemental");
}

TEST(ReadSession, DateOfTheSession) {
  Check({
      {"heading", {"RÉUNION DU 20 MARS 2023"}, "date=2023-03-20"},
      {"weekday", {"Séance publique du jeudi 22 mai 2014"}, "date=2014-05-22"},
      {"in words", {"L'an deux mil trois, le vingt sept mars,"}, "date=2003-03-27"},
      {"year and day apart",
       {"L'an deux mille quatorze, le 4 décembre, à 18H00"},
       "date=2014-12-04"},
      {"gathered",
       {"Le comité s'est réuni en mairie, salle haute, le jeudi 22 mai 2014"},
       "date=2014-05-22"},
      {"below its label", {"Séance du", "12/06/2023"}, "date=2023-06-12"},
      {"the opening wins over the heading",
       {"Séance du 3 mai 2019", "L'an deux mille dix-neuf, le 4 mai,"},
       "date=2019-05-04"},
      {"impossible", {"Séance du 31/11/2022"}, "date=impossible"},
      {"no date", {"La prochaine séance sera fixée plus tard"}, ""},
  });
}

TEST(ReadSession, Summons) {
  Check({
      {"label", {"Date de convocation : 12/03/2023"}, "convened=2023-03-12"},
      {"sentence", {"Les élus, convoqués le vendredi 16 mai 2014, siègent"}, "convened=2014-05-16"},
      {"the session's year",
       {"Séance du 2 avril 2019", "Convoqué le 26 mars"},
       "date=2019-04-02 convened=2019-03-26"},
      {"a year unknown", {"Convoqué le 26 mars"}, ""},
      {"no 29 February in that year",
       {"Séance du 4 mars 2019", "Convoqué le 29 février"},
       "date=2019-03-04 convened=impossible"},
  });
}

TEST(ReadSession, WhoPresidesAndWhoWrites) {
  Check({
      {"presidency",
       {"Sous la présidence de Monsieur Étienne CASSAGNOLLE, Maire"},
       "president=Étienne CASSAGNOLLE"},
      {"office first",
       {"sous la présidence de Madame le Maire, Odile FERRAND"},
       "president=Odile FERRAND"},
      {"label", {"Président de séance : M. Guy HAMEL"}, "president=Guy HAMEL"},
      {"opens", {"Madame Odile FERRAND, maire, ouvre la séance à 19 h"}, "president=Odile FERRAND"},
      {"opened by",
       {"La séance est ouverte à 20 h 30 par M. Guy HAMEL, maire."},
       "president=Guy HAMEL"},
      {"opened by an office",
       {"La séance est ouverte par Madame le Maire, Odile FERRAND"},
       "president=Odile FERRAND"},
      {"an office, then another's name",
       {"Président : M. le Maire. Secrétaire : Mme Rose CORMIER."},
       "secretary=Rose CORMIER"},
      {"an office and a dash, then another's name",
       {"Présidente : Mme la Maire - Secrétaire : Mme Rose CORMIER"},
       "secretary=Rose CORMIER"},
      {"an office without a name", {"sous la présidence de Monsieur le Maire"}, ""},
      {"secretary label", {"Secrétaire de séance : Mme Rose CORMIER"}, "secretary=Rose CORMIER"},
      {"secretary named",
       {"Madame Rose CORMIER a été désignée secrétaire de séance."},
       "secretary=Rose CORMIER"},
      {"council names",
       {"Le conseil désigne M. Guy HAMEL comme secrétaire."},
       "secretary=Guy HAMEL"},
      {"staff", {"Mme Nina MOREL, secrétaire de mairie, assiste à la séance"}, ""},
      {"staff labelled", {"Secrétaire de mairie : Mme Nina MOREL"}, ""},
  });
}

TEST(ReadSession, Counts) {
  Check({
      {"label", {"Nbre de membres en exercice : 53 Quorum : 27"}, "office=53"},
      {"table of counts",
       {"Nombre de membres : Présents : 4 En exercice : 18 Votants : 8"},
       "office=18 voting=8"},
      {"sentence", {"15 conseillers en exercice, 12 votants"}, "office=15 voting=12"},
      {"words", {"Le nombre de délégués en exercice est de vingt-trois"}, "office=23"},
      {"took part", {"Ayant pris part au vote : 14"}, "voting=14"},
      {"none printed", {"Le nombre de membres en exercice est rappelé"}, ""},
  });
}

// Each of these once took the figure of another label.
TEST(ReadSession, FormerBugs) {
  Check({
      {"labels without colons", {"En exercice 15 Présents 12 Votants 13"}, "office=15"},
      // which label the 13 belongs to is not sure: nothing rather than a guess
      {"figures first", {"15 en exercice 12 présents 13 votants"}, "office=15"},
      {"figures first with commas",
       {"15 membres en exercice, 12 présents, 13 votants"},
       "office=15 voting=13"},
      {"labels with colons",
       {"En exercice : 15 Présents : 12 Votants : 13"},
       "office=15 voting=13"},
      {"a blank", {"Présents : 12 Votants : Absents : 3"}, ""},
  });
}

TEST(ReadSession, DatesInWords) {
  Check({
      {"heading",
       {"Séance du vendredi dix-neuf juin deux mil quinze à dix heures sept"},
       "date=2015-06-19"},
  });
}

TEST(ReadSession, AuthorityFromARunningHead) {
  const Folded document(LayoutSketch().Text("Séance du 12/06/2023").Stamp("Commune de Montreval"));
  EXPECT_EQ(Dump(ReadSession(document.passages(), document.all())),
            "authority=commune de montreval date=2023-06-12");
}

TEST(ReadSession, ReadsItsSpanOnly) {
  const Folded document(
      LayoutSketch().Text("Séance du 12/06/2023").Text("Secrétaire : Mme Rose CORMIER"));
  EXPECT_EQ(Dump(ReadSession(document.passages(), {0, 1})), "date=2023-06-12");
}

}  // namespace
}  // namespace delib
