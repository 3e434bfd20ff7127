// SPDX-License-Identifier: GPL-3.0-or-later
// The program as its users call it: arguments in, exit code and messages out.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "../tiny_pdf.h"

namespace delib {
namespace {

namespace fs = std::filesystem;
using testing::SetText;
using testing::TinyPdf;

struct Outcome {
  int code = -1;  // of exit; 128 + n for a signal
  std::string out, err;
};

std::string Slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// A folder for one test, with a few inputs; removed at its end.
class ProgramTest : public ::testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/delib-program-XXXXXX";
    ASSERT_NE(::mkdtemp(name), nullptr);
    folder_ = name;
    Write("lettre.pdf",
          TinyPdf{{SetText(72, 700, "Madame, Monsieur,"), SetText(72, 700, "Fin")}}.ToBytes());
    Write("autre.pdf", TinyPdf{{SetText(72, 700, "Autre courrier")}}.ToBytes());
    Write("vide.pdf", "");
    Write("texte.pdf", "Ceci est un texte.");
    Write("sans-page.pdf", TinyPdf{}.ToBytes());
    const std::string whole = TinyPdf{{SetText(72, 700, "Madame")}}.ToBytes();
    Write("tronque.pdf", whole.substr(0, whole.size() / 2));
    fs::create_directory(folder_ / "dossier");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void Write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  // Runs `delib ARGUMENTS` by the shell, in the folder; `before` are commands of the shell.
  [[nodiscard]] Outcome Run(const std::string& arguments, const std::string& before = "") const {
    const std::string command = "cd '" + folder_.string() + "' && " + before +
                                " '" DELIB_PROGRAM "' " + arguments + " >.out 2>.err";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            Slurp(folder_ / ".out"), Slurp(folder_ / ".err")};
  }

  [[nodiscard]] std::vector<std::string> FilesIn(const std::string& name) const {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder_ / name)) {
      files.push_back(entry.path().filename().string());
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  fs::path folder_;
};

struct Row {
  const char* arguments;
  int code;
  const char* err;  // the whole of standard error
};

