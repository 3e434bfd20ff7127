// SPDX-License-Identifier: GPL-3.0-or-later
// Which action sheet a line of another table speaks of: tables name actions in words of their own
// ("Pacte ambition IAE" for "PACTE D'AMBITION IAE").
#pragma once

#include <string>
#include <vector>

#include "extractors/outline.h"

namespace delib {

// For each label the index of its sheet, or -1 where none is near enough or two are as near. A
// sheet is given once. Where the labels of one table fit the sheets of one part, those of other
// parts with the same title are left out.
[[nodiscard]] std::vector<int> MatchSheets(const std::vector<std::string>& labels,
                                           const std::vector<OutlineSheet>& sheets);

}  // namespace delib
