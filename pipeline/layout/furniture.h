// SPDX-License-Identifier: GPL-3.0-or-later
// Running heads and feet, page numbers, stamps that come back on each page: what a page carries
// beside its text.
#pragma once

#include <optional>
#include <vector>

#include "models/layout.h"

namespace delib {

// The text lines of one page, with the page's height.
struct PageLines {
  double height = 0;
  const std::vector<Line>* lines = nullptr;
};

// For each page, for each of its lines, whether it is furniture and of what kind.
using FurnitureMarks = std::vector<std::vector<std::optional<FurnitureKind>>>;

// A line is furniture where it stands in the upper or lower margin and (a) the same line, digits
// aside, stands at the same height on other pages too, or (b) it is a page number by its form.
[[nodiscard]] FurnitureMarks FindFurniture(const std::vector<PageLines>& pages);

}  // namespace delib
