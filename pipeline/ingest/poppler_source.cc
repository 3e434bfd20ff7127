// SPDX-License-Identifier: GPL-3.0-or-later
// With poppler_image.cc the only file that sees Poppler. See page_source.h for the way taken and
// why.
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/Gfx.h>
#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/cpp/poppler-version.h>
#include <poppler/goo/GooString.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <utility>

#include "pipeline/ingest/glyph_collector.h"
#include "pipeline/ingest/page_source.h"
#include "pipeline/ingest/poppler_image.h"

namespace delib {

namespace {

using Clock = std::chrono::steady_clock;

// A filled rectangle, or a picture, at most this thick is a ruling (points). Word draws its table
// borders as rectangles of 0.5 to 2.25 points.
constexpr double kThin = 2.6;
// Rulings shorter than this are dots; layout joins dotted lines, so they are kept down to here.
constexpr double kShortest = 0.3;
// A PDF ends with its mark within so many bytes; readers look no further.
constexpr std::size_t kTailBytes = 2048;
// A picture with more pixels than this across its line is no ruling.
constexpr int kMostRulingPixels = 4;
// A page may draw so many glyphs and rulings; beyond, it is no page of a document.
constexpr std::size_t kMostGlyphs = 4'000'000;
constexpr std::size_t kMostRulings = 400'000;

// Poppler prints its complaints to stderr unless told otherwise. They speak of the file's syntax,
// not of what was read; what cannot be read is seen by what comes out.
void SwallowMessage(ErrorCategory, Goffset, const char*) {}

double Luminance(const GfxRGB& rgb) {
  return 0.299 * colToDbl(rgb.r) + 0.587 * colToDbl(rgb.g) + 0.114 * colToDbl(rgb.b);
}

bool NameSays(const std::string& name, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* w) { return name.find(w) != std::string::npos; });
}

struct FontStyle {
  double ascent = 0.8, descent = -0.2;
  bool bold = false, italic = false;
  bool unmapped = false;  // its codes say nothing about characters
};

// A font of glyph numbers without a table of characters: Poppler then takes the glyph's number for
// the character's, which gives fluent nonsense ("9X OH FRGH"). A stream that leads from codes to
// glyphs is another matter: there the codes mostly are characters.
bool IsNumbersOnly(const GfxFont* font) {
  if (!font->isCIDFont() || font->hasToUnicodeCMap()) return false;
  const auto* cid = static_cast<const GfxCIDFont*>(font);
  const GooString* collection = cid->getCollection();
  return collection != nullptr && collection->cmp("Adobe-Identity") == 0 &&
         cid->getCIDToGID() == nullptr;
}

FontStyle StyleOf(const GfxFont* font) {
  FontStyle style;
  if (font == nullptr) return style;
  style.unmapped = IsNumbersOnly(font);
  // The clamps are those of Poppler's text device: fonts lie about their extent.
  style.ascent = std::clamp(font->getAscent(), 0.5, 1.05);
  style.descent = std::clamp(font->getDescent(), -0.4, -0.05);
  std::string name = font->getName().value_or("");
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  style.bold = font->isBold() || NameSays(name, {"bold", "black", "heavy", "demi", "-bd"});
  style.italic = font->isItalic() || NameSays(name, {"italic", "oblique", "kursiv"});
  return style;
}

// Takes one page's content stream apart.
class Collector : public OutputDev {
 public:
  Collector(Page* page, Clock::time_point deadline) : page_(page), deadline_(deadline) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Patterns and shadings hold no text and no rulings; unrolling them costs thousands of fills.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void startPage(int, GfxState* state, XRef*) override {
    page_->width = state->getPageWidth();
    page_->height = state->getPageHeight();
    page_->rotation = state->getRotate();
    glyphs_ = GlyphCollector(page_->width, page_->height);
  }
  void endPage() override { glyphs_.Finish(*page_); }

