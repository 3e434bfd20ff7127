// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/summary.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "output/utf8.h"

namespace delib {

namespace {

constexpr int kLeastWidth = 60;
constexpr std::size_t kMostActs = 40;
constexpr std::size_t kMostFindings = 10;
constexpr std::size_t kMostProblems = 5;
constexpr std::size_t kMostPages = 12;

// A noun with its number. French counts 0 as one, English as many.
struct Noun {
  const char* french_one;
  const char* french_many;
  const char* english_one;
  const char* english_many;
};

constexpr Noun kPage = {"page", "pages", "page", "pages"};
constexpr Noun kAct = {"acte", "actes", "act", "acts"};
constexpr Noun kOther = {"autre", "autres", "more", "more"};
constexpr Noun kToReview = {"valeur à vérifier", "valeurs à vérifier", "value to review",
                            "values to review"};
constexpr Noun kField = {"champ d'acte", "champs d'acte", "field of an act", "fields of acts"};
constexpr Noun kDecision = {"article du dispositif", "articles du dispositif", "operative article",
                            "operative articles"};
constexpr Noun kCitation = {"texte visé", "textes visés", "text cited", "texts cited"};
constexpr Noun kPerson = {"personne sur les listes de présence",
                          "personnes sur les listes de présence", "person on attendance lists",
                          "persons on attendance lists"};
constexpr Noun kName = {"personne", "personnes", "person", "persons"};
constexpr Noun kSheet = {"fiche action", "fiches action", "action sheet", "action sheets"};
constexpr Noun kSheetTitle = {"titre de fiche", "titres de fiche", "sheet title", "sheet titles"};
constexpr Noun kSection = {"rubrique", "rubriques", "section", "sections"};
constexpr Noun kTable = {"tableau", "tableaux", "table", "tables"};
constexpr Noun kCell = {"cellule", "cellules", "cell", "cells"};
constexpr Noun kCellOfTable = {"cellule de tableau", "cellules de tableau", "table cell",
                               "table cells"};
constexpr Noun kAmount = {"montant", "montants", "amount", "amounts"};
constexpr Noun kBudgetAmount = {"montant budgétaire", "montants budgétaires", "budget amount",
                                "budget amounts"};
constexpr Noun kIndicator = {"valeur d'indicateur", "valeurs d'indicateur", "indicator value",
                             "indicator values"};
constexpr Noun kError = {"erreur", "erreurs", "error", "errors"};
constexpr Noun kWarning = {"avertissement", "avertissements", "warning", "warnings"};
constexpr Noun kInfo = {"information", "informations", "note", "notes"};

// What the two languages and the width decide; everything below writes through it.
class Writer {
 public:
  Writer(Language language, int width)
      : french_(language == Language::kFrench), width_(std::max(kLeastWidth, width)) {}

  [[nodiscard]] const char* Say(const char* french, const char* english) const {
    return french_ ? french : english;
  }
  [[nodiscard]] bool french() const { return french_; }
  [[nodiscard]] int width() const { return width_; }

  // "1 905" (narrow no-break space), "1,905"
  [[nodiscard]] std::string Number(std::size_t n) const {
    const std::string digits = std::to_string(n);
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
      if (i > 0 && (digits.size() - i) % 3 == 0) grouped += Say("\u202f", ",");
      grouped += digits[i];
    }
    return grouped;
  }
  [[nodiscard]] const char* Name(std::size_t n, const Noun& noun) const {
    if (french_) return n < 2 ? noun.french_one : noun.french_many;
    return n == 1 ? noun.english_one : noun.english_many;
  }
  [[nodiscard]] std::string Count(std::size_t n, const Noun& noun) const {
    return Number(n) + " " + Name(n, noun);
  }

  void Heading(const std::string& text) {
    out_ += '\n';
    Line(text);
  }
  void Line(const std::string& text) {
    out_ += CutToWidth(text, width_);
    out_ += '\n';
  }
  // Never cut: a path must be whole to be of use.
  void WholeLine(const std::string& text) { out_ += text + "\n"; }
  // Words folded at the width, the lines after the first begin with `indent` spaces.
  void Folded(const std::string& first, std::string_view text, int indent);

  [[nodiscard]] std::string Take() { return std::move(out_); }

