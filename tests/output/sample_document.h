// SPDX-License-Identifier: GPL-3.0-or-later
// A document of our own invention with one of everything that a writer can meet.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "models/document.h"

namespace delib {

inline Provenance At(int page, double y, double confidence = 1) {
  const Origin origin = confidence < 1 ? Origin::kOcr : Origin::kTextLayer;
  return {page, Box(56.7, y, 200.125, y + 12), origin, confidence};
}

inline TextValue Said(const std::string& text, int page = 1, double y = 100) {
  return {text, At(page, y), text};
}

inline SourceText SourceOf(std::string_view text, int page = 1, float confidence = 1) {
  SourceText source;
  if (text.empty()) return source;
  Word word;
  word.text = std::string(text);
  word.confidence = confidence;
  word.origin = confidence < 1 ? Origin::kOcr : Origin::kTextLayer;
  source.Append("", word, page);
  return source;
}

inline Cell CellOf(int row, int col, std::string_view text, int page = 1, float confidence = 1) {
  Cell cell;
  cell.row = row;
  cell.col = col;
  cell.page = page;
  cell.box = Box(50 + 100.0 * col, 300 + 20.0 * row, 150 + 100.0 * col, 320 + 20.0 * row);
  cell.text = SourceOf(text, page, confidence);
  return cell;
}

inline Table TableOf(int rows, int cols, std::vector<Cell> cells) {
  Table table;
  table.rows = rows;
  table.cols = cols;
  table.cells = std::move(cells);
  return table;
}

inline Document EmptyDocument() {
  Document document;
  document.id = "0123456789abcdef";
  document.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  document.file_name = "vide.pdf";
  return document;
}

inline Act SampleAct() {
  Act act;
  act.page_end = 2;
  act.authority = Said("Commune de Vauclair");
  act.act_number = Said("2024-07");
  act.title = Said("Budget, \"principal\"");
  act.session_date = DateValue(Date{2024, 4, 9}, At(1, 140), "9 avril 2024");
  act.signed_on = DateValue(std::nullopt, At(2, 700), "31/04/24", ReadStatus::kReview);
  act.vote_for = CountValue(12, At(2, 600), "douze voix pour");
  act.vote_abstention = CountValue(1, At(2, 600, 0.875), "1 abstention", ReadStatus::kReview);
  act.outcome = Value<Outcome>(Outcome::kAdopted, At(2, 612), "Adopté");
  act.vote_manner = Value<VoteManner>(VoteManner::kMajority, At(2, 600), "à la majorité");
  act.decisions.push_back({"Article 1", Said("Le budget est voté.", 2, 500)});
  act.decisions.push_back({"-", Said("=SOMME ; le maire\nest chargé", 2, 520)});
  Citation citation{CitationKind::kCode,
                    "Code général",
                    {"L.1", "L.2-1"},
                    Date{1996, 2, 21},
                    "",
                    Said("Vu le Code général, art. L.1 et L.2-1")};
  act.citations.push_back(citation);
  return act;
}

inline void AddReport(Document& document) {
  ActionSheet sheet{"1.II.R", "Socle", "Accueillir", "4", Said("Premier accueil", 3), 3, 4, 1, {}};
  Section section;
  section.number = "1";
  section.title = "Description";
  section.text = "Une phrase.\nUne autre.";
  section.page_start = section.page_end = 3;
  section.where = At(3, 200);
  sheet.sections.push_back(section);
  document.sheets.push_back(sheet);

  document.budget_lines.push_back({.action_id = "1.II.R",
                                   .table = BudgetTable::kPlanned,
                                   .table_title = "",
                                   .row_kind = BudgetRowKind::kTotal,
                                   .row_label = "TOTAL",
                                   .financer = Financer::kState,
                                   .column_label = "Part État",
                                   .period = "",
                                   .amount = Value<Money>(Money{91710000}, At(3, 320), "917 100 €"),
                                   .act_index = 1,
                                   .table_index = 0,
                                   .account = ""});
  document.budget_lines.push_back(
      {.action_id = "",
       .table = BudgetTable::kBudget,
       .table_title = "Décision modificative",
       .row_index = 3,
       .row_label = "Énergie",
       .column_label = "BP",
       .period = "2024",
       .amount =
           Value<Money>(Money{-5, Currency::kFrf}, At(2, 340, 0.9), "-0,05", ReadStatus::kReview),
       .account = "011",
       .section = BudgetSection::kOperating,
       .direction = Direction::kExpenditure});

  IndicatorValue value{.action_id = "1.II.R",
                       .measure = "Accueil",
                       .indicator = "Taux",
                       .definition = "",
                       .column_label = "Situation 2021",
                       .period = "2021",
                       .value_kind = ValueKind::kPercent,
                       .value_number = "98",
                       .unit = "%",
                       .text = Said("98%", 4),
                       .act_index = 1};
  document.indicators.push_back(value);
}

inline Document FullDocument() {
  Document document = EmptyDocument();
  document.file_name = "conseil.pdf";
  document.state = DocumentState::kPartial;
  document.pages.push_back({1, 595.28, 841.89, 0, PageKind::kText, 0, 300, {}, {}});
  document.pages.push_back(
      {2, 595.28, 841.89, 90, PageKind::kScan, 0.987, 120, {"tache noire"}, {}});
  document.acts.push_back(SampleAct());
  document.attendance.push_back({Role::kPresent, Civility::kMadame, Said("Ana BRUN"), "", 0});
  document.attendance.push_back(
      {Role::kExcused, Civility::kNone, Said("Luc FAURE"), "Ana BRUN", 1});
  AddReport(document);
  document.tables.push_back(TableOf(2, 2,
                                    {CellOf(0, 0, "Part, État"), CellOf(0, 1, ""),
                                     CellOf(1, 0, "917 100 €", 2, 0.5F), CellOf(1, 1, "x\"y")}));
  document.tables[0].header_rows = 1;
  document.tables[0].act_index = 1;
  document.tables[0].cells[2].status = ReadStatus::kReview;
  document.findings.push_back(
      {"document.no_checks", Severity::kInfo, "", "", "Rien à comparer", "", "", std::nullopt, 0});
  document.findings.push_back({"budget.sum", Severity::kError, "1.II.R", "planned",
                               "Le total ne suit pas de ses lignes", "917 000,00", "917 100,00",
                               At(3, 320), 1});
  return document;
}

}  // namespace delib
