// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that sees CLI11. It finds the options and their values; what a value means, and
// every word to the user, is ours, as the library speaks English alone.
#include "pipeline/app/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <thread>

namespace delib {

namespace {

constexpr int kMostJobs = 256;
constexpr int kHighestPage = 1'000'000;
constexpr int kLongestTimeout = 86'400;  // seconds
constexpr int kUsualTimeout = 10;        // seconds

// The values as they stand on the command line.
struct RawOptions {
  bool help = false, version = false, quiet = false, verbose = false;
  std::vector<std::string> files;
  std::string json, csv, pages, jobs, password, page_timeout, language;
  std::string ocr, tessdata, model, figures_tessdata;
};

Error UsageError(std::string message, Language language) {
  message += Say(language, " (voir « delib --help »)", " (see 'delib --help')");
  return {ErrorCode::kUsage, std::move(message), "", 0};
}

// The language must be known before anything can be said about the rest.
Language FindLanguage(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    if (arg == "--lang=en") return Language::kEnglish;
    if (arg == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en")
      return Language::kEnglish;
  }
  return Language::kFrench;
}

std::optional<int> ToNumber(std::string_view text, int lowest, int highest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value < lowest || value > highest) return std::nullopt;
  return value;
}

// "1-5,9": nothing where it is no such list.
std::optional<std::vector<int>> ToPages(std::string_view text) {
  std::vector<int> pages;
  while (true) {
    const std::string_view range = text.substr(0, text.find(','));
    const std::size_t dash = range.find('-');
    const std::optional<int> first = ToNumber(range.substr(0, dash), 1, kHighestPage);
    const std::optional<int> last =
        dash == std::string_view::npos ? first : ToNumber(range.substr(dash + 1), 1, kHighestPage);
    if (!first || !last || *first > *last) return std::nullopt;
    for (int page = *first; page <= *last; ++page) pages.push_back(page);
    if (range.size() == text.size()) break;
    text.remove_prefix(range.size() + 1);
  }
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

void AddCommonFlags(CLI::App& app, RawOptions& raw) {
  app.set_help_flag();  // ours speaks the user's language
  app.add_flag("-h,--help", raw.help);
  app.add_option("--lang", raw.language);
}

void AddReadingOptions(CLI::App& app, RawOptions& raw) {
  AddCommonFlags(app, raw);
  app.add_option("FILE", raw.files);
  app.add_option("--pages", raw.pages);
  app.add_option("--jobs,-j", raw.jobs);
  app.add_option("--password", raw.password)->envname("DELIB_PASSWORD");
  app.add_option("--page-timeout", raw.page_timeout);
  app.add_option("--ocr", raw.ocr);
  app.add_option("--tessdata", raw.tessdata);
  app.add_option("--model", raw.model);
  app.add_option("--figures-tessdata", raw.figures_tessdata);
  app.add_flag("--quiet,-q", raw.quiet);
  app.add_flag("--verbose,-v", raw.verbose);
}

// The argument that CLI11 complains about: "--csv: 1 required TEXT missing" -> "--csv".
std::string Culprit(const CLI::ParseError& error) {
  const std::string what = error.what();
  return what.substr(0, what.find(':'));
}

std::string Explain(const CLI::ParseError& error, const CLI::App& app, Language language) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::vector<std::string> extras = app.remaining(true);
    const std::string name = extras.empty() ? "" : extras.front();
    return Say(language, "commande ou option inconnue : ", "unknown command or option: ") + name;
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return Culprit(error) +
           Say(language, " : il faut une valeur, et une seule", ": one value is needed");
  }
  return Say(language, "arguments refusés : ", "arguments refused: ") + std::string(error.what());
}

Command CommandOf(const CLI::App& app) {
  if (app.got_subcommand("extract")) return Command::kExtract;
  if (app.got_subcommand("tables")) return Command::kTables;
  if (app.got_subcommand("text")) return Command::kText;
  return Command::kNone;
}

// Where a value is wrong: which option, the value, what is expected.
Error BadValue(const char* option, const std::string& value, const char* expected,
               Language language) {
  return UsageError(std::string(option) + Say(language, " : « ", ": '") + value +
                        Say(language, " » ; il faut ", "'; needed is ") + expected,
                    language);
}

