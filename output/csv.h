// SPDX-License-Identifier: GPL-3.0-or-later
// The flat tables of docs/format.md as CSV: UTF-8 without a byte order mark, comma, a newline (LF)
// after each row, RFC 4180 quoting, one header line also where there are no rows. Values stand as
// they were read: these files are for databases, so nothing is altered for the sake of
// spreadsheets.
#pragma once

#include <string>
#include <vector>

#include "models/document.h"

namespace delib {

struct CsvFile {
  std::string name;  // "acts.csv"
  std::string bytes;
};

// All tables, always in the same order, the rows of several documents one after the other. The same
// documents give the same bytes. REQUIRES: no null pointer.
[[nodiscard]] std::vector<CsvFile> ToCsv(const std::vector<const Document*>& documents);

// tables.csv alone.
[[nodiscard]] CsvFile ToTablesCsv(const std::vector<const Document*>& documents);

}  // namespace delib
