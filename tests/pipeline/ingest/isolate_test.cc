// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/isolate.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <utility>

namespace delib {
namespace {

using Parts = std::vector<std::string>;

IsolateOptions English() {
  IsolateOptions options;
  options.language = Language::kEnglish;
  return options;
}

TEST(Isolate, BringsBackWhatTheWorkReturned) {
  // Larger than a pipe holds, empty, and with bytes of every kind.
  const Parts sent = {std::string(5'000'000, 'x'), "", std::string("\0\n\xFF", 3)};
  const Result<Parts> parts =
      RunIsolated([&](const ProgressSink&) -> Result<Parts> { return sent; }, English());
  ASSERT_TRUE(parts) << parts.error().ToString();
  EXPECT_EQ(*parts, sent);
}

TEST(Isolate, BringsBackTheErrorOfTheWork) {
  const Result<Parts> parts = RunIsolated(
      [](const ProgressSink&) -> Result<Parts> {
        return Error{ErrorCode::kPasswordNeeded, "locked", "a.pdf", 7};
      },
      English());
  ASSERT_FALSE(parts);
  EXPECT_EQ(parts.error().code, ErrorCode::kPasswordNeeded);
  EXPECT_EQ(parts.error().ToString(), "a.pdf:p7: locked");
}

TEST(Isolate, TellsProgressInOrder) {
  std::vector<std::pair<int, int>> heard;
  IsolateOptions options = English();
  options.progress = [&](int done, int all) { heard.emplace_back(done, all); };
  const Result<Parts> parts = RunIsolated(
      [](const ProgressSink& progress) -> Result<Parts> {
        for (int i = 1; i <= 3; ++i) progress(i, 3);
        return Parts{};
      },
      options);
  ASSERT_TRUE(parts);
  EXPECT_EQ(heard, (std::vector<std::pair<int, int>>{{1, 3}, {2, 3}, {3, 3}}));
}

struct FaultRow {
  const char* name;
  Result<Parts> (*work)(const ProgressSink&);
  const char* says;
};

TEST(Isolate, OutlivesWhateverTheWorkDoes) {
  const FaultRow rows[] = {
      {"segmentation fault",
       [](const ProgressSink&) -> Result<Parts> {
         std::raise(SIGSEGV);
         return Parts{};
       },
       "crash"},
      {"abort", [](const ProgressSink&) -> Result<Parts> { std::abort(); }, "crash"},
      {"a library that exits", [](const ProgressSink&) -> Result<Parts> { std::_Exit(0); },
       "crash"},
      {"exception", [](const ProgressSink&) -> Result<Parts> { throw std::runtime_error("odd"); },
       "odd"},
      {"uncaught in a thread",
       [](const ProgressSink&) -> Result<Parts> {
         std::thread([] { throw std::runtime_error("odd"); }).join();
         return Parts{};
       },
       "crash"},
      {"silence",
       [](const ProgressSink& progress) -> Result<Parts> {
         progress(1, 2);
         std::this_thread::sleep_for(std::chrono::minutes(5));
         return Parts{};
       },
       "no progress for 1 s"},
  };
  for (const FaultRow& row : rows) {
    SCOPED_TRACE(row.name);
    IsolateOptions options = English();
    options.silence = std::chrono::milliseconds(500);
    const Result<Parts> parts = RunIsolated(row.work, options);
    ASSERT_FALSE(parts);
    EXPECT_EQ(parts.error().code, ErrorCode::kUnreadable);
    EXPECT_NE(parts.error().message.find(row.says), std::string::npos) << parts.error().message;
  }
}

TEST(Isolate, SignsOfLifeKeepSlowWorkGoing) {
  IsolateOptions options = English();
  options.silence = std::chrono::milliseconds(400);
  const Result<Parts> parts = RunIsolated(
      [](const ProgressSink& progress) -> Result<Parts> {
        for (int i = 1; i <= 8; ++i) {
          std::this_thread::sleep_for(std::chrono::milliseconds(100));
          progress(i, 8);
        }
        return Parts{"done"};
      },
      options);
  ASSERT_TRUE(parts) << parts.error().message;
}

TEST(Isolate, MemoryIsLimited) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "no limit under AddressSanitizer";
#endif
  IsolateOptions options = English();
  options.memory = std::size_t{256} << 20;
  const Result<Parts> parts = RunIsolated(
      [](const ProgressSink&) -> Result<Parts> {
        return Parts{std::string(std::size_t{512} << 20, 'x')};
      },
      options);
  ASSERT_FALSE(parts);
  EXPECT_NE(parts.error().message.find("too much memory"), std::string::npos)
      << parts.error().message;
}

}  // namespace
}  // namespace delib
