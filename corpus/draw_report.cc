// SPDX-License-Identifier: GPL-3.0-or-later
// The execution report: contents, action sheets with their tables, summary, annex.
#include <string_view>
#include <utility>

#include "corpus/draw.h"
#include "corpus/french.h"
#include "corpus/require.h"

namespace delib::corpus {
namespace {

constexpr Color kBlue = {0.12, 0.22, 0.45};
const std::string kYear = "2022";

Paragraph Body() {
  Paragraph out;
  out.text.family = "Liberation Sans";
  out.text.size = 9.5;
  out.text.align = Align::kJustify;
  out.text.line_spacing = 1.1;
  out.after = 5;
  return out;
}

Paragraph Heading(double size, double left) {
  Paragraph out = Body();
  out.text.size = size;
  out.text.bold = true;
  out.text.align = Align::kLeft;
  out.left = left;
  out.before = 7;
  out.keep = 48;
  return out;
}

TextStyle TableText(double size) {
  TextStyle out;
  out.family = "Liberation Sans";
  out.size = size;
  return out;
}

Cell Head(std::string text) { return {std::move(text), 1, 1, Align::kCenter, true, true}; }
Cell Amount(std::string text) { return {std::move(text), 1, 1, Align::kRight}; }

std::string PartHeading(const Part& part) { return part.title; }
std::string GroupHeading(const Group& group) { return group.roman + ". " + group.title; }
std::string SheetHeading(const ActionSheet& sheet, int number) {
  return sheet.letter + ". ACTION " + std::to_string(number) + " : " + sheet.title;
}
std::string ActionId(int part, const Group& group, const ActionSheet& sheet) {
  return std::to_string(part) + "." + group.roman + "." + sheet.letter;
}

// Calls visit(part number, part, group, sheet number in its group, sheet) for each sheet in order.
template <typename Visitor>
void ForEachSheet(const std::vector<Part>& parts, Visitor visit) {
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (const Group& group : parts[p].groups) {
      for (std::size_t s = 0; s < group.sheets.size(); ++s) {
        visit(static_cast<int>(p) + 1, parts[p], group, static_cast<int>(s) + 1, group.sheets[s]);
      }
    }
  }
}

Money Paid(const Budget& budget, std::string_view financer) {
  Money sum;
  for (const Payment& payment : budget.executed) {
    if (financer == "all" || financer == payment.financer) sum.cents += payment.amount.cents;
  }
  return sum;
}

Record BudgetRecord(const std::string& action_id, const char* table, int table_index,
                    int row_index) {
  return {{"action_id", action_id}, {"table", table},
          {"act_index", "1"},       {"table_index", std::to_string(table_index)},
          {"currency", "EUR"},      {"row_index", std::to_string(row_index)}};
}

// ---- Section 5
// ----------------------------------------------------------------------------------------
void PutPlanned(Typesetter& typesetter, Truth& truth, const std::string& id, const Budget& budget) {
  TableSpec spec;
  spec.columns = {90, 130, 130};
  spec.left = 14;
  spec.text = TableText(8.5);
  spec.rows = {{{""}, Head("Part Etat"), Head("Part Département")},
               {{"TOTAL"}, Amount(Euros(budget.state)), Amount(Euros(budget.department))}};
  const std::vector<PlacedCell> cells = PutTable(typesetter, spec);
  const int table = truth.AddTable(cells);
  for (int col = 1; col <= 2; ++col) {
    const PlacedCell& cell = CellAt(cells, 1, col);
    Record record = BudgetRecord(id, "planned", table, 0);
    record["row_kind"] = "total";
    record["row_label"] = "TOTAL";
    record["financer"] = col == 1 ? "state" : "department";
    record["column_label"] = CellAt(cells, 0, col).text;
    record["amount"] = ToDecimal(col == 1 ? budget.state : budget.department);
    truth.AddAt("budget_lines", record, cell.place, cell.text);
  }
}

// Two pairs of label and amount side by side; where there is a third financer, a total closes the
// table.
void PutExecuted(Typesetter& typesetter, Truth& truth, const std::string& id,
                 const Budget& budget) {
  std::vector<Payment> pairs = budget.executed;
  if (pairs.size() % 2 != 0) pairs.push_back({"Total engagé :", "all", Paid(budget, "all")});
  TableSpec spec;
  spec.columns = {150, 72, 150, 72};
  spec.left = 14;
  spec.text = TableText(8.5);
  const std::string head = "Engagé en " + kYear;
  spec.rows = {{{""}, Head(head), {""}, Head(head)}};
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    spec.rows.push_back({{pairs[i].label},
                         Amount(Euros(pairs[i].amount)),
                         {pairs[i + 1].label},
                         Amount(Euros(pairs[i + 1].amount))});
  }
  const std::vector<PlacedCell> cells = PutTable(typesetter, spec);
  const int table = truth.AddTable(cells);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const int row = static_cast<int>(i / 2);
    const PlacedCell& cell = CellAt(cells, row + 1, i % 2 == 0 ? 1 : 3);
    Record record = BudgetRecord(id, "executed", table, row);
    record["row_kind"] = pairs[i].financer == std::string_view("all") ? "total" : "financer";
    record["row_label"] = pairs[i].label;
    record["financer"] = pairs[i].financer;
    record["column_label"] = head;
    record["period"] = kYear;
    record["amount"] = ToDecimal(pairs[i].amount);
    truth.AddAt("budget_lines", record, cell.place, cell.text);
  }
}

