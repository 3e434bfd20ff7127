// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as French documents write them: in figures, with the name of the month, in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/text/fold.h"
#include "models/quantities.h"

namespace delib {

struct FoundDate {
  std::optional<Date> date;  // empty where the written date cannot exist ("31/11/22")
  std::string_view span;     // into the text searched; without weekday
};

// The first date at or after `from`: "06/03/2023", "1/01/2021", "31/12/21" (00-49 are 20xx),
// "06.03.2023", "06-03-2023", "2023-03-06", "1er janvier 2022", "20 MARS 2023", "4 decembre deux
// mille quatorze", "deux mille quatorze, le 4 décembre", "L'an deux mil dix neuf, le onze mars".
// The form 2023-03-06 is also that of some numbers of acts: the caller knows whether a date can
// stand there.
[[nodiscard]] std::optional<FoundDate> FindDate(std::string_view text, std::size_t from = 0);
// All dates in order, not overlapping.
[[nodiscard]] std::vector<FoundDate> FindDates(std::string_view text);
// The same without folding again; the spans point into folded.source().
[[nodiscard]] std::vector<FoundDate> FindDates(const FoldedText& folded);

struct FoundDayMonth {
  int day = 1;
  int month = 1;
  std::string_view span;
};
// The first day and month without a year ("convoqué le 26 mars"), at or after `from`.
[[nodiscard]] std::optional<FoundDayMonth> FindDayMonth(std::string_view text,
                                                        std::size_t from = 0);

}  // namespace delib
