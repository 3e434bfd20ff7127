// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/account.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  // "art. 1068 - ", "c/61522 ", "d 2152-2021004 ", "77" of "77produits"; the last group is what
  // follows.
  RE2 leading{
      R"(^((?:art(?:icles?)?|chap(?:itre)?|cpte|compte|c) ?[./]? ?)?(([dr])[fi]? ?[-/]? ?)?(\d{2,6})((?:[-/][a-z0-9]+)?)((?: ?[-:])? |$|[a-z]))"};
  // "resultat reporte (002)"
  RE2 brackets{R"(\((?:art(?:icle)?\.? ?|compte ?|c/ ?)?(([dr]) ?)?(\d{3,5})\)$)"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

// Chapters of three digits that begin with a zero (budget-chapters of M14 and M57), and the classes
// 1 to 7 by their first two digits. 201x and 202x are years: no account in use begins so.
bool IsAccount(std::string_view digits) {
  static constexpr std::array kZero = {"001", "002", "003", "010", "011", "012", "013", "014",
                                       "015", "016", "017", "018", "020", "021", "022", "023",
                                       "024", "040", "041", "042", "043", "019"};
  if (digits[0] == '0') {
    return std::any_of(kZero.begin(), kZero.end(), [&](const char* c) { return digits == c; });
  }
  const int first = (digits[0] - '0') * 10 + (digits[1] - '0');
  const bool year = digits.size() == 4 && first == 20 && (digits[2] == '1' || digits[2] == '2');
  if (year) return false;
  static constexpr std::array kSingle = {45, 48, 49, 50, 51, 58};
  return (first >= 10 && first <= 29 && first != 17) || (first >= 60 && first <= 79) ||
         std::find(kSingle.begin(), kSingle.end(), first) != kSingle.end();
}

AccountCode Make(re2::StringPiece letter_part, re2::StringPiece letter, re2::StringPiece digits,
                 std::size_t size) {
  AccountCode account;
  // "R1068" is the code as printed; of "R 1068" the letter is a word of its own.
  const bool glued = letter_part.size() == 1;
  if (glued) account.code += static_cast<char>(std::toupper(letter[0]));
  account.code.append(digits.data(), digits.size());
  if (!letter.empty()) {
    account.direction = letter[0] == 'd' ? Direction::kExpenditure : Direction::kRevenue;
  }
  account.size = size;
  return account;
}

}  // namespace

std::optional<AccountCode> ReadAccount(std::string_view folded) {
  // Most labels are words: a regular expression need not look at them.
  const bool may = !folded.empty() && (std::isdigit(static_cast<unsigned char>(folded[0])) != 0 ||
                                       std::string_view("acdr").find(folded[0]) != folded.npos);
  if (!may) return std::nullopt;
  re2::StringPiece lead, part, letter, digits, operation, after;
  if (!RE2::PartialMatch(re2::StringPiece(folded), Compiled().leading, &lead, &part, &letter,
                         &digits, &operation, &after)) {
    return std::nullopt;
  }
  const bool letters_follow = !after.empty() && after[0] >= 'a' && after[0] <= 'z';
  if (letters_follow && digits.size() > 3) return std::nullopt;
  if (!IsAccount(std::string_view(digits.data(), digits.size()))) return std::nullopt;
  const char* end = letters_follow ? after.data() : after.data() + after.size();
  return Make(part, letter, digits, static_cast<std::size_t>(end - folded.data()));
}

std::optional<AccountCode> ParseAccount(std::string_view folded) {
  std::optional<AccountCode> account = ReadAccount(folded);
  if (!account || account->size != folded.size()) return std::nullopt;
  return account;
}

std::optional<AccountCode> ReadAccountInBrackets(std::string_view folded) {
  if (folded.empty() || folded.back() != ')') return std::nullopt;
  re2::StringPiece part, letter, digits;
  if (!RE2::PartialMatch(re2::StringPiece(folded), Compiled().brackets, &part, &letter, &digits) ||
      !IsAccount(std::string_view(digits.data(), digits.size()))) {
    return std::nullopt;
  }
  return Make(part, letter, digits, folded.size());
}

}  // namespace delib
