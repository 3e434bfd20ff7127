// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/classify.h"

#include <gtest/gtest.h>

#include <string>

namespace delib {
namespace {

struct Row {
  const char* name;
  std::size_t words;
  double image_share, invisible_share, unmapped_share;
  int outlines;
  PageKind kind;
  const char* problem;  // a part of it; empty for none
  std::size_t words_kept;
};

TEST(Classify, KindsAndProblems) {
  const Row rows[] = {
      {"nothing", 0, 0, 0, 0, 0, PageKind::kBlank, "", 0},
      {"a speck", 0, 0.0005, 0, 0, 0, PageKind::kBlank, "", 0},
      {"a rule and a ring", 0, 0, 0, 0, 3, PageKind::kBlank, "", 0},
      {"text", 300, 0, 0, 0, 0, PageKind::kText, "", 300},
      {"one word", 1, 0, 0, 0, 0, PageKind::kText, "", 1},
      {"text with a logo", 300, 0.05, 0, 0, 900, PageKind::kText, "", 300},
      {"text with a large picture", 300, 0.3, 0, 0, 0, PageKind::kMixed, "", 300},
      {"scan", 0, 1, 0, 0, 0, PageKind::kScan, "without a text layer", 0},
      {"scan with a stamp on it", 12, 0.98, 0, 0, 0, PageKind::kScan, "without a text layer", 12},
      {"scan read by others", 300, 0.98, 1, 0, 0, PageKind::kMixed, "not verified", 300},
      {"text on a coloured ground", 300, 1, 0, 0, 0, PageKind::kMixed, "", 300},
      {"small picture alone", 0, 0.01, 0, 0, 0, PageKind::kScan, "picture without text", 0},
      {"letters as outlines", 0, 0, 0, 0, 800, PageKind::kScan, "drawn shapes", 0},
      {"outlines and a page number", 2, 0, 0, 0, 800, PageKind::kMixed, "shapes are not read", 2},
      {"font without characters", 300, 0, 0, 0.9, 0, PageKind::kScan, "no known characters", 0},
      {"a word of it", 300, 0, 0, 0.05, 0, PageKind::kText, "not known", 300},
      {"a bullet of it", 300, 0, 0, 0.002, 0, PageKind::kText, "", 300},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Page page;
    page.width = 595;
    page.height = 842;
    page.words.resize(row.words);
    page.image_share = row.image_share;
    if (row.image_share > 0) page.images.resize(1);
    page.invisible_share = row.invisible_share;
    page.unmapped_share = row.unmapped_share;
    page.outline_count = row.outlines;
    const Page classed = ClassifyPage(page, Language::kEnglish);
    EXPECT_EQ(static_cast<int>(classed.kind), static_cast<int>(row.kind));
    EXPECT_EQ(classed.words.size(), row.words_kept);
    // A scan may still be recognised: why it was not is told only where it was not.
    const bool scan = classed.kind == PageKind::kScan;
    ASSERT_EQ(classed.problems.size(), scan || std::string(row.problem).empty() ? 0U : 1U);
    const std::string told = scan
                                 ? WhyNotRead(classed, Language::kEnglish)
                                 : (classed.problems.empty() ? std::string() : classed.problems[0]);
    EXPECT_NE(told.find(row.problem), std::string::npos) << told;
    EXPECT_EQ(told.empty(), std::string(row.problem).empty()) << told;
  }
}

}  // namespace
}  // namespace delib