  void updateFont(GfxState* state) override { style_ = StyleOf(state->getFont().get()); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                CharCode code, int bytes, const Unicode* u, int length) override {
    Glyph g;
    // The advance comes with the character spacing in it.
    double space_x = 0;
    double space_y = 0;
    double spacing = state->getCharSpace();
    if (bytes == 1 && code == 0x20) spacing += state->getWordSpace();
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &space_x, &space_y);
    state->transformDelta(dx - space_x, dy - space_y, &g.dx, &g.dy);
    state->transform(x, y, &g.x, &g.y);
    g.unicode = u;
    g.unicode_count = style_.unmapped ? 0 : length;
    g.font_size = state->getTransformedFontSize();
    g.ascent = style_.ascent;
    g.descent = style_.descent;
    g.italic = style_.italic;
    const int render = state->getRender() & 3;
    g.bold = style_.bold || render == 2;  // fill and stroke: bold without a bold font
    g.invisible = render == 3;
    glyphs_.Add(g);
  }

  void stroke(GfxState* state) override {
    const double width = std::max(0.1, state->getTransformedLineWidth());
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* sub = path->getSubpath(i);
      for (int j = 1; j < sub->getNumPoints(); ++j) {
        if (sub->getCurve(j)) continue;
        double x0 = 0;
        double y0 = 0;
        double x1 = 0;
        double y1 = 0;
        state->transform(sub->getX(j - 1), sub->getY(j - 1), &x0, &y0);
        state->transform(sub->getX(j), sub->getY(j), &x1, &y1);
        AddSegment(state, x0, y0, x1, y1, width);
      }
    }
  }

  void fill(GfxState* state) override {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    const double luminance = Luminance(rgb);
    if (luminance > 0.99 || state->getFillOpacity() < 0.05) return;  // white on white, or glass
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* sub = path->getSubpath(i);
      Box box;
      if (sub->getNumPoints() >= 4 && sub->getNumPoints() <= 6 && IsRectangle(state, sub, &box)) {
        AddArea(state, box, luminance);
      } else if (sub->getNumPoints() >= 3) {
        ++page_->outline_count;
      }
    }
  }
  void eoFill(GfxState* state) override { fill(state); }

  void drawImageMask(GfxState* state, Object* ref, Stream* str, int width, int height, bool invert,
                     bool interpolate, bool inline_image) override {
    AddImage(state, width, height);
    if (inline_image) {
      OutputDev::drawImageMask(state, ref, str, width, height, invert, interpolate, inline_image);
    }
  }
  void drawImage(GfxState* state, Object* ref, Stream* str, int width, int height,
                 GfxImageColorMap* colours, bool interpolate, const int* mask,
                 bool inline_image) override {
    AddImage(state, width, height);
    // The data of an inline image stands in the content stream and must be stepped over.
    if (inline_image) {
      OutputDev::drawImage(state, ref, str, width, height, colours, interpolate, mask,
                           inline_image);
    }
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    AddImage(state, width, height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    AddImage(state, width, height);
  }

  // For Poppler's abort callback.
  static bool ShouldStop(void* self) {
    auto* c = static_cast<Collector*>(self);
    if (!c->stopped_) {
      c->stopped_ = Clock::now() > c->deadline_ || c->glyphs_.glyph_count() > kMostGlyphs ||
                    c->page_->rulings.size() > kMostRulings;
    }
    return c->stopped_;
  }
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  static Box Clip(const GfxState* state, const Box& box) {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    state->getClipBBox(&x0, &y0, &x1, &y1);
    const Box clip(x0, y0, x1, y1);
    if (box.x1() < clip.x0() || box.x0() > clip.x1() || box.y1() < clip.y0() ||
        box.y0() > clip.y1()) {
      return {};
    }
    return {std::max(box.x0(), clip.x0()), std::max(box.y0(), clip.y0()),
            std::min(box.x1(), clip.x1()), std::min(box.y1(), clip.y1())};
  }

  void AddSegment(const GfxState* state, double x0, double y0, double x1, double y1, double width) {
    const double half = width / 2;
    const double long_x = std::abs(x1 - x0);
    const double long_y = std::abs(y1 - y0);
    // A stroke thicker than long is a filled area.
    if (long_y <= 0.02 * long_x + 0.05 && long_x >= kShortest) {
      AddStroke(state,
                Box(std::min(x0, x1), (y0 + y1) / 2 - half, std::max(x0, x1), (y0 + y1) / 2 + half),
                true);
    } else if (long_x <= 0.02 * long_y + 0.05 && long_y >= kShortest) {
      AddStroke(state,
                Box((x0 + x1) / 2 - half, std::min(y0, y1), (x0 + x1) / 2 + half, std::max(y0, y1)),
                false);
    }
  }

  void AddStroke(const GfxState* state, const Box& box, bool horizontal) {
    const Box seen = Clip(state, box);
    if (seen == Box()) return;
    if ((horizontal ? box.height() : box.width()) >
        3 * kThin) {  // a bar, such as a heading's ground
      page_->fills.push_back({seen, 0});
    } else {
      page_->rulings.push_back({seen, horizontal});
    }
  }

  void AddArea(const GfxState* state, const Box& box, double luminance) {
    const Box seen = Clip(state, box);
    if (seen == Box()) return;
    if (seen.height() <= kThin && seen.width() > seen.height()) {
      if (seen.width() >= kShortest) page_->rulings.push_back({seen, true});
    } else if (seen.width() <= kThin) {
      if (seen.height() >= kShortest) page_->rulings.push_back({seen, false});
    } else {
      page_->fills.push_back({seen, static_cast<float>(luminance)});
    }
  }

  static bool IsRectangle(const GfxState* state, const GfxSubpath* sub, Box* box) {
    double x[6];
    double y[6];
    const int n = sub->getNumPoints();
    for (int i = 0; i < n; ++i) {
      if (i > 0 && sub->getCurve(i)) return false;
      state->transform(sub->getX(i), sub->getY(i), &x[i], &y[i]);
      if (i > 0 && std::abs(x[i] - x[i - 1]) > 0.1 && std::abs(y[i] - y[i - 1]) > 0.1) return false;
    }
    const auto [x_min, x_max] = std::minmax_element(x, x + n);
    const auto [y_min, y_max] = std::minmax_element(y, y + n);
    *box = Box(*x_min, *y_min, *x_max, *y_max);
    return true;
  }

  void AddImage(const GfxState* state, int width, int height) {
    double x[4];
    double y[4];
    state->transform(0, 0, &x[0], &y[0]);
    state->transform(1, 0, &x[1], &y[1]);
    state->transform(0, 1, &x[2], &y[2]);
    state->transform(1, 1, &x[3], &y[3]);
    const auto [x_min, x_max] = std::minmax_element(x, x + 4);
    const auto [y_min, y_max] = std::minmax_element(y, y + 4);
    const Box box = Clip(state, Box(*x_min, *y_min, *x_max, *y_max));
    if (box == Box()) return;
    // Some producers draw their lines as pictures of one pixel. Others cut a scan into strips, a
    // few rows of pixels each: those are pictures however thin.
    const bool strip = std::min(width, height) > kMostRulingPixels;
    if (!strip && std::min(box.width(), box.height()) <= kThin &&
        std::max(box.width(), box.height()) > 10) {
      page_->rulings.push_back({box, box.width() > box.height()});
    } else {
      page_->images.push_back({box, width, height});
    }
  }

  Page* page_;
  Clock::time_point deadline_;
  GlyphCollector glyphs_{0, 0};
  FontStyle style_;
  bool stopped_ = false;
};

