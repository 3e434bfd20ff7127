// SPDX-License-Identifier: GPL-3.0-or-later
// The two divisions of a French local budget, as titles, heads and labels name them: sections
// (fonctionnement, investissement) and directions (dépenses, recettes).
#pragma once

#include <string>

#include "models/report.h"

namespace delib {

// kNone where the text names none, or both.
[[nodiscard]] BudgetSection SectionIn(const std::string& folded);
[[nodiscard]] Direction DirectionIn(const std::string& folded);

// Whether a text is a title of a section or of a direction and nothing else: "SECTION DE
// FONCTIONNEMENT", "DEPENSES", "II - Recettes d'investissement"; not "Virement à la section
// d'investissement".
[[nodiscard]] bool IsDivisionTitle(const std::string& folded);

// What a label says of its own row: "Recettes N", "Totaux dépenses", "Fonctionnement", "Total
// section d'investissement". A label that goes on with other matter ("Dépenses imprévues" apart)
// says nothing.
[[nodiscard]] BudgetSection SectionOfLabel(const std::string& folded);
[[nodiscard]] Direction DirectionOfLabel(const std::string& folded);

}  // namespace delib
