// SPDX-License-Identifier: GPL-3.0-or-later
// The frames that transmission platforms print over a page ("Envoyé en préfecture le ...", "Accusé
// de réception en préfecture"). Where one lies over a table, its rules would be taken for the
// table's.
#pragma once

#include <vector>

#include "models/page.h"

namespace delib {

// The frames on `page` that hold such a stamp.
[[nodiscard]] std::vector<Box> FindStampFrames(const Page& page);

// `rulings` without the sides of `frames`.
[[nodiscard]] std::vector<Ruling> WithoutFrames(std::vector<Ruling> rulings,
                                                const std::vector<Box>& frames);

}  // namespace delib
