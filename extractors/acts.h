// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of a document: where each begins and ends, and what each says. None in a letter, one in
// a deliberation, up to forty in the minutes of a session.
#pragma once

#include <vector>

#include "models/act.h"
#include "models/finding.h"
#include "models/language.h"
#include "models/layout.h"

namespace delib {

struct ActReading {
  std::vector<Act> acts;
  std::vector<Attendee> attendance;
  std::vector<Finding> findings;  // document.no_act, date.impossible
};

[[nodiscard]] ActReading ReadActs(const Layout& layout, Language language);

}  // namespace delib
