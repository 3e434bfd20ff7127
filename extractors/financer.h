// SPDX-License-Identifier: GPL-3.0-or-later
// Who pays, as labels of rows and heads of columns say it; and what kind of row a label makes.
#pragma once

#include <string>
#include <string_view>

#include "models/report.h"

namespace delib {

// `folded`: as Fold() gives it. "Plan Pauvreté – Part Etat : ..." is the State, "Contrepartie ..."
// the département, "Fonds social européen (FSE+)" another. kNone where no financer is named.
[[nodiscard]] Financer FinancerOf(const std::string& folded);
// The same where the label may be the title of an action that speaks of the département or the
// State: only a share ("part Etat"), matching funds or a financer at the beginning count.
[[nodiscard]] Financer FinancerLineOf(const std::string& folded);

// "TOTAL GENERAL", "Total engagé" begin a row of total; "Sous total Part Etat" one of subtotal.
[[nodiscard]] bool IsTotalLabel(const std::string& folded);
[[nodiscard]] bool IsSubtotalLabel(const std::string& folded);

// "Contre partie plan pauvreté" -> "plan pauvrete"; empty where the label is no matching share.
[[nodiscard]] std::string MatchedProgramme(const std::string& folded);

}  // namespace delib
