// SPDX-License-Identifier: GPL-3.0-or-later
// With poppler_source.cc the only file that sees Poppler.
#include "pipeline/ingest/poppler_image.h"

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <cmath>

namespace delib {

namespace {

// Finer pictures than this many pixels an inch are reduced: the recogniser scales a line down
// anyway.
constexpr double kFinestPpi = 400;
// No page picture may have more pixels than this after reduction (A3 at 300 ppi has 17 million).
constexpr double kMostPixels = 25e6;

int ReductionFor(int width, int height, double ppi) {
  int factor = 1;
  if (ppi > kFinestPpi) factor = std::max(1, static_cast<int>(std::lround(ppi / 300)));
  while (static_cast<double>(width) / factor * (static_cast<double>(height) / factor) >
         kMostPixels) {
    ++factor;
  }
  return factor;
}

// Averages squares of factor x factor pixels while the lines come in.
class Reducer {
 public:
  Reducer(int width, int height, int factor)
      : factor_(factor),
        out_(std::max(1, width / factor), std::max(1, height / factor)),
        sums_(static_cast<std::size_t>(out_.width)) {}

  void AddLine(const unsigned char* line, int y) {
    const int row = y / factor_;
    if (row >= out_.height) return;
    if (factor_ == 1) {
      std::copy_n(line, out_.width, out_.Row(row));
      return;
    }
    if (y % factor_ == 0) std::fill(sums_.begin(), sums_.end(), 0);
    for (int x = 0; x < out_.width; ++x) {
      for (int k = 0; k < factor_; ++k) sums_[static_cast<std::size_t>(x)] += line[x * factor_ + k];
    }
    if (y % factor_ != factor_ - 1) return;
    const int area = factor_ * factor_;
    for (int x = 0; x < out_.width; ++x) {
      out_.Row(row)[x] = static_cast<std::uint8_t>(sums_[static_cast<std::size_t>(x)] / area);
    }
  }
  [[nodiscard]] GreyBitmap Take() { return std::move(out_); }

 private:
  int factor_;
  GreyBitmap out_;
  std::vector<int> sums_;
};

// Waits for the picture that stands at `area` and decodes it.
class ImageCatcher : public OutputDev {
 public:
  explicit ImageCatcher(const ImageArea& area) : area_(area) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void drawImage(GfxState* state, Object*, Stream* stream, int width, int height,
                 GfxImageColorMap* colours, bool, const int*, bool) override {
    const std::optional<Box> box = Place(state, width, height);
    if (!box || colours == nullptr || !colours->isOk()) return;
    const int components = colours->getNumPixelComps();
    ImageStream lines(stream, width, components, colours->getBits());
    std::vector<unsigned char> grey(static_cast<std::size_t>(width));
    Decode(lines, *box, width, height, [&](unsigned char* line) {
      colours->getGrayLine(line, grey.data(), width);
      return grey.data();
    });
    image_->bilevel = colours->getBits() == 1 && components == 1;
  }

  void drawImageMask(GfxState* state, Object*, Stream* stream, int width, int height, bool invert,
                     bool, bool) override {
    const std::optional<Box> box = Place(state, width, height);
    if (!box) return;
    ImageStream lines(stream, width, 1, 1);
    std::vector<unsigned char> grey(static_cast<std::size_t>(width));
    const unsigned char painted = invert ? 1 : 0;
    Decode(lines, *box, width, height, [&](const unsigned char* line) {
      for (std::size_t x = 0; x < grey.size(); ++x) grey[x] = line[x] == painted ? 0 : 255;
      return grey.data();
    });
    image_->bilevel = true;
  }

  [[nodiscard]] std::optional<PageImage> Take() { return std::move(image_); }

 private:
  // Its place, if it is the one waited for and lies upright.
  [[nodiscard]] std::optional<Box> Place(const GfxState* state, int width, int height) const {
    if (image_ || width != area_.pixels_wide || height != area_.pixels_high) return std::nullopt;
    double x[3];
    double y[3];
    state->transform(0, 0, &x[0], &y[0]);
    state->transform(1, 0, &x[1], &y[1]);
    state->transform(0, 1, &x[2], &y[2]);
    constexpr double kStraight = 0.5;
    if (std::abs(y[1] - y[0]) > kStraight || std::abs(x[2] - x[0]) > kStraight || x[1] <= x[0] ||
        y[2] >= y[0]) {
      return std::nullopt;
    }
    // Fax resolutions differ between the axes: drawing evens them out.
    const double across = width / (x[1] - x[0]);
    const double down = height / (y[0] - y[2]);
    if (std::abs(across / down - 1) > 0.02) return std::nullopt;
    return Box(x[0], y[2], x[1], y[0]);
  }

  template <class ToGrey>
  void Decode(ImageStream& lines, const Box& box, int width, int height, ToGrey to_grey) {
    const double ppi = 72.0 * width / std::max(1.0, box.width());
    const int factor = ReductionFor(width, height, ppi);
    Reducer reducer(width, height, factor);
    lines.reset();
    for (int y = 0; y < height; ++y) {
      unsigned char* line = lines.getLine();
      if (line == nullptr) break;  // cut short: the rest stays white
      reducer.AddLine(to_grey(line), y);
    }
    lines.close();
    image_ = PageImage{reducer.Take(), box, false, ppi / factor};
  }

  ImageArea area_;
  std::optional<PageImage> image_;
};

struct Deadline {
  std::chrono::steady_clock::time_point at;
  static bool Passed(void* self) {
    return std::chrono::steady_clock::now() > static_cast<Deadline*>(self)->at;
  }
};

}  // namespace

std::optional<PageImage> TakeEmbeddedImage(PDFDoc& doc, const Page& page, const ImageArea& image) {
  ImageCatcher catcher(image);
  doc.displayPage(&catcher, page.number, 72, 72, 0, false, true, false);
  return catcher.Take();
}

std::optional<PageImage> DrawPage(PDFDoc& doc, const Page& page, double ppi,
                                  std::chrono::milliseconds limit) {
  const double inches = page.width / 72 * (page.height / 72);
  if (!(inches > 0)) return std::nullopt;
  ppi = std::min(ppi, std::sqrt(kMostPixels / inches));
  SplashColor white = {255};
  SplashOutputDev device(splashModeMono8, 4, false, white);
  device.setFontAntialias(true);
  device.setVectorAntialias(true);
  device.startDoc(&doc);
  Deadline deadline{std::chrono::steady_clock::now() + limit};
  doc.displayPage(&device, page.number, ppi, ppi, 0, false, true, false, Deadline::Passed,
                  &deadline);
  if (Deadline::Passed(&deadline)) return std::nullopt;
  const SplashBitmap* bitmap = device.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) return std::nullopt;
  PageImage image;
  image.grey = GreyBitmap(bitmap->getWidth(), bitmap->getHeight());
  for (int y = 0; y < image.grey.height; ++y) {
    const unsigned char* row = const_cast<SplashBitmap*>(bitmap)->getDataPtr() +
                               static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
    std::copy_n(row, image.grey.width, image.grey.Row(y));
  }
  image.box = Box(0, 0, page.width, page.height);
  image.ppi = ppi;
  return image;
}

}  // namespace delib
