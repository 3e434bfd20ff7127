// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/acts.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "extractors/act_heading.h"
#include "extractors/attendance.h"
#include "extractors/citations.h"
#include "extractors/decision.h"
#include "extractors/passages.h"
#include "extractors/session.h"
#include "extractors/signature.h"
#include "extractors/transmission.h"

namespace delib {

namespace {

// An act as far as its place goes.
struct Draft {
  Span span;
  std::optional<NumberedHeading> heading;
  std::optional<TextValue> title;
  DecisionReading decision;
};

bool Decides(const DecisionReading& decision) {
  return decision.formula.has_value() || decision.vote.found();
}

// "Délégations ... : Information", "(pas de délibération)": has a number and is no act.
bool SaysNoAct(const Passages& passages, Span span) {
  static const RE2 kNoAct{
      R"(\bpas de (?:deliberation|vote)\b|:\s*(?:pour )?information\s*$|^\W*questions? diverses?\W*$)"};
  const std::size_t end = std::min(span.end, span.begin + 2);
  for (std::size_t i = span.begin; i < end; ++i) {
    if (RE2::PartialMatch(passages.body[i].text(), kNoAct)) return true;
  }
  return false;
}

// "Point ajourné.", "cette question est reportée à une prochaine séance": a numbered item that was
// put off is an act, though nothing was decided. The last minutes of a point put off long ago are
// none: only what is said of the item itself.
std::optional<DecisionReading> Adjournment(const Passages& passages, Span span) {
  static const RE2 kPutOff{
      R"((?:^\W{0,3}|\b(?:ce|cette|cet|le|la|present|presente) )(?:point|question|affaire|deliberation|sujet|dossier|vote|rapport|examen)\b[^.;:]{0,30}?\b(?:ajournee?|reportee?|retiree?)\b|^\W{0,3}(?:ajournee?|reportee?)\b)"};
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table() || p.text().size() > 400 || !RE2::PartialMatch(p.text(), kPutOff)) continue;
    DecisionReading reading;
    reading.vote.outcome = ReadVote(p).outcome;
    reading.end = i + 1;
    if (reading.vote.outcome && **reading.vote.outcome == Outcome::kAdjourned) return reading;
  }
  return std::nullopt;
}

// The series of numbers that the document's acts carry: the shape that most headings have.
std::vector<NumberedHeading> MainSeries(std::vector<NumberedHeading> headings) {
  // What is appended to a number ("BIS", "A/C") does not make another series.
  const auto key = [](const NumberedHeading& h) {
    std::string s = h.shape;
    while (!s.empty() && (s.back() == 'A' || s.back() == '/')) s.pop_back();
    return s.substr(0,
                    s.find_last_not_of('#') == std::string::npos ? 0 : s.find_last_not_of('#') + 1);
  };
  std::map<std::string, int> count;
  for (const NumberedHeading& h : headings) ++count[key(h)];
  const auto most = std::max_element(
      count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == count.end()) return {};
  std::erase_if(headings, [&](const NumberedHeading& h) { return key(h) != most->first; });
  return headings;
}

// "Compte-rendu de la réunion du 18 juin : adopté à l'unanimité": approving the last minutes by a
// printed vote is an act, without a number and in one paragraph.
std::optional<Draft> ApprovalOfMinutes(const Passages& passages, std::size_t i) {
  static const RE2 kMinutes{
      R"(^\W{0,3}((?:approbation (?:du |des )?|adoption (?:du |des )?)?(?:compte[- ]rendu|proces[- ]verbal)[^:.]{0,90}?)\s*[:.])"};
  const Passage& p = passages.body[i];
  re2::StringPiece title;
  if (p.is_table() || p.text().size() > 400 || !RE2::PartialMatch(p.text(), kMinutes, &title))
    return std::nullopt;
  Draft draft{{i, i + 1}, std::nullopt, std::nullopt, {}};
  draft.decision.vote = ReadVote(p);
  if (!draft.decision.vote.manner || !draft.decision.vote.outcome) return std::nullopt;
  draft.decision.end = i + 1;
  const std::string_view printed = Printed(p, {title.data(), title.size()});
  draft.title = MakeValue(std::string(printed), *p.source, printed);
  return draft;
}

