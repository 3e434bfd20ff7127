// SPDX-License-Identifier: GPL-3.0-or-later
// The vote as it is printed: figures, manner, outcome. Nothing is computed: '42 voix' are not added
// up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

struct Vote {
  std::optional<CountValue> vote_for;
  std::optional<CountValue> vote_against;
  std::optional<CountValue> vote_abstention;
  std::optional<CountValue> not_participating;
  std::optional<CountValue> voting;  // 'votants', where the figures of the vote name them
  std::optional<Value<VoteManner>> manner;
  std::optional<Value<Outcome>> outcome;

  [[nodiscard]] bool found() const { return vote_for || vote_against || manner || outcome; }
};

// What the passage alone says of a vote. Of a sentence about something else, nothing.
[[nodiscard]] Vote ReadVote(const Passage& passage);

// A cheap test: a passage for which this is false holds no vote.
[[nodiscard]] bool MayHoldVote(const std::string& folded);

// Takes over what `more` found and `vote` lacks.
void Merge(Vote& vote, const Vote& more);

// True where the passage is nothing but a line of vote ("Pour : 42 voix", "(Adopté)", "Adopté à
// l'unanimité."): it does not belong to the operative part.
[[nodiscard]] bool IsVoteLine(const Passage& passage);

}  // namespace delib