TEST_F(ProgramTest, ExitCodesAndMessages) {
  const Row rows[] = {
      // Done.
      {"extract lettre.pdf", 0, ""},
      {"extract lettre.pdf --csv c --json j.json --jobs 1", 0, ""},
      {"extract - < lettre.pdf", 0, ""},
      {"tables lettre.pdf", 0, ""},
      {"text lettre.pdf --pages 1-2", 0, ""},
      {"extract lettre.pdf ./lettre.pdf", 0,
       "./lettre.pdf : même contenu que lettre.pdf ; laissé de côté\n"},
      // Bad usage.
      {"extract", 2,
       "delib: il manque le PDF à lire (« - » pour l'entrée standard) (voir « delib --help »)\n"},
      {"extract --lang en", 2,
       "delib: the PDF to read is missing ('-' for standard input) (see 'delib --help')\n"},
      {"lettre.pdf", 2,
       "delib: commande ou option inconnue : lettre.pdf (voir « delib --help »)\n"},
      {"extract lettre.pdf --nom x", 2,
       "delib: commande ou option inconnue : --nom (voir « delib --help »)\n"},
      {"text lettre.pdf --csv c", 2,
       "delib: commande ou option inconnue : --csv (voir « delib --help »)\n"},
      {"extract lettre.pdf --csv", 2,
       "delib: --csv : il faut une valeur, et une seule (voir « delib --help »)\n"},
      {"extract lettre.pdf --jobs 0", 2,
       "delib: --jobs : « 0 » ; il faut un nombre de 1 à 256 (voir « delib --help »)\n"},
      {"extract lettre.pdf --jobs deux", 2,
       "delib: --jobs : « deux » ; il faut un nombre de 1 à 256 (voir « delib --help »)\n"},
      {"extract lettre.pdf --page-timeout 1.5", 2,
       "delib: --page-timeout : « 1.5 » ; il faut un nombre de secondes, de 1 à 86400 (voir « "
       "delib "
       "--help »)\n"},
      {"extract lettre.pdf --lang de", 2,
       "delib: --lang : « de » ; il faut fr ou en (voir « delib --help »)\n"},
      {"extract lettre.pdf -q -v", 2,
       "delib: --quiet et --verbose s'excluent (voir « delib --help »)\n"},
      {"extract - - < lettre.pdf", 2,
       "delib: l'entrée standard (« - ») ne peut être lue qu'une fois (voir « delib --help »)\n"},
      {"extract lettre.pdf --pages 3", 2, "lettre.pdf: le document n'a que 2 page(s) (--pages)\n"},
      {"extract lettre.pdf dossier/lettre.pdf --json j", 2,
       "j/lettre.json: --json : deux entrées donneraient le même fichier : lettre.pdf, "
       "dossier/lettre.pdf ; les lire séparément\n"},
      // Unreadable input.
      {"extract absent.pdf", 3, "absent.pdf: fichier introuvable ; vérifier le chemin\n"},
      {"extract absent.pdf --lang en", 3, "absent.pdf: no such file; check the path\n"},
      {"extract dossier", 3,
       "dossier: c'est un dossier ; indiquer les PDF qu'il contient, par exemple « dossier/*.pdf "
       "»\n"},
      {"extract vide.pdf", 3, "vide.pdf: le fichier est vide\n"},
      {"extract texte.pdf", 3, "texte.pdf: ce n'est pas un PDF\n"},
      {"extract - < texte.pdf", 3, "stdin: ce n'est pas un PDF\n"},
      {"tables sans-page.pdf", 3, "sans-page.pdf: le PDF ne contient aucune page\n"},
      {"text tronque.pdf", 3,
       "tronque.pdf: le PDF est tronqué, sa fin manque : le copier ou le télécharger de nouveau\n"},
      // Output that cannot be written.
      {"extract lettre.pdf --csv lettre.pdf", 4,
       "lettre.pdf: écriture impossible : un élément du chemin n'est pas un dossier ; corrigez le "
       "chemin\n"},
      {"extract lettre.pdf --csv lettre.pdf/c", 4,
       "lettre.pdf/c: écriture impossible : un élément du chemin n'est pas un dossier ; corrigez "
       "le "
       "chemin\n"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.arguments);
    const Outcome outcome = Run(row.arguments);
    EXPECT_EQ(outcome.code, row.code);
    EXPECT_EQ(outcome.err, row.err);
  }
}

TEST_F(ProgramTest, PageListsThatAreNone) {
  for (const char* pages : {"0", "1-", "-1", "2-1", "1,,2", "1,", "a", "1-2-3", "99999999999"}) {
    SCOPED_TRACE(pages);
    const Outcome outcome = Run("extract lettre.pdf --pages=" + std::string(pages));
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.err,
              "delib: --pages : « " + std::string(pages) +
                  " » ; il faut des numéros de page croissants, comme 1-5,9 (voir « delib "
                  "--help »)\n");
  }
}

TEST_F(ProgramTest, HelpTeachesInBothLanguages) {
  for (const char* command : {"", "extract", "tables", "text"}) {
    SCOPED_TRACE(command);
    const Outcome french = Run(std::string(command) + " --help");
    const Outcome english = Run(std::string(command) + " --help --lang en");
    EXPECT_EQ(french.code, 0);
    EXPECT_NE(french.out.find("Codes de sortie"), std::string::npos);
    EXPECT_NE(english.out.find("Exit codes"), std::string::npos);
    EXPECT_EQ(french.err + english.err, "");
  }
  const Outcome version = Run("--version");
  EXPECT_EQ(version.code, 0);
  for (const char* name : {"delib 0.", "Poppler ", "ICU ", "RE2 2"}) {
    EXPECT_NE(version.out.find(name), std::string::npos) << name;
  }
  EXPECT_EQ(Run("").code, 2);
}

