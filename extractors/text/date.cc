// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/date.h"

#include <re2/re2.h>

#include <array>
#include <charconv>
#include <string>

#include "extractors/text/number.h"

namespace delib {

namespace {

// All patterns match folded text.

// "janvier", "janv.", "fevrier", "aout", "sept.", "decembre"
constexpr char kMonth[] =
    R"((janv(?:ier|\.)|fe[vu](?:rier|r?\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|l?\.)|aout)"
    R"(|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|dec(?:embre|\.)))";
// One word of a number.
constexpr char kWord[] =
    R"((?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)"
    R"(|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?))";
// "deux mil dix neuf", "mille neuf cent quatre-vingt"
constexpr char kYearWords[] =
    R"((?:deux[\s-]*mil(?:le)?s?|mil(?:le)?[\s-]+(?:sept|huit|neuf)[\s-]+cents?)(?:[\s-]+(?:et[\s-]+)?WORD\b)*)";
// "4", "1er", "1 er", "ler" (a misread 1), "vingt-sept", "premier"
constexpr char kDay[] =
    R"((\d{1,2}|l\s?er|premier|(?:vingt[\s-]+et[\s-]+un|trente[\s-]+et[\s-]+un|WORD(?:[\s-]+WORD)?))\s?(?:er|eme|e)?)";
// "l'an deux mil trois, le vingt sept mars", "deux mille quatorze, le 4 decembre", "l'an 2019 et le
// 11 mars"
constexpr char kYearFirst[] =
    R"(\b(?:(YEARWORDS)|(?:l'\s?an|annee)\s+(\d{4}))[\s,]+(?:et\s+)?le\s+)"
    R"((?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?DAY\s*MONTH\b)";
// "20 mars 2023", "1er janvier 2022", "dix-neuf juin deux mil quinze"
constexpr char kDayFirst[] = R"((?:\b|\ble|\bdu|\bau)DAY\s*MONTH,?\s*(?:(\d{4})|(YEARWORDS)))";
// "06/03/2023", "6 / 3 / 23", "06.03.2023", "06-03-2023"
constexpr char kSlashes[] = R"((\d{1,2})\s?/\s?(\d{1,2})\s?/\s?(\d{4}|\d{2}))";
constexpr char kDots[] = R"((\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}))";
constexpr char kHyphens[] = R"((\d{1,2})-(\d{1,2})-(\d{4}))";
// "2023-03-06"
constexpr char kIso[] = R"((\d{4})-(\d{2})-(\d{2}))";
// "le 26 mars", and whether a year follows
constexpr char kDayMonth[] = R"(\b(DAY\s*MONTH)(,?\s*(?:\d{4}|YEARWORDS))?)";

std::string Expand(std::string pattern) {
  const std::array<std::pair<std::string_view, std::string_view>, 4> parts = {
      {{"YEARWORDS", kYearWords}, {"DAY", kDay}, {"MONTH", kMonth}, {"WORD", kWord}}};
  for (const auto& [name, part] : parts) {
    for (std::size_t at; (at = pattern.find(name)) != std::string::npos;) {
      pattern.replace(at, name.size(), part);
    }
  }
  return pattern;
}

// The capture groups of the union of all forms, in order.
enum Group {
  kAll,
  kYearFirstWords,
  kYearFirstDigits,
  kYearFirstDay,
  kYearFirstMonth,
  kDayFirstDay,
  kDayFirstMonth,
  kDayFirstDigits,
  kDayFirstWords,
  kSlashDay,
  kSlashMonth,
  kSlashYear,
  kDotDay,
  kDotMonth,
  kDotYear,
  kHyphenDay,
  kHyphenMonth,
  kHyphenYear,
  kIsoYear,
  kIsoMonth,
  kIsoDay,
  kGroups
};

struct Patterns {
  RE2 any{Expand(std::string(kYearFirst) + "|" + kDayFirst + "|" + kIso + "|" + kSlashes + "|" +
                 kDots + "|" + kHyphens)};
  RE2 day_month{Expand(kDayMonth)};
};

const Patterns& Grammar() {
  static const Patterns* const patterns = new Patterns;
  return *patterns;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "4", "ler", "premier", "vingt-sept"; 0 where it is no number.
int DayOf(std::string_view text) {
  if (text.empty()) return 0;
  if (IsDigit(text.front())) return ToInt(text);
  if (text.front() == 'l' || text == "premier") return 1;
  const auto words = ReadNumberWords(text);
  // All of it: "cent trente mars" is no 30 March.
  return words && words->size == text.size() ? static_cast<int>(words->value) : 0;
}

// By the first letters, which no two months share.
int MonthOf(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, int>, 13> kStarts = {{{"jan", 1},
                                                                         {"fe", 2},
                                                                         {"mar", 3},
                                                                         {"av", 4},
                                                                         {"mai", 5},
                                                                         {"juin", 6},
                                                                         {"juil", 7},
                                                                         {"ao", 8},
                                                                         {"se", 9},
                                                                         {"oc", 10},
                                                                         {"no", 11},
                                                                         {"de", 12},
                                                                         {"", 0}}};
  for (const auto& [start, month] : kStarts) {
    if (name.substr(0, start.size()) == start) return month;
  }
  return 0;
}

int CenturyOf(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

// A year that a council's papers can name; others are slips ("0203").
bool PlausibleYear(int year) { return year >= 1500 && year < 2200; }

std::optional<Date> Checked(int year, int month, int day) {
  const Date date{year, month, day};
  if (!PlausibleYear(year) || !Exists(date)) return std::nullopt;
  return date;
}

// What a match of the union means.
struct Reading {
  bool is_date = false;  // false: the match only looks like one
  std::optional<Date> date;
  std::size_t size = 0;  // bytes of the span, from its begin
  std::size_t begin = 0;
};

using Captures = std::array<re2::StringPiece, kGroups>;

std::size_t Offset(std::string_view text, const re2::StringPiece& part) {
  return static_cast<std::size_t>(part.data() - text.data());
}

std::size_t EndOf(std::string_view text, const re2::StringPiece& part) {
  return Offset(text, part) + part.size();
}

// No digit may go on behind the match, nor another part ("01.02.03.04", "2019-03-12bis").
bool EndsClean(std::string_view s, std::size_t end) {
  if (end >= s.size()) return true;
  if (IsDigit(s[end])) return false;
  const bool part = s[end] == '.' || s[end] == '/' || s[end] == '-';
  return !part || end + 1 >= s.size() || !IsDigit(s[end + 1]);
}

// Nothing in front that makes the match the end of something longer ("l.31.12.2020",
// "n°4/01/02/2021").
bool BeginsClean(std::string_view s, std::size_t begin, bool letters_allowed) {
  if (begin == 0) return true;
  const char left = s[begin - 1];
  if (IsDigit(left)) return false;
  if (IsLetter(left)) return letters_allowed;
  const bool part = left == '.' || left == '/' || left == '-' || left == '_';
  return !part || begin < 2 || !(IsDigit(s[begin - 2]) || (left != '-' && IsLetter(s[begin - 2])));
}

Reading ReadYearFirst(std::string_view s, const Captures& m) {
  Reading r;
  int year = ToInt(m[kYearFirstDigits]);
  if (!m[kYearFirstWords].empty()) {
    const auto words = ReadNumberWords(m[kYearFirstWords]);
    if (!words || words->size != m[kYearFirstWords].size()) return r;
    year = static_cast<int>(words->value);
  }
  const int day = DayOf(m[kYearFirstDay]);
  if (day == 0) return r;
  const re2::StringPiece& first =
      m[kYearFirstWords].empty() ? m[kYearFirstDigits] : m[kYearFirstWords];
  r.begin = Offset(s, first);
  r.size = EndOf(s, m[kAll]) - r.begin;
  r.date = Checked(year, MonthOf(m[kYearFirstMonth]), day);
  r.is_date = true;
  return r;
}

Reading ReadDayFirst(std::string_view s, const Captures& m) {
  Reading r;
  const int day = DayOf(m[kDayFirstDay]);
  if (day == 0) return r;
  r.begin = Offset(s, m[kDayFirstDay]);
  std::size_t end = EndOf(s, m[kAll]);
  int year = 0;
  if (!m[kDayFirstWords].empty()) {
    // "juin deux mil quinze dix heures": only the words that make one number.
    const auto words = ReadNumberWords(m[kDayFirstWords]);
    if (!words) return r;
    year = static_cast<int>(words->value);
    end = Offset(s, m[kDayFirstWords]) + words->size;
  } else {
    year = ToInt(m[kDayFirstDigits]);
    if (end < s.size() && IsDigit(s[end])) return r;
  }
  r.size = end - r.begin;
  r.date = Checked(year, MonthOf(m[kDayFirstMonth]), day);
  r.is_date = true;
  return r;
}

// The forms in figures: `year` in two or four.
Reading ReadFigures(std::string_view s, const Captures& m, int day_group, bool slashes) {
  Reading r;
  const auto group = static_cast<std::size_t>(day_group);
  const re2::StringPiece& day_text = m[group];
  const re2::StringPiece& month_text = m[group + 1];
  const re2::StringPiece& year_text = m[group + 2];
  r.begin = Offset(s, m[kAll]);
  r.size = m[kAll].size();
  const bool short_year = year_text.size() == 2;
  // "1.2.10" is a section; "06.03.23" a date.
  if (!slashes && short_year && (day_text.size() < 2 || month_text.size() < 2)) return r;
  if (!BeginsClean(s, r.begin, slashes && !short_year) || !EndsClean(s, r.begin + r.size)) return r;
  const int day = ToInt(day_text);
  const int month = ToInt(month_text);
  const int year = short_year ? CenturyOf(ToInt(year_text)) : ToInt(year_text);
  // "45/78/2023" is no slip of a date.
  const bool near = slashes && !short_year && day <= 39 && month <= 19;
  r.is_date = day >= 1 && month >= 1 && ((day <= 31 && month <= 12) || near);
  r.date = Checked(year, month, day);
  return r;
}

Reading ReadIso(std::string_view s, const Captures& m) {
  Reading r;
  r.begin = Offset(s, m[kAll]);
  r.size = m[kAll].size();
  const std::size_t end = r.begin + r.size;
  if (!BeginsClean(s, r.begin, false) || !EndsClean(s, end)) return r;
  // "2019-03-12bis" and "2019-03-25a/c" are numbers of acts; "2019-03-12t10:00" a time.
  if (end < s.size() && (s[end] == '_' || (IsLetter(s[end]) && s[end] != 't'))) return r;
  const int month = ToInt(m[kIsoMonth]);
  const int day = ToInt(m[kIsoDay]);
  r.is_date = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  r.date = Checked(ToInt(m[kIsoYear]), month, day);
  return r;
}

Reading Read(std::string_view s, const Captures& m) {
  if (!m[kYearFirstMonth].empty()) return ReadYearFirst(s, m);
  if (!m[kDayFirstMonth].empty()) return ReadDayFirst(s, m);
  if (!m[kSlashMonth].empty()) return ReadFigures(s, m, kSlashDay, true);
  if (!m[kDotMonth].empty()) return ReadFigures(s, m, kDotDay, false);
  if (!m[kHyphenMonth].empty()) return ReadFigures(s, m, kHyphenDay, false);
  return ReadIso(s, m);
}

// Where to go on after a match that was no date: behind its first run of digits or letters.
std::size_t SkipFirstRun(std::string_view s, std::size_t begin) {
  std::size_t i = begin;
  while (i < s.size() && (IsDigit(s[i]) || IsLetter(s[i]))) ++i;
  return i > begin ? i : begin + 1;
}

struct Step {
  std::optional<FoundDate> found;
  std::size_t next = 0;
};

// The first date of the folded text from `from` on.
Step NextDate(const FoldedText& folded, std::size_t from) {
  const std::string_view s = folded.text();
  Captures m;
  while (from < s.size() &&
         Grammar().any.Match(s, from, s.size(), RE2::UNANCHORED, m.data(), kGroups)) {
    const Reading r = Read(s, m);
    if (r.is_date) {
      const std::string_view span = folded.SourceOf(s.substr(r.begin, r.size));
      return {FoundDate{r.date, span}, r.begin + r.size};
    }
    from = SkipFirstRun(s, Offset(s, m[kAll]));
  }
  return {std::nullopt, s.size()};
}

}  // namespace

std::optional<FoundDate> FindDate(std::string_view text, std::size_t from) {
  if (from >= text.size()) return std::nullopt;
  const FoldedText folded(text.substr(from));
  return NextDate(folded, 0).found;
}

std::vector<FoundDate> FindDates(const FoldedText& folded) {
  std::vector<FoundDate> dates;
  for (std::size_t at = 0;;) {
    const Step step = NextDate(folded, at);
    if (!step.found) return dates;
    dates.push_back(*step.found);
    at = step.next;
  }
}

std::vector<FoundDate> FindDates(std::string_view text) { return FindDates(FoldedText(text)); }

std::optional<FoundDayMonth> FindDayMonth(std::string_view text, std::size_t from) {
  if (from >= text.size()) return std::nullopt;
  const FoldedText folded(text.substr(from));
  const std::string_view s = folded.text();
  std::array<re2::StringPiece, 5> m;  // all, day and month, day, month, year
  for (std::size_t at = 0;
       Grammar().day_month.Match(s, at, s.size(), RE2::UNANCHORED, m.data(), 5);) {
    const int day = DayOf(m[2]);
    const int month = MonthOf(m[3]);
    constexpr int kLeapYear = 2024;
    if (m[4].empty() && Exists({kLeapYear, month, day})) {
      return FoundDayMonth{day, month, folded.SourceOf(m[1])};
    }
    at = EndOf(s, m[0]);
  }
  return std::nullopt;
}

}  // namespace delib
