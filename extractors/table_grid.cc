// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/table_grid.h"

#include <algorithm>

namespace delib {

namespace {

// Below this confidence of the reader of an image, a word is wrong often enough to be looked at.
constexpr double kSureOfImage = 0.85;

}  // namespace

TableGrid::TableGrid(const Table& table)
    : table_(&table), cells_(static_cast<std::size_t>(table.rows * table.cols), nullptr) {
  for (const Cell& cell : table.cells) {
    const int last_row = std::min(cell.row + cell.rowspan, table.rows);
    const int last_col = std::min(cell.col + cell.colspan, table.cols);
    for (int row = std::max(cell.row, 0); row < last_row; ++row) {
      for (int col = std::max(cell.col, 0); col < last_col; ++col) {
        cells_[static_cast<std::size_t>(row * table.cols + col)] = &cell;
      }
    }
  }
}

const Cell* TableGrid::At(int row, int col) const {
  if (row < 0 || row >= table_->rows || col < 0 || col >= table_->cols) return nullptr;
  return cells_[static_cast<std::size_t>(row * table_->cols + col)];
}

const std::string& TableGrid::Text(int row, int col) const {
  static const std::string kNone;
  const Cell* cell = At(row, col);
  return cell == nullptr ? kNone : cell->text.text();
}

bool TableGrid::BeginsText(int row, int col) const {
  const Cell* cell = At(row, col);
  return cell != nullptr && cell->row == row && cell->col == col && !cell->text.empty();
}

std::string TableGrid::HeaderOf(int col, int header_rows) const {
  std::string header;
  const Cell* last = nullptr;
  for (int row = 0; row < header_rows; ++row) {
    const Cell* cell = At(row, col);
    if (cell == nullptr || cell == last || cell->text.empty()) continue;
    if (!header.empty()) header += ' ';
    header += cell->text.text();
    last = cell;
  }
  return header;
}

Provenance WhereIs(const Cell& cell) {
  if (cell.text.empty()) return {cell.page, cell.box};
  const Provenance words = cell.text.Locate();
  return {cell.page, cell.box, words.origin(), words.confidence()};
}

ReadStatus StatusOf(const Provenance& where) {
  const bool unsure = where.origin() == Origin::kOcr && where.confidence() < kSureOfImage;
  return unsure ? ReadStatus::kReview : ReadStatus::kOk;
}

ReadStatus StatusOf(const Cell& cell) {
  if (cell.status != ReadStatus::kOk || cell.text.empty()) return cell.status;
  return StatusOf(cell.text.Locate());
}

}  // namespace delib
