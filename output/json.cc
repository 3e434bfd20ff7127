// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <string_view>
#include <unordered_map>

#include "output/numbers.h"
#include "output/utf8.h"

namespace delib {

namespace {

// The streaming writer, with the few forms that the document is made of. Numbers are written as
// text of our own, so that neither the locale nor the library's rounding has a say.
class Json {
 public:
  Json() : writer_(buffer_) {
    writer_.SetIndent(' ', 1);
    writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
  }

  Json& Key(std::string_view name) {
    writer_.Key(name.data(), Size(name));
    return *this;
  }
  void Begin() { writer_.StartObject(); }
  void End() { writer_.EndObject(); }
  void BeginList() { writer_.StartArray(); }
  void EndList() { writer_.EndArray(); }
  void Null() { writer_.Null(); }
  void Bool(bool v) { writer_.Bool(v); }
  void Int(int v) { writer_.Int(v); }
  void IntFrom(int least, int v) { v < least ? Null() : Int(v); }
  void String(std::string_view v) {
    if (IsUtf8(v)) {
      writer_.String(v.data(), Size(v));
    } else {
      const std::string mended = MendUtf8(v);
      writer_.String(mended.data(), Size(mended));
    }
  }
  // A word of a vocabulary, null for the empty one ("says nothing").
  void Word(std::string_view v) { v.empty() ? Null() : String(v); }
  void Coordinate(double v) {
    number_.clear();
    AppendCoordinate(number_, v);
    Number();
  }
  void Confidence(double v) {
    number_.clear();
    AppendConfidence(number_, v);
    Number();
  }
  void Corners(const Box& box) {
    BeginList();
    for (const double v : {box.x0(), box.y0(), box.x1(), box.y1()}) Coordinate(v);
    EndList();
  }

  [[nodiscard]] std::string Text() const {
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  static rapidjson::SizeType Size(std::string_view v) {
    return static_cast<rapidjson::SizeType>(v.size());
  }
  void Number() { writer_.RawValue(number_.data(), number_.size(), rapidjson::kNumberType); }

  rapidjson::StringBuffer buffer_;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer_;
  std::string number_;
};

void WritePlace(Json& json, const Provenance& where) {
  json.Key("page").Int(where.page());
  json.Key("box").Corners(where.box());
  json.Key("confidence").Confidence(where.confidence());
}

// The end of every value: raw, page, box, confidence, status, origin.
void WriteReading(Json& json, const Provenance& where, std::string_view raw, ReadStatus status) {
  json.Key("raw").String(raw);
  WritePlace(json, where);
  json.Key("status").String(ToWord(status));
  json.Key("origin").String(ToWord(where.origin()));
}

void WriteValue(Json& json, const TextValue& v) {
  json.Begin();
  json.Key("value").String(*v);
  WriteReading(json, v.where(), v.raw(), v.status());
  json.End();
}

void WriteField(Json& json, const ActField& field) {
  json.Key(field.column).Begin();
  json.Key("value");
  if (field.value.empty()) {
    json.Null();
  } else if (field.is_count) {
    json.Int(std::stoi(field.value));
  } else {
    json.String(field.value);
  }
  WriteReading(json, *field.where, field.raw, field.status);
  json.End();
}

void WriteAttendee(Json& json, const Attendee& person) {
  json.Begin();
  json.Key("act_index").IntFrom(1, person.act_index);
  json.Key("role").String(ToWord(person.role));
  json.Key("civility").Word(ToWord(person.civility));
  json.Key("proxy_to").Word(person.proxy_to);
  json.Key("name");
  WriteValue(json, person.name);
  json.End();
}

void WriteCitation(Json& json, const Citation& citation) {
  json.Begin();
  json.Key("kind").String(ToWord(citation.kind));
  json.Key("reference").String(citation.reference);
  json.Key("articles").BeginList();
  for (const std::string& article : citation.articles) json.String(article);
  json.EndList();
  json.Key("date").Word(citation.date ? ToIso(*citation.date) : "");
  json.Key("title").String(citation.title);
  json.Key("text");
  WriteValue(json, citation.text);
  json.End();
}

void WriteAct(Json& json, const Act& act, const std::vector<Attendee>& attendance) {
  json.Begin();
  json.Key("index").Int(act.index);
  json.Key("page_start").Int(act.page_start);
  json.Key("page_end").Int(act.page_end);
  json.Key("fields").Begin();
  for (const ActField& field : Fields(act)) {
    if (field.where != nullptr) WriteField(json, field);
  }
  json.End();
  json.Key("decisions").BeginList();
  for (const Decision& decision : act.decisions) {
    json.Begin();
    json.Key("label").String(decision.label);
    json.Key("text");
    WriteValue(json, decision.text);
    json.End();
  }
  json.EndList();
  json.Key("citations").BeginList();
  for (const Citation& citation : act.citations) WriteCitation(json, citation);
  json.EndList();
  json.Key("attendance").BeginList();
  for (const Attendee& person : attendance) {
    if (person.act_index == act.index) WriteAttendee(json, person);
  }
  json.EndList();
  json.End();
}

void WriteActs(Json& json, const Document& document) {
  json.Key("acts").BeginList();
  for (const Act& act : document.acts) WriteAct(json, act, document.attendance);
  json.EndList();
  // Those of the whole session, and any whose act is not there: nobody is lost.
  json.Key("attendance").BeginList();
  for (const Attendee& person : document.attendance) {
    bool served = false;
    for (const Act& act : document.acts) served = served || act.index == person.act_index;
    if (!served) WriteAttendee(json, person);
  }
  json.EndList();
}

void WriteSection(Json& json, const Section& section) {
  json.Begin();
  json.Key("number").String(section.number);
  json.Key("number_printed").Bool(section.number_printed);
  json.Key("title").String(section.title);
  json.Key("text").String(section.text);
  json.Key("page_start").Int(section.page_start);
  json.Key("page_end").Int(section.page_end);
  json.Key("heading").Begin();
  WritePlace(json, section.where);
  json.Key("origin").String(ToWord(section.where.origin()));
  json.End();
  json.End();
}

// The places of a sheet's rows in a list of the document, by action_id.
using Places = std::unordered_map<std::string_view, std::vector<int>>;

template <class Rows>
Places PlacesById(const Rows& rows) {
  Places places;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].action_id.empty()) places[rows[i].action_id].push_back(static_cast<int>(i));
  }
  return places;
}

