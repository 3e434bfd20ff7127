// SPDX-License-Identifier: GPL-3.0-or-later
// The published deliberation of 103 pages, scored by the tool that belongs to it; both stand beside
// the project on the machines of its developers, not in a clone.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "support/samples.h"

namespace delib {
namespace {

using nlohmann::json;
using testing::RunCommand;

TEST(SharedSample, DigitalIsReadWithoutAnError) {
  const std::string shared = DELIB_SHARED_DIR;
  const std::string sample = shared + "/samples/pas-de-calais-2023-120";
  const std::string score = shared + "/tools/score";
  if (!std::filesystem::exists(sample + "/digital.pdf"))
    GTEST_SKIP() << "no " << sample << "/digital.pdf";
  if (!std::filesystem::exists(score)) GTEST_SKIP() << "no " << score;
  if (RunCommand("python3 --version 2>&1").status != 0) GTEST_SKIP() << "no python3";

  const testing::ScratchFolder folder;
  ASSERT_FALSE(folder.path().empty());
  const std::string extract = std::string("'") + DELIB_PROGRAM + "' extract '" + sample +
                              "/digital.pdf' --csv " + folder.path() + " --quiet 2>&1";
  const auto run = RunCommand(extract);
  // 1 says that the document holds errors of its own.
  ASSERT_TRUE(run.status == 0 || WEXITSTATUS(run.status) == 1) << run.text;
  const auto scored =
      RunCommand("python3 '" + score + "' '" + sample + "/truth' " + folder.path() + " --json");
  ASSERT_EQ(scored.status, 0);
  const json result = json::parse(scored.text);
  for (const char* table : {"acts", "decisions", "attendance", "citations", "actions", "sections",
                            "budget_lines", "indicators", "tables"}) {
    SCOPED_TRACE(table);
    EXPECT_GE(result.at("tables").at(table).at("f1").get<double>(), 0.9995);
    EXPECT_EQ(result.at("tables").at(table).value("silent", 0), 0);
  }
}

}  // namespace
}  // namespace delib
