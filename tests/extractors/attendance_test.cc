// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/attendance.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;

// "role: M. A, Mme B>holder; role: ..." in order.
std::string Dump(const AttendanceReading& reading) {
  std::string s;
  const char* role = "";
  for (const Attendee& a : reading.people) {
    if (std::string(role) != ToWord(a.role)) {
      s.append(s.empty() ? "" : "; ").append(ToWord(a.role)).append(": ");
      role = ToWord(a.role);
    } else {
      s += ", ";
    }
    const std::string civility = ToWord(a.civility);
    s += civility + (civility.empty() ? "" : " ") + *a.name;
    if (!a.proxy_to.empty()) s += ">" + a.proxy_to;
    if (a.name.status() == ReadStatus::kReview) s += "?";
  }
  if (reading.proxies > 0) s += " +" + std::to_string(reading.proxies);
  return s;
}

struct Row {
  const char* name;
  std::vector<const char*> passages;
  const char* people;
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    LayoutSketch sketch;
    for (const char* text : row.passages) sketch.Text(text);
    const Folded document(sketch);
    EXPECT_EQ(Dump(ReadAttendance(document.passages(), document.all())), row.people);
  }
}

TEST(ReadAttendance, ListsBehindTheirLeads) {
  Check({
      {"present",
       {"Étaient présents : M. Alain BRETEL, Mme Rose CORMIER"},
       "present: M. Alain BRETEL, Mme Rose CORMIER"},
      {"capitals",
       {"PRÉSENTS : Mme Odile FERRAND, M. Guy HAMEL"},
       "present: Mme Odile FERRAND, M. Guy HAMEL"},
      {"bracket forms", {"Présent(e)s : M. Guy HAMEL. "}, "present: M. Guy HAMEL"},
      {"excused", {"S'ÉTAIENT FAIT EXCUSER : M. Luc JOUVIN"}, "excused: M. Luc JOUVIN"},
      {"excused brackets", {"Excusé(s) : M. Luc JOUVIN"}, "excused: M. Luc JOUVIN"},
      {"absent excused",
       {"Absents excusés : M. Luc JOUVIN, Mme Eve KELLER"},
       "excused: M. Luc JOUVIN, Mme Eve KELLER"},
      {"absent, not excused", {"Absente non excusée : Mme Eve KELLER"}, "absent: Mme Eve KELLER"},
      {"all in one line",
       {"Présent : M. Guy HAMEL. Absents non excusés : M. Luc JOUVIN. Excusée : Mme Eve KELLER"},
       "present: M. Guy HAMEL; absent: M. Luc JOUVIN; excused: Mme Eve KELLER"},
      {"absent", {"Étaient absents et non représentés : M. Luc JOUVIN"}, "absent: M. Luc JOUVIN"},
      {"without a vote",
       {"Assistant également sans voix délibérative : M. Paul LEBRET"},
       "present_nonvoting: M. Paul LEBRET"},
      {"excused without a vote",
       {"Excusé(s) sans voix délibérative : Mme Nina MOREL"},
       "excused_nonvoting: Mme Nina MOREL"},
  });
}

