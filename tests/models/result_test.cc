// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace delib {
namespace {

TEST(Result, HoldsAValueOrAnError) {
  const Result<int> good = 7;
  ASSERT_TRUE(good);
  EXPECT_TRUE(good.has_value());
  EXPECT_EQ(*good, 7);
  const Result<int> bad = Error{ErrorCode::kPageFailed, "damaged", "", 4};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::kPageFailed);
  EXPECT_EQ(bad.error().page, 4);
}

TEST(Result, AValueOfErrorLikeTypeIsNoError) {
  const Result<std::string> text = std::string("damaged");
  ASSERT_TRUE(text);
  EXPECT_EQ(text->size(), 7U);
}

TEST(Result, GivesAwayWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 5);
}

TEST(Error, IsToldWhereItHappened) {
  const struct {
    Error error;
    const char* text;
  } rows[] = {
      {{ErrorCode::kUnreadable, "no PDF", "", 0}, "no PDF"},
      {{ErrorCode::kUnreadable, "no PDF", "a.pdf", 0}, "a.pdf: no PDF"},
      {{ErrorCode::kPageFailed, "damaged", "a.pdf", 3}, "a.pdf:p3: damaged"},
      {{ErrorCode::kPageFailed, "damaged", "", 3}, "p3: damaged"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(row.error.ToString(), row.text);
  }
}

TEST(Error, WithinKeepsAPlaceThatIsKnown) {
  const Error error{ErrorCode::kPageFailed, "damaged", "", 3};
  EXPECT_EQ(error.Within("a.pdf", 9).ToString(), "a.pdf:p3: damaged");
  EXPECT_EQ(error.Within("a.pdf").Within("b.pdf").file, "a.pdf");
  EXPECT_EQ(Error{}.Within("a.pdf", 9).page, 9);
}

}  // namespace
}  // namespace delib
