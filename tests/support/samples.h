// SPDX-License-Identifier: GPL-3.0-or-later
// The sample documents that the project draws itself (corpus/sample), read whole; files; commands.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "pipeline/run_document.h"

namespace delib::testing {

inline std::string SamplePath(const std::string& name) {
  return std::string(DELIB_SOURCE_DIR) + "/corpus/sample/" + name;
}

inline std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Result<Document> RunSample(const std::string& name, int jobs = 2) {
  ReadOptions options;
  options.jobs = jobs;
  return RunDocument({name, std::make_shared<const std::string>(ReadBytes(SamplePath(name)))},
                     options);
}

// What a command writes to its standard output, and the status of its end.
struct CommandOutput {
  int status = -1;
  std::string text;
};

inline CommandOutput RunCommand(const std::string& command) {
  CommandOutput out;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  char buffer[4096];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    out.text.append(buffer, n);
  out.status = ::pclose(pipe);
  return out;
}

// A folder of its own for a test, gone with it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "delib-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace delib::testing
