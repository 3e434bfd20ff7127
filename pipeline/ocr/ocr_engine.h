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

// A second reader, of figures: it is asked whether it sees the same digits as an OcrEngine did. Not
// thread-safe.
class FigureReader {
 public:
  virtual ~FigureReader() = default;
  // How often it can be asked about one picture: at other scales and thresholds it may see what it
  // missed.
  [[nodiscard]] virtual int attempts() const = 0;
  // Digits and signs that it sees in a picture of one number, dark on white. attempt: 0 ..
  // attempts() - 1, the most promising first.
  [[nodiscard]] virtual std::string ReadFigures(const GreyBitmap& number, int attempt) = 0;
};

}  // namespace delib
