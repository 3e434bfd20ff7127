// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/financer.h"

#include <re2/re2.h>

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  // "contrepartie plan pauvrete - part departement", "contre partie erbm"
  RE2 matching{R"(^contre ?-?parties? ?(?:du departement ?)?[:\-]? ?(.*)$)"};
  // "plan pauvrete - part etat : accompagnement"
  RE2 state_share{
      R"((?:^|[^a-z])(?:parts?|credits?|dotation|participation|financement) (?:de )?(?:l')?etat(?:[^a-z]|$))"};
  // "part departement : fsl", "part du cd"
  RE2 department_share{
      R"((?:^|[^a-z])(?:parts?|credits?|dotation|participation|financement) (?:du |de la )?(?:conseil )?(?:departement|departementale?|cd)(?:[^a-z]|$))"};
  // "fonds social europeen (fse+)", "region", "caf" at the beginning or as a share
  RE2 other{
      R"((?:^|part (?:de la |du |de l'|des )?)(?:fse|fonds social europeen|feder|fonds europeens?|union europeenne|europe|(?:conseil )?regional|region|caf|caisse|communes?|epci|metropole|autres? (?:financ|partenaire|part|credit)|partenaires?|bailleurs?|ars|pole emploi|france travail)(?:[^a-z]|$))"};
  RE2 fse{R"((?:^|[^a-z])fse(?:[^a-z]|$))"};
  // "etat", "total etat"
  RE2 state{R"((?:^|[^a-z])etat(?:[^a-z]|$))"};
  RE2 department{R"((?:^|[^a-z])(?:departement|cd ?\d{0,3})(?:[^a-z]|$))"};
  RE2 subtotal{R"(^sous ?-? ?tota(?:l|ux)(?:[^a-z]|$))"};
  RE2 total{R"(^(?:total|totaux|montant total|cout total|ensemble)(?:[^a-z]|$))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

}  // namespace

Financer FinancerLineOf(const std::string& folded) {
  const Patterns& p = Compiled();
  // What follows a colon says what was paid for, not by whom.
  const std::string who = folded.substr(0, folded.find(':'));
  if (RE2::PartialMatch(who, p.state_share)) return Financer::kState;
  if (RE2::PartialMatch(who, p.department_share) || RE2::FullMatch(folded, p.matching)) {
    return Financer::kDepartment;
  }
  return RE2::PartialMatch(who, p.other) ? Financer::kOther : Financer::kNone;
}

Financer FinancerOf(const std::string& folded) {
  const Patterns& p = Compiled();
  const Financer line = FinancerLineOf(folded);
  if (line != Financer::kNone) return line;
  const std::string who = folded.substr(0, folded.find(':'));
  if (RE2::PartialMatch(who, p.fse)) return Financer::kOther;
  const bool state = RE2::PartialMatch(who, p.state);
  const bool department = RE2::PartialMatch(who, p.department);
  if (state == department) return Financer::kNone;
  return state ? Financer::kState : Financer::kDepartment;
}

bool IsTotalLabel(const std::string& folded) { return RE2::PartialMatch(folded, Compiled().total); }

bool IsSubtotalLabel(const std::string& folded) {
  return RE2::PartialMatch(folded, Compiled().subtotal);
}

std::string MatchedProgramme(const std::string& folded) {
  std::string programme;
  if (!RE2::FullMatch(folded, Compiled().matching, &programme)) return {};
  const std::size_t share = programme.find(" - ");
  if (share != std::string::npos) programme.resize(share);
  return programme;
}

}  // namespace delib
