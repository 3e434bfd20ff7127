// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/classify.h"

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

// Fonts for bullets and signs often do not name their characters; more than this is text.
constexpr double kFewUnmapped = 0.01;
// A page without words that draws so many shapes may have its letters turned into outlines. With
// some words, a drawing (arms, a plan) may stand beside them: then it takes a page full of them.
constexpr int kSomeOutlines = 20;
constexpr int kManyOutlines = 500;

PageKind KindWithoutWords(const Page& page) {
  return page.image_share < kSpeckShare && page.outline_count < kSomeOutlines ? PageKind::kBlank
                                                                              : PageKind::kScan;
}

PageKind KindOf(const Page& page) {
  if (page.words.empty()) return KindWithoutWords(page);
  if (page.unmapped_share > kUnmappedShare) return PageKind::kScan;
  const bool few_words = page.words.size() < kFewWords;
  if (few_words && page.image_share >= kScanShare) return PageKind::kScan;
  if (few_words && page.outline_count >= kManyOutlines) return PageKind::kMixed;
  return page.image_share >= kMixedShare ? PageKind::kMixed : PageKind::kText;
}

// Why a page of kind kScan is not read.
const char* WhyNotRead(const Page& page, Language language) {
  if (page.image_share >= kScanShare) {
    return Say(language, "page numérisée sans couche de texte : non lue",
               "scanned page without a text layer: not read");
  }
  if (!page.words.empty()) {
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

Page ClassifyPage(Page page, Language language) {
  page.kind = KindOf(page);
  if (page.kind == PageKind::kScan) {
    page.problems.emplace_back(WhyNotRead(page, language));
    // Words without characters are noise to every later stage; a stamp set on a scan is not.
    if (page.unmapped_share > kUnmappedShare) page.words.clear();
  } else if (page.kind != PageKind::kBlank) {
    if (const char* doubt = Doubt(page, language)) page.problems.emplace_back(doubt);
  }
  return page;
}

}  // namespace delib
