// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/citations.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;

// "kind reference [articles] date {title}", parted by " | ".
std::string Dump(const std::vector<Citation>& citations) {
  std::string s;
  for (const Citation& c : citations) {
    if (!s.empty()) s += " | ";
    s.append(ToWord(c.kind)).append(" ").append(c.reference);
    if (!c.articles.empty()) {
      s += " [";
      for (const std::string& article : c.articles) s += (s.back() == '[' ? "" : ";") + article;
      s += "]";
    }
    if (c.date) s += " " + ToIso(*c.date);
    if (!c.title.empty()) s += " {" + c.title + "}";
  }
  return s;
}

struct Row {
  const char* visa;
  const char* cited;
};

template <std::size_t N>
void Check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.visa);
    const Folded document(row.visa);
    EXPECT_EQ(Dump(ReadVisa(document.first())), row.cited);
  }
}

TEST(ReadVisa, CodesAndTheirArticles) {
  const Row rows[] = {
      {"Vu le Code général des collectivités territoriales ;",
       "code Code général des collectivités territoriales"},
      {"Vu le Code général des collectivités territoriales, notamment ses articles L. 2121-29 et "
       "L.2122-21,",
       "code Code général des collectivités territoriales [L.2121-29;L.2122-21]"},
      {"VU le code de l'urbanisme et notamment l'article R 423-1 ;",
       "code code de l'urbanisme [R423-1]"},
      {"Vu les articles L.1411-1 à L.1411-19 du code général des collectivités territoriales,",
       "code code général des collectivités territoriales [L.1411-1;L.1411-19]"},
      {"Vu le code du travail, articles L.5134-20 et suivants, L.5135-1,",
       "code code du travail [L.5134-20;L.5135-1]"},
      {"Vu le code général des impôts, articles 1379, 1639 A et 1636 B sexies",
       "code code général des impôts [1379;1639 A;1636 B sexies]"},
      {"Vu l'article L2121-12 du CGCT,",
       "code Code général des collectivités territoriales [L2121-12]"},
      {"Vu le Code Général des Collectivités Territoriales (CGCT), article L.2131-1,",
       "code Code Général des Collectivités Territoriales [L.2131-1]"},
  };
  Check(rows);
}

TEST(ReadVisa, LawsAndDecrees) {
  const Row rows[] = {
      {"Vu la loi n° 82-213 du 2 mars 1982 relative aux droits et libertés des communes ;",
       "law 82-213 1982-03-02 {relative aux droits et libertés des communes}"},
      {"Vu la loi 84-53 du 26/01/1984,", "law 84-53 1984-01-26"},
      {"Vu l'ordonnance n°2021-1310 du 7 octobre 2021", "law 2021-1310 2021-10-07"},
      {"Vu le décret n° 2020-1257 du 14 octobre 2020 portant mesures générales,",
       "decree 2020-1257 2020-10-14 {portant mesures générales}"},
      {"Vu la loi n° 83-634 du 13 juillet 1983 et le décret n° 88-145 du 15 février 1988 ;",
       "law 83-634 1983-07-13 | decree 88-145 1988-02-15"},
  };
  Check(rows);
}

TEST(ReadVisa, DecisionsReportsOpinions) {
  const Row rows[] = {
      {"Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021 « Délégations "
       "à la "
       "Commission permanente » ;",
       "deliberation 2021-257 2021-07-01 {Délégations à la Commission permanente}"},
      {"Vu la délibération n° CD/2019/002 du 14 mars 2019", "deliberation CD/2019/002 2019-03-14"},
      {"Vu la délibération du 4 juin 2020,", "deliberation  2020-06-04"},
      {"Vu l'arrêté n° 2017-88 du 5 mai 2017,", "order 2017-88 2017-05-05"},
      {"Vu le rapport n° 207 de Madame la Présidente,",
       "report 207 {rapport n° 207 de Madame la Présidente}"},
      {"Vu l'avis favorable de la 2ème commission « Solidarités » en date du 06/03/2023 ;",
       "opinion 2ème commission 2023-03-06 {Solidarités}"},
      {"Vu l'avis du comité social territorial du 12 janvier 2024,",
       "opinion comité social territorial 2024-01-12"},
      {"Vu le budget primitif de l'exercice",
       "other budget primitif de l'exercice {budget primitif de l'exercice}"},
  };
  Check(rows);
}

TEST(ReadVisa, RefusesWhatIsNoVisa) {
  const Row rows[] = {
      {"Considérant que le code général des collectivités territoriales s'applique", ""},
      {"Le maire a vu le code de la route", ""},
      {"Article 1 : la loi n° 82-213 est visée", ""},
  };
  Check(rows);
}

// A date that cannot exist is no date of the instrument.
TEST(ReadVisa, FormerBugs) {
  const Row rows[] = {
      {"Vu la loi n° 99-586 du 31/11/1999 ;", "law 99-586"},
      {"Vu l'article 3-1° de la loi n° 84-53 du 26 janvier 1984", "law 84-53 [3-1°] 1984-01-26"},
  };
  Check(rows);
}

TEST(ReadVisa, EachInstrumentHasThePlaceOfItsVisa) {
  const Folded document("Vu la loi n° 83-634 du 13 juillet 1983 et le décret n° 88-145 ;");
  const std::vector<Citation> citations = ReadVisa(document.first());
  ASSERT_EQ(citations.size(), 2U);
  for (const Citation& c : citations)
    EXPECT_EQ(c.text.where().box(), document.first().source->Locate().box());
}

TEST(IsVisa, TellsVisasBySentenceStart) {
  const struct {
    const char* text;
    bool visa;
  } rows[] = {
      {"Vu le code", true},         {"VU : la loi", true},
      {"- Vu l'avis", true},        {"Vu que la rue", true},
      {"Vus les articles", true},   {"Considérant", false},
      {"Le conseil, vu le", false}, {"", false},
      {"Revu le budget", false},    {"Vulnérabilité", false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(IsVisa(Fold(row.text)), row.visa);
  }
}

}  // namespace
}  // namespace delib
