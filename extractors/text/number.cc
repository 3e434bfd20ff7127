// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/number.h"

#include <array>
#include <charconv>
#include <utility>

#include "extractors/text/fold.h"

namespace delib {

namespace {

constexpr std::size_t kMaxDigits = 18;  // fits std::int64_t
constexpr std::size_t kMaxScale = 9;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t DigitRun(std::string_view s) {
  std::size_t n = 0;
  while (n < s.size() && IsDigit(s[n])) ++n;
  return n;
}

std::string_view TrimSpace(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\n')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\n')) s.remove_suffix(1);
  return s;
}

// The digits of the part before the decimal sign, and how they were grouped.
struct Whole {
  std::string digits;
  char separator = 0;  // ' ', '.' or 0
  std::size_t groups = 1;
  std::size_t size = 0;  // bytes read
};

// Groups of three after a first group of one to three, all parted by the same sign.
Whole ReadWhole(std::string_view s) {
  Whole whole;
  const std::size_t first = DigitRun(s);
  whole.digits = std::string(s.substr(0, first));
  whole.size = first;
  if (first == 0 || first > 3 || first >= s.size() || s[0] == '0') return whole;
  const char separator = s[first];
  if (separator != ' ' && separator != '.') return whole;
  while (whole.size < s.size() && s[whole.size] == separator &&
         DigitRun(s.substr(whole.size + 1)) == 3) {
    whole.digits += s.substr(whole.size + 1, 3);
    whole.size += 4;
    ++whole.groups;
  }
  if (whole.groups > 1) whole.separator = separator;
  return whole;
}

std::optional<Decimal> MakeDecimal(bool negative, std::string digits, std::size_t scale) {
  while (scale > 0 && digits.back() == '0') {
    digits.pop_back();
    --scale;
  }
  if (digits.size() > kMaxDigits || scale > kMaxScale) return std::nullopt;
  Decimal d;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), d.units);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (negative) d.units = -d.units;
  d.scale = static_cast<int>(scale);
  return d;
}

// "+", "-" and the spaces after it.
bool TakeSign(std::string_view& s) {
  if (s.empty() || (s.front() != '-' && s.front() != '+')) return false;
  const bool negative = s.front() == '-';
  s = TrimSpace(s.substr(1));
  return negative;
}

// "07" and "002" are counts with zeros in front; "0321000000" and "012,5" no numbers.
bool ZerosInFront(const Whole& whole, bool to_the_end) {
  const bool zero = whole.digits.size() > 1 && whole.digits.front() == '0';
  return zero && (!to_the_end || whole.digits.size() > 3);
}

}  // namespace

std::string Decimal::ToString() const {
  const bool negative = units < 0;
  const std::uint64_t magnitude =
      negative ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  std::string s = std::to_string(magnitude);
  const auto decimals = static_cast<std::size_t>(scale);
  if (decimals > 0) {
    if (s.size() <= decimals) s.insert(0, decimals + 1 - s.size(), '0');
    s.insert(s.size() - decimals, 1, '.');
    while (s.back() == '0') s.pop_back();
    if (s.back() == '.') s.pop_back();
  }
  return negative ? "-" + s : s;
}

std::optional<std::int64_t> Decimal::ToInteger() const {
  if (scale != 0) return std::nullopt;
  return units;
}

std::optional<Decimal> ParseNumber(std::string_view text, NumberContext context) {
  const FoldedText folded(text);
  std::string_view s = TrimSpace(folded.text());
  const bool negative = TakeSign(s);
  Whole whole = ReadWhole(s);
  s.remove_prefix(whole.size);
  if (whole.digits.empty() || ZerosInFront(whole, s.empty())) return std::nullopt;

  // "82.213": one group after a dot, and nothing that tells what the dot is.
  const bool lone_dot = whole.separator == '.' && whole.groups == 2 && s.empty();
  if (lone_dot && context == NumberContext::kPlain) return std::nullopt;
  if (s.empty()) return MakeDecimal(negative, whole.digits, 0);

  const char point = s.front();
  const bool sign_fits = point == ',' || (point == '.' && whole.separator != '.');
  s.remove_prefix(1);
  if (!sign_fits || s.empty() || DigitRun(s) != s.size()) return std::nullopt;
  // "163 342.800" mixes two ways of grouping, or has an unusual precision.
  if (point == '.' && s.size() == 3 && whole.groups > 1) return std::nullopt;
  return MakeDecimal(negative, whole.digits + std::string(s), s.size());
}

// ---- Numbers in words
// ----------------------------------------------------------------------------

