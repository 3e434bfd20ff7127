// SPDX-License-Identifier: GPL-3.0-or-later
// The act of a permanent commission, and the report that presented it.
#include <string_view>

#include "corpus/draw.h"
#include "corpus/french.h"
#include "corpus/require.h"

namespace delib::corpus {
namespace {

const std::string kCouncil = "Conseil départemental";

Paragraph Body() {
  Paragraph out;
  out.text.size = 11.5;
  out.text.align = Align::kJustify;
  out.text.line_spacing = 1.12;
  out.after = 9;
  return out;
}

Paragraph Centred(bool bold) {
  Paragraph out = Body();
  out.text.align = Align::kCenter;
  out.text.bold = bold;
  return out;
}

// "DEPARTEMENT DE LA SOURDAINE": ASCII letters only, as old templates print names in capitals.
std::string Capitals(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 2) == "é" || text.substr(i, 2) == "è") {
      out += 'E';
      ++i;
    } else {
      out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return out;
}

// One paragraph of names: "Étaient présents : M. X, Mme Y (délégation de vote à M. Z)."
void PutRoll(Typesetter& typesetter, Truth& truth, const std::vector<Member>& members,
             std::string_view role, const std::string& lead) {
  struct Entry {
    const Member* member;
    std::size_t at;
    std::string printed;
  };
  std::string text = lead;
  std::vector<Entry> entries;
  for (const Member& member : members) {
    if (member.role != role) continue;
    text += entries.empty() ? " " : ", ";
    const std::string printed = std::string(member.civility) + " " + member.name;
    entries.push_back({&member, text.size(), printed});
    text += printed;
    if (!member.proxy_to.empty()) {
      text += " (délégation de vote à " + member.proxy_civility + " " + member.proxy_to + ")";
    }
  }
  text += ".";
  const PlacedText placed = typesetter.Put(text, Body());
  for (const Entry& entry : entries) {
    AddMember(truth, *entry.member, placed.Find(entry.printed, entry.at), entry.printed);
  }
}

void PutHeader(Typesetter& typesetter, const Act& act) {
  Paragraph dates = Body();
  dates.text.size = 9;
  dates.text.align = Align::kRight;
  dates.after = 1;
  typesetter.Put("Transmission au contrôle de légalité le : " + LongDate(act.transmitted), dates);
  typesetter.Put("Publication électronique le : " + LongDate(act.published), dates);
  typesetter.Skip(10);
  Paragraph authority = Body();
  authority.text.bold = true;
  typesetter.Put(Capitals(act.department), authority);
  typesetter.Put("DELIBERATION DE LA COMMISSION PERMANENTE\nDU CONSEIL DEPARTEMENTAL",
                 Centred(true));
  typesetter.Put("REUNION DU " + Capitals(LongDate(act.session)), Centred(true));
  const std::string madam = act.president_civility == "Mme" ? "MADAME " : "MONSIEUR ";
  typesetter.Put("PRESIDENCE DE " + madam + Capitals(act.president), Centred(true));
  typesetter.Put("Secrétaire : " + act.secretary_civility + " " + act.secretary, Body());
}

void PutDecisions(Typesetter& typesetter, Truth& truth, const Act& act) {
  typesetter.Put("Après en avoir délibéré,", Body());
  typesetter.Put("DECIDE :", Centred(true));
  Paragraph label = Body();
  label.text.bold = label.text.underline = true;
  label.keep = 40;
  label.after = 4;
  int seq = 0;
  for (const std::string& text : act.decisions) {
    const std::string name = "Article " + std::to_string(++seq);
    typesetter.Put(name + " :", label);
    const PlacedText placed = typesetter.Put(text, Body());
    truth.AddAt("decisions",
                {{"act_index", "1"}, {"seq", std::to_string(seq)}, {"label", name}, {"text", text}},
                placed.Whole(), text);
  }
}

std::string VoteLine(const std::string& lead, int votes, const std::string& groups) {
  return lead + " : " + std::to_string(votes) + " voix" +
         (groups.empty() ? "" : " (" + groups + ")");
}

void PutVote(Typesetter& typesetter, const Act& act) {
  const Ballot& ballot = act.ballot;
  Paragraph lead = Body();
  lead.keep = 90;
  typesetter.Put("Le vote a donné le résultat suivant :", lead);
  Paragraph frame = Body();
  frame.text.align = Align::kLeft;
  typesetter.PutFramed(VoteLine("Pour", ballot.in_favour, ballot.groups_in_favour) + "\n" +
                           VoteLine("Contre", ballot.against, ballot.groups_against) + "\n" +
                           VoteLine("Abstention", ballot.abstentions, ballot.groups_abstaining),
                       frame);
  typesetter.Put("(Adopté)", Body());
}

void PutSignature(Typesetter& typesetter, const Act& act) {
  Paragraph block = Centred(false);
  block.left = 230;
  block.keep = 120;
  block.after = 12;
  typesetter.Put(act.place + ", le " + LongDate(act.session), block);
  block.keep = 0;
  typesetter.Put("Pour la Présidente du Conseil départemental et par délégation,\n" +
                     act.signatory_capacity + ",",
                 block);
  typesetter.Put("Signé", block);
  typesetter.Put(act.signatory, block);
}

PageSetup ActPages(int pages) {
  PageSetup setup;
  setup.furniture = [pages](Canvas& canvas, const PageSetup& page, int number) {
    TextStyle foot;
    foot.size = 8;
    foot.align = Align::kRight;
    DrawAt(canvas, std::to_string(number) + "/" + std::to_string(pages), foot, page.left,
           page.height - 40, page.width - page.left - page.right);
  };
  return setup;
}

}  // namespace