 private:
  bool french_;
  int width_;
  std::string out_;
};

void Writer::Folded(const std::string& first, std::string_view text, int indent) {
  std::string line = first;
  int used = DisplayWidth(line);
  bool begins = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = CutToWidth(text.substr(0, end), std::max(1, width_ - indent));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const int wide = DisplayWidth(word);
    if (!begins && used + 1 + wide > width_) {
      out_ += line + "\n";
      line.assign(static_cast<std::size_t>(indent), ' ');
      used = indent;
      begins = true;
    }
    if (!begins) line += ' ';
    line += word;
    used += wide + (begins ? 0 : 1);
    begins = false;
  }
  out_ += line + "\n";
}

std::string Joined(const std::vector<std::string>& parts, const char* separator = ", ") {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += separator;
    all += part;
  }
  return all;
}

// ---- Document
// ------------------------------------------------------------------------------------

std::string PagesByKind(const Writer& out, const Document& document) {
  std::array<std::size_t, 4> counts{};
  for (const PageInfo& info : document.pages) ++counts[static_cast<std::size_t>(info.kind)];
  const std::array<const char*, 4> names = {out.Say("texte", "text"), out.Say("image", "scanned"),
                                            out.Say("mixte", "mixed"), out.Say("vide", "blank")};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) parts.push_back(out.Number(counts[i]) + " " + names[i]);
  }
  std::string text = out.Count(document.pages.size(), kPage);
  return parts.empty() ? text : text + " (" + Joined(parts) + ")";
}

std::string StateOf(const Writer& out, DocumentState state) {
  switch (state) {
    case DocumentState::kComplete:
      return out.Say("lecture complète", "read completely");
    case DocumentState::kPartial:
      return out.Say("lecture PARTIELLE", "read in PART only");
    case DocumentState::kFailed:
      return out.Say("lecture IMPOSSIBLE", "NOT read");
  }
  return "";
}

void WriteDocument(Writer& out, const Document& document) {
  const std::string tail = " : " + PagesByKind(out, document) + ", " + StateOf(out, document.state);
  const std::string end = out.french() ? tail : tail.substr(1);
  const int room = std::max(20, out.width() - DisplayWidth(end));
  out.Line(CutToWidth(document.file_name, room) + end);
}

void WriteProblems(Writer& out, const Document& document) {
  std::vector<std::string> lines;
  for (const PageInfo& info : document.pages) {
    for (const std::string& problem : info.problems) {
      lines.push_back("  p. " + std::to_string(info.number) + out.Say(" : ", ": ") + problem);
    }
  }
  if (lines.empty()) return;
  out.Heading(out.Say("Problèmes de lecture", "Reading problems"));
  const std::size_t shown = std::min(lines.size(), kMostProblems);
  for (std::size_t i = 0; i < shown; ++i) out.Line(lines[i]);
  if (lines.size() > shown) {
    out.Line(out.Say("  … et ", "  … and ") + out.Count(lines.size() - shown, kOther));
  }
}

// ---- Acts
// ----------------------------------------------------------------------------------------

// "?" after what a person should look at.
template <class T>
const char* Doubt(const std::optional<Value<T>>& v) {
  return v && v->status() == ReadStatus::kReview ? " ?" : "";
}

std::string DateOf(const Writer& out, const std::optional<DateValue>& v) {
  if (!v) return "";
  if (!**v) return v->raw() + " ?";
  if (!out.french()) return ToIso(***v) + Doubt(v);
  const std::string iso = ToIso(***v);
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4) + Doubt(v);
}

std::string OutcomeOf(const Writer& out, const Act& act) {
  if (!act.outcome) return "";
  const char* word = "";
  switch (**act.outcome) {
    case Outcome::kAdopted:
      word = out.Say("adopté", "adopted");
      break;
    case Outcome::kRejected:
      word = out.Say("rejeté", "rejected");
      break;
    case Outcome::kAdjourned:
      word = out.Say("ajourné", "adjourned");
      break;
    case Outcome::kNoted:
      word = out.Say("pris acte", "noted");
      break;
  }
  return std::string(word) + Doubt(act.outcome);
}

