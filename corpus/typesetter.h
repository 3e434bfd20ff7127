// SPDX-License-Identifier: GPL-3.0-or-later
// The flow of a document over its pages: paragraphs, lists, frames, contents lines. Each call draws
// and returns where the text came to stand, so that the truth is what was drawn. Tables:
// corpus/table.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/canvas.h"
#include "models/geometry.h"

namespace delib::corpus {

// Where something begins, and the page where it ends. Pages are 1-based; the box is on the first
// page.
struct Place {
  int page = 0;
  Box box;
  int last_page = 0;
};

// A text as drawn, line by line.
class PlacedText {
 public:
  struct Line {
    int page = 0;
    Box box;
    std::size_t start = 0;          // first byte in the text
    std::vector<double> x_of_byte;  // on the page; one more than the bytes
  };

  PlacedText(std::string text, std::vector<Line> lines)
      : text_(std::move(text)), lines_(std::move(lines)) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] Place Whole() const;
  // The place of the first `fragment` at or after byte `from`. REQUIRES: the text holds it.
  [[nodiscard]] Place Find(std::string_view fragment, std::size_t from = 0) const;

 private:
  [[nodiscard]] Place Span(std::size_t begin, std::size_t end) const;
  std::string text_;
  std::vector<Line> lines_;
};

struct Paragraph {
  TextStyle text;
  double left = 0;  // indents, from the margins
  double right = 0;
  double before = 0;  // white space, dropped at the top of a page
  double after = 6;
  // As much room as must be left under this paragraph on its page, else it moves on: 0 for running
  // text, more for a heading.
  double keep = 0;
  std::string bullet;  // drawn left of the first line, no part of the text
};

struct PageSetup {
  double width = 595.276, height = 841.89;  // A4
  double left = 57, right = 57, top = 64, bottom = 62;
  // Draws running head and foot. The page number counts from 1 in the part.
  std::function<void(Canvas&, const PageSetup&, int page_of_part)> furniture;
};

class Typesetter {
 public:
  explicit Typesetter(std::string_view title) : canvas_(title) {}

  // Begins a part on a new page; its pages are counted from 1.
  void StartPart(PageSetup setup);
  void NewPage();
  void Skip(double points) { y_ += points; }

  PlacedText Put(std::string_view text, const Paragraph& paragraph);
  // In a frame of the full width, never cut by a page.
  PlacedText PutFramed(std::string_view text, const Paragraph& paragraph);
  // "title ........ 12", the number at the right margin.
  PlacedText PutLeader(std::string_view title, std::string_view number, const Paragraph& paragraph);

  [[nodiscard]] int page() const { return canvas_.page(); }
  [[nodiscard]] int page_of_part() const { return page_of_part_; }
  [[nodiscard]] const PageSetup& setup() const { return setup_; }
  [[nodiscard]] double y() const { return y_; }
  [[nodiscard]] double room() const { return setup_.height - setup_.bottom - y_; }
  [[nodiscard]] double width() const { return setup_.width - setup_.left - setup_.right; }
  [[nodiscard]] bool at_top() const { return y_ <= setup_.top; }
  [[nodiscard]] Canvas& canvas() { return canvas_; }
  [[nodiscard]] std::string Finish() { return canvas_.Finish(); }

 private:
  Canvas canvas_;
  PageSetup setup_;
  int page_of_part_ = 0;
  double y_ = 0;
};

// Draws lines [first, last) of `text` with the top at (x, y); adds them to `lines`' end.
double DrawLines(Canvas& canvas, const ShapedText& text, std::size_t first, std::size_t last,
                 double x, double y, std::vector<PlacedText::Line>& lines);
// One line of page furniture (or a stamp) at a fixed place.
PlacedText DrawAt(Canvas& canvas, std::string_view text, const TextStyle& style, double x, double y,
                  double width);

}  // namespace delib::corpus
