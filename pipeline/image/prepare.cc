// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/image/prepare.h"

#include <cmath>
#include <numbers>

#include "pipeline/image/pix.h"
#include "pipeline/image/rules.h"

namespace delib {

namespace {

// Skew below this is left (degrees): at 0.03 a rule across a page rises by one pixel.
constexpr double kLeastSkew = 0.03;
// The search for the skew is trusted from this ratio of its best to its worst score on.
constexpr float kSkewConfidence = 2.0F;
// Ink less than this share of the page is dirt.
constexpr double kBlankShare = 0.0002;

// Grey with the light evened out and the ground white. White print on black is turned round.
PixPtr EvenOut(const PageImage& image) {
  PixPtr grey = ToPix(image.grey);
  if (grey == nullptr || image.bilevel) return grey;
  // Tiles of a sixth of an inch follow the shadow of a book's fold and the grey ground of a
  // heading.
  const int tile = std::clamp(static_cast<int>(image.ppi / 12), 8, 64);
  PixPtr even(
      pixBackgroundNorm(grey.get(), nullptr, nullptr, tile, tile, 90, tile * tile / 4, 250, 1, 1));
  return even != nullptr ? std::move(even) : std::move(grey);
}

PixPtr Binarise(Pix* grey) { return PixPtr(pixThresholdToBinary(grey, 165)); }

bool IsInverted(Pix* ink) {
  l_float32 share = 0;
  pixForegroundFraction(ink, &share);
  return share > 0.6F;
}

double FindSkew(Pix* ink, double ppi) {
  l_float32 angle = 0;
  l_float32 confidence = 0;
  // At 150 ppi the search is as exact and four times as fast as at 300.
  const int reduction = ppi >= 250 ? 4 : 2;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, reduction, reduction / 2, 7.0F, 1.0F,
                                0.01F) != 0) {
    return 0;
  }
  return confidence >= kSkewConfidence && std::abs(angle) >= kLeastSkew ? static_cast<double>(angle)
                                                                        : 0;
}

// From pixels of the straightened picture to those of the picture given.
PlaneMap ToSource(int turn, double skew, int width, int height) {
  // pixRotate turns about the middle; clockwise for positive angles. Undone here.
  const double angle = skew * std::numbers::pi / 180;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  const double mid_x = width / 2.0;
  const double mid_y = height / 2.0;
  const PlaneMap straight{c,  s, mid_x - c * mid_x - s * mid_y,
                          -s, c, mid_y + s * mid_x - c * mid_y};
  PlaneMap turned;
  switch (turn) {
    case 90:
      turned = {0, 1, 0, -1, 0, static_cast<double>(width)};
      break;
    case 180:
      turned = {-1, 0, static_cast<double>(width), 0, -1, static_cast<double>(height)};
      break;
    case 270:
      turned = {0, -1, static_cast<double>(height), 1, 0, 0};
      break;
    default:
      break;
  }
  return turned.After(straight);
}

std::vector<PixelBox> FindBlobs(Pix* ink) {
  std::vector<PixelBox> blobs;
  Boxa* boxes = pixConnCompBB(ink, 8);
  const int count = boxes == nullptr ? 0 : boxaGetCount(boxes);
  blobs.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    blobs.push_back({x, y, x + w, y + h});
  }
  boxaDestroy(&boxes);
  return blobs;
}

}  // namespace

PreparedImage PrepareImage(const PageImage& image, int turn) {
  PreparedImage out;
  out.ppi = image.ppi;
  out.turned = turn;
  out.bilevel = image.bilevel;
  PixPtr grey = EvenOut(image);
  if (grey == nullptr) {
    out.blank = true;
    return out;
  }
  if (turn != 0) grey.reset(pixRotateOrth(grey.get(), turn / 90));
  PixPtr ink = Binarise(grey.get());
  if (IsInverted(ink.get())) {
    pixInvert(grey.get(), grey.get());
    ink = Binarise(grey.get());
  }
  out.skew = FindSkew(ink.get(), image.ppi);
  if (out.skew != 0) {
    const auto angle = static_cast<l_float32>(out.skew * std::numbers::pi / 180);
    grey.reset(pixRotateAMGray(grey.get(), angle, 255));
    ink = Binarise(grey.get());
  }
  out.to_source = ToSource(turn, out.skew, pixGetWidth(grey.get()), pixGetHeight(grey.get()));
  out.rules = TakeOutRules(*ink, *grey, image.ppi);
  out.blobs = FindBlobs(ink.get());
  l_float32 share = 0;
  pixForegroundFraction(ink.get(), &share);
  out.blank = static_cast<double>(share) < kBlankShare;
  out.grey = FromPix(*grey);
  return out;
}

Orientation FindOrientation(const PageImage& image) {
  PixPtr grey = EvenOut(image);
  if (grey == nullptr) return {};
  PixPtr ink = Binarise(grey.get());
  if (image.ppi > 220) ink.reset(pixReduceRankBinaryCascade(ink.get(), 2, 0, 0, 0));
  l_float32 up = 0;
  l_float32 left = 0;
  if (pixOrientDetect(ink.get(), &up, &left, 0, 0) != 0) return {};
  l_int32 orientation = 0;
  // Leptonica says on stderr when it cannot decide; that it could not is seen by what it returns.
  setMsgSeverity(L_SEVERITY_NONE);
  makeOrientDecision(up, left, 0, 0, &orientation, 0);
  switch (orientation) {
    case L_TEXT_ORIENT_UP:
      return {0, true};
    case L_TEXT_ORIENT_LEFT:
      return {90, true};
    case L_TEXT_ORIENT_DOWN:
      return {180, true};
    case L_TEXT_ORIENT_RIGHT:
      return {270, true};
    default:
      return {};
  }
}

}  // namespace delib
