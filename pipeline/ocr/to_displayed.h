// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout.h"

namespace delib {

// Recognised pages are laid out upright and straight. This brings all boxes of the document back to
// the pages as they are displayed; pages of text stay as they are.
[[nodiscard]] Layout ToDisplayed(Layout layout);

}  // namespace delib
