// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/text_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace delib {

namespace {

// Heights of letters in points: below, a piece is a dot, an accent, a comma or dirt; above, it is a
// picture.
constexpr double kLeastLetter = 2.6;
constexpr double kTallestLetter = 60;
// Two letters of one line differ in height by no more than this factor ("x" and "É": 1.8).
constexpr double kHeightRatio = 2.2;
// Gap between two letters of one line, in heights of the taller one.
constexpr double kLineGap = 1.9;
// Heights of letters as shares of the font size: of capitals, figures and ascenders, and of the
// others.
constexpr double kTallShare = 0.72;
constexpr double kLowShare = 0.53;

// Dots, in font sizes: smaller ones are dirt; those from the second size on may be bullets, which
// stand apart.
constexpr double kLeastDot = 0.075;
constexpr double kBullet = 0.2;
constexpr double kDotGap = 0.8;
constexpr double kBulletGap = 4;
// A run of letters lower than this share of its neighbour's font size is no line but quotes or
// commas.
constexpr double kLowRun = 0.5;

// Two runs of letters are one line where their bands overlap by this share of the lower one, and
// the gap between them is less than this many font sizes.
constexpr double kSameBand = 0.6;
constexpr double kRunGap = 1.4;
// A piece of ink that holds so many letters within its outline is a frame, a stamp or a drawing.
constexpr int kFrameLetters = 3;

class Groups {
 public:
  explicit Groups(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0); }
  int Find(int i) {
    while (parent_[At(i)] != i) i = parent_[At(i)] = parent_[At(parent_[At(i)])];
    return i;
  }
  void Join(int a, int b) { parent_[At(Find(a))] = Find(b); }

 private:
  static std::size_t At(int i) { return static_cast<std::size_t>(i); }
  std::vector<int> parent_;
};

bool IsLetter(const PixelBox& b, double point) {
  return b.height() >= kLeastLetter * point && b.height() <= kTallestLetter * point &&
         b.width() <= 12 * b.height() + 4 * point;
}

bool OnOneLine(const PixelBox& a, const PixelBox& b) {
  const int low = std::min(a.height(), b.height());
  const int tall = std::max(a.height(), b.height());
  if (tall > kHeightRatio * low) return false;
  const int overlap = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return overlap >= 0.5 * low;
}

int Median(std::vector<int> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Baseline and size of the font from the boxes of the letters.
void Measure(const std::vector<PixelBox>& blobs, TextLine& line) {
  std::vector<int> feet;
  std::vector<int> heights;
  for (const int i : line.blobs) {
    const PixelBox& b = blobs[static_cast<std::size_t>(i)];
    feet.push_back(b.y1);
  }
  line.baseline = Median(feet);
  int tallest = 0;
  for (const int i : line.blobs) {
    const PixelBox& b = blobs[static_cast<std::size_t>(i)];
    const int above = line.baseline - b.y0;
    if (above > 0.3 * b.height()) heights.push_back(above);
  }
  if (heights.empty()) heights.push_back(line.ink.height());
  std::sort(heights.begin(), heights.end());
  // The ninth tenth is a capital or an ascender, unless all letters are low ("ces").
  tallest = heights[heights.size() * 9 / 10];
  const int low = heights[heights.size() / 4];
  // Without both kinds, the letters may be capitals and figures ("408") or all low ("ces"):
  // SettleSizes asks the neighbours.
  line.em_sure = tallest > 1.2 * low && line.blobs.size() >= 4;
  line.em = tallest / kTallShare;
}

// A line without tall letters, or with nothing but them, has the size of its nearest neighbour
// where that explains the heights of its letters.
void SettleSizes(std::vector<TextLine>& lines) {
  for (TextLine& line : lines) {
    if (line.em_sure) continue;
    const TextLine* nearest = nullptr;
    double best = 8 * line.em;
    for (const TextLine& other : lines) {
      if (!other.em_sure) continue;
      const double away = std::max({0, other.ink.x0 - line.ink.x1, line.ink.x0 - other.ink.x1});
      const double distance = std::abs(other.ink.mid_y() - line.ink.mid_y()) + 0.5 * away;
      if (distance < best) {
        best = distance;
        nearest = &other;
      }
    }
    if (nearest == nullptr) continue;
    const double low_em = line.em * kTallShare / kLowShare;
    const auto off = [&](double em) { return std::abs(std::log(em / nearest->em)); };
    if (off(low_em) < off(line.em) && off(low_em) < 0.15) line.em = low_em;
  }
}

struct Linker {
  const std::vector<PixelBox>& blobs;
  const std::vector<int>& area_of;

  [[nodiscard]] const PixelBox& Blob(int i) const { return blobs[static_cast<std::size_t>(i)]; }
  [[nodiscard]] int Area(int i) const { return area_of[static_cast<std::size_t>(i)]; }

  // Joins each letter with those that follow it closely on its line. letters: by x0.
  void Link(const std::vector<int>& letters, double point, Groups& groups) const {
    // Rows of the page, so that a letter is compared with its neighbours only.
    const int row_height = std::max(8, static_cast<int>(12 * point));
    std::vector<std::vector<int>> rows;
    for (const int i : letters) {
      const auto row = static_cast<std::size_t>(Blob(i).mid_y() / row_height);
      if (rows.size() <= row) rows.resize(row + 1);
      rows[row].push_back(i);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t k = 0; k < rows[r].size(); ++k) {
        for (std::size_t q = r == 0 ? 0 : r - 1; q <= r + 1 && q < rows.size(); ++q) {
          LinkFollowers(rows[r][k], rows[q], groups);
        }
      }
    }
  }

  void LinkFollowers(int i, const std::vector<int>& row, Groups& groups) const {
    const PixelBox& a = Blob(i);
    auto it = std::lower_bound(row.begin(), row.end(), a.x0,
                               [this](int b, int x) { return Blob(b).x0 < x; });
    const double reach = a.x1 + kLineGap * kHeightRatio * a.height();
    for (; it != row.end() && Blob(*it).x0 <= reach; ++it) {
      const PixelBox& b = Blob(*it);
      if (*it == i || Area(i) != Area(*it) || !OnOneLine(a, b)) continue;
      if (b.x0 - a.x1 <= kLineGap * std::max(a.height(), b.height())) groups.Join(i, *it);
    }
  }
};

