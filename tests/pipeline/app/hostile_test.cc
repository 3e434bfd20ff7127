// SPDX-License-Identifier: GPL-3.0-or-later
// Every broken and every real PDF of the samples: no crash, no hang, and a line that names the file
// where it could not be read.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace delib {
namespace {

namespace fs = std::filesystem;

struct Outcome {
  int code = -1;
  std::string err;
};

Outcome RunOn(const fs::path& file, const std::string& options) {
  const std::string command = "timeout 60 '" DELIB_PROGRAM "' extract '" + file.string() + "' " +
                              options + " --jobs 1 --quiet --lang en 2>&1 >/dev/null";
  Outcome outcome;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return outcome;
  char buffer[4096];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe))
    outcome.err.append(buffer, n);
  const int status = ::pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

std::vector<fs::path> PdfsIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void ExpectEachAnswered(const fs::path& folder, const std::string& options) {
  if (!fs::exists(folder)) GTEST_SKIP() << folder << " is not here";
  const std::vector<fs::path> files = PdfsIn(folder);
  ASSERT_FALSE(files.empty());
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      const Outcome outcome = RunOn(files[i], options);
      const std::lock_guard<std::mutex> lock(mutex);
      EXPECT_TRUE(outcome.code == 0 || outcome.code == 1 || outcome.code == 3)
          << files[i] << ": exit code " << outcome.code;
      if (outcome.code == 3) {
        EXPECT_EQ(outcome.err.rfind(files[i].string() + ": ", 0), 0U) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
      } else {
        EXPECT_EQ(outcome.err, "") << files[i];
      }
    }
  };
  const std::jthread other(work);
  work();
}

TEST(Hostile, BrokenFiles) {
  ExpectEachAnswered(fs::path(DELIB_SHARED_DIR) / "samples/real/malformed", "");
}

// Two hundred scanned pages would take minutes to recognise; that is not what this test is about.
TEST(Hostile, RealFiles) {
  ExpectEachAnswered(fs::path(DELIB_SHARED_DIR) / "samples/real/french", "--ocr never");
}

}  // namespace
}  // namespace delib
