// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/classify.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace delib {

namespace {

// A picture that covers this share of the page can be the page itself.
constexpr double kScanShare = 0.6;
// A picture this large can hold a table or a paragraph; smaller ones are logos and signatures.
constexpr double kMixedShare = 0.15;
// Less than this is a spacer, or a speck: a page with nothing else is blank.
constexpr double kSpeckShare = 0.001;
// Words fewer than this beside a full-page picture are a stamp or a page number set on the scan.
constexpr std::size_t kFewWords = 25;
// A text layer in which more glyphs than this have no character cannot be used.
constexpr double kUnmappedShare = 0.1;

// A text layer of which more words than this are none, or of which more than the second share are
// and hardly any is a word that all French text has, is the work of a poor recogniser or of a font
// that lies about its characters.
constexpr double kOddShare = 0.4;
constexpr double kOddAndForeign = 0.15;
constexpr double kCommonShare = 0.02;
constexpr std::size_t kEnoughWords = 40;

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// No word of any text: signs among its letters, capitals after small letters, small letters without
// a vowel.
bool IsOdd(const std::string& word) {
  int inside = 0;
  int letters = 0;
  int lower = 0;
  bool vowel = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool letter = IsLower(c) || IsUpper(c);
    letters += letter ? 1 : 0;
    lower += IsLower(c) ? 1 : 0;
    // Letters beyond ASCII are mostly accented vowels.
    vowel = vowel || static_cast<unsigned char>(c) >= 0x80 ||
            std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
    if (i == 0 || i + 1 == word.size()) continue;
    if (IsLower(word[i - 1]) && IsUpper(c)) ++inside;
    if (std::string_view("!\"#$%&*+;<=>?[\\]^`{|}~").find(c) != std::string_view::npos) ++inside;
  }
  if (static_cast<unsigned char>(word[0]) < 0x20) return true;
  return letters >= 3 && (inside > 0 || (!vowel && lower >= 3));
}

bool IsCommon(const std::string& word) {
  static const std::unordered_set<std::string> kCommon = {
      "de",  "la",   "le",  "les", "des", "du",    "et",   "en",  "\xC3\xA0", "un",
      "une", "pour", "par", "au",  "aux", "sur",   "dans", "est", "que",      "qui",
      "ou",  "avec", "la",  "il",  "ce",  "cette", "son",  "sa",  "se"};
  return kCommon.contains(word);
}

bool IsRubbish(const std::vector<Word>& words) {
  std::size_t odd = 0;
  std::size_t common = 0;
  std::size_t wordy = 0;  // with letters
  for (const Word& word : words) {
    if (word.text.empty()) continue;
    if (word.text.find_first_of("0123456789") != std::string::npos) continue;
    ++wordy;
    odd += IsOdd(word.text) ? 1U : 0U;
    common += IsCommon(word.text) ? 1U : 0U;
  }
  if (wordy < kEnoughWords) return false;
  const auto n = static_cast<double>(wordy);
  const double odd_share = static_cast<double>(odd) / n;
  return odd_share > kOddShare ||
         (odd_share > kOddAndForeign && static_cast<double>(common) / n < kCommonShare);
}

// Fonts for bullets and signs often do not name their characters; more than this is text.
constexpr double kFewUnmapped = 0.01;
// A page without words that draws so many shapes may have its letters turned into outlines. With
// some words, a drawing (arms, a plan) may stand beside them: then it takes a page full of them.
constexpr int kSomeOutlines = 20;
constexpr int kManyOutlines = 500;

// A text layer that says nothing.
bool IsUnusable(const Page& page) {
  return page.unmapped_share > kUnmappedShare || IsRubbish(page.words);
}

PageKind KindWithoutWords(const Page& page) {
  return page.image_share < kSpeckShare && page.outline_count < kSomeOutlines ? PageKind::kBlank
                                                                              : PageKind::kScan;
}

PageKind KindOf(const Page& page) {
  if (page.words.empty()) return KindWithoutWords(page);
  if (IsUnusable(page)) return PageKind::kScan;
  const bool few_words = page.words.size() < kFewWords;
  if (few_words && page.image_share >= kScanShare) return PageKind::kScan;
  if (few_words && page.outline_count >= kManyOutlines) return PageKind::kMixed;
  return page.image_share >= kMixedShare ? PageKind::kMixed : PageKind::kText;
}

// What may be wrong with what was read; nullptr where nothing is.
const char* Doubt(const Page& page, Language language) {
  if (page.image_share >= kScanShare && page.invisible_share > 0.5) {
    return Say(language, "texte d'une reconnaissance de caractères antérieure, non vérifiée",
               "text of an earlier character recognition, not verified");
  }
  if (page.words.size() < kFewWords && page.outline_count >= kManyOutlines) {
    return Say(language, "page de tracés avec peu de texte : les tracés ne sont pas lus",
               "page of drawn shapes with little text: the shapes are not read");
  }
  if (page.unmapped_share > kFewUnmapped) {
    return Say(language, "des caractères ne sont pas connus (police sans table Unicode)",
               "some characters are not known (font without a Unicode map)");
  }
  return nullptr;
}

}  // namespace

std::string WhyNotRead(const Page& page, Language language) {
  if (page.image_share >= kScanShare) {
    return Say(language, "page numérisée sans couche de texte : non lue",
               "scanned page without a text layer: not read");
  }
  if (page.unmapped_share > kUnmappedShare) {
    return Say(
        language,
        "la couche de texte n'a pas de caractères connus (police sans table Unicode) : non lue",
        "the text layer has no known characters (font without a Unicode map): not read");
  }
  if (page.images.empty()) {
    return Say(language, "page de tracés sans texte (lettres dessinées ?) : non lue",
               "page of drawn shapes without text (letters as outlines?): not read");
  }
  return Say(language, "page en image sans texte : non lue", "picture without text: not read");
}

Page ClassifyPage(Page page, Language language) {
  page.kind = KindOf(page);
  if (page.kind == PageKind::kScan) {
    // Words without characters are noise to every later stage; a stamp set on a scan is not.
    if (IsUnusable(page)) page.words.clear();
  } else if (page.kind != PageKind::kBlank) {
    if (const char* doubt = Doubt(page, language)) page.problems.emplace_back(doubt);
  }
  return page;
}

}  // namespace delib
