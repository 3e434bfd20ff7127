// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/unruled_rows.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <utility>

#include "pipeline/layout/cells.h"
#include "pipeline/layout/grid.h"

namespace delib {

namespace {

// A line follows the one above as its continuation at no more than so many font sizes.
constexpr double kLeading = 1.5;
// The title of several columns stands in their middle, give or take this (points).
constexpr double kCentred = 8.0;
// A rule belongs to the title above it up to this distance, in font sizes.
constexpr double kRuleBelow = 1.2;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

// A piece of print and the columns it stands in.
struct Placed {
  int line = 0;
  BandRange cols;
  Segment segment;
  bool spanner = false;  // titles several columns
};

struct Draft {
  CellSpan span;
  std::vector<int> words;
};

// y where a row begins, and its cells by first column.
struct RowDraft {
  double top = 0;
  double bottom = 0;
  std::map<int, Draft> cells;
};

class Assembly {
 public:
  Assembly(const Page& page, const UnruledRegion& region) : page_(page), region_(region) {}

  PageTable Build() {
    Header();
    Body();
    return Finish();
  }

 private:
  [[nodiscard]] const SegmentLine& LineAt(int i) const { return *region_.lines[Z(i)]; }
  [[nodiscard]] int cols() const { return static_cast<int>(region_.bands.size()); }

  void Header();
  std::vector<Placed> PlaceHeader() const;
  void WidenSpanners(std::vector<Placed>& placed) const;
  std::vector<int> SpannerRows(const std::vector<Placed>& placed) const;
  void AddHeaderCell(const CellSpan& span, const Segment& segment);
  void Body();
  void AddBodyLine(const SegmentLine& line, bool same_row);
  [[nodiscard]] bool Continues(const SegmentLine& line, const SegmentLine& above) const;
  [[nodiscard]] int SlabOf(const SegmentLine& line) const;
  [[nodiscard]] std::vector<bool> WholeSlabs() const;
  PageTable Finish() const;

