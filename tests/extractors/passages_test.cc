// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/passages.h"

#include <gtest/gtest.h>

#include <string>

#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;

TEST(FoldLayout, KeepsOrderAndTellsFurniture) {
  LayoutSketch sketch;
  sketch.Text("Été")
      .Stamp("Reçu LE")
      .Table({{"a", "b"}, {"c", "d"}, {"e", "f"}})
      .Page()
      .Text("Fin");
  const Folded document(sketch);
  const Passages& p = document.passages();
  ASSERT_EQ(p.body.size(), 3U);
  EXPECT_EQ(p.body[0].text(), "ete");
  EXPECT_TRUE(p.body[1].is_table());
  EXPECT_EQ(p.body[2].page, 2);
  ASSERT_EQ(p.furniture.size(), 1U);
  EXPECT_EQ(p.furniture[0].text(), "recu le");
  EXPECT_EQ(p.furniture[0].block, nullptr);
}

// A box drawn around an opening is read as text, a table of data is not.
TEST(FoldLayout, AFrameAroundProseIsText) {
  const std::string prose(300, 'x');
  LayoutSketch sketch;
  sketch.Table({{prose.c_str()}}).Table({{"12", "13"}});
  const Folded document(sketch);
  const Passages& p = document.passages();
  ASSERT_EQ(p.body.size(), 2U);
  EXPECT_FALSE(p.body[0].is_table());
  EXPECT_EQ(p.body[0].text(), prose);
  ASSERT_EQ(p.body[0].block->lines.size(), 1U);
  EXPECT_TRUE(p.body[1].is_table());
}

TEST(FoldLayout, AnEmptyDocumentHasNoPassages) {
  const Folded document{LayoutSketch()};
  EXPECT_TRUE(document.passages().body.empty());
  EXPECT_TRUE(document.all().empty());
}

TEST(Trim, TakesOffSpacesAndTheGivenMarks) {
  const struct {
    const char* text;
    const char* also;
    const char* trimmed;
  } rows[] = {
      {"  a b \n", "", "a b"}, {": a :.", ":.", "a"}, {"", ":", ""},
      {" : ", ":", ""},        {"a:", "", "a:"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(Trim(row.text, row.also), row.trimmed);
  }
}

TEST(Printed, GivesTheTextBehindItsFolding) {
  const Folded document("L’ÉCOLE « Jean-Zay »");
  const Passage& p = document.first();
  ASSERT_EQ(p.text(), "l'ecole \" jean-zay \"");
  EXPECT_EQ(Printed(p, std::string_view(p.text()).substr(2, 5)), "ÉCOLE");
  EXPECT_EQ(Printed(p, std::string_view(p.text()).substr(8, 1)), "«");
}

TEST(MakeValue, MarksDoubtfulReadings) {
  const struct {
    float confidence;
    ReadStatus status;
  } rows[] = {{1.0F, ReadStatus::kOk},
              {0.81F, ReadStatus::kOk},
              {0.79F, ReadStatus::kReview},
              {0.0F, ReadStatus::kReview}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.confidence);
    const Folded document(LayoutSketch().Confidence(row.confidence).Text("douze voix"));
    const Value<int> value =
        MakeValue(12, *document.first().source, document.first().folded.source().substr(0, 5));
    EXPECT_EQ(value.status(), row.status);
    EXPECT_EQ(value.raw(), "douze");
  }
}

}  // namespace
}  // namespace delib
