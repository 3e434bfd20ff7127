// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a PDF to its layout: pages read in parallel, put together in order.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "models/finding.h"
#include "models/layout.h"
#include "models/result.h"
#include "pipeline/ingest/page_source.h"
#include "pipeline/ocr/recogniser.h"

namespace delib {

struct ReadOptions {
  OpenOptions open;
  OcrOptions ocr;
  int jobs = 2;            // threads; at least 1
  std::vector<int> pages;  // 1-based, ascending; empty for all
  // Called after each page with (pages done, pages in all), from any thread, one at a time.
  std::function<void(int, int)> progress;
};

struct ReadDocument {
  Layout layout;
  std::vector<Error>
      page_errors;  // pages that could not be read; they are in layout.pages as blank
};

// Errors: those of OpenPdf, and kUsage where a page is asked for that the document does not have.
[[nodiscard]] Result<ReadDocument> ReadLayout(const std::shared_ptr<const std::string>& bytes,
                                              const ReadOptions& options);

}  // namespace delib
