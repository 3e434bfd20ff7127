// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ingest/isolate.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <optional>

namespace delib {

namespace {

using Parts = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

// What goes through the pipe: frames, a string after those of kind kPart. Both ends are one
// program, so the bytes of a struct will do.
enum class FrameKind : std::uint32_t { kProgress, kPart, kDone, kFailed };
struct Frame {
  FrameKind kind = FrameKind::kDone;
  std::uint32_t number = 0;  // pages done; ErrorCode
  std::uint64_t size = 0;    // pages in all; bytes of the string; page of the error
};

class Pipe {
 public:
  Pipe() { open_ = ::pipe2(ends_, O_CLOEXEC) == 0; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    CloseEnd(0);
    CloseEnd(1);
  }
  [[nodiscard]] bool is_open() const { return open_; }
  [[nodiscard]] int reader() const { return ends_[0]; }
  [[nodiscard]] int writer() const { return ends_[1]; }
  void CloseEnd(int which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

 private:
  int ends_[2] = {-1, -1};
  bool open_ = false;
};

// ---- In the child
// --------------------------------------------------------------------------------

void SendBytes(int fd, const void* data, std::size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = ::write(fd, at, size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) ::_exit(1);  // nobody listens any more
    at += n;
    size -= static_cast<std::size_t>(n);
  }
}

void Send(int fd, const Frame& frame) { SendBytes(fd, &frame, sizeof frame); }

void SendParts(int fd, const Parts& parts) {
  for (const std::string& part : parts) {
    Send(fd, {FrameKind::kPart, 0, part.size()});
    SendBytes(fd, part.data(), part.size());
  }
}

void SendError(int fd, const Error& error) {
  SendParts(fd, {error.message, error.file});
  Send(fd, {FrameKind::kFailed, static_cast<std::uint32_t>(error.code),
            static_cast<std::uint64_t>(error.page)});
}

void SetLimit(int resource, std::size_t value) {
  struct rlimit limit {};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, value);
  ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

void Confine([[maybe_unused]] const IsolateOptions& options, pid_t parent) {
  // A reader without its master has nothing to do; Ctrl-C reaches the master alone where it is sent
  // by a program.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  SetLimit(RLIMIT_CORE, 0);
#if !defined( \
    __SANITIZE_ADDRESS__)  // its shadow memory alone is beyond any limit; its reports are wanted
  // Not RLIMIT_AS: that counts the address space which the allocator only reserves, thread by
  // thread.
  if (options.memory > 0) SetLimit(RLIMIT_DATA, options.memory);
  if (!options.keep_stderr) {
    const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (null >= 0) ::dup2(null, STDERR_FILENO);
  }
#endif
}

Error OutOfMemory(Language language) {
  return {ErrorCode::kUnreadable,
          Say(language,
              "la lecture demande trop de mémoire : fichier sans doute endommagé ; essayer de le "
              "réparer "
              "avec « qpdf »",
              "reading takes too much memory: the file is probably damaged; try to repair it with "
              "'qpdf'"),
          "", 0};
}

[[noreturn]] void LiveAsChild(const std::function<Result<Parts>(const ProgressSink&)>& work,
                              const IsolateOptions& options, int fd, pid_t parent) {
  Confine(options, parent);
  try {
    const Result<Parts> result = work([fd](int done, int all) {
      Send(fd, {FrameKind::kProgress, static_cast<std::uint32_t>(done),
                static_cast<std::uint64_t>(all)});
    });
    if (result) {
      SendParts(fd, *result);
      Send(fd, {FrameKind::kDone, 0, 0});
    } else {
      SendError(fd, result.error());
    }
  } catch (const std::bad_alloc&) {
    SendError(fd, OutOfMemory(options.language));
  } catch (const std::exception& e) {
    SendError(fd, {ErrorCode::kUnreadable, e.what(), "", 0});
  }
  // Without the destructors of the PDF library: the kernel is quicker at giving the memory back.
  ::_exit(0);
}

// ---- In the parent
// -------------------------------------------------------------------------------

enum class Heard { kAll, kSilence, kEnd };

Heard Receive(int fd, void* data, std::size_t size, std::chrono::milliseconds silence) {
  char* at = static_cast<char*>(data);
  Clock::time_point deadline = Clock::now() + silence;
  while (size > 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    struct pollfd wait {
      fd, POLLIN, 0
    };
    const int ready = ::poll(&wait, 1, static_cast<int>(std::max<long long>(0, left.count())));
    if (ready < 0 && errno == EINTR) continue;
    if (ready == 0) return Heard::kSilence;
    const ssize_t n = ::read(fd, at, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Heard::kEnd;
    at += n;
    size -= static_cast<std::size_t>(n);
    deadline = Clock::now() + silence;
  }
  return Heard::kAll;
}

// A library that runs out of memory aborts like one that has caught itself in a fault.
Error CrashError(Language language) {
  return {
      ErrorCode::kUnreadable,
      Say(language,
          "le fichier fait échouer le lecteur de PDF (plantage ou mémoire épuisée) : sans doute "
          "endommagé ; essayer de le réparer avec « qpdf »",
          "the file makes the PDF reader fail (crash or memory used up): it is probably damaged; "
          "try to repair it with 'qpdf'"),
      "", 0};
}

Error SilenceError(const IsolateOptions& options) {
  const auto seconds = std::to_string((options.silence.count() + 999) / 1000);
  return {ErrorCode::kUnreadable,
          options.language == Language::kFrench
              ? "la lecture n'avance plus depuis " + seconds +
                    " s : abandonnée ; réparer le fichier avec « qpdf » ou augmenter --page-timeout"
              : "no progress for " + seconds +
                    " s: given up; repair the file with 'qpdf' or raise --page-timeout",
          "", 0};
}

// What the child sent, or how its sending ended.
struct Reception {
  Heard heard = Heard::kEnd;
  std::optional<Result<Parts>> result;
};

Reception ReceiveResult(int fd, const IsolateOptions& options) {
  Parts parts;
  while (true) {
    Frame frame;
    Heard heard = Receive(fd, &frame, sizeof frame, options.silence);
    if (heard != Heard::kAll) return {heard, std::nullopt};
    switch (frame.kind) {
      case FrameKind::kProgress:
        if (options.progress) {
          options.progress(static_cast<int>(frame.number), static_cast<int>(frame.size));
        }
        break;
      case FrameKind::kPart:
        parts.emplace_back(frame.size, '\0');
        heard = Receive(fd, parts.back().data(), frame.size, options.silence);
        if (heard != Heard::kAll) return {heard, std::nullopt};
        break;
      case FrameKind::kDone:
        return {Heard::kAll, std::move(parts)};
      case FrameKind::kFailed:
        parts.resize(2);
        return {Heard::kAll, Error{static_cast<ErrorCode>(frame.number), parts[0], parts[1],
                                   static_cast<int>(frame.size)}};
    }
  }
}

Error CannotStart(Language language) {
  return {ErrorCode::kUnreadable,
          std::string(Say(language, "le processus de lecture ne peut démarrer : ",
                          "the reading process cannot start: ")) +
              std::strerror(errno),
          "", 0};
}

}  // namespace

Result<Parts> RunIsolated(const std::function<Result<Parts>(const ProgressSink&)>& work,
                          const IsolateOptions& options) {
  Pipe pipe;
  if (!pipe.is_open()) return CannotStart(options.language);
  // A larger pipe saves turns; where it is refused, the usual one does.
  ::fcntl(pipe.writer(), F_SETPIPE_SZ, 1 << 20);
  // What stands in the buffer would come out of both processes.
  std::fflush(nullptr);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return CannotStart(options.language);
  if (child == 0) {
    pipe.CloseEnd(0);
    LiveAsChild(work, options, pipe.writer(), parent);
  }
  pipe.CloseEnd(1);

  Reception reception = ReceiveResult(pipe.reader(), options);
  if (!reception.result && reception.heard == Heard::kSilence) ::kill(child, SIGKILL);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  if (reception.result) return std::move(*reception.result);
  return reception.heard == Heard::kSilence ? SilenceError(options) : CrashError(options.language);
}

}  // namespace delib
