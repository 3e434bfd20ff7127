// SPDX-License-Identifier: GPL-3.0-or-later
// What all commands have in common: the inputs one after the other, each read in a process of its
// own.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "output/csv.h"
#include "pipeline/app/exit_code.h"
#include "pipeline/app/options.h"
#include "pipeline/run_document.h"

namespace delib {

// What one input gave, as finished bytes: the process that read it passes nothing else on.
struct Harvest {
  std::string document_id;
  bool has_errors = false;  // findings of severity error
  std::string notes;        // for standard error, lines
  std::string screen;       // for standard output
  std::string json;
  std::vector<CsvFile> csv;
};

// Makes a harvest of the input with this index; runs in the process that may crash.
using Reader = std::function<Result<Harvest>(std::size_t index, const Input&, const ReadOptions&)>;
// Takes what the input with this index gave.
using Taker = std::function<ExitCode(std::size_t index, Harvest harvest)>;

// Reads the inputs of the command line in their order. An input that cannot be read is told on
// standard error and does not stop the others; one whose bytes were read before is told and left
// out, as its rows would stand twice under one document_id. Returns the worst of all.
[[nodiscard]] ExitCode ReadInputs(const Options& options, const Reader& read, const Taker& take);

// A line for each page, or run of pages, that was not read.
[[nodiscard]] std::string NotesOn(const std::string& file_name, const std::vector<PageInfo>& pages);

[[nodiscard]] bool HasErrors(const std::vector<Finding>& findings);

}  // namespace delib
