// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json.h"

#include <gtest/gtest.h>

#include <clocale>
#include <fstream>
#include <functional>
#include <locale>
#include <nlohmann/json.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include "sample_document.h"

namespace delib {
namespace {

using nlohmann::json;

json SchemaText() {
  std::ifstream file(DELIB_SOURCE_DIR "/models/delib-document.schema.json");
  return json::parse(file);
}

// Empty where the document follows the schema, else the first complaint.
std::string Complaint(const json& document) {
  const json text = SchemaText();
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) {
    return "";
  }
  std::string all;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& part : error.context) all += part;
    all += ": " + error.description + "\n";
  }
  return all.empty() ? "refused" : all;
}

TEST(Schema, NamesTheVersionThatTheWriterWrites) {
  const json schema = SchemaText();
  EXPECT_EQ(schema.at("$id"), kSchemaId);
  const json& fields = schema.at("properties").at("schema").at("properties");
  EXPECT_EQ(fields.at("name").at("const"), kSchemaName);
  EXPECT_EQ(fields.at("version").at("const"), kSchemaVersion);
  EXPECT_EQ(fields.at("id").at("const"), kSchemaId);
}

TEST(Schema, KnowsEveryFieldOfAnAct) {
  const json schema = SchemaText();
  const json& known = schema.at("definitions").at("act_fields").at("properties");
  const Act act;
  const std::vector<ActField> fields = Fields(act);
  EXPECT_EQ(known.size(), fields.size());
  for (const ActField& field : fields) {
    SCOPED_TRACE(field.column);
    ASSERT_TRUE(known.contains(field.column));
    const bool count = known.at(field.column).at("$ref") == "#/definitions/count_field";
    EXPECT_EQ(count, field.is_count);
  }
}

// Every object of the schema is closed: a writer cannot add a key without saying so here.
void ExpectClosed(const json& node, const std::string& path) {
  if (node.is_object()) {
    if (node.contains("properties") && node.contains("type")) {
      EXPECT_EQ(node.value("additionalProperties", true), false) << path;
    }
    for (const auto& [key, value] : node.items()) ExpectClosed(value, path + "/" + key);
  } else if (node.is_array()) {
    for (const json& value : node) ExpectClosed(value, path + "[]");
  }
}

TEST(Schema, IsClosed) { ExpectClosed(SchemaText(), ""); }

TEST(ToJson, FollowsItsSchema) {
  EXPECT_EQ(Complaint(json::parse(ToJson(EmptyDocument()))), "");
  EXPECT_EQ(Complaint(json::parse(ToJson(FullDocument()))), "");
}

TEST(Schema, RefusesAMutilatedDocument) {
  struct Row {
    const char* name;
    std::function<void(json&)> mutilate;
  };
  const Row rows[] = {
      {"no source", [](json& d) { d.erase("source"); }},
      {"unknown key", [](json& d) { d["comment"] = "x"; }},
      {"unknown key deep down", [](json& d) { d["tables"][0]["cells"][0]["colour"] = "red"; }},
      {"unknown state", [](json& d) { d["state"] = "fine"; }},
      {"another version", [](json& d) { d["schema"]["version"] = "2.0"; }},
      {"page 0", [](json& d) { d["acts"][0]["fields"]["title"]["page"] = 0; }},
      {"box of three", [](json& d) { d["acts"][0]["fields"]["title"]["box"].erase(0); }},
      {"confidence above 1", [](json& d) { d["tables"][0]["cells"][0]["confidence"] = 1.01; }},
      {"value without provenance",
       [](json& d) { d["acts"][0]["decisions"][0]["text"].erase("page"); }},
      {"count as text", [](json& d) { d["acts"][0]["fields"]["vote_for"]["value"] = "12"; }},
      {"impossible month",
       [](json& d) { d["acts"][0]["fields"]["session_date"]["value"] = "2024-13-01"; }},
      {"amount with a comma", [](json& d) { d["budget_lines"][0]["amount"]["value"] = "1,00"; }},
      {"amount as a number", [](json& d) { d["budget_lines"][0]["amount"]["value"] = 1.0; }},
      {"unknown unit", [](json& d) { d["indicators"][0]["unit"] = "litres"; }},
      {"status of no vocabulary", [](json& d) { d["tables"][0]["cells"][0]["status"] = "good"; }},
      {"rule without a dot", [](json& d) { d["findings"][0]["rule"] = "sum"; }},
      {"act 0", [](json& d) { d["findings"][1]["act_index"] = 0; }},
      {"short hash", [](json& d) { d["source"]["sha256"] = "abc"; }},
  };
  const json whole = json::parse(ToJson(FullDocument()));
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    json document = whole;
    row.mutilate(document);
    EXPECT_NE(Complaint(document), "");
  }
}

