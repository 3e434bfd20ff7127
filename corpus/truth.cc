// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/truth.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <utility>

#include "corpus/require.h"

namespace delib::corpus {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

struct TableColumns {
  const char* table;
  const char* columns;
};

#define DELIB_PLACE "page,x0,y0,x1,y1,raw,confidence,status"
// The tables and columns of the contract, in its order; act_index last, as later columns are there.
constexpr TableColumns kTables[] = {
    {"acts",
     "document_id,authority,body,act_number,title,session_date,president,secretary,transmitted_on,"
     "received_on,published_on,actes_id,report_number,present_count,excused_count,"
     "present_nonvoting_count,excused_nonvoting_count,proxy_count,vote_for,vote_against,"
     "vote_abstention,outcome,signed_place,signed_on,signatory,signatory_capacity,act_index,"
     "page_start,page_end,convened_on,in_office_count,voting_count,vote_manner,"
     "vote_not_participating,subject_matter"},
    {"decisions", "document_id,act_index,seq,label,text," DELIB_PLACE},
    {"attendance", "document_id,act_index,role,civility,name,proxy_to," DELIB_PLACE},
    {"citations", "document_id,act_index,seq,kind,reference,articles,date,title," DELIB_PLACE},
    {"actions",
     "document_id,action_id,part,group_title,number,title,page_start,page_end,act_index"},
    {"sections", "document_id,action_id,section,title,text,page_start,page_end,act_index"},
    {"budget_lines",
     "document_id,action_id,table,table_title,row_index,row_kind,row_label,financer,column_label,"
     "period,amount," DELIB_PLACE
     ",act_index,table_index,currency,account,budget_section,direction"},
    {"indicators",
     "document_id,action_id,table,row_index,measure,indicator,definition,column_label,kind,period,"
     "value_kind,value_number,unit,value_text," DELIB_PLACE ",act_index"},
    {"tables",
     "document_id,table_index,page,row,col,rowspan,colspan,text,x0,y0,x1,y1,confidence,status,"
     "act_index"},
};
#undef DELIB_PLACE

std::vector<std::string> Columns(std::string_view table) {
  std::vector<std::string> out;
  for (const TableColumns& row : kTables) {
    if (row.table != table) continue;
    std::istringstream columns(row.columns);
    for (std::string column; std::getline(columns, column, ',');) out.push_back(column);
  }
  return out;
}

std::string Quoted(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string out = "\"";
  for (const char c : value) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

std::string Rounded(double points) {
  char text[32];
  const int length = std::snprintf(text, sizeof text, "%.2f", points);
  return {text, static_cast<std::size_t>(length)};
}

void SetPlace(Record& record, const Place& place) {
  record["page"] = std::to_string(place.page);
  record["x0"] = Rounded(place.box.x0());
  record["y0"] = Rounded(place.box.y0());
  record["x1"] = Rounded(place.box.x1());
  record["y1"] = Rounded(place.box.y1());
}

}  // namespace

std::string FoldSpaces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hard = text.substr(i, kNoBreakSpace.size()) == kNoBreakSpace;
    if (hard) i += kNoBreakSpace.size() - 1;
    if (!hard && text[i] != ' ' && text[i] != '\n') {
      out += text[i];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void Truth::Add(std::string_view table, const Record& record) {
  const std::vector<std::string> columns = Columns(table);
  for (const auto& [column, value] : record) {
    Require(std::find(columns.begin(), columns.end(), column) != columns.end(),
            "no such column in the contract: " + column);
  }
  rows_[std::string(table)].push_back(record);
}

void Truth::AddAt(std::string_view table, Record record, const Place& place, std::string_view raw) {
  SetPlace(record, place);
  record["raw"] = FoldSpaces(raw);
  Add(table, record);
}

int Truth::AddTable(const std::vector<PlacedCell>& cells) {
  for (const PlacedCell& cell : cells) {
    Record record = {{"table_index", std::to_string(tables_)},
                     {"row", std::to_string(cell.row)},
                     {"col", std::to_string(cell.col)},
                     {"rowspan", std::to_string(cell.rowspan)},
                     {"colspan", std::to_string(cell.colspan)},
                     {"text", FoldSpaces(cell.text)},
                     {"act_index", "1"}};
    SetPlace(record, cell.place);
    Add("tables", record);
  }
  const auto cut = [](const PlacedCell& cell) {
    return cell.rowspan == 1 && cell.place.last_page > cell.place.page;
  };
  for (const PlacedCell& cell : cells) {
    if (cut(cell)) cut_rows_.emplace(tables_, cell.row);
  }
  if (cells.back().place.last_page > cells.front().place.page) ++tables_over_pages_;
  return tables_++;
}

void Truth::Write(const std::filesystem::path& folder) const {
  std::filesystem::create_directories(folder);
  for (const TableColumns& table : kTables) {
    std::ofstream file(folder / (std::string(table.table) + ".csv"), std::ios::binary);
    file << table.columns << '\n';
    const std::vector<std::string> columns = Columns(table.table);
    const auto found = rows_.find(table.table);
    if (found == rows_.end()) continue;
    for (const Record& record : found->second) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto value = record.find(columns[i]);
        file << (i > 0 ? "," : "") << (value == record.end() ? "" : Quoted(value->second));
      }
      file << '\n';
    }
    Require(file.good(), "cannot write the truth");
  }
}

}  // namespace delib::corpus
