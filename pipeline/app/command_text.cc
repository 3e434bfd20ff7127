// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/text.h"
#include "pipeline/app/commands.h"
#include "pipeline/app/console.h"
#include "pipeline/app/read_inputs.h"
#include "pipeline/ingest/digest.h"
#include "pipeline/read_layout.h"

namespace delib {

namespace {

Result<Harvest> ReadText(const Input& input, const ReadOptions& reading) {
  const Result<ReadDocument> read = ReadLayout(input.bytes, reading);
  if (!read) return read.error();
  Harvest harvest;
  harvest.document_id = Sha256(*input.bytes);
  harvest.has_errors = !read->page_errors.empty();
  harvest.notes = NotesOn(input.file_name, read->layout.pages);
  harvest.screen = ToText(read->layout);
  return harvest;
}

}  // namespace

ExitCode RunText(const Options& options) {
  return ReadInputs(
      options,
      [](std::size_t, const Input& input, const ReadOptions& reading) {
        return ReadText(input, reading);
      },
      [&](std::size_t, Harvest harvest) { return PrintOut(harvest.screen, options.language); });
}

}  // namespace delib
