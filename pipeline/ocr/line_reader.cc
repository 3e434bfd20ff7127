// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/line_reader.h"

#include <algorithm>
#include <cmath>

namespace delib {

namespace {

// Extent of a line of print above and below its baseline, in font sizes: the network was trained on
// whole lines, and a line cut to its ink ("ces") would be enlarged to the height of one with
// capitals.
constexpr double kAbove = 0.78;
constexpr double kBelow = 0.24;

struct Crop {
  GreyBitmap picture;
  int x = 0;  // of its top left on the page's picture
  int y = 0;
};

Crop CutOut(const GreyBitmap& page, const PixelBox& box) {
  const PixelBox b{std::max(0, box.x0), std::max(0, box.y0), std::min(page.width, box.x1),
                   std::min(page.height, box.y1)};
  Crop crop;
  if (b.empty()) return crop;
  crop.x = b.x0;
  crop.y = b.y0;
  crop.picture = GreyBitmap(b.width(), b.height());
  for (int y = 0; y < b.height(); ++y) {
    std::copy_n(page.Row(b.y0 + y) + b.x0, b.width(), crop.picture.Row(y));
  }
  return crop;
}

PixelBox LineBox(const TextLine& line) {
  const int pad = std::max(3, static_cast<int>(0.1 * line.em));
  const int top = static_cast<int>(std::floor(line.baseline - kAbove * line.em));
  const int foot = static_cast<int>(std::ceil(line.baseline + kBelow * line.em));
  return {line.ink.x0 - 2 * pad, std::min(top, line.ink.y0) - pad / 2, line.ink.x1 + 2 * pad,
          std::max(foot, line.ink.y1) + pad / 2};
}

// The recogniser's boxes are off by some pixels along the line; the ink is not. Each piece of ink
// goes to the word that its middle lies in or next to.
std::vector<PixelBox> InkOf(const PreparedImage& image, const TextLine& line,
                            const std::vector<RecognisedWord>& words, int origin) {
  std::vector<PixelBox> ink(words.size());
  for (const int i : line.blobs) {
    const PixelBox& blob = image.blobs[static_cast<std::size_t>(i)];
    const double at = blob.mid_x() - origin;
    std::size_t best = 0;
    double best_gap = 1e9;
    for (std::size_t w = 0; w < words.size(); ++w) {
      const double gap = std::max({0.0, words[w].box.x0 - at, at - words[w].box.x1});
      if (gap < best_gap) {
        best_gap = gap;
        best = w;
      }
    }
    ink[best] = ink[best].empty() ? blob : ink[best].Union(blob);
  }
  return ink;
}

}  // namespace

std::vector<Word> ReadTextLine(const PreparedImage& image, const TextLine& line,
                               const Readers& readers) {
  std::vector<Word> words;
  const Crop crop = CutOut(image.grey, LineBox(line));
  if (crop.picture.empty()) return words;
  const std::vector<RecognisedWord> read = readers.text->ReadLine(crop.picture);
  if (read.empty()) return words;
  const std::vector<PixelBox> ink = InkOf(image, line, read, crop.x);
  const double scale = 72 / image.ppi;
  for (std::size_t i = 0; i < read.size(); ++i) {
    PixelBox b = ink[i];
    if (b.empty()) {
      b = {read[i].box.x0 + crop.x, read[i].box.y0 + crop.y, read[i].box.x1 + crop.x,
           read[i].box.y1 + crop.y};
    }
    Word word;
    word.text = read[i].text;
    word.font_size = static_cast<float>(std::round(line.em * scale * 2) / 2);
    word.baseline = static_cast<float>(line.baseline * scale);
    word.box = Box(b.x0 * scale, (line.baseline - 0.9 * line.em) * scale, b.x1 * scale,
                   (line.baseline + 0.21 * line.em) * scale);
    word.origin = Origin::kOcr;
    word.confidence = read[i].confidence;
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace delib