TEST(ToJson, WritesASmallDocumentByteForByte) {
  Document document = EmptyDocument();
  document.findings.push_back({"date.impossible", Severity::kWarning, "", "acts", "Un \"31 avril\"",
                               "", "31/04/24", At(2, 700, 0.75), 1});
  std::string text = ToJson(document);
  // The program's version is the one thing that changes with a release.
  const std::size_t version = text.find("\"version\": \"", text.find("\"program\""));
  text.replace(version, text.find('\n', version) - version, "\"version\": VERSION");
  EXPECT_EQ(text, R"({
 "schema": {
  "name": "delib-document",
  "version": "1.0",
  "id": "urn:delib:schema:delib-document:1.0"
 },
 "program": {
  "name": "delib",
  "version": VERSION
 },
 "source": {
  "file_name": "vide.pdf",
  "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  "document_id": "0123456789abcdef"
 },
 "state": "complete",
 "pages": [],
 "acts": [],
 "attendance": [],
 "report": {
  "sheets": []
 },
 "budget_lines": [],
 "indicators": [],
 "tables": [],
 "findings": [{
   "rule": "date.impossible",
   "severity": "warning",
   "act_index": 1,
   "action_id": null,
   "table": "acts",
   "message": "Un \"31 avril\"",
   "expected": "",
   "found": "31/04/24",
   "where": {
    "page": 2,
    "box": [56.70, 700.00, 200.13, 712.00],
    "confidence": 0.75,
    "origin": "ocr"
   }
  }]
}
)");
}

TEST(ToJson, GivesEachValueItsProvenance) {
  const json document = json::parse(ToJson(FullDocument()));
  EXPECT_EQ(document["acts"][0]["fields"]["vote_abstention"], json::parse(R"({
      "value": 1, "raw": "1 abstention", "page": 2, "box": [56.7, 600.0, 200.13, 612.0],
      "confidence": 0.875, "status": "review", "origin": "ocr"})"));
  EXPECT_EQ(document["acts"][0]["fields"]["signed_on"], json::parse(R"({
      "value": null, "raw": "31/04/24", "page": 2, "box": [56.7, 700.0, 200.13, 712.0],
      "confidence": 1, "status": "review", "origin": "text_layer"})"));
  EXPECT_EQ(document["budget_lines"][1]["amount"], json::parse(R"({
      "value": "-0.05", "currency": "FRF", "raw": "-0,05", "page": 2,
      "box": [56.7, 340.0, 200.13, 352.0], "confidence": 0.9, "status": "review",
      "origin": "ocr"})"));
  EXPECT_EQ(document["tables"][0]["cells"][1]["origin"], nullptr);
  EXPECT_EQ(document["tables"][0]["cells"][2]["origin"], "ocr");
}

TEST(ToJson, RefersFromASheetToItsRows) {
  Document document = FullDocument();
  document.budget_lines.push_back(document.budget_lines[0]);
  const json sheet = json::parse(ToJson(document))["report"]["sheets"][0];
  EXPECT_EQ(sheet["budget_lines"], json({0, 2}));
  EXPECT_EQ(sheet["indicators"], json({0}));
}

TEST(ToJson, LosesNobodyWhoseActIsNotThere) {
  Document document = FullDocument();
  document.attendance.push_back({Role::kAbsent, Civility::kNone, Said("Zoé NOIR"), "", 7});
  const json read = json::parse(ToJson(document));
  ASSERT_EQ(read["acts"][0]["attendance"].size(), 1U);
  EXPECT_EQ(read["acts"][0]["attendance"][0]["name"]["value"], "Luc FAURE");
  ASSERT_EQ(read["attendance"].size(), 2U);
  EXPECT_EQ(read["attendance"][0]["name"]["value"], "Ana BRUN");
  EXPECT_EQ(read["attendance"][1]["name"]["value"], "Zoé NOIR");
}

TEST(ToJson, SurvivesBytesThatAreNoUtf8) {
  Document document = EmptyDocument();
  document.file_name = "d\xE9lib\x01.pdf";
  const std::string text = ToJson(document);
  EXPECT_NE(text.find("d\uFFFDlib\\u0001.pdf"), std::string::npos);
  EXPECT_EQ(Complaint(json::parse(text)), "");
}

class FrenchNumbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return ' '; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(ToJson, DoesNotDependOnTheLocale) {
  const std::string before = ToJson(FullDocument());
  const std::locale old =
      std::locale::global(std::locale(std::locale::classic(), new FrenchNumbers));
  // The C library's too, where the machine has a locale with a decimal comma.
  for (const char* name : {"fr_FR.UTF-8", "de_DE.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) != nullptr) break;
  }
  const std::string after = ToJson(FullDocument());
  std::setlocale(LC_ALL, "C");
  std::locale::global(old);
  EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace delib