std::string MannerOf(const Writer& out, const Act& act) {
  if (!act.vote_manner || **act.vote_manner == VoteManner::kCounted) return "";
  const bool unanimous = **act.vote_manner == VoteManner::kUnanimous;
  const std::string manner =
      unanimous ? out.Say("à l'unanimité", "unanimously") : out.Say("à la majorité", "by majority");
  return manner + Doubt(act.vote_manner);
}

std::string FiguresOf(const Writer& out, const Act& act) {
  std::vector<std::string> parts;
  const auto add = [&](const std::optional<CountValue>& v, const char* french,
                       const char* english) {
    if (v) parts.push_back(std::to_string(**v) + " " + out.Say(french, english) + Doubt(v));
  };
  const bool several = act.vote_abstention && **act.vote_abstention > 1;
  add(act.vote_for, "pour", "for");
  add(act.vote_against, "contre", "against");
  add(act.vote_abstention, several ? "abstentions" : "abstention", "abstaining");
  return Joined(parts);
}

// "adopté à la majorité (12 pour, 1 abstention)"
std::string VerdictOf(const Writer& out, const Act& act) {
  std::string verdict = OutcomeOf(out, act);
  if (const std::string manner = MannerOf(out, act); !manner.empty()) {
    if (!verdict.empty()) verdict += ' ';
    verdict += manner;
  }
  const std::string figures = FiguresOf(out, act);
  if (verdict.empty()) return figures.empty() ? out.Say("vote non lu", "no vote read") : figures;
  return figures.empty() ? verdict : verdict + " (" + figures + ")";
}

struct ActRow {
  std::string index, number, date, verdict, title;
};

ActRow RowOf(const Writer& out, const Act& act) {
  ActRow row;
  row.index = std::to_string(act.index);
  if (act.act_number) row.number = out.Say("n° ", "no. ") + **act.act_number;
  row.number += Doubt(act.act_number);
  row.date = DateOf(out, act.session_date);
  row.verdict = VerdictOf(out, act);
  row.title = act.title ? **act.title + Doubt(act.title) : out.Say("(sans titre)", "(no title)");
  return row;
}

int WidestOf(const std::vector<ActRow>& rows, std::string ActRow::*column, int most) {
  int widest = 0;
  for (const ActRow& row : rows) widest = std::max(widest, DisplayWidth(row.*column));
  return std::min(widest, most);
}

// Two lines an act: what identifies it and how it ended, then the title with the whole width.
void WriteActs(Writer& out, const Document& document) {
  if (document.acts.empty()) {
    out.Heading(out.Say("Aucun acte : aucune délibération n'a été reconnue dans ce document",
                        "No act: no deliberation was recognised in this document"));
    return;
  }
  out.Heading(out.Count(document.acts.size(), kAct));
  std::vector<ActRow> rows;
  for (std::size_t i = 0; i < std::min(document.acts.size(), kMostActs); ++i) {
    rows.push_back(RowOf(out, document.acts[i]));
  }
  const int index = WidestOf(rows, &ActRow::index, 6);
  const int number = WidestOf(rows, &ActRow::number, 24);
  const int date = WidestOf(rows, &ActRow::date, 16);
  for (const ActRow& row : rows) {
    const auto pad = static_cast<std::size_t>(std::max(0, index - DisplayWidth(row.index)));
    std::string line = "  " + std::string(pad, ' ') + row.index;
    if (number > 0) line += "  " + PadToWidth(row.number, number);
    if (date > 0) line += "  " + PadToWidth(row.date, date);
    out.Line(line + "  " + row.verdict);
    out.Line(std::string(static_cast<std::size_t>(index) + 4, ' ') + row.title);
  }
  if (document.acts.size() > rows.size()) {
    out.Line(out.Say("  … et ", "  … and ") +
             out.Count(document.acts.size() - rows.size(), kOther));
  }
}

// ---- Contents
// ------------------------------------------------------------------------------------

struct Tally {
  std::size_t count;
  const Noun& noun;
  std::string more;
};

