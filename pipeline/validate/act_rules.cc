// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/act_rules.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace delib {

namespace {

int Count(const std::optional<CountValue>& value) { return value ? value->get() : 0; }

std::optional<Finding> CheckVoteCount(const Act& act, Language language) {
  if (!act.vote_for || !act.present_count) return std::nullopt;
  const int cast = Count(act.vote_for) + Count(act.vote_against) + Count(act.vote_abstention) +
                   Count(act.vote_not_participating);
  const int voices = Count(act.present_count) + Count(act.proxy_count);
  if (cast <= voices) return std::nullopt;
  const std::string counts = std::to_string(Count(act.present_count));
  const std::string proxies = std::to_string(Count(act.proxy_count));
  const std::string message =
      language == Language::kFrench
          ? std::to_string(cast) + " voix pour " + counts + " présents et " + proxies +
                " procuration(s) nommée(s) : à vérifier"
          : std::to_string(cast) + " voices for " + counts + " present and " + proxies +
                " proxies named: to be verified";
  return Finding{"vote.count",
                 Severity::kWarning,
                 "",
                 "acts",
                 message,
                 std::to_string(voices),
                 std::to_string(cast),
                 act.vote_for->where(),
                 act.index};
}

// A number of an act in its parts: "2023-018" is "2023-", 18 and "", "12/2023" is "", 12 and
// "/2023".
struct SerialNumber {
  std::string before, after;
  int serial = 0;
  std::size_t width = 0;  // digits of the serial as printed

  [[nodiscard]] std::string WithSerial(int n) const {
    const std::string digits = std::to_string(n);
    return before + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits +
           after;
  }
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The run of digits that ends right before `end`: its begin.
std::size_t DigitsBefore(const std::string& s, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && IsDigit(s[begin - 1])) --begin;
  return begin;
}

std::optional<SerialNumber> ParseSerial(const std::string& number) {
  std::size_t end = number.size();
  std::size_t begin = DigitsBefore(number, end);
  const std::string last = number.substr(begin);
  // A year at the end counts nothing; what stands before it does.
  if (last.size() == 4 && (last.starts_with("19") || last.starts_with("20")) && begin >= 2) {
    end = begin;
    while (end > 0 && !IsDigit(number[end - 1])) --end;
    if (end == 0) return std::nullopt;
    begin = DigitsBefore(number, end);
  }
  constexpr std::size_t kMostDigits = 6;  // more is a date or an identifier
  if (begin == end || end - begin > kMostDigits) return std::nullopt;
  return SerialNumber{number.substr(0, begin), number.substr(end),
                      std::stoi(number.substr(begin, end - begin)), end - begin};
}

Finding SequenceFinding(const Act& act, const SerialNumber& number, int expected,
                        Language language) {
  const bool twice = expected > number.serial;
  const std::string missing = number.WithSerial(expected);
  const std::string message = twice
                                  ? Say(language, "deux actes portent le même numéro : à vérifier",
                                        "two acts carry the same number: to be verified")
                                  : Say(language, "il manque un numéro dans la suite des actes : ",
                                        "a number is missing in the series of acts: ") +
                                        missing;
  return {"number.sequence", Severity::kWarning,      "",       "acts", message, missing,
          **act.act_number,  act.act_number->where(), act.index};
}

using Series = std::vector<std::pair<const Act*, SerialNumber>>;

void CheckSeries(const Series& series, Language language, std::vector<Finding>& findings) {
  std::size_t next = 0;     // steps to the next number
  std::size_t missing = 0;  // steps over one
  for (std::size_t i = 1; i < series.size(); ++i) {
    const int step = series[i].second.serial - series[i - 1].second.serial;
    if (step < 0) return;  // no rising series
    next += step == 1 ? 1 : 0;
    missing += step == 2 ? 1 : 0;
  }
  // Numbers that mostly leave others out are a choice of acts, no series with a gap.
  if (series.size() < 3 || missing > next) return;
  for (std::size_t i = 1; i < series.size(); ++i) {
    const int before = series[i - 1].second.serial;
    const int step = series[i].second.serial - before;
    if (step != 0 && step != 2) continue;
    findings.push_back(SequenceFinding(*series[i].first, series[i].second, before + 1, language));
  }
}

void CheckSequence(const std::vector<Act>& acts, Language language,
                   std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, Series> all;
  for (const Act& act : acts) {
    if (!act.act_number || act.act_number->status() == ReadStatus::kReview) continue;
    if (std::optional<SerialNumber> number = ParseSerial(**act.act_number)) {
      all[{number->before, number->after}].emplace_back(&act, *number);
    }
  }
  for (const auto& [shape, series] : all) CheckSeries(series, language, findings);
}

}  // namespace

std::vector<Finding> CheckActs(const std::vector<Act>& acts, Language language) {
  std::vector<Finding> findings;
  for (const Act& act : acts) {
    if (std::optional<Finding> finding = CheckVoteCount(act, language))
      findings.push_back(*finding);
  }
  CheckSequence(acts, language, findings);
  return findings;
}

}  // namespace delib