int DrawAct(Typesetter& typesetter, Truth& truth, const Act& act, const PageNumbers& known) {
  typesetter.StartPart(ActPages(known.act));
  PutHeader(typesetter, act);
  PutRoll(typesetter, truth, act.members, "present", "Étaient présents :");
  PutRoll(typesetter, truth, act.members, "excused", "Excusé(s) :");
  PutRoll(typesetter, truth, act.members, "present_nonvoting",
          "Assistait également sans voix délibérative :");
  PutRoll(typesetter, truth, act.members, "excused_nonvoting",
          "Excusé(e) sans voix délibérative :");
  typesetter.Skip(6);
  Paragraph title = Centred(true);
  title.left = 14;
  typesetter.PutFramed(act.title, title);
  typesetter.Put("(N°" + act.number + ")", Centred(false));
  typesetter.Put("La " + act.body + ",", Body());
  AddCitations(typesetter, truth, act.citations, kCouncil, Body());
  PutDecisions(typesetter, truth, act);
  PutVote(typesetter, act);
  PutSignature(typesetter, act);
  return typesetter.page_of_part();
}

int DrawCoveringReport(Typesetter& typesetter, const Act& act, const CoveringReport& report,
                       const PageNumbers& known) {
  PageSetup setup;
  const std::string foot_text = "CP-" + act.report_number + " - ";
  setup.furniture = [foot_text, pages = known.covering](Canvas& canvas, const PageSetup& page,
                                                        int number) {
    TextStyle foot;
    foot.size = 8;
    foot.align = Align::kCenter;
    DrawAt(canvas, foot_text + std::to_string(number) + "/" + std::to_string(pages), foot,
           page.left, page.height - 40, page.width - page.left - page.right);
  };
  typesetter.StartPart(setup);
  Paragraph line = Body();
  line.text.size = 9.5;
  line.after = 2;
  Paragraph bold = Body();
  bold.text.bold = true;
  typesetter.Put(Capitals(act.department), bold);
  for (const std::string& service : report.services) typesetter.Put(service, line);
  Paragraph number = bold;
  number.text.align = Align::kRight;
  typesetter.Put("RAPPORT N°" + act.report_number, number);
  for (const std::string& scope : report.scope) typesetter.Put(scope, line);
  typesetter.Skip(10);
  typesetter.Put("COMMISSION PERMANENTE DU CONSEIL DEPARTEMENTAL", Centred(true));
  typesetter.Put("REUNION DU " + Capitals(LongDate(act.session)), Centred(true));
  typesetter.PutFramed(act.title, Centred(true));
  for (const Section& section : report.sections) {
    bold.text.underline = true;
    bold.before = 6;
    bold.keep = 40;
    typesetter.Put(section.number + ". " + section.title + " :", bold);
    for (const Item& item : section.text) {
      Paragraph body = Body();
      body.left = item.bullet ? 28 : 0;
      body.bullet = item.bullet ? "•" : "";
      typesetter.Put(item.text, body);
    }
  }
  for (const Citation& citation : act.citations) {
    if (citation.kind != std::string_view("opinion")) continue;
    typesetter.Put("La " + citation.reference + " - " + citation.title +
                       " a donné un avis favorable le " + ShortDate(*citation.date) + ".",
                   Body());
  }
  Paragraph block = Centred(false);
  block.left = 230;
  typesetter.Put("La Présidente du Conseil départemental\nSIGNE\n" + act.president, block);
  return typesetter.page_of_part();
}

