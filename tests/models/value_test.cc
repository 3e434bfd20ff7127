// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/value.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace delib {
namespace {

TEST(Value, CannotBeBuiltWithoutItsPlace) {
  EXPECT_FALSE(std::is_default_constructible_v<Value<int>>);
  EXPECT_FALSE((std::is_constructible_v<Value<int>, int>));
  EXPECT_FALSE((std::is_constructible_v<Value<int>, int, std::string>));
  EXPECT_TRUE((std::is_constructible_v<Value<int>, int, Provenance, std::string>));
}

TEST(Value, KeepsWhatWasReadAndWhatStoodThere) {
  Value<int> value(12, Provenance(3, Box(1, 2, 3, 4)), "douze");
  EXPECT_EQ(value.get(), 12);
  EXPECT_EQ(*value, 12);
  EXPECT_EQ(value.raw(), "douze");
  EXPECT_EQ(value.where().page(), 3);
  EXPECT_EQ(value.where().box(), Box(1, 2, 3, 4));
  EXPECT_EQ(value.status(), ReadStatus::kOk);
  value.set_status(ReadStatus::kReview);
  EXPECT_EQ(value.status(), ReadStatus::kReview);
}

TEST(Provenance, ConfidenceIsAShare) {
  const struct {
    double given;
    double kept;
  } rows[] = {{0.5, 0.5}, {-1, 0}, {2, 1}, {0, 0}, {1, 1}};
  for (const auto& row : rows) {
    SCOPED_TRACE(row.given);
    EXPECT_EQ(Provenance(1, Box(), Origin::kOcr, row.given).confidence(), row.kept);
  }
  EXPECT_EQ(Provenance(1, Box()).confidence(), 1);
  EXPECT_EQ(Provenance(1, Box()).origin(), Origin::kTextLayer);
}

}  // namespace
}  // namespace delib
