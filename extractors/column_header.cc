// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/column_header.h"

#include <re2/re2.h>

#include <array>
#include <cctype>

#include "extractors/text/date.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

struct Patterns {
  // "1er semestre 2022", "second semestre de l'année 2021"
  RE2 half{
      R"((?:^|[^a-z0-9])(1|2|premier|deuxieme|second)(?:er|e|eme|nd|nde)? ?semestre[^0-9]{0,20}((?:19|20)\d\d))"};
  // "S1 2022"
  RE2 short_half{R"((?:^|[^a-z0-9])s([12]) ?-?((?:19|20)\d\d))"};
  // "2020/2021", "2020 et 2021", "2019-2020"
  RE2 years{R"((?:^|[^0-9/])((?:19|20)\d\d) ?(?:/|-|et|a) ?((?:19|20)\d\d)(?:[^0-9/]|$))"};
  // "202 2": a year broken in a narrow cell
  RE2 broken_year{R"((?:^|[^0-9])((?:19|20)\d) ?(\d)(?:[^0-9]|$))"};
  // "2022"
  RE2 year{R"((?:^|[^0-9])((?:19|20)\d\d)(?:[^0-9]|$))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

std::string WithoutSpaces(std::string_view text) {
  std::string squeezed;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '-') squeezed += c;
  }
  return squeezed;
}

std::string PeriodOfFolded(const std::string& folded) {
  const Patterns& p = Compiled();
  std::string a;
  std::string b;
  if (RE2::PartialMatch(folded, p.half, &a, &b)) {
    return b + (a == "1" || a == "premier" ? "-S1" : "-S2");
  }
  if (RE2::PartialMatch(folded, p.short_half, &a, &b)) return b + "-S" + a;
  if (RE2::PartialMatch(folded, p.years, &a, &b)) return a == b ? a : a + "/" + b;
  if (RE2::PartialMatch(folded, p.year, &a)) return a;
  return {};
}

template <std::size_t kCount>
bool HasAny(const std::string& text, const std::array<const char*, kCount>& words) {
  for (const char* word : words) {
    if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

// Looked for in the head without its spaces; the first row that fits decides: "Résultat attendu" is
// a target though "résultat" alone is none, "Éléments de définition" is one beside "commentaires".
ColumnRole RoleOf(const std::string& squeezed) {
  static constexpr std::array kDefinition = {"definition"};
  static constexpr std::array kComment = {"observation", "commentaire", "ecart", "justification",
                                          "remarque"};
  static constexpr std::array kTarget = {"attendu", "previ", "prevu", "cible"};
  static constexpr std::array kReached = {"atteint", "realis"};
  static constexpr std::array kObjective = {"objectif"};
  static constexpr std::array kActual = {"situation", "resultat", "bilan", "constat"};
  static constexpr std::array kIndicator = {"indicateur", "intitule"};
  static constexpr std::array kMeasure = {"mesure", "action", "axe"};
  if (HasAny(squeezed, kDefinition)) return ColumnRole::kDefinition;
  if (HasAny(squeezed, kComment)) return ColumnRole::kComment;
  if (HasAny(squeezed, kTarget)) return ColumnRole::kTarget;
  if (HasAny(squeezed, kReached)) return ColumnRole::kActual;
  if (HasAny(squeezed, kObjective)) return ColumnRole::kTarget;
  if (HasAny(squeezed, kActual)) return ColumnRole::kActual;
  if (HasAny(squeezed, kIndicator)) return ColumnRole::kIndicator;
  if (HasAny(squeezed, kMeasure)) return ColumnRole::kMeasure;
  return ColumnRole::kNone;
}

}  // namespace

std::string ReadPeriod(std::string_view text) {
  const std::string folded = Fold(text);
  std::string period = PeriodOfFolded(folded);
  if (!period.empty()) return period;
  for (const FoundDate& found : FindDates(text)) {  // "au 31/12/21"
    if (found.date) return std::to_string(found.date->year);
  }
  std::string rest;
  RE2::PartialMatch(folded, Compiled().broken_year, &period, &rest);
  return period.append(rest);
}

ColumnHeader ReadColumnHeader(std::string_view header) {
  ColumnHeader read;
  const std::string squeezed = WithoutSpaces(Fold(header));
  if (squeezed.empty()) return read;
  read.role = RoleOf(squeezed);
  if (read.role != ColumnRole::kComment) read.period = ReadPeriod(header);
  return read;
}

}  // namespace delib
