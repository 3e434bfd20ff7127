// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text, the same in every locale and every writer.
#pragma once

#include <string>
#include <vector>

#include "models/geometry.h"
#include "models/source_text.h"

namespace delib {

void AppendInt(std::string& out, long long v);
// Points or a share with two decimals, rounded: "56.70".
void AppendCoordinate(std::string& out, double v);
// 0..1 with at most three decimals; below 1 never rounded up to "1", which means a sound text
// layer.
void AppendConfidence(std::string& out, double v);

// The least confidence of the words of a text; 1 for an empty one.
[[nodiscard]] double LeastConfidence(const SourceText& text);

}  // namespace delib
