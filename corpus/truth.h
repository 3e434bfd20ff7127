// SPDX-License-Identifier: GPL-3.0-or-later
// The truth of a drawn document: the flat CSV tables that a perfect run over its PDF would write.
// document_id (the PDF's own hash), confidence and status stay blank: they belong to a run.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/table.h"
#include "corpus/typesetter.h"

namespace delib::corpus {

// Column -> value; columns that are left out are written empty.
using Record = std::map<std::string, std::string>;

class Truth {
 public:
  // REQUIRES: the table and the record's columns are in the contract.
  void Add(std::string_view table, const Record& record);
  // With page, box and raw from where the value stands.
  void AddAt(std::string_view table, Record record, const Place& place, std::string_view raw);
  // Adds the cells of a drawn table; returns its table_index.
  int AddTable(const std::vector<PlacedCell>& cells);
  // What the tables added so far show of page breaks.
  [[nodiscard]] int tables_over_pages() const { return tables_over_pages_; }
  [[nodiscard]] int cut_rows() const { return static_cast<int>(cut_rows_.size()); }
  // Writes <folder>/<table>.csv for every table, also those without rows.
  void Write(const std::filesystem::path& folder) const;

 private:
  std::map<std::string, std::vector<Record>, std::less<>> rows_;
  int tables_ = 0;
  int tables_over_pages_ = 0;
  std::set<std::pair<int, int>> cut_rows_;  // table, row
};

// No-break and line-breaking space as plain spaces, runs of them as one: how a text is read.
std::string FoldSpaces(std::string_view text);

}  // namespace delib::corpus
