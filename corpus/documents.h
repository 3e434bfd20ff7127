// SPDX-License-Identifier: GPL-3.0-or-later
// What the generator draws, as data: each fact stands here once; the page and the truth are both
// made from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/quantities.h"

namespace delib::corpus {

// ---- The act
// --------------------------------------------------------------------------------------
struct Member {
  const char* role;      // of the contract: "present", "excused", ...
  const char* civility;  // "M.", "Mme"
  std::string name;
  std::string proxy_civility = {};
  std::string proxy_to = {};  // who holds the proxy; empty for none
};

struct Citation {
  const char* kind;  // of the contract: "code", "law", ...
  std::string reference;
  std::vector<std::string> articles = {};
  std::optional<Date> date = {};
  std::string title = {};
};

struct Ballot {
  int in_favour = 0, against = 0, abstentions = 0;
  std::string groups_in_favour = {}, groups_against = {}, groups_abstaining = {};
};

struct Act {
  std::string department;  // "Département de la Sourdaine"
  std::string body;
  std::string number;
  std::string title;
  Date session;
  Date transmitted, published;
  std::string president_civility, president, secretary_civility, secretary;
  std::vector<Member> members;
  std::vector<Citation> citations;
  std::vector<std::string> decisions;  // the articles
  Ballot ballot;
  std::string place;
  std::string signatory, signatory_capacity;
  std::string report_number;
};

// ---- The execution report
// --------------------------------------------------------------------------- A value as a cell
// prints it and as the contract parses it.
struct CellValue {
  std::string printed;
  std::string kind;    // of the contract: "number", "percent", ...; empty for an empty cell
  std::string number;  // parsed, for number, percent and duration
  std::string unit;
};
CellValue Number(std::int64_t value);
CellValue Percent(int tenths);  // 985 prints "98,5 %", 980 prints "98 %"
CellValue Days(int days);
CellValue Words(std::string text);
CellValue NotCommunicated(const std::string& because = "");  // "NC", "NC (because)"
CellValue NotEstimated();
CellValue NotApplicable();

struct Indicator {
  std::string name, definition;
  CellValue in_2020, in_2021, target, first_half, in_2022;
  std::string comment = {};
};

struct Measure {
  std::string name;
  std::vector<Indicator> indicators;
};

struct Payment {  // a label and its amount in table 5.2
  std::string label;
  const char* financer;  // of the contract: "state", "department", "other"
  Money amount;
};

struct Budget {
  Money state, department;  // planned
  std::vector<Payment> executed;
};

struct Item {  // a paragraph of running text or an item of a list
  std::string text;
  bool bullet = false;
};

struct Section {
  std::string number, title;
  std::vector<Item> text = {};
};

struct ActionSheet {
  std::string letter;
  std::string title;
  std::string summary_title;  // as the summary table words it
  std::vector<Section> sections;
  std::optional<Budget> budget;                     // drawn in the section 5
  std::vector<Measure> measures;                    // drawn in the section 6
  std::vector<std::string> indicator_columns = {};  // the heads of that table
  bool cut_rows = false;                            // how that table meets the end of a page
};

struct Group {
  std::string roman;  // "0" where the part has no groups
  std::string title;
  std::vector<ActionSheet> sheets;
};

struct Part {
  std::string title;
  std::vector<Group> groups;
};

struct ExecutionReport {
  std::string title, running_head, summary_title, annex_title;
  std::vector<Part> parts;
};

struct CoveringReport {
  std::vector<std::string> services;
  std::vector<std::string> scope;  // "Canton(s) : ..."
  std::vector<Section> sections;
};

struct Deliberation {
  Act act;
  ExecutionReport report;
  CoveringReport covering;
};

// ---- The extract of a commune's register
// --------------------------------------------------------------
struct BudgetLine {
  std::string chapter, article, label;
  std::optional<Money> expenditure = {}, revenue = {};
};

struct CommuneAct {
  std::string commune, subject_code, subject_name, number, title;
  std::string department_code, siren;
  Date session, convened, sent, received, published;
  std::string session_in_words, hour;
  int in_office = 0;
  std::string mayor_civility, mayor, secretary_civility, secretary;
  std::vector<Member> members;
  std::vector<Citation> citations;
  std::vector<std::string> recitals;
  std::vector<BudgetLine> operating, investment;
  std::vector<std::string> decisions;  // each begins with its verb
};

Deliberation SampleDeliberation();
std::vector<Part> SampleParts();
CommuneAct SampleCommuneAct();

}  // namespace delib::corpus
