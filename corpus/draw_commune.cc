// SPDX-License-Identifier: GPL-3.0-or-later
// The extract of a commune's register: stamp, counts, roll, amendment of the budget, vote,
// signatures.
#include <string_view>
#include <utility>

#include "corpus/draw.h"
#include "corpus/french.h"
#include "corpus/require.h"

namespace delib::corpus {
namespace {

Paragraph Body() {
  Paragraph out;
  out.text.family = "DejaVu Sans";
  out.text.size = 9.2;
  out.text.align = Align::kJustify;
  out.text.line_spacing = 1.05;
  out.after = 7;
  return out;
}

Paragraph Centred(double size) {
  Paragraph out = Body();
  out.text.size = size;
  out.text.bold = true;
  out.text.align = Align::kCenter;
  return out;
}

// "2023-018" as the identifier of the transmission writes it: letters, digits and "_" only.
std::string ActesId(const CommuneAct& act) {
  std::string day = ToIso(act.session);
  std::erase(day, '-');
  std::string number = "DE" + act.number;
  for (char& c : number) c = c == '-' ? '_' : c;
  return act.department_code + "-" + act.siren + "-" + day + "-" + number + "-DE";
}

PageSetup Pages(const CommuneAct& act) {
  PageSetup setup;
  setup.furniture = [act](Canvas& canvas, const PageSetup& page, int) {
    constexpr double kWidth = 218, kTop = 18, kHeight = 50;
    const double left = page.width - page.left - kWidth;
    TextStyle style;
    style.family = "Liberation Sans";
    style.size = 8.5;
    style.color = {0.1, 0.2, 0.6};
    canvas.Stroke({left, kTop, left + kWidth, kTop + kHeight}, 0.7);
    double y = kTop + 4;
    for (const std::string& line :
         {"Envoyé en préfecture le " + ShortDate(act.sent),
          "Reçu en préfecture le " + ShortDate(act.received),
          "Publié le " + ShortDate(act.published), "ID : " + ActesId(act)}) {
      DrawAt(canvas, line, style, left + 5, y, kWidth - 10);
      y += 11;
    }
  };
  setup.top = 86;
  return setup;
}

struct Roll {
  std::string text;
  std::vector<std::pair<const Member*, std::size_t>> names;  // with the byte where each name begins
};

void AddName(Roll& roll, const Member& member) {
  roll.names.emplace_back(&member, roll.text.size());
  roll.text += member.name;
}

// "Présents : MM. A, B, Mmes C, D."
Roll PresentRoll(const std::vector<Member>& members) {
  Roll roll;
  roll.text = "Présents :";
  for (const std::string_view civility : {"M.", "Mme"}) {
    bool first = true;
    for (const Member& member : members) {
      if (member.role != std::string_view("present") || member.civility != civility) continue;
      if (first && !roll.names.empty()) roll.text += ",";
      roll.text += std::exchange(first, false) ? (civility == "M." ? " MM. " : " Mmes ") : ", ";
      AddName(roll, member);
    }
  }
  roll.text += ".";
  return roll;
}

// "Absents excusés : Mme A (pouvoir à M. B), ..."
Roll AwayRoll(const std::vector<Member>& members, std::string_view role, const std::string& lead) {
  Roll roll;
  roll.text = lead;
  for (const Member& member : members) {
    if (member.role != role) continue;
    roll.text += (roll.names.empty() ? " " : ", ") + std::string(member.civility) + " ";
    AddName(roll, member);
    if (!member.proxy_to.empty()) {
      roll.text += " (pouvoir à " + member.proxy_civility + " " + member.proxy_to + ")";
    }
  }
  roll.text += ".";
  return roll;
}

void PutRoll(Typesetter& typesetter, Truth& truth, const Roll& roll) {
  const PlacedText placed = typesetter.Put(roll.text, Body());
  for (const auto& [member, at] : roll.names) {
    AddMember(truth, *member, placed.Find(member->name, at), member->name);
  }
}

int VotingCount(const CommuneAct& act) {
  return std::stoi(CountRole(act.members, "present")) + std::stoi(CountProxies(act.members));
}

void PutOpening(Typesetter& typesetter, Truth& truth, const CommuneAct& act) {
  typesetter.Put("EXTRAIT DU REGISTRE DES DELIBERATIONS\nDU CONSEIL MUNICIPAL", Centred(12));
  typesetter.Put(act.commune, Centred(10.5));
  Paragraph line = Body();
  line.text.align = Align::kLeft;
  line.after = 2;
  typesetter.Put("Date de convocation : " + LongDate(act.convened), line);
  typesetter.Put("Nombre de membres en exercice : " + std::to_string(act.in_office), line);
  typesetter.Put("Présents : " + CountRole(act.members, "present"), line);
  typesetter.Put("Votants : " + std::to_string(VotingCount(act)), line);
  typesetter.Skip(8);
  typesetter.Put(
      act.session_in_words + " à " + act.hour +
          ", le Conseil municipal, régulièrement convoqué, s'est assemblé à la mairie sous la "
          "présidence de " +
          act.mayor_civility + " " + act.mayor + ", maire.",
      Body());
  PutRoll(typesetter, truth, PresentRoll(act.members));
  PutRoll(typesetter, truth, AwayRoll(act.members, "excused", "Absents excusés :"));
  PutRoll(typesetter, truth, AwayRoll(act.members, "absent", "Absents :"));
  typesetter.Put("Secrétaire de séance : " + act.secretary_civility + " " + act.secretary + ".",
                 Body());
  typesetter.Skip(4);
  typesetter.Put("Délibération n° " + act.number, Centred(10));
  typesetter.PutFramed(act.title, Centred(10.5));
  line.after = 9;
  typesetter.Put("Matière : " + act.subject_code + " " + act.subject_name, line);
}

// ---- The amendment of the budget
// ----------------------------------------------------------------------
struct AmendmentRow {
  Row cells;
  Record record;  // without amount; empty for a row without amounts
  std::optional<Money> expenditure, revenue;
};

std::string Printed(const std::optional<Money>& money) {
  return money ? EurosAndCents(*money) : "";
}

Cell Right(const std::optional<Money>& money, bool bold) {
  return {Printed(money), 1, 1, Align::kRight, bold};
}

void AddSection(std::vector<AmendmentRow>& rows, const std::vector<BudgetLine>& lines,
                const char* section, const std::string& name) {
  rows.push_back({{{"SECTION " + name, 5, 1, Align::kLeft, true, true}}, {}, {}, {}});
  Money spent, received;
  for (const BudgetLine& line : lines) {
    const std::string& account = line.article.empty() ? line.chapter : line.article;
    rows.push_back({{{line.chapter, 1, 1, Align::kCenter},
                     {line.article, 1, 1, Align::kCenter},
                     {line.label},
                     Right(line.expenditure, false),
                     Right(line.revenue, false)},
                    {{"row_kind", "line"},
                     {"row_label", line.label},
                     {"account", account},
                     {"budget_section", section}},
                    line.expenditure,
                    line.revenue});
    if (line.expenditure) spent.cents += line.expenditure->cents;
    if (line.revenue) received.cents += line.revenue->cents;
  }
  Require(spent.cents == received.cents, "a section of the amendment is not balanced");
  const std::string label = "TOTAL SECTION " + name;
  rows.push_back({{{label, 3, 1, Align::kLeft, true}, Right(spent, true), Right(received, true)},
                  {{"row_kind", "subtotal"}, {"row_label", label}, {"budget_section", section}},
                  spent,
                  received});
}

void AddTotal(std::vector<AmendmentRow>& rows) {
  Money spent, received;
  for (const AmendmentRow& row : rows) {
    const auto kind = row.record.find("row_kind");
    if (kind == row.record.end() || kind->second != "subtotal") continue;
    spent.cents += row.expenditure->cents;
    received.cents += row.revenue->cents;
  }
  rows.push_back(
      {{{"TOTAL GENERAL", 3, 1, Align::kLeft, true}, Right(spent, true), Right(received, true)},
       {{"row_kind", "total"}, {"row_label", "TOTAL GENERAL"}},
       spent,
       received});
}

void PutAmendment(Typesetter& typesetter, Truth& truth, const CommuneAct& act) {
  std::vector<AmendmentRow> rows;
  AddSection(rows, act.operating, "operating", "DE FONCTIONNEMENT");
  AddSection(rows, act.investment, "investment", "D'INVESTISSEMENT");
  AddTotal(rows);
  TableSpec spec;
  spec.columns = {54, 54, 193, 90, 90};
  spec.text.family = "DejaVu Sans";
  spec.text.size = 8;
  spec.repeat_header = true;
  spec.rows.emplace_back();
  for (const char* head : {"Chapitre", "Article", "Libellé", "Dépenses", "Recettes"}) {
    spec.rows[0].push_back({head, 1, 1, Align::kCenter, true, true});
  }
  for (const AmendmentRow& row : rows) spec.rows.push_back(row.cells);
  const std::vector<PlacedCell> cells = PutTable(typesetter, spec);
  const std::string table = std::to_string(truth.AddTable(cells));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const bool revenue : {false, true}) {
      const std::optional<Money>& amount = revenue ? rows[i].revenue : rows[i].expenditure;
      if (rows[i].record.empty() || !amount) continue;
      const PlacedCell& cell = CellAt(cells, static_cast<int>(i) + 1, revenue ? 4 : 3);
      Record record = rows[i].record;
      record.insert({{"table", "budget"},
                     {"table_title", act.title},
                     {"row_index", std::to_string(i)},
                     {"column_label", revenue ? "Recettes" : "Dépenses"},
                     {"direction", revenue ? "revenue" : "expenditure"},
                     {"amount", ToDecimal(*amount)},
                     {"currency", "EUR"},
                     {"act_index", "1"},
                     {"table_index", table}});
      truth.AddAt("budget_lines", record, cell.place, cell.text);
    }
  }
}

