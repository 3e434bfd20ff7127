// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/rule_regions.h"

#include <algorithm>
#include <utility>

namespace delib {

namespace {

// Shorter rules underline words or titles of columns.
constexpr double kLeastWidth = 100;
// Rules of one table begin and end together, give or take this.
constexpr double kSameEnd = 6;
// Text may stand out from under its rule by this.
constexpr double kOverhang = 8;
// A line that fills this share of the width between its ends is prose.
constexpr double kProseWidth = 0.5;
constexpr int kProseLetters = 50;
// A row may be so many lines high: a long label with its numbers set beside its middle.
constexpr int kLinesOfRow = 4;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

// Rules that begin and end together, each group from top to bottom.
std::vector<std::vector<Rule>> ByExtent(std::vector<Rule> rules) {
  std::erase_if(rules, [](const Rule& r) { return r.length() < kLeastWidth; });
  const auto split = [](std::vector<Rule> all, double (*key)(const Rule&)) {
    std::sort(all.begin(), all.end(),
              [&](const Rule& a, const Rule& b) { return key(a) < key(b); });
    std::vector<std::vector<Rule>> groups;
    for (const Rule& r : all) {
      if (groups.empty() || key(r) > key(groups.back().front()) + kSameEnd) groups.emplace_back();
      groups.back().push_back(r);
    }
    return groups;
  };
  std::vector<std::vector<Rule>> groups;
  for (auto& by_begin : split(std::move(rules), [](const Rule& r) { return r.begin; })) {
    for (auto& by_end : split(std::move(by_begin), [](const Rule& r) { return r.end; })) {
      std::sort(by_end.begin(), by_end.end(),
                [](const Rule& a, const Rule& b) { return a.at < b.at; });
      groups.push_back(std::move(by_end));
    }
  }
  return groups;
}

bool IsUnder(const Segment& s, double left, double right) {
  return s.x0 >= left - kOverhang && s.x1 <= right + kOverhang;
}

enum class SlabKind { kEmpty, kNeutral, kColumns, kProse };

struct Slab {
  SlabKind kind = SlabKind::kEmpty;
  int first_line = 0;
  int last_line = -1;
};

int LineBelow(const std::vector<SegmentLine>& lines, double y) {
  const auto it = std::partition_point(lines.begin(), lines.end(), [&](const SegmentLine& l) {
    return l.baseline - 0.3 * l.size < y;
  });
  return static_cast<int>(it - lines.begin());
}

Slab LookAt(const std::vector<SegmentLine>& lines, const Rule& above, const Rule& below) {
  Slab slab;
  slab.first_line = LineBelow(lines, above.at);
  slab.last_line = LineBelow(lines, below.at) - 1;
  int several = 0;
  int prose = 0;
  bool numbers = false;
  int all = 0;
  const double width = above.end - above.begin;
  for (int i = slab.first_line; i <= slab.last_line; ++i) {
    const Segment* first = nullptr;
    int segments = 0;
    for (const Segment& s : lines[Z(i)].segments) {
      if (!IsUnder(s, above.begin, above.end)) continue;
      numbers = numbers || (segments > 0 && s.numeric);
      if (segments++ == 0) first = &s;
    }
    if (segments == 0) continue;
    ++all;
    if (segments > 1) {
      ++several;
    } else if (first->letters >= kProseLetters && first->x1 - first->x0 > kProseWidth * width) {
      ++prose;
    }
  }
  if (all == 0) return slab;
  if (prose > 0 && prose * 4 >= all) {
    slab.kind = SlabKind::kProse;
  } else if (several * 2 >= all || (numbers && all <= kLinesOfRow)) {
    slab.kind = SlabKind::kColumns;
  } else {
    slab.kind = all <= 2 ? SlabKind::kNeutral : SlabKind::kProse;
  }
  return slab;
}

// Adds the regions of one group of rules: runs of slabs that are no prose.
void AddRegions(const std::vector<SegmentLine>& lines, const std::vector<Rule>& rules,
                std::vector<RuleRegion>& out) {
  RuleRegion open;
  bool columns = false;
  int last_columns = -1;  // index into open.rules of the rule under the last slab with columns
  const auto close = [&] {
    if (columns) {
      open.rules.resize(Z(last_columns) + 1);
      out.push_back(std::move(open));
    }
    open = {};
    columns = false;
  };
  for (std::size_t i = 0; i + 1 < rules.size(); ++i) {
    const Slab slab = LookAt(lines, rules[i], rules[i + 1]);
    if (slab.kind == SlabKind::kProse || (slab.kind != SlabKind::kColumns && !columns)) {
      close();
      continue;
    }
    if (open.rules.empty()) {
      open = {rules[i].begin, rules[i].end, {rules[i].at}, slab.first_line, slab.last_line};
    }
    open.rules.push_back(rules[i + 1].at);
    if (slab.kind != SlabKind::kColumns) continue;
    columns = true;
    open.last_line = slab.last_line;
    last_columns = static_cast<int>(open.rules.size()) - 1;
  }
  close();
}

}  // namespace

SegmentLine Within(const SegmentLine& line, double left, double right) {
  SegmentLine part = line;
  std::erase_if(part.segments, [&](const Segment& s) { return !IsUnder(s, left, right); });
  return part;
}

std::vector<RuleRegion> FindRuleRegions(const std::vector<SegmentLine>& lines,
                                        const std::vector<Rule>& rules) {
  std::vector<RuleRegion> regions;
  for (const auto& group : ByExtent(rules)) AddRegions(lines, group, regions);
  std::stable_sort(regions.begin(), regions.end(), [](const RuleRegion& a, const RuleRegion& b) {
    return a.rules.front() != b.rules.front() ? a.rules.front() < b.rules.front()
                                              : a.right - a.left > b.right - b.left;
  });
  return regions;
}

}  // namespace delib
