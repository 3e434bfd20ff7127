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

}  // namespace

Page ClassifyPage(Page page, Language language) {
  const bool words = !page.words.empty();
  const bool scanned = page.image_share >= kScanShare;
  if (!words && page.image_share < 0.02) {
    page.kind = PageKind::kBlank;
  } else if (scanned && page.words.size() < kFewWords) {
    page.kind = PageKind::kScan;
  } else if (page.unmapped_share > kUnmappedShare || IsRubbish(page.words)) {
    page.kind = PageKind::kScan;
  } else if (page.image_share >= kMixedShare) {
    page.kind = PageKind::kMixed;
    if (scanned && page.invisible_share > 0.5) {
      page.problems.emplace_back(
          Say(language, "texte d'une reconnaissance de caractères antérieure, non vérifiée",
              "text of an earlier character recognition, not verified"));
    }
  } else {
    page.kind = words ? PageKind::kText : PageKind::kScan;
  }
  return page;
}

}  // namespace delib
