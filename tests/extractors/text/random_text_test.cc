// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all: nothing breaks, and every span lies within the text that was searched.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractors/text/date.h"
#include "extractors/text/money.h"
#include "extractors/text/person.h"
#include "extractors/text/quantity.h"

namespace delib {
namespace {

bool Within(std::string_view text, std::string_view span) {
  return span.empty() ||
         (span.data() >= text.data() && span.data() + span.size() <= text.data() + text.size());
}

std::string RandomText(std::mt19937& random) {
  const char* const pieces[] = {
      "M. ",      "Mme ",     "MM. ",   "MMES ",        "DUPONT ", "Jean ",
      "J.",       " et ",     ", ",     "\n",           "- ",      "(",
      ")",        "[",        ": ",     "maire ",       "à ",      "de ",
      "d’",       "œ",        "12",     "1 ",           "234 ",    "000",
      ",5",       ".",        "€ ",     "k€",           " F ",     "euros ",
      "/",        "-",        " mars ", "2023",         "31",      "deux ",
      "mil ",     "vingt ",   "1er ",   "le ",          "%",       "\xFF",
      "\xE2\x80", "\xC2\xA0", "•",      "\xEF\x82\xB7", "…",       "\0",
      "NC ",      "jours"};
  std::string text;
  for (unsigned n = random() % 25; n > 0; --n) text += pieces[random() % std::size(pieces)];
  return text;
}

TEST(RandomText, BreaksNothing) {
  std::mt19937 random(17);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = RandomText(random);
    for (const FoundDate& f : FindDates(text)) {
      ASSERT_TRUE(Within(text, f.span) && !f.span.empty()) << text;
      ASSERT_TRUE(!f.date || Exists(*f.date)) << text;
    }
    for (const FoundMoney& f : FindMoney(text)) {
      ASSERT_TRUE(Within(text, f.span) && !f.span.empty()) << text;
      if (f.doubtful || f.span.front() == '(') continue;
      ASSERT_EQ(ParseMoney(f.span), f.money) << text << " -> " << f.span;
    }
    for (const FoundPerson& p : SplitNames(text)) {
      ASSERT_TRUE(Within(text, p.span) && Within(text, p.note)) << text;
      ASSERT_FALSE(p.name.empty()) << text;
      ASSERT_EQ(p.name.find_first_of("0123456789\n"), std::string::npos) << text;
    }
    // A cell is one thing at most.
    const int readings = (ParseNumber(text) ? 1 : 0) + (ParsePercent(text) ? 1 : 0) +
                         (ParseDuration(text) ? 1 : 0) +
                         (ClassifyNullWord(text) != NullWord::kNone ? 1 : 0) +
                         (ParseMoney(text, CurrencySign::kRequired) ? 1 : 0);
    ASSERT_LE(readings, 1) << text;
  }
}

}  // namespace
}  // namespace delib
