// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recognise.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "pipeline/image/prepare.h"
#include "pipeline/layout/grid.h"
#include "pipeline/layout/rulings.h"
#include "pipeline/ocr/line_reader.h"
#include "pipeline/ocr/second_reading.h"
#include "pipeline/ocr/text_lines.h"

namespace delib {

namespace {

// Largest side of a speck, points.
constexpr double kDirt = 1.5;
// Thickness of bold strokes against usual ones, and the thickest that usual ones can be (font
// sizes): on a page that is mostly bold, the middle is no plain word.
constexpr double kBoldStroke = 1.28;
constexpr double kThickestPlain = 0.155;

Box ToPoints(const PixelBox& b, double ppi) {
  const double scale = 72 / ppi;
  return {b.x0 * scale, b.y0 * scale, b.x1 * scale, b.y1 * scale};
}

std::vector<Ruling> ToRulings(const PreparedImage& image) {
  std::vector<Ruling> rulings;
  for (const PixelRule& rule : image.rules)
    rulings.push_back({ToPoints(rule.box, image.ppi), rule.horizontal});
  return rulings;
}

// The cell of a drawn table that a point lies in: a number of its own for each cell, -1 outside of
// all.
class CellMap {
 public:
  explicit CellMap(const std::vector<Ruling>& rulings) : grids_(FindGrids(UniteRulings(rulings))) {
    int next = 0;
    for (const Grid& grid : grids_) {
      std::vector<int>& cells =
          cells_.emplace_back(static_cast<std::size_t>(grid.rows() * grid.cols()), -1);
      for (const CellSpan& span : grid.cells) {
        for (int r = span.row; r < span.row + span.rowspan; ++r) {
          for (int c = span.col; c < span.col + span.colspan; ++c) {
            cells[static_cast<std::size_t>(r * grid.cols() + c)] = next;
          }
        }
        ++next;
      }
    }
  }

  [[nodiscard]] int At(double x, double y) const {
    for (std::size_t g = 0; g < grids_.size(); ++g) {
      const int row = Slot(grids_[g].ys, y);
      const int col = Slot(grids_[g].xs, x);
      if (row >= 0 && col >= 0)
        return cells_[g][static_cast<std::size_t>(row * grids_[g].cols() + col)];
    }
    return -1;
  }

 private:
  static int Slot(const std::vector<double>& edges, double at) {
    const auto it = std::upper_bound(edges.begin(), edges.end(), at);
    if (it == edges.begin() || it == edges.end()) return -1;
    return static_cast<int>(it - edges.begin()) - 1;
  }

  std::vector<Grid> grids_;
  std::vector<std::vector<int>> cells_;
};

std::vector<int> AreasOf(const PreparedImage& image, const CellMap& cells) {
  std::vector<int> areas;
  areas.reserve(image.blobs.size());
  const double scale = 72 / image.ppi;
  for (const PixelBox& b : image.blobs)
    areas.push_back(cells.At(b.mid_x() * scale, b.mid_y() * scale));
  return areas;
}

// What is too small for a letter and stands in no line is dirt; on the edge of a line it would be
// read as a dot or an accent.
void WhitenDirt(PreparedImage& image, const std::vector<TextLine>& lines) {
  std::vector<bool> kept(image.blobs.size());
  for (const TextLine& line : lines) {
    for (const int i : line.blobs) kept[static_cast<std::size_t>(i)] = true;
  }
  const double largest = kDirt * image.ppi / 72;
  for (std::size_t i = 0; i < image.blobs.size(); ++i) {
    const PixelBox& b = image.blobs[i];
    if (kept[i] || b.width() > largest || b.height() > largest) continue;
    const int x0 = std::max(0, b.x0 - 1);
    const int x1 = std::min(image.grey.width, b.x1 + 1);
    for (int y = std::max(0, b.y0 - 1); y < std::min(image.grey.height, b.y1 + 1); ++y) {
      std::fill(image.grey.Row(y) + x0, image.grey.Row(y) + x1, 255);
    }
  }
}

// Bold strokes are thicker than the page's usual ones by half; blur and threshold shift both alike.
void MarkBold(std::vector<LineWord>& words) {
  std::vector<double> strokes;
  for (const LineWord& w : words) {
    if (w.word.text.size() > 2) strokes.push_back(w.stroke);
  }
  if (strokes.empty()) return;
  const auto middle = strokes.begin() + static_cast<std::ptrdiff_t>(strokes.size() / 2);
  std::nth_element(strokes.begin(), middle, strokes.end());
  const double bold = kBoldStroke * std::min(*middle, kThickestPlain);
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i].word;
    word.bold = words[i].stroke > bold;
    // Signs and single letters do not tell; they are like the word before them on the line.
    const bool tells = word.text.size() > 2;
    if (!tells && i > 0 && words[i - 1].word.baseline == word.baseline)
      word.bold = words[i - 1].word.bold;
  }
}

// The page as it stands upright, empty.
Page Upright(Page page, const PreparedImage& image, const Box& place) {
  const double scale = 72 / image.ppi;
  const PlaneMap to_pixels{1 / scale, 0, 0, 0, 1 / scale, 0};
  const PlaneMap to_page{scale, 0, place.x0(), 0, scale, place.y0()};
  page.to_displayed = to_page.After(image.to_source).After(to_pixels);
  if (image.turned % 180 != 0) std::swap(page.width, page.height);
  page.words.clear();
  page.rulings.clear();
  page.fills.clear();
  return page;
}

}  // namespace

Page RecognisePage(Page page, const PageImage& picture, const Readers& readers, Language language) {
  PreparedImage image = PrepareImage(picture, FindOrientation(picture).turn);
  page = Upright(std::move(page), image, picture.box);
  if (image.blank) {
    page.kind = PageKind::kBlank;
    return page;
  }
  page.rulings = ToRulings(image);
  const std::vector<TextLine> lines =
      FindTextLines(image.blobs, AreasOf(image, CellMap(page.rulings)), image.ppi);
  WhitenDirt(image, lines);
  std::vector<LineWord> words;
  for (const TextLine& line : lines) {
    std::vector<LineWord> more = ReadTextLine(image, line, readers);
    ConfirmNumbers(image.grey, readers.figures, more);
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  MarkBold(words);
  for (LineWord& word : words) page.words.push_back(std::move(word.word));
  if (page.words.empty()) {
    page.problems.emplace_back(
        Say(language, "aucun texte n'a pu être reconnu", "no text could be recognised"));
  }
  return page;
}

}  // namespace delib