TEST(ReadAttendance, Proxies) {
  Check({
      {"in brackets",
       {"Excusés : M. Luc JOUVIN (délégation de vote à Mme Rose CORMIER), Mme Eve KELLER (pouvoir "
        "à M. Guy HAMEL)"},
       "excused: M. Luc JOUVIN>Rose CORMIER, Mme Eve KELLER>Guy HAMEL +2"},
      {"in words",
       {"Absents excusés : Mme Eve KELLER a donné procuration à M. Guy HAMEL"},
       "excused: Mme Eve KELLER>Guy HAMEL +1"},
      {"a list of proxies",
       {"Procurations : M. Luc JOUVIN à Mme Rose CORMIER, Mme Eve KELLER à M. Guy HAMEL"},
       "excused: M. Luc JOUVIN>Rose CORMIER, Mme Eve KELLER>Guy HAMEL +2"},
      {"the giver stands on another list",
       {"Excusés : M. Luc JOUVIN, Mme Eve KELLER", "Pouvoirs : Mme Eve KELLER à M. Guy HAMEL"},
       "excused: M. Luc JOUVIN, Mme Eve KELLER>Guy HAMEL +1"},
      {"represented",
       {"Absents : M. Luc JOUVIN représenté par Mme Rose CORMIER"},
       "absent: M. Luc JOUVIN>Rose CORMIER +1"},
      {"in a sentence behind the present",
       {"Présents : Guy HAMEL, Rose CORMIER, Alain BRETEL.",
        "Madame Eve KELLER a donné pouvoir à Monsieur Guy HAMEL, M. Luc JOUVIN à Mme Rose "
        "CORMIER."},
       "present: Guy HAMEL, Rose CORMIER, Alain BRETEL; excused: Mme Eve KELLER>Guy HAMEL, M. Luc "
       "JOUVIN>Rose CORMIER +2"},
      {"a stand-in behind the present",
       {"Présents : Guy HAMEL, Rose CORMIER.",
        "Madame Eve KELLER est représentée par son suppléant, Monsieur Paul LEBRET."},
       "present: Guy HAMEL, Rose CORMIER; excused: Mme Eve KELLER?; present: M. Paul LEBRET?"},
      {"represented, the holder behind 'par'",
       {"Conseillers représentés : Eve KELLER par Guy HAMEL, Luc JOUVIN par Rose CORMIER"},
       "excused: Eve KELLER>Guy HAMEL, Luc JOUVIN>Rose CORMIER +2"},
      {"leads that say so",
       {"Absents ayant voté par procuration : M. Luc JOUVIN, Mme Eve KELLER"},
       "absent: M. Luc JOUVIN, Mme Eve KELLER +2"},
      {"the holder in an excused lead",
       {"Absente ayant donné procuration : Mme Eve KELLER à M. Guy HAMEL"},
       "absent: Mme Eve KELLER>Guy HAMEL +1"},
  });
}

TEST(ReadAttendance, FormsOfMinutes) {
  Check({
      {"lead with proxies",
       {"Absents excusés et pouvoirs : Mme Eve KELLER (pouvoir à M. Guy HAMEL)"},
       "excused: Mme Eve KELLER>Guy HAMEL +1"},
      {"they had given",
       {"Avaient donné pouvoir : Mme Eve KELLER à M. Guy HAMEL"},
       "excused: Mme Eve KELLER>Guy HAMEL +1"},
      {"to vote in her name",
       {"Excusée : Mme Eve KELLER donne pouvoir pour voter en son nom à M. Guy HAMEL"},
       "excused: Mme Eve KELLER>Guy HAMEL +1"},
      {"the forgotten à",
       {"Pouvoirs : Madame Eve KELLER Monsieur Guy HAMEL"},
       "excused: Mme Eve KELLER>Guy HAMEL +1"},
      {"hours",
       {"Présents : M. Alain BRETEL (à partir de 11 h 50), Mme Rose CORMIER"},
       "present: M. Alain BRETEL, Mme Rose CORMIER"},
      {"hours and proxy",
       {"Excusés : M. Alain BRETEL (jusqu'à 11 h 50 - délégation de vote à Mme Rose CORMIER)"},
       "excused: M. Alain BRETEL>Rose CORMIER +1"},
      {"plural",
       {"Assistent sans voix délibératives : M. Paul LEBRET"},
       "present_nonvoting: M. Paul LEBRET"},
      {"absent, one, with a proxy lead without holders",
       {"Absents ayant voté par procuration : M. Luc JOUVIN"},
       "absent: M. Luc JOUVIN +1"},
  });
}

