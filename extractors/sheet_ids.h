// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the ids of action sheets can be trusted: a missed heading of a part or group (a page that
// could not be read) gives all sheets after it a wrong id, and every value in them.
#pragma once

#include <vector>

#include "extractors/outline.h"

namespace delib {

// The same sheets. Where the letters of a group do not begin with A, or begin again without a new
// heading, the table of contents is asked for part and group; where it does not tell,
// sure_of_id becomes false.
[[nodiscard]] std::vector<OutlineSheet> WithDoubtfulIds(std::vector<OutlineSheet> sheets,
                                                        const Layout& layout);

}  // namespace delib
