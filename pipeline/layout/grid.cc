// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/grid.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace delib {

namespace {

// Rules that run past the outermost rule across them by more than this show an open side: a column
// or a row without a border of its own.
constexpr double kOpenSide = 8.0;
// A side of a cell is drawn when a rule covers this share of it.
constexpr double kDrawn = 0.6;
// More cells than this are squared paper or a plan.
constexpr std::size_t kMostCells = 100'000;

std::size_t Z(int i) { return static_cast<std::size_t>(i); }

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t n) : parent_(n) {
    std::iota(parent_.begin(), parent_.end(), 0);
  }
  std::size_t Find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Unite(std::size_t a, std::size_t b) { parent_[Find(a)] = Find(b); }

 private:
  std::vector<std::size_t> parent_;
};

// The rules that hang together, each set with its horizontal and its vertical ones.
std::vector<Rules> Connected(const Rules& rules) {
  const auto& hs = rules.horizontal;
  const auto& vs = rules.vertical;
  DisjointSets sets(hs.size() + vs.size());
  for (std::size_t i = 0; i < hs.size(); ++i) {
    const Rule& h = hs[i];
    auto v = std::lower_bound(vs.begin(), vs.end(), h.begin - kRuleTouch,
                              [](const Rule& r, double at) { return r.at < at; });
    for (; v != vs.end() && v->at <= h.end + kRuleTouch; ++v) {
      if (v->begin - kRuleTouch <= h.at && h.at <= v->end + kRuleTouch) {
        sets.Unite(i, hs.size() + static_cast<std::size_t>(v - vs.begin()));
      }
    }
  }
  std::vector<Rules> groups;
  std::vector<std::size_t> group_of(hs.size() + vs.size(), SIZE_MAX);
  for (std::size_t i = 0; i < group_of.size(); ++i) {
    std::size_t& g = group_of[sets.Find(i)];
    if (g == SIZE_MAX) {
      g = groups.size();
      groups.emplace_back();
    }
    if (i < hs.size()) {
      groups[g].horizontal.push_back(hs[i]);
    } else {
      groups[g].vertical.push_back(vs[i - hs.size()]);
    }
  }
  return groups;
}

// Where at least two rules end beyond `limit`, they end at one place: that place. `sign` -1 looks
// at their beginnings, before limit; +1 at their ends, after it.
std::optional<double> OpenSide(const std::vector<Rule>& rules, double limit, int sign) {
  double far = limit;
  for (const Rule& r : rules) far = sign < 0 ? std::min(far, r.begin) : std::max(far, r.end);
  if (std::abs(far - limit) <= kOpenSide) return std::nullopt;
  const auto together = std::count_if(rules.begin(), rules.end(), [&](const Rule& r) {
    return std::abs((sign < 0 ? r.begin : r.end) - far) <= kRuleSnap;
  });
  if (together < 2) return std::nullopt;
  return far;
}

// Where the lines of the grid lie that `rules` draw, and those at the open sides, which the ends of
// the rules `across` them show.
std::vector<double> Lines(const std::vector<Rule>& rules, const std::vector<Rule>& across) {
  std::vector<double> at;
  at.reserve(rules.size() + 2);
  for (const Rule& r : rules) at.push_back(r.at);
  const auto [least, most] = std::minmax_element(at.begin(), at.end());
  const std::optional<double> before = OpenSide(across, *least, -1);
  const std::optional<double> after = OpenSide(across, *most, 1);
  if (before) at.push_back(*before);
  if (after) at.push_back(*after);
  return SnapPositions(std::move(at));
}

// The sides that are drawn: line k of `lines`, between each pair of neighbours in `stops`.
class Sides {
 public:
  Sides(const std::vector<Rule>& rules, const std::vector<double>& lines,
        const std::vector<double>& stops)
      : width_(stops.size() - 1), covered_(lines.size() * width_, 0.0F) {
    for (const Rule& r : rules) {
      const auto near = std::lower_bound(lines.begin(), lines.end(), r.at - kRuleSnap);
      if (near == lines.end()) continue;
      auto line = near;
      if (std::next(near) != lines.end() &&
          std::abs(*std::next(near) - r.at) < std::abs(*near - r.at))
        ++line;
      Cover(r, static_cast<std::size_t>(line - lines.begin()), stops);
    }
  }
  [[nodiscard]] bool Drawn(int line, int between) const {
    return static_cast<double>(covered_[Z(line) * width_ + Z(between)]) >= kDrawn;
  }

