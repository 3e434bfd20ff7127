// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of the public chart of accounts (M14, M57, M49), as the rows of a budget carry them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "models/report.h"

namespace delib {

struct AccountCode {
  std::string code;  // as printed, without an operation: "011", "6574", "R1068"
  Direction direction = Direction::kNone;  // that a D or an R in front says
  // Bytes of the folded text that the code takes, with the operation and what parts it from a
  // label.
  std::size_t size = 0;
};

// The code that a folded label begins with: "011 charges", "d 2152-2021004 voirie", "art. 1068 -
// excedent", "77produits", "c/61522". Nothing for numbers that are no account: "10. club", "2024",
// "1 place".
[[nodiscard]] std::optional<AccountCode> ReadAccount(std::string_view folded);

// The same where the whole text is a code.
[[nodiscard]] std::optional<AccountCode> ParseAccount(std::string_view folded);

// The code that stands in brackets at a label's end: "resultat reporte (002)".
[[nodiscard]] std::optional<AccountCode> ReadAccountInBrackets(std::string_view folded);

}  // namespace delib
