// SPDX-License-Identifier: GPL-3.0-or-later
// From the picture of a page as it is to one that can be read: upright, straight, white ground, the
// rulings taken out and told.
#pragma once

#include <vector>

#include "models/page.h"
#include "pipeline/image/bitmap.h"

namespace delib {

// A rule drawn on the picture. box in pixels of PreparedImage::grey.
struct PixelRule {
  PixelBox box;
  bool horizontal = true;
};

struct PreparedImage {
  GreyBitmap grey;  // upright, straight, evened out; rulings and specks are white
  std::vector<PixelBox>
      blobs;  // connected pieces of ink: letters, parts of letters, dots, pictures
  std::vector<PixelRule> rules;
  double ppi = 300;
  bool bilevel = false;  // the source had black and white only
  int turned = 0;        // degrees clockwise by which the picture was turned to stand upright
  double skew = 0;       // degrees clockwise by which it was straightened after that
  PlaneMap to_source;    // pixels of `grey` to pixels of the picture that was given
  bool blank = false;    // nothing but dirt
};

// turn: degrees clockwise (0, 90, 180, 270) by which the picture must be turned to stand upright.
[[nodiscard]] PreparedImage PrepareImage(const PageImage& image, int turn);

// How the page stands, from the shapes of its letters: the degrees clockwise by which to turn it.
// `sure` is false where the shapes do not tell (few letters, capitals, figures): the recogniser
// must.
struct Orientation {
  int turn = 0;
  bool sure = false;
};
[[nodiscard]] Orientation FindOrientation(const PageImage& image);

}  // namespace delib