 private:
  void Cover(const Rule& r, std::size_t line, const std::vector<double>& stops) {
    auto stop = std::upper_bound(stops.begin(), stops.end(), r.begin);
    std::size_t k = stop == stops.begin() ? 0 : static_cast<std::size_t>(stop - stops.begin()) - 1;
    for (; k < width_ && stops[k] < r.end; ++k) {
      const double common = std::min(r.end, stops[k + 1]) - std::max(r.begin, stops[k]);
      covered_[line * width_ + k] += static_cast<float>(common / (stops[k + 1] - stops[k]));
    }
  }

  std::size_t width_;
  std::vector<float> covered_;  // share of each side
};

// Elementary cells without a side between them are one cell. Where missing sides would make an L,
// the largest rectangle from its top left is taken: a cell is a rectangle.
std::vector<CellSpan> Cells(int rows, int cols, const Sides& across, const Sides& down) {
  std::vector<bool> taken(Z(rows) * Z(cols), false);
  const auto is_taken = [&](int r, int c) { return taken[Z(r) * Z(cols) + Z(c)]; };
  // Can the cell's row r take in columns [from, to]?
  const auto open_row = [&](int r, int from, int to) {
    for (int c = from; c <= to; ++c) {
      if (is_taken(r, c) || across.Drawn(r, c) || (c > from && down.Drawn(c, r))) return false;
    }
    return true;
  };
  std::vector<CellSpan> cells;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < cols; ++c) {
      if (is_taken(r, c)) continue;
      int right = c;
      while (right + 1 < cols && !down.Drawn(right + 1, r) && !is_taken(r, right + 1)) ++right;
      int foot = r;
      while (foot + 1 < rows && open_row(foot + 1, c, right)) ++foot;
      for (int y = r; y <= foot; ++y) {
        for (int x = c; x <= right; ++x) taken[Z(y) * Z(cols) + Z(x)] = true;
      }
      cells.push_back({r, c, foot - r + 1, right - c + 1});
    }
  }
  return cells;
}

// Is most of line `line` (a top or a foot) not drawn?
bool MostlyOpen(const Sides& across, int line, int cols) {
  int drawn = 0;
  for (int c = 0; c < cols; ++c) drawn += across.Drawn(line, c) ? 1 : 0;
  return drawn * 2 < cols;
}

std::optional<Grid> MakeGrid(const Rules& rules) {
  if (rules.horizontal.empty() || rules.vertical.empty()) return std::nullopt;
  if (rules.horizontal.size() + rules.vertical.size() < 3) return std::nullopt;
  Grid grid;
  grid.xs = Lines(rules.vertical, rules.horizontal);
  grid.ys = Lines(rules.horizontal, rules.vertical);
  if (grid.xs.size() < 2 || grid.ys.size() < 2) return std::nullopt;
  if (grid.xs.size() * grid.ys.size() > kMostCells) return std::nullopt;
  const Sides across(rules.horizontal, grid.ys, grid.xs);
  const Sides down(rules.vertical, grid.xs, grid.ys);
  grid.cells = Cells(grid.rows(), grid.cols(), across, down);
  if (grid.cells.size() < 2) return std::nullopt;
  grid.open_top = MostlyOpen(across, 0, grid.cols());
  grid.open_bottom = MostlyOpen(across, grid.rows(), grid.cols());
  return grid;
}

}  // namespace

Box Grid::BoxOf(const CellSpan& c) const {
  return {xs[Z(c.col)], ys[Z(c.row)], xs[Z(c.col + c.colspan)], ys[Z(c.row + c.rowspan)]};
}

std::vector<Grid> FindGrids(const Rules& rules) {
  std::vector<Grid> grids;
  for (const Rules& group : Connected(rules)) {
    if (auto grid = MakeGrid(group)) grids.push_back(std::move(*grid));
  }
  return grids;
}

}  // namespace delib