// Dots, accents, commas and dashes go to the line that they stand in or next to.
void AddSmall(const Linker& link, const std::vector<int>& small, std::vector<TextLine>& lines,
              double point) {
  if (lines.empty()) return;
  const double farthest = kTallestLetter * point;
  for (const int i : small) {
    const PixelBox& b = link.Blob(i);
    TextLine* best = nullptr;
    double best_gap = 0;
    auto it = std::lower_bound(lines.begin(), lines.end(), b.y0 - farthest,
                               [](const TextLine& l, double y) { return l.ink.y0 < y; });
    for (; it != lines.end() && it->ink.y0 <= b.y1 + farthest; ++it) {
      if (it->area != link.Area(i)) continue;
      const double top = it->baseline - 0.98 * it->em;
      const double foot = it->baseline + 0.28 * it->em;
      if (b.mid_y() < top || b.mid_y() > foot) continue;
      const int side = std::max(b.width(), b.height());
      if (side < kLeastDot * it->em) continue;
      const double gap = std::max({0, b.x0 - it->ink.x1, it->ink.x0 - b.x1});
      if (gap > (side < kBullet * it->em ? kDotGap : kBulletGap) * it->em) continue;
      if (best == nullptr || gap < best_gap) {
        best = &*it;
        best_gap = gap;
      }
    }
    if (best != nullptr) best->blobs.push_back(i);
  }
}

// Letters that touch or are broken interrupt a run: runs that follow each other on one band are put
// together.
void JoinRuns(const std::vector<PixelBox>& blobs, std::vector<TextLine>& lines) {
  std::sort(lines.begin(), lines.end(),
            [](const TextLine& a, const TextLine& b) { return a.ink.x0 < b.ink.x0; });
  const auto joins = [](const TextLine& a, const TextLine& b) {
    if (a.area != b.area || a.em > 1.7 * b.em || b.em > 1.7 * a.em) return false;
    const int band = std::min(a.ink.y1, b.ink.y1) - std::max(a.ink.y0, b.ink.y0);
    return band >= kSameBand * std::min(a.ink.height(), b.ink.height());
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blobs.empty()) continue;
    bool grown = true;
    while (grown) {
      grown = false;
      for (std::size_t k = i + 1; k < lines.size(); ++k) {
        TextLine& next = lines[k];
        if (next.ink.x0 > lines[i].ink.x1 + kRunGap * lines[i].em) break;
        if (next.blobs.empty() || !joins(lines[i], next)) continue;
        lines[i].blobs.insert(lines[i].blobs.end(), next.blobs.begin(), next.blobs.end());
        lines[i].ink = lines[i].ink.Union(next.ink);
        next.blobs.clear();
        grown = true;
      }
    }
    Measure(blobs, lines[i]);
  }
  std::erase_if(lines, [](const TextLine& line) { return line.blobs.empty(); });
}

// Takes frames, stamps and drawings out of the letters.
void DropFrames(const std::vector<PixelBox>& blobs, std::vector<int>& letters) {
  const auto at = [&](int i) -> const PixelBox& { return blobs[static_cast<std::size_t>(i)]; };
  std::vector<int> heights;
  for (const int i : letters) heights.push_back(at(i).height());
  const int usual = Median(heights);
  std::erase_if(letters, [&](int i) {
    const PixelBox& frame = at(i);
    if (frame.height() < 2.5 * usual) return false;
    int inside = 0;
    for (const int k : letters) {
      if (k != i && at(k).x0 > frame.x0 && at(k).x1 < frame.x1 && at(k).y0 > frame.y0 &&
          at(k).y1 < frame.y1)
        ++inside;
    }
    return inside >= kFrameLetters;
  });
}

