// SPDX-License-Identifier: GPL-3.0-or-later
// First checks of an act against itself, and of the acts of a document against each other.
#pragma once

#include <vector>

#include "models/act.h"
#include "models/finding.h"
#include "models/language.h"

namespace delib {

// vote.count (arithmetic; CGCT L2121-20, L3121-16: one voice a member present, one a proxy): more
// voices than members present and proxies named. Silent where no list of the present, or no figures
// of the vote, were read.
//
// number.sequence: where three or more acts carry numbers of one series that rises, a number that
// is missing between two neighbours, or stands twice. A warning: the act may have been withdrawn,
// or not been read.
[[nodiscard]] std::vector<Finding> CheckActs(const std::vector<Act>& acts, Language language);

}  // namespace delib
