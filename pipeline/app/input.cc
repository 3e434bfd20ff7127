// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

namespace delib {

namespace {

// A file larger than this is no set of deliberations; a device (/dev/zero) may never end.
constexpr std::size_t kMostBytes = std::size_t{2} << 30;
constexpr std::size_t kBlock = std::size_t{1} << 16;

class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : fd_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
        own_(path != "-") {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (own_ && fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int fd() const { return fd_; }

 private:
  int fd_;
  bool own_;
};

Error InputError(const std::string& path, int code, Language language) {
  std::string message;
  switch (code) {
    case ENOENT:
      message =
          Say(language, "fichier introuvable ; vérifier le chemin", "no such file; check the path");
      break;
    case EACCES:
      message = Say(language, "lecture refusée ; vérifier les droits du fichier",
                    "permission denied; check the rights of the file");
      break;
    case EISDIR:
      message =
          Say(language,
              "c'est un dossier ; indiquer les PDF qu'il contient, par exemple « dossier/*.pdf »",
              "this is a folder; name the PDFs in it, such as 'folder/*.pdf'");
      break;
    case EFBIG:
      message = Say(language, "fichier de plus de 2 Gio ; le diviser avec « qpdf --split-pages »",
                    "file of more than 2 GiB; split it with 'qpdf --split-pages'");
      break;
    default:
      message = Say(language, "lecture impossible : ", "cannot read: ") +
                std::string(std::strerror(code));
  }
  return {ErrorCode::kUnreadable, message, path == "-" ? InputName(path) : path, 0};
}

// Reads to the end. 0, or the errno. `expected`: the size where it is known, to allocate once.
int ReadAll(int fd, std::size_t expected, std::string& bytes) {
  std::size_t size = 0;
  bytes.resize(expected + 1);  // the byte more sees the end without another turn
  while (true) {
    if (size == bytes.size()) bytes.resize(size * 2 + kBlock);
    const ssize_t n = ::read(fd, bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
    if (size > kMostBytes) return EFBIG;
  }
  bytes.resize(size);
  return 0;
}

}  // namespace

std::string InputName(const std::string& path) {
  return path == "-" ? "stdin" : std::filesystem::path(path).filename().string();
}

Result<Input> ReadInput(const std::string& path, Language language) {
  const Descriptor file(path);
  if (file.fd() < 0) return InputError(path, errno, language);
  struct stat info {};
  if (::fstat(file.fd(), &info) != 0) return InputError(path, errno, language);
  const auto expected = S_ISREG(info.st_mode) ? static_cast<std::size_t>(info.st_size) : 0;
  if (expected > kMostBytes) return InputError(path, EFBIG, language);
  auto bytes = std::make_shared<std::string>();
  if (const int code = ReadAll(file.fd(), expected, *bytes); code != 0) {
    return InputError(path, code, language);
  }
  return Input{InputName(path), std::move(bytes)};
}

}  // namespace delib
