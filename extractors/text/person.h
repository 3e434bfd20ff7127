// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons in lists of attendance, votes and proxies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/act.h"

namespace delib {

// A person named in a text. The views point into the text searched.
struct FoundPerson {
  Civility civility = Civility::kNone;
  std::string name;       // as printed, without civility and function; spaces folded
  std::string_view span;  // where the name stands
  // What follows the name up to the next separator: the content of brackets ("délégation de vote à
  // X"), or words without brackets ("ayant donné pouvoir à M. B", "adjointe au maire"). Or empty.
  std::string_view note;
};

// Splits a list of names: commas, semicolons, 'et', bullets, line ends (where no commas part the
// names), a new civility ("Monsieur X Monsieur Y"), a closing bracket. A plural civility ("MM.",
// "Mesdames") holds for the names after it until the next one; "M. MMES" and "Mesdames et
// Messieurs" tell nothing of any single name. Among initials ("J. A, M. B, P. C") "M." is an
// initial. What is no name (words in lower case, figures, "néant") is left out. Give it the list
// without its lead ("Étaient présents :").
[[nodiscard]] std::vector<FoundPerson> SplitNames(std::string_view list);

// The one person that a text names ("Madame DUPONT Marie, Maire"): the first of SplitNames.
[[nodiscard]] std::optional<FoundPerson> ParsePerson(std::string_view text);

}  // namespace delib