// Pictures may overlap (masks) or lie side by side in thin strips: the covered part of each cell of
// a coarse raster is added up, and no cell counts for more than itself.
double ImageShare(const Page& page) {
  static constexpr int kCells = 32;
  if (page.images.empty() || page.width <= 0 || page.height <= 0) return 0;
  std::vector<double> covered(kCells * kCells);
  const double cell_width = page.width / kCells;
  const double cell_height = page.height / kCells;
  const auto cell = [](double v, double size) {
    return std::clamp(static_cast<int>(v / size), 0, kCells - 1);
  };
  const auto overlap = [](double a0, double a1, int at, double size) {
    return std::max(0.0, std::min(a1, (at + 1) * size) - std::max(a0, at * size)) / size;
  };
  for (const ImageArea& image : page.images) {
    const Box& box = image.box;
    for (int y = cell(box.y0(), cell_height); y <= cell(box.y1(), cell_height); ++y) {
      const double high = overlap(box.y0(), box.y1(), y, cell_height);
      for (int x = cell(box.x0(), cell_width); x <= cell(box.x1(), cell_width); ++x) {
        covered[static_cast<std::size_t>(y * kCells + x)] +=
            high * overlap(box.x0(), box.x1(), x, cell_width);
      }
    }
  }
  double sum = 0;
  for (const double c : covered) sum += std::min(1.0, c);
  return sum / (kCells * kCells);
}