// ---- Indicators
// ---------------------------------------------------------------------------------------
struct ValueColumn {
  std::string label, kind, period;
  const CellValue* value;
};

void AddIndicator(Truth& truth, const Record& shared, const ValueColumn& column,
                  const PlacedCell& cell) {
  if (cell.text.empty()) return;
  Record record = shared;
  record["act_index"] = "1";
  record["column_label"] = FoldSpaces(column.label);
  record["kind"] = column.kind;
  record["period"] = column.period;
  record["value_kind"] = column.value == nullptr ? "text" : column.value->kind;
  if (column.value != nullptr) {
    record["value_number"] = column.value->number;
    record["unit"] = column.value->unit;
  }
  record["value_text"] = FoldSpaces(cell.text);
  truth.AddAt("indicators", record, cell.place, cell.text);
}

void PutIndicators(Typesetter& typesetter, Truth& truth, const std::string& id,
                   const ActionSheet& sheet) {
  TableSpec spec;
  spec.columns = {84, 112, 64, 64, 64, 93};
  spec.text = TableText(8.5);
  spec.padding = 4;
  spec.repeat_header = !sheet.cut_rows;
  spec.cut_rows = sheet.cut_rows;
  spec.rows.emplace_back();
  for (const std::string& column : sheet.indicator_columns) spec.rows[0].push_back(Head(column));
  for (const Measure& measure : sheet.measures) {
    bool first = true;
    for (const Indicator& indicator : measure.indicators) {
      Row row;
      if (std::exchange(first, false)) {
        row.push_back({measure.name, 1, static_cast<int>(measure.indicators.size())});
      }
      row.push_back({indicator.name});
      for (const CellValue* value : {&indicator.in_2021, &indicator.target, &indicator.in_2022}) {
        row.push_back({value->printed, 1, 1, Align::kCenter});
      }
      row.push_back({indicator.comment});
      spec.rows.push_back(std::move(row));
    }
  }
  const std::vector<PlacedCell> cells = PutTable(typesetter, spec);
  truth.AddTable(cells);
  const std::vector<std::string>& heads = sheet.indicator_columns;
  int row = 0;
  for (const Measure& measure : sheet.measures) {
    for (const Indicator& indicator : measure.indicators) {
      const Record shared = {{"action_id", id},
                             {"table", "sheet"},
                             {"row_index", std::to_string(row++)},
                             {"measure", measure.name},
                             {"indicator", indicator.name}};
      const ValueColumn columns[] = {{heads[2], "actual", "2021", &indicator.in_2021},
                                     {heads[3], "target", "2022", &indicator.target},
                                     {heads[4], "actual", "2022", &indicator.in_2022},
                                     {heads[5], "comment", "", nullptr}};
      for (int i = 0; i < 4; ++i)
        AddIndicator(truth, shared, columns[i], CellAt(cells, row, i + 2));
    }
  }
}

// ---- Sheets
// -------------------------------------------------------------------------------------------
std::string SectionText(Typesetter& typesetter, const Section& section) {
  std::string text;
  for (const Item& item : section.text) {
    Paragraph body = Body();
    body.left = item.bullet ? 28 : 0;
    body.bullet = item.bullet ? "•" : "";
    typesetter.Put(item.text, body);
    text += (text.empty() ? "" : "\n") + item.text;
  }
  return text;
}

// Draws the budget's two tables under their headings; returns the headings.
std::string PutBudget(Typesetter& typesetter, Truth& truth, const std::string& id,
                      const Budget& budget) {
  const std::string planned = "5.1 Budget prévisionnel inscrit dans la convention";
  const std::string executed = "5.2 Budget exécuté";
  Paragraph label = Body();
  label.text.underline = true;
  label.left = 14;
  label.keep = 50;
  typesetter.Put(planned, label);
  PutPlanned(typesetter, truth, id, budget);
  typesetter.Put(executed, label);
  PutExecuted(typesetter, truth, id, budget);
  return planned + "\n" + executed;
}

