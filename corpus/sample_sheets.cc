// SPDX-License-Identifier: GPL-3.0-or-later
// The action sheets of the sample: fictitious places, persons and figures.
#include "corpus/documents.h"

namespace delib::corpus {
namespace {

Money Eur(std::int64_t euros) { return {euros * 100, Currency::kEur}; }

Item Bullet(std::string text) { return {std::move(text), true}; }

ActionSheet MobileDesks() {
  ActionSheet sheet;
  sheet.letter = "A";
  sheet.title = "OUVRIR DES GUICHETS ITINERANTS DANS LES CANTONS RURAUX";
  sheet.summary_title = "Ouvrir des guichets itinérants dans les cantons ruraux";
  sheet.sections = {
      {"1",
       "Description de l'action",
       {{"Trois fourgons aménagés sillonnent depuis le printemps les cantons où la maison "
         "départementale la "
         "plus proche se trouve à plus d'une demi-heure de route. À bord, un agent d'accueil et un "
         "conseiller "
         "numérique reçoivent sans rendez-vous et remplissent avec les habitants les dossiers qui, "
         "faute "
         "d'aide, restaient inachevés."},
        {"Les haltes ont été choisies avec les maires : un marché, une salle des fêtes ou la place "
         "de l'école. "
         "Le calendrier est affiché en mairie et rappelé par message la veille du passage."}}},
      {"2",
       "Date de mise en place de l'action",
       {{"Le premier fourgon a pris la route le 14 mars 2022, les deux autres en septembre."}}},
      {"3",
       "Partenaires et co-financeurs",
       {{"Caisse d'allocations familiales, caisse primaire d'assurance maladie, mission locale du "
         "Haut-Cours, "
         "vingt-deux communes volontaires."}}},
      {"4", "Durée de l'action", {{"Deux années pleines, jusqu'au 31 décembre 2023."}}},
      {"5", "Budget", {}},
      {"6", "Indicateurs", {}},
      {"7",
       "Bilan d'exécution",
       {{"Les haltes ont trouvé leur public plus vite que prévu, surtout auprès des retraités "
         "isolés. Trois "
         "enseignements se dégagent :"},
        Bullet("la régularité du passage compte davantage que sa durée ;"),
        Bullet("un dossier sur quatre concerne un logement, ce qui appelle un appui du service "
               "habitat ;"),
        Bullet("les pannes de réseau ont fait perdre neuf demi-journées.")}},
      {"8",
       "Perspectives",
       {{"Un quatrième fourgon, équipé d'une liaison par satellite, complétera la tournée du "
         "plateau des "
         "Ormelles."}}}};
  sheet.budget = Budget{Eur(96000),
                        Eur(96000),
                        {{"Convention emploi – Part Etat :", "state", Eur(96000)},
                         {"Contrepartie – Part Département :", "department", Eur(101350)}}};
  sheet.indicator_columns = {"Mesure",         "Indicateurs",
                             "Situation 2021", "Résultats attendus 2022",
                             "Résultat 2022",  "Justification des écarts"};
  sheet.measures = {
      {"Accueillir près de chez soi",
       {{"Nombre de haltes desservies", "Lieux visités au moins deux fois par mois", Number(0),
         Number(6), Number(40), Number(22), Number(44)},
        {"Nombre de personnes reçues", "Une personne venue plusieurs fois compte une fois",
         NotCommunicated(), Number(385), Number(2500), Number(1204), Number(3168),
         "Forte affluence à l'automne"},
        {"Part des dossiers achevés sur place", "Dossiers transmis complets le jour même",
         NotEstimated(), Percent(410), Percent(600), Percent(583), Percent(625)}}}};
  return sheet;
}

std::vector<Measure> PathMeasures() {
  return {
      {"Orienter sans attendre",
       {{"Nombre de nouveaux allocataires orientés", "Entrés dans le dispositif pendant l'année",
         Number(4120), Number(4385), Number(4500), Number(2190), Number(4412)},
        {"Délai moyen avant le premier entretien", "Entre la notification et l'entretien", Days(52),
         Days(47), Days(30), Days(36), Days(33), "Deux postes vacants jusqu'en mai"},
        {"Part des entretiens honorés", "Présents rapportés aux convoqués", Percent(610),
         Percent(642), Percent(750), Percent(704), Percent(718)}}},
      {"Suivre chaque parcours",
       {{"Nombre de contrats d'engagement signés", "Contrats en cours de validité",
         NotCommunicated("outil non déployé"), Number(2950), Number(3600), Number(1715),
         Number(3488)},
        {"Nombre d'allocataires suivis par référent", "Moyenne annuelle", Number(148), Number(131),
         Number(110), Number(118), Number(112), "Recrutements décalés d'un trimestre"},
        {"Retours à l'emploi de plus de six mois", "Contrats de travail déclarés", Number(388),
         Number(402), Number(520), NotCommunicated("relevé annuel"), Number(547)}}},
      {"Lever les freins",
       {{"Nombre d'aides à la mobilité", "Aides versées, permis compris", Number(210), Number(236),
         Number(300), Number(141), Number(318)},
        {"Nombre de solutions de garde trouvées", "Places proposées et acceptées", NotEstimated(),
         NotApplicable(), Number(60), Number(19), Number(48),
         "Ouverture de la crèche de Saint-Aubrin reportée à janvier"}}}};
}

ActionSheet Paths() {
  ActionSheet sheet;
  sheet.letter = "A";
  sheet.title = "ACCOMPAGNER LES PARCOURS VERS L'EMPLOI";
  sheet.summary_title = "Accompagner les parcours vers l'emploi";
  sheet.sections = {
      {"1",
       "Description de l'action",
       {{"Chaque allocataire est reçu dans le mois qui suit l'ouverture de ses droits par un "
         "référent unique. "
         "L'entretien, préparé par un questionnaire court, aboutit à un plan d'étapes que le "
         "référent et la "
         "personne relisent ensemble chaque trimestre."},
        {"Les plateaux de Montreval et d'Aubreville réunissent désormais sous un même toit les "
         "travailleurs "
         "sociaux, les conseillers de l'emploi et une psychologue du travail."}}},
      {"2",
       "Date de mise en place de l'action",
       {{"Janvier 2021, avec une refonte en avril 2022."}}},
      {"3",
       "Partenaires et co-financeurs",
       {{"Agence de l'emploi, chambres consulaires, réseau des régies de quartier."}}},
      {"4", "Durée de l'action", {{"La durée de la convention, reconductible une fois."}}},
      {"5", "Budget", {}},
      {"6", "Indicateurs", {}},
      {"7",
       "Bilan d'exécution",
       {{"La présence des conseillers sur les plateaux a réduit de moitié les rendez-vous manqués "
         "pendant "
         "l'été. Les entreprises de la vallée ont proposé 94 immersions d'une semaine, dont 61 ont "
         "débouché "
         "sur un contrat."}}},
      {"8",
       "Perspectives",
       {{"L'année 2023 verra l'essai d'un parcours en soirée, pensé pour les personnes qui "
         "travaillent déjà "
         "quelques heures par semaine."}}}};
  sheet.budget = Budget{Eur(480000),
                        Eur(480000),
                        {{"Convention emploi – Part Etat :", "state", Eur(480000)},
                         {"Contrepartie – Part Département :", "department", Eur(502640)}}};
  sheet.indicator_columns = {
      "Mesure",     "Indicateurs", "Résultat 2021", "Prévisionnel 2022", "Résultat atteint en 2022",
      "Commentaire"};
  sheet.measures = PathMeasures();
  return sheet;
}

ActionSheet Sponsors() {
  ActionSheet sheet;
  sheet.letter = "B";
  sheet.title = "PARRAINER LES JEUNES SANS QUALIFICATION";
  sheet.summary_title = "Parrainer les jeunes sans qualification";
  sheet.sections = {{"1",
                     "Description de l'action",
                     {{"Des artisans et des cadres, en activité ou retraités, accompagnent chacun "
                       "un jeune pendant neuf mois. "
                       "Aucun crédit propre n'est prévu : les frais de déplacement sont pris en "
                       "charge par les chambres "
                       "consulaires."}}},
                    {"2",
                     "Bilan d'exécution",
                     {{"37 binômes ont été formés ; 29 sont allés au terme des neuf mois. Vingt "
                       "jeunes ont signé un contrat "
                       "d'apprentissage."}}}};
  return sheet;
}

ActionSheet Housing() {
  ActionSheet sheet;
  sheet.letter = "A";
  sheet.title = "PREVENIR LA RUPTURE DE LOGEMENT DES MENAGES FRAGILES";
  sheet.summary_title = "Prévenir la rupture de logement";
  sheet.sections = {
      {"1",
       "Description de l'action",
       {{"Une équipe mobile rencontre les ménages dès le deuxième impayé, avant toute procédure. "
         "Elle négocie "
         "avec le bailleur un échéancier et vérifie que toutes les aides ont été demandées."},
        {"Un ménage sur trois n'ouvrait plus son courrier. L'équipe se présente donc au domicile, "
         "deux fois au "
         "besoin, et laisse une fiche qui indique les heures de permanence et un numéro direct."},
        {"Elle s'appuie sur quatre outils :"},
        Bullet("une grille commune d'alerte, remplie par le gardien ou l'agence ;"),
        Bullet("un fonds d'urgence, limité à deux mensualités par ménage et par an ;"),
        Bullet("un modèle d'échéancier accepté par tous les bailleurs sociaux du Département ;"),
        Bullet("une réunion mensuelle des bailleurs, des travailleurs sociaux et de l'huissier.")}},
      {"2",
       "Date de mise en place de l'action",
       {{"L'équipe a été constituée le 1er juin 2022 ; les premières visites ont eu lieu dès la "
         "semaine suivante dans "
         "les quartiers de la gare et des Tanneries, à Aubreville."}}},
      {"3",
       "Partenaires et co-financeurs",
       {{"Bailleurs sociaux, agence d'information sur le logement, Fonds social européen."}}},
      {"4",
       "Durée de l'action",
       {{"Trente mois à compter de la constitution de l'équipe, avec un point d'étape à la fin de "
         "chaque semestre devant "
         "les signataires."}}},
      {"5", "Budget", {}},
      {"6", "Indicateurs", {}},
      {"7",
       "Bilan d'exécution",
       {{"Sept ménages sur dix ont repris le paiement de leur loyer dans les trois mois. Les "
         "visites du soir, "
         "décidées en septembre, touchent des locataires que les courriers n'atteignaient plus."}}},
      {"8",
       "Perspectives",
       {{"Un référent sera désigné dans chaque agence des bailleurs pour signaler plus tôt les "
         "difficultés."}}}};
  sheet.budget = Budget{Eur(80000),
                        Eur(84500),
                        {{"Convention emploi – Part Etat :", "state", Eur(80000)},
                         {"Contrepartie – Part Département :", "department", Eur(87125)},
                         {"Fonds social européen (FSE+) :", "other", Eur(20000)}}};
  sheet.indicator_columns = {"Mesure",        "Indicateurs",   "Situation 2021",
                             "Objectif 2022", "Résultat 2022", "Observations"};
  sheet.cut_rows = true;
  sheet.measures = {
      {"Intervenir au deuxième impayé",
       {{"Nombre de ménages rencontrés", "Visites à domicile ou au bureau", NotApplicable(),
         NotApplicable(), Number(260), Number(38), Number(243)},
        {"Délai moyen entre l'alerte et la visite", "Jours ouvrés", NotApplicable(),
         NotApplicable(), Days(12), Days(19), Days(14)},
        {"Nombre d'aides du fonds d'urgence", "Aides versées", NotApplicable(), NotApplicable(),
         Number(90), NotCommunicated(), Number(74), "Plafond jugé trop bas"},
        {"Nombre d'échéanciers conclus", "Accords écrits avec le bailleur", NotApplicable(),
         NotApplicable(), Number(150), Number(21), Number(171),
         "Les bailleurs privés, d'abord réservés, ont demandé eux-mêmes l'intervention de l'équipe "
         "dès "
         "l'automne ; leurs dossiers, plus longs à instruire, représentent un tiers des accords "
         "signés depuis "
         "octobre"}}},
      {"Garder le logement",
       {{"Part des ménages à jour après six mois", "Loyers des trois derniers mois réglés",
         NotEstimated(), NotEstimated(), Percent(650), NotCommunicated(), Percent(694)}}}};
  return sheet;
}

}  // namespace

std::vector<Part> SampleParts() {
  return {{"MESURES DU SOCLE",
           {{"I", "RAPPROCHER LES SERVICES DES HABITANTS", {MobileDesks()}},
            {"II", "SOUTENIR LE RETOUR A L'EMPLOI", {Paths(), Sponsors()}}}},
          {"MESURES A L'INITIATIVE DU DEPARTEMENT", {{"0", "", {Housing()}}}}};
}

}  // namespace delib::corpus