// A picture that covers so much of the page is the page.
constexpr double kWholePage = 0.9;

// Pages that must be drawn are drawn as finely as their pictures are, within what recognition can
// use.
double DrawingPpi(const Page& page) {
  double ppi = 0;
  for (const ImageArea& image : page.images) {
    if (image.box.area() > 0.05 * page.width * page.height) {
      ppi = std::max(ppi, 72.0 * image.pixels_wide / std::max(1.0, image.box.width()));
    }
  }
  constexpr double kDefault = 300;
  return ppi > 0 ? std::clamp(ppi, 200.0, 400.0) : kDefault;
}

// Poppler's settings are global to the process; this counts their users.
class PopplerUse : private GlobalParamsIniter {
 public:
  PopplerUse() : GlobalParamsIniter(SwallowMessage) {}
};

class PopplerSource : public PageSource {
 public:
  PopplerSource(std::shared_ptr<const std::string> bytes, const OpenOptions& options)
      : bytes_(std::move(bytes)), options_(options) {
    auto* stream = new MemStream(bytes_->data(), 0, static_cast<Goffset>(bytes_->size()),
                                 Object(objNull));  // owned by doc_
    std::optional<GooString> password;
    if (!options.password.empty()) password.emplace(options.password);
    doc_ = std::make_unique<PDFDoc>(stream, password, password);
  }

  [[nodiscard]] Status CheckOpened() const {
    if (doc_->isOk()) {
      if (doc_->getNumPages() >= 1) return std::nullopt;
      return Error{ErrorCode::kUnreadable,
                   Tell("le PDF ne contient aucune page", "the PDF has no pages"), "", 0};
    }
    if (doc_->getErrorCode() == errEncrypted) {
      return Error{ErrorCode::kPasswordNeeded,
                   options_.password.empty()
                       ? Tell("le PDF est chiffré : donner son mot de passe avec --password",
                              "the PDF is encrypted: give its password with --password")
                       : Tell("le PDF est chiffré, et le mot de passe donné n'est pas le bon",
                              "the PDF is encrypted, and the password given is not the right one"),
                   "", 0};
    }
    const std::size_t tail = bytes_->size() - std::min(bytes_->size(), kTailBytes);
    if (bytes_->find("%%EOF", tail) == std::string::npos) {
      return Error{
          ErrorCode::kUnreadable,
          Tell("le PDF est tronqué, sa fin manque : le copier ou le télécharger de nouveau",
               "the PDF is cut off, its end is missing: copy or download it again"),
          "", 0};
    }
    return Error{
        ErrorCode::kUnreadable,
        Tell("le PDF est trop endommagé pour être ouvert ; essayer de le réparer avec « qpdf »",
             "the PDF is too damaged to be opened; try to repair it with 'qpdf'"),
        "", 0};
  }

  [[nodiscard]] int page_count() const override { return doc_->getNumPages(); }

