// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/classify.h"

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

}  // namespace

Page ClassifyPage(Page page, Language language) {
  const bool words = !page.words.empty();
  const bool mapped = page.unmapped_share <= kUnmappedShare;
  if (!words && page.image_share < 0.02) {
    page.kind = PageKind::kBlank;
  } else if (page.image_share >= kScanShare && page.words.size() < kFewWords) {
    page.kind = PageKind::kScan;
    page.problems.emplace_back(Say(language, "page numérisée sans couche de texte : non lue",
                                   "scanned page without a text layer: not read"));
  } else if (!mapped) {
    page.kind = PageKind::kScan;
    page.problems.emplace_back(
        Say(language, "la couche de texte n'a pas de caractères connus (police sans table Unicode) : non lue",
            "the text layer has no known characters (font without a Unicode map): not read"));
    page.words.clear();
  } else if (page.image_share >= kMixedShare) {
    page.kind = PageKind::kMixed;
    if (page.image_share >= kScanShare && page.invisible_share > 0.5) {
      page.problems.emplace_back(Say(language,
                                     "texte d'une reconnaissance de caractères antérieure, non vérifiée",
                                     "text of an earlier character recognition, not verified"));
    }
  } else {
    page.kind = words ? PageKind::kText : PageKind::kScan;
    if (!words) {
      page.problems.emplace_back(
          Say(language, "page en image sans texte : non lue", "picture without text: not read"));
    }
  }
  return page;
}

}  // namespace delib
