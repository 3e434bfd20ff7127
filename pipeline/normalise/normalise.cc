// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/normalise/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace delib {

namespace {

bool IsAscii(const std::string& s) {
  return std::all_of(s.begin(), s.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Characters that stand for several or for another one. Ligatures, and the symbols by which Word's
// bullet fonts (Symbol, Wingdings) are known: U+F0B7 round, U+F0D8 arrow, U+F0FC tick, U+F0A7
// square.
void AppendPlain(icu::UnicodeString& out, UChar32 c) {
  if (c >= 0xFB00 && c <= 0xFB04) {
    static const char* const kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl"};
    out.append(icu::UnicodeString(kLigatures[c - 0xFB00], -1, US_INV));
  } else if (c == 0xFB05 || c == 0xFB06) {
    out.append(icu::UnicodeString("st", -1, US_INV));
  } else if (c >= 0xE000 && c <= 0xF8FF) {
    out.append(static_cast<UChar32>(0x2022));
  } else if (c >= 0xFF01 && c <= 0xFF5E) {
    out.append(static_cast<UChar32>(c - 0xFF01 + 0x21));
  } else {
    out.append(c);
  }
}

// A word raised against the one before it, and smaller: the "er" of "1er", a note's number.
bool Raised(const Word& before, const Word& word) {
  return word.font_size < 0.85F * before.font_size &&
         word.baseline < before.baseline - 0.15F * before.font_size &&
         word.baseline > before.baseline - 0.8F * before.font_size &&
         std::abs(word.box.x0() - before.box.x1()) < 0.6 * static_cast<double>(before.font_size);
}

// Recognition reads the raised letters of "Mᵐᵉ" as quotes: M", M”me. Nothing else is written so.
std::string RepairCivility(const std::string& text) {
  if (text.size() < 2 || text.size() > 8 || text[0] != 'M') return text;
  std::size_t i = 1;
  bool quote = false;
  for (const std::string_view q : {"\"", "”", "“", "’’", "''"}) {
    while (text.compare(i, q.size(), q) == 0) {
      i += q.size();
      quote = true;
    }
  }
  const std::string rest = text.substr(i);
  if (!quote) return text;
  if (rest.empty() || rest == "e" || rest == "me") return "Mme";
  return rest == "es" || rest == "mes" || rest == "s" ? "Mmes" : text;
}

// Marks that recognition makes of rules, holes and dirt, and that no text has standing alone.
bool IsDirt(const Word& word) {
  return word.origin == Origin::kOcr &&
         word.text.find_first_not_of("|[]{}\\_~^`") == std::string::npos;
}

}  // namespace

std::string NormaliseWord(const std::string& utf8) {
  if (IsAscii(utf8)) return utf8;
  icu::UnicodeString out;
  const auto size = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(utf8.data(), i, size, c);
    if (c == 0x00AD) {
      if (i >= size) out.append(static_cast<UChar32>('-'));
    } else if (u_charType(c) == U_CONTROL_CHAR || c == 0xFEFF) {
      continue;
    } else {
      AppendPlain(out, c);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status)) out = nfc->normalize(out, status);
  std::string plain;
  out.toUTF8String(plain);
  return plain;
}

Page NormalisePage(Page page) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    word.text = NormaliseWord(word.text);
    if (word.origin == Origin::kOcr) word.text = RepairCivility(word.text);
    if (i > 0) word.superscript = Raised(page.words[i - 1], word);
  }
  std::erase_if(page.words, [](const Word& w) { return w.text.empty() || IsDirt(w); });
  return page;
}

}  // namespace delib
