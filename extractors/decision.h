// SPDX-License-Identifier: GPL-3.0-or-later
// The operative part ('dispositif'): from after the formula ("Après en avoir délibéré, ... décide
// :") to the vote or the end of the act, an article, a dash, a verb of decision or a paragraph a
// row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/passages.h"
#include "extractors/vote.h"
#include "models/act.h"

namespace delib {

// "Après en avoir délibéré", "DECIDE :", "Le Conseil décide": a formula that leads to the operative
// part.
[[nodiscard]] bool IsFormula(const std::string& folded);
// "APPROUVE ...", "d'autoriser ...": a row that decides something by its first word.
[[nodiscard]] bool DecidesByVerb(const std::string& folded);
// "En conséquence, il est proposé au Conseil municipal :": a proposal, which is the operative part
// where it is put straight to the vote.
[[nodiscard]] bool IsProposal(const std::string& folded);
// "Fait et délibéré", "Pour extrait conforme", "Le Maire,": the act is over, signatures follow.
[[nodiscard]] bool IsClosing(const std::string& folded);

struct DecisionReading {
  std::vector<Decision> rows;
  Vote vote;
  std::optional<std::size_t>
      formula;          // passage of the formula, or of the proposal that was adopted
  std::size_t end = 0;  // first passage after the operative part and its votes
};

// Reads the act whose passages are `span`.
[[nodiscard]] DecisionReading ReadDecision(const Passages& passages, Span span);

}  // namespace delib
