// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace delib {
namespace {

namespace fs = std::filesystem;

class AtomicFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "delib-atomic-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string Path(const std::string& name) const { return folder_ + "/" + name; }
  static std::string Read(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }
  // How many names the folder holds: a temporary file left behind shows here.
  [[nodiscard]] long Names() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  std::string folder_;
};

// Holds back every write beyond `bytes`, as a full disk would, while it lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_);
    rlimit limit = old_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit old_{};
};

TEST_F(AtomicFile, WritesAndReplaces) {
  const std::string bytes("a\0b\n", 4);
  EXPECT_FALSE(WriteFile(Path("out.csv"), "first, and longer", Language::kFrench));
  EXPECT_FALSE(WriteFile(Path("out.csv"), bytes, Language::kFrench));
  EXPECT_EQ(Read(Path("out.csv")), bytes);
  EXPECT_FALSE(WriteFile(Path("empty.csv"), "", Language::kFrench));
  EXPECT_EQ(Read(Path("empty.csv")), "");
  EXPECT_EQ(Names(), 2);
}

TEST_F(AtomicFile, AWriteThatFailsMidwayLeavesTheOldFileAndNothingElse) {
  const std::string path = Path("out.csv");
  ASSERT_FALSE(WriteFile(path, "old", Language::kFrench));
  Status status;
  {
    const FileSizeLimit limit(1000);
    status = WriteFile(path, std::string(5000, 'x'), Language::kFrench);
  }
  ASSERT_TRUE(status);
  EXPECT_EQ(status->code, ErrorCode::kOutput);
  EXPECT_EQ(status->ToString(),
            path +
                ": écriture impossible : le fichier dépasse la taille permise ; relevez la "
                "limite (ulimit -f)");
  EXPECT_EQ(Read(path), "old");
  EXPECT_EQ(Names(), 1);
}

TEST_F(AtomicFile, AWriteThatFailsMidwayLeavesNoFirstFile) {
  Status status;
  {
    const FileSizeLimit limit(1000);
    status = WriteFile(Path("out.csv"), std::string(5000, 'x'), Language::kEnglish);
  }
  ASSERT_TRUE(status);
  EXPECT_EQ(status->message,
            "cannot write: the file exceeds the size allowed; raise the limit (ulimit -f)");
  EXPECT_EQ(Names(), 0);
}

TEST_F(AtomicFile, SaysThatTheDiskIsFull) {
  const Status french = WriteFile("/dev/full", "x", Language::kFrench);
  ASSERT_TRUE(french);
  EXPECT_EQ(french->ToString(),
            "/dev/full: écriture impossible : le disque est plein ; libérez de la place ou "
            "choisissez un autre dossier");
  const Status english = WriteFile("/dev/full", "x", Language::kEnglish);
  ASSERT_TRUE(english);
  EXPECT_EQ(english->message,
            "cannot write: the disk is full; free some space or choose another folder");
}

TEST_F(AtomicFile, RefusesWhatCannotBeWritten) {
  ASSERT_FALSE(EnsureFolder(Path("folder"), Language::kEnglish));
  ASSERT_FALSE(WriteFile(Path("file"), "x", Language::kEnglish));
  struct Row {
    const char* name;
    std::string path;
    const char* message;
  };
  const Row rows[] = {
      {"no folder", Path("none/out.csv"),
       "cannot write: the folder does not exist; make it or correct the path"},
      {"a folder of that name", Path("folder"),
       "cannot write: a folder has this name already; choose another name"},
      {"a file in the place of a folder", Path("file/out.csv"),
       "cannot write: a part of the path is no folder; correct the path"},
      {"a name too long", Path(std::string(300, 'n')),
       "cannot write: the name is too long; choose a shorter one"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const Status status = WriteFile(row.path, "x", Language::kEnglish);
    ASSERT_TRUE(status);
    EXPECT_EQ(status->code, ErrorCode::kOutput);
    EXPECT_EQ(status->file, row.path);
    EXPECT_EQ(status->message, row.message);
  }
  EXPECT_EQ(Names(), 2);
}

TEST_F(AtomicFile, FollowsALinkAndLeavesItInPlace) {
  ASSERT_FALSE(WriteFile(Path("target"), "old", Language::kFrench));
  fs::create_symlink(Path("target"), Path("link"));
  EXPECT_FALSE(WriteFile(Path("link"), "new", Language::kFrench));
  EXPECT_TRUE(fs::is_symlink(Path("link")));
  EXPECT_EQ(Read(Path("target")), "new");
}

// Replacing /dev/null by a file, which root could do, would harm the whole machine.
TEST_F(AtomicFile, WritesADeviceInsteadOfReplacingIt) {
  EXPECT_FALSE(WriteFile("/dev/null", "x", Language::kFrench));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(AtomicFile, DoesNotFollowALinkInPlaceOfItsTemporaryFile) {
  ASSERT_FALSE(WriteFile(Path("victim"), "safe", Language::kFrench));
  fs::create_symlink(Path("victim"), Path("out.csv.tmp-" + std::to_string(::getpid())));
  EXPECT_TRUE(WriteFile(Path("out.csv"), "x", Language::kFrench));
  EXPECT_EQ(Read(Path("victim")), "safe");
}

TEST_F(AtomicFile, EnsureFolderMakesTheWholePath) {
  EXPECT_FALSE(EnsureFolder(Path("a/b/c/"), Language::kFrench));
  EXPECT_TRUE(fs::is_directory(Path("a/b/c")));
  EXPECT_FALSE(EnsureFolder(Path("a/b"), Language::kFrench));
  EXPECT_FALSE(EnsureFolder(".", Language::kFrench));
}

TEST_F(AtomicFile, EnsureFolderRefusesAFileInTheWay) {
  ASSERT_FALSE(WriteFile(Path("file"), "x", Language::kFrench));
  const Status itself = EnsureFolder(Path("file"), Language::kFrench);
  ASSERT_TRUE(itself);
  EXPECT_EQ(itself->code, ErrorCode::kOutput);
  EXPECT_EQ(itself->file, Path("file"));
  EXPECT_TRUE(EnsureFolder(Path("file/below"), Language::kFrench));
}

}  // namespace
}  // namespace delib
