// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/rules.h"

#include <algorithm>
#include <cmath>

namespace delib {

namespace {

// Lengths in points. Strokes of letters are shorter: an 'l' of 20 points is 14 high.
constexpr double kShortHorizontal = 18;
constexpr double kShortVertical = 9;
// A vertical rule shorter than this must touch a horizontal one: else it is the stem of a large
// letter.
constexpr double kFreeVertical = 26;
constexpr double kThickest = 4;
// A weak rule is broken: pieces of this length are found first, gaps between them closed. Closing
// the gaps of all ink would make rules of the serifs and bows of a word.
constexpr double kPiece = 7;
constexpr double kGap = 2;

struct Lines {
  l_uint32* data;
  int words;
  [[nodiscard]] l_uint32* Row(int y) const { return data + static_cast<std::ptrdiff_t>(y) * words; }
};

Lines LinesOf(Pix& pix) { return {pixGetData(&pix), pixGetWpl(&pix)}; }

std::vector<PixelRule> BoxesOf(Pix* opened, bool horizontal, double ppi) {
  std::vector<PixelRule> rules;
  Boxa* boxes = pixConnCompBB(opened, 8);
  const int count = boxes == nullptr ? 0 : boxaGetCount(boxes);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const int length = horizontal ? w : h;
    const int thickness = horizontal ? h : w;
    if (thickness > kThickest * ppi / 72 || length < 6 * thickness) continue;
    rules.push_back({{x, y, x + w, y + h}, horizontal});
  }
  boxaDestroy(&boxes);
  return rules;
}

// What of `ink` runs straight for at least `least` pixels.
PixPtr StraightRuns(Pix& ink, bool horizontal, int piece, int gap, int least) {
  const auto brick = [horizontal](auto operation, Pix* from, int length) {
    return PixPtr(horizontal ? operation(nullptr, from, length, 1)
                             : operation(nullptr, from, 1, length));
  };
  PixPtr pieces = brick(pixOpenBrick, &ink, piece);
  PixPtr joined = brick(pixCloseSafeBrick, pieces.get(), gap);
  return brick(pixOpenBrick, joined.get(), least);
}

bool Near(const PixelBox& a, const PixelBox& b, int by) {
  return a.x0 - by <= b.x1 && b.x0 - by <= a.x1 && a.y0 - by <= b.y1 && b.y0 - by <= a.y1;
}

// Whitens one rule. Where ink goes on beyond its edges, across it, a letter crosses: that ink
// stays. `along` steps along the rule, `across` over its thickness.
template <class IsInk, class Whiten>
void Erase(int from, int to, int edge0, int edge1, int limit, IsInk is_ink, Whiten whiten) {
  constexpr int kFringe = 2;  // grey edges, and what the opening shaved off
  for (int along = from; along < to; ++along) {
    int first = edge0;
    int last = edge1 - 1;
    while (first > 0 && first > edge0 - 4 && is_ink(along, first - 1)) --first;
    while (last + 1 < limit && last < edge1 + 3 && is_ink(along, last + 1)) ++last;
    const bool crossed = first < edge0 - kFringe || last > edge1 - 1 + kFringe;
    if (crossed) continue;
    for (int a = std::max(0, first - kFringe); a <= std::min(limit - 1, last + kFringe); ++a) {
      whiten(along, a);
    }
  }
}

void EraseRule(const PixelRule& rule, Pix& ink, Pix& grey) {
  const Lines bits = LinesOf(ink);
  const Lines bytes = LinesOf(grey);
  const int width = pixGetWidth(&ink);
  const int height = pixGetHeight(&ink);
  const PixelBox& b = rule.box;
  if (rule.horizontal) {
    Erase(
        b.x0, b.x1, b.y0, b.y1, height,
        [&](int x, int y) { return GET_DATA_BIT(bits.Row(y), x) != 0; },
        [&](int x, int y) {
          CLEAR_DATA_BIT(bits.Row(y), x);
          SET_DATA_BYTE(bytes.Row(y), x, 255);
        });
  } else {
    Erase(
        b.y0, b.y1, b.x0, b.x1, width,
        [&](int y, int x) { return GET_DATA_BIT(bits.Row(y), x) != 0; },
        [&](int y, int x) {
          CLEAR_DATA_BIT(bits.Row(y), x);
          SET_DATA_BYTE(bytes.Row(y), x, 255);
        });
  }
}

}  // namespace

std::vector<PixelRule> TakeOutRules(Pix& ink, Pix& grey, double ppi) {
  const double point = ppi / 72;
  const auto pixels = [point](double points) {
    return std::max(3, static_cast<int>(points * point));
  };
  const PixPtr opened_h =
      StraightRuns(ink, true, pixels(kPiece), pixels(kGap), pixels(kShortHorizontal));
  const PixPtr opened_v =
      StraightRuns(ink, false, pixels(kPiece), pixels(kGap), pixels(kShortVertical));
  std::vector<PixelRule> rules = BoxesOf(opened_h.get(), true, ppi);
  const std::size_t horizontals = rules.size();
  const int touch = pixels(1.5);
  for (const PixelRule& v : BoxesOf(opened_v.get(), false, ppi)) {
    const auto begin = rules.begin();
    const bool free = v.box.height() >= pixels(kFreeVertical);
    const PixelBox top{v.box.x0, v.box.y0, v.box.x1, v.box.y0 + 1};
    const PixelBox foot{v.box.x0, v.box.y1 - 1, v.box.x1, v.box.y1};
    const auto ends_at = [&](const PixelBox& end) {
      return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(horizontals),
                         [&](const PixelRule& h) { return Near(h.box, end, touch); });
    };
    if (free || (ends_at(top) && ends_at(foot))) rules.push_back(v);
  }
  for (const PixelRule& rule : rules) EraseRule(rule, ink, grey);
  return rules;
}

}  // namespace delib
