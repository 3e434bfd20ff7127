// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/decision.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/citations.h"

namespace delib {

namespace {

// All patterns read folded text.
struct Patterns {
  // "Après en avoir délibéré,", "Après discussion et délibération", "Ouï l'exposé ... et après en
  // avoir"
  RE2 after{
      R"(\bapres (?:en avoir (?:[a-z]+ et )?(?:delibere|debattu|discute)|(?:avoir|en) deliber|discussion|deliberation|debat|avoir (?:entendu|pris connaissance)[^.;]{0,120}(?:delibere|deliberation))[a-z]*)"};
  // "DECIDE :", "DÉLIBÈRE", "ARRETE :" alone
  RE2 verb_alone{
      R"(^\W{0,3}(?:decide(?:nt)?|delibere(?:nt)?|delibere et decide|a? ?l'unanimite,? decide|adopte)(?:,? (?:a l'unanimite|a la majorite)[a-z ]{0,60})?\s*[,:;]?\s*$)"};
  // "Le Conseil municipal décide ...", "L'assemblée approuve", "La Commission permanente, à
  // l'unanimité, ..."
  RE2 body_decides{
      R"(^\W{0,3}(?:le (?:conseil|comite|bureau)|l'assemblee|la commission permanente|les (?:elus|conseillers)|les membres (?:du|de l'assemblee|presents)|ayant entendu|entendu|oui l'expose|sur proposition)\b[^.;:]{0,220}?\b(?:decide|delibere|approuve|adopte|autorise|accepte|emet|donne|prend|prenne|fixe|vote|elit|designe|enterine|valide|affecte|charge|refuse|demande|constate|sollicite|rejette|confirme|accorde|attribue|arrete|nomme)(?:nt)?\b)"};
  // "A l'unanimité des Membres présents, le Conseil Municipal ;"
  RE2 manner_first{
      R"(^\W{0,3}(?:a l'unanimite|a la majorite|par \d+ voix)[^.:]{0,80}\b(?:conseil|assemblee|comite|commission|bureau)\b)"};
  // "Le Conseil municipal, à l'unanimité des Membres présents ;"
  RE2 body_manner{
      R"(^\W{0,3}(?:le (?:conseil|comite|bureau)|l'assemblee|la commission permanente)\b[^.:;]{0,40}(?:a l'unanimite|a la majorite|par \d+ voix)[^.:;]{0,80}[,;:]?\s*$)"};
  // "Après avoir entendu cet exposé, le Conseil municipal, à l'unanimité ...": what follows says it
  // decides
  RE2 after_hearing{
      R"(\b(?:apres avoir|ayant) (?:entendu|pris connaissance|examine|oui)[^.;]{0,200}\b(?:unanimite|majorite|decide|approuve|adopte|vote|autorise|accepte|emet|fixe)(?:nt)?\b)"};
  // "Le Conseil Municipal ;" alone on its line
  RE2 body_alone{
      R"(^\W{0,3}le (?:conseil (?:municipal|communautaire|departemental|regional|syndical)|comite syndical|bureau)\s*[;,:]\s*$)"};
  // "M. Perrin ne prend pas part au vote. Le Conseil municipal, à l'unanimité, ATTRIBUE ...": the
  // second sentence decides; only with its majority, so that no tale of what a council did is one
  RE2 body_later{
      R"([.!]\s+((?:le (?:conseil|comite|bureau)|l'assemblee|la commission permanente)\b[a-z ']{0,40},\s*(?:apres (?:en )?avoir [^,.;:]{0,40},\s*)?(?:a l'unanimite|a la majorite|par [a-z0-9-]+ voix)[^.:;]{0,120}?(?:\b(?:decide|approuve|adopte|autorise|accepte|fixe|vote|elit|designe|valide|refuse|sollicite|rejette|accorde|attribue|nomme)(?:nt)?\b|[,;:]?\s*$)))"};
  // what of the formula's passage is formula: the text behind it may be the decision itself
  RE2 formula_part{
      R"(^.*?\bapres (?:en avoir|avoir|discussion|deliberation|debat)[^,:;]*[,:;]?\s*(?:(?:le conseil|l'assemblee|la commission permanente|le comite|le bureau|les membres)[a-z ']{0,60}?,?\s*)?(?:a l'unanimite|a la majorite)?[^:]{0,80}?:\s*)"};
  RE2 formula_lead{
      R"(^(?:.*?\bapres (?:en avoir|avoir|discussion|deliberation|debat)(?:[^,:;]*?(?:deliberation|delibere|debattu|discute))?\s*[,;]?\s*))"};
  // "il est proposé au Conseil municipal :", "il vous est proposé", "Je vous prie de bien vouloir"
  RE2 proposal{
      R"(\b(?:il (?:vous )?est (?:donc )?propose|il (?:vous )?est (?:donc )?demande|je vous propose|nous vous proposons)\b[^:]{0,120}:?\s*$)"};
  // "Article 1er :", "Article unique - D'approuver", "ARTICLE 2."
  RE2 article{
      R"(^\W{0,3}(article\s+(?:unique|premier|\d{1,2}(?: ?er|eme)?)|art\.\s*\d{1,2})\s*[:.\-]*\s*)"};
  RE2 dash{R"(^[-*]$)"};
  // "APPROUVE ...", "DIT que ...", "d'approuver ...", "- AUTORISE": a decision of its own
  RE2 verb{
      R"(^\W{0,3}(?:et )?(?:d'|de )?(?:approuve|rejette|ajourne|autorise|decide|dit|charge|adopte|accepte|fixe|donne|prend|emet|designe|elit|precise|habilite|mandate|delegue|confirme|valide|arrete|constate|vote|attribue|accorde|cree|demande|sollicite|prononce|nomme|rappelle|s'engage|affecte|retient|refuse|impute|preleve|supprime|modifie|abroge|annule|ouvre|inscrit|proclame|declare|transmet|instaure|maintient|renouvelle|enterine)(?:r|nt|s|z)?\b)"};
  // "Dans les conditions de vote ci-dessous :", "Résultat du vote :"
  RE2 vote_lead{
      R"(^\W{0,3}(?:dans les conditions de vote|resultats? du vote|vote\s*:?\s*$|mis aux voix|mise? au vote|le vote (?:a )?donne|le resultat (?:du vote )?est|suivent les signatures))"};
  // "Fait et délibéré", "Ainsi fait et délibéré", "Pour extrait (certifié) conforme", "Signé", "Le
  // Maire,", "Le Président du Conseil", "Acte rendu exécutoire", "La présente délibération peut
  // faire l'objet"
  RE2 closing{
      R"(^\W{0,3}(?:[a-z][a-z' -]{1,40}, le (?:[a-z]+ )?\d{1,2}(?:er)?[ /]|(?:ainsi )?fait et delibere|fait (?:a|en)\b|pour extrait|pour copie|pour ampliation|signe\b|ont signe|suivent les signatures|acte rendu executoire|acte certifie|certifie executoire|(?:le|la) (?:maire|presidente?|secretaire)\b[a-z' ]{0,60},?\s*$|pour (?:le|la) (?:maire|president)|les membres presents ont signe|la presente deliberation (?:peut|pourra)|delais? et voies? de recours))"};
  // "Le Maire est chargé de l'exécution": a sentence, no signature
  RE2 officer_acts{
      R"(^\W{0,3}(?:le|la) (?:maire|presidente?|secretaire) (?:est|sera|a|peut|doit|expose|rappelle|propose|informe|precise|donne|fait|presente|soumet|indique|explique|demande|invite|signera)\b)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// The passage from which the operative part runs, and the folded offset in it where the text
// begins.
struct Start {
  std::size_t passage = 0;
  std::size_t offset = 0;
  bool proposal = false;
};

// The text with blanks for what stands in brackets, each character in its place: "(2 abstentions :
// Mme Hamel)" has colons and commas that part nothing.
std::string WithoutAsides(std::string text) {
  for (std::size_t open = text.find('('); open != std::string::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) break;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(open),
              text.begin() + static_cast<std::ptrdiff_t>(close) + 1, ' ');
  }
  return text;
}

// What is left of the formula's passage when the formula is taken off; its size where nothing is
// left.
std::size_t AfterFormula(const std::string& printed) {
  const std::string text = WithoutAsides(printed);
  re2::StringPiece rest(text);
  if (RE2::Consume(&rest, P().formula_part)) return text.size() - rest.size();
  rest = text;
  if (RE2::Consume(&rest, P().formula_lead)) return text.size() - rest.size();
  if (re2::StringPiece body; RE2::PartialMatch(text, P().body_later, &body)) {
    return static_cast<std::size_t>(body.data() - text.data());
  }
  return 0;
}

// Nothing but words of the formula itself: who decides, by which majority.
bool OnlyFormula(std::string_view printed) {
  static const RE2 kOnly{
      R"re((?:(?:le|la|les|l'|de|du|des|d'|et|a|par|ou|non|au|en|conseil|municipal|muncipal|communautaire|departemental|regional|syndical|assemblee|deliberante|commission|permanente|comite|bureau|communaute|membres?|membes|presents?|representes?|suffrages|exprimes|votants|unanimite|majorite|absolue|voix|pour|contre|abst?entions?|decide|decident|delibere|deliberent|apres|avoir|delibere|ainsi|ayant|vote|moins|aucune?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|\d+)?[\s,;:./()"'-]*)*)re"};
  return RE2::FullMatch(WithoutAsides(std::string(printed)), kOnly);
}

// "Le conseil approuve la vente par 2 voix pour": a vote that names what it is about. "approuve
// cette proposition" does not.
bool DecidesOnSomething(std::string_view rest) {
  static const RE2 kObject{
      R"(^\W{0,3}(?:le conseil(?: [a-z]+)?|l'assemblee(?: [a-z]+)?),? (?:adopte|approuve) (?:le |la |les |l'|un |une )([a-z]+))"};
  re2::StringPiece object;
  if (Trim(rest).ends_with(':') ||
      !RE2::PartialMatch(re2::StringPiece(rest.data(), rest.size()), kObject, &object))
    return false;
  static const RE2 kReferred{
      R"((?:proposition|deliberation|decision|rapport|projet|ensemble|unanimite|majorite)s?)"};
  return !RE2::FullMatch(object, kReferred);
}

// "Statuant sur ...", "Après s'être assuré ...": what the council has looked at, not what it
// decides.
bool IsRecital(std::string_view folded) {
  static const RE2 kRecital{
      R"(^\W{0,3}(?:statuant|apres s'etre|apres avoir|considerant|attendu|ayant entendu|entendu|delibere sur|vu )\b)"};
  return RE2::PartialMatch(re2::StringPiece(folded.data(), folded.size()), kRecital);
}

std::optional<Start> FindStart(const Passages& passages, Span span) {
  std::optional<std::size_t> proposal;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table() || IsVisa(p.text())) continue;
    // A proposal is the operative part where the next thing said is that it was adopted.
    if (proposal && IsVoteLine(p)) {
      return Start{*proposal, passages.body[*proposal].text().size(), true};
    }
    // "Le Conseil Municipal," above the visas opens the act; it decides below them.
    const bool opens = RE2::PartialMatch(p.text(), P().body_alone) && i + 1 < span.end &&
                       (IsVisa(passages.body[i + 1].text()) ||
                        passages.body[i + 1].text().compare(0, 11, "considerant") == 0);
    if (!opens && IsFormula(p.text())) return Start{i, AfterFormula(p.text()), false};
    if (IsProposal(p.text())) proposal = i;
  }
  return std::nullopt;
}

// Collects the rows; an article without text of its own waits for the next paragraph.
class Rows {
 public:
  void Add(std::string label, const Passage& p, std::string_view folded_text) {
    std::string_view printed = Trim(Printed(p, folded_text));
    // A text that the formula leads to is kept as a part of its passage, with its place.
    drafts_.push_back({std::move(label), {}, false});
    if (!printed.empty()) Append(p, printed);
  }
  void Continue(const Passage& p, std::string_view folded_text, bool sublist = false) {
    drafts_.back().sublist |= sublist;
    Append(p, Trim(Printed(p, folded_text)));
  }
  // Takes `tail` off the last row; false where the row does not end with it or is nothing else.
  bool Cut(std::string_view tail) {
    SourceText& text = drafts_.back().text;
    const std::string& all = text.text();
    if (all.size() <= tail.size() || all.compare(all.size() - tail.size(), tail.size(), tail) != 0)
      return false;
    text = text.Slice(0, Trim(std::string_view(all).substr(0, all.size() - tail.size())).size());
    return true;
  }
  [[nodiscard]] bool empty() const { return drafts_.empty(); }
  [[nodiscard]] bool waits() const { return !drafts_.empty() && drafts_.back().text.empty(); }
  [[nodiscard]] bool in_article() const {
    return !drafts_.empty() && drafts_.back().label.size() > 1;
  }
  // The last row ends with a colon: what follows belongs to it.
  [[nodiscard]] bool introduces() const {
    return !drafts_.empty() && !drafts_.back().text.empty() &&
           drafts_.back().text.text().back() == ':';
  }
  [[nodiscard]] bool has_sublist() const {
    return introduces() || (!drafts_.empty() && drafts_.back().sublist);
  }

