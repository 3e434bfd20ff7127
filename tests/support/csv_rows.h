// SPDX-License-Identifier: GPL-3.0-or-later
// CSV read back by rules of its own (RFC 4180), so that the writer is not its own judge.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace delib::testing {

using CsvRow = std::map<std::string, std::string>;

inline std::vector<std::vector<std::string>> SplitCsv(const std::string& bytes) {
  std::vector<std::vector<std::string>> records(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    std::string& field = records.back().back();
    if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') {
      field += bytes[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      records.back().emplace_back();
    } else if (!quoted && c == '\n') {
      records.emplace_back(1);
    } else if (quoted || c != '\r') {
      field += c;
    }
  }
  if (records.back().size() == 1 && records.back()[0].empty()) records.pop_back();
  return records;
}

// The rows by the names in the header line.
inline std::vector<CsvRow> ReadCsv(const std::string& bytes) {
  const std::vector<std::vector<std::string>> records = SplitCsv(bytes);
  std::vector<CsvRow> rows;
  for (std::size_t r = 1; r < records.size(); ++r) {
    CsvRow& row = rows.emplace_back();
    for (std::size_t c = 0; c < records[r].size() && c < records[0].size(); ++c) {
      row[records[0][c]] = records[r][c];
    }
  }
  return rows;
}

}  // namespace delib::testing
