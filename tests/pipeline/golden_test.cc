// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents: what a run writes of the project's own samples, against the truth that was drawn
// with them. Boxes, confidence and status belong to a run and are not compared.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractors/text/fold.h"
#include "output/csv.h"
#include "output/json.h"
#include "pipeline/run_document.h"
#include "support/csv_rows.h"
#include "support/samples.h"

namespace delib {
namespace {

using testing::CsvRow;
using testing::ReadBytes;
using testing::ReadCsv;
using testing::RunSample;
using testing::SamplePath;

// The columns of a table that must agree word by word.
struct Golden {
  const char* table;
  std::vector<const char*> columns;
};

const std::vector<Golden>& Goldens() {
  static const std::vector<Golden> goldens = {
      {"acts",
       {"act_index",
        "authority",
        "body",
        "act_number",
        "title",
        "session_date",
        "president",
        "secretary",
        "transmitted_on",
        "received_on",
        "published_on",
        "actes_id",
        "report_number",
        "present_count",
        "excused_count",
        "present_nonvoting_count",
        "excused_nonvoting_count",
        "proxy_count",
        "vote_for",
        "vote_against",
        "vote_abstention",
        "outcome",
        "signed_place",
        "signed_on",
        "signatory",
        "signatory_capacity",
        "page_start",
        "page_end",
        "convened_on",
        "in_office_count",
        "voting_count",
        "vote_manner",
        "vote_not_participating",
        "subject_matter"}},
      {"attendance", {"act_index", "role", "civility", "name", "proxy_to", "page"}},
      {"citations",
       {"act_index", "seq", "kind", "reference", "articles", "date", "title", "page", "raw"}},
      {"decisions", {"act_index", "seq", "label", "text", "page"}},
      {"actions",
       {"action_id", "part", "group_title", "number", "title", "page_start", "page_end"}},
      {"sections", {"action_id", "section", "title", "text", "page_start", "page_end"}},
      {"budget_lines",
       {"act_index", "action_id", "table", "row_index", "row_kind", "row_label", "financer",
        "column_label", "period", "amount", "currency", "account", "budget_section", "direction",
        "page", "raw"}},
      {"indicators",
       {"act_index", "action_id", "table", "row_index", "measure", "indicator", "definition",
        "column_label", "kind", "period", "value_kind", "value_number", "unit", "value_text",
        "page", "raw"}},
      {"tables", {"table_index", "page", "row", "col", "text"}},
  };
  return goldens;
}

// The case of a name that is printed in capitals is a matter of taste, not of reading.
bool CaseIsNoMatter(const std::string& column) {
  return column == "authority" || column == "body" || column == "president";
}

// Each row as "column=value" of the columns that are judged; cells without text are left out.
std::vector<std::string> Rows(const std::string& bytes, const Golden& golden) {
  std::vector<std::string> lines;
  for (const CsvRow& row : ReadCsv(bytes)) {
    if (std::string(golden.table) == "tables" && row.at("text").empty()) continue;
    std::string line;
    for (const char* column : golden.columns) {
      const auto it = row.find(column);
      std::string value = it == row.end() ? "no such column" : it->second;
      if (CaseIsNoMatter(column)) value = Fold(value);
      if (!value.empty()) line.append(column).append("=").append(value).append("; ");
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string TableOf(const std::vector<CsvFile>& files, const std::string& table) {
  for (const CsvFile& file : files) {
    if (file.name == table + ".csv") return file.bytes;
  }
  return "";
}

// "missing: ...", "invented: ..."; empty where the rows are the same, in the same order.
std::string Differences(const std::vector<std::string>& truth,
                        const std::vector<std::string>& read) {
  if (truth == read) return "";
  std::string s =
      std::to_string(truth.size()) + " rows in truth, " + std::to_string(read.size()) + " read\n";
  const auto list = [&s](const char* word, const std::vector<std::string>& from,
                         const std::vector<std::string>& in) {
    int said = 0;
    for (const std::string& line : from) {
      if (std::find(in.begin(), in.end(), line) == in.end() && said++ < 5)
        s.append(word).append(line).append("\n");
    }
  };
  list("missing:  ", truth, read);
  list("invented: ", read, truth);
  return s;
}

void ExpectTruth(const std::string& name) {
  const Result<Document> document = RunSample(name + ".pdf");
  ASSERT_TRUE(document) << document.error().ToString();
  const std::vector<CsvFile> files = ToCsv({&*document});
  for (const Golden& golden : Goldens()) {
    SCOPED_TRACE(golden.table);
    const std::string truth = ReadBytes(SamplePath("truth/" + name + "/" + golden.table + ".csv"));
    ASSERT_FALSE(truth.empty());
    const std::vector<std::string> read = Rows(TableOf(files, golden.table), golden);
    // Budgets of communes are read elsewhere, or not at all yet: what is read must be right.
    if (name == "commune" && std::string(golden.table) == "budget_lines" && read.empty()) continue;
    EXPECT_EQ(Differences(Rows(truth, golden), read), "");
  }
}

TEST(Golden, Deliberation) { ExpectTruth("deliberation"); }
TEST(Golden, Commune) { ExpectTruth("commune"); }

// A value without a place, or a place outside of its page, cannot be checked by anybody.
TEST(Golden, EveryValueStandsOnItsPage) {
  for (const char* name : {"deliberation.pdf", "commune.pdf"}) {
    SCOPED_TRACE(name);
    const Result<Document> document = RunSample(name);
    ASSERT_TRUE(document);
    for (const CsvFile& file : ToCsv({&*document})) {
      for (const CsvRow& row : ReadCsv(file.bytes)) {
        if (row.count("x0") == 0 || row.at("x0").empty()) continue;
        SCOPED_TRACE(file.name + " p" + row.at("page"));
        const PageInfo& page =
            document->pages.at(static_cast<std::size_t>(std::stoi(row.at("page"))) - 1);
        EXPECT_GE(std::stod(row.at("x0")), -1);
        EXPECT_GE(std::stod(row.at("y0")), -1);
        EXPECT_LE(std::stod(row.at("x1")), page.width + 1);
        EXPECT_LE(std::stod(row.at("y1")), page.height + 1);
      }
    }
  }
}

// The same bytes whatever the number of threads, every time.
TEST(Determinism, SameBytesWithOneAndThreeThreads) {
  for (const char* name : {"deliberation.pdf", "commune.pdf"}) {
    SCOPED_TRACE(name);
    std::string first;
    for (const int jobs : {1, 3, 1, 3}) {
      const Result<Document> document = RunSample(name, jobs);
      ASSERT_TRUE(document);
      std::string bytes = ToJson(*document);
      for (const CsvFile& file : ToCsv({&*document})) bytes += file.name + "\n" + file.bytes;
      if (first.empty()) first = bytes;
      EXPECT_EQ(bytes == first, true) << "jobs " << jobs;
    }
  }
}

}  // namespace
}  // namespace delib