void PutSection(Typesetter& typesetter, Truth& truth, const std::string& id,
                const ActionSheet& sheet, const Section& section) {
  const PlacedText heading = typesetter.Put(section.number + ". " + section.title, Heading(10, 14));
  std::string text = SectionText(typesetter, section);
  if (section.number == "5" && sheet.budget) {
    text = PutBudget(typesetter, truth, id, *sheet.budget);
  } else if (section.number == "6" && !sheet.measures.empty()) {
    PutIndicators(typesetter, truth, id, sheet);
  }
  truth.Add("sections", {{"action_id", id},
                         {"section", section.number},
                         {"title", section.title},
                         {"text", text},
                         {"page_start", std::to_string(heading.Whole().page)},
                         {"page_end", std::to_string(typesetter.page())},
                         {"act_index", "1"}});
}

// Returns the page of its heading, counted in the report.
int PutSheet(Typesetter& typesetter, Truth& truth, const std::string& id, const Part& part,
             const Group& group, int number, const ActionSheet& sheet) {
  Paragraph heading = Heading(11, 0);
  heading.text.color = kBlue;
  const PlacedText placed = typesetter.Put(SheetHeading(sheet, number), heading);
  const int page = typesetter.page_of_part();
  for (const Section& section : sheet.sections) PutSection(typesetter, truth, id, sheet, section);
  truth.Add("actions", {{"action_id", id},
                        {"part", part.title},
                        {"group_title", group.title},
                        {"number", std::to_string(number)},
                        {"title", sheet.title},
                        {"page_start", std::to_string(placed.Whole().page)},
                        {"page_end", std::to_string(typesetter.page())},
                        {"act_index", "1"}});
  typesetter.Skip(6);
  return page;
}

std::map<std::string, int> PutParts(Typesetter& typesetter, Truth& truth,
                                    const std::vector<Part>& parts) {
  std::map<std::string, int> pages;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (p > 0) typesetter.NewPage();
    Paragraph title = Heading(13, 0);
    title.text.align = Align::kCenter;
    title.text.color = kBlue;
    title.keep = 120;
    typesetter.Put(PartHeading(parts[p]), title);
    pages[PartHeading(parts[p])] = typesetter.page_of_part();
    for (const Group& group : parts[p].groups) {
      if (group.roman != "0") {
        title.text.size = 11.5;
        title.text.align = Align::kLeft;
        typesetter.Put(GroupHeading(group), title);
        pages[GroupHeading(group)] = typesetter.page_of_part();
      }
      for (std::size_t s = 0; s < group.sheets.size(); ++s) {
        const ActionSheet& sheet = group.sheets[s];
        const int number = static_cast<int>(s) + 1;
        pages[SheetHeading(sheet, number)] =
            PutSheet(typesetter, truth, ActionId(static_cast<int>(p) + 1, group, sheet), parts[p],
                     group, number, sheet);
      }
    }
  }
  return pages;
}

void PutContents(Typesetter& typesetter, const ExecutionReport& report, const PageNumbers& known) {
  const auto page_of = [&known](const std::string& heading) {
    const auto found = known.headings.find(heading);
    return found == known.headings.end() ? std::string("0") : std::to_string(found->second);
  };
  const auto line = [&](const std::string& heading, double left, bool bold) {
    Paragraph style = Body();
    style.text.align = Align::kLeft;
    style.text.bold = bold;
    style.left = left;
    style.before = bold ? 8 : 0;
    typesetter.PutLeader(heading, page_of(heading), style);
  };
  for (const Part& part : report.parts) {
    line(PartHeading(part), 0, true);
    for (const Group& group : part.groups) {
      if (group.roman != "0") line(GroupHeading(group), 10, false);
      for (std::size_t s = 0; s < group.sheets.size(); ++s) {
        line(SheetHeading(group.sheets[s], static_cast<int>(s) + 1), 24, false);
      }
    }
  }
  line(report.summary_title, 0, true);
  line(report.annex_title, 0, true);
}

// ---- Summary
// ------------------------------------------------------------------------------------------
struct SummaryRow {
  std::string label, kind, financer, action_id;
  std::optional<Money> planned;
  Money engaged;
};