// A register: every numbered heading begins an act, where a decision stands under it.
std::vector<Draft> CutByNumbers(const Passages& passages,
                                const std::vector<NumberedHeading>& headings) {
  std::vector<Draft> drafts;
  for (std::size_t i = 0; i < headings.front().passage; ++i) {
    if (std::optional<Draft> minutes = ApprovalOfMinutes(passages, i))
      drafts.push_back(std::move(*minutes));
  }
  for (std::size_t h = 0; h < headings.size(); ++h) {
    const std::size_t end =
        h + 1 < headings.size() ? headings[h + 1].passage : passages.body.size();
    Draft draft{
        {headings[h].passage, end}, headings[h], WholeTitle(passages, headings[h], end), {}};
    if (SaysNoAct(passages, draft.span)) continue;
    draft.decision = ReadDecision(passages, {headings[h].passage + 1, end});
    if (!Decides(draft.decision)) {
      std::optional<DecisionReading> put_off =
          Adjournment(passages, {headings[h].passage + 1, end});
      if (!put_off) continue;
      draft.decision = std::move(*put_off);
    }
    const bool twice = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& d) {
      return d.heading && *d.heading->number == *headings[h].number;
    });
    if (!twice) drafts.push_back(std::move(draft));
  }
  return drafts;
}

// "1. FINANCES - Décision modificative n° 1": the theme in capitals, a dash, the subject; a heading
// by its form, where the type does not tell (a scan).
bool BeginsWithTheme(const Passage& p) {
  static const RE2 kTheme{
      R"(^(?:\d{1,2}\s?[.)/]\s*)?[A-ZÉÈÊÀÂÎÔÛÇ][A-ZÉÈÊÀÂÎÔÛÇ'’/&]{3,}(?: (?:ET |DE |DES |DU |& ?)?[A-ZÉÈÊÀÂÎÔÛÇ'’/&]{3,}){0,3}\s+[-–—]+\s*\S)"};
  return p.text().size() < 260 && RE2::PartialMatch(p.source->text(), kTheme);
}

// A passage that can title an item of the minutes: set as a heading and no sentence, no vote, no
// note of the session; or a short line with a colon and right under it a vote ("Vote du budget 2021
// :" / "15 pour").
bool TitlesItem(const Passages& passages, std::size_t i) {
  static const RE2 kNote{
      R"(^\W*(?:arrivee|depart|retour|sortie|vote\b\W*$|vote (?:pour|a main|a bulletin)|resultat|pour\b|contre\b|abst?ention|(?:m\.|mme|mr|monsieur|madame) |la seance|fin de|ordre du jour|present|absent|pouvoir|secretaire|le (?:conseil|maire)|lot |total|sous-total|\d[\d .,]*(?:€|$)))"};
  const Passage& p = passages.body[i];
  const std::string& text = p.text();
  if (p.is_table() || text.size() < 6 || text.size() > 260) return false;
  if (IsVoteLine(p) || IsVisa(text) || IsFormula(text)) return false;
  if (RE2::PartialMatch(text, kNote)) return false;
  const bool vote_below = i + 1 < passages.body.size() && IsVoteLine(passages.body[i + 1]) &&
                          passages.body[i + 1].text().size() < 120;
  if (text.size() < 150 && text.back() == ':' && vote_below) return true;
  return (IsHeading(p) || BeginsWithTheme(p)) && !(text.back() == '.' && text.size() > 120);
}

// The title of an item: its heading without rank and colon.
std::optional<TextValue> ItemTitle(const Passage& p) {
  static const RE2 kRank{
      R"(^\W{0,3}(?:objet\s*:\s*|point n° ?\d+\s*:\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])\s?[.)/°-]+\s*)?(?:objet\s*:\s*)?\W{0,3})"};
  re2::StringPiece rest(p.text());
  RE2::Consume(&rest, kRank);
  const std::string_view printed = Trim(Printed(p, {rest.data(), rest.size()}), ":-");
  if (printed.size() < 4) return std::nullopt;
  return MakeValue(std::string(printed), *p.source, printed);
}

// The item whose passages are `span` and whose heading is the first of them; none where nothing is
// decided.
std::optional<Draft> ItemAct(const Passages& passages, Span span) {
  Draft draft{span, std::nullopt, std::nullopt, {}};
  draft.decision = ReadDecision(passages, {span.begin + 1, span.end});
  if (!Decides(draft.decision) || SaysNoAct(passages, span)) return std::nullopt;
  draft.title = ItemTitle(passages.body[span.begin]);
  if (!draft.title) return std::nullopt;
  return draft;
}

// Minutes without numbers: a heading, and under it, before the next one, a decision.
std::vector<Draft> CutByHeadings(const Passages& passages, Span span) {
  std::vector<Draft> drafts;
  std::size_t i = span.begin;
  while (i < span.end) {
    if (!TitlesItem(passages, i)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < span.end && !TitlesItem(passages, end)) ++end;
    if (std::optional<Draft> draft = ItemAct(passages, {i, end}))
      drafts.push_back(std::move(*draft));
    i = end;
  }
  return drafts;
}

