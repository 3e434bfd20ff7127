// SPDX-License-Identifier: GPL-3.0-or-later
// Which act a place on a page belongs to, where several acts share the page.
#pragma once

#include <vector>

#include "models/act.h"

namespace delib {

// The last act that begins at or above (page, y), if its pages reach so far; nullptr where there is
// none. `acts`: in reading order. y: points from the top of the page.
[[nodiscard]] const Act* ActAt(const std::vector<Act>& acts, int page, double y);

}  // namespace delib
