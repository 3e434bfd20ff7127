// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/glyph_collector.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <utility>

namespace delib {

namespace {

// Gap, in font sizes, from which two glyphs belong to two words. Poppler's own text device uses
// 0.1; justified text seldom has spaces under 0.15.
constexpr double kWordGap = 0.1;
// A glyph that starts this far before the end of the last one begins a new run.
constexpr double kBackStep = 0.5;
// Difference of baselines, in font sizes, beyond which a glyph belongs to another run.
constexpr double kBaselineShift = 0.1;

// Two printings of one word are at most this far apart, in font sizes: a shadow, or bold by hand.
constexpr double kReprintShift = 0.2;
// What a word with a character that its font does not name is worth.
constexpr float kUnmappedConfidence = 0.2F;

bool IsSpace(std::uint32_t c) {
  return c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

void AppendUtf8(std::string& s, std::uint32_t c) {
  if (c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) return;
  if (c < 0x80) {
    s += static_cast<char>(c);
  } else if (c < 0x800) {
    s += static_cast<char>(0xC0 | (c >> 6));
    s += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    s += static_cast<char>(0xE0 | (c >> 12));
    s += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    s += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    s += static_cast<char>(0xF0 | (c >> 18));
    s += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    s += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    s += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool IsReprint(const Word& a, const Word& b) {
  const double shift = kReprintShift * static_cast<double>(a.font_size);
  return a.direction == b.direction && std::abs(a.box.x0() - b.box.x0()) <= shift &&
         std::abs(a.box.y0() - b.box.y0()) <= shift && std::abs(a.box.x1() - b.box.x1()) <= shift &&
         a.text == b.text;
}

// A hash table of words by text and place; the place is a cell of the page, and a word that lies
// near the edge of its cell is looked for in the next one too.
class PrintedWords {
 public:
  explicit PrintedWords(std::size_t count) {
    std::size_t size = 16;
    while (size < 2 * count) size *= 2;
    slots_.resize(size, kFree);
  }

  // The word of `words` that this one repeats, or nullptr. REQUIRES: fewer words than announced.
  [[nodiscard]] Word* Find(const Word& word, std::vector<Word>& words) const {
    const std::size_t text = std::hash<std::string_view>()(word.text);
    const double shift = kReprintShift * static_cast<double>(word.font_size);
    for (long y = CellOf(word.box.y0() - shift); y <= CellOf(word.box.y0() + shift); ++y) {
      for (long x = CellOf(word.box.x0() - shift); x <= CellOf(word.box.x0() + shift); ++x) {
        std::size_t slot = SlotOf(text, x, y);
        for (; slots_[slot] != kFree; slot = (slot + 1) & (slots_.size() - 1)) {
          if (IsReprint(words[slots_[slot]], word)) return &words[slots_[slot]];
        }
      }
    }
    return nullptr;
  }

  void Insert(const Word& word, std::size_t index) {
    std::size_t slot = SlotOf(std::hash<std::string_view>()(word.text), CellOf(word.box.x0()),
                              CellOf(word.box.y0()));
    while (slots_[slot] != kFree) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(index);
  }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;
  // Wider than the shift of all but the largest letters, so that mostly one cell is looked at.
  static constexpr double kCell = 16;

  static long CellOf(double v) { return std::lround(v / kCell); }
  [[nodiscard]] std::size_t SlotOf(std::size_t text, long x, long y) const {
    const std::size_t place = static_cast<std::size_t>(x) * 0x9E3779B97F4A7C15U +
                              static_cast<std::size_t>(y) * 0xC2B2AE3D27D4EB4FU;
    const std::size_t mixed = (text ^ place) * 0x9E3779B97F4A7C15U;
    return (mixed >> 20) & (slots_.size() - 1);
  }

  std::vector<std::uint32_t> slots_;
};

std::vector<Word> WithoutReprints(std::vector<Word> words) {
  PrintedWords printed(words.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (Word* first = printed.Find(words[i], words); first != nullptr) {
      first->bold = true;
      continue;
    }
    if (kept != i) words[kept] = std::move(words[i]);
    printed.Insert(words[kept], kept);
    ++kept;
  }
  words.resize(kept);
  return words;
}

}  // namespace

GlyphCollector::Frame GlyphCollector::FrameOf(const Glyph& g) const {
  if (std::abs(g.dx) >= std::abs(g.dy)) {
    return g.dx >= 0 ? Frame{0, g.x, g.y, g.dx} : Frame{180, -g.x, -g.y, -g.dx};
  }
  return g.dy >= 0 ? Frame{90, g.y, -g.x, g.dy} : Frame{270, -g.y, g.x, -g.dy};
}

void GlyphCollector::Add(const Glyph& glyph) {
  ++glyphs_;
  if (glyph.x < -1 || glyph.y < -1 || glyph.x > page_width_ + 1 || glyph.y > page_height_ + 1) {
    return;  // outside of what a reader sees
  }
  const std::uint32_t code = glyph.unicode_count > 0 ? glyph.unicode[0] : 0xFFFD;
  if (glyph.unicode_count > 0 && IsSpace(code)) {
    End(true);
    return;
  }
  if (glyph.invisible) ++invisible_;
  const bool unmapped = glyph.unicode_count == 0 || code == 0xFFFD;
  if (unmapped) ++unmapped_;
  const Frame frame = FrameOf(glyph);
  if (open_) {
    const double size = std::max(1.0, static_cast<double>(word_.font_size));
    const double gap = frame.along - end_along_;
    const double shift = std::abs(frame.across - across_);
    const bool same_line = frame.direction == word_.direction && shift < kBaselineShift * size;
    // Bold by overprinting: the same glyph again at the same place.
    if (same_line && code == last_code_ && std::abs(frame.along - last_along_) < 0.1 * size) {
      word_.bold = true;
      return;
    }
    const bool touches = gap < kWordGap * size && gap > -kBackStep * size;
    const bool same_font = std::abs(glyph.font_size - word_.font_size) < 0.05 * size &&
                           glyph.bold == word_.bold && glyph.italic == word_.italic;
    if (!same_line || !touches || !same_font) {
      const bool beside = frame.direction == word_.direction && shift < 0.6 * size && touches;
      End(!beside);
    }
  }
  if (!open_) Begin(glyph, frame);
  Extend(glyph, frame);
  if (unmapped) word_.confidence = kUnmappedConfidence;
  last_code_ = code;
  last_along_ = frame.along;
}

void GlyphCollector::Begin(const Glyph& glyph, const Frame& frame) {
  open_ = true;
  word_ = Word();
  word_.font_size = static_cast<float>(glyph.font_size);
  word_.baseline = static_cast<float>(glyph.y);
  word_.bold = glyph.bold;
  word_.italic = glyph.italic;
  word_.direction = frame.direction;
  across_ = frame.across;
}

void GlyphCollector::Extend(const Glyph& g, const Frame& frame) {
  const double up = g.ascent * g.font_size;
  const double down = g.descent * g.font_size;  // negative
  Box box;
  switch (frame.direction) {
    case 0:
      box = Box(g.x, g.y - up, g.x + g.dx, g.y - down);
      break;
    case 180:
      box = Box(g.x + g.dx, g.y + down, g.x, g.y + up);
      break;
    case 90:
      box = Box(g.x + down, g.y, g.x + up, g.y + g.dy);
      break;
    default:
      box = Box(g.x - up, g.y + g.dy, g.x - down, g.y);
      break;
  }
  word_.box = word_.text.empty() ? box : word_.box.Union(box);
  if (g.unicode_count == 0) AppendUtf8(word_.text, 0xFFFD);
  for (int i = 0; i < g.unicode_count; ++i) AppendUtf8(word_.text, g.unicode[i]);
  end_along_ = frame.along + frame.advance;
}

void GlyphCollector::End(bool space_after) {
  if (!open_) {
    if (space_after && !words_.empty()) words_.back().space_after = true;
    return;
  }
  open_ = false;
  word_.space_after = space_after;
  if (!word_.text.empty()) words_.push_back(std::move(word_));
}

void GlyphCollector::Finish(Page& page) {
  End(true);
  const double n = std::max<double>(1, static_cast<double>(glyphs_));
  page.invisible_share = static_cast<double>(invisible_) / n;
  page.unmapped_share = static_cast<double>(unmapped_) / n;
  page.words = WithoutReprints(std::move(words_));
}

}  // namespace delib