// The headings that carry the ranks of an agenda, 1, 2, 3 ...: what stands between two of them is
// one item, whatever is set in bold in it. Each new 1 begins another series: the agenda's own list,
// the items, lists inside an item. Series of less than three are none.
std::vector<std::vector<std::size_t>> RankedSeries(const Passages& passages) {
  static const RE2 kRank{R"(^\W{0,3}(?:point )?(?:n ?° ?)?(\d{1,2})\s?[.)/:-]+\s*[a-z"])"};
  std::vector<std::vector<std::size_t>> series;
  std::vector<std::pair<std::vector<std::size_t>, int>>
      open;  // series that may go on, with their next rank
  for (std::size_t i = 0; i < passages.body.size(); ++i) {
    int rank = 0;
    if (!TitlesItem(passages, i) || !RE2::PartialMatch(passages.body[i].text(), kRank, &rank))
      continue;
    if (rank == 1) {
      open.push_back({{i}, 2});
      continue;
    }
    // A list inside an item interrupts the items' series: the latest that waits for this rank goes
    // on.
    for (auto it = open.rbegin(); it != open.rend(); ++it) {
      if (rank != it->second && rank != it->second + 1) continue;
      it->first.push_back(i);
      it->second = rank + 1;
      break;
    }
  }
  for (auto& [headings, next] : open) {
    if (headings.size() >= 3) series.push_back(std::move(headings));
  }
  return series;
}

// Votes without numbers under one rank, each with a line of its own, are an act each.
bool HasItemsOfItsOwn(const Passages& passages, const std::vector<Draft>& inner) {
  return inner.size() >= 2 && std::all_of(inner.begin(), inner.end(), [&](const Draft& d) {
           const Passage& p = passages.body[d.span.begin];
           return p.text().back() == ':' || p.block->kind == BlockKind::kListItem;
         });
}

std::vector<Draft> CutByRanks(const Passages& passages, const std::vector<std::size_t>& ranked) {
  std::vector<Draft> drafts;
  for (std::size_t r = 0; r < ranked.size(); ++r) {
    const Span item{ranked[r], r + 1 < ranked.size() ? ranked[r + 1] : passages.body.size()};
    std::vector<Draft> inner = CutByHeadings(passages, {item.begin + 1, item.end});
    if (HasItemsOfItsOwn(passages, inner)) {
      std::move(inner.begin(), inner.end(), std::back_inserter(drafts));
    } else if (std::optional<Draft> draft = ItemAct(passages, item)) {
      drafts.push_back(std::move(*draft));
    }
  }
  return drafts;
}

std::size_t CountDecisions(const Passages& passages) {
  return static_cast<std::size_t>(
      std::count_if(passages.body.begin(), passages.body.end(), [](const Passage& p) {
        return !p.is_table() && !IsVisa(p.text()) && (IsFormula(p.text()) || IsVoteLine(p));
      }));
}

// "Délibération n° 23-31 : Vente" says what the document is, where no line names the council.
bool NamesDeliberation(const Passages& passages, const NumberedHeading& heading) {
  static const RE2 kNamed{R"(^\W{0,3}deliberation\s+n)"};
  return RE2::PartialMatch(passages.body[heading.passage].text(), kNamed);
}

// One act on the whole document, where it has a formula of decision and a council that decides.
std::optional<Draft> SingleAct(const Passages& passages,
                               const std::vector<NumberedHeading>& headings,
                               const Session& session) {
  Draft draft{{0, passages.body.size()}, std::nullopt, std::nullopt, {}};
  draft.decision = ReadDecision(passages, draft.span);
  if (!draft.decision.formula) return std::nullopt;
  // The number stands before the decision; one behind it belongs to an annex.
  for (const NumberedHeading& h : headings) {
    if (h.passage < *draft.decision.formula) {
      draft.heading = h;
      break;
    }
  }
  if (!session.body &&
      !(draft.heading && session.date && NamesDeliberation(passages, *draft.heading))) {
    return std::nullopt;
  }
  if (!draft.heading && !session.date && draft.decision.rows.empty()) return std::nullopt;
  return draft;
}

