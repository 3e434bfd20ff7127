// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

namespace delib {

namespace {

class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int fd() const { return fd_; }
  // 0, or the errno: a file system may report only here that it could not keep the bytes.
  [[nodiscard]] int Close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0 ? 0 : errno;
  }

 private:
  int fd_;
};

struct Reason {
  int code;
  const char* french;
  const char* english;
};

constexpr Reason kReasons[] = {
    {ENOSPC, "le disque est plein ; libérez de la place ou choisissez un autre dossier",
     "the disk is full; free some space or choose another folder"},
    {EDQUOT, "le quota de disque est atteint ; libérez de la place ou choisissez un autre dossier",
     "the disk quota is reached; free some space or choose another folder"},
    {EFBIG, "le fichier dépasse la taille permise ; relevez la limite (ulimit -f)",
     "the file exceeds the size allowed; raise the limit (ulimit -f)"},
    {EACCES, "écriture refusée ; vérifiez les droits du dossier ou choisissez-en un autre",
     "permission denied; check the rights of the folder or choose another one"},
    {EPERM, "écriture refusée ; vérifiez les droits du dossier ou choisissez-en un autre",
     "permission denied; check the rights of the folder or choose another one"},
    {EROFS, "ce disque est en lecture seule ; choisissez un autre dossier",
     "this disk is read-only; choose another folder"},
    {ENOENT, "ce dossier n'existe pas ; créez-le ou corrigez le chemin",
     "the folder does not exist; make it or correct the path"},
    {ENOTDIR, "un élément du chemin n'est pas un dossier ; corrigez le chemin",
     "a part of the path is no folder; correct the path"},
    {EISDIR, "un dossier porte déjà ce nom ; choisissez un autre nom",
     "a folder has this name already; choose another name"},
    {EEXIST, "un fichier porte déjà ce nom ; choisissez un autre nom",
     "a file has this name already; choose another name"},
    {ENAMETOOLONG, "ce nom est trop long ; choisissez-en un plus court",
     "the name is too long; choose a shorter one"},
};

Error OutputError(const std::string& path, int code, Language language) {
  const bool french = language == Language::kFrench;
  std::string message = french ? "écriture impossible : " : "cannot write: ";
  const Reason* known = nullptr;
  for (const Reason& reason : kReasons) {
    if (reason.code == code) known = &reason;
  }
  if (known != nullptr) {
    message += french ? known->french : known->english;
  } else {
    message += std::generic_category().message(code);
    message += french ? " ; vérifiez le disque et recommencez" : "; check the disk and try again";
  }
  return {ErrorCode::kOutput, message, path, 0};
}

// 0, or the errno of the first write that failed.
int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int OpenWriteClose(const std::string& path, int flags, std::string_view bytes) {
  File file(::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, 0666));
  if (file.fd() < 0) return errno;
  if (const int code = WriteAll(file.fd(), bytes); code != 0) return code;
  return file.Close();
}

int WriteBesideThenRename(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".tmp-" + std::to_string(::getpid());
  // O_NOFOLLOW: in a folder that others may write to, the name could be a link to a file of ours.
  int code = OpenWriteClose(beside, O_CREAT | O_TRUNC | O_NOFOLLOW, bytes);
  if (code == 0 && ::rename(beside.c_str(), path.c_str()) != 0) code = errno;
  if (code != 0) ::unlink(beside.c_str());
  return code;
}

struct FreeDeleter {
  void operator()(char* p) const { std::free(p); }
};

}  // namespace

Status WriteFile(const std::string& path, std::string_view bytes, Language language) {
  struct stat info {};
  int code = 0;
  if (::stat(path.c_str(), &info) != 0) {
    // Nothing there: the usual case. Other troubles come out when the file is made.
    code = WriteBesideThenRename(path, bytes);
  } else if (S_ISDIR(info.st_mode)) {
    code = EISDIR;
  } else if (!S_ISREG(info.st_mode)) {
    code = OpenWriteClose(path, 0, bytes);
  } else {
    const std::unique_ptr<char, FreeDeleter> target(::realpath(path.c_str(), nullptr));
    code = target == nullptr ? errno : WriteBesideThenRename(target.get(), bytes);
  }
  if (code != 0) return OutputError(path, code, language);
  return std::nullopt;
}

Status EnsureFolder(const std::string& path, Language language) {
  std::error_code error;
  // A slash at the end would make create_directories look for a folder without a name.
  std::string folder = path;
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  std::filesystem::create_directories(folder, error);
  if (error) return OutputError(path, error.value(), language);
  if (!std::filesystem::is_directory(folder, error)) return OutputError(path, EEXIST, language);
  return std::nullopt;
}

}  // namespace delib