void WriteContents(Writer& out, const Document& document) {
  std::size_t decisions = 0, citations = 0, sections = 0, cells = 0;
  for (const Act& act : document.acts) {
    decisions += act.decisions.size();
    citations += act.citations.size();
  }
  for (const ActionSheet& sheet : document.sheets) sections += sheet.sections.size();
  for (const Table& table : document.tables) cells += table.cells.size();
  const std::vector<Tally> tallies = {
      {document.attendance.size(), kPerson, ""},
      {citations, kCitation, ""},
      {decisions, kDecision, ""},
      {document.sheets.size(), kSheet, " (" + out.Count(sections, kSection) + ")"},
      {document.tables.size(), kTable, " (" + out.Count(cells, kCell) + ")"},
      {document.budget_lines.size(), kBudgetAmount, ""},
      {document.indicators.size(), kIndicator, ""},
  };
  int widest = 0;
  for (const Tally& tally : tallies) {
    widest = std::max(widest, DisplayWidth(out.Number(tally.count)));
  }
  bool begun = false;
  for (const Tally& tally : tallies) {
    if (tally.count == 0) continue;
    if (!begun) out.Heading(out.Say("Contenu lu", "Contents read"));
    begun = true;
    const std::string number = out.Number(tally.count);
    const auto pad = static_cast<std::size_t>(widest - DisplayWidth(number));
    out.Line("  " + std::string(pad, ' ') + number + "  " + out.Name(tally.count, tally.noun) +
             tally.more);
  }
}

// ---- Review
// --------------------------------------------------------------------------------------

// What can be marked for review. Cells come last: they hold the same readings as the rows above,
// and are not added to the sum.
enum Reviewed : std::size_t {
  kFields,
  kDecisions,
  kCitations,
  kPersons,
  kSheets,
  kAmounts,
  kIndicators,
  kCells,
  kReviewedCount,
};
constexpr std::array<const Noun*, kReviewedCount> kReviewedNouns = {
    &kField, &kDecision, &kCitation, &kName, &kSheetTitle, &kAmount, &kIndicator, &kCellOfTable};

class Review {
 public:
  void Add(Reviewed kind, ReadStatus status, int page) {
    if (status != ReadStatus::kReview) return;
    ++counts_[kind];
    pages_.insert(page);
  }
  template <class T>
  void Add(Reviewed kind, const Value<T>& v) {
    Add(kind, v.status(), v.where().page());
  }
  [[nodiscard]] std::size_t At(std::size_t kind) const { return counts_[kind]; }
  [[nodiscard]] const std::set<int>& pages() const { return pages_; }

 private:
  std::array<std::size_t, kReviewedCount> counts_{};
  std::set<int> pages_;
};

Review ReviewOf(const Document& document) {
  Review review;
  for (const Act& act : document.acts) {
    for (const ActField& field : Fields(act)) {
      if (field.where != nullptr) review.Add(kFields, field.status, field.where->page());
    }
    for (const Decision& decision : act.decisions) review.Add(kDecisions, decision.text);
    for (const Citation& citation : act.citations) review.Add(kCitations, citation.text);
  }
  for (const Attendee& person : document.attendance) review.Add(kPersons, person.name);
  for (const ActionSheet& sheet : document.sheets) review.Add(kSheets, sheet.title);
  for (const BudgetLine& line : document.budget_lines) review.Add(kAmounts, line.amount);
  for (const IndicatorValue& value : document.indicators) review.Add(kIndicators, value.text);
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) review.Add(kCells, cell.status, cell.page);
  }
  return review;
}

std::string PageList(const Writer& out, const std::set<int>& numbers) {
  std::string list;
  std::size_t shown = 0;
  for (const int number : numbers) {
    if (shown == kMostPages) break;
    list += (shown == 0 ? "p. " : ", ") + std::to_string(number);
    ++shown;
  }
  if (numbers.size() > shown) {
    list += out.Say(" et ", " and ") + out.Count(numbers.size() - shown, kOther);
  }
  return list;
}

void WriteReview(Writer& out, const Document& document) {
  const Review review = ReviewOf(document);
  std::size_t total = 0;
  std::vector<std::string> parts;
  for (std::size_t kind = 0; kind < kCells; ++kind) {
    total += review.At(kind);
    if (review.At(kind) > 0) parts.push_back(out.Count(review.At(kind), *kReviewedNouns[kind]));
  }
  if (review.At(kCells) > 0) parts.push_back(out.Count(review.At(kCells), kCellOfTable));
  if (parts.empty()) {
    out.Heading(out.Say("Aucune valeur à vérifier", "No value to review"));
    return;
  }
  const std::string marked =
      out.Say(" (marquées « ? » ou « review »)", " (marked \"?\" or \"review\")");
  if (total > 0) {
    out.Heading(out.Count(total, kToReview) + marked);
  } else {
    out.Heading(out.Say("Tableaux à vérifier", "Tables to review"));
  }
  out.Folded("  ", Joined(parts), 2);
  out.Folded("  ", PageList(out, review.pages()), 2);
}