namespace {

struct NumberWord {
  std::string_view word;
  int value;
};

constexpr std::array<NumberWord, 33> kNumberWords = {{
    {"un", 1},        {"une", 1},        {"deux", 2},      {"trois", 3},     {"quatre", 4},
    {"cinq", 5},      {"six", 6},        {"sept", 7},      {"huit", 8},      {"neuf", 9},
    {"dix", 10},      {"onze", 11},      {"douze", 12},    {"treize", 13},   {"quatorze", 14},
    {"quinze", 15},   {"seize", 16},     {"vingt", 20},    {"vingts", 20},   {"trente", 30},
    {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"septante", 70}, {"huitante", 80},
    {"octante", 80},  {"nonante", 90},   {"cent", 100},    {"cents", 100},   {"mil", 1000},
    {"mille", 1000},  {"milles", 1000},  {"zero", 0},
}};

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

// Words parted by spaces and hyphens, read one after the other. Copies are cheap: a reader that
// finds no number is thrown away.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view Peek() const {
    const std::size_t begin = Begin();
    std::size_t end = begin;
    while (end < text_.size() && IsLetter(text_[end])) ++end;
    return text_.substr(begin, end - begin);
  }
  void Next() {
    const std::size_t begin = Begin();
    end_ = begin + Peek().size();
  }
  [[nodiscard]] std::size_t end() const { return end_; }

 private:
  [[nodiscard]] std::size_t Begin() const {
    std::size_t i = end_;
    while (end_ > 0 && i < text_.size() &&
           (text_[i] == ' ' || text_[i] == '-' || text_[i] == '\n')) {
      ++i;
    }
    return i;
  }
  std::string_view text_;
  std::size_t end_ = 0;
};

int ValueOf(std::string_view word) {
  for (const NumberWord& w : kNumberWords) {
    if (w.word == word) return w.value;
  }
  return -1;
}

// The value of the next word where it is least..most; else -1, and the word stays.
int Take(WordReader& in, int least, int most) {
  const int value = ValueOf(in.Peek());
  if (value < least || value > most) return -1;
  in.Next();
  return value;
}

// "un" .. "dix-neuf"
int TakeBelow20(WordReader& in) {
  const int value = Take(in, 1, 16);
  if (value != 10) return value;
  const int unit = Take(in, 7, 9);
  return unit < 0 ? 10 : 10 + unit;
}

// What follows a ten: "et un", "deux", after 60 and 80 up to 19. 0 where nothing fits.
int TakeAfterTen(WordReader& in, bool up_to_19) {
  WordReader ahead = in;
  if (ahead.Peek() == "et") ahead.Next();
  const int value = up_to_19 ? TakeBelow20(ahead) : Take(ahead, 1, 9);
  if (value < 0) return 0;
  in = ahead;
  return value;
}

int TakeBelow100(WordReader& in) {
  const int ten = Take(in, 20, 90);
  if (ten > 0) return ten + TakeAfterTen(in, ten == 60);
  const int value = TakeBelow20(in);
  if (value == 4 && Take(in, 20, 20) == 20) return 80 + TakeAfterTen(in, true);
  return value;
}

// Up to 999, and the old hundreds ("dix-neuf cent").
int TakeBelow2000(WordReader& in) {
  int hundreds = 0;
  if (Take(in, 100, 100) == 100) {
    hundreds = 1;
  } else {
    WordReader ahead = in;
    const int factor = TakeBelow20(ahead);
    if (factor >= 2 && factor != 10 && Take(ahead, 100, 100) == 100) {
      in = ahead;
      hundreds = factor;
    }
  }
  const int rest = TakeBelow100(in);
  if (hundreds == 0) return rest;
  return hundreds * 100 + (rest < 0 ? 0 : rest);
}

std::int64_t TakeBelowMillion(WordReader& in) {
  if (Take(in, 1000, 1000) > 0) {  // "mille neuf cent"
    const int rest = TakeBelow2000(in);
    return 1000 + (rest < 0 ? 0 : rest);
  }
  const int first = TakeBelow2000(in);
  if (first < 2 || first > 999 || Take(in, 1000, 1000) < 0) return first;
  const int rest = TakeBelow2000(in);
  return std::int64_t{1000} * first + (rest < 0 ? 0 : rest);
}

}  // namespace

std::optional<WordsPrefix> ReadNumberWords(std::string_view folded) {
  WordReader in(folded);
  if (Take(in, 0, 0) == 0) return WordsPrefix{0, in.end()};
  std::int64_t value = TakeBelowMillion(in);
  if (value < 0) return std::nullopt;
  WordReader ahead = in;
  const std::string_view unit = ahead.Peek();
  if (unit == "million" || unit == "millions") {
    ahead.Next();
    in = ahead;
    const std::int64_t rest = TakeBelowMillion(ahead);
    if (rest > 0) in = ahead;
    value = value * 1'000'000 + (rest < 0 ? 0 : rest);
  }
  return WordsPrefix{value, in.end()};
}

std::optional<std::int64_t> ParseNumberWords(std::string_view text) {
  const std::string folded = Fold(text);
  const auto words = ReadNumberWords(folded);
  if (!words || words->size != folded.size()) return std::nullopt;
  return words->value;
}

std::optional<int> ParseCount(std::string_view text) {
  const std::string folded = Fold(text);
  if (folded == "aucun" || folded == "aucune" || folded == "neant") return 0;
  if (const auto words = ParseNumberWords(folded)) {
    if (*words > 999'999) return std::nullopt;
    return static_cast<int>(*words);
  }
  if (folded.empty() || !IsDigit(folded.front())) return std::nullopt;
  const auto number = ParseNumber(folded);
  if (!number || number->scale != 0 || number->units > 999'999) return std::nullopt;
  return static_cast<int>(number->units);
}

}  // namespace delib