// These were counted as givers of a proxy.
TEST(ReadAttendance, FormerBugs) {
  Check({
      {"not represented",
       {"Étaient absents et non représentés : M. Luc JOUVIN"},
       "absent: M. Luc JOUVIN"},
      {"no proxy",
       {"Absents sans pouvoir : M. Luc JOUVIN, Mme Eve KELLER"},
       "absent: M. Luc JOUVIN, Mme Eve KELLER"},
      {"no proxy given",
       {"Excusés n'ayant pas donné de pouvoir : M. Luc JOUVIN"},
       "excused: M. Luc JOUVIN"},
      {"those who are represented gave one",
       {"Excusés représentés : M. Luc JOUVIN"},
       "excused: M. Luc JOUVIN +1"},
  });
}

TEST(ReadAttendance, ListsOverSeveralPassages) {
  Check({
      {"names below the lead",
       {"ETAIENT PRESENTS", "M. Alain BRETEL, Mme Rose CORMIER", "M. Guy HAMEL, Mme Odile FERRAND"},
       "present: M. Alain BRETEL, Mme Rose CORMIER, M. Guy HAMEL, Mme Odile FERRAND"},
      {"a member a passage, with office",
       {"Étaient présents :", "Madame Odile FERRAND, Maire", "Monsieur Guy HAMEL, 1er adjoint",
        "Madame Eve KELLER, conseillère municipale déléguée à la lecture", "Monsieur Luc JOUVIN",
        "Excusée :", "Madame Nina MOREL donne pouvoir à Monsieur Guy HAMEL"},
       "present: Mme Odile FERRAND, M. Guy HAMEL, Mme Eve KELLER, M. Luc JOUVIN; excused: Mme Nina "
       "MOREL>Guy HAMEL +1"},
      {"a member a line, without civility",
       {"Présents :\nOdile FERRAND, Maire\nGuy HAMEL, deuxième adjoint\nLuc JOUVIN"},
       "present: Odile FERRAND, Guy HAMEL, Luc JOUVIN"},
      {"a member a line, the next lead below",
       {"Présents :", "Monsieur Guy HAMEL, Maire\nMadame Eve KELLER, 2ème adjointe\nExcusé :",
        "Monsieur Luc JOUVIN"},
       "present: M. Guy HAMEL, Mme Eve KELLER; excused: M. Luc JOUVIN"},
      {"names that begin with an article",
       {"Présents :", "M. LAGARDE Guy, Mme LE BIHAN Eve", "Mme LE BOT Rose, M. LEBRET Paul"},
       "present: M. LAGARDE Guy, Mme LE BIHAN Eve, Mme LE BOT Rose, M. LEBRET Paul"},
      {"a secretary in the same paragraph",
       {"Présents : M. Guy HAMEL, Mme Eve KELLER.\nSecrétaire de séance : Mme Eve KELLER\nAbsent : "
        "M. "
        "Luc JOUVIN"},
       "present: M. Guy HAMEL, Mme Eve KELLER; absent: M. Luc JOUVIN"},
      {"a secretary in the same line",
       {"Présents : Guy HAMEL, Eve KELLER. Secrétaire : Eve KELLER. Absent : Luc JOUVIN"},
       "present: Guy HAMEL, Eve KELLER; absent: Luc JOUVIN"},
      {"a secretary in a sentence",
       {"Absents : M. Luc JOUVIN.", "Madame Eve KELLER a été élue secrétaire de séance."},
       "absent: M. Luc JOUVIN"},
      {"a lead over a line end",
       {"Présent : M. Guy HAMEL. Absente non\nexcusée : Mme Eve KELLER"},
       "present: M. Guy HAMEL; absent: Mme Eve KELLER"},
      {"a member who speaks",
       {"Présents :", "Madame Odile FERRAND, Maire", "Monsieur Guy HAMEL, adjoint, lit le compte."},
       "present: Mme Odile FERRAND"},
      {"a report behind the list",
       {"Excusés : Mme Eve KELLER et M.\nJOUVIN.",
        "Rapport n° 12 lu par Mme CORMIER, rapporteure."},
       "excused: Mme Eve KELLER, M. JOUVIN"},
      {"leads inside a passage",
       {"Présents : M. Alain BRETEL, Mme Rose CORMIER\nAbsents : M. Luc JOUVIN\nExcusés : Mme Eve "
        "KELLER"},
       "present: M. Alain BRETEL, Mme Rose CORMIER; absent: M. Luc JOUVIN; excused: Mme Eve "
       "KELLER"},
      {"a sentence ends the list",
       {"Présents : M. Alain BRETEL", "Le quorum étant atteint, la séance est ouverte.",
        "M. Guy HAMEL présente le budget."},
       "present: M. Alain BRETEL"},
      {"a secretary is no member of the list",
       {"Présents : M. Alain BRETEL", "Secrétaire de séance : Mme Rose CORMIER"},
       "present: M. Alain BRETEL"},
      {"hyphen at a line end",
       {"Présents : M. Jean-\nLouis BRETEL, Mme Rose CORMIER"},
       "present: M. Jean-Louis BRETEL, Mme Rose CORMIER"},
  });
}

