// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <utility>

#include "output/atomic_file.h"
#include "output/json.h"
#include "output/summary.h"
#include "pipeline/app/commands.h"
#include "pipeline/app/console.h"
#include "pipeline/app/outputs.h"
#include "pipeline/app/read_inputs.h"

namespace delib {

namespace {

constexpr char kStandardOutput[] = "-";

// The folders first: better told now than after an hour of reading.
Status EnsureFolders(const Options& options, const std::vector<std::string>& json_paths) {
  if (!options.csv.empty()) {
    if (Status bad = EnsureFolder(options.csv, options.language)) return bad;
  }
  if (options.json.empty() || options.json == kStandardOutput) return std::nullopt;
  return EnsureFolderOf(json_paths.front(), options.language);
}

// What the summary names as written.
std::vector<std::string> FilesOf(const std::string& csv, const std::vector<CsvFile>& tables,
                                 const std::string& json) {
  std::vector<std::string> files;
  for (const CsvFile& table : tables)
    files.push_back((std::filesystem::path(csv) / table.name).string());
  if (!json.empty()) files.push_back(json);
  return files;
}

Result<Harvest> Extract(const Input& input, const ReadOptions& reading, const Options& options,
                        const std::string& json_path) {
  const Result<Document> document = RunDocument(input, reading);
  if (!document) return document.error();
  Harvest harvest;
  harvest.document_id = document->id;
  harvest.has_errors = HasErrors(document->findings);
  if (!options.csv.empty()) harvest.csv = ToCsv({&*document});
  if (!json_path.empty()) harvest.json = ToJson(*document);
  if (options.verbosity != Verbosity::kQuiet && json_path != kStandardOutput) {
    harvest.screen = ToSummary(*document, options.language,
                               FilesOf(options.csv, harvest.csv, json_path), OutputWidth());
  }
  return harvest;
}

ExitCode WriteJson(const std::string& path, const std::string& json, Language language) {
  if (path.empty()) return ExitCode::kDone;
  if (path == kStandardOutput) return PrintOut(json, language);
  const Status bad = WriteWhole(path, json, language);
  return bad ? Report(*bad) : ExitCode::kDone;
}

}  // namespace

ExitCode RunExtract(const Options& options) {
  const Language language = options.language;
  const Result<std::vector<std::string>> json_paths =
      JsonPaths(options.json, options.files, language);
  if (!json_paths) return Report(json_paths.error());
  if (Status bad = EnsureFolders(options, *json_paths)) return Report(*bad);

  std::vector<CsvFile> tables;
  std::string summaries;
  ExitCode code = ReadInputs(
      options,
      [&](std::size_t index, const Input& input, const ReadOptions& reading) {
        return Extract(input, reading, options, (*json_paths)[index]);
      },
      [&](std::size_t index, Harvest harvest) {
        AppendRows(tables, std::move(harvest.csv));
        summaries += harvest.screen;
        return WriteJson((*json_paths)[index], harvest.json, language);
      });
  if (Status bad = WriteCsv(options.csv, tables, language)) code = Worst(code, Report(*bad));
  // A summary says where the results are; it would lie about those that could not be written.
  return code == ExitCode::kOutput ? code : Worst(code, PrintOut(summaries, language));
}

}  // namespace delib
