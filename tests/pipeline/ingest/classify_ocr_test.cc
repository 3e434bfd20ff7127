// SPDX-License-Identifier: GPL-3.0-or-later
// Which text layers are kept, and which are recognised anew.
#include <gtest/gtest.h>

#include <sstream>

#include "pipeline/ingest/classify.h"

namespace delib {
namespace {

Page WithText(const std::string& sentence, int times, double image_share) {
  Page page;
  page.width = 595;
  page.height = 842;
  page.image_share = image_share;
  for (int i = 0; i < times; ++i) {
    std::istringstream in(sentence);
    Word word;
    while (in >> word.text) page.words.push_back(word);
  }
  return page;
}

TEST(ClassifyPage, TextLayers) {
  struct Row {
    const char* name;
    const char* sentence;
    int times;
    double image_share;
    PageKind kind;
  };
  const std::vector<Row> rows = {
      {"text", "Le maire rappelle au conseil les travaux de la salle des fêtes", 10, 0,
       PageKind::kText},
      {"names and capitals", "MARTIN Jeanne DUPUIS Paul LEROY Anne SCHMITT Luc", 12, 0,
       PageKind::kText},
      {"figures only", "12 345 67,80 2021 2022 1 500", 20, 0, PageKind::kText},
      {"a good layer on a scan", "Le maire rappelle au conseil les travaux de la salle", 10, 1,
       PageKind::kMixed},
      {"old recognition", "l_e rn4ire r;ppel|e tu ccns~il lcs tr:vxux", 20, 1, PageKind::kScan},
      {"mixed case rubbish", "cRnVeiL mUnIcIpAl dElIbErE vRtX kLmN", 15, 0, PageKind::kScan},
      {"stamp on a scan", "Reçu en préfecture le", 2, 1, PageKind::kScan},
      {"blank", "", 0, 0, PageKind::kBlank},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(
        ClassifyPage(WithText(row.sentence, row.times, row.image_share), Language::kFrench).kind,
        row.kind);
  }
}

}  // namespace
}  // namespace delib