namespace {

void AddAct(Truth& truth, const Act& act, int last_page) {
  truth.Add("acts", {{"authority", act.department},
                     {"body", act.body},
                     {"act_number", act.number},
                     {"title", act.title},
                     {"session_date", ToIso(act.session)},
                     {"president", act.president},
                     {"secretary", act.secretary},
                     {"transmitted_on", ToIso(act.transmitted)},
                     {"published_on", ToIso(act.published)},
                     {"report_number", act.report_number},
                     {"present_count", CountRole(act.members, "present")},
                     {"excused_count", CountRole(act.members, "excused")},
                     {"present_nonvoting_count", CountRole(act.members, "present_nonvoting")},
                     {"excused_nonvoting_count", CountRole(act.members, "excused_nonvoting")},
                     {"proxy_count", CountProxies(act.members)},
                     {"vote_for", std::to_string(act.ballot.in_favour)},
                     {"vote_against", std::to_string(act.ballot.against)},
                     {"vote_abstention", std::to_string(act.ballot.abstentions)},
                     {"outcome", "adopted"},
                     {"signed_place", act.place},
                     {"signed_on", ToIso(act.session)},
                     {"signatory", act.signatory},
                     {"signatory_capacity", act.signatory_capacity},
                     {"act_index", "1"},
                     {"page_start", "1"},
                     {"page_end", std::to_string(last_page)},
                     {"vote_manner", "counted"}});
}

struct Pass {
  Drawing drawing;
  PageNumbers numbers;
};

Pass DrawOnce(const Deliberation& deliberation, const PageNumbers& known) {
  Pass pass;
  Typesetter typesetter(deliberation.act.title);
  Truth& truth = pass.drawing.truth;
  pass.numbers.act = DrawAct(typesetter, truth, deliberation.act, known);
  pass.numbers.headings = DrawExecutionReport(typesetter, truth, deliberation.report, known);
  pass.numbers.covering =
      DrawCoveringReport(typesetter, deliberation.act, deliberation.covering, known);
  AddAct(truth, deliberation.act, typesetter.page());
  pass.drawing.pdf = typesetter.Finish();
  return pass;
}

}  // namespace

Drawing DrawDeliberation(const Deliberation& deliberation) {
  const PageNumbers first = DrawOnce(deliberation, {}).numbers;
  Pass second = DrawOnce(deliberation, first);
  Require(second.numbers.headings == first.headings && second.numbers.act == first.act,
          "the page numbers moved the text that they count");
  return std::move(second.drawing);
}

}  // namespace delib::corpus
