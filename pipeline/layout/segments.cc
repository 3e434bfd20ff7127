// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/segments.h"

#include <algorithm>
#include <utility>

namespace delib {

namespace {

// Baselines that differ by less than this share of the font size are one line.
constexpr double kSameLine = 0.3;
// How far a superscript stands above the baseline, in its own sizes.
constexpr double kRaised = 0.6;

double Baseline(const Word& w) {
  const auto base = static_cast<double>(w.baseline);
  return w.superscript ? base + kRaised * static_cast<double>(w.font_size) : base;
}

bool IsLeader(const std::string& text) {
  if (text.size() < 3) return text == "." || text == "..";
  return text.find_first_not_of(".…_\xE2\x80\xA6") == std::string::npos;
}

// Dates and hours are digits too, but no numbers of a table of figures.
bool LooksDate(const std::string& text) { return std::count(text.begin(), text.end(), '/') >= 2; }

// "-----" or "_____": a rule that was typed.
bool IsTypedRule(const std::string& text) {
  return text.size() >= 3 && text.find_first_not_of(text.front()) == std::string::npos &&
         (text.front() == '-' || text.front() == '_' || text.front() == '=');
}

SegmentLine MakeLine(const Page& page, std::vector<int> words) {
  const auto word = [&](int i) -> const Word& { return page.words[static_cast<std::size_t>(i)]; };
  std::sort(words.begin(), words.end(), [&](int a, int b) {
    return word(a).box.x0() != word(b).box.x0() ? word(a).box.x0() < word(b).box.x0() : a < b;
  });
  SegmentLine line;
  std::vector<int> open;
  double end = 0;
  for (const int i : words) {
    const Word& w = word(i);
    const auto size = static_cast<double>(w.font_size);
    if (size > line.size) {
      line.size = size;
      line.baseline = Baseline(w);
    }
    if (!open.empty() && w.box.x0() > end + kSegmentGap * size && !IsLeader(w.text)) {
      line.segments.push_back(MakeSegment(page, std::exchange(open, {})));
    }
    end = open.empty() ? w.box.x1() : std::max(end, w.box.x1());
    open.push_back(i);
  }
  line.segments.push_back(MakeSegment(page, std::move(open)));
  line.top = line.baseline - 0.7 * line.size;
  line.bottom = line.baseline + 0.2 * line.size;
  return line;
}

}  // namespace

Segment MakeSegment(const Page& page, std::vector<int> words) {
  Segment s;
  std::string text;
  bool first = true;
  for (const int i : words) {
    const Word& w = page.words[static_cast<std::size_t>(i)];
    if (IsLeader(w.text) && !first) {
      s.leaders = true;
      continue;
    }
    // Leaders may be set without a space before them.
    s.leaders = s.leaders || w.text.ends_with("....");
    s.x0 = first ? w.box.x0() : std::min(s.x0, w.box.x0());
    s.x1 = first ? w.box.x1() : std::max(s.x1, w.box.x1());
    if (text.size() < 200) text += w.text;
    s.letters += static_cast<int>(w.text.size());
    first = false;
  }
  s.digits = text.find_first_of("0123456789") != std::string::npos;
  s.numeric = LooksNumeric(text) && !LooksDate(text);
  s.words = std::move(words);
  return s;
}

std::vector<SegmentLine> BuildSegments(const Page& page, const WordIndex& index) {
  std::vector<int> free;
  for (int i = 0; i < static_cast<int>(page.words.size()); ++i) {
    if (!index.taken(i)) free.push_back(i);
  }
  return BuildSegments(page, free);
}

std::vector<SegmentLine> BuildSegments(const Page& page, const std::vector<int>& indices) {
  std::vector<std::pair<double, int>> by_baseline;
  for (const int i : indices) {
    const Word& w = page.words[static_cast<std::size_t>(i)];
    if (w.direction != 0 || w.text.empty() || IsTypedRule(w.text)) continue;
    by_baseline.emplace_back(Baseline(w), i);
  }
  std::sort(by_baseline.begin(), by_baseline.end());
  std::vector<SegmentLine> lines;
  std::vector<int> open;
  double at = 0;
  double largest = 0;  // subscripts belong to the line of larger letters
  for (const auto& [baseline, i] : by_baseline) {
    const auto size = static_cast<double>(page.words[static_cast<std::size_t>(i)].font_size);
    if (!open.empty() && baseline > at + kSameLine * std::max(size, largest)) {
      lines.push_back(MakeLine(page, std::exchange(open, {})));
    }
    if (open.empty()) {
      at = baseline;
      largest = 0;
    }
    largest = std::max(largest, size);
    open.push_back(i);
  }
  if (!open.empty()) lines.push_back(MakeLine(page, std::move(open)));
  return lines;
}

}  // namespace delib