  const Page& page_;
  const UnruledRegion& region_;
  std::vector<RowDraft> rows_;
};

std::vector<Placed> Assembly::PlaceHeader() const {
  std::vector<Placed> placed;
  for (int i = 0; i < region_.header_lines; ++i) {
    for (const Segment& s : LineAt(i).segments) {
      Placed p{i, RangeOf(region_.bands, s.x0, s.x1), s, false};
      bool over_rule = false;
      for (const Rule& rule : region_.partial_rules) {
        const double below = rule.at - LineAt(i).baseline;
        const double middle = (s.x0 + s.x1) / 2;
        if (below < 0 || below > kRuleBelow * LineAt(i).size) continue;
        if (middle < rule.begin || middle > rule.end) continue;
        const BandRange under = RangeOf(region_.bands, rule.begin, rule.end);
        if (under.last == under.first) continue;
        p.cols = under;
        over_rule = true;
      }
      if (!over_rule && p.cols.last > p.cols.first) {
        for (Segment& part : SplitAtGutters(page_, s, region_.bands, true)) {
          const BandRange cols = RangeOf(region_.bands, part.x0, part.x1);
          placed.push_back({i, cols, std::move(part), cols.last > cols.first});
        }
        continue;
      }
      p.spanner = p.cols.last > p.cols.first;
      placed.push_back(std::move(p));
    }
  }
  return placed;
}

// A title that stands in the middle of more columns than it is wide titles them all, as far as its
// neighbours leave them to it.
void Assembly::WidenSpanners(std::vector<Placed>& placed) const {
  for (std::size_t k = 0; k < placed.size(); ++k) {
    Placed& p = placed[k];
    if (!p.spanner || p.cols.first == 0) continue;
    const bool left_free = k == 0 || placed[k - 1].line != p.line;
    const bool right_free = k + 1 == placed.size() || placed[k + 1].line != p.line;
    const int from = left_free ? 1 : placed[k - 1].cols.last + 1;
    const int to = right_free ? cols() - 1 : placed[k + 1].cols.first - 1;
    if (from > p.cols.first || to < p.cols.last) continue;
    const double middle = (region_.bands[Z(from)].x0 + region_.bands[Z(to)].x1) / 2;
    if (std::abs(middle - (p.segment.x0 + p.segment.x1) / 2) <= kCentred) p.cols = {from, to};
  }
}

// For each line of the header, the row that its spanning titles make; -1 where it has none. A title
// of two lines is one row.
std::vector<int> Assembly::SpannerRows(const std::vector<Placed>& placed) const {
  std::vector<int> row_of(Z(region_.header_lines), -1);
  int rows = 0;
  for (const Placed& p : placed) {
    if (!p.spanner || row_of[Z(p.line)] >= 0) continue;
    const bool goes_on = std::any_of(placed.begin(), placed.end(), [&](const Placed& q) {
      return q.spanner && q.line == p.line - 1 && q.cols.first == p.cols.first &&
             q.cols.last == p.cols.last;
    });
    if (!goes_on) ++rows;
    row_of[Z(p.line)] = rows - 1;
  }
  return row_of;
}

void Assembly::AddHeaderCell(const CellSpan& span, const Segment& segment) {
  Draft& cell = rows_[Z(span.row)].cells[span.col];
  cell.span = span;
  cell.words.insert(cell.words.end(), segment.words.begin(), segment.words.end());
}

void Assembly::Header() {
  if (region_.header_lines == 0) return;
  std::vector<Placed> placed = PlaceHeader();
  WidenSpanners(placed);
  const std::vector<int> row_of = SpannerRows(placed);
  int last = 0;
  for (const int row : row_of) last = std::max(last, row + 1);
  rows_.resize(Z(last) + 1);
  std::vector<int> below(Z(cols()), 0);  // the row under the spanners of each column
  for (const Placed& p : placed) {
    if (!p.spanner) continue;
    const int row = row_of[Z(p.line)];
    for (int c = p.cols.first; c <= p.cols.last; ++c) below[Z(c)] = row + 1;
    AddHeaderCell({row, p.cols.first, 1, p.cols.last - p.cols.first + 1}, p.segment);
  }
  for (const Placed& p : placed) {
    if (p.spanner) continue;
    const int row = below[Z(p.cols.first)];
    AddHeaderCell({row, p.cols.first, last - row + 1, 1}, p.segment);
  }
  // The rows share the height of the header.
  const double top = LineAt(0).top;
  const double each = (LineAt(region_.header_lines - 1).bottom - top) / (last + 1);
  for (int r = 0; r <= last; ++r) {
    rows_[Z(r)].top = top + each * r;
    rows_[Z(r)].bottom = rows_[Z(r)].top + each;
  }
}

int Assembly::SlabOf(const SegmentLine& line) const {
  const double middle = line.baseline - 0.3 * line.size;
  return static_cast<int>(std::upper_bound(region_.rules.begin(), region_.rules.end(), middle) -
                          region_.rules.begin());
}

// Slabs between two rules that are one row of several lines: rules stand between the rows, and no
// column holds two numbers.
std::vector<bool> Assembly::WholeSlabs() const {
  const std::size_t slabs = region_.rules.size() + 1;
  std::vector<int> lines(slabs, 0);
  std::vector<int> numbers(slabs * Z(cols()), 0);
  for (int i = region_.header_lines; i < static_cast<int>(region_.lines.size()); ++i) {
    const int slab = SlabOf(LineAt(i));
    ++lines[Z(slab)];
    for (const Segment& s : LineAt(i).segments) {
      const BandRange at = RangeOf(region_.bands, s.x0, s.x1);
      if (s.numeric) ++numbers[Z(slab) * Z(cols()) + Z(at.first)];
    }
  }
  const auto used = std::count_if(lines.begin(), lines.end(), [](int n) { return n > 0; });
  std::vector<bool> whole(slabs, false);
  for (std::size_t s = 0; s < slabs && used >= 3; ++s) {
    whole[s] = lines[s] > 0 &&
               std::all_of(numbers.begin() + static_cast<std::ptrdiff_t>(s * Z(cols())),
                           numbers.begin() + static_cast<std::ptrdiff_t>((s + 1) * Z(cols())),
                           [](int n) { return n <= 1; });
  }
  return whole;
}

// The rest of a long label, perhaps with the numbers that its first line lacks.
bool Assembly::Continues(const SegmentLine& line, const SegmentLine& above) const {
  if (rows_.empty() || line.baseline - above.baseline > kLeading * line.size) return false;
  const auto& cells = rows_.back().cells;
  for (const Segment& s : line.segments) {
    const bool below_text = cells.contains(RangeOf(region_.bands, s.x0, s.x1).first);
    if (!below_text && &s != &line.segments.front()) continue;
    const auto u = static_cast<unsigned char>(page_.words[Z(s.words.front())].text.front());
    if (!below_text || s.numeric || (std::islower(u) == 0 && u != '(')) return false;
  }
  return true;
}

void Assembly::AddBodyLine(const SegmentLine& line, bool same_row) {
  if (!same_row) {
    rows_.emplace_back();
    rows_.back().top = line.top;
  }
  RowDraft& row = rows_.back();
  row.bottom = std::max(row.bottom, line.bottom);
  const auto index = static_cast<int>(rows_.size()) - 1;
  std::vector<Segment> segments;
  for (const Segment& s : line.segments) {
    for (Segment& part : SplitAtGutters(page_, s, region_.bands, false))
      segments.push_back(std::move(part));
  }
  for (const Segment& s : segments) {
    BandRange at = RangeOf(region_.bands, s.x0, s.x1);
    // A heading within the table stands in the column where it begins.
    if (segments.size() == 1) at.last = at.first;
    // What an earlier cell of the row covers goes into it.
    auto cell = row.cells.upper_bound(at.last);
    if (cell != row.cells.begin()) {
      --cell;
      const CellSpan& taken = cell->second.span;
      if (taken.col + taken.colspan > at.first) {
        cell->second.words.insert(cell->second.words.end(), s.words.begin(), s.words.end());
        continue;
      }
    }
    row.cells[at.first] = {{index, at.first, 1, at.last - at.first + 1}, s.words};
  }
}

void Assembly::Body() {
  const std::vector<bool> whole = WholeSlabs();
  for (int i = region_.header_lines; i < static_cast<int>(region_.lines.size()); ++i) {
    const SegmentLine& line = LineAt(i);
    bool same_row = false;
    if (i > region_.header_lines) {
      const int slab = SlabOf(line);
      const bool same_slab = slab == SlabOf(LineAt(i - 1));
      same_row = same_slab && (whole[Z(slab)] || Continues(line, LineAt(i - 1)));
    }
    AddBodyLine(line, same_row);
  }
}

PageTable Assembly::Finish() const {
  Grid grid;
  const auto& bands = region_.bands;
  grid.xs.push_back(bands.front().x0);
  for (std::size_t b = 1; b < bands.size(); ++b)
    grid.xs.push_back((bands[b - 1].x1 + bands[b].x0) / 2);
  grid.xs.push_back(bands.back().x1);
  grid.ys.push_back(rows_.front().top);
  for (std::size_t r = 1; r < rows_.size(); ++r) {
    grid.ys.push_back((rows_[r - 1].bottom + rows_[r].top) / 2);
  }
  grid.ys.push_back(rows_.back().bottom);
  std::vector<std::vector<int>> in_cell;
  std::vector<bool> covered(rows_.size() * bands.size(), false);
  for (int r = 0; r < static_cast<int>(rows_.size()); ++r) {
    for (int c = 0; c < cols(); ++c) {
      if (covered[Z(r) * bands.size() + Z(c)]) continue;
      const auto found = rows_[Z(r)].cells.find(c);
      CellSpan span{r, c, 1, 1};
      in_cell.emplace_back();
      if (found != rows_[Z(r)].cells.end()) {
        span = found->second.span;
        in_cell.back() = found->second.words;
      }
      for (int y = r; y < r + span.rowspan; ++y) {
        for (int x = c; x < c + span.colspan; ++x) covered[Z(y) * bands.size() + Z(x)] = true;
      }
      grid.cells.push_back(span);
    }
  }
  return FillCells(page_, grid, region_.kind, in_cell);
}

}  // namespace

PageTable BuildUnruled(const Page& page, const UnruledRegion& region) {
  return Assembly(page, region).Build();
}

}  // namespace delib
