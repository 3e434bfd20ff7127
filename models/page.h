// SPDX-License-Identifier: GPL-3.0-or-later
// A page as it was taken in: words, rulings, filled areas, images. The same for a text layer and
// for OCR; from here on nothing asks where a word came from (its Origin is kept for the reader of
// the results).
#pragma once

#include <string>
#include <vector>

#include "models/geometry.h"
#include "models/provenance.h"

namespace delib {

// A run of glyphs without white space between them. text: UTF-8, NFC, spaces and ligatures
// normalised (pipeline/normalise). box: from ascent to descent of the font, advance width of the
// glyphs.
struct Word {
  std::string text;
  Box box;
  float font_size = 0;  // points, as displayed
  float baseline = 0;   // y of the baseline, points
  bool bold = false;
  bool italic = false;
  bool superscript = false;  // smaller and raised against its neighbours ("1er", notes)
  // False where the next word of the page follows without a gap: a change of font inside a word.
  bool space_after = true;
  int direction = 0;  // degrees clockwise that the text runs from left-to-right: 0, 90, 180, 270
  Origin origin = Origin::kTextLayer;
  float confidence = 1;  // 0..1
};

// A straight line that is drawn: a stroke, or a filled rectangle too thin to be an area.
// Horizontal: box.height() is its thickness. Vertical: box.width() is.
struct Ruling {
  Box box;
  bool horizontal = true;
};

// An area filled with one colour that is not the page's ground.
struct Fill {
  Box box;
  float luminance = 1;  // 0 black .. 1 white
};

// A picture drawn on the page.
struct ImageArea {
  Box box;
  int pixels_wide = 0;
  int pixels_high = 0;
};

enum class PageKind {
  kText,   // a usable text layer, no large picture
  kScan,   // pictures cover the page; no usable text layer
  kMixed,  // a text layer, and a picture large enough to hold text of its own
  kBlank,  // nothing
};

struct Page {
  int number = 1;  // 1-based
  double width = 0;
  double height = 0;
  int rotation =
      0;  // as stored in the file: 0, 90, 180, 270; the coordinates have it applied already
  PageKind kind = PageKind::kBlank;
  double invisible_share =
      0;  // share of the glyphs that are there to be found, not seen (OCR of others)
  double unmapped_share =
      0;                   // share of the glyphs whose font does not say which character they are
  double image_share = 0;  // share of the page that pictures cover, 0..1
  // Filled shapes that are no rectangles: drawings, or letters turned into outlines.
  int outline_count = 0;
  std::vector<Word> words;  // in the order of the content stream
  std::vector<Ruling> rulings;
  std::vector<Fill> fills;
  std::vector<ImageArea> images;
  // What could not be read here and why, for the reader of the results ("no Unicode map for font
  // F3").
  std::vector<std::string> problems;
  // A recognised page is laid out upright and straight; this leads from there to the page as
  // displayed.
  PlaneMap to_displayed;
};

}  // namespace delib
