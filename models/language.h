// SPDX-License-Identifier: GPL-3.0-or-later
// The language that the program speaks to its user in. Data (vocabularies, column names) has none.
#pragma once

namespace delib {

enum class Language { kFrench, kEnglish };

// The wording in the language asked for: Say(language, "page illisible", "unreadable page").
constexpr const char* Say(Language language, const char* french, const char* english) {
  return language == Language::kFrench ? french : english;
}

}  // namespace delib
