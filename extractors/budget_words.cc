// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/budget_words.h"

#include <re2/re2.h>

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  RE2 operating{R"((?:^|[^a-z])(?:fonctionnement|fonct\.?|exploitation)(?:[^a-z]|$))"};
  RE2 investment{R"((?:^|[^a-z])invest(?:issements?|is\.|\.)?(?:[^a-z]|$))"};
  RE2 expenditure{R"((?:^|[^a-z])depenses?(?:[^a-z]|$))"};
  RE2 revenue{R"((?:^|[^a-z])(?:recettes?|ressources)(?:[^a-z]|$))"};
  // "section de fonctionnement", "depenses", "ii - recettes d'investissement :"
  RE2 title{
      R"(^(?:[ivx]{1,4} ?[-.)/]+ ?|[a-z0-9] ?[-.)/]+ ?|- ?)?(?:section|depenses?|recettes?|fonctionnement|investissements?|exploitation)(?:[^a-z]|$))"};
  // A figure makes it a sentence: "section d'investissement : 19 048,00 euros"
  RE2 figure{R"(€|\d[.,]\d\d|\d \d\d\d)"};
  // "fonctionnement", "total section d'investissement", "totaux de la section de fonctionnement"
  RE2 label_section{
      R"(^(?:sous[- ]?)?(?:tota(?:l|ux) (?:de (?:la )?|des? )?)?(?:(?:depenses?|recettes?) )?(?:(?:de (?:la )?)?section )?(?:de |d')?(?:fonctionnement|investissement|exploitation)(?: cumulee?s?)?$)"};
  // "recettes n", "totaux depenses", "total des recettes d'investissement"
  RE2 label_direction{
      R"(^(?:sous[- ]?)?(?:tota(?:l|ux) (?:general |cumule |de (?:la )?|des? )*)?(?:section (?:de |d')(?:fonctionnement|investissement) ?[-:]? ?)?(depenses?|recettes?)(?:[^a-z]|$))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

constexpr std::size_t kLongestTitle = 70;

}  // namespace

BudgetSection SectionIn(const std::string& folded) {
  const bool operating = RE2::PartialMatch(folded, Compiled().operating);
  const bool investment = RE2::PartialMatch(folded, Compiled().investment);
  if (operating == investment) return BudgetSection::kNone;
  return operating ? BudgetSection::kOperating : BudgetSection::kInvestment;
}

Direction DirectionIn(const std::string& folded) {
  const bool expenditure = RE2::PartialMatch(folded, Compiled().expenditure);
  const bool revenue = RE2::PartialMatch(folded, Compiled().revenue);
  if (expenditure == revenue) return Direction::kNone;
  return expenditure ? Direction::kExpenditure : Direction::kRevenue;
}

bool IsDivisionTitle(const std::string& folded) {
  return folded.size() <= kLongestTitle && RE2::PartialMatch(folded, Compiled().title) &&
         !RE2::PartialMatch(folded, Compiled().figure);
}

BudgetSection SectionOfLabel(const std::string& folded) {
  return RE2::PartialMatch(folded, Compiled().label_section) ? SectionIn(folded)
                                                             : BudgetSection::kNone;
}

Direction DirectionOfLabel(const std::string& folded) {
  std::string word;
  if (!RE2::PartialMatch(folded, Compiled().label_direction, &word)) return Direction::kNone;
  return DirectionIn(word);
}

}  // namespace delib
