// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/image/bitmap.h"

namespace delib {

// The picture enlarged or reduced, with greys between; the picture itself where memory does not
// suffice.
[[nodiscard]] GreyBitmap Scale(const GreyBitmap& picture, double factor);

}  // namespace delib