void WritePlaces(Json& json, const char* key, const Places& places, const std::string& action_id) {
  json.Key(key).BeginList();
  if (const auto found = places.find(action_id); found != places.end()) {
    for (const int place : found->second) json.Int(place);
  }
  json.EndList();
}

void WriteReport(Json& json, const Document& document) {
  const Places lines = PlacesById(document.budget_lines);
  const Places indicators = PlacesById(document.indicators);
  json.Key("report").Begin();
  json.Key("sheets").BeginList();
  for (const ActionSheet& sheet : document.sheets) {
    json.Begin();
    json.Key("action_id").String(sheet.action_id);
    json.Key("act_index").IntFrom(1, sheet.act_index);
    json.Key("part").String(sheet.part);
    json.Key("group_title").String(sheet.group_title);
    json.Key("number").String(sheet.number);
    json.Key("title");
    WriteValue(json, sheet.title);
    json.Key("page_start").Int(sheet.page_start);
    json.Key("page_end").Int(sheet.page_end);
    json.Key("sections").BeginList();
    for (const Section& section : sheet.sections) WriteSection(json, section);
    json.EndList();
    WritePlaces(json, "budget_lines", lines, sheet.action_id);
    WritePlaces(json, "indicators", indicators, sheet.action_id);
    json.End();
  }
  json.EndList();
  json.End();
}

void WriteBudgetLine(Json& json, const BudgetLine& line) {
  json.Begin();
  json.Key("action_id").Word(line.action_id);
  json.Key("act_index").IntFrom(1, line.act_index);
  json.Key("table").String(ToWord(line.table));
  json.Key("table_index").IntFrom(0, line.table_index);
  json.Key("table_title").String(line.table_title);
  json.Key("row_index").Int(line.row_index);
  json.Key("row_kind").String(ToWord(line.row_kind));
  json.Key("row_label").String(line.row_label);
  json.Key("column_label").String(line.column_label);
  json.Key("financer").Word(ToWord(line.financer));
  json.Key("period").Word(line.period);
  json.Key("account").Word(line.account);
  json.Key("budget_section").Word(ToWord(line.section));
  json.Key("direction").Word(ToWord(line.direction));
  json.Key("amount").Begin();
  json.Key("value").String(ToDecimal(*line.amount));
  json.Key("currency").String(ToCode(line.amount->currency));
  WriteReading(json, line.amount.where(), line.amount.raw(), line.amount.status());
  json.End();
  json.End();
}

void WriteIndicator(Json& json, const IndicatorValue& value) {
  json.Begin();
  json.Key("action_id").Word(value.action_id);
  json.Key("act_index").IntFrom(1, value.act_index);
  json.Key("table").String(ToWord(value.table));
  json.Key("table_index").IntFrom(0, value.table_index);
  json.Key("row_index").Int(value.row_index);
  json.Key("measure").String(value.measure);
  json.Key("indicator").String(value.indicator);
  json.Key("definition").String(value.definition);
  json.Key("column_label").String(value.column_label);
  json.Key("kind").String(ToWord(value.kind));
  json.Key("period").Word(value.period);
  json.Key("value_kind").String(ToWord(value.value_kind));
  json.Key("value_number").Word(value.value_number);
  json.Key("unit").Word(value.unit);
  json.Key("text");
  WriteValue(json, value.text);
  json.End();
}