// ---- Findings
// ------------------------------------------------------------------------------------

const Noun& NounOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return kError;
    case Severity::kWarning:
      return kWarning;
    case Severity::kInfo:
      return kInfo;
  }
  return kInfo;
}

void WriteFinding(Writer& out, const Finding& finding, int severity_width, int indent) {
  std::string head = "  " + PadToWidth(out.Name(1, NounOf(finding.severity)), severity_width);
  const std::string where =
      finding.where ? "p. " + std::to_string(finding.where->page()) : std::string();
  head += "  " + PadToWidth(where, 7) + finding.rule;
  out.Line(head);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  out.Folded(margin, finding.message, indent);
  std::vector<std::string> sides;
  if (!finding.expected.empty()) {
    sides.push_back(out.Say("attendu : ", "expected: ") + finding.expected);
  }
  if (!finding.found.empty()) sides.push_back(out.Say("trouvé : ", "found: ") + finding.found);
  if (!sides.empty()) out.Folded(margin, Joined(sides, out.Say(" ; ", "; ")), indent);
}

void WriteFindings(Writer& out, const Document& document) {
  if (document.findings.empty()) {
    if (document.state == DocumentState::kFailed) return;
    out.Heading(out.Say("Aucun constat : les contrôles n'ont rien relevé",
                        "No finding: the checks found nothing"));
    return;
  }
  std::array<std::size_t, 3> counts{};
  std::vector<const Finding*> worst;
  for (const Finding& finding : document.findings) {
    ++counts[static_cast<std::size_t>(finding.severity)];
    worst.push_back(&finding);
  }
  std::stable_sort(worst.begin(), worst.end(),
                   [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count > 0) parts.push_back(out.Count(count, NounOf(severity)));
  }
  out.Heading(out.Say("Constats : ", "Findings: ") + Joined(parts));
  const std::size_t shown = std::min(worst.size(), kMostFindings);
  int severity_width = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    const char* name = out.Name(1, NounOf(worst[i]->severity));
    severity_width = std::max(severity_width, DisplayWidth(name));
  }
  const int indent = severity_width + 4;
  for (std::size_t i = 0; i < shown; ++i) WriteFinding(out, *worst[i], severity_width, indent);
  if (worst.size() > shown) {
    out.Line(out.Say("  … et ", "  … and ") + out.Count(worst.size() - shown, kOther));
  }
}

// ---- Files
// ---------------------------------------------------------------------------------------

void WriteFiles(Writer& out, const std::vector<std::string>& files) {
  if (files.empty()) return;
  out.Heading(out.Say("Résultats", "Results"));
  for (std::size_t i = 0; i < files.size();) {
    const auto folder_of = [](const std::string& path) {
      const std::size_t slash = path.rfind('/');
      return slash == std::string::npos ? std::string("./") : path.substr(0, slash + 1);
    };
    const std::string folder = folder_of(files[i]);
    std::vector<std::string> names;
    for (; i < files.size() && folder_of(files[i]) == folder; ++i) {
      names.push_back(files[i].substr(files[i].rfind('/') + 1));
    }
    if (names.size() == 1) {
      out.WholeLine("  " + (folder == "./" ? names[0] : folder + names[0]));
      continue;
    }
    out.WholeLine("  " + folder);
    out.Folded("    ", Joined(names), 4);
  }
}

}  // namespace

std::string ToSummary(const Document& document, Language language,
                      const std::vector<std::string>& files, int width) {
  Writer out(language, width);
  WriteDocument(out, document);
  WriteProblems(out, document);
  // Of a document that was not read, "no act" and "nothing to review" would say too much.
  if (document.state != DocumentState::kFailed) {
    WriteActs(out, document);
    WriteContents(out, document);
    WriteReview(out, document);
  }
  WriteFindings(out, document);
  WriteFiles(out, files);
  return out.Take();
}

}  // namespace delib
