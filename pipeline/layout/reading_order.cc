// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/reading_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace delib {

namespace {

// A gutter narrower than this (font sizes) does not part columns.
constexpr double kLeastGutter = 1.0;
// Rows further apart than this (font sizes) do not belong to one band of columns.
constexpr double kBandGap = 6.0;

// Lines at one height.
struct Row {
  double top, bottom;
  std::vector<Line> lines;  // from left to right
};

std::vector<Row> IntoRows(std::vector<Line> lines) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.box.mid_y() < b.box.mid_y(); });
  std::vector<Row> rows;
  for (Line& line : lines) {
    const bool joins = !rows.empty() &&
                       line.box.mid_y() < rows.back().bottom - 0.35 * line.box.height() &&
                       line.box.mid_y() > rows.back().top;
    if (!joins) rows.push_back({line.box.y0(), line.box.y1(), {}});
    rows.back().lines.push_back(std::move(line));
  }
  for (Row& row : rows) {
    std::stable_sort(row.lines.begin(), row.lines.end(),
                     [](const Line& a, const Line& b) { return a.box.x0() < b.box.x0(); });
  }
  return rows;
}

// An empty strip from top to bottom of some rows.
struct Gutter {
  double left, right;
};

// What is left of the gutter when the row is added to its band; nothing where the row crosses it.
std::optional<Gutter> Narrow(const Gutter& gutter, const Row& row) {
  Gutter g = gutter;
  for (const Line& line : row.lines) {
    if (line.box.x0() >= g.right - 0.1 || line.box.x1() <= g.left + 0.1) continue;
    // It cuts the strip: keep the larger rest.
    const double left_rest = line.box.x0() - g.left;
    const double right_rest = g.right - line.box.x1();
    if (left_rest >= right_rest) {
      g.right = line.box.x0();
    } else {
      g.left = line.box.x1();
    }
    if (g.right - g.left < kLeastGutter * static_cast<double>(line.font_size)) return std::nullopt;
  }
  return g;
}

struct Band {
  std::size_t begin, end;  // rows
  Gutter gutter;
};

double SizeOf(const Row& row) { return static_cast<double>(row.lines.front().font_size); }

// The longest run of rows around `start` (a row with at least two lines) that one gutter parts.
Band Grow(const std::vector<Row>& rows, std::size_t start, std::size_t first) {
  const auto& lines = rows[start].lines;
  std::size_t widest = 1;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    if (lines[i].box.x0() - lines[i - 1].box.x1() >
        lines[widest].box.x0() - lines[widest - 1].box.x1()) {
      widest = i;
    }
  }
  Band band{start, start + 1, {lines[widest - 1].box.x1(), lines[widest].box.x0()}};
  const auto near = [&](std::size_t a, std::size_t b) {
    return rows[b].top - rows[a].bottom < kBandGap * SizeOf(rows[b]);
  };
  while (band.end < rows.size() && near(band.end - 1, band.end)) {
    const auto g = Narrow(band.gutter, rows[band.end]);
    if (!g) break;
    band.gutter = *g;
    ++band.end;
  }
  while (band.begin > first && near(band.begin - 1, band.begin)) {
    const auto g = Narrow(band.gutter, rows[band.begin - 1]);
    if (!g) break;
    band.gutter = *g;
    --band.begin;
  }
  return band;
}

// A figure or a few: "145,83 € HT/an", "- 11 688,77 €", "__________".
bool IsFigure(const std::string& text) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (const char c : text) {
    letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
    digits += c >= '0' && c <= '9' ? 1 : 0;
  }
  const bool rule = text.size() >= 4 && text.find_first_not_of("_-") == std::string::npos;
  return rule || (text.size() <= 24 && digits >= 2 && letters <= digits + 5);
}

// Columns of running text, as against labels with their values: lines that fill their column, or
// stand at heights of their own.
bool IsColumns(const std::vector<Row>& rows, const Band& band) {
  int left = 0;
  int right = 0;
  int both = 0;
  int filled = 0;
  int figures = 0;
  double left_edge = 1e9;
  for (std::size_t r = band.begin; r < band.end; ++r) {
    for (const Line& line : rows[r].lines) left_edge = std::min(left_edge, line.box.x0());
  }
  for (std::size_t r = band.begin; r < band.end; ++r) {
    bool has_left = false;
    bool has_right = false;
    for (const Line& line : rows[r].lines) {
      if (line.box.mid_x() < band.gutter.left) {
        has_left = true;
        const double width = band.gutter.left - left_edge;
        filled += line.box.width() > 0.75 * width ? 1 : 0;
      } else {
        has_right = true;
        figures += IsFigure(line.text.text()) ? 1 : 0;
      }
    }
    left += has_left ? 1 : 0;
    right += has_right ? 1 : 0;
    both += has_left && has_right ? 1 : 0;
  }
  if (figures * 3 >= right * 2) return false;  // amounts beside what they are for
  const int alone = left + right - 2 * both;
  if (left < 2 || right < 2 || left + right < 5) return false;
  return alone * 3 >= left + right || filled * 2 >= left;
}

void Emit(std::vector<Row> rows, std::vector<Line>& out);

void EmitBand(std::vector<Row>& rows, const Band& band, std::vector<Line>& out) {
  std::vector<Line> left;
  std::vector<Line> right;
  for (std::size_t r = band.begin; r < band.end; ++r) {
    for (Line& line : rows[r].lines) {
      (line.box.mid_x() < band.gutter.left ? left : right).push_back(std::move(line));
    }
  }
  Emit(IntoRows(std::move(left)), out);
  Emit(IntoRows(std::move(right)), out);
}

void Emit(std::vector<Row> rows, std::vector<Line>& out) {
  std::size_t next = 0;
  for (std::size_t r = 0; r < rows.size();) {
    if (rows[r].lines.size() > 1) {
      const Band band = Grow(rows, r, next);
      if (IsColumns(rows, band)) {
        for (; next < band.begin; ++next) {
          for (Line& line : rows[next].lines) out.push_back(std::move(line));
        }
        EmitBand(rows, band, out);
        next = r = band.end;
        continue;
      }
    }
    ++r;
  }
  for (; next < rows.size(); ++next) {
    for (Line& line : rows[next].lines) out.push_back(std::move(line));
  }
}

}  // namespace

std::vector<Line> InReadingOrder(std::vector<Line> lines) {
  std::vector<Line> out;
  out.reserve(lines.size());
  Emit(IntoRows(std::move(lines)), out);
  return out;
}

}  // namespace delib
