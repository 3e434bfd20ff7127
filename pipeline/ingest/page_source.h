// SPDX-License-Identifier: GPL-3.0-or-later
// PageSource: where pages come from. The one seam between the PDF library and everything else;
// tests put pages of their own behind it.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "models/language.h"
#include "models/page.h"
#include "models/result.h"
#include "pipeline/image/bitmap.h"

namespace delib {

struct OpenOptions {
  std::string password;  // tried as user and as owner password; empty for none
  // A page that takes longer is given up with ErrorCode::kPageFailed. After that the next has half.
  std::chrono::milliseconds page_timeout{10'000};
  Language language = Language::kFrench;  // of error messages
};

// Not thread-safe: one a thread. Reading a page twice gives the same page.
class PageSource {
 public:
  virtual ~PageSource() = default;
  [[nodiscard]] virtual int page_count() const = 0;
  // number: 1-based. The page's words are as the file holds them: pipeline/normalise comes next.
  [[nodiscard]] virtual Result<Page> ReadPage(int number) = 0;
  // What the page looks like, for recognition: the picture that makes up the page at its own
  // resolution, or the page drawn. `page` as ReadPage gave it.
  [[nodiscard]] virtual Result<PageImage> ReadPageImage(const Page& page) = 0;
  // The page drawn with all that stands on it.
  [[nodiscard]] virtual Result<PageImage> DrawPage(const Page& page) = 0;
};

// Opens a PDF that lies in memory; `bytes` is shared by the sources of all threads.
// Errors: kUnreadable (no PDF, damaged beyond repair, no pages), kPasswordNeeded.
//
// Way taken: Poppler's core interface (libpoppler-private), whose OutputDev gives glyphs, rulings,
// fills and images in one pass. Its stable C++ interface gives words but no rulings, and a second
// pass for the rulings would double the time. Measured on a report of 103 pages: `pdftotext
// -bbox-layout` 0.155 s; this way 0.07 s on one thread, 0.05 s on two. The core interface changes
// between versions of Poppler: poppler_source.cc is the only file that sees it.
[[nodiscard]] Result<std::unique_ptr<PageSource>> OpenPdf(std::shared_ptr<const std::string> bytes,
                                                          const OpenOptions& options);

// Version of the PDF library, for `delib --version`.
[[nodiscard]] std::string PdfLibraryVersion();

}  // namespace delib
