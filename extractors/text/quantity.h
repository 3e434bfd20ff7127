// SPDX-License-Identifier: GPL-3.0-or-later
// What cells of indicator tables hold besides numbers and money: percentages, durations, and the
// words that say why there is no value. All read a whole string.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/text/number.h"

namespace delib {

// "98%" -> 98, "30 %", "16,7 %".
[[nodiscard]] std::optional<Decimal> ParsePercent(std::string_view text);

enum class DurationUnit { kDays, kMonths, kHours };
[[nodiscard]] const char* ToWord(DurationUnit unit);  // "days", "months", "hours"

struct Duration {
  Decimal value;
  DurationUnit unit = DurationUnit::kDays;
  bool operator==(const Duration&) const = default;
};
// "25 jours", "25 j", "3 mois", "2 h", "48 heures". Nothing for other units ("2 semaines": 14 days
// would be computed, not read), for two units ("2 h 30") and for ranges ("3 à 4 mois").
[[nodiscard]] std::optional<Duration> ParseDuration(std::string_view text);

enum class NullWord {
  kNone,             // the text is no word for a missing value
  kNotCommunicated,  // "NC", "NR", "non communiqué", "non renseigné"
  kNotEstimated,     // "Non estimé"
  kUnknown,          // "Non connu", "Non disponible", "ND"
  kNotApplicable,    // "/", "-", "s.o.", "sans objet", "N/A"
};
// A remark in brackets after a word does not change it: "NC (relevé annuel)".
[[nodiscard]] NullWord ClassifyNullWord(std::string_view text);

}  // namespace delib
