// SPDX-License-Identifier: GPL-3.0-or-later
// The second sample: a fictitious commune. Its SIREN has the form of a commune's (département 23,
// which has no commune 999) and a valid key.
#include "corpus/documents.h"
#include "corpus/french.h"

namespace delib::corpus {
namespace {

Money Cents(std::int64_t cents) { return {cents, Currency::kEur}; }

std::vector<Member> Members() {
  return {{"present", "M.", "Étienne CASSAGNOLLE"},
          {"present", "M.", "Luc PERROTIN"},
          {"present", "M.", "Yannick DELAUNOY"},
          {"present", "M.", "Paul-Henri SAVOURET"},
          {"present", "M.", "Medhi BELKACIM"},
          {"present", "M.", "Gaspard LOISELEUX"},
          {"present", "Mme", "Rose-Marie FONTVIEILLE"},
          {"present", "Mme", "Delphine AUCLAIRON"},
          {"present", "Mme", "Irène MARTINGUES"},
          {"present", "Mme", "Capucine HEULIN"},
          {"present", "Mme", "Noémie BOURDEILLE"},
          {"excused", "Mme", "Odile TRESSENS", "M.", "Luc PERROTIN"},
          {"excused", "M.", "Bastien GUERLAC", "Mme", "Irène MARTINGUES"},
          {"absent", "M.", "Serge VILLEMANT"},
          {"absent", "Mme", "Laure PICHEREAU"}};
}

}  // namespace

CommuneAct SampleCommuneAct() {
  CommuneAct act;
  act.commune = "Commune de Montreval-les-Ormes";
  act.subject_code = "7.1";
  act.subject_name = "Décisions budgétaires";
  act.number = "2023-018";
  act.title = "Budget principal - Décision modificative n° 1";
  act.department_code = "023";
  act.siren = SirenOf("21230999");
  act.session = {2023, 6, 29};
  act.convened = {2023, 6, 23};
  act.sent = {2023, 7, 3};
  act.received = {2023, 7, 3};
  act.published = {2023, 7, 4};
  act.session_in_words = "L'an deux mille vingt-trois, le vingt-neuf juin";
  act.hour = "dix-neuf heures trente";
  act.in_office = 15;
  act.mayor_civility = "M.";
  act.mayor = "Étienne CASSAGNOLLE";
  act.secretary_civility = "Mme";
  act.secretary = "Capucine HEULIN";
  act.members = Members();
  act.citations = {
      {"code",
       "Code général des collectivités territoriales",
       {"L.1612-11", "L.2121-29", "L.2312-1"}},
      {"deliberation", "2023-009", {}, Date{2023, 4, 6}, "Vote du budget primitif 2023"}};
  act.recitals = {
      "Considérant que la toiture du préau doit être reprise avant l'hiver et que la commune a "
      "reçu une dotation "
      "plus élevée que celle qui était inscrite au budget,"};
  act.operating = {{"011", "60612", "Énergie - Électricité", Cents(640000), {}},
                   {"011", "615221", "Entretien de bâtiments publics", Cents(312050), {}},
                   {"012", "6413", "Personnel non titulaire", Cents(-150000), {}},
                   {"65", "65748", "Subventions aux associations", Cents(80000), {}},
                   {"023", "", "Virement à la section d'investissement", Cents(1250000), {}},
                   {"70", "70632", "Redevances des services de loisirs", {}, Cents(187500)},
                   {"74", "74111", "Dotation forfaitaire", {}, Cents(1944550)}};
  act.investment = {{"21", "21312", "Bâtiments scolaires - toiture du préau", Cents(2890000), {}},
                    {"20", "2031", "Frais d'études", Cents(-240000), {}},
                    {"021", "", "Virement de la section de fonctionnement", {}, Cents(1250000)},
                    {"13", "1323", "Subvention du Département", {}, Cents(1400000)}};
  act.decisions = {
      "APPROUVE la décision modificative n° 1 du budget principal telle que présentée ci-dessus.",
      "AUTORISE Monsieur le Maire à signer tout document nécessaire à son exécution.",
      "CHARGE Monsieur le Maire de notifier la présente délibération au comptable public."};
  return act;
}

}  // namespace delib::corpus
