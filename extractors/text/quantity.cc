// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/quantity.h"

#include <re2/re2.h>

#include <string>

#include "extractors/text/fold.h"

namespace delib {

namespace {

// Folded: "98%", "- 16,7 %"
constexpr char kPercent[] = R"(([-+]?[\d .,]+?)\s?%)";
// Folded: "25 jours", "2 h"
constexpr char kDuration[] = R"(([-+]?[\d .,]+?)\s?(?:(jours?|j)|(mois)|(heures?|h))\.?)";
// Folded; each may carry a remark: "nc (releve annuel)"
constexpr char kNotCommunicated[] =
    R"((?:n\.? ?[cr]\.?|non (?:communique|renseigne)e?s?)(?: ?\(.*\))?[.*]*)";
constexpr char kNotEstimated[] = R"(non estim(?:ee?s?|ables?)(?: ?\(.*\))?[.*]*)";
constexpr char kUnknown[] =
    R"((?:n\.? ?d\.?|(?:non |in)connue?s?|(?:non |in)disponibles?)(?: ?\(.*\))?[.*]*)";
constexpr char kNotApplicable[] =
    R"(/+|-+|(?:s\. ?o\.?|so|sans objet|n/a|non applicables?)(?: ?\(.*\))?[.*]*)";

struct Patterns {
  RE2 percent{kPercent};
  RE2 duration{kDuration};
  RE2 not_communicated{kNotCommunicated};
  RE2 not_estimated{kNotEstimated};
  RE2 unknown{kUnknown};
  RE2 not_applicable{kNotApplicable};
};

const Patterns& Grammar() {
  static const Patterns* const patterns = new Patterns;
  return *patterns;
}

}  // namespace

std::optional<Decimal> ParsePercent(std::string_view text) {
  const std::string folded = Fold(text);
  re2::StringPiece number;
  if (!RE2::FullMatch(folded, Grammar().percent, &number)) return std::nullopt;
  return ParseNumber(number);
}

const char* ToWord(DurationUnit unit) {
  switch (unit) {
    case DurationUnit::kDays:
      return "days";
    case DurationUnit::kMonths:
      return "months";
    case DurationUnit::kHours:
      return "hours";
  }
  return "";
}

std::optional<Duration> ParseDuration(std::string_view text) {
  const std::string folded = Fold(text);
  re2::StringPiece number, days, months, hours;
  if (!RE2::FullMatch(folded, Grammar().duration, &number, &days, &months, &hours)) {
    return std::nullopt;
  }
  const auto value = ParseNumber(number);
  if (!value) return std::nullopt;
  if (!days.empty()) return Duration{*value, DurationUnit::kDays};
  return Duration{*value, months.empty() ? DurationUnit::kHours : DurationUnit::kMonths};
}

NullWord ClassifyNullWord(std::string_view text) {
  const std::string folded = Fold(text);
  if (RE2::FullMatch(folded, Grammar().not_communicated)) return NullWord::kNotCommunicated;
  if (RE2::FullMatch(folded, Grammar().not_estimated)) return NullWord::kNotEstimated;
  if (RE2::FullMatch(folded, Grammar().unknown)) return NullWord::kUnknown;
  if (RE2::FullMatch(folded, Grammar().not_applicable)) return NullWord::kNotApplicable;
  return NullWord::kNone;
}

}  // namespace delib
