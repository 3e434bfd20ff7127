// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as French documents print them: exact decimals and whole numbers in words. All functions
// read a whole string (white space around it is ignored) and return nothing rather than guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace delib {

// units * 10^-scale, exact. Kept in lowest terms: no trailing zero after the point, scale 0..9.
struct Decimal {
  std::int64_t units = 0;
  int scale = 0;
  bool operator==(const Decimal&) const = default;

  // "17.4", "98", "-12000.5": decimal point, no grouping, no trailing zeros.
  [[nodiscard]] std::string ToString() const;
  // The value where it is whole.
  [[nodiscard]] std::optional<std::int64_t> ToInteger() const;
};

enum class NumberContext {
  // A dot before exactly three digits ("82.213") could be a point or a group: refused.
  kPlain,
  // The same dot groups thousands: "4.550" is 4550.
  kMoney,
};

// "6 500", "4672", "1 234 567,89", "163 342.80", "4.550,00", "1.234.567", "+1 732", "-    12
// 000,00". Spaces may be no-break, narrow or thin. Groups have three digits after the first. At
// most 18 digits. Refused: "12 34", "1,234,567", phone numbers, dates, "2020/2021", "3 à 4",
// "0321000000" (a zero in front of more than two digits).
[[nodiscard]] std::optional<Decimal> ParseNumber(std::string_view text,
                                                 NumberContext context = NumberContext::kPlain);

// A number in words at the start of a text.
struct WordsPrefix {
  std::int64_t value = 0;
  std::size_t size = 0;  // bytes read
};
// Reads as many words as make one number ("dix-neuf juin" -> 19, 8 bytes). `folded`: as Fold() or
// FoldedText give it; must begin with the first word.
[[nodiscard]] std::optional<WordsPrefix> ReadNumberWords(std::string_view folded);

// "vingt-deux", "quatre-vingt-dix-sept", "deux mil dix neuf", "mille neuf cent quatre vingt",
// "une": with or without hyphens, accents, capitals.
[[nodiscard]] std::optional<std::int64_t> ParseNumberWords(std::string_view text);

// A count in digits or words: "22", "07", "vingt-deux", "zéro"; "aucun", "aucune" and "néant" are
// 0. 0..999999.
[[nodiscard]] std::optional<int> ParseCount(std::string_view text);

}  // namespace delib
