// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF to draw on: the one place that knows Cairo and Pango. Unit: PDF points, origin top left, y
// downwards.
//
//   Canvas canvas("Délibération");
//   canvas.BeginPage(595, 842);
//   ShapedText text = canvas.Shape("Vu le code ...", style, 480);
//   canvas.DrawLine(text, 0, 57, 100);
//   std::string pdf = canvas.Finish();
//
// The same calls give the same bytes (with the same fonts and libraries): no clock and no random
// number goes in.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/geometry.h"

namespace delib::corpus {

struct Color {
  double red = 0, green = 0, blue = 0;  // 0..1
};

enum class Align { kLeft, kCenter, kRight, kJustify };

struct TextStyle {
  std::string family = "Liberation Serif";
  double size = 11;  // points
  bool bold = false;
  bool italic = false;
  bool underline = false;
  Color color = {};
  Align align = Align::kLeft;
  double line_spacing = 1.0;  // 1 = the font's own
};

// A paragraph broken into lines. Copies share the layout, which is never changed after shaping.
class ShapedText {
 public:
  struct Line {
    double x = 0;                   // of the ink's left end, from the left edge of the paragraph
    double width = 0;               // of the ink
    double height = 0;              // from this line's top to the next one's
    double baseline = 0;            // from this line's top
    std::size_t start = 0;          // first byte in text()
    std::vector<double> x_of_byte;  // from the left edge of the paragraph; one more than the bytes
  };

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  [[nodiscard]] double height() const;

 private:
  friend class Canvas;
  std::string text_;
  std::vector<Line> lines_;
  std::shared_ptr<void> layout_;  // a PangoLayout, whose name stays in canvas.cc
  Color color_;
};

class Canvas {
 public:
  explicit Canvas(std::string_view title);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void BeginPage(double width, double height);
  [[nodiscard]] int page() const;  // 1-based; 0 before the first

  [[nodiscard]] ShapedText Shape(std::string_view text, const TextStyle& style, double width) const;
  // Draws one line with its top at y; returns the box of its ink's line.
  Box DrawLine(const ShapedText& text, std::size_t line, double x, double y);
  void Fill(const Box& box, const Color& color);
  void Stroke(const Box& box, double width);
  void Rule(double x0, double y0, double x1, double y1, double width);

  // The finished PDF. Nothing can be drawn afterwards.
  [[nodiscard]] std::string Finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace delib::corpus
