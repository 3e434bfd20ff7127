// SPDX-License-Identifier: GPL-3.0-or-later
// The session ('séance'): which council, when, under whom, with how many.
#pragma once

#include <optional>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

struct Session {
  std::optional<TextValue> authority;  // 'Commune de X', 'Département du X'
  std::optional<TextValue> body;
  std::optional<DateValue> date;
  std::optional<DateValue> convened_on;
  std::optional<TextValue> president;
  std::optional<TextValue> secretary;
  std::optional<CountValue> in_office_count;
  std::optional<CountValue> voting_count;
};

// Reads the opening of a session from the passages `span`; authority and body also from running
// heads.
[[nodiscard]] Session ReadSession(const Passages& passages, Span span);

// The commune where it is named in passing only: the town that most passages give the council to
// ("le conseil municipal d'Aiglun doit se prononcer"). A town that is merely mentioned is none.
[[nodiscard]] std::optional<TextValue> AuthorityInPassing(const Passages& passages);

}  // namespace delib
