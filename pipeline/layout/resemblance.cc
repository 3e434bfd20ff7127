// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/resemblance.h"

#include <algorithm>
#include <vector>

namespace delib {

std::size_t EditDistance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

bool IsRecognised(const SourceText& text) {
  return !text.empty() && text.pieces().front().origin == Origin::kOcr;
}

}  // namespace delib