// "ocr" where any word is from an image; empty for an empty cell, which was not read from either.
std::string_view OriginOf(const SourceText& text) {
  if (text.pieces().empty()) return "";
  for (const TextPiece& piece : text.pieces()) {
    if (piece.origin == Origin::kOcr) return ToWord(Origin::kOcr);
  }
  return ToWord(Origin::kTextLayer);
}

void WriteCell(Json& json, const Cell& cell) {
  json.Begin();
  json.Key("row").Int(cell.row);
  json.Key("col").Int(cell.col);
  json.Key("rowspan").Int(cell.rowspan);
  json.Key("colspan").Int(cell.colspan);
  json.Key("text").String(cell.text.text());
  json.Key("bold").Bool(cell.bold);
  json.Key("page").Int(cell.page);
  json.Key("box").Corners(cell.box);
  json.Key("confidence").Confidence(LeastConfidence(cell.text));
  json.Key("status").String(ToWord(cell.status));
  json.Key("origin").Word(OriginOf(cell.text));
  json.End();
}

void WriteTable(Json& json, const Table& table) {
  json.Begin();
  json.Key("kind").String(ToWord(table.kind));
  json.Key("act_index").IntFrom(1, table.act_index);
  json.Key("rows").Int(table.rows);
  json.Key("cols").Int(table.cols);
  json.Key("header_rows").Int(table.header_rows);
  json.Key("page_start").Int(table.page_start);
  json.Key("page_end").Int(table.page_end);
  json.Key("box").Corners(table.box);
  json.Key("cells").BeginList();
  for (const Cell& cell : table.cells) WriteCell(json, cell);
  json.EndList();
  json.End();
}

void WriteFinding(Json& json, const Finding& finding) {
  json.Begin();
  json.Key("rule").String(finding.rule);
  json.Key("severity").String(ToWord(finding.severity));
  json.Key("act_index").IntFrom(1, finding.act_index);
  json.Key("action_id").Word(finding.action_id);
  json.Key("table").Word(finding.table);
  json.Key("message").String(finding.message);
  json.Key("expected").String(finding.expected);
  json.Key("found").String(finding.found);
  json.Key("where");
  if (finding.where) {
    json.Begin();
    WritePlace(json, *finding.where);
    json.Key("origin").String(ToWord(finding.where->origin()));
    json.End();
  } else {
    json.Null();
  }
  json.End();
}

void WritePage(Json& json, const PageInfo& page) {
  json.Begin();
  json.Key("number").Int(page.number);
  json.Key("width").Coordinate(page.width);
  json.Key("height").Coordinate(page.height);
  json.Key("rotation").Int(page.rotation);
  json.Key("kind").String(ToWord(page.kind));
  json.Key("image_share").Coordinate(page.image_share);
  json.Key("word_count").Int(page.word_count);
  json.Key("problems").BeginList();
  for (const std::string& problem : page.problems) json.String(problem);
  json.EndList();
  json.End();
}

void WriteHead(Json& json, const Document& document) {
  json.Key("schema").Begin();
  json.Key("name").String(kSchemaName);
  json.Key("version").String(kSchemaVersion);
  json.Key("id").String(kSchemaId);
  json.End();
  json.Key("program").Begin();
  json.Key("name").String("delib");
  json.Key("version").String(DELIB_VERSION);
  json.End();
  json.Key("source").Begin();
  json.Key("file_name").String(document.file_name);
  json.Key("sha256").String(document.sha256);
  json.Key("document_id").String(document.id);
  json.End();
  json.Key("state").String(ToWord(document.state));
}

template <class Rows>
void WriteList(Json& json, const char* key, const Rows& rows,
               void (*write)(Json&, const typename Rows::value_type&)) {
  json.Key(key).BeginList();
  for (const auto& row : rows) write(json, row);
  json.EndList();
}

}  // namespace

std::string ToJson(const Document& document) {
  Json json;
  json.Begin();
  WriteHead(json, document);
  WriteList(json, "pages", document.pages, WritePage);
  WriteActs(json, document);
  WriteReport(json, document);
  WriteList(json, "budget_lines", document.budget_lines, WriteBudgetLine);
  WriteList(json, "indicators", document.indicators, WriteIndicator);
  WriteList(json, "tables", document.tables, WriteTable);
  WriteList(json, "findings", document.findings, WriteFinding);
  json.End();
  return json.Text();
}

}  // namespace delib
