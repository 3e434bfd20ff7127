// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/to_displayed.h"

#include <algorithm>
#include <map>
#include <utility>

namespace delib {

namespace {

class Mapper {
 public:
  explicit Mapper(const std::vector<PageInfo>& pages) {
    for (const PageInfo& page : pages) {
      if (page.to_displayed != PlaneMap()) maps_.emplace(page.number, page.to_displayed);
    }
  }
  [[nodiscard]] bool empty() const { return maps_.empty(); }
  [[nodiscard]] Box operator()(int page, const Box& box) const {
    const auto it = maps_.find(page);
    return it == maps_.end() ? box : it->second(box);
  }

 private:
  std::map<int, PlaneMap> maps_;
};

void MapLine(const Mapper& map, Line& line) {
  line.box = map(line.page, line.box);
  line.text.MapBoxes(map);
}

void MapTable(const Mapper& map, Table& table) {
  table.box = map(table.page_start, table.box);
  for (Cell& cell : table.cells) {
    cell.box = map(cell.page, cell.box);
    cell.text.MapBoxes(map);
  }
}

}  // namespace

Layout ToDisplayed(Layout layout) {
  const Mapper map(layout.pages);
  if (map.empty()) return layout;
  for (Block& block : layout.blocks) {
    block.box = map(block.page_start, block.box);
    block.text.MapBoxes(map);
    for (Line& line : block.lines) MapLine(map, line);
  }
  for (Table& table : layout.tables) MapTable(map, table);
  for (Furniture& furniture : layout.furniture) MapLine(map, furniture.line);
  for (PageInfo& page : layout.pages) {
    if (std::abs(page.to_displayed.xy) > std::abs(page.to_displayed.xx))
      std::swap(page.width, page.height);
    page.to_displayed = PlaneMap();
  }
  return layout;
}

}  // namespace delib