TEST_F(ProgramTest, ABadInputDoesNotStopTheOthers) {
  const Outcome outcome =
      Run("extract lettre.pdf texte.pdf autre.pdf absent.pdf --csv c --json j --quiet");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(
      outcome.err,
      "texte.pdf: ce n'est pas un PDF\nabsent.pdf: fichier introuvable ; vérifier le chemin\n");
  EXPECT_EQ(FilesIn("j"), (std::vector<std::string>{"autre.json", "lettre.json"}));
  // One header, and the finding document.no_act of each.
  const std::string findings = Slurp(folder_ / "c/findings.csv");
  EXPECT_EQ(findings.find("document_id"), 0U);
  EXPECT_EQ(findings.rfind("document_id"), 0U);
}

TEST_F(ProgramTest, OneJsonGoesWhereItIsSaid) {
  EXPECT_EQ(Run("extract lettre.pdf --json neuf/x.json -q").code, 0);
  EXPECT_EQ(Run("extract lettre.pdf --json dossier -q").code, 0);
  EXPECT_EQ(Run("extract lettre.pdf --json autre/ -q").code, 0);
  const Outcome piped = Run("extract lettre.pdf --json -");
  const std::string json = Slurp(folder_ / "neuf/x.json");
  EXPECT_EQ(json.find('{'), 0U);
  EXPECT_EQ(Slurp(folder_ / "dossier/lettre.json"), json);
  EXPECT_EQ(Slurp(folder_ / "autre/lettre.json"), json);
  EXPECT_EQ(piped.out, json);
}

// Found by a user: the archivist's original was gone.
TEST_F(ProgramTest, AResultNeverTakesThePlaceOfAnInput) {
  const std::string before = Slurp(folder_ / "lettre.pdf");
  EXPECT_EQ(Run("extract lettre.pdf --json lettre.pdf -q").code, 2);
  EXPECT_EQ(Run("extract lettre.pdf --json ./dossier/../lettre.pdf -q").code, 2);
  EXPECT_EQ(Slurp(folder_ / "lettre.pdf"), before);
}

TEST_F(ProgramTest, TheSameBytesWhateverTheJobs) {
  std::vector<std::string> contents;
  for (int page = 0; page < 40; ++page) {
    std::string content = "1 w\n";
    for (int y = 600; y <= 700; y += 20)
      content += "50 " + std::to_string(y) + " m 350 " + std::to_string(y) + " l S\n";
    for (int x = 50; x <= 350; x += 100)
      content += std::to_string(x) + " 600 m " + std::to_string(x) + " 700 l S\n";
    for (int y = 606; y < 700; y += 20)
      content += SetText(60, y, "Ligne " + std::to_string(page * y));
    contents.push_back(content + SetText(60, 500, "Texte de la page " + std::to_string(page)));
  }
  Write("long.pdf", TinyPdf{contents}.ToBytes());
  for (const char* jobs : {"1", "2", "7"}) {
    ASSERT_LE(Run("extract long.pdf -q --csv c" + std::string(jobs) + " --json " + jobs +
                  ".json --jobs " + jobs)
                  .code,
              1);
  }
  EXPECT_NE(Slurp(folder_ / "c1/tables.csv").find("Ligne"), std::string::npos);
  for (const std::string other : {"2", "7"}) {
    EXPECT_EQ(Slurp(folder_ / "1.json"), Slurp(folder_ / (other + ".json")));
    for (const std::string& name : FilesIn("c1")) {
      EXPECT_EQ(Slurp(folder_ / "c1" / name), Slurp(folder_ / ("c" + other) / name)) << name;
    }
  }
}

TEST_F(ProgramTest, AFileTooLargeForTheDiskLeavesNothing) {
  Write("deja.json", "ancien");
  // Stands for a full disk: the write fails half way. 512 or 1024 bytes, as the shell counts.
  const Outcome outcome = Run("extract lettre.pdf --json deja.json -q", "ulimit -f 1 &&");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_EQ(
      outcome.err,
      "deja.json: écriture impossible : le fichier dépasse la taille permise ; relevez la limite "
      "(ulimit -f)\n");
  EXPECT_EQ(Slurp(folder_ / "deja.json"), "ancien");
  for (const std::string& name : FilesIn("."))
    EXPECT_EQ(name.find(".tmp-"), std::string::npos) << name;
}

