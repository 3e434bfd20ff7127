// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantities.h"

#include <chrono>
#include <cstdio>

namespace delib {

namespace {
std::chrono::year_month_day Ymd(const Date& d) {
  return std::chrono::year(d.year) / std::chrono::month(static_cast<unsigned>(d.month)) /
         std::chrono::day(static_cast<unsigned>(d.day));
}
}  // namespace

bool Exists(const Date& d) {
  // The library keeps month and day in a byte: 257 would be 1.
  return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
         d.day <= 31 && Ymd(d).ok();
}

std::int64_t DayNumber(const Date& d) {
  return std::chrono::sys_days(Ymd(d)).time_since_epoch().count();
}

std::string ToIso(const Date& d) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", d.year, d.month, d.day);
  return buffer;
}

std::string ToDecimal(const Money& m) {
  const bool negative = m.cents < 0;
  // Through unsigned, so that the least integer has an absolute value too.
  const std::uint64_t cents =
      negative ? 0 - static_cast<std::uint64_t>(m.cents) : static_cast<std::uint64_t>(m.cents);
  std::string s = std::to_string(cents / 100) + ".";
  const auto rest = cents % 100;
  if (rest < 10) s += "0";
  s += std::to_string(rest);
  return negative ? "-" + s : s;
}

const char* ToCode(Currency c) { return c == Currency::kFrf ? "FRF" : "EUR"; }

}  // namespace delib
