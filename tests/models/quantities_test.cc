// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantities.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace delib {
namespace {

TEST(Exists, DaysOfTheCalendar) {
  const struct {
    Date date;
    bool exists;
  } rows[] = {
      {{2023, 3, 20}, true},   {{2024, 2, 29}, true},  {{2023, 2, 29}, false},
      {{1900, 2, 29}, false},  {{2000, 2, 29}, true},  {{2022, 11, 31}, false},
      {{2022, 12, 31}, true},  {{2022, 13, 1}, false}, {{2022, 0, 1}, false},
      {{2022, 1, 0}, false},   {{0, 1, 1}, false},     {{10000, 1, 1}, false},
      {{9999, 12, 31}, true},  {{2022, -1, 1}, false}, {{2022, 1, -1}, false},
      {{2022, 257, 1}, false},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(ToIso(row.date));
    EXPECT_EQ(Exists(row.date), row.exists);
  }
}

TEST(DayNumber, CountsFrom1970) {
  EXPECT_EQ(DayNumber({1970, 1, 1}), 0);
  EXPECT_EQ(DayNumber({1969, 12, 31}), -1);
  EXPECT_EQ(DayNumber({2024, 3, 1}) - DayNumber({2024, 2, 28}), 2);
}

TEST(ToIso, FourTwoTwo) {
  EXPECT_EQ(ToIso({2023, 3, 5}), "2023-03-05");
  EXPECT_EQ(ToIso({987, 12, 31}), "0987-12-31");
}

TEST(Date, IsOrderedByTime) {
  EXPECT_LT((Date{2022, 12, 31}), (Date{2023, 1, 1}));
  EXPECT_LT((Date{2023, 1, 31}), (Date{2023, 2, 1}));
}

TEST(ToDecimal, TwoDecimalsNoGroups) {
  const struct {
    std::int64_t cents;
    const char* text;
  } rows[] = {
      {91710000, "917100.00"},
      {0, "0.00"},
      {5, "0.05"},
      {-5, "-0.05"},
      {-123456, "-1234.56"},
      {std::numeric_limits<std::int64_t>::max(), "92233720368547758.07"},
      {std::numeric_limits<std::int64_t>::min(), "-92233720368547758.08"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(ToDecimal({row.cents, Currency::kEur}), row.text);
  }
}

TEST(ToCode, Currencies) {
  EXPECT_STREQ(ToCode(Currency::kEur), "EUR");
  EXPECT_STREQ(ToCode(Currency::kFrf), "FRF");
}

}  // namespace
}  // namespace delib
