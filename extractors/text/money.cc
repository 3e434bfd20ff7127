// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/money.h"

#include <re2/re2.h>

#include <limits>
#include <string>

#include "extractors/text/fold.h"
#include "extractors/text/number.h"

namespace delib {

namespace {

// Folded: "12 000,00 €", "- 529 109.27€", "1,2 m€", "500 francs", "12 000 € ttc", "14 140 *"
constexpr char kWhole[] =
    R"(([-+]?\s*\d[\d .,]*?)\s*)"
    R"((milliers d'|millions d'|millions de |k|m)?\s*(€|euros?|eur|e|francs?|frf|ff|f)?)"
    R"((?:\s*\(?(?:h\.?\s?t|t\.?\s?t\.?\s?c)\.?\)?)?\s*\*{0,3})";
// Folded: the sign behind an amount in running text: "€", "k€", "millions d'euros", "ff".
constexpr char kSign[] =
    R"(\d(\s*(milliers d'|millions d'|millions de |k\s?|m\s?)?(€|euros?\b|eur\b|francs?\b|frf\b|ff?\b)))";

struct Patterns {
  RE2 whole{kWhole};
  RE2 sign{kSign};
};

const Patterns& Grammar() {
  static const Patterns* const patterns = new Patterns;
  return *patterns;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
bool IsSpace(char c) { return c == ' ' || c == '\n'; }

int MultiplierExponent(std::string_view multiplier) {
  while (!multiplier.empty() && IsSpace(multiplier.front())) multiplier.remove_prefix(1);
  if (multiplier.empty()) return 0;
  const bool thousands = multiplier.front() == 'k' || multiplier.substr(0, 7) == "millier";
  return thousands ? 3 : 6;
}

// number * 10^exponent in cents, where that is whole and fits.
std::optional<std::int64_t> ToCents(const Decimal& number, int exponent) {
  std::int64_t cents = number.units;
  int shift = exponent + 2 - number.scale;
  if (shift < 0) return std::nullopt;
  constexpr std::int64_t kLimit = std::numeric_limits<std::int64_t>::max() / 10;
  for (; shift > 0; --shift) {
    if (cents > kLimit || cents < -kLimit) return std::nullopt;
    cents *= 10;
  }
  return cents;
}

std::optional<Money> MakeMoney(std::string_view number, std::string_view multiplier,
                               std::string_view sign) {
  const auto decimal = ParseNumber(number, NumberContext::kMoney);
  if (!decimal) return std::nullopt;
  const auto cents = ToCents(*decimal, MultiplierExponent(multiplier));
  if (!cents) return std::nullopt;
  const bool francs = !sign.empty() && sign.front() == 'f';
  return Money{*cents, francs ? Currency::kFrf : Currency::kEur};
}

// "(1 200,00 €)" and "(1 200,00) €": the accountants' minus.
bool TakeBrackets(std::string& s) {
  if (s.empty() || s.front() != '(') return false;
  const std::size_t close = s.find(')');
  if (close == std::string::npos) return false;
  s.erase(close, 1);
  s.erase(0, 1);
  return true;
}

}  // namespace

std::optional<Money> ParseMoney(std::string_view text, CurrencySign sign) {
  std::string s = Fold(text);
  const bool brackets = TakeBrackets(s);
  re2::StringPiece number, multiplier, currency;
  if (!RE2::FullMatch(s, Grammar().whole, &number, &multiplier, &currency)) return std::nullopt;
  // "12 k" is no amount of money, "12 k€" is.
  if (currency.empty() && (sign == CurrencySign::kRequired || !multiplier.empty())) {
    return std::nullopt;
  }
  auto money = MakeMoney(number, multiplier, currency);
  if (!money || !brackets) return money;
  if (money->cents < 0 || s.front() == '+') return std::nullopt;
  money->cents = -money->cents;
  return money;
}

namespace {

// A number that ends where a currency sign begins, read backwards.
struct Backward {
  std::size_t begin = 0;
  bool valid = true;
  bool doubtful = false;
};

std::size_t DigitsBefore(std::string_view s, std::size_t end) {
  std::size_t n = 0;
  while (n < end && IsDigit(s[end - 1 - n])) ++n;
  return n;
}

// Takes the groups of three in front of `begin`, where they are parted by `separator`.
std::size_t TakeGroups(std::string_view s, std::size_t begin, char separator) {
  std::size_t width = 0;
  for (std::size_t n = 3; n == 3; n = width) {
    if (begin < 2 || s[begin - 1] != separator) break;
    width = DigitsBefore(s, begin - 1);
    if (width == 0 || width > 3) break;
    const std::size_t left = begin - 1 - width;
    // "31/12/22 110 000": the "22" is the end of something else.
    const bool tail =
        left >= 2 &&
        (s[left - 1] == '/' || s[left - 1] == '.' || s[left - 1] == ',' || s[left - 1] == '-') &&
        IsDigit(s[left - 2]);
    if (tail) break;
    begin = left;
  }
  return begin;
}

// What stands in front of the number: is it a part of the number that was not understood?
void JudgeLeft(std::string_view s, std::size_t width, Backward& number) {
  const std::size_t begin = number.begin;
  if (begin == 0) return;
  const char left = s[begin - 1];
  if (IsLetter(left)) number.doubtful = true;  // "l234", "n°d110"
  if (left == '.' || left == ',') number.valid = begin < 2 || !IsDigit(s[begin - 2]);
  if (left == '/' && begin >= 2 && IsDigit(s[begin - 2])) number.valid = false;
  if (left != ' ' || begin < 2) return;
  const char before = s[begin - 2];
  const std::size_t group = DigitsBefore(s, begin - 1);
  if (group >= 1 && group <= 3 && width != 3) number.doubtful = true;
  const bool alone = IsLetter(before) && (begin == 2 || !IsLetter(s[begin - 3]));
  if (alone &&
      (before == 'l' || before == 'i' || before == 'o' || before == 's' || before == 'b')) {
    number.doubtful = true;
  }
}

Backward ReadBackward(std::string_view s, std::size_t end) {
  Backward number;
  std::size_t begin = end - DigitsBefore(s, end);
  std::size_t width = end - begin;
  // One or two digits after a point or comma are decimals; three after a dot, a group.
  const bool point =
      begin >= 2 && (s[begin - 1] == ',' || s[begin - 1] == '.') && IsDigit(s[begin - 2]);
  if (point && (width != 3 || s[begin - 1] == ',')) {
    const std::size_t whole_end = begin - 1;
    width = DigitsBefore(s, whole_end);
    begin = whole_end - width;
  }
  if (width == 3) {
    const std::size_t spaced = TakeGroups(s, begin, ' ');
    begin = spaced != begin ? spaced : TakeGroups(s, begin, '.');
  }
  number.begin = begin;
  JudgeLeft(s, width, number);
  return number;
}

// A minus glued to the number counts; one with a space may be a dash of the sentence.
void TakeSignBefore(std::string_view s, Backward& number) {
  const std::size_t begin = number.begin;
  if (begin == 0) return;
  const char left = s[begin - 1];
  if (left == '-' || left == '+') {
    if (begin == 1 || IsSpace(s[begin - 2]) || s[begin - 2] == '(') {
      --number.begin;
    } else if (left == '-') {
      number.doubtful = true;
    }
    return;
  }
  std::size_t i = begin;
  while (i > 0 && IsSpace(s[i - 1])) --i;
  if (i > 0 && i < begin && s[i - 1] == '-') number.doubtful = true;
}

}  // namespace

std::vector<FoundMoney> FindMoney(std::string_view text) {
  std::vector<FoundMoney> found;
  const FoldedText folded(text);
  const std::string_view s = folded.text();
  re2::StringPiece rest(s);
  re2::StringPiece tail, multiplier, currency;
  while (RE2::FindAndConsume(&rest, Grammar().sign, &tail, &multiplier, &currency)) {
    const auto end = static_cast<std::size_t>(tail.data() - s.data());
    Backward number = ReadBackward(s, end);
    TakeSignBefore(s, number);
    if (!number.valid) continue;
    const std::string_view digits = s.substr(number.begin, end - number.begin);
    const auto money = MakeMoney(digits, multiplier, currency);
    if (!money) continue;
    const std::string_view span = s.substr(number.begin, end + tail.size() - number.begin);
    const bool bare_f = currency == "f";
    found.push_back({*money, folded.SourceOf(span), number.doubtful || bare_f});
  }
  return found;
}

}  // namespace delib