void FillCounts(const AttendanceReading& attendance, Act& act) {
  const auto set = [](std::optional<CountValue>& field, int count, const TextValue& lead) {
    field = CountValue(count, lead.where(), lead.raw(), lead.status());
  };
  for (const AttendanceReading::List& list : attendance.lists) {
    switch (list.role) {
      case Role::kPresent:
        set(act.present_count, list.count, list.lead);
        break;
      case Role::kExcused:
        set(act.excused_count, list.count, list.lead);
        break;
      case Role::kPresentNonvoting:
        set(act.present_nonvoting_count, list.count, list.lead);
        break;
      case Role::kExcusedNonvoting:
        set(act.excused_nonvoting_count, list.count, list.lead);
        break;
      case Role::kAbsent:
        break;
    }
  }
  if (!attendance.lists.empty()) {
    set(act.proxy_count, attendance.proxies, attendance.lists.front().lead);
  }
}

void FillSession(const Session& s, Act& act) {
  act.authority = s.authority;
  act.body = s.body;
  act.session_date = s.date;
  act.convened_on = s.convened_on;
  act.president = s.president;
  act.secretary = s.secretary;
  act.in_office_count = s.in_office_count;
  if (!act.voting_count)
    act.voting_count = s.voting_count;  // the act's own vote may have named them
}

void FillVote(const DecisionReading& decision, Act& act) {
  const Vote& vote = decision.vote;
  act.vote_for = vote.vote_for;
  act.vote_against = vote.vote_against;
  act.vote_abstention = vote.vote_abstention;
  act.vote_not_participating = vote.not_participating;
  act.voting_count = vote.voting;
  act.vote_manner = vote.manner;
  act.outcome = vote.outcome;
  if (act.outcome) return;
  // "Le Conseil, à l'unanimité, DECIDE": adopted, though the word does not stand there.
  static const RE2 kNotes{R"(^\W{0,3}(?:de )?prend(?:re)? acte)"};
  if (!decision.rows.empty() && RE2::PartialMatch(Fold(*decision.rows[0].text), kNotes)) {
    const TextValue& row = decision.rows[0].text;
    act.outcome = Value<Outcome>(Outcome::kNoted, row.where(), row.raw(), row.status());
    return;
  }
  static const RE2 kRejects{
      R"(^\W{0,3}(?:le conseil[a-z ]{0,30} |l'assemblee )?(?:decide )?(?:de )?rejet(?:te|er|tent)\b)"};
  if (!decision.rows.empty() && RE2::PartialMatch(Fold(*decision.rows[0].text), kRejects)) {
    const TextValue& row = decision.rows[0].text;
    act.outcome = Value<Outcome>(Outcome::kRejected, row.where(), row.raw(), row.status());
    return;
  }
  if (vote.vote_for && vote.vote_against && **vote.vote_for <= **vote.vote_against) return;
  if (vote.manner) {
    act.outcome = Value<Outcome>(Outcome::kAdopted, vote.manner->where(), vote.manner->raw(),
                                 vote.manner->status());
  } else if (!decision.rows.empty() && DecidesByVerb(Fold(*decision.rows[0].text))) {
    const TextValue& row = decision.rows[0].text;
    act.outcome = Value<Outcome>(Outcome::kAdopted, row.where(), row.raw(), row.status());
  }
}

void FillTransmission(Transmission t, Act& act) {
  act.transmitted_on = std::move(t.transmitted_on);
  act.received_on = std::move(t.received_on);
  act.published_on = std::move(t.published_on);
  act.actes_id = std::move(t.actes_id);
  act.subject_matter = std::move(t.subject_matter);
}

void FillSignature(Signature s, Act& act) {
  act.signed_place = std::move(s.place);
  act.signed_on = std::move(s.signed_on);
  act.signatory = std::move(s.signatory);
  act.signatory_capacity = std::move(s.capacity);
}

// The code of the matter that a title ends with: "Tarifs de la cantine (7.1)".
void TakeSubject(Act& act) {
  if (!act.title) return;
  std::optional<TitleWithSubject> parts = SubjectBehindTitle(*act.title);
  if (!parts) return;
  act.title = std::move(parts->title);
  if (!act.subject_matter) act.subject_matter = std::move(parts->subject);
}

