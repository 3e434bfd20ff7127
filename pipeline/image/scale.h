// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/image/bitmap.h"

namespace delib {

// The picture enlarged or reduced, with greys between; the picture itself where memory does not
// suffice.
[[nodiscard]] GreyBitmap Scale(const GreyBitmap& picture, double factor);

// The picture slightly blurred, each pixel with a third of its neighbours: the stairs of a picture
// in black and white become greys.
[[nodiscard]] GreyBitmap Smooth(const GreyBitmap& picture);

}  // namespace delib
