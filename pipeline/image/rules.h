// SPDX-License-Identifier: GPL-3.0-or-later
// Rulings of a picture.
#pragma once

#include <vector>

#include "pipeline/image/pix.h"
#include "pipeline/image/prepare.h"

namespace delib {

// Finds the straight rules and whitens them in both pictures; letters that cross one keep their
// strokes. ink: 1 bit a pixel, grey: 8, of the same size, straight.
[[nodiscard]] std::vector<PixelRule> TakeOutRules(Pix& ink, Pix& grey, double ppi);

}  // namespace delib
