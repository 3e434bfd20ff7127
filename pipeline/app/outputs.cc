// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/outputs.h"

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "output/atomic_file.h"
#include "pipeline/app/input.h"

namespace delib {

namespace {

// While it lives, signals that would end the program wait: a temporary file that is half written
// would stay behind. Afterwards they have their usual effect.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
    ::sigprocmask(SIG_BLOCK, &held, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

bool IsFolder(const std::string& path) {
  std::error_code error;
  return path.back() == '/' || std::filesystem::is_directory(path, error);
}

// A result must never take the place of what was read: the original may be the only one.
Status RefuseInputs(const std::vector<std::string>& paths, const std::vector<std::string>& inputs,
                    Language language) {
  for (const std::string& path : paths) {
    for (const std::string& input : inputs) {
      std::error_code error;
      if (path.empty() || !std::filesystem::equivalent(path, input, error) || error) continue;
      if (std::filesystem::is_character_file(path, error)) continue;  // a terminal, /dev/null
      return Error{ErrorCode::kUsage,
                   Say(language, "--json écraserait le fichier lu ; choisir un autre nom",
                       "--json would overwrite the file that is read; choose another name"),
                   path, 0};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<std::string>> JsonPaths(const std::string& json,
                                           const std::vector<std::string>& inputs,
                                           Language language) {
  if (json.empty()) return std::vector<std::string>(inputs.size());
  if (inputs.size() == 1 && !IsFolder(json)) {
    if (Status bad = RefuseInputs({json}, inputs, language)) return *bad;
    return std::vector<std::string>{json};
  }
  std::vector<std::string> paths;
  std::map<std::string, std::string> taken;  // file -> input
  for (const std::string& input : inputs) {
    std::filesystem::path path = std::filesystem::path(json) / InputName(input);
    path.replace_extension(".json");
    paths.push_back(path.string());
    const auto [other, is_new] = taken.emplace(paths.back(), input);
    if (is_new) continue;
    return Error{ErrorCode::kUsage,
                 "--json" +
                     std::string(Say(language, " : deux entrées donneraient le même fichier : ",
                                     ": two inputs would give the same file: ")) +
                     other->second + ", " + input +
                     Say(language, " ; les lire séparément", "; read them in separate runs"),
                 paths.back(), 0};
  }
  if (Status bad = RefuseInputs(paths, inputs, language)) return *bad;
  return paths;
}

Status EnsureFolderOf(const std::string& path, Language language) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? std::nullopt : EnsureFolder(folder.string(), language);
}

void AppendRows(std::vector<CsvFile>& all, std::vector<CsvFile> more) {
  if (all.empty()) {
    all = std::move(more);
    return;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& bytes = more[i].bytes;
    all[i].bytes.append(bytes, bytes.find('\n') + 1);
  }
}

Status WriteWhole(const std::string& path, std::string_view bytes, Language language) {
  // Not for a pipe: to open it may wait for its reader, and Ctrl-C must end that.
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode))
    return WriteFile(path, bytes, language);
  const SignalsHeld held;
  return WriteFile(path, bytes, language);
}

Status WriteCsv(const std::string& folder, const std::vector<CsvFile>& files, Language language) {
  namespace fs = std::filesystem;
  if (files.empty()) return std::nullopt;
  // All tables of one run or none: they are written beside each other first, so that a disk which
  // fills up does not leave tables of two runs in one folder.
  const SignalsHeld held;
  std::error_code error;
  const fs::path staging = fs::path(folder) / (".delib-" + std::to_string(::getpid()));
  Status bad = EnsureFolder(staging.string(), language);
  for (std::size_t i = 0; i < files.size() && !bad; ++i) {
    bad = WriteFile((staging / files[i].name).string(), files[i].bytes, language);
    if (bad) bad->file = (fs::path(folder) / files[i].name).string();
  }
  for (std::size_t i = 0; i < files.size() && !bad; ++i) {
    const fs::path target = fs::path(folder) / files[i].name;
    fs::rename(staging / files[i].name, target, error);
    // A table's name that a folder or a device bears: the usual way tells what is wrong with it.
    if (error) bad = WriteFile(target.string(), files[i].bytes, language);
  }
  fs::remove_all(staging, error);
  return bad;
}

}  // namespace delib