Act BuildAct(const Passages& passages, const Draft& draft, bool single) {
  Act act;
  const Passage& first = passages.body[draft.span.begin];
  act.page_start = first.page;
  const std::size_t last =
      single ? passages.body.size() : std::max(draft.decision.end, draft.span.begin + 1);
  act.page_end = passages.body[last - 1].block->page_end;
  if (draft.heading) act.act_number = draft.heading->number;
  act.title = draft.title;
  const std::size_t formula = draft.decision.formula.value_or(draft.span.end);
  if (single && draft.heading) act.title = TitleOfHeading(passages, *draft.heading, formula);
  if (!act.title) {
    const std::size_t from = draft.heading && !single ? draft.heading->passage : draft.span.begin;
    act.title = FindTitle(
        passages, {from, formula},
        draft.heading ? std::optional<std::size_t>(draft.heading->passage) : std::nullopt);
  }
  for (std::size_t i = draft.span.begin; i < formula; ++i) {
    if (!IsVisa(passages.body[i].text())) continue;
    for (Citation& c : ReadVisa(passages.body[i])) act.citations.push_back(std::move(c));
  }
  act.decisions = draft.decision.rows;
  FillVote(draft.decision, act);
  FillTransmission(ReadTransmission(passages, draft.span), act);
  TakeSubject(act);
  FillSignature(ReadSignature(passages, {draft.decision.end, draft.span.end}), act);
  act.report_number = FindReportNumber(passages, draft.span);
  return act;
}

void NoteImpossibleDates(const Act& act, Language language, std::vector<Finding>& findings) {
  const std::pair<const char*, const std::optional<DateValue>*> dates[] = {
      {"session_date", &act.session_date},     {"convened_on", &act.convened_on},
      {"transmitted_on", &act.transmitted_on}, {"received_on", &act.received_on},
      {"published_on", &act.published_on},     {"signed_on", &act.signed_on}};
  for (const auto& [name, value] : dates) {
    if (!*value || (*value)->get()) continue;
    findings.push_back({"date.impossible", Severity::kError, "", "acts",
                        Say(language, "date qui ne peut exister", "date that cannot exist"), "",
                        (*value)->raw(), (*value)->where(), act.index});
  }
}

}  // namespace

// The acts of the document, in order. `single`: one act on the whole of it.
struct Cut {
  std::vector<Draft> drafts;
  bool single = false;
};

Cut CutIntoActs(const Passages& passages) {
  const std::vector<NumberedHeading> all =
      FindNumberedHeadings(passages, {0, passages.body.size()});
  const std::vector<NumberedHeading> series = MainSeries(all);
  if (series.size() >= 2) {
    Cut cut{CutByNumbers(passages, series), false};
    if (cut.drafts.size() >= 2) return cut;
  }
  const Session session = ReadSession(passages, {0, passages.body.size()});
  std::optional<Draft> one = SingleAct(passages, all, session);
  // A number in front of the first decision is that of the one act.
  if (!(one && one->heading) && CountDecisions(passages) >= 2) {
    Cut cut;
    for (const std::vector<std::size_t>& ranked : RankedSeries(passages)) {
      std::vector<Draft> drafts = CutByRanks(passages, ranked);
      if (drafts.size() > cut.drafts.size()) cut.drafts = std::move(drafts);
    }
    if (cut.drafts.size() < 2) cut.drafts = CutByHeadings(passages, {0, passages.body.size()});
    if (cut.drafts.size() >= 2) return cut;
  }
  if (one) return {{std::move(*one)}, true};
  return {};
}

ActReading ReadActs(const Layout& layout, Language language) {
  const Passages passages = FoldLayout(layout);
  ActReading out;
  const auto [drafts, single] = CutIntoActs(passages);
  if (drafts.empty()) {
    out.findings.push_back({"document.no_act", Severity::kInfo, "", "acts",
                            Say(language, "aucun acte reconnu dans ce document",
                                "no act was recognised in this document"),
                            "", "", std::nullopt, 0});
    return out;
  }

  const Span front{0, single ? drafts[0].decision.formula.value_or(passages.body.size())
                             : std::max<std::size_t>(drafts[0].span.begin, 1)};
  Session session = ReadSession(passages, front);
  AttendanceReading attendance = ReadAttendance(passages, front);
  const Transmission opening = ReadTransmission(passages, front);
  // The commune may be named in passing only ("le conseil municipal d'Aiglun doit se prononcer").
  if (!session.authority) session.authority = AuthorityInPassing(passages);
  for (const Draft& draft : drafts) {
    Act act = BuildAct(passages, draft, single);
    act.index = static_cast<int>(out.acts.size()) + 1;
    FillSession(session, act);
    FillCounts(attendance, act);
    // What the opening says of publication holds for all acts that have no stamp of their own.
    if (!act.published_on) act.published_on = opening.published_on;
    NoteImpossibleDates(act, language, out.findings);
    out.acts.push_back(std::move(act));
  }
  out.attendance = std::move(attendance.people);
  return out;
}

}  // namespace delib