// Commas and quotes are as high as the letters of small print: where a run of them stands in the
// band of a line of larger letters, it is taken apart and its pieces go the way of dots.
void DissolveLowRuns(std::vector<TextLine>& lines, std::vector<int>& small) {
  const auto within = [](const TextLine& run, const TextLine& line) {
    if (run.area != line.area || run.ink.height() > kLowRun * line.em || run.em > 0.8 * line.em)
      return false;
    const PixelBox& b = run.ink;
    const bool round =
        run.blobs.size() == 1 && b.width() <= 1.3 * b.height() && b.height() <= 1.3 * b.width();
    const double reach = kDotGap * line.em;
    const double before = round && b.width() > kBullet * line.em ? kBulletGap * line.em : reach;
    return run.ink.mid_y() > line.baseline - 0.98 * line.em &&
           run.ink.mid_y() < line.baseline + 0.28 * line.em && run.ink.x1 > line.ink.x0 - before &&
           run.ink.x0 < line.ink.x1 + reach;
  };
  for (TextLine& run : lines) {
    if (run.blobs.size() > 3) continue;
    const bool low = std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
      return &line != &run && line.blobs.size() > run.blobs.size() && within(run, line);
    });
    if (!low) continue;
    small.insert(small.end(), run.blobs.begin(), run.blobs.end());
    run.blobs.clear();
  }
  std::erase_if(lines, [](const TextLine& line) { return line.blobs.empty(); });
}

void Tidy(const std::vector<PixelBox>& blobs, TextLine& line) {
  std::sort(line.blobs.begin(), line.blobs.end(), [&](int a, int b) {
    return blobs[static_cast<std::size_t>(a)].x0 < blobs[static_cast<std::size_t>(b)].x0;
  });
  for (const int i : line.blobs) line.ink = line.ink.Union(blobs[static_cast<std::size_t>(i)]);
}

// A dash alone stands for "nothing" in a table's cell.
bool IsDash(const PixelBox& b, double point) {
  return b.width() >= 2 * b.height() && b.width() >= 2 * point && b.width() <= 14 * point &&
         b.height() >= 0.4 * point;
}

// Dashes that stand alone in an area without any letter.
void AddDashes(const Linker& link, const std::vector<int>& small, std::vector<TextLine>& lines,
               double point) {
  std::vector<int> with_text;
  for (const TextLine& line : lines) with_text.push_back(line.area);
  std::sort(with_text.begin(), with_text.end());
  for (const int i : small) {
    if (link.Area(i) < 0 || !IsDash(link.Blob(i), point)) continue;
    if (std::binary_search(with_text.begin(), with_text.end(), link.Area(i))) continue;
    const PixelBox& b = link.Blob(i);
    TextLine line;
    line.ink = b;
    line.em = 9 * point;
    line.baseline = static_cast<int>(b.mid_y() + 0.25 * line.em);
    line.area = link.Area(i);
    line.blobs = {i};
    lines.push_back(std::move(line));
  }
}

}  // namespace

std::vector<TextLine> FindTextLines(const std::vector<PixelBox>& blobs,
                                    const std::vector<int>& area_of, double ppi) {
  const double point = ppi / 72;
  std::vector<int> letters;
  std::vector<int> small;
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    if (IsLetter(blobs[i], point)) {
      letters.push_back(static_cast<int>(i));
    } else if (blobs[i].height() < kLeastLetter * point) {
      small.push_back(static_cast<int>(i));
    }
  }
  DropFrames(blobs, letters);
  const Linker link{blobs, area_of};
  std::sort(letters.begin(), letters.end(),
            [&](int a, int b) { return link.Blob(a).x0 < link.Blob(b).x0; });
  Groups groups(blobs.size());
  link.Link(letters, point, groups);

  std::vector<int> line_of(blobs.size(), -1);
  std::vector<TextLine> lines;
  for (const int i : letters) {
    int& line = line_of[static_cast<std::size_t>(groups.Find(i))];
    if (line < 0) {
      line = static_cast<int>(lines.size());
      lines.emplace_back();
      lines.back().ink = link.Blob(i);
      lines.back().area = link.Area(i);
    }
    TextLine& home = lines[static_cast<std::size_t>(line)];
    home.blobs.push_back(i);
    home.ink = home.ink.Union(link.Blob(i));
  }
  for (TextLine& line : lines) Measure(blobs, line);
  JoinRuns(blobs, lines);
  std::sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
    return a.ink.y0 != b.ink.y0 ? a.ink.y0 < b.ink.y0 : a.ink.x0 < b.ink.x0;
  });
  SettleSizes(lines);
  DissolveLowRuns(lines, small);
  AddSmall(link, small, lines, point);
  AddDashes(link, small, lines, point);
  for (TextLine& line : lines) Tidy(blobs, line);
  return lines;
}

}  // namespace delib
