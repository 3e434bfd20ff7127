// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/aligned_tables.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <list>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/layout/columns.h"
#include "pipeline/layout/rule_regions.h"
#include "pipeline/layout/segments.h"
#include "pipeline/layout/unruled_rows.h"

namespace delib {

namespace {

// Lines of one table follow each other at no more than so many font sizes.
constexpr double kRowPitch = 3.2;
// Lines of a header do at no more than this.
constexpr double kHeaderPitch = 2.0;
// So many lines without numbers may stand between two lines with numbers: headings, long labels.
constexpr int kMostBetween = 3;
constexpr int kMostHeaderLines = 8;
// A label with more letters than this is prose.
constexpr int kLongText = 60;
// Texts of a table have at most so many letters on average.
constexpr double kMeanLetters = 40;
// Between rules texts may be longer beside figures, but must be short where there are none, and
// more rules must part them.
constexpr double kLettersWithFigures = 80;
constexpr double kLettersOfTexts = 30;
constexpr std::size_t kRulesOfTexts = 4;
// A rule crosses a table if it covers this share of its width.
constexpr double kCrosses = 0.8;

// Of the cells of a table without vertical rules, so many hold text.
constexpr double kLeastFilled = 0.4;
// A scale has at least so many marks.
constexpr std::size_t kLeastScale = 5;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

// Numbers beside something.
bool IsData(const SegmentLine& line) {
  return line.segments.size() > 1 && std::any_of(line.segments.begin() + 1, line.segments.end(),
                                                 [](const Segment& s) { return s.numeric; });
}

// What the lines of a region hold.
struct Figures {
  int lines = 0;           // with numbers
  int several = 0;         // with more than one segment
  int number_columns = 0;  // columns of numbers beside the first
  int leaders = 0;         // segments with dot leaders
  int colons = 0;          // labels that end with a colon
  int bullets = 0;         // lines that begin with a dash or a bullet
  int small = 0;           // numbers of one or two digits
  int numbers = 0;
  int texts = 0;
  double letters = 0;  // of a text, on average
};

bool IsBullet(const std::string& text) {
  return text == "-" || text == "–" || text == "—" || text == "•" || text == "·" || text == "*";
}

Figures Measure(const Page& page, const std::vector<const SegmentLine*>& lines,
                const std::vector<Band>& bands) {
  Figures f;
  std::vector<int> filled(bands.size(), 0);
  std::vector<int> numeric(bands.size(), 0);
  std::vector<int> digits(bands.size(), 0);
  for (const SegmentLine* line : lines) {
    f.lines += IsData(*line) ? 1 : 0;
    f.several += line->segments.size() > 1 ? 1 : 0;
    f.bullets += IsBullet(page.words[Z(line->segments.front().words.front())].text) ? 1 : 0;
    for (const Segment& s : line->segments) {
      const int at = RangeOf(bands, s.x0, s.x1).first;
      ++filled[Z(at)];
      f.leaders += s.leaders ? 1 : 0;
      if (s.numeric) {
        ++numeric[Z(at)];
        digits[Z(at)] += s.digits ? 1 : 0;
        ++f.numbers;
        f.small += s.letters <= 2 ? 1 : 0;
        continue;
      }
      ++f.texts;
      f.letters += s.letters;
      f.colons += page.words[Z(s.words.back())].text.ends_with(':') ? 1 : 0;
    }
  }
  f.letters /= std::max(1, f.texts);
  for (std::size_t b = 1; b < bands.size(); ++b) {
    f.number_columns += digits[b] >= 2 && numeric[b] * 10 >= filled[b] * 6 ? 1 : 0;
  }
  return f;
}

std::vector<const SegmentLine*> OfSeveral(const std::vector<const SegmentLine*>& lines, int from) {
  std::vector<const SegmentLine*> several;
  for (std::size_t i = Z(from); i < lines.size(); ++i) {
    if (lines[i]->segments.size() > 1) several.push_back(lines[i]);
  }
  return several;
}

// The number that a text begins with, thousands not parted.
std::optional<double> LeadingNumber(const std::string& text) {
  std::string digits;
  for (const char ch : text) {
    if (ch != ',' && ch != ' ') digits += ch;
  }
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (end == digits.c_str()) return std::nullopt;
  return value;
}

// Does each value differ from the one before by the same step?
bool IsSteady(const std::vector<double>& values) {
  // The last values: a heading with a number in it may stand above.
  const double step = values.back() - values[values.size() - 2];
  int steady = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    steady += std::abs(values[i] - values[i - 1] - step) <= 0.01 * std::abs(step) ? 1 : 0;
  }
  return step != 0 && steady * 5 >= static_cast<int>(values.size() - 1) * 4;
}

// The labels of a chart's axes are columns of numbers too, with few words beside them.
bool IsScale(const Table& table) {
  std::vector<std::vector<double>> columns(Z(table.cols));
  int words = 0;
  int numbers = 0;
  for (const Cell& cell : table.cells) {
    if (cell.text.empty()) continue;
    const std::optional<double> value = LeadingNumber(cell.text.text());
    if (value) columns[Z(cell.col)].push_back(*value);
    ++(value ? numbers : words);
  }
  std::erase_if(columns, [](const std::vector<double>& c) { return c.size() < kLeastScale; });
  return !columns.empty() && words * 2 <= numbers &&
         std::all_of(columns.begin(), columns.end(), IsSteady);
}

bool MostlyEmpty(const Table& table) {
  const auto texts = std::count_if(table.cells.begin(), table.cells.end(),
                                   [](const Cell& c) { return !c.text.empty(); });
  return static_cast<double>(texts) < kLeastFilled * static_cast<double>(table.cells.size());
}

// Without rules, counts beside labels, lists with leaders and sentences with amounts are running
// text.
bool AreFiguresOfATable(const Figures& f, std::size_t columns, bool ruled) {
  if (f.lines < 3 || f.letters > kMeanLetters) return false;
  if (columns > 2) return f.number_columns >= (ruled ? 1 : 2);
  if (f.leaders > 0 || f.colons > 0 || f.bullets * 3 > f.lines || f.small * 2 > f.numbers)
    return false;
  return f.number_columns >= 1 && f.lines >= (ruled ? 3 : 5);
}

// The last rule may be that of the page's foot: a line far below the others is none of the table's.
void DropFoot(std::vector<const SegmentLine*>& lines) {
  while (lines.size() > 2 && lines.back()->segments.size() == 1 &&
         lines.back()->baseline - lines[lines.size() - 2]->baseline >
             kRowPitch * lines.back()->size) {
    lines.pop_back();
  }
}

// How many leading lines of a region between rules are its header: what stands above the first rule
// that has text above it, or, without such a rule, what stands above the first numbers.
int HeaderBetweenRules(const UnruledRegion& region) {
  const auto slab = [&](const SegmentLine* l) {
    return std::upper_bound(region.rules.begin(), region.rules.end(), l->baseline - 0.3 * l->size);
  };
  const auto& lines = region.lines;
  auto end = std::find_if(lines.begin(), lines.end(),
                          [&](const SegmentLine* l) { return slab(l) != slab(lines.front()); });
  if (end == lines.end()) {
    end = std::find_if(lines.begin(), lines.end(), [](const SegmentLine* l) { return IsData(*l); });
  }
  return static_cast<int>(end - lines.begin());
}

// How many of the `above` lines above the first numbers are the header: it ends at the last rule,
// or where headings of rows begin.
int HeaderAbove(const UnruledRegion& region, int above) {
  const double numbers = region.lines[Z(above)]->baseline;
  const auto rule = std::lower_bound(region.rules.begin(), region.rules.end(), numbers);
  const bool second = rule - region.rules.begin() >= 2;
  while (above > 0) {
    const SegmentLine* line = region.lines[Z(above) - 1];
    const Segment& s = line->segments.front();
    const bool heading =
        second ? line->baseline > *std::prev(rule)
               : line->segments.size() == 1 && RangeOf(region.bands, s.x0, s.x1).first == 0;
    if (!heading) break;
    --above;
  }
  return above;
}

class Finder {
 public:
  Finder(const Page& page, const Rules& rules, WordIndex& index)
      : page_(page),
        rules_(rules),
        index_(index),
        lines_(BuildSegments(page, index)),
        used_(lines_.size(), false) {}

