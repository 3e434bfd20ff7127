// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/sheet_match.h"

#include <gtest/gtest.h>

#include "layout_builder.h"

namespace delib {
namespace {

OutlineSheet Sheet(const char* id, const char* title) {
  OutlineSheet sheet;
  sheet.action_id = id;
  sheet.title = testing::MakeText(title, 1, 50);
  return sheet;
}

TEST(SheetMatch, TitlesInOtherWords) {
  const std::vector<OutlineSheet> sheets = {Sheet("1.0.A", "PACTE D'AVENIR DES CARS"),
                                            Sheet("1.0.B", "LUMIO : ECLAIRER LES HALTES RURALES"),
                                            Sheet("2.0.A", "LOGER LES JEUNES ACTIFS"),
                                            Sheet("3.0.A", "LOGER LES JEUNES ACTIFS"),
                                            Sheet("3.0.B", "OUVRIR UNE ECOLE DE CONDUITE")};
  struct Row {
    const char* name;
    std::vector<std::string> labels;
    std::vector<int> expected;
  };
  const Row rows[] = {
      {"other words", {"Pacte avenir cars", "LUMIO"}, {0, 1}},
      {"the part of the table decides",
       {"Loger les jeunes actifs", "Ouvrir une école de conduite"},
       {3, 4}},
      {"two as near",
       {"Pacte avenir cars", "Loger les jeunes actifs", "Ecole de conduite"},
       {0, -1, 4}},
      {"nothing near", {"Restaurer la digue"}, {-1}},
      {"none", {}, {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(MatchSheets(row.labels, sheets), row.expected);
  }
}

}  // namespace
}  // namespace delib
