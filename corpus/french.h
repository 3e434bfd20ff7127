// SPDX-License-Identifier: GPL-3.0-or-later
// How French administrations print quantities and enumerations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/quantities.h"

namespace delib::corpus {

// "1 234 567", grouped by no-break spaces.
std::string Grouped(std::int64_t number);
// "110 000 €" for whole euros, "8 800,50 €" else; a negative amount as "- 1 500,00 €".
std::string Euros(const Money& money);
std::string EurosAndCents(const Money& money);
std::string ShortDate(const Date& date);  // "06/03/2023"
std::string LongDate(const Date& date);   // "6 mars 2023", "1er juin 2023"
// "a, b et c"
std::string Enumerate(const std::vector<std::string>& items);
// The SIREN of eight digits and their Luhn key. REQUIRES: eight digits.
std::string SirenOf(std::string_view eight_digits);

}  // namespace delib::corpus