  std::vector<PageTable> Find() {
    for (const RuleRegion& r : FindRuleRegions(lines_, rules_.horizontal)) TryRules(r);
    FindNumbers();
    return std::move(tables_);
  }

 private:
  void TryRules(const RuleRegion& found);
  void FindNumbers();
  [[nodiscard]] int RunEnd(int first) const;
  void TryNumbers(int first, int last);
  [[nodiscard]] int HeaderTop(int first, const std::vector<Band>& bands, double top_rule) const;
  [[nodiscard]] std::vector<double> CrossingRules(double x0, double x1) const;
  [[nodiscard]] double TopRule(int first, const std::vector<Band>& bands,
                               const std::vector<double>& crossing) const;
  [[nodiscard]] std::vector<Rule> PartialRules(const UnruledRegion& region) const;
  void Accept(UnruledRegion& region, int first, int last);

  const Page& page_;
  const Rules& rules_;
  WordIndex& index_;
  std::vector<SegmentLine> lines_;
  std::vector<bool> used_;
  std::vector<PageTable> tables_;
};

std::vector<Rule> Finder::PartialRules(const UnruledRegion& region) const {
  std::vector<Rule> partial;
  const double width = region.bands.back().x1 - region.bands.front().x0;
  const double top = region.lines.front()->top;
  const double bottom = region.lines[Z(region.header_lines)]->baseline;
  for (const Rule& r : rules_.horizontal) {
    if (r.at > top && r.at < bottom && r.length() < kCrosses * width) partial.push_back(r);
  }
  return partial;
}

void Finder::Accept(UnruledRegion& region, int first, int last) {
  if (region.header_lines > 0) region.partial_rules = PartialRules(region);
  PageTable table = BuildUnruled(page_, region);
  if (table.table.rows < 2 || MostlyEmpty(table.table) || IsScale(table.table)) return;
  index_.Take(table.words);
  for (int i = first; i <= last; ++i) used_[Z(i)] = true;
  tables_.push_back(std::move(table));
}

void Finder::TryRules(const RuleRegion& found) {
  std::list<SegmentLine> parts;
  UnruledRegion region;
  region.kind = TableKind::kHorizontalRules;
  region.rules = found.rules;
  for (int i = found.first_line; i <= found.last_line; ++i) {
    if (used_[Z(i)]) return;
    parts.push_back(Within(lines_[Z(i)], found.left, found.right));
    if (!parts.back().segments.empty()) region.lines.push_back(&parts.back());
  }
  DropFoot(region.lines);
  if (region.lines.size() < 2) return;
  region.header_lines = HeaderBetweenRules(region);
  if (Z(region.header_lines) == region.lines.size()) return;
  auto body = OfSeveral(region.lines, region.header_lines);
  if (body.size() < 2) body = OfSeveral(region.lines, 0);
  region.bands = FindBands(body);
  if (region.bands.size() < 2) return;
  const Figures f = Measure(page_, body, region.bands);
  const bool figures = f.number_columns > 0 && f.lines * 2 >= f.several;
  if (found.rules.size() < (figures ? 2U : kRulesOfTexts)) return;
  if (f.letters > (figures ? kLettersWithFigures : kLettersOfTexts)) return;
  Accept(region, found.first_line, found.last_line);
}

// The last line of the run of lines with numbers that begins at `first`.
int Finder::RunEnd(int first) const {
  int last = first;
  double left = lines_[Z(first)].segments.front().x0;
  double right = lines_[Z(first)].segments.back().x1;
  for (int i = first + 1; i < static_cast<int>(lines_.size()) && i <= last + kMostBetween + 1;
       ++i) {
    const SegmentLine& line = lines_[Z(i)];
    if (used_[Z(i)] || line.baseline - lines_[Z(i - 1)].baseline > kRowPitch * line.size) break;
    if (IsData(line)) {
      last = i;
      left = std::min(left, line.segments.front().x0);
      right = std::max(right, line.segments.back().x1);
      continue;
    }
    const Segment& s = line.segments.front();
    if (line.segments.size() == 1 && s.letters > kLongText && s.x1 - s.x0 > 0.6 * (right - left))
      break;
  }
  return last;
}

void Finder::FindNumbers() {
  for (int i = 0; i < static_cast<int>(lines_.size()); ++i) {
    if (used_[Z(i)] || !IsData(lines_[Z(i)])) continue;
    const int last = RunEnd(i);
    if (last > i + 1) TryNumbers(i, last);
    i = last;
  }
}

std::vector<double> Finder::CrossingRules(double x0, double x1) const {
  std::vector<double> at;
  for (const Rule& r : rules_.horizontal) {
    if (std::min(r.end, x1) - std::max(r.begin, x0) >= kCrosses * (x1 - x0)) at.push_back(r.at);
  }
  return at;
}

// The highest rule above line `first` with nothing but titles of columns between; or 0.
double Finder::TopRule(int first, const std::vector<Band>& bands,
                       const std::vector<double>& crossing) const {
  const double width = bands.back().x1 - bands.front().x0;
  double top = 0;
  int above = first;
  for (auto rule = crossing.rbegin(); rule != crossing.rend(); ++rule) {
    if (*rule > lines_[Z(first)].baseline) continue;
    for (; above > 0 && lines_[Z(above - 1)].baseline > *rule; --above) {
      const SegmentLine& line = lines_[Z(above - 1)];
      const Segment& s = line.segments.front();
      const bool prose =
          line.segments.size() == 1 && s.x1 - s.x0 > 0.6 * width && s.letters > kLongText / 2;
      if (prose || used_[Z(above - 1)] || first - above >= kMostHeaderLines + 2) return top;
    }
    // An empty stretch above a rule: the table has begun.
    if (top > 0 && top - *rule > kRuleSnap * 2 && above < static_cast<int>(lines_.size()) &&
        lines_[Z(above)].baseline > top) {
      return top;
    }
    top = *rule;
  }
  return top;
}

// The first line of the header of a table whose first line with numbers is `first`.
int Finder::HeaderTop(int first, const std::vector<Band>& bands, double top_rule) const {
  int top = first;
  while (top > 0 && first - top < kMostHeaderLines + 2 && !used_[Z(top - 1)]) {
    const SegmentLine& line = lines_[Z(top - 1)];
    if (top_rule > 0) {
      if (line.baseline < top_rule) break;
      --top;
      continue;
    }
    if (lines_[Z(top)].baseline - line.baseline >
        kHeaderPitch * std::max(line.size, lines_[Z(top)].size))
      break;
    if (line.segments.front().x0 < bands.front().x0 - line.size) break;
    if (line.segments.back().x1 > bands.back().x1 + 3 * line.size) break;
    const Segment& s = line.segments.front();
    if (line.segments.size() == 1 &&
        (RangeOf(bands, s.x0, s.x1).first == 0 || s.letters > kLongText))
      break;
    --top;
  }
  return top;
}

void Finder::TryNumbers(int first, int last) {
  std::vector<const SegmentLine*> data;
  for (int i = first; i <= last; ++i) {
    if (IsData(lines_[Z(i)])) data.push_back(&lines_[Z(i)]);
  }
  UnruledRegion region;
  region.bands = FindBands(data);
  if (region.bands.size() < 2) return;
  const std::vector<double> crossing =
      CrossingRules(region.bands.front().x0, region.bands.back().x1);
  const double top_rule = TopRule(first, region.bands, crossing);
  if (!AreFiguresOfATable(Measure(page_, data, region.bands), region.bands.size(), top_rule > 0)) {
    return;
  }
  const int top = HeaderTop(first, region.bands, top_rule);
  for (int i = top; i <= last; ++i) region.lines.push_back(&lines_[Z(i)]);
  for (const double y : crossing) {
    if (y >= top_rule - 1 && y <= lines_[Z(last)].baseline) region.rules.push_back(y);
  }
  region.header_lines = HeaderAbove(region, first - top);
  Accept(region, top, last);
}

}  // namespace

std::vector<PageTable> FindAlignedTables(const Page& page, const Rules& rules, WordIndex& index) {
  return Finder(page, rules, index).Find();
}

}  // namespace delib
