// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/person.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace delib {
namespace {

// "M.|DUPONT Jean|note; Mme|..."
std::string Dump(const std::vector<FoundPerson>& persons) {
  std::string s;
  for (const FoundPerson& p : persons) {
    if (!s.empty()) s += "; ";
    const char* const civility = p.civility == Civility::kMonsieur ? "M. "
                                 : p.civility == Civility::kMadame ? "Mme "
                                                                   : "";
    s += civility + p.name;
    if (!p.note.empty()) s += " {" + std::string(p.note) + "}";
  }
  return s;
}

struct Row {
  const char* list;
  const char* persons;
};

template <std::size_t N>
void Check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.list);
    EXPECT_EQ(Dump(SplitNames(row.list)), row.persons);
  }
}

TEST(SplitNames, PartsLists) {
  const Row rows[] = {
      {"Jean VALMONT, Lise ORBEC et Paul RIVOLLE", "Jean VALMONT; Lise ORBEC; Paul RIVOLLE"},
      {"Jean VALMONT, , Lise ORBEC,", "Jean VALMONT; Lise ORBEC"},
      {"VALMONT,Lise ORBEC", "VALMONT; Lise ORBEC"},
      {"Jean VALMONT; Lise ORBEC ; Paul RIVOLLE.", "Jean VALMONT; Lise ORBEC; Paul RIVOLLE"},
      {"Jean VALMONT\nLise ORBEC\nPaul RIVOLLE", "Jean VALMONT; Lise ORBEC; Paul RIVOLLE"},
      {"Jean VALMONT, Lise\nORBEC, Paul RIVOLLE", "Jean VALMONT; Lise ORBEC; Paul RIVOLLE"},
      {"- Jean VALMONT\n- Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
      {"-Jean VALMONT\n-Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
      {"- Jean VALMONT - Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
      {"Jean VALMONT - Lise ORBEC - Rui\nDA SILVA - Anne LE\nBIHAN",
       "Jean VALMONT; Lise ORBEC; Rui DA SILVA; Anne LE BIHAN"},
      {"Jean VALMONT - Lise ORBEC -\nPaul RIVOLLE", "Jean VALMONT; Lise ORBEC; Paul RIVOLLE"},
      {"M. VALMONT, Mme ORBEC et M.\nRIVOLLE.\nDossier",
       "M. VALMONT; Mme ORBEC; M. RIVOLLE; Dossier"},
      {"• Jean VALMONT • Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
      {"\xEF\x82\xB7 Jean VALMONT\n\xEF\x82\xB7 Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
      {"Jean-\nLouis VALMONT, Lise LEVY-\nORBEC", "Jean-Louis VALMONT; Lise LEVY-ORBEC"},
      {"Jean VALMONT, Lise LEVY - ORBEC", "Jean VALMONT; Lise LEVY - ORBEC"},
      {"Mélanie, Mélanie, Hugo", "Mélanie; Mélanie; Hugo"},
      {"ÉLISE D’ARGENT, Luc d’Aubry, Anne de l’Orme",
       "ÉLISE D’ARGENT; Luc d’Aubry; Anne de l’Orme"},
      {"Henri DE VERBOIS, DE SAINT JORY Luc, Anne de la Roche",
       "Henri DE VERBOIS; DE SAINT JORY Luc; Anne de la Roche"},
      {"LE GALLOU Yann, Anne Le Bihan, Rui DA SILVA",
       "LE GALLOU Yann; Anne Le Bihan; Rui DA SILVA"},
      {"VALMONT\xC2\xA0Jean, ORBEC   Lise", "VALMONT Jean; ORBEC Lise"},
  };
  Check(rows);
}

TEST(SplitNames, KnowsCivilities) {
  const Row rows[] = {
      {"M. VALMONT Jean, Mme ORBEC Lise", "M. VALMONT Jean; Mme ORBEC Lise"},
      {"MM. A. VALMONT, B. ORBEC et C. RIVOLLE, Mmes D. LUNEL et E. MARSAC",
       "M. A. VALMONT; M. B. ORBEC; M. C. RIVOLLE; Mme D. LUNEL; Mme E. MARSAC"},
      {"Monsieur VALMONT Monsieur ORBEC", "M. VALMONT; M. ORBEC"},
      {"Mesdames ORBEC, LUNEL, Messieurs VALMONT, RIVOLLE",
       "Mme ORBEC; Mme LUNEL; M. VALMONT; M. RIVOLLE"},
      {"MONSIEUR Jean VALMONT, MADAME Lise ORBEC", "M. Jean VALMONT; Mme Lise ORBEC"},
      {"M VALMONT, Mr ORBEC, Mlle LUNEL", "M. VALMONT; M. ORBEC; Mme LUNEL"},
      {"M. MMES VALMONT, ORBEC", "VALMONT; ORBEC"},
      {"Mesdames et Messieurs VALMONT, ORBEC", "VALMONT; ORBEC"},
      {"Mesdames, Messieurs VALMONT, ORBEC", "VALMONT; ORBEC"},
      {"M. VALMONT, ORBEC, LUNEL", "M. VALMONT; ORBEC; LUNEL"},
      {"M.\nLuc VALMONT, Jean ORBEC, Yves LUNEL, Adjoints\nM. Paul RIVOLLE, Conseiller",
       "M. Luc VALMONT; M. Jean ORBEC; M. Yves LUNEL; M. Paul RIVOLLE"},
      {"M. Luc VALMONT, Sylvie ORBEC, Adjoints", "Luc VALMONT; Sylvie ORBEC"},
      {"M. Luc VALMONT, Maire\nM.\nJean ORBEC", "M. Luc VALMONT; M. Jean ORBEC"},
      {"MM. Luc VALMONT, Sylvie ORBEC, Mmes Anne LUNEL",
       "Luc VALMONT; Sylvie ORBEC; Mme Anne LUNEL"},
      {"MM. Jean-Marie VALMONT, Luc MARTINE", "M. Jean-Marie VALMONT; M. Luc MARTINE"},
      {"M.VALMONT, MmeORBEC", "M. VALMONT; Mme ORBEC"},
      {"M mes ORBEC, LUNEL", "Mme ORBEC; Mme LUNEL"},
      {"M. Jean VALMONT\nMme Lise ORBEC", "M. Jean VALMONT; Mme Lise ORBEC"},
      {"MM. : VALMONT, ORBEC", "M. VALMONT; M. ORBEC"},
      {"MM.\nJean VALMONT\nLuc ORBEC", "M. Jean VALMONT; M. Luc ORBEC"},
  };
  Check(rows);
}

TEST(SplitNames, KnowsInitials) {
  const Row rows[] = {
      {"J. VALMONT, M. ORBEC, P. RIVOLLE", "J. VALMONT; M. ORBEC; P. RIVOLLE"},
      {"MC Orbec, M.C. ORBEC, ML Lunel", "MC Orbec; M.C. ORBEC; ML Lunel"},
      {"M. J. VALMONT, Mme M.C. ORBEC", "M. J. VALMONT; Mme M.C. ORBEC"},
      {"JF ORBEC J. LUNEL, P. RIVOLLE", "JF ORBEC; J. LUNEL; P. RIVOLLE"},
      {"J.T. A, P. RIVOLLE", "J.T. A; P. RIVOLLE"},
      {"J.-P. VALMONT et A. LUNEL", "J.-P. VALMONT; A. LUNEL"},
      {"VALMONT J., ORBEC M., LUNEL P.", "VALMONT J.; ORBEC M.; LUNEL P."},
  };
  Check(rows);
}

TEST(SplitNames, RemovesFunctions) {
  const Row rows[] = {
      {"M. Jean VALMONT, Maire, Mme Lise ORBEC, 1ère adjointe, M. Luc LUNEL",
       "M. Jean VALMONT; Mme Lise ORBEC; M. Luc LUNEL"},
      {"Jean VALMONT, maire\nLise ORBEC, adjointe au maire\nLuc LUNEL, conseiller municipal",
       "Jean VALMONT; Lise ORBEC; Luc LUNEL"},
      {"Jean VALMONT maire, Lise ORBEC adjointe au maire",
       "Jean VALMONT {maire}; Lise ORBEC {adjointe au maire}"},
      {"Jean VALMONT Maire", "Jean VALMONT {Maire}"},
      {"Jean MAIRE, Lise ORBEC", "Jean MAIRE; Lise ORBEC"},
      {"Mme MAIRE Jeanne", "Mme MAIRE Jeanne"},
      {"M. le Maire, Mme ORBEC", "Mme ORBEC"},
      {"Madame la Présidente", ""},
      {"Monsieur le Maire Jean VALMONT", "M. Jean VALMONT"},
      {"Lise ORBEC, adjointe à la Culture et Patrimoine, Luc LUNEL", "Lise ORBEC; Luc LUNEL"},
      {"Jean VALMONT, Premier adjoint, Lise ORBEC", "Jean VALMONT; Lise ORBEC"},
  };
  Check(rows);
}

TEST(SplitNames, KeepsNotes) {
  const Row rows[] = {
      {"M. VALMONT (à partir de 11 h 50), Mme ORBEC",
       "M. VALMONT {à partir de 11 h 50}; Mme ORBEC"},
      {"M. VALMONT (jusqu'à 9 h - pouvoir à M. LUNEL), Mme ORBEC",
       "M. VALMONT {jusqu'à 9 h - pouvoir à M. LUNEL}; Mme ORBEC"},
      {"Jean VALMONT, (pouvoir à Luc LUNEL), Lise ORBEC",
       "Jean VALMONT {pouvoir à Luc LUNEL}; Lise ORBEC"},
      {"Jean VALMONT (pouvoir à Luc) Lise ORBEC (absente)",
       "Jean VALMONT {pouvoir à Luc}; Lise ORBEC {absente}"},
      {"Jean VALMONT (a (b) c), Lise ORBEC", "Jean VALMONT {a (b) c}; Lise ORBEC"},
      {"Jean VALMONT (pouvoir à Luc", "Jean VALMONT {pouvoir à Luc}"},
      {"M. VALMONT ayant donné pouvoir à Mme ORBEC, M. LUNEL",
       "M. VALMONT {ayant donné pouvoir à Mme ORBEC}; M. LUNEL"},
      {"M. VALMONT DONNE POUVOIR A M. LUNEL", "M. VALMONT {DONNE POUVOIR A M. LUNEL}"},
      {"M. VALMONT A M. LUNEL", "M. VALMONT {A M. LUNEL}"},
      {"Jean VALMONT représenté par M. LUNEL", "Jean VALMONT {représenté par M. LUNEL}"},
      {"M. VALMONT : Oui, Mme ORBEC : Non", "M. VALMONT {Oui}; Mme ORBEC {Non}"},
      {"Jean VALMONT, maire (jusqu'à 20 h), Lise ORBEC", "Jean VALMONT {jusqu'à 20 h}; Lise ORBEC"},
      {"Luc LUNEL arrivé à 18h35 pour la question n°2, Lise ORBEC",
       "Luc LUNEL {arrivé à 18h35 pour la question n°2}; Lise ORBEC"},
  };
  Check(rows);
}

TEST(SplitNames, RefusesWhatIsNoName) {
  const Row rows[] = {
      {"", ""},
      {"néant", ""},
      {"Néant.", ""},
      {"Aucun", ""},
      {"/", ""},
      {"-", ""},
      {"12", ""},
      {"22 ou 21", ""},
      {"Absents excusés", ""},
      {"pour la commune de Lunel : madame ORBEC Lise", "Mme ORBEC Lise"},
      {"Étaient présents : M. VALMONT", "M. VALMONT"},
      {"Secrétaire : Lise ORBEC", "Lise ORBEC"},
      {"M.", ""},
      {"A", ""},
      {"le conseil municipal", ""},
      {"Le Conseil Municipal", ""},
      {"Lise ORBEC, dont 3 pouvoirs", "Lise ORBEC"},
      {"...", ""},
      {"(((", ""},
      {")]", ""},
  };
  Check(rows);
}

TEST(SplitNames, SpansPointIntoTheList) {
  const std::string list = "Mme Élise  d’ARGENT, maire, M. Luc LUNEL.";
  const auto persons = SplitNames(list);
  ASSERT_EQ(persons.size(), 2U);
  EXPECT_EQ(persons[0].span, "Élise  d’ARGENT");
  EXPECT_EQ(persons[0].name, "Élise d’ARGENT");
  EXPECT_EQ(persons[0].span.data(), list.data() + 4);
  EXPECT_EQ(persons[1].span, "Luc LUNEL");
}

TEST(ParsePerson, TakesTheFirst) {
  EXPECT_EQ(ParsePerson("Madame ORBEC Lise, Maire")->name, "ORBEC Lise");
  EXPECT_EQ(ParsePerson("ORBEC")->name, "ORBEC");
  EXPECT_FALSE(ParsePerson("le secrétaire").has_value());
}

// Any names, joined in any of the usual ways, come back one by one.
TEST(SplitNames, ReadsBackWhatIsJoined) {
  const char* const kFirst[] = {"Jean", "Marie-Line", "Élodie", "Noël", "Anne Laure"};
  const char* const kLast[] = {"VALMONT",  "DE VERBOIS", "LE GALLOU",
                               "D’ARGENT", "SAINT-JORY", "Orbec"};
  std::mt19937 random(13);
  for (int round = 0; round < 500; ++round) {
    const unsigned count = 1 + random() % 12;
    const unsigned manner = random() % 4;
    const bool civilities = random() % 2 == 0;
    const bool surname_first = random() % 2 == 0;
    std::string list, expected;
    for (unsigned i = 0; i < count; ++i) {
      const std::string first = kFirst[random() % std::size(kFirst)];
      const std::string last = kLast[random() % std::size(kLast)];
      const std::string name = surname_first ? last + " " + first : first + " " + last;
      const std::string civility = !civilities ? "" : random() % 2 == 0 ? "M. " : "Mme ";
      const char* const separators[] = {", ", "; ", "\n", "\n- "};
      if (i > 0) list += i + 1 == count && manner < 2 ? " et " : separators[manner];
      if (i == 0 && manner == 3) list += "- ";
      list += civility + name;
      expected += (i > 0 ? "; " : "") + civility + name;
    }
    ASSERT_EQ(Dump(SplitNames(list)), expected) << list;
  }
}

}  // namespace
}  // namespace delib
