// SPDX-License-Identifier: GPL-3.0-or-later
// First names that only women bear, to tell when a 'MM.' stands before men and women alike.
#pragma once

#include <string_view>

namespace delib {

// True for some 300 common names; of a compound the first part counts ("marie-line", not
// "jean-marie"). `folded`: one word as Fold() gives it. False says nothing.
[[nodiscard]] bool IsFemaleFirstName(std::string_view folded);

}  // namespace delib
