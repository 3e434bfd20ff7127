// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/read_inputs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "pipeline/app/console.h"
#include "pipeline/app/input.h"
#include "pipeline/app/progress.h"
#include "pipeline/ingest/isolate.h"

namespace delib {

namespace {

using Parts = std::vector<std::string>;

// Before the first page the file is opened, after the last stand layout and grammars: neither
// reports progress.
constexpr std::chrono::seconds kGrace{20};

Parts ToParts(Harvest harvest) {
  Parts parts{std::move(harvest.document_id), harvest.has_errors ? "1" : "",
              std::move(harvest.notes), std::move(harvest.screen), std::move(harvest.json)};
  for (CsvFile& file : harvest.csv) {
    parts.push_back(std::move(file.name));
    parts.push_back(std::move(file.bytes));
  }
  return parts;
}

Harvest FromParts(Parts parts) {
  Harvest harvest{std::move(parts[0]), !parts[1].empty(),   std::move(parts[2]),
                  std::move(parts[3]), std::move(parts[4]), {}};
  for (std::size_t i = 5; i + 1 < parts.size(); i += 2) {
    harvest.csv.push_back({std::move(parts[i]), std::move(parts[i + 1])});
  }
  return harvest;
}

Result<Harvest> ReadOne(const Options& options, std::size_t index, const Reader& read,
                        ProgressBar& bar) {
  const std::string& path = options.files[index];
  const Result<Input> input = ReadInput(path, options.language);
  if (!input) return input.error();
  IsolateOptions isolate;
  isolate.silence = options.page_timeout + kGrace;
  isolate.keep_stderr = options.verbosity == Verbosity::kVerbose;
  isolate.language = options.language;
  isolate.progress = [&](int done, int all) { bar.Show(input->file_name, done, all); };
  Result<Parts> parts = RunIsolated(
      [&](const ProgressSink& progress) -> Result<Parts> {
        ReadOptions reading;
        reading.open = {options.password, options.page_timeout, options.language};
        reading.jobs = options.jobs;
        reading.ocr = options.ocr;
        reading.pages = options.pages;
        reading.progress = progress;
        Result<Harvest> harvest = read(index, *input, reading);
        if (!harvest) return harvest.error();
        return ToParts(std::move(*harvest));
      },
      isolate);
  bar.Clear();
  if (parts) return FromParts(std::move(*parts));
  Error error = parts.error();
  error.file = path == "-" ? input->file_name : path;  // as the user knows it
  return error;
}

}  // namespace

ExitCode ReadInputs(const Options& options, const Reader& read, const Taker& take) {
  ExitCode worst = ExitCode::kDone;
  ProgressBar bar(options.verbosity);
  std::map<std::string, std::string> seen;  // document_id -> path
  for (std::size_t index = 0; index < options.files.size(); ++index) {
    const std::string& path = options.files[index];
    Result<Harvest> harvest = ReadOne(options, index, read, bar);
    if (!harvest) {
      worst = Worst(worst, Report(harvest.error()));
      continue;
    }
    const auto [same, is_new] = seen.emplace(harvest->document_id, path);
    if (!is_new) {
      PrintError(path + Say(options.language, " : même contenu que ", ": the same content as ") +
                 same->second + Say(options.language, " ; laissé de côté\n", "; left out\n"));
      continue;
    }
    if (options.verbosity != Verbosity::kQuiet) PrintError(harvest->notes);
    if (harvest->has_errors) worst = Worst(worst, ExitCode::kFindings);
    worst = Worst(worst, take(index, std::move(*harvest)));
  }
  return worst;
}

bool HasErrors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.severity == Severity::kError; });
}

std::string NotesOn(const std::string& file_name, const std::vector<PageInfo>& pages) {
  std::string notes;
  for (std::size_t i = 0; i < pages.size();) {
    const PageInfo& first = pages[i];
    std::size_t next = i + 1;
    // A mixed page was read; its problem is that nobody has verified the reading.
    if (first.problems.empty() || first.kind == PageKind::kMixed) {
      i = next;
      continue;
    }
    while (next < pages.size() && pages[next].kind == first.kind &&
           pages[next].problems == first.problems) {
      ++next;
    }
    notes += file_name;
    notes += ":p";
    notes += std::to_string(first.number);
    if (next > i + 1) (notes += "-") += std::to_string(pages[next - 1].number);
    ((notes += ": ") += first.problems.front()) += "\n";
    i = next;
  }
  return notes;
}

}  // namespace delib
