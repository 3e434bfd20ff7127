// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/act_rules.h"

#include <optional>
#include <string>

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
  return Finding{"vote.count", Severity::kWarning, "", "acts", message, std::to_string(voices),
                 std::to_string(cast), act.vote_for->where(), act.index};
}

}  // namespace

std::vector<Finding> CheckActs(const std::vector<Act>& acts, Language language) {
  std::vector<Finding> findings;
  for (const Act& act : acts) {
    if (std::optional<Finding> finding = CheckVoteCount(act, language)) findings.push_back(*finding);
  }
  return findings;
}

}  // namespace delib
