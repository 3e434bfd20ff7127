// SPDX-License-Identifier: GPL-3.0-or-later
// RE2 does not throw where a pattern is wrong: it writes "re2/re2.cc: Error parsing" to the
// standard error and matches nothing from then on. Patterns are compiled when they are first
// needed, so all other tests of this program are run again, in a process of their own, for what
// they say there.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <string>

namespace delib {
namespace {

TEST(Patterns, AllThatTheTestsNeedCompile) {
  const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string command = "'" + self + "' --gtest_filter=-Patterns.* 2>&1 >/dev/null";
  FILE* pipe = ::popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string said;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    said.append(buffer, n);
  EXPECT_EQ(::pclose(pipe), 0) << "a test of its own fails";
  EXPECT_EQ(said.find("re2/"), std::string::npos) << said.substr(0, 2000);
}

}  // namespace
}  // namespace delib
