// SPDX-License-Identifier: GPL-3.0-or-later
// Time of the stages, one by one, on a report of the corpus. Figures for people, never a test.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "extractors/acts.h"
#include "extractors/report.h"
#include "output/csv.h"
#include "output/json.h"
#include "pipeline/ingest/page_source.h"
#include "pipeline/normalise/normalise.h"
#include "pipeline/read_layout.h"
#include "pipeline/run_document.h"

namespace delib {
namespace {

// DELIB_BENCH_PDF names another document than the corpus's own.
std::shared_ptr<const std::string> Bytes() {
  const char* named = std::getenv("DELIB_BENCH_PDF");
  const std::string path =
      named != nullptr ? named : DELIB_SOURCE_DIR "/corpus/sample/deliberation.pdf";
  std::ifstream in(path, std::ios::binary);
  return std::make_shared<const std::string>(std::istreambuf_iterator<char>(in),
                                             std::istreambuf_iterator<char>());
}

ReadOptions OneThread() {
  ReadOptions options;
  options.jobs = 1;
  return options;
}

void BM_ReadPages(benchmark::State& state) {
  const auto bytes = Bytes();
  for (auto _ : state) {
    auto source = OpenPdf(bytes, {});
    for (int p = 1; p <= (*source)->page_count(); ++p)
      benchmark::DoNotOptimize((*source)->ReadPage(p));
  }
}
BENCHMARK(BM_ReadPages)->Unit(benchmark::kMillisecond);

void BM_ReadLayout(benchmark::State& state) {
  const auto bytes = Bytes();
  for (auto _ : state) benchmark::DoNotOptimize(ReadLayout(bytes, OneThread()));
}
BENCHMARK(BM_ReadLayout)->Unit(benchmark::kMillisecond);

void BM_ReadActs(benchmark::State& state) {
  const auto read = ReadLayout(Bytes(), OneThread());
  for (auto _ : state) benchmark::DoNotOptimize(ReadActs(read->layout, Language::kFrench));
}
BENCHMARK(BM_ReadActs)->Unit(benchmark::kMillisecond);

void BM_ReadReport(benchmark::State& state) {
  const auto read = ReadLayout(Bytes(), OneThread());
  for (auto _ : state) benchmark::DoNotOptimize(ReadReport(read->layout, Language::kFrench));
}
BENCHMARK(BM_ReadReport)->Unit(benchmark::kMillisecond);

void BM_WriteCsvAndJson(benchmark::State& state) {
  const auto document = RunDocument({"deliberation.pdf", Bytes()}, OneThread());
  for (auto _ : state) {
    benchmark::DoNotOptimize(ToCsv({&*document}));
    benchmark::DoNotOptimize(ToJson(*document));
  }
}
BENCHMARK(BM_WriteCsvAndJson)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace delib

BENCHMARK_MAIN();
