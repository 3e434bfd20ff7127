// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/second_reading.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace delib {

namespace {

std::string DigitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// Digits, with the slash as the figure that the second reader takes it for.
std::string FiguresOf(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
    if (c == '/') digits += '1';
  }
  return digits;
}

// A word that is a number, an amount, a date, a share: digits and the signs between them.
bool IsFigure(const std::string& text) {
  static constexpr std::string_view kSigns = ".,%/-+():";
  if (DigitsOf(text).empty()) return false;
  std::string rest;
  for (const char c : text) {
    if ((c < '0' || c > '9') && kSigns.find(c) == std::string_view::npos) rest += c;
  }
  return rest.empty() || rest == "\xE2\x82\xAC" ||
         rest == "\xC2\xB0";  // the euro, the degree of "n°5"
}

// Figures that follow each other without a wide gap: the groups of one number.
bool Follows(const LineWord& before, const LineWord& word) {
  return word.ink.x0 - before.ink.x1 < static_cast<double>(before.ink.height());
}

// `sign`: a euro or a percent sign ends the number; the second reader, which knows figures only,
// may read up to three of them there.
bool Agree(std::string_view first, std::string_view second, bool sign) {
  const std::string a = FiguresOf(first);
  const std::string b = FiguresOf(second);
  if (a == b) return true;
  return sign && b.starts_with(a) && b.size() <= a.size() + 3;
}

// Whether any reader sees the same digits in the part `ink`.
bool Confirms(const GreyBitmap& page, const std::vector<FigureReader*>& readers,
              const PixelBox& ink, std::string_view first, bool sign) {
  const int pad = std::max(2, ink.height() / 5);
  const GreyBitmap cut = CutOut(page, {ink.x0 - pad, ink.y0 - pad, ink.x1 + pad, ink.y1 + pad});
  if (cut.empty()) return false;
  return std::any_of(readers.begin(), readers.end(), [&](FigureReader* reader) {
    for (int attempt = 0; attempt < reader->attempts(); ++attempt) {
      if (Agree(first, reader->ReadFigures(cut, attempt), sign)) return true;
    }
    return false;
  });
}

// A sign before the first digit that no number begins with, or a colon after the last: a speck or
// the rest of a rule.
bool OddSigns(std::string_view number) {
  return number.front() == '.' || number.front() == ',' || number.front() == ':' ||
         number.back() == ':';
}

bool EndsWithSign(const std::string& text) {
  return text.ends_with("%") || text.ends_with("\xE2\x82\xAC");
}

}  // namespace

bool HasFigure(const std::vector<LineWord>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const LineWord& w) { return IsFigure(w.word.text); });
}

void ConfirmNumbers(const GreyBitmap& page, const std::vector<FigureReader*>& readers,
                    std::vector<LineWord>& words) {
  if (readers.empty()) return;
  for (std::size_t i = 0; i < words.size();) {
    if (!IsFigure(words[i].word.text)) {
      ++i;
      continue;
    }
    PixelBox ink = words[i].ink;
    std::string first = words[i].word.text;
    std::size_t end = i + 1;
    for (; end < words.size() && IsFigure(words[end].word.text) &&
           Follows(words[end - 1], words[end]);
         ++end) {
      ink = ink.Union(words[end].ink);
      first += words[end].word.text;
    }
    const bool sign =
        EndsWithSign(first) || (end < words.size() && EndsWithSign(words[end].word.text));
    const bool sure = !OddSigns(first) && Confirms(page, readers, ink, first, sign);
    for (; i < end; ++i) {
      float& confidence = words[i].word.confidence;
      confidence = sure ? std::max(confidence, kConfirmed) : std::min(confidence, kDoubtful);
    }
  }
}

}  // namespace delib
