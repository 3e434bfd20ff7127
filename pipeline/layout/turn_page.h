// SPDX-License-Identifier: GPL-3.0-or-later
// Pages whose text runs upwards, downwards or upside down: wide tables are often set so.
#pragma once

#include "models/page.h"

namespace delib {

// The direction (Word::direction) that most words of the page run in.
[[nodiscard]] int MainDirection(const Page& page);

// The page turned so that words of `direction` run from left to right. Words keep their indices.
[[nodiscard]] Page TurnUpright(const Page& page, int direction);

// A box of the turned page, as it lies on `page`.
[[nodiscard]] Box TurnBack(const Box& box, const Page& page, int direction);

}  // namespace delib