TEST(ReadAttendance, RefusesWhatIsNoList) {
  Check({
      {"nobody", {"Absents : néant"}, ""},
      {"nobody at all", {"Absents :", "Le quorum est atteint."}, ""},
      {"a count", {"Nombre de membres présents : 12"}, ""},
      {"quorum", {"Membres présents pour le quorum : 8"}, ""},
      {"the act itself", {"La présente délibération : M. Alain BRETEL en rend compte"}, ""},
      {"a vote", {"Voix pour des membres présents : 12"}, ""},
      {"no lead", {"M. Alain BRETEL, Mme Rose CORMIER"}, ""},
  });
}

// A lead without its names: the list stands where it was not read.
TEST(ReadAttendance, MarksForReview) {
  Check({
      {"the present are missing",
       {"Présents :", "Excusé : M. Luc JOUVIN"},
       "excused: M. Luc JOUVIN?"},
      {"nobody is absent", {"Présents : M. Guy HAMEL", "Absents :"}, "present: M. Guy HAMEL"},
  });
}

TEST(ReadAttendance, CountsEachRole) {
  LayoutSketch sketch;
  sketch.Text("Présents : M. Alain BRETEL, Mme Rose CORMIER").Text("Excusés : M. Luc JOUVIN");
  const Folded document(sketch);
  const AttendanceReading reading = ReadAttendance(document.passages(), document.all());
  ASSERT_EQ(reading.lists.size(), 2U);
  EXPECT_EQ(reading.lists[0].count, 2);
  EXPECT_EQ(reading.lists[0].lead.raw(), "Présents");
  EXPECT_EQ(reading.lists[1].count, 1);
  EXPECT_EQ(reading.end, 2U);
}

TEST(ReadAttendance, GivesThePlaceOfEachName) {
  const Folded document(LayoutSketch().Text("Présents : M. Alain BRETEL,\nMme Rose CORMIER"));
  const AttendanceReading reading = ReadAttendance(document.passages(), document.all());
  ASSERT_EQ(reading.people.size(), 2U);
  EXPECT_LT(reading.people[0].name.where().box().y1(), reading.people[1].name.where().box().y1());
  EXPECT_EQ(reading.people[1].name.raw(), "Rose CORMIER");
}

TEST(ReadAttendance, ANameOverALineEndIsOneTextOfOneLine) {
  const Folded document(LayoutSketch().Text("Présents : M. Alain\nBRETEL, Mme Rose CORMIER"));
  const AttendanceReading reading = ReadAttendance(document.passages(), document.all());
  ASSERT_EQ(reading.people.size(), 2U);
  EXPECT_EQ(reading.people[0].name.raw(), "Alain BRETEL");
}

TEST(ReadAttendance, AHeadingOfAnotherTypeEndsTheList) {
  LayoutSketch sketch;
  sketch.Text("Présents : M. Alain BRETEL, Mme Rose CORMIER")
      .Bold("M. Guy HAMEL, Mme Odile FERRAND");
  const Folded document(sketch);
  EXPECT_EQ(Dump(ReadAttendance(document.passages(), document.all())),
            "present: M. Alain BRETEL, Mme Rose CORMIER");
}

}  // namespace
}  // namespace delib
