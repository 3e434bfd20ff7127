// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/transmission.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;
using testing::ShowField;

std::string Dump(const Transmission& t) {
  std::string s;
  ShowField(s, "sent", t.transmitted_on);
  ShowField(s, "received", t.received_on);
  ShowField(s, "published", t.published_on);
  ShowField(s, "id", t.actes_id);
  ShowField(s, "matter", t.subject_matter);
  return s;
}

struct Row {
  const char* text;
  const char* found;
};

template <std::size_t N>
void Check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const Folded document(row.text);
    EXPECT_EQ(Dump(ReadTransmission(document.passages(), document.all())), row.found);
  }
}

TEST(ReadTransmission, SentToTheLegalControl) {
  const Row rows[] = {
      {"Envoyé en préfecture le 12/04/2023", "sent=2023-04-12"},
      {"Envoi au contrôle de légalité le : 19 avril 2023", "sent=2023-04-19"},
      {"Envoi Préfecture : 26/05/2014", "sent=2014-05-26"},
      {"TRANSMIS EN PRÉFECTURE LE 3 mars 2021", "sent=2021-03-03"},
      {"Transmis en sous-préfecture le 03/03/2021", "sent=2021-03-03"},
      {"Certifié transmis au représentant de l'Etat le 05/02/2020", "sent=2020-02-05"},
      {"Transmission à la Préfecture le : 1er juin 2022", "sent=2022-06-01"},
      {"Date de télétransmission : 12/04/2023", "sent=2023-04-12"},
  };
  Check(rows);
}

TEST(ReadTransmission, ReceivedAndPublished) {
  const Row rows[] = {
      {"Reçu en préfecture le 12/04/2023", "received=2023-04-12"},
      {"Date de réception préfecture : 12/04/2023", "received=2023-04-12"},
      {"Date de réception : 13/04/2023", "received=2023-04-13"},
      {"Reçue en sous-préfecture le 14 avril 2023", "received=2023-04-14"},
      {"Publié le 15/04/2023", "published=2023-04-15"},
      {"Publiée le : 23/05/2014", "published=2014-05-23"},
      {"Publication électronique le : 19 avril 2023", "published=2023-04-19"},
      {"PUBLIÉ PAR VOIE D'AFFICHAGE LE 4 mai 2015", "published=2015-05-04"},
      {"Affiché le 02/02/2022", "published=2022-02-02"},
      {"Date d'affichage : 02/02/2022", "published=2022-02-02"},
      {"Date d'affichage : du 02/02/2022 au 02/04/2022", "published=2022-02-02"},
      {"Mis en ligne le 7 juillet 2024", "published=2024-07-07"},
      {"Affiché le vendredi 8 mars 2024", "published=2024-03-08"},
  };
  Check(rows);
}

TEST(ReadTransmission, IdentifierAndMatter) {
  const Row rows[] = {
      {"ID : 095-219501426-20240105-032024-DE", "id=095-219501426-20240105-032024-DE"},
      {"013-211300561-20211025-RA21_23060-AR", "id=013-211300561-20211025-RA21_23060-AR"},
      {"026-200040509-20260625-DE2026116bis-BF", "id=026-200040509-20260625-DE2026116bis-BF"},
      {"Identifiant : 02A-212000012-20220304-D 12-DE", "id=02A-212000012-20220304-D 12-DE"},
      {"Matière : 7.5.2", "matter=7.5.2"},
      {"Nomenclature ACTES : 7.10", "matter=7.10"},
      {"Classification 5.2", "matter=5.2"},
      {"Matière: 6.1-Police municipale", "matter=6.1"},
  };
  Check(rows);
}

