// SPDX-License-Identifier: GPL-3.0-or-later
// Pages made by hand: words of Courier-like width, rules, grounds.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "models/page.h"

namespace delib::testing {

class PageMaker {
 public:
  explicit PageMaker(int number = 1) {
    page_.number = number;
    page_.width = 595;
    page_.height = 842;
    page_.kind = PageKind::kText;
  }

  // The words of `text`, the first beginning at x; y is the baseline. Each letter is half a font
  // size wide, each space a quarter.
  PageMaker& Text(double x, double y, const std::string& text, double size = 10,
                  bool bold = false) {
    std::istringstream in(text);
    for (std::string part; in >> part;) {
      const double width = 0.5 * size * static_cast<double>(Letters(part));
      Word w;
      w.text = part;
      w.box = Box(x, y - 0.8 * size, x + width, y + 0.2 * size);
      w.font_size = static_cast<float>(size);
      w.baseline = static_cast<float>(y);
      w.bold = bold;
      page_.words.push_back(w);
      x += width + 0.25 * size;
    }
    return *this;
  }
  // The same, ending at x.
  PageMaker& Right(double x, double y, const std::string& text, double size = 10) {
    std::istringstream in(text);
    double width = -0.25 * size;
    for (std::string part; in >> part;)
      width += 0.5 * size * static_cast<double>(Letters(part)) + 0.25 * size;
    return Text(x - width, y, text, size);
  }
  PageMaker& H(double x0, double x1, double y) {
    page_.rulings.push_back({Box(x0, y - 0.25, x1, y + 0.25), true});
    return *this;
  }
  PageMaker& V(double x, double y0, double y1) {
    page_.rulings.push_back({Box(x - 0.25, y0, x + 0.25, y1), false});
    return *this;
  }
  // A full grid of these lines.
  PageMaker& Grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) H(xs.front(), xs.back(), y);
    for (const double x : xs) V(x, ys.front(), ys.back());
    return *this;
  }
  PageMaker& Ground(double x0, double y0, double x1, double y1, float luminance = 0.8F) {
    page_.fills.push_back({Box(x0, y0, x1, y1), luminance});
    return *this;
  }
  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] Page& page() { return page_; }

 private:
  static std::size_t Letters(const std::string& utf8) {
    std::size_t n = 0;
    for (const char c : utf8) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return n;
  }
  Page page_;
};

}  // namespace delib::testing
