// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/typesetter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/require.h"

namespace delib::corpus {
namespace {

constexpr double kFrameWidth = 0.9;
constexpr double kFramePadding = 5;
constexpr double kLeaderGap = 4;

// How many lines from `first` on fit into `room`; a single line is never left alone at either side
// of a page break.
std::size_t LinesThatFit(const ShapedText& text, std::size_t first, double room) {
  const auto& lines = text.lines();
  std::size_t end = first;
  for (; end < lines.size() && lines[end].height <= room; ++end) room -= lines[end].height;
  if (end == lines.size()) return end;
  if (lines.size() - end == 1 && end > first) --end;
  return end - first == 1 && first == 0 ? first : end;
}

}  // namespace

Place PlacedText::Span(std::size_t begin, std::size_t end) const {
  Place place;
  for (const Line& line : lines_) {
    const std::size_t line_end = line.start + line.x_of_byte.size() - 1;
    if (line_end <= begin || line.start >= end) continue;
    place.last_page = line.page;
    if (place.page == 0) place.page = line.page;
    if (line.page != place.page) continue;
    const double from = line.x_of_byte[std::max(begin, line.start) - line.start];
    const double to = line.x_of_byte[std::min(end, line_end) - line.start];
    const Box box(from, line.box.y0(), to, line.box.y1());
    place.box = place.box.empty() ? box : place.box.Union(box);
  }
  return place;
}

Place PlacedText::Whole() const { return Span(0, text_.size()); }

Place PlacedText::Find(std::string_view fragment, std::size_t from) const {
  const std::size_t at = text_.find(fragment, from);
  Require(at != std::string::npos, "a text that the truth names was not drawn");
  return Span(at, at + fragment.size());
}

double DrawLines(Canvas& canvas, const ShapedText& text, std::size_t first, std::size_t last,
                 double x, double y, std::vector<PlacedText::Line>& lines) {
  for (std::size_t i = first; i < last; ++i) {
    PlacedText::Line line;
    line.page = canvas.page();
    line.box = canvas.DrawLine(text, i, x, y);
    line.start = text.lines()[i].start;
    line.x_of_byte = text.lines()[i].x_of_byte;
    for (double& at : line.x_of_byte) at += x;
    lines.push_back(std::move(line));
    y += text.lines()[i].height;
  }
  return y;
}

PlacedText DrawAt(Canvas& canvas, std::string_view text, const TextStyle& style, double x, double y,
                  double width) {
  const ShapedText shaped = canvas.Shape(text, style, width);
  std::vector<PlacedText::Line> lines;
  DrawLines(canvas, shaped, 0, shaped.lines().size(), x, y, lines);
  return {std::string(text), std::move(lines)};
}

void Typesetter::StartPart(PageSetup setup) {
  setup_ = std::move(setup);
  page_of_part_ = 0;
  NewPage();
}

void Typesetter::NewPage() {
  canvas_.BeginPage(setup_.width, setup_.height);
  ++page_of_part_;
  y_ = setup_.top;
  if (setup_.furniture) setup_.furniture(canvas_, setup_, page_of_part_);
}

PlacedText Typesetter::Put(std::string_view text, const Paragraph& paragraph) {
  const double x = setup_.left + paragraph.left;
  const ShapedText shaped =
      canvas_.Shape(text, paragraph.text, width() - paragraph.left - paragraph.right);
  if (!at_top()) y_ += paragraph.before;
  if (paragraph.keep > 0 && shaped.height() + paragraph.keep > room() && !at_top()) NewPage();
  std::vector<PlacedText::Line> lines;
  std::size_t next = 0;
  while (next < shaped.lines().size()) {
    const std::size_t end = LinesThatFit(shaped, next, room());
    if (end == next) {
      Require(!at_top(), "a line is higher than the page");
      NewPage();
      continue;
    }
    if (next == 0 && !paragraph.bullet.empty()) {
      DrawAt(canvas_, paragraph.bullet, paragraph.text, x - 12, y_, 12);
    }
    y_ = DrawLines(canvas_, shaped, next, end, x, y_, lines);
    next = end;
  }
  y_ += paragraph.after;
  return {std::string(text), std::move(lines)};
}

PlacedText Typesetter::PutFramed(std::string_view text, const Paragraph& paragraph) {
  const double inset = kFramePadding + paragraph.left;
  const ShapedText shaped = canvas_.Shape(text, paragraph.text, width() - 2 * inset);
  if (!at_top()) y_ += paragraph.before;
  if (shaped.height() + 2 * kFramePadding > room()) NewPage();
  const double top = y_;
  std::vector<PlacedText::Line> lines;
  y_ = DrawLines(canvas_, shaped, 0, shaped.lines().size(), setup_.left + inset, y_ + kFramePadding,
                 lines) +
       kFramePadding;
  canvas_.Stroke({setup_.left, top, setup_.left + width(), y_}, kFrameWidth);
  y_ += paragraph.after;
  return {std::string(text), std::move(lines)};
}

PlacedText Typesetter::PutLeader(std::string_view title, std::string_view number,
                                 const Paragraph& paragraph) {
  constexpr double kNumberRoom = 28;  // no title runs into the column of numbers
  Paragraph body = paragraph;
  body.right = kNumberRoom;
  body.after = 0;
  PlacedText placed = Put(title, body);
  const ShapedText drawn =
      canvas_.Shape(title, body.text, width() - body.left - body.right);  // for the last line's end
  const ShapedText::Line& last = drawn.lines().back();
  const double top = y_ - last.height;
  TextStyle right = paragraph.text;
  right.align = Align::kRight;
  const double edge = setup_.left + width();
  const ShapedText digits = canvas_.Shape(number, right, kNumberRoom);
  canvas_.DrawLine(digits, 0, edge - kNumberRoom, top);
  const double from = setup_.left + body.left + last.x + last.width + kLeaderGap;
  const double to = edge - digits.lines().front().width - kLeaderGap;
  const double dot = canvas_.Shape(".", paragraph.text, kNumberRoom).lines().front().width;
  const auto dots = static_cast<std::size_t>(std::max(0.0, std::floor((to - from) / dot)));
  DrawAt(canvas_, std::string(dots, '.'), right, from, top, to - from + dot);
  y_ += paragraph.after;
  return placed;
}

}  // namespace delib::corpus
