// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/first_names.h"

#include <algorithm>
#include <array>

namespace delib {

namespace {

using std::string_view_literals::operator""sv;

// Folded, in order. Left out: names that men bear too (Claude, Dominique, Camille) and common
// surnames (Claire, Rose, France).
constexpr std::array kFemale = {
    "adele"sv,      "adeline"sv,    "agathe"sv,    "agnes"sv,      "alexandra"sv,  "alice"sv,
    "alicia"sv,     "aline"sv,      "alison"sv,    "amandine"sv,   "amelie"sv,     "anais"sv,
    "andrea"sv,     "andree"sv,     "angele"sv,    "angelique"sv,  "anita"sv,      "anna"sv,
    "annabelle"sv,  "anne"sv,       "annette"sv,   "annick"sv,     "annie"sv,      "antoinette"sv,
    "ariane"sv,     "arlette"sv,    "armelle"sv,   "astrid"sv,     "aude"sv,       "audrey"sv,
    "aurelie"sv,    "aurore"sv,     "axelle"sv,    "beatrice"sv,   "benedicte"sv,  "bernadette"sv,
    "berthe"sv,     "blandine"sv,   "brigitte"sv,  "carine"sv,     "carla"sv,      "carole"sv,
    "caroline"sv,   "catherine"sv,  "cecile"sv,    "celia"sv,      "celine"sv,     "chantal"sv,
    "charlene"sv,   "charlotte"sv,  "chloe"sv,     "christelle"sv, "christiane"sv, "christine"sv,
    "clara"sv,      "clarisse"sv,   "claudette"sv, "claudine"sv,   "clemence"sv,   "clementine"sv,
    "clotilde"sv,   "colette"sv,    "coline"sv,    "coralie"sv,    "corinne"sv,    "cynthia"sv,
    "daniele"sv,    "danielle"sv,   "daphne"sv,    "deborah"sv,    "delphine"sv,   "denise"sv,
    "diane"sv,      "edith"sv,      "eleonore"sv,  "eliane"sv,     "elisa"sv,      "elisabeth"sv,
    "elise"sv,      "elodie"sv,     "elsa"sv,      "emeline"sv,    "emilie"sv,     "emma"sv,
    "emmanuelle"sv, "estelle"sv,    "esther"sv,    "eugenie"sv,    "eva"sv,        "evelyne"sv,
    "fabienne"sv,   "fanny"sv,      "fatiha"sv,    "fatima"sv,     "faustine"sv,   "felicie"sv,
    "fernande"sv,   "flavie"sv,     "florence"sv,  "floriane"sv,   "francine"sv,   "francoise"sv,
    "gabrielle"sv,  "genevieve"sv,  "georgette"sv, "geraldine"sv,  "germaine"sv,   "ghislaine"sv,
    "gilberte"sv,   "ginette"sv,    "gisele"sv,    "guylaine"sv,   "gwenaelle"sv,  "helene"sv,
    "henriette"sv,  "hortense"sv,   "huguette"sv,  "ines"sv,       "ingrid"sv,     "irene"sv,
    "isabelle"sv,   "jacqueline"sv, "jeanne"sv,    "jeannine"sv,   "jennifer"sv,   "jessica"sv,
    "joceline"sv,   "jocelyne"sv,   "joelle"sv,    "johanna"sv,    "josette"sv,    "josiane"sv,
    "judith"sv,     "julia"sv,      "julie"sv,     "juliette"sv,   "justine"sv,    "karima"sv,
    "karine"sv,     "khadija"sv,    "laetitia"sv,  "laura"sv,      "laure"sv,      "laurence"sv,
    "lea"sv,        "leila"sv,      "lena"sv,      "leonie"sv,     "liliane"sv,    "lina"sv,
    "line"sv,       "lisa"sv,       "lise"sv,      "louise"sv,     "lucette"sv,    "lucie"sv,
    "lucienne"sv,   "ludivine"sv,   "lydia"sv,     "lydie"sv,      "madeleine"sv,  "mado"sv,
    "magali"sv,     "manon"sv,      "margaux"sv,   "margot"sv,     "marguerite"sv, "maria"sv,
    "mariane"sv,    "marianne"sv,   "marie"sv,     "marielle"sv,   "mariette"sv,   "marine"sv,
    "marion"sv,     "marjorie"sv,   "marlene"sv,   "martine"sv,    "maryline"sv,   "maryse"sv,
    "maryvonne"sv,  "mathilde"sv,   "maud"sv,      "mauricette"sv, "melanie"sv,    "melissa"sv,
    "michele"sv,    "micheline"sv,  "michelle"sv,  "mireille"sv,   "monique"sv,    "muriel"sv,
    "myriam"sv,     "nadege"sv,     "nadia"sv,     "nadine"sv,     "naima"sv,      "nathalie"sv,
    "nelly"sv,      "nicole"sv,     "ninon"sv,     "noelle"sv,     "noemie"sv,     "odette"sv,
    "odile"sv,      "olga"sv,       "olivia"sv,    "ophelie"sv,    "pascale"sv,    "patricia"sv,
    "paule"sv,      "paulette"sv,   "pauline"sv,   "peggy"sv,      "perrine"sv,    "priscilla"sv,
    "rachel"sv,     "raymonde"sv,   "rebecca"sv,   "regine"sv,     "renee"sv,      "rita"sv,
    "rolande"sv,    "rosalie"sv,    "roseline"sv,  "roxane"sv,     "sabine"sv,     "sabrina"sv,
    "salome"sv,     "samia"sv,      "samira"sv,    "sandra"sv,     "sandrine"sv,   "sarah"sv,
    "severine"sv,   "simone"sv,     "soizic"sv,    "solange"sv,    "sonia"sv,      "sophie"sv,
    "stephanie"sv,  "suzanne"sv,    "suzette"sv,   "sylvaine"sv,   "sylvette"sv,   "sylviane"sv,
    "sylvie"sv,     "tatiana"sv,    "therese"sv,   "tiphaine"sv,   "valentine"sv,  "valerie"sv,
    "vanessa"sv,    "veronique"sv,  "victoire"sv,  "violette"sv,   "virginie"sv,   "viviane"sv,
    "yolande"sv,    "yvette"sv,     "yvonne"sv,    "zoe"sv,        "zohra"sv};

}  // namespace

bool IsFemaleFirstName(std::string_view folded) {
  // "marie-line", not "jean-marie".
  folded = folded.substr(0, folded.find('-'));
  return std::binary_search(kFemale.begin(), kFemale.end(), folded);
}

}  // namespace delib
