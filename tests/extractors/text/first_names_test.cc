// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/first_names.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

TEST(IsFemaleFirstName, KnowsCommonNames) {
  for (const char* name :
       {"adele", "martine", "zohra", "zoe", "marie", "marie-line", "anne-laure"}) {
    EXPECT_TRUE(IsFemaleFirstName(name)) << name;
  }
  for (const char* name : {"", "jean-marie", "claude", "dominique", "andre", "michel", "-", "zz"}) {
    EXPECT_FALSE(IsFemaleFirstName(name)) << name;
  }
}

}  // namespace
}  // namespace delib
