// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that sees Ocrad.
#include "pipeline/ocr/ocrad_engine.h"

#include <ocradlib.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "pipeline/image/scale.h"

namespace delib {

namespace {

// Letters are what Ocrad calls figures that it cannot tell from them.
char AsFigure(char c) {
  static constexpr std::string_view kLetters = "OoQDlIiz|ZSsBGbgqT";
  static constexpr std::string_view kFigures = "000011121255866997";
  const std::size_t at = kLetters.find(c);
  return at == std::string_view::npos ? c : kFigures[at];
}

struct Closer {
  void operator()(OCRAD_Descriptor* d) const { OCRAD_close(d); }
};

// Height of figures that it reads best, pixels; smaller ones are enlarged.
constexpr double kBestHeight = 26;
// Grey levels that part ink from ground, in the order of their success.
constexpr std::array kThresholds = {165, 185, 145};

class OcradReader : public FigureReader {
 public:
  OcradReader() : ocrad_(OCRAD_open()) {}
  [[nodiscard]] bool ok() const { return ocrad_ && OCRAD_get_errno(ocrad_.get()) == OCRAD_ok; }

  [[nodiscard]] int attempts() const override { return static_cast<int>(kThresholds.size()); }

  [[nodiscard]] std::string ReadFigures(const GreyBitmap& number, int attempt) override {
    // The picture has a margin of a fifth above and below the figures.
    const double factor = std::max(1.0, kBestHeight * 1.4 / std::max(1, number.height));
    const GreyBitmap enlarged = factor > 1.05 ? Scale(number, factor) : number;
    if (enlarged.height < 3 || enlarged.width < 3) return {};
    const OCRAD_Pixmap picture{enlarged.pixels.data(), enlarged.height, enlarged.width,
                               OCRAD_greymap};
    if (OCRAD_set_image(ocrad_.get(), &picture, false) != 0) return {};
    OCRAD_set_utf8_format(ocrad_.get(), true);
    OCRAD_set_threshold(ocrad_.get(), kThresholds[static_cast<std::size_t>(attempt)]);
    if (OCRAD_recognize(ocrad_.get(), false) != 0) return {};
    return Text();
  }

 private:
  [[nodiscard]] std::string Text() const {
    std::string text;
    for (int block = 0; block < OCRAD_result_blocks(ocrad_.get()); ++block) {
      for (int line = 0; line < OCRAD_result_lines(ocrad_.get(), block); ++line) {
        const char* c = OCRAD_result_line(ocrad_.get(), block, line);
        for (; c != nullptr && *c != 0; ++c) text += AsFigure(*c);
      }
    }
    return text;
  }

  std::unique_ptr<OCRAD_Descriptor, Closer> ocrad_;
};

}  // namespace

std::unique_ptr<FigureReader> OpenOcrad() {
  auto reader = std::make_unique<OcradReader>();
  if (!reader->ok()) return nullptr;
  return reader;
}

}  // namespace delib
