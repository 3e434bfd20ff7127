// SPDX-License-Identifier: GPL-3.0-or-later
// OcrEngine: the one seam between a character recogniser and everything else; tests put a fake
// behind it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pipeline/image/bitmap.h"

namespace delib {

struct RecognisedWord {
  std::string text;      // UTF-8, no spaces
  PixelBox box;          // in the picture that was given; along the line it may be a few pixels off
  float confidence = 0;  // 0..1, of its worst letter
};

// Not thread-safe: one a worker.
class OcrEngine {
 public:
  virtual ~OcrEngine() = default;
  // Reads a picture that holds one line of print, dark on white, upright. Words from left to right.
  [[nodiscard]] virtual std::vector<RecognisedWord> ReadLine(const GreyBitmap& line) = 0;
};

}  // namespace delib