std::vector<SummaryRow> SummaryRows(const std::vector<Part>& parts) {
  std::vector<SummaryRow> rows;
  SummaryRow state{"Sous total Part Etat", "subtotal", "state", "", Money{}, {}};
  SummaryRow department{"Sous total Part Département", "subtotal", "department", "", Money{}, {}};
  SummaryRow other{"Sous total FSE+", "subtotal", "other", "", std::nullopt, {}};
  SummaryRow total{"TOTAL GENERAL", "total", "all", "", Money{}, {}};
  ForEachSheet(
      parts, [&](int part, const Part&, const Group& group, int, const ActionSheet& sheet) {
        if (!sheet.budget) return;
        const Budget& budget = *sheet.budget;
        const std::string id = ActionId(part, group, sheet);
        const Money planned{budget.state.cents + budget.department.cents, Currency::kEur};
        rows.push_back({sheet.summary_title, "action", "all", id, planned, Paid(budget, "all")});
        rows.push_back({"Convention emploi - Part Etat", "financer", "state", id, budget.state,
                        Paid(budget, "state")});
        rows.push_back({"Contrepartie - Part Département", "financer", "department", id,
                        budget.department, Paid(budget, "department")});
        if (Paid(budget, "other").cents != 0) {
          rows.push_back({"Fonds social européen (FSE+)", "financer", "other", id, std::nullopt,
                          Paid(budget, "other")});
        }
        state.planned->cents += budget.state.cents;
        department.planned->cents += budget.department.cents;
        total.planned->cents += planned.cents;
        state.engaged.cents += Paid(budget, "state").cents;
        department.engaged.cents += Paid(budget, "department").cents;
        other.engaged.cents += Paid(budget, "other").cents;
        total.engaged.cents += Paid(budget, "all").cents;
      });
  Require(
      state.engaged.cents + department.engaged.cents + other.engaged.cents == total.engaged.cents,
      "the subtotals do not make the total");
  rows.insert(rows.end(), {state, department, other, total});
  return rows;
}

void PutSummary(Typesetter& typesetter, Truth& truth, const ExecutionReport& report) {
  const std::vector<SummaryRow> rows = SummaryRows(report.parts);
  Paragraph title = Heading(11, 0);
  title.text.align = Align::kCenter;
  typesetter.Put(report.summary_title, title);
  TableSpec spec;
  spec.columns = {281, 100, 100};
  spec.text = TableText(9);
  const std::string heads[] = {"Montant convention", "Montant engagé en " + kYear};
  spec.rows = {{{""}, Head(heads[0]), Head(heads[1])}};
  for (const SummaryRow& row : rows) {
    const bool bold = row.kind != "financer";
    Row cells = {{(bold ? "" : "   ") + row.label},
                 Amount(row.planned ? Euros(*row.planned) : "-"),
                 Amount(Euros(row.engaged))};
    for (Cell& cell : cells) cell.bold = bold;
    spec.rows.push_back(std::move(cells));
  }
  const std::vector<PlacedCell> cells = PutTable(typesetter, spec);
  const int table = truth.AddTable(cells);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int index = static_cast<int>(i);
    for (int col = 1; col <= 2; ++col) {
      if (col == 1 && !rows[i].planned) continue;
      const PlacedCell& cell = CellAt(cells, index + 1, col);
      Record record = BudgetRecord(rows[i].action_id, "summary", table, index);
      record["table_title"] = report.summary_title;
      record["row_kind"] = rows[i].kind;
      record["row_label"] = rows[i].label;
      record["financer"] = rows[i].financer;
      record["column_label"] = heads[col - 1];
      record["period"] = col == 1 ? "" : kYear;
      record["amount"] = ToDecimal(col == 1 ? *rows[i].planned : rows[i].engaged);
      truth.AddAt("budget_lines", record, cell.place, cell.text);
    }
  }
}

// ---- Annex
// --------------------------------------------------------------------------------------------
const std::vector<std::string>& AnnexHeads() {
  static const std::vector<std::string> heads = {"Mesures",
                                                 "Indicateurs",
                                                 "Définition",
                                                 "Situation au 31 déc. 2020",
                                                 "Résultat atteint en 2021",
                                                 "Résultat attendu en 2022",
                                                 "Résultat au 1er semestre 2022",
                                                 "Résultat atteint en 2022",
                                                 "Commentaire"};
  return heads;
}