void PutDecisions(Typesetter& typesetter, Truth& truth, const CommuneAct& act) {
  typesetter.Put(
      "Après en avoir délibéré, le Conseil municipal, à l'unanimité des membres présents et "
      "représentés :",
      Body());
  int seq = 0;
  for (const std::string& text : act.decisions) {
    Paragraph item = Body();
    item.left = 24;
    item.bullet = "-";
    const PlacedText placed = typesetter.Put(text, item);
    truth.AddAt(
        "decisions",
        {{"act_index", "1"}, {"seq", std::to_string(++seq)}, {"label", "-"}, {"text", text}},
        placed.Whole(), text);
  }
}

void PutSignature(Typesetter& typesetter, const CommuneAct& act) {
  typesetter.Skip(6);
  Paragraph body = Body();
  body.keep = 80;
  typesetter.Put("Fait et délibéré en mairie, les jour, mois et an susdits.", body);
  Paragraph block = Body();
  block.text.align = Align::kCenter;
  block.left = 260;
  typesetter.Put("Pour extrait conforme,\nLe Maire,\n" + act.mayor, block);
  block.left = 0;
  block.right = 260;
  typesetter.Put("La secrétaire de séance,\n" + act.secretary, block);
}

void AddAct(Truth& truth, const CommuneAct& act, int pages) {
  truth.Add("acts", {{"authority", act.commune},
                     {"body", "Conseil municipal"},
                     {"act_number", act.number},
                     {"title", act.title},
                     {"session_date", ToIso(act.session)},
                     {"president", act.mayor},
                     {"secretary", act.secretary},
                     {"transmitted_on", ToIso(act.sent)},
                     {"received_on", ToIso(act.received)},
                     {"published_on", ToIso(act.published)},
                     {"actes_id", ActesId(act)},
                     {"present_count", CountRole(act.members, "present")},
                     {"excused_count", CountRole(act.members, "excused")},
                     {"proxy_count", CountProxies(act.members)},
                     {"outcome", "adopted"},
                     {"signatory", act.mayor},
                     {"signatory_capacity", "Le Maire"},
                     {"act_index", "1"},
                     {"page_start", "1"},
                     {"page_end", std::to_string(pages)},
                     {"convened_on", ToIso(act.convened)},
                     {"in_office_count", std::to_string(act.in_office)},
                     {"voting_count", std::to_string(VotingCount(act))},
                     {"vote_manner", "unanimous"},
                     {"subject_matter", act.subject_code}});
}

}  // namespace

Drawing DrawCommuneAct(const CommuneAct& act) {
  Drawing out;
  Typesetter typesetter(act.title);
  typesetter.StartPart(Pages(act));
  PutOpening(typesetter, out.truth, act);
  AddCitations(typesetter, out.truth, act.citations, "Conseil municipal", Body());
  for (const std::string& recital : act.recitals) typesetter.Put(recital, Body());
  typesetter.Put("Monsieur le Maire présente les mouvements de crédits suivants :", Body());
  PutAmendment(typesetter, out.truth, act);
  PutDecisions(typesetter, out.truth, act);
  PutSignature(typesetter, act);
  AddAct(out.truth, act, typesetter.page());
  out.pdf = typesetter.Finish();
  return out;
}

}  // namespace delib::corpus
