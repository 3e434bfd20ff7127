// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace delib {

namespace {

// `scaled` / 10^decimals.
void AppendScaled(std::string& out, long long scaled, int decimals) {
  if (scaled < 0) out += '-';
  std::string digits;
  AppendInt(digits, std::abs(scaled));
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  out.append(digits, 0, digits.size() - places);
  if (places == 0) return;
  out += '.';
  out.append(digits, digits.size() - places);
}

}  // namespace

void AppendInt(std::string& out, long long v) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, v).ptr);
}

void AppendCoordinate(std::string& out, double v) {
  constexpr double kFarAway = 1e12;  // keeps llround defined for a broken page
  AppendScaled(out, std::llround(std::clamp(v, -kFarAway, kFarAway) * 100), 2);
}

void AppendConfidence(std::string& out, double v) {
  if (!(v > 0)) v = 0;  // also what is no number
  long long scaled = std::llround(std::min(v, 1.0) * 1000);
  if (v < 1) scaled = std::min(scaled, 999LL);
  int decimals = 3;
  for (; decimals > 0 && scaled % 10 == 0; scaled /= 10) --decimals;
  AppendScaled(out, scaled, decimals);
}

double LeastConfidence(const SourceText& text) {
  double least = 1;
  for (const TextPiece& piece : text.pieces()) {
    least = std::min<double>(least, piece.confidence);
  }
  return least;
}

}  // namespace delib