TableSpec AnnexTable(const std::vector<Part>& parts) {
  TableSpec spec;
  spec.columns = {92, 130, 150, 58, 58, 58, 62, 58, 96};
  spec.text = TableText(6.5);
  spec.padding = 2.5;
  spec.repeat_header = true;
  spec.rows.emplace_back();
  for (const std::string& head : AnnexHeads()) spec.rows[0].push_back(Head(head));
  int band = 0;
  ForEachSheet(parts, [&](int, const Part&, const Group&, int, const ActionSheet& sheet) {
    if (sheet.measures.empty()) return;
    spec.rows.push_back(
        {{std::to_string(++band) + ". " + sheet.summary_title, 9, 1, Align::kLeft, true}});
    for (const Measure& measure : sheet.measures) {
      for (const Indicator& indicator : measure.indicators) {
        Row row;
        if (&indicator == &measure.indicators.front()) {
          row.push_back({measure.name, 1, static_cast<int>(measure.indicators.size())});
        }
        row.push_back({indicator.name});
        row.push_back({indicator.definition});
        for (const CellValue* value : {&indicator.in_2020, &indicator.in_2021, &indicator.target,
                                       &indicator.first_half, &indicator.in_2022}) {
          row.push_back({value->printed, 1, 1, Align::kCenter});
        }
        row.push_back({indicator.comment});
        spec.rows.push_back(std::move(row));
      }
    }
  });
  return spec;
}

void PutAnnex(Typesetter& typesetter, Truth& truth, const ExecutionReport& report) {
  Paragraph title = Heading(10, 0);
  title.text.align = Align::kCenter;
  typesetter.Put(report.annex_title, title);
  const std::vector<PlacedCell> cells = PutTable(typesetter, AnnexTable(report.parts));
  truth.AddTable(cells);
  const std::vector<std::string>& heads = AnnexHeads();
  int row = 0;  // in the table; the header is row 0, a band precedes each sheet's rows
  ForEachSheet(
      report.parts, [&](int part, const Part&, const Group& group, int, const ActionSheet& sheet) {
        if (sheet.measures.empty()) return;
        ++row;
        for (const Measure& measure : sheet.measures) {
          for (const Indicator& indicator : measure.indicators) {
            ++row;
            const Record shared = {{"action_id", ActionId(part, group, sheet)},
                                   {"table", "annex"},
                                   {"row_index", std::to_string(row - 1)},
                                   {"measure", measure.name},
                                   {"indicator", indicator.name},
                                   {"definition", indicator.definition}};
            const ValueColumn columns[] = {{heads[3], "actual", "2020", &indicator.in_2020},
                                           {heads[4], "actual", "2021", &indicator.in_2021},
                                           {heads[5], "target", "2022", &indicator.target},
                                           {heads[6], "actual", "2022-S1", &indicator.first_half},
                                           {heads[7], "actual", "2022", &indicator.in_2022},
                                           {heads[8], "comment", "", nullptr}};
            for (int i = 0; i < 6; ++i)
              AddIndicator(truth, shared, columns[i], CellAt(cells, row, i + 3));
          }
        }
      });
}

PageSetup ReportPages(const std::string& running_head, int pages_before) {
  PageSetup setup;
  setup.furniture = [running_head, pages_before](Canvas& canvas, const PageSetup& page,
                                                 int number) {
    TextStyle style = TableText(8);
    const double width = page.width - page.left - page.right;
    style.italic = true;
    style.align = Align::kRight;
    DrawAt(canvas, running_head, style, page.left, 30, width);
    style.italic = false;
    style.align = Align::kCenter;
    DrawAt(canvas, std::to_string(pages_before + number), style, page.left, page.height - 40,
           width);
  };
  return setup;
}

}  // namespace

std::map<std::string, int> DrawExecutionReport(Typesetter& typesetter, Truth& truth,
                                               const ExecutionReport& report,
                                               const PageNumbers& known) {
  typesetter.StartPart(ReportPages(report.running_head, 0));
  Paragraph title = Heading(15, 0);
  title.text.align = Align::kCenter;
  title.text.color = kBlue;
  title.after = 24;
  typesetter.Put(report.title, title);
  PutContents(typesetter, report, known);
  typesetter.NewPage();
  std::map<std::string, int> pages = PutParts(typesetter, truth, report.parts);
  typesetter.NewPage();
  pages[report.summary_title] = typesetter.page_of_part();
  PutSummary(typesetter, truth, report);
  const int pages_before = typesetter.page_of_part();
  PageSetup landscape = ReportPages(report.running_head, pages_before);
  std::swap(landscape.width, landscape.height);
  landscape.left = landscape.right = 40;
  typesetter.StartPart(landscape);
  pages[report.annex_title] = pages_before + 1;
  PutAnnex(typesetter, truth, report);
  return pages;
}

}  // namespace delib::corpus