  std::vector<Decision> Finish() const {
    std::vector<Decision> rows;
    for (const Draft& d : drafts_) {
      if (d.text.empty()) continue;
      rows.push_back({d.label, MakeValue(d.text.text(), d.text, d.text.text())});
    }
    return rows;
  }

 private:
  struct Draft {
    std::string label;
    SourceText text;
    bool sublist = false;  // a list stands under it, and belongs to it
  };
  void Append(const Passage& p, std::string_view printed) {
    const auto begin = static_cast<std::size_t>(printed.data() - p.source->text().data());
    drafts_.back().text.Append(drafts_.back().text.empty() ? "" : " ",
                               p.source->Slice(begin, printed.size()));
  }
  std::vector<Draft> drafts_;
};

// "Article 1er" as printed, one space between.
std::string Label(std::string_view printed) {
  std::string label;
  for (const char c : Trim(printed, ":.-")) {
    if (c != ' ' || (!label.empty() && label.back() != ' ')) label += c;
  }
  return label;
}

void AddPassage(const Passage& p, std::size_t offset, Rows& rows) {
  const std::string_view text = std::string_view(p.text()).substr(offset);
  if (Trim(text, ":.,;-").empty() || IsRecital(text)) return;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece label;
  const bool dash = p.block != nullptr && !p.block->bullet.empty() &&
                    RE2::FullMatch(Fold(p.block->bullet), P().dash);
  if (RE2::Consume(&rest, P().article, &label)) {
    rows.Add(Label(Printed(p, {label.data(), label.size()})), p, {rest.data(), rest.size()});
  } else if (dash && !(rows.in_article() && !rows.waits())) {
    // "DÉCIDE de fixer les taux à :" and the dashes under it are one.
    if (rows.has_sublist() && !RE2::PartialMatch(rest, P().verb)) {
      rows.Continue(p, text, true);
    } else {
      rows.Add("-", p, text);
    }
  } else if (rows.waits() || rows.in_article()) {
    rows.Continue(p, text);
  } else if (!rows.empty() && p.block != nullptr && p.block->kind == BlockKind::kListItem &&
             !dash && !RE2::PartialMatch(rest, P().verb)) {
    rows.Continue(p, text);  // a list under a dash belongs to it
  } else {
    rows.Add("", p, text);
  }
}

// A vote as the last sentence of a row ("... est maintenue. Adopté à l'unanimité moins deux voix
// contre.") is no part of it. True where there was one.
bool TakeVoteTail(const Passage& p, Rows& rows, Vote& vote) {
  static const RE2 kTail{
      R"([.;]\s+((?:(?:adopte|approuve|rejete)e?s? (?:a l'unanimite|a la majorite|par \d)|vote\s*:\s*(?:pour|contre|a l'|a la|unanim|\d))[^.;]{0,120}[.;]?\s*)$)"};
  re2::StringPiece tail;
  if (!MayHoldVote(p.text()) || !RE2::PartialMatch(p.text(), kTail, &tail)) return false;
  if (!rows.Cut(Trim(Printed(p, {tail.data(), tail.size()})))) return false;
  Merge(vote, ReadVote(p));
  return true;
}

// Whether the passage can go on with the operative part: an article, an item of a list, a verb of
// decision; the first passage behind the formula; in an article, any paragraph. After a list or a
// paragraph of its own, other text is talk of the session.
bool BelongsTo(const Passage& p, const Rows& rows) {
  if (rows.empty() || rows.waits() || rows.in_article()) return true;
  if (RE2::PartialMatch(p.text(), P().article) || RE2::PartialMatch(p.text(), P().verb))
    return true;
  if (rows.introduces() || IsFormula(p.text())) return true;
  return p.block != nullptr && p.block->kind == BlockKind::kListItem && !p.block->bold;
}

// A vote without a formula: "Vote : Pour : 15". What was proposed last before it is the operative
// part.
void ReadVotesAlone(const Passages& passages, Span span, DecisionReading& out) {
  static const RE2 kProposes{
      R"(\bpropose(?:nt)?\b|\bdemandent? aux? (?:membres|conseil)|\bil est propose)"};
  std::optional<std::size_t> proposal;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table()) continue;
    if (IsVoteLine(p)) {
      Merge(out.vote, ReadVote(p));
      out.end = i + 1;
    } else if (!out.vote.found() && RE2::PartialMatch(p.text(), kProposes)) {
      proposal = i;
    }
  }
  if (!proposal || !out.vote.found()) return;
  Rows rows;
  rows.Add("", passages.body[*proposal], passages.body[*proposal].text());
  out.rows = rows.Finish();
}

}  // namespace

