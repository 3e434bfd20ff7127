// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/french.h"

#include <cstdio>
#include <cstdlib>

#include "corpus/require.h"

namespace delib::corpus {
namespace {

constexpr const char* kNoBreak = "\u00A0";
constexpr const char* kMonths[] = {"janvier",   "février", "mars",     "avril",
                                   "mai",       "juin",    "juillet",  "août",
                                   "septembre", "octobre", "novembre", "décembre"};

std::string TwoDigits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string Grouped(std::int64_t number) {
  const std::string digits = std::to_string(std::llabs(number));
  std::string out = number < 0 ? "-" : "";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += kNoBreak;
    out += digits[i];
  }
  return out;
}

std::string EurosAndCents(const Money& money) {
  const std::int64_t cents = std::llabs(money.cents);
  const std::string sign = money.cents < 0 ? std::string("-") + kNoBreak : "";
  return sign + Grouped(cents / 100) + "," + TwoDigits(cents % 100) + kNoBreak + "€";
}

std::string Euros(const Money& money) {
  if (money.cents < 0 || money.cents % 100 != 0) return EurosAndCents(money);
  return Grouped(money.cents / 100) + kNoBreak + "€";
}

std::string ShortDate(const Date& date) {
  return TwoDigits(date.day) + "/" + TwoDigits(date.month) + "/" + std::to_string(date.year);
}

std::string LongDate(const Date& date) {
  Require(Exists(date), "no such date");
  const std::string day = date.day == 1 ? "1er" : std::to_string(date.day);
  return day + " " + kMonths[date.month - 1] + " " + std::to_string(date.year);
}

std::string Enumerate(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " et " : ", ";
    out += items[i];
  }
  return out;
}

std::string SirenOf(std::string_view eight_digits) {
  Require(eight_digits.size() == 8, "a SIREN has eight digits and a key");
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    const int digit = eight_digits[i] - '0';
    const int doubled = i % 2 == 1 ? 2 * digit : digit;
    sum += doubled / 10 + doubled % 10;
  }
  return std::string(eight_digits) + std::to_string((10 - sum % 10) % 10);
}

}  // namespace delib::corpus
