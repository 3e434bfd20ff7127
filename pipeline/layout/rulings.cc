// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/rulings.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace delib {

namespace {

// Strokes of one rule are at most so far off its axis.
constexpr double kSameAxis = 1.0;
// A gap that is no gap: strokes of neighbouring cells.
constexpr double kSolidGap = 2.0;
// Dashes and dots: pieces up to kDash long with gaps up to kDashGap make one rule.
constexpr double kDash = 12.0;
constexpr double kDashGap = 5.0;
// What is shorter when all is united bounds no cell.
constexpr double kShortestRule = 5.0;
// No page of a document has more rules than this once they are united; what draws more is a map or
// a plan, and comparing every horizontal with every vertical one must stay cheap. The longest are
// kept.
constexpr std::size_t kMostRules = 3000;
constexpr float kSameGrey = 0.02F;
// Areas are compared with each other up to so many.
constexpr std::size_t kMostCompared = 1000;

bool ByAxis(const Rule& a, const Rule& b) { return a.at != b.at ? a.at < b.at : a.begin < b.begin; }

Rule ToRule(const Ruling& r) {
  if (r.horizontal) return {r.box.mid_y(), r.box.x0(), r.box.x1()};
  return {r.box.mid_x(), r.box.y0(), r.box.y1()};
}

// Unites the pieces [first, last), which lie on one axis.
void UniteTrack(std::vector<Rule>::iterator first, std::vector<Rule>::iterator last,
                std::vector<Rule>& out) {
  std::sort(first, last, [](const Rule& a, const Rule& b) { return a.begin < b.begin; });
  Rule open = *first;
  double weight = std::max(open.length(), 0.1);
  double last_piece = open.length();
  const auto close = [&] {
    if (open.length() >= kShortestRule) out.push_back(open);
  };
  for (auto it = std::next(first); it != last; ++it) {
    const bool dashes = last_piece <= kDash && it->length() <= kDash;
    if (it->begin > open.end + (dashes ? kDashGap : kSolidGap)) {
      close();
      open = *it;
      weight = std::max(open.length(), 0.1);
    } else {
      const double more = std::max(it->length(), 0.1);
      open.at = (open.at * weight + it->at * more) / (weight + more);
      weight += more;
      open.end = std::max(open.end, it->end);
    }
    last_piece = it->length();
  }
  close();
}

std::vector<Rule> Unite(std::vector<Rule> pieces) {
  std::sort(pieces.begin(), pieces.end(), ByAxis);
  std::vector<Rule> rules;
  for (auto first = pieces.begin(); first != pieces.end();) {
    const auto last = std::find_if(first, pieces.end(),
                                   [&](const Rule& r) { return r.at > first->at + kSameAxis; });
    UniteTrack(first, last, rules);
    first = last;
  }
  if (rules.size() > kMostRules) {
    std::nth_element(rules.begin(), rules.begin() + kMostRules, rules.end(),
                     [](const Rule& a, const Rule& b) { return a.length() > b.length(); });
    rules.resize(kMostRules);
  }
  std::sort(rules.begin(), rules.end(), ByAxis);
  return rules;
}

bool IsNested(const Fill& fill, const std::vector<Fill>& fills) {
  const Box& b = fill.box;
  return std::any_of(fills.begin(), fills.end(), [&](const Fill& other) {
    const Box& o = other.box;
    return o.area() > b.area() + 1 && std::abs(other.luminance - fill.luminance) < kSameGrey &&
           o.Expand(1).Contains(b.x0(), b.y0()) && o.Expand(1).Contains(b.x1(), b.y1());
  });
}

}  // namespace

Rules UniteRulings(const std::vector<Ruling>& rulings) {
  std::vector<Rule> horizontal;
  std::vector<Rule> vertical;
  for (const Ruling& r : rulings) (r.horizontal ? horizontal : vertical).push_back(ToRule(r));
  return {Unite(std::move(horizontal)), Unite(std::move(vertical))};
}

std::vector<Ruling> EdgesOf(const std::vector<Fill>& fills) {
  std::vector<Ruling> edges;
  edges.reserve(fills.size() * 4);
  for (const Fill& fill : fills) {
    if (fills.size() <= kMostCompared && IsNested(fill, fills)) continue;
    const Box& b = fill.box;
    edges.push_back({Box(b.x0(), b.y0(), b.x1(), b.y0()), true});
    edges.push_back({Box(b.x0(), b.y1(), b.x1(), b.y1()), true});
    edges.push_back({Box(b.x0(), b.y0(), b.x0(), b.y1()), false});
    edges.push_back({Box(b.x1(), b.y0(), b.x1(), b.y1()), false});
  }
  return edges;
}

std::vector<double> SnapPositions(std::vector<double> positions) {
  std::sort(positions.begin(), positions.end());
  std::vector<double> snapped;
  for (std::size_t i = 0; i < positions.size();) {
    double sum = 0;
    std::size_t j = i;
    for (; j < positions.size() && positions[j] <= positions[i] + kRuleSnap; ++j)
      sum += positions[j];
    snapped.push_back(sum / static_cast<double>(j - i));
    i = j;
  }
  return snapped;
}

}  // namespace delib