Status TakeNumbers(const RawOptions& raw, Options& options) {
  const Language language = options.language;
  if (!raw.pages.empty()) {
    const auto pages = ToPages(raw.pages);
    if (!pages) {
      return BadValue("--pages", raw.pages,
                      Say(language, "des numéros de page croissants, comme 1-5,9",
                          "page numbers, such as 1-5,9"),
                      language);
    }
    options.pages = *pages;
  }
  options.jobs = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostJobs);
  if (!raw.jobs.empty()) {
    const auto jobs = ToNumber(raw.jobs, 1, kMostJobs);
    if (!jobs) {
      return BadValue("--jobs", raw.jobs,
                      Say(language, "un nombre de 1 à 256", "a number from 1 to 256"), language);
    }
    options.jobs = *jobs;
  }
  int seconds = kUsualTimeout;
  if (!raw.page_timeout.empty()) {
    const auto given = ToNumber(raw.page_timeout, 1, kLongestTimeout);
    if (!given) {
      return BadValue("--page-timeout", raw.page_timeout,
                      Say(language, "un nombre de secondes, de 1 à 86400",
                          "a number of seconds, from 1 to 86400"),
                      language);
    }
    seconds = *given;
  }
  options.page_timeout = std::chrono::seconds(seconds);
  return std::nullopt;
}

Status TakeRecognition(const RawOptions& raw, Options& options) {
  if (raw.ocr == "always") {
    options.ocr.mode = OcrMode::kAlways;
  } else if (raw.ocr == "never") {
    options.ocr.mode = OcrMode::kNever;
  } else if (!raw.ocr.empty() && raw.ocr != "auto") {
    return BadValue("--ocr", raw.ocr,
                    Say(options.language, "auto, always ou never", "auto, always or never"),
                    options.language);
  }
  options.ocr.tessdata = raw.tessdata;
  if (!raw.model.empty()) options.ocr.model = raw.model;
  options.ocr.figures_tessdata = raw.figures_tessdata;
  return std::nullopt;
}

Result<Options> Interpret(const RawOptions& raw, Command command, Language language) {
  Options options;
  options.command = command;
  options.language = language;
  if (raw.help || raw.version) {
    options.action = raw.help ? Action::kHelp : Action::kVersion;
    return options;
  }
  if (!raw.language.empty() && raw.language != "fr" && raw.language != "en") {
    return BadValue("--lang", raw.language, Say(language, "fr ou en", "fr or en"), language);
  }
  if (command == Command::kNone) return options;
  if (raw.files.empty()) {
    return UsageError(Say(language, "il manque le PDF à lire (« - » pour l'entrée standard)",
                          "the PDF to read is missing ('-' for standard input)"),
                      language);
  }
  if (std::count(raw.files.begin(), raw.files.end(), "-") > 1) {
    return UsageError(Say(language, "l'entrée standard (« - ») ne peut être lue qu'une fois",
                          "standard input ('-') can be read only once"),
                      language);
  }
  if (raw.quiet && raw.verbose) {
    return UsageError(Say(language, "--quiet et --verbose s'excluent",
                          "--quiet and --verbose exclude each other"),
                      language);
  }
  if (Status bad = TakeNumbers(raw, options)) return *bad;
  if (Status bad = TakeRecognition(raw, options)) return *bad;
  options.files = raw.files;
  options.json = raw.json;
  options.csv = raw.csv;
  options.password = raw.password;
  if (raw.quiet) options.verbosity = Verbosity::kQuiet;
  if (raw.verbose) options.verbosity = Verbosity::kVerbose;
  return options;
}

}  // namespace

Result<Options> ParseCommandLine(int argc, const char* const* argv) {
  const Language language = FindLanguage(argc, argv);
  RawOptions raw;
  CLI::App app;
  AddCommonFlags(app, raw);
  app.add_flag("--version", raw.version);
  CLI::App* extract = app.add_subcommand("extract");
  AddReadingOptions(*extract, raw);
  extract->add_option("--json", raw.json);
  extract->add_option("--csv", raw.csv);
  CLI::App* tables = app.add_subcommand("tables");
  AddReadingOptions(*tables, raw);
  tables->add_option("--csv", raw.csv);
  AddReadingOptions(*app.add_subcommand("text"), raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return UsageError(Explain(error, app, language), language);
  }
  return Interpret(raw, CommandOf(app), language);
}

}  // namespace delib