bool IsFormula(const std::string& folded) {
  if (folded.size() > 1500) return false;
  return RE2::PartialMatch(folded, P().after) || RE2::PartialMatch(folded, P().verb_alone) ||
         RE2::PartialMatch(folded, P().body_decides) ||
         RE2::PartialMatch(folded, P().manner_first) || RE2::PartialMatch(folded, P().body_alone) ||
         RE2::PartialMatch(folded, P().body_manner) ||
         RE2::PartialMatch(folded, P().after_hearing) || RE2::PartialMatch(folded, P().body_later);
}

bool DecidesByVerb(const std::string& folded) { return RE2::PartialMatch(folded, P().verb); }

bool IsProposal(const std::string& folded) { return RE2::PartialMatch(folded, P().proposal); }

bool IsClosing(const std::string& folded) {
  return RE2::PartialMatch(folded, P().closing) && !RE2::PartialMatch(folded, P().officer_acts);
}

DecisionReading ReadDecision(const Passages& passages, Span span) {
  DecisionReading out;
  out.end = span.end;
  const std::optional<Start> start = FindStart(passages, span);
  if (!start) {
    ReadVotesAlone(passages, span, out);
    return out;
  }
  out.formula = start->passage;
  const Passage& formula = passages.body[start->passage];
  Rows rows;
  if (!start->proposal) {
    Merge(out.vote, ReadVote(formula));
    const std::string_view rest = std::string_view(formula.text()).substr(start->offset);
    if (!OnlyFormula(rest) && (!IsVoteLine(formula) || DecidesOnSomething(rest)))
      AddPassage(formula, start->offset, rows);
  }
  bool voted = rows.empty() ? false : TakeVoteTail(formula, rows, out.vote);
  bool ended = false;  // the operative part is over; a vote may still follow
  out.end = start->passage + 1;
  for (std::size_t i = start->passage + 1; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table() || p.text().empty()) continue;
    if (IsClosing(p.text())) break;
    if (RE2::PartialMatch(p.text(), P().vote_lead)) continue;
    if (IsVoteLine(p)) {
      Merge(out.vote, ReadVote(p));
      voted = true;
      out.end = i + 1;
      continue;
    }
    if (IsFormula(p.text()) &&
        OnlyFormula(std::string_view(p.text()).substr(AfterFormula(p.text())))) {
      Merge(out.vote, ReadVote(p));  // said again, now with the vote
      continue;
    }
    if (voted || ended) continue;  // remarks after the vote
    if (RE2::PartialMatch(p.text(), P().verb_alone)) continue;
    if (IsVisa(p.text())) continue;
    if (!BelongsTo(p, rows)) {
      ended = true;
      continue;
    }
    AddPassage(p, 0, rows);
    voted = TakeVoteTail(p, rows, out.vote);
    out.end = i + 1;
  }
  out.rows = rows.Finish();
  return out;
}

}  // namespace delib