TEST(ReadTransmission, RefusesWhatProvesNothing) {
  const Row rows[] = {
      {"Envoi simulé le 12/04/2023", ""},
      {"Réception simulée le 12/04/2023", ""},
      {"Publication simulée le 12/04/2023", ""},
      {"Affiché le", ""},
      {"Reçu en préfecture le", ""},
      {"La délibération sera transmise en préfecture", ""},
      // a date further on in the sentence is that of something else
      {"Transmis en préfecture avec le contrat signé le 12/04/2023", ""},
      {"Le rapport reçu des services du 12/04/2023", ""},
      {"Le dossier est publié sur le site", ""},
      {"Date de réception de la convocation : 12/03/2023", ""},
      {"Accusé de réception en préfecture", ""},
      // a SIREN too short, a number too long, a nature that is none
      {"062-22620001-20230320-120-DE", ""},
      {"062-226200012-20230320-1234567890123456-DE", ""},
      {"062-226200012-20230320-120-XX", ""},
      {"La matière première coûte 7.5 euros", ""},
  };
  Check(rows);
}

TEST(ReadTransmission, AnImpossibleDateIsKeptAsRawText) {
  const Folded document("Reçu en préfecture le 31/11/2022");
  const Transmission t = ReadTransmission(document.passages(), document.all());
  ASSERT_TRUE(t.received_on);
  EXPECT_FALSE(t.received_on->get());
  EXPECT_EQ(t.received_on->raw(), "31/11/2022");
}

TEST(ReadTransmission, ReadsAStampLineByLine) {
  const Folded document(LayoutSketch()
                            .Text("Le conseil se réunit")
                            .Stamp("Envoyé en préfecture le 03/07/2023")
                            .Stamp("Reçu en préfecture le 04/07/2023")
                            .Stamp("Publié le 05/07/2023")
                            .Stamp("ID : 023-212309991-20230629-DE2023_018-DE"));
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), document.all())),
            "sent=2023-07-03 received=2023-07-04 published=2023-07-05 "
            "id=023-212309991-20230629-DE2023_018-DE");
}

TEST(ReadTransmission, AnEmptyLabelDoesNotTakeTheDateOfTheNext) {
  const Folded document(
      "Envoyé en préfecture le 03/07/2023\nAffiché le\nReçu en préfecture le 04/07/2023");
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), document.all())),
            "sent=2023-07-03 received=2023-07-04");
}

// The label at the left of a line, its date at the right: two passages.
TEST(ReadTransmission, TakesTheDateFromThePassageBelow) {
  const Folded document(LayoutSketch()
                            .Text("Date de réception préfecture :")
                            .Text("04/07/2023")
                            .Text("Affiché le")
                            .Text("Le maire"));
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), document.all())), "received=2023-07-04");
}

TEST(ReadTransmission, AStampOfAnotherPageIsOfAnotherAct) {
  LayoutSketch sketch;
  sketch.Text("Premier acte")
      .Stamp("Publié le 01/02/2023")
      .Page()
      .Text("Second acte")
      .Stamp("Publié le 03/02/2023");
  const Folded document(sketch);
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), {0, 1})), "published=2023-02-01");
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), {1, 2})), "published=2023-02-03");
}

TEST(ReadTransmission, OfSeveralDatesTheFirstCounts) {
  const Folded document(LayoutSketch().Text("Publié le 01/02/2023").Text("Publié le 09/02/2023"));
  EXPECT_EQ(Dump(ReadTransmission(document.passages(), document.all())), "published=2023-02-01");
}

TEST(SubjectBehindTitle, CodeOfTheMatter) {
  const struct {
    const char* title;
    const char* parts;  // "title|code", or "" where there is no code
  } rows[] = {
      {"Loyer du pré communal (7.1)", "Loyer du pré communal|7.1"},
      {"Loyer du pré communal (3.3.2)", "Loyer du pré communal|3.3.2"},
      {"Loyer du pré communal (Matière : 7.1)", "Loyer du pré communal|7.1"},
      {"Loyer du pré communal", ""},
      {"Loyer du pré (2023)", ""},
      {"Avenant au lot 7.1", ""},
      {"(7.1)", ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.title);
    const auto parts = SubjectBehindTitle(
        TextValue(row.title, Provenance(1, Box(1, 2, 3, 4)), row.title, ReadStatus::kOk));
    EXPECT_EQ(parts ? *parts->title + "|" + *parts->subject : "", row.parts);
  }
}

}  // namespace
}  // namespace delib
