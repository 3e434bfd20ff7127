// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/recognise.h"

#include <time.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "pipeline/image/prepare.h"
#include "pipeline/ocr/cell_map.h"
#include "pipeline/ocr/line_reader.h"
#include "pipeline/ocr/repair.h"
#include "pipeline/ocr/second_reading.h"
#include "pipeline/ocr/text_lines.h"

namespace delib {

namespace {

// The time that this thread has worked. A page must not be given up because others keep the machine
// busy: what is read would depend on the load.
struct WorkClock {
  using duration = std::chrono::nanoseconds;
  using time_point = std::chrono::time_point<WorkClock, duration>;
  static time_point now() {
    timespec t{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return time_point(std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec));
  }
};

// Largest side of a speck, points.
constexpr double kDirt = 1.5;
// Thickness of bold strokes against usual ones, and the thickest that usual ones can be (font
// sizes): on a page that is mostly bold, the middle is no plain word.
constexpr double kBoldStroke = 1.28;
constexpr double kThickestPlain = 0.155;
// A line of lower mean confidence is no text: a signature, a drawing, the edge of a photograph.
// Nothing is invented.
constexpr double kLegible = 0.4;
constexpr int kTellIllegible = 3;
// A page has some thousands of letters; a picture with more pieces of ink than this is a raster or
// a photograph.
constexpr std::size_t kMostBlobs = 60'000;
// Whether a page stands upright is tried on so many lines; from this mean confidence on it does.
constexpr std::size_t kSampleLines = 6;
constexpr double kReadsWell = 0.8;
// Share of the page from which a picture on a page of text can hold text of its own.
constexpr double kLargePicture = 0.05;

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

// Mean confidence of words, by their letters.
double MeanConfidence(const std::vector<LineWord>& words) {
  double sum = 0;
  double letters = 0;
  for (const LineWord& w : words) {
    const auto n = static_cast<double>(w.word.text.size());
    sum += n * static_cast<double>(w.word.confidence);
    letters += n;
  }
  return letters == 0 ? 0 : sum / letters;
}

struct Reading {
  std::vector<LineWord> words;
  int illegible = 0;  // lines that gave letters, but no text
  bool late = false;  // the deadline passed
};

Reading ReadLines(PreparedImage& image, const std::vector<Ruling>& rulings, const Readers& readers,
                  WorkClock::time_point deadline) {
  Reading out;
  const std::vector<TextLine> lines =
      FindTextLines(image.blobs, AreasOf(image, CellMap(rulings)), image.ppi);
  WhitenDirt(image, lines);
  for (const TextLine& line : lines) {
    if (WorkClock::now() > deadline) {
      out.late = true;
      break;
    }
    std::vector<LineWord> more = ReadTextLine(image, line, readers);
    if (more.empty()) continue;
    if (!HasFigure(more) && MeanConfidence(more) < kLegible) {
      ++out.illegible;
      continue;
    }
    ConfirmNumbers(image.grey, readers.figures, more);
    RepairWords(more);
    std::move(more.begin(), more.end(), std::back_inserter(out.words));
  }
  MarkBold(out.words);
  return out;
}

// How well a page reads that is turned by `turn`: its longest lines decide.
double Legibility(const PageImage& picture, int turn, const Readers& readers) {
  const PreparedImage image = PrepareImage(picture, turn);
  if (image.blobs.size() > kMostBlobs) return 0;
  std::vector<TextLine> lines =
      FindTextLines(image.blobs, std::vector<int>(image.blobs.size(), -1), image.ppi);
  const auto sample = std::min<std::size_t>(kSampleLines, lines.size());
  std::partial_sort(
      lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(sample), lines.end(),
      [](const TextLine& a, const TextLine& b) { return a.blobs.size() > b.blobs.size(); });
  std::vector<LineWord> words;
  for (std::size_t i = 0; i < sample; ++i) {
    std::vector<LineWord> more = ReadTextLine(image, lines[i], readers);
    std::move(more.begin(), more.end(), std::back_inserter(words));
  }
  return MeanConfidence(words);
}

// Shapes of letters tell that a page stands upright; that it does not, they say of tables of
// figures too, so that the recogniser must agree.
int UprightTurn(const PageImage& picture, const Readers& readers) {
  const Orientation shapes = FindOrientation(picture);
  if (shapes.sure && shapes.turn == 0) return 0;
  std::vector<int> turns = {0, 180, 90, 270};
  if (shapes.sure) turns = {0, shapes.turn};
  int best_turn = 0;
  double best = 0;
  for (const int turn : turns) {
    const double legibility = Legibility(picture, turn, readers);
    if (legibility > best) {
      best = legibility;
      best_turn = turn;
    }
    if (best > kReadsWell) break;
  }
  return best_turn;
}

// Few words on a scan are stamps that a later program set on it ("Accusé de réception en
// préfecture"): they stay.
std::vector<Word> StampedWords(const Page& page) {
  constexpr std::size_t kFewWords = 25;
  constexpr double kTrusted = 0.1;
  if (page.words.size() >= kFewWords || page.unmapped_share > kTrusted ||
      page.invisible_share > kTrusted)
    return {};
  return page.words;
}

// Puts words that the file holds among those recognised, in the place of their pictures.
void AddStamped(std::vector<Word> stamped, Page& page) {
  const PlaneMap upright = page.to_displayed.Inverse();
  for (Word& word : stamped) {
    const double drop = static_cast<double>(word.baseline) - word.box.y0();
    word.box = upright(word.box);
    word.baseline = static_cast<float>(word.box.y0() + drop);
    std::erase_if(page.words, [&](const Word& w) {
      return w.origin == Origin::kOcr &&
             w.box.OverlapX(word.box) * w.box.OverlapY(word.box) > 0.5 * w.box.area();
    });
  }
  std::move(stamped.begin(), stamped.end(), std::back_inserter(page.words));
}

void TellIllegible(const Reading& reading, Language language, Page& page) {
  if (reading.words.empty()) {
    page.problems.emplace_back(Say(
        language,
        "aucun texte n'a pu être reconnu (photographie, écriture manuscrite ou image trop faible)",
        "no text could be recognised (a photograph, handwriting, or too weak a picture)"));
  } else if (reading.illegible >= kTellIllegible) {
    page.problems.push_back(
        std::to_string(reading.illegible) +
        Say(language, " lignes illisibles, laissées de côté", " illegible lines, left out"));
  }
}

}  // namespace

Result<Page> RecognisePage(Page page, const PageImage& picture, const Readers& readers,
                           std::chrono::milliseconds limit, Language language) {
  const auto deadline = WorkClock::now() + limit;
  PreparedImage image = PrepareImage(picture, UprightTurn(picture, readers));
  std::vector<Word> stamped = StampedWords(page);
  page = Upright(std::move(page), image, picture.box);
  if (image.blank && stamped.empty()) {
    page.kind = PageKind::kBlank;
    return page;
  }
  page.kind = PageKind::kScan;
  if (image.blobs.size() > kMostBlobs) {
    page.problems.emplace_back(Say(language, "l'image est trop bruitée pour être lue",
                                   "the picture is too noisy to be read"));
    return page;
  }
  page.rulings = ToRulings(image);
  Reading reading = ReadLines(image, page.rulings, readers, deadline);
  if (reading.late) {
    return Error{
        ErrorCode::kPageFailed,
        Say(language,
            "la reconnaissance de la page demande trop de temps : abandonnée (--page-timeout)",
            "recognising the page takes too long: given up (--page-timeout)"),
        "", page.number};
  }
  TellIllegible(reading, language, page);
  for (LineWord& word : reading.words) page.words.push_back(std::move(word.word));
  AddStamped(std::move(stamped), page);
  return page;
}

Result<Page> RecognisePictures(Page page, const PageImage& drawn, const Readers& readers,
                               std::chrono::milliseconds limit, Language language) {
  Result<Page> whole = RecognisePage(Page(), drawn, readers, limit, language);
  if (!whole) return whole.error().Within("", page.number);
  // A word of the text layer stays what it is; a picture adds what stands on it alone.
  const auto in_picture = [&page](const Box& box) {
    return std::any_of(page.images.begin(), page.images.end(), [&](const ImageArea& image) {
      return image.box.area() > kLargePicture * page.width * page.height &&
             image.box.Contains(box.mid_x(), box.mid_y());
    });
  };
  const auto in_text = [&page, known = page.words.size()](const Box& box) {
    return std::any_of(page.words.begin(), page.words.begin() + static_cast<std::ptrdiff_t>(known),
                       [&](const Word& w) {
                         return w.box.OverlapX(box) * w.box.OverlapY(box) > 0.2 * box.area();
                       });
  };
  if (std::abs(whole->to_displayed.xy) > std::abs(whole->to_displayed.xx)) return page;
  for (Word& word : whole->words) {
    const double drop = word.baseline - word.box.y0();
    word.box = whole->to_displayed(word.box);
    word.baseline = static_cast<float>(word.box.y0() + drop);
    if (in_picture(word.box) && !in_text(word.box)) page.words.push_back(std::move(word));
  }
  for (const Ruling& ruling : whole->rulings) {
    const Box box = whole->to_displayed(ruling.box);
    if (in_picture(box)) page.rulings.push_back({box, ruling.horizontal});
  }
  return page;
}

}  // namespace delib