TEST_F(ProgramTest, AFullDiskBehindStandardOutputIsTold) {
  for (const char* arguments : {"text lettre.pdf", "extract lettre.pdf", "--help"}) {
    SCOPED_TRACE(arguments);
    const Outcome outcome =
        Run("\"$@\" > /dev/full 2>.told; exit $?; :", "set -- " + std::string(arguments) + ";");
    EXPECT_EQ(outcome.code, 4);
    EXPECT_EQ(Slurp(folder_ / ".told"),
              "sortie standard: écriture impossible : le disque est plein\n");
  }
}

TEST_F(ProgramTest, RightsAreRespected) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read and write everything";
  fs::permissions(folder_ / "lettre.pdf", fs::perms::none);
  EXPECT_EQ(Run("extract lettre.pdf").err,
            "lettre.pdf: lecture refusée ; vérifier les droits du fichier\n");
  fs::permissions(folder_ / "dossier", fs::perms::owner_read);
  const Outcome outcome = Run("extract autre.pdf --csv dossier -q");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_NE(outcome.err.find("écriture refusée"), std::string::npos) << outcome.err;
  fs::permissions(folder_ / "dossier", fs::perms::owner_all);
}

TEST_F(ProgramTest, AnInterruptEndsItWithoutATrace) {
  std::string content;
  for (int i = 0; i < 3'000'000; ++i) content += "q 1 0 0 1 0 0 cm Q\n";
  Write("lent.pdf", TinyPdf{{content, content, content, content}}.ToBytes());
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (::chdir(folder_.c_str()) != 0) ::_exit(99);
    ::execl(DELIB_PROGRAM, "delib", "extract", "lent.pdf", "--csv", "c", "--jobs", "1", "--quiet",
            nullptr);
    ::_exit(99);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  ::kill(child, SIGINT);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status)) << "it was done before the signal came";
  EXPECT_EQ(WTERMSIG(status), SIGINT);
  EXPECT_TRUE(FilesIn("c").empty());
}

TEST_F(ProgramTest, PagesThatAreNotReadAreTold) {
  Write("scan.pdf", TinyPdf{{"q 595 0 0 842 0 0 cm /Im1 Do Q", "q 595 0 0 842 0 0 cm /Im1 Do Q",
                             SetText(72, 700, "Lu")}}
                        .ToBytes());
  const Outcome text = Run("text scan.pdf --ocr never");
  EXPECT_EQ(text.code, 0);
  EXPECT_EQ(text.err, "scan.pdf:p1-2: page numérisée sans couche de texte : non lue\n");
  EXPECT_EQ(text.out, "\f\fLu\n\f");
  EXPECT_EQ(Run("extract scan.pdf --ocr never --csv c -q").code, 0);
  EXPECT_NE(Slurp(folder_ / "c/findings.csv").find("page.not_read"), std::string::npos);
}

TEST_F(ProgramTest, APasswordOpensAnEncryptedFile) {
  const fs::path sample =
      fs::path(DELIB_SHARED_DIR) / "samples/real/malformed/unstructured-password.pdf";
  if (!fs::exists(sample)) GTEST_SKIP() << sample << " is not here";
  fs::copy_file(sample, folder_ / "chiffre.pdf");
  const Outcome without = Run("extract chiffre.pdf");
  EXPECT_EQ(without.code, 3);
  EXPECT_EQ(without.err,
            "chiffre.pdf: le PDF est chiffré : donner son mot de passe avec --password\n");
  const Outcome wrong = Run("extract chiffre.pdf --password faux");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(wrong.err,
            "chiffre.pdf: le PDF est chiffré, et le mot de passe donné n'est pas le bon\n");
  EXPECT_EQ(Run("extract chiffre.pdf --password password").code, 0);
  EXPECT_EQ(Run("extract chiffre.pdf", "DELIB_PASSWORD=password").code, 0);
}

}  // namespace
}  // namespace delib
