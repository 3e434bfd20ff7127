// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/numbers.h"

#include <gtest/gtest.h>

#include <limits>

#include "sample_document.h"

namespace delib {
namespace {

struct Row {
  const char* name;
  double value;
  const char* text;
};

TEST(AppendCoordinate, WritesTwoDecimals) {
  const Row rows[] = {
      {"zero", 0, "0.00"},
      {"no negative zero", -0.001, "0.00"},
      {"cents below ten", 12.05, "12.05"},
      {"below one", 0.5, "0.50"},
      {"rounds up", 56.699, "56.70"},
      {"negative", -3.25, "-3.25"},
      {"negative below one", -0.07, "-0.07"},
      {"far away is held back", 1e300, "1000000000000.00"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    std::string text;
    AppendCoordinate(text, row.value);
    EXPECT_EQ(text, row.text);
  }
}

TEST(AppendConfidence, WritesUpToThreeDecimals) {
  const Row rows[] = {
      {"sound", 1, "1"},
      {"none", 0, "0"},
      {"one decimal", 0.9F, "0.9"},
      {"three decimals", 0.8754, "0.875"},
      {"small", 0.05, "0.05"},
      {"not sound, so never 1", 0.9999, "0.999"},
      {"no number", std::numeric_limits<double>::quiet_NaN(), "0"},
      {"out of range", 7, "1"},
      {"below range", -1, "0"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    std::string text;
    AppendConfidence(text, row.value);
    EXPECT_EQ(text, row.text);
  }
}

TEST(LeastConfidence, IsThatOfTheWorstWord) {
  SourceText text = SourceOf("sûr", 1, 1);
  text.Append(" ", SourceOf("douteux", 1, 0.25F));
  text.Append(" ", SourceOf("moins", 1, 0.5F));
  EXPECT_EQ(LeastConfidence(text), 0.25);
  EXPECT_EQ(LeastConfidence(SourceText()), 1);
}

}  // namespace
}  // namespace delib