  [[nodiscard]] Result<Page> ReadPage(int number) override {
    Page page;
    page.number = number;
    try {
      if (doc_->getPage(number) == nullptr) {
        return Error{ErrorCode::kPageFailed,
                     Tell("la page est illisible", "the page cannot be read"), "", number};
      }
      Collector collector(&page, Clock::now() + PageTimeout());
      doc_->displayPage(&collector, number, 72, 72, 0, false, true, false, Collector::ShouldStop,
                        &collector);
      if (collector.stopped()) {
        ++given_up_;
        return Error{ErrorCode::kPageFailed,
                     Tell("la page demande trop de temps ou dessine trop d'objets : abandonnée",
                          "the page takes too long or draws too much: given up"),
                     "", number};
      }
    } catch (const std::exception& e) {
      return Error{
          ErrorCode::kPageFailed,
          std::string(Tell("la page est illisible : ", "the page cannot be read: ")) + e.what(), "",
          number};
    }
    if (page.width <= 0 || page.height <= 0) {
      return Error{ErrorCode::kPageFailed,
                   Tell("la page n'a pas de surface : rien ne peut y être lu",
                        "the page has no area: nothing can be read on it"),
                   "", number};
    }
    page.image_share = ImageShare(page);
    return page;
  }

  [[nodiscard]] Result<PageImage> ReadPageImage(const Page& page) override {
    try {
      const bool whole = page.images.size() == 1 && page.image_share > kWholePage;
      std::optional<PageImage> image;
      if (whole) image = TakeEmbeddedImage(*doc_, page, page.images.front());
      if (image) return std::move(*image);
    } catch (const std::exception&) {
      return NoPicture(page.number);  // memory, mostly
    }
    return DrawPage(page);
  }

  [[nodiscard]] Result<PageImage> DrawPage(const Page& page) override {
    try {
      std::optional<PageImage> image =
          delib::DrawPage(*doc_, page, DrawingPpi(page), options_.page_timeout);
      if (image) return std::move(*image);
    } catch (const std::exception&) {  // as above
    }
    return NoPicture(page.number);
  }

 private:
  // Where several pages are too much, all the others may be as well: each page given up halves the
  // time of the next, so that a hostile file of a hundred pages comes to an end.
  [[nodiscard]] std::chrono::milliseconds PageTimeout() const {
    return options_.page_timeout / (1 << std::min(given_up_, 5));
  }

  [[nodiscard]] Error NoPicture(int number) const {
    return Error{
        ErrorCode::kPageFailed,
        Tell("l'image de la page ne peut être obtenue", "no picture of the page can be had"), "",
        number};
  }

  [[nodiscard]] const char* Tell(const char* french, const char* english) const {
    return Say(options_.language, french, english);
  }

  PopplerUse use_;  // before doc_
  std::shared_ptr<const std::string> bytes_;
  OpenOptions options_;
  std::unique_ptr<PDFDoc> doc_;
  int given_up_ = 0;  // pages
};

}  // namespace

Result<std::unique_ptr<PageSource>> OpenPdf(std::shared_ptr<const std::string> bytes,
                                            const OpenOptions& options) {
  if (bytes->empty()) {
    return Error{ErrorCode::kUnreadable,
                 Say(options.language, "le fichier est vide", "the file is empty"), "", 0};
  }
  // The header may stand after some rubbish, but not anywhere: a viewer looks at the first
  // kilobyte.
  if (bytes->substr(0, 1024 + 5).find("%PDF-") == std::string::npos &&
      bytes->find("%PDF-") == std::string::npos && bytes->find("/Page") == std::string::npos) {
    return Error{ErrorCode::kUnreadable,
                 Say(options.language, "ce n'est pas un PDF", "this is no PDF"), "", 0};
  }
  try {
    auto source = std::make_unique<PopplerSource>(std::move(bytes), options);
    if (Status bad = source->CheckOpened()) return *bad;
    return std::unique_ptr<PageSource>(std::move(source));
  } catch (const std::exception& e) {
    return Error{
        ErrorCode::kUnreadable,
        Say(options.language, "le PDF ne peut être ouvert : ", "the PDF cannot be opened: ") +
            std::string(e.what()),
        "", 0};
  }
}

std::string PdfLibraryVersion() { return "Poppler " + poppler::version_string(); }

}  // namespace delib
