// SPDX-License-Identifier: GPL-3.0-or-later
// The language in which the program speaks to its user. Column names, rule names and vocabularies
// of the outputs are the same in both.
#pragma once

namespace delib {

enum class Language { kFrench, kEnglish };

}  // namespace delib
