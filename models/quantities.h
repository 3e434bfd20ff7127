// SPDX-License-Identifier: GPL-3.0-or-later
// Exact quantities: calendar dates and sums of money. No floating point: cents are integers.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace delib {

// A day of the Gregorian calendar. Parsed dates that cannot exist (31/11/22) are never a Date: the
// field that holds them is Value<std::optional<Date>> with an empty value and the text in raw().
struct Date {
  int year = 0;   // four digits
  int month = 0;  // 1..12
  int day = 0;    // 1..31
  auto operator<=>(const Date&) const = default;
};

// True where the day exists in the calendar and the year is 1..9999.
[[nodiscard]] bool Exists(const Date& d);
// Days from 1970-01-01, for differences. REQUIRES: Exists(d).
[[nodiscard]] std::int64_t DayNumber(const Date& d);
// "2023-03-20"
[[nodiscard]] std::string ToIso(const Date& d);

enum class Currency { kEur, kFrf };

struct Money {
  std::int64_t cents = 0;
  Currency currency = Currency::kEur;
  auto operator<=>(const Money&) const = default;
};

// "917100.00": decimal point, two decimals, no grouping, no currency.
[[nodiscard]] std::string ToDecimal(const Money& m);
[[nodiscard]] const char* ToCode(Currency c);  // "EUR", "FRF"

}  // namespace delib
