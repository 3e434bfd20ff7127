// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/stamp_frames.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace delib {

namespace {

// A stamp is no wider and no higher than this (points), and its frame no further from its words.
constexpr double kWidest = 300;
constexpr double kHighest = 90;
constexpr double kSameSide = 2.0;
// More candidates than this are no frame; and a page has only so many stamps.
constexpr std::size_t kMostSides = 100;
constexpr int kMostLooks = 20;

// The words that all these stamps have: "... en préfecture".
bool IsStampWord(const std::string& text) { return text == "préfecture" || text == "prefecture"; }

// The frame that a pair of rules above and below `word` makes, if there is one. The rulings as they
// were drawn are looked at: united ones may run on into a table's.
std::optional<Box> FrameAround(const Box& word, const std::vector<Ruling>& rulings) {
  std::vector<Box> tops;
  std::vector<Box> feet;
  for (const Ruling& r : rulings) {
    const Box& b = r.box;
    if (!r.horizontal || b.x0() > word.x0() || b.x1() < word.x1() || b.width() > kWidest) continue;
    if (b.mid_y() <= word.y0() + kSameSide && b.mid_y() >= word.y0() - kHighest) tops.push_back(b);
    if (b.mid_y() >= word.y1() - kSameSide && b.mid_y() <= word.y1() + kHighest) feet.push_back(b);
  }
  if (tops.size() > kMostSides || feet.size() > kMostSides) return std::nullopt;
  for (const Box& top : tops) {
    for (const Box& foot : feet) {
      if (std::abs(foot.x0() - top.x0()) > kSameSide || std::abs(foot.x1() - top.x1()) > kSameSide)
        continue;
      if (foot.mid_y() - top.mid_y() <= kHighest) return top.Union(foot);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Box> FindStampFrames(const Page& page) {
  std::vector<Box> frames;
  int looked = 0;
  for (std::size_t i = 1; i < page.words.size() && looked < kMostLooks; ++i) {
    const Word& w = page.words[i];
    if (!IsStampWord(w.text) || page.words[i - 1].text != "en") continue;
    const bool known = std::any_of(frames.begin(), frames.end(), [&](const Box& f) {
      return f.Contains(w.box.mid_x(), w.box.mid_y());
    });
    if (known) continue;
    ++looked;
    if (const auto frame = FrameAround(w.box, page.rulings)) frames.push_back(*frame);
  }
  return frames;
}

std::vector<Ruling> WithoutFrames(std::vector<Ruling> rulings, const std::vector<Box>& frames) {
  const auto near = [](double a, double b) { return std::abs(a - b) <= kSameSide; };
  std::erase_if(rulings, [&](const Ruling& r) {
    const Box& b = r.box;
    return std::any_of(frames.begin(), frames.end(), [&](const Box& f) {
      const Box room = f.Expand(kSameSide);
      if (!room.Contains(b.x0(), b.y0()) || !room.Contains(b.x1(), b.y1())) return false;
      if (r.horizontal) return near(b.mid_y(), f.y0()) || near(b.mid_y(), f.y1());
      return near(b.mid_x(), f.x0()) || near(b.mid_x(), f.x1());
    });
  });
  return rulings;
}

}  // namespace delib
