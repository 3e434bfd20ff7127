// SPDX-License-Identifier: GPL-3.0-or-later
// The act and the covering report of the sample. The département, its communes and all persons are
// fictitious; codes, law and decree exist.
#include "corpus/documents.h"

namespace delib::corpus {
namespace {

std::vector<Member> Members() {
  return {{"present", "Mme", "Hélène VASSEUR-MORIN"},
          {"present", "M.", "Thibault DESCHENAUX"},
          {"present", "Mme", "Oriane PELLEGRAIN"},
          {"present", "M.", "Jean-Rémi FAUCOURT"},
          {"present", "Mme", "Solène BRIGAUD"},
          {"present", "M.", "Antonin LE GOUARD"},
          {"present", "Mme", "Maëlle D'HERICY"},
          {"present", "M.", "Fulbert ROSSELIN"},
          {"present", "Mme", "Anne-Lise TARDIEUX"},
          {"present", "M.", "Corentin MALVOISIN"},
          {"present", "Mme", "Yvonne CHASTAGNEY"},
          {"present", "M.", "Régis OUDEMONT"},
          {"present", "Mme", "Bérengère SAINT-ALBIN"},
          {"present", "M.", "Loïc VERDUNEAU"},
          {"present", "Mme", "Clarisse NOUAILHAC"},
          {"excused", "M.", "Édouard PRUNIERES", "Mme", "Solène BRIGAUD"},
          {"excused", "Mme", "Lucette GRANDVAL", "M.", "Régis OUDEMONT"},
          {"excused", "M.", "Matthias KERVOZEN", "Mme", "Clarisse NOUAILHAC"},
          {"excused", "Mme", "Fabienne ROUVEYRE"},
          {"present_nonvoting", "M.", "Alban TESTENOIRE"},
          {"excused_nonvoting", "Mme", "Ghislaine BOISMARTEL"}};
}

std::vector<Citation> Citations() {
  return {
      {"code",
       "Code Général des Collectivités Territoriales",
       {"L.3121-14", "L.3211-1", "L.3211-2"}},
      {"code", "Code de l'Action Sociale et des Familles", {"L.115-1", "L.262-27"}},
      {"law", "2008-1249", {}, Date{2008, 12, 1}, "généralisant le revenu de solidarité active"},
      {"decree", "2009-404", {}, Date{2009, 4, 15}, "relatif au revenu de solidarité active"},
      {"deliberation",
       "2021-118",
       {},
       Date{2021, 7, 15},
       "Attributions de la Commission permanente"},
      {"deliberation",
       "2022-87",
       {},
       Date{2022, 4, 4},
       "Convention pour l'accès aux droits et le retour à l'emploi : programme de l'année 2022"},
      {"report", "", {}, {}, "rapport de la Présidente du Conseil départemental"},
      {"opinion",
       "3ème commission",
       {},
       Date{2023, 6, 5},
       "Insertion et cohésion des territoires"}};
}

CoveringReport Covering() {
  CoveringReport report;
  report.services = {"Pôle Cohésion et Insertion",
                     "Direction de l'Emploi et de l'Accès aux Droits"};
  report.scope = {"Canton(s) : Tous les cantons",
                  "Territoire(s) : Haut-Cours et plateau des Ormelles"};
  report.sections = {{"1",
                      "Rappel du contexte",
                      {{"Le Département et l'Etat ont conclu au printemps 2022 une convention "
                        "d'une année, destinée à "
                        "rapprocher les services publics des cantons ruraux et à hâter le retour à "
                        "l'emploi des allocataires. "
                        "Le présent rapport en dresse le bilan, action par action."},
                       {"Quatre actions ont été conduites :", false},
                       {"des guichets itinérants ;", true},
                       {"un accompagnement renforcé vers l'emploi ;", true},
                       {"le parrainage de jeunes sans qualification ;", true},
                       {"la prévention des ruptures de logement.", true}}},
                     {"2",
                      "Résultats de l'année 2022",
                      {{"Les guichets ont reçu 3 168 personnes pour 2 500 attendues. "
                        "L'accompagnement vers l'emploi a permis "
                        "547 retours à l'emploi durable. La dépense du Département dépasse "
                        "légèrement la prévision, en raison "
                        "du coût des carburants et d'un renfort ouvert à l'automne."}}},
                     {"3",
                      "Proposition",
                      {{"Il vous est proposé d'approuver ce bilan et de permettre sa transmission "
                        "aux services de l'Etat avant "
                        "le 30 juin 2023."}}}};
  return report;
}

}  // namespace

Deliberation SampleDeliberation() {
  Deliberation out;
  Act& act = out.act;
  act.department = "Département de la Sourdaine";
  act.body = "Commission permanente du Conseil départemental";
  act.number = "2023-214";
  act.title =
      "CONVENTION POUR L'ACCES AUX DROITS ET LE RETOUR A L'EMPLOI - BILAN D'EXECUTION DE L'ANNEE "
      "2022";
  act.session = {2023, 6, 12};
  act.transmitted = {2023, 6, 21};
  act.published = {2023, 6, 22};
  act.president_civility = "Mme";
  act.president = "Hélène VASSEUR-MORIN";
  act.secretary_civility = "M.";
  act.secretary = "Loïc VERDUNEAU";
  act.members = Members();
  act.citations = Citations();
  act.decisions = {
      "D'approuver le bilan d'exécution de la convention pour l'accès aux droits et le retour à "
      "l'emploi au titre "
      "de l'année 2022, joint en annexe.",
      "D'autoriser la Présidente du Conseil départemental à transmettre ce bilan aux services de "
      "l'Etat et à "
      "signer les pièces qui s'y rapportent."};
  act.ballot = {15,
                1,
                2,
                "Groupe Sourdaine en commun ; Groupe des Élus ruraux",
                "Non-inscrit",
                "Groupe Alternative citoyenne"};
  act.place = "AUBREVILLE";
  act.signatory = "Gilles RENARDIAS";
  act.signatory_capacity = "Le Directeur Général des Services";
  act.report_number = "31";
  out.report.title =
      "Bilan d'exécution 2022 de la convention pour l'accès aux droits et le retour à l'emploi";
  out.report.running_head =
      "Bilan d'exécution 2022 - Convention emploi - Département de la Sourdaine";
  out.report.summary_title = "Convention emploi - RECAPITULATIF FINANCIER";
  out.report.annex_title = "ANNEXE - TABLEAU DES INDICATEURS";
  out.report.parts = SampleParts();
  out.covering = Covering();
  return out;
}

}  // namespace delib::corpus
