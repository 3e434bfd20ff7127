// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of whole documents, against the published schema, by libraries that did not write it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "output/json.h"
#include "support/samples.h"

namespace delib {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

// Empty where `document` follows the schema, else what it breaks.
std::string Complaint(const json& document) {
  const json text =
      json::parse(testing::ReadBytes(DELIB_SOURCE_DIR "/models/delib-document.schema.json"));
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(NlohmannJsonAdapter(text), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, NlohmannJsonAdapter(document), &results)) return "";
  std::string all = "refused\n";
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& part : error.context) all += part;
    all += ": " + error.description + "\n";
  }
  return all;
}

TEST(Schema, WholeDocumentsFollowIt) {
  for (const char* name : {"deliberation.pdf", "commune.pdf"}) {
    SCOPED_TRACE(name);
    const Result<Document> document = testing::RunSample(name);
    ASSERT_TRUE(document) << document.error().ToString();
    json written = json::parse(ToJson(*document));
    EXPECT_EQ(Complaint(written), "");
    ASSERT_FALSE(written["acts"].empty());
    // The judge can say no.
    written["acts"][0]["index"] = "first";
    EXPECT_NE(Complaint(written), "");
  }
}

}  // namespace
}  // namespace delib
