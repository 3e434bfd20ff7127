// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "output/atomic_file.h"
#include "output/text.h"
#include "pipeline/app/commands.h"
#include "pipeline/app/console.h"
#include "pipeline/app/outputs.h"
#include "pipeline/app/read_inputs.h"

namespace delib {

namespace {

// "Tableau 3, pages 4-5 : 12 lignes, 4 colonnes", then the table.
std::string Draw(const Document& document, Language language, int width) {
  std::string out;
  int number = 0;
  for (const Table& table : document.tables) {
    out += Say(language, "Tableau ", "Table ");
    out += std::to_string(++number);
    out += ", page ";
    out += std::to_string(table.page_start);
    if (table.page_end > table.page_start) (out += "-") += std::to_string(table.page_end);
    out += Say(language, " : ", ": ") + std::to_string(table.rows) +
           Say(language, " lignes, ", " rows, ") + std::to_string(table.cols) +
           Say(language, " colonnes\n", " columns\n");
    out += ToTextTable(table, width) + "\n";
  }
  if (document.tables.empty()) {
    out += document.file_name + Say(language, " : aucun tableau\n", ": no table\n");
  }
  return out;
}

Result<Harvest> FindTables(const Input& input, const ReadOptions& reading, const Options& options) {
  const Result<Document> document = RunTables(input, reading);
  if (!document) return document.error();
  Harvest harvest;
  harvest.document_id = document->id;
  harvest.has_errors = HasErrors(document->findings);
  harvest.notes = NotesOn(input.file_name, document->pages);
  if (options.csv.empty()) {
    harvest.screen = Draw(*document, options.language, OutputWidth());
  } else {
    harvest.csv.push_back(ToTablesCsv({&*document}));
  }
  return harvest;
}

}  // namespace

ExitCode RunTables(const Options& options) {
  if (!options.csv.empty()) {
    if (Status bad = EnsureFolder(options.csv, options.language)) return Report(*bad);
  }
  std::vector<CsvFile> tables;
  const ExitCode code = ReadInputs(
      options,
      [&](std::size_t, const Input& input, const ReadOptions& reading) {
        return FindTables(input, reading, options);
      },
      [&](std::size_t, Harvest harvest) {
        AppendRows(tables, std::move(harvest.csv));
        return PrintOut(harvest.screen, options.language);
      });
  if (Status bad = WriteCsv(options.csv, tables, options.language))
    return Worst(code, Report(*bad));
  return code;
}

}  // namespace delib
