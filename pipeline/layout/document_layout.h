// SPDX-License-Identifier: GPL-3.0-or-later
// From pages to the document in reading order.
#pragma once

#include <vector>

#include "models/layout.h"
#include "models/page.h"
#include "pipeline/layout/tables.h"

namespace delib {

// What one page gives by itself; made for each page in parallel.
struct PageLayout {
  PageInfo info;
  std::vector<Line> lines;  // outside of tables, in reading order
  std::vector<PageTable> tables;
};

[[nodiscard]] PageLayout LayOutPage(const Page& page);

// Puts the pages together: furniture told apart, tables and paragraphs joined over page breaks.
[[nodiscard]] Layout LayOutDocument(std::vector<PageLayout> pages);

}  // namespace delib
