// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace delib {

namespace {

// Gap, in font sizes, from which two words of one line are told apart.
constexpr double kSpace = 0.12;
// Lines that a word may still join: superscripts and columns make the order of words uneven.
constexpr std::size_t kOpenLines = 6;

// The part of a word's height that tells its line: from the baseline up to the capitals. Boxes from
// ascent to descent overlap those of the next line where the leading is tight.
struct Core {
  double top, bottom, left, right;
};

Core CoreOf(const Word& w) {
  const auto size = static_cast<double>(w.font_size);
  const Box& b = w.box;
  switch (w.direction) {
    case 90:
      return {-b.x1(), -b.x0(), b.y0(), b.y1()};
    case 180:
      return {-b.y1(), -b.y0(), -b.x1(), -b.x0()};
    case 270:
      return {b.x0(), b.x1(), -b.y1(), -b.y0()};
    default:
      break;
  }
  const auto base = static_cast<double>(w.baseline);
  return {base - 0.65 * size, base, b.x0(), b.x1()};
}

struct Draft {
  Core core;  // of the line: that of its largest word
  int direction;
  std::vector<int> words;
};

bool SameLine(const Core& line, const Core& word) {
  const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  const double least = std::min(line.bottom - line.top, word.bottom - word.top);
  return overlap > 0.5 * least;
}

std::vector<Draft> Cluster(const Page& page, std::vector<int> indices) {
  const auto& words = page.words;
  const auto word = [&](int i) -> const Word& { return words[static_cast<std::size_t>(i)]; };
  std::stable_sort(indices.begin(), indices.end(), [&](int a, int b) {
    if (word(a).direction != word(b).direction) return word(a).direction < word(b).direction;
    return CoreOf(word(a)).bottom < CoreOf(word(b)).bottom;
  });
  std::vector<Draft> drafts;
  for (const int i : indices) {
    const Core core = CoreOf(word(i));
    Draft* home = nullptr;
    const std::size_t first = drafts.size() > kOpenLines ? drafts.size() - kOpenLines : 0;
    for (std::size_t d = drafts.size(); d-- > first && home == nullptr;) {
      if (drafts[d].direction == word(i).direction && SameLine(drafts[d].core, core))
        home = &drafts[d];
    }
    if (home == nullptr) {
      drafts.push_back({core, word(i).direction, {i}});
      continue;
    }
    home->words.push_back(i);
    if (core.bottom - core.top > home->core.bottom - home->core.top) home->core = core;
  }
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    if (a.direction != b.direction) return a.direction < b.direction;
    return a.core.bottom < b.core.bottom;
  });
  return drafts;
}

Line MakeLine(const Page& page, const std::vector<int>& words, std::size_t begin, std::size_t end) {
  Line line;
  line.page = page.number;
  double letters = 0;
  double bold = 0;
  double italic = 0;
  double size = 0;
  std::size_t longest = 0;
  for (std::size_t k = begin; k < end; ++k) {
    const Word& w = page.words[static_cast<std::size_t>(words[k])];
    const char* separator = "";
    if (k > begin) {
      const Word& before = page.words[static_cast<std::size_t>(words[k - 1])];
      const double gap = CoreOf(w).left - CoreOf(before).right;
      const bool next_in_stream = words[k] == words[k - 1] + 1;
      const double least = kSpace * static_cast<double>(std::max(w.font_size, before.font_size));
      if (gap > least || (next_in_stream && before.space_after)) separator = " ";
    }
    line.text.Append(separator, w, page.number);
    line.box = k == begin ? w.box : line.box.Union(w.box);
    if (w.text.size() > longest) {
      longest = w.text.size();
      line.baseline = w.baseline;
    }
    const auto n = static_cast<double>(w.text.size());
    letters += n;
    bold += w.bold ? n : 0;
    italic += w.italic ? n : 0;
    size += n * static_cast<double>(w.font_size);
  }
  line.font_size = static_cast<float>(size / std::max(1.0, letters));
  line.bold = bold > 0.5 * letters;
  line.italic = italic > 0.5 * letters;
  return line;
}

// The label of an item, set apart from its text by a tab: "1.", "II.", "a)", "-", "•".
bool IsLabel(const Page& page, const std::vector<int>& words, std::size_t begin, std::size_t end) {
  if (end - begin != 1) return false;
  const std::string& w = page.words[static_cast<std::size_t>(words[begin])].text;
  if (w == "-" || w == "–" || w == "•") return true;
  if (w.size() < 2 || w.size() > 5 ||
      std::string_view(".)/°").find(w.back()) == std::string_view::npos) {
    return w.size() == 4 && w.compare(2, 2, "°") == 0;
  }
  const std::string_view body(w.data(), w.size() - 1);
  const bool digits = body.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool roman = body.find_first_not_of("IVX") == std::string_view::npos;
  return digits || roman || body.size() == 1;
}

}  // namespace

std::vector<Line> BuildLines(const Page& page, const std::vector<int>& indices,
                             const LineOptions& options) {
  std::vector<Line> lines;
  for (Draft& draft : Cluster(page, indices)) {
    auto& words = draft.words;
    const auto core = [&](int i) { return CoreOf(page.words[static_cast<std::size_t>(i)]); };
    std::stable_sort(words.begin(), words.end(),
                     [&](int a, int b) { return core(a).left < core(b).left; });
    std::size_t begin = 0;
    for (std::size_t k = 1; k <= words.size(); ++k) {
      if (k < words.size()) {
        const double gap = core(words[k]).left - core(words[k - 1]).right;
        const auto size =
            static_cast<double>(page.words[static_cast<std::size_t>(words[k])].font_size);
        // A label stands further from its text than words from each other.
        constexpr double kLabelGap = 3;
        const double limit = IsLabel(page, words, begin, k) ? kLabelGap : 1;
        if (options.column_gap <= 0 || gap <= limit * options.column_gap * size) continue;
      }
      lines.push_back(MakeLine(page, words, begin, k));
      begin = k;
    }
  }
  return lines;
}

void AppendLine(SourceText& text, const SourceText& next) {
  if (next.empty()) return;
  if (text.empty()) {
    text.Append("", next);
    return;
  }
  const std::string& t = text.text();
  const bool hyphen = t.size() >= 2 && t.back() == '-' && t[t.size() - 2] != ' ';
  text.Append(hyphen ? "" : " ", next);
}

SourceText JoinLines(const std::vector<Line>& lines) {
  SourceText text;
  for (const Line& line : lines) AppendLine(text, line.text);
  return text;
}

}  // namespace delib
