// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of money as French documents print them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/quantities.h"

namespace delib {

enum class CurrencySign { kOptional, kRequired };

// A whole string that is one amount: "1 234 567,89 €", "110 000€", "163 342.80 €", "4.550,00 €",
// "4.550 €", "12 k€", "1,2 M€", "8 800,00 euros", "10 520,00 e", "1 000 F", "500 francs", "+ 5
// 000.00 €", "(1 200,00)" (negative), "12 000 € HT", "14 140 *". Without a sign the currency is
// EUR. Nothing for "-", "- €", "/", "NC", a percentage, a rate ("12 €/h"), wrong groups ("-236 3836
// €") and fractions of a cent.
[[nodiscard]] std::optional<Money> ParseMoney(std::string_view text,
                                              CurrencySign sign = CurrencySign::kOptional);

struct FoundMoney {
  Money money;
  std::string_view span;  // into the text searched: number and currency sign
  // What stands in front may belong to the amount: a digit group that does not fit ("236 3836 €"),
  // a letter that may be a digit ("l 234,00 €"), a dash that may be a minus ("Report – 3 600 €",
  // read as positive). A bare "F" is doubtful too.
  bool doubtful = false;
};

// All amounts with a currency sign in running text, in order. "en 2022 110 000 €" is 110 000 €.
// Numbers without a currency sign are not found.
[[nodiscard]] std::vector<FoundMoney> FindMoney(std::string_view text);

}  // namespace delib
