// SPDX-License-Identifier: GPL-3.0-or-later
// GlyphCollector: puts the glyphs of a content stream together into words.
#pragma once

#include <cstdint>
#include <vector>

#include "models/page.h"

namespace delib {

// One glyph as it is drawn. Points of the displayed page.
struct Glyph {
  const std::uint32_t* unicode = nullptr;  // code points; none where the font has no mapping
  int unicode_count = 0;
  double x = 0, y = 0;    // origin, on the baseline
  double dx = 0, dy = 0;  // advance, character spacing not counted
  double font_size = 0;
  double ascent = 0.8, descent = -0.2;  // shares of the font size
  bool bold = false;
  bool italic = false;
  bool invisible = false;
};

class GlyphCollector {
 public:
  GlyphCollector(double page_width, double page_height)
      : page_width_(page_width), page_height_(page_height) {}

  void Add(const Glyph& glyph);
  // Ends the last word, drops the words that are printed twice at one place (a way to make bold,
  // and what some producers do with each layer) and hands everything to `page`.
  void Finish(Page& page);
  [[nodiscard]] std::size_t glyph_count() const { return glyphs_; }

 private:
  struct Frame {  // a glyph in the frame of its writing direction
    int direction;
    double along, across;  // position along the line and across it (downwards)
    double advance;
  };
  [[nodiscard]] Frame FrameOf(const Glyph& glyph) const;
  void Begin(const Glyph& glyph, const Frame& frame);
  void Extend(const Glyph& glyph, const Frame& frame);
  void End(bool space_after);

  double page_width_, page_height_;
  std::vector<Word> words_;
  Word word_;
  bool open_ = false;
  double end_along_ = 0, across_ = 0;
  std::uint32_t last_code_ = 0;
  double last_along_ = 0;
  std::size_t glyphs_ = 0, invisible_ = 0, unmapped_ = 0;
};

}  // namespace delib
