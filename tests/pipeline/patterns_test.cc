// SPDX-License-Identifier: GPL-3.0-or-later
// RE2 does not throw where a pattern is wrong: it writes "re2/re2.cc: Error parsing" to the
// standard error and matches nothing from then on. Three raw strings that a `)"` cut short were
// once lost that way.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/samples.h"

namespace delib {
namespace {

using testing::RunCommand;
using testing::ScratchFolder;

TEST(Patterns, AllCompileInAWholeRun) {
  int documents = 0;
  for (const auto& entry : std::filesystem::directory_iterator(testing::SamplePath(""))) {
    if (entry.path().extension() != ".pdf") continue;
    ++documents;
    SCOPED_TRACE(entry.path().filename());
    const ScratchFolder folder;
    ASSERT_FALSE(folder.path().empty());
    const std::string input = "'" + entry.path().string() + "'";
    const std::string program = std::string("'") + DELIB_PROGRAM + "' ";
    for (const std::string& arguments :
         {"extract " + input + " --csv " + folder.path(),
          "tables " + input + " --csv " + folder.path(), "text " + input}) {
      SCOPED_TRACE(arguments);
      // The pipe is the standard error; the standard output is let go. Only with --verbose does the
      // process that reads keep its standard error.
      const auto out = RunCommand(program + arguments + " --verbose 2>&1 >/dev/null");
      EXPECT_EQ(out.status, 0);
      EXPECT_EQ(out.text.find("re2/"), std::string::npos) << out.text;
      EXPECT_EQ(out.text.find("runtime error"), std::string::npos) << out.text;
    }
  }
  EXPECT_GE(documents, 2);
}

}  // namespace
}  // namespace delib
