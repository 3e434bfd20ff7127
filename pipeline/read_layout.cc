// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/read_layout.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <thread>

#include "pipeline/ingest/classify.h"
#include "pipeline/layout/document_layout.h"
#include "pipeline/normalise/normalise.h"
#include "pipeline/ocr/recogniser.h"
#include "pipeline/ocr/to_displayed.h"

namespace delib {

namespace {

// What one worker needs to read pages.
struct Worker {
  PageSource& source;
  const ReadOptions& options;
  std::optional<Recogniser>
      recogniser;  // made when the first page needs it: loading a model takes time

  Recogniser& ForRecognition() {
    if (!recogniser)
      recogniser.emplace(options.ocr, options.open.page_timeout, options.open.language);
    return *recogniser;
  }
};

// One page from the file to its lines and tables.
Result<PageLayout> ReadOnePage(Worker& worker, int number) {
  Result<Page> read = worker.source.ReadPage(number);
  if (!read) return read.error();
  Page page = ClassifyPage(std::move(*read), worker.options.open.language);
  if (NeedsRecognition(page, worker.options.ocr.mode)) {
    Result<Page> recognised =
        worker.ForRecognition().Recognise(worker.source, std::move(page), worker.options.ocr.mode);
    if (!recognised) return recognised.error();
    page = std::move(*recognised);
  } else {
    page = NotRecognised(std::move(page), worker.options.open.language);
  }
  return LayOutPage(NormalisePage(std::move(page)));
}

// A page that could not be read keeps its place, with the reason.
PageLayout Unread(int number, const Error& error) {
  PageLayout page;
  page.info.number = number;
  page.info.problems.push_back(error.message);
  return page;
}

}  // namespace

Result<ReadDocument> ReadLayout(const std::shared_ptr<const std::string>& bytes,
                                const ReadOptions& options) {
  Result<std::unique_ptr<PageSource>> first = OpenPdf(bytes, options.open);
  if (!first) return first.error();
  std::vector<int> numbers = options.pages;
  const int count = (*first)->page_count();
  if (numbers.empty()) {
    numbers.resize(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 1);
  } else if (numbers.back() > count) {
    return Error{ErrorCode::kUsage,
                 Say(options.open.language, "le document n'a que ", "the document has only ") +
                     std::to_string(count) + " page(s) (--pages)",
                 "", 0};
  }

  std::vector<std::optional<Result<PageLayout>>> results(numbers.size());
  std::atomic<std::size_t> next{0};
  std::mutex progress_mutex;
  int done = 0;
  const auto work = [&](PageSource& source) {
    Worker worker{source, options, std::nullopt};
    for (std::size_t i = next++; i < numbers.size(); i = next++) {
      results[i] = ReadOnePage(worker, numbers[i]);
      if (!options.progress) continue;
      const std::lock_guard<std::mutex> lock(progress_mutex);
      options.progress(++done, static_cast<int>(numbers.size()));
    }
  };
  const auto helpers = std::min<std::size_t>(
      static_cast<std::size_t>(std::max(1, options.jobs)) - 1, numbers.size() - 1);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < helpers; ++t) {
      threads.emplace_back([&] {
        // Poppler documents are not shared between threads: each opens its own on the same bytes.
        Result<std::unique_ptr<PageSource>> own = OpenPdf(bytes, options.open);
        if (own) work(**own);
      });
    }
    work(**first);
  }

  ReadDocument out;
  std::vector<PageLayout> pages;
  pages.reserve(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    Result<PageLayout>& result = *results[i];
    if (result) {
      pages.push_back(std::move(*result));
    } else {
      pages.push_back(Unread(numbers[i], result.error()));
      out.page_errors.push_back(result.error().Within("", numbers[i]));
    }
  }
  out.layout = ToDisplayed(LayOutDocument(std::move(pages)));
  return out;
}

}  // namespace delib
