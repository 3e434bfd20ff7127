// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/line_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "pipeline/image/scale.h"

namespace delib {

namespace {

// Extent of a line of print above and below its baseline, in font sizes: the network was trained on
// whole lines, and a line cut to its ink ("ces") would be enlarged to the height of one with
// capitals.
constexpr double kAbove = 0.75;
constexpr double kBelow = 0.23;
// White around that, in font sizes. Measured: more at the sides makes the network see letters
// there, less above and below costs exactness and, as the line is scaled to a fixed height, time.
constexpr double kPadX = 0.07;
constexpr double kPadY = 0.3;
// Confidence of what its shape tells.
constexpr float kBySight = 0.9F;

PixelBox LineBox(const TextLine& line) {
  const auto pixels = [&line](double sizes) {
    return static_cast<int>(std::lround(sizes * line.em));
  };
  const int top = std::min(line.baseline - pixels(kAbove), line.ink.y0);
  const int foot = std::max(line.baseline + pixels(kBelow), line.ink.y1);
  return {line.ink.x0 - pixels(kPadX), top - pixels(kPadY), line.ink.x1 + pixels(kPadX),
          foot + pixels(kPadY)};
}

// Mean thickness of the strokes in a part of the page, in font sizes: ink over half the number of
// its edges.
double StrokeOf(const GreyBitmap& page, const PixelBox& box, double em) {
  constexpr int kInk = 165;
  constexpr int kGround = 185;  // lighter: the ground, with its noise
  double ink = 0;
  double edges = 0;
  const int x1 = std::min(page.width, box.x1 + 1);
  for (int y = std::max(1, box.y0); y < std::min(page.height, box.y1 + 1); ++y) {
    const std::uint8_t* row = page.Row(y);
    const std::uint8_t* above = page.Row(y - 1);
    for (int x = std::max(1, box.x0); x < x1; ++x) {
      const bool dark = row[x] < kInk;
      if (row[x] < kGround) ink += 255 - row[x];
      edges += (dark != (row[x - 1] < kInk) ? 1 : 0) + (dark != (above[x] < kInk) ? 1 : 0);
    }
  }
  return edges == 0 ? 0 : 4 * ink / 255 / edges / em;
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

// A round piece of ink before the text of a line, as far from it as a word: the recogniser takes it
// for a letter.
bool IsBullet(const PixelBox& b, const TextLine& line, const PixelBox& next) {
  const double side = std::max(b.width(), b.height()) / line.em;
  const double narrow = std::min(b.width(), b.height()) / line.em;
  const double above = (line.baseline - b.mid_y()) / line.em;
  return side > 0.12 && side < 0.5 && narrow > 0.75 * side && above > 0.12 && above < 0.5 &&
         next.x0 - b.x1 > 0.3 * line.em;
}

// The share of a box that is ink: a disc fills 0.79 of its square, an 'o' less than half.
double Filled(const GreyBitmap& page, const PixelBox& box) {
  int dark = 0;
  for (int y = box.y0; y < box.y1; ++y) {
    dark += static_cast<int>(std::count_if(page.Row(y) + box.x0, page.Row(y) + box.x1,
                                           [](std::uint8_t grey) { return grey < 165; }));
  }
  return static_cast<double>(dark) / std::max(1, box.width() * box.height());
}

// A slash alone ("none", in a table's cell) is read as any upright stroke; its ink leans.
bool IsLoneSlash(const GreyBitmap& page, const TextLine& line,
                 const std::vector<RecognisedWord>& read) {
  static constexpr std::array<std::string_view, 9> kStrokes = {"|", "!", "l", "I", "1",
                                                               "J", "Î", "Ï", "}"};
  if (line.blobs.size() != 1 || read.size() != 1) return false;
  if (std::find(kStrokes.begin(), kStrokes.end(), read[0].text) == kStrokes.end()) return false;
  const PixelBox& b = line.ink;
  if (b.width() < 0.2 * b.height()) return false;
  const auto middle = [&](int from, int to) {
    double sum = 0;
    double weight = 0;
    for (int y = from; y < to; ++y) {
      for (int x = b.x0; x < b.x1; ++x) {
        const double ink = 255 - page.Row(y)[x];
        sum += ink * x;
        weight += ink;
      }
    }
    return weight == 0 ? 0 : sum / weight;
  };
  const int third = b.height() / 3;
  return middle(b.y0, b.y0 + third) - middle(b.y1 - third, b.y1) > 0.4 * b.width();
}

LineWord MakeWord(const PreparedImage& image, const TextLine& line, std::string text,
                  const PixelBox& ink, float confidence) {
  const double scale = 72 / image.ppi;
  LineWord out;
  out.ink = ink;
  out.stroke = StrokeOf(image.grey, ink, line.em);
  out.word.text = std::move(text);
  out.word.font_size = static_cast<float>(std::round(line.em * scale * 2) / 2);
  out.word.baseline = static_cast<float>(line.baseline * scale);
  out.word.box = Box(ink.x0 * scale, (line.baseline - 0.9 * line.em) * scale, ink.x1 * scale,
                     (line.baseline + 0.21 * line.em) * scale);
  out.word.origin = Origin::kOcr;
  out.word.confidence = confidence;
  return out;
}

}  // namespace

GreyBitmap CutOut(const GreyBitmap& page, const PixelBox& box) {
  const PixelBox b{std::max(0, box.x0), std::max(0, box.y0), std::min(page.width, box.x1),
                   std::min(page.height, box.y1)};
  if (b.empty()) return {};
  GreyBitmap cut(b.width(), b.height());
  for (int y = 0; y < b.height(); ++y)
    std::copy_n(page.Row(b.y0 + y) + b.x0, b.width(), cut.Row(y));
  return cut;
}

std::vector<LineWord> ReadTextLine(const PreparedImage& image, const TextLine& whole,
                                   const Readers& readers) {
  std::vector<LineWord> words;
  TextLine line = whole;
  if (line.blobs.size() > 1) {
    const auto blob = [&](std::size_t i) {
      return image.blobs[static_cast<std::size_t>(line.blobs[i])];
    };
    if (IsBullet(blob(0), line, blob(1)) && Filled(image.grey, blob(0)) > 0.62) {
      words.push_back(MakeWord(image, line, "\xE2\x80\xA2", blob(0), 1));
      line.ink.x0 = blob(1).x0;
      line.blobs.erase(line.blobs.begin());
    }
  }
  const PixelBox box = LineBox(line);
  const int x = std::max(0, box.x0);
  const int y = std::max(0, box.y0);
  // Measured on 14 bilevel pages: a third of the wrong words go. Grey pictures, at 200 dpi, lose by
  // it, as they do by more contrast, and gain nothing by being enlarged.
  const GreyBitmap cut = CutOut(image.grey, box);
  std::vector<RecognisedWord> read = readers.text->ReadLine(image.bilevel ? Smooth(cut) : cut);
  if (read.empty()) return words;
  if (IsLoneSlash(image.grey, line, read)) read[0] = {"/", read[0].box, kBySight};
  const std::vector<PixelBox> ink = InkOf(image, line, read, x);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const PixelBox& b = read[i].box;
    const PixelBox place =
        ink[i].empty() ? PixelBox{b.x0 + x, b.y0 + y, b.x1 + x, b.y1 + y} : ink[i];
    words.push_back(MakeWord(image, line, read[i].text, place, read[i].confidence));
  }
  return words;
}

}  // namespace delib
