// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/acts.h"

#include <re2/re2.h>

#include <algorithm>
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
  static const RE2 kNoAct{R"(\bpas de (?:deliberation|vote)\b|:\s*(?:pour )?information\s*$|^\W*questions? diverses?\W*$)"};
  const std::size_t end = std::min(span.end, span.begin + 2);
  for (std::size_t i = span.begin; i < end; ++i) {
    if (RE2::PartialMatch(passages.body[i].text(), kNoAct)) return true;
  }
  return false;
}

// The series of numbers that the document's acts carry: the shape that most headings have.
std::vector<NumberedHeading> MainSeries(std::vector<NumberedHeading> headings) {
  // What is appended to a number ("BIS", "A/C") does not make another series.
  const auto key = [](const NumberedHeading& h) {
    std::string s = h.shape;
    while (!s.empty() && (s.back() == 'A' || s.back() == '/')) s.pop_back();
    return s.substr(0, s.find_last_not_of('#') == std::string::npos ? 0 : s.find_last_not_of('#') + 1);
  };
  std::map<std::string, int> count;
  for (const NumberedHeading& h : headings) ++count[key(h)];
  const auto most = std::max_element(count.begin(), count.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == count.end()) return {};
  std::erase_if(headings, [&](const NumberedHeading& h) { return key(h) != most->first; });
  return headings;
}

// A register: every numbered heading begins an act, where a decision stands under it.
std::vector<Draft> CutByNumbers(const Passages& passages, const std::vector<NumberedHeading>& headings) {
  std::vector<Draft> drafts;
  for (std::size_t h = 0; h < headings.size(); ++h) {
    const std::size_t end = h + 1 < headings.size() ? headings[h + 1].passage : passages.body.size();
    Draft draft{{headings[h].passage, end}, headings[h], headings[h].title, {}};
    if (SaysNoAct(passages, draft.span)) continue;
    draft.decision = ReadDecision(passages, {headings[h].passage + 1, end});
    if (!Decides(draft.decision)) continue;
    const bool twice = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& d) {
      return *d.heading->number == *headings[h].number;
    });
    if (!twice) drafts.push_back(std::move(draft));
  }
  return drafts;
}

// Minutes without numbers: a heading, and under it, before the next one, a decision.
std::vector<Draft> CutByHeadings(const Passages& passages, std::size_t from) {
  std::vector<Draft> drafts;
  std::size_t i = from;
  while (i < passages.body.size()) {
    if (!IsHeading(passages.body[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < passages.body.size() && !IsHeading(passages.body[end])) ++end;
    Draft draft{{i, end}, std::nullopt, std::nullopt, {}};
    draft.decision = ReadDecision(passages, {i + 1, end});
    if (Decides(draft.decision) && !SaysNoAct(passages, draft.span)) {
      draft.title = FindTitle(passages, {i, i + 1}, std::nullopt);
      if (draft.title) drafts.push_back(std::move(draft));
    }
    i = end;
  }
  return drafts;
}

std::size_t CountFormulas(const Passages& passages) {
  return static_cast<std::size_t>(std::count_if(passages.body.begin(), passages.body.end(), [](const Passage& p) {
    return !p.is_table() && !IsVisa(p.text()) && IsFormula(p.text());
  }));
}

// One act on the whole document, where it has a formula of decision and a council that decides.
std::optional<Draft> SingleAct(const Passages& passages, const std::vector<NumberedHeading>& headings,
                               const Session& session) {
  if (!session.body) return std::nullopt;
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
  if (!draft.heading && !session.date && draft.decision.rows.empty()) return std::nullopt;
  return draft;
}

void FillCounts(const AttendanceReading& attendance, Act& act) {
  const auto set = [](std::optional<CountValue>& field, int count, const TextValue& lead) {
    field = CountValue(count, lead.where(), lead.raw(), lead.status());
  };
  for (const AttendanceReading::List& list : attendance.lists) {
    switch (list.role) {
      case Role::kPresent: set(act.present_count, list.count, list.lead); break;
      case Role::kExcused: set(act.excused_count, list.count, list.lead); break;
      case Role::kPresentNonvoting: set(act.present_nonvoting_count, list.count, list.lead); break;
      case Role::kExcusedNonvoting: set(act.excused_nonvoting_count, list.count, list.lead); break;
      case Role::kAbsent: break;
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
  act.voting_count = s.voting_count;
}

void FillVote(const DecisionReading& decision, Act& act) {
  const Vote& vote = decision.vote;
  act.vote_for = vote.vote_for;
  act.vote_against = vote.vote_against;
  act.vote_abstention = vote.vote_abstention;
  act.vote_not_participating = vote.not_participating;
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
  if (vote.vote_for && vote.vote_against && **vote.vote_for <= **vote.vote_against) return;
  if (vote.manner) {
    act.outcome = Value<Outcome>(Outcome::kAdopted, vote.manner->where(), vote.manner->raw(),
                                 vote.manner->status());
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

Act BuildAct(const Passages& passages, const Draft& draft, bool single) {
  Act act;
  const Passage& first = passages.body[draft.span.begin];
  act.page_start = first.page;
  const std::size_t last = single ? passages.body.size() : std::max(draft.decision.end, draft.span.begin + 1);
  act.page_end = passages.body[last - 1].block->page_end;
  if (draft.heading) act.act_number = draft.heading->number;
  act.title = draft.title;
  const std::size_t formula = draft.decision.formula.value_or(draft.span.end);
  if (!act.title) {
    const std::size_t from = draft.heading && !single ? draft.heading->passage : draft.span.begin;
    act.title = FindTitle(passages, {from, formula},
                          draft.heading ? std::optional<std::size_t>(draft.heading->passage) : std::nullopt);
  }
  for (std::size_t i = draft.span.begin; i < formula; ++i) {
    if (!IsVisa(passages.body[i].text())) continue;
    for (Citation& c : ReadVisa(passages.body[i])) act.citations.push_back(std::move(c));
  }
  act.decisions = draft.decision.rows;
  FillVote(draft.decision, act);
  FillTransmission(ReadTransmission(passages, draft.span), act);
  FillSignature(ReadSignature(passages, {draft.decision.end, draft.span.end}), act);
  act.report_number = FindReportNumber(passages, draft.span);
  return act;
}

void NoteImpossibleDates(const Act& act, Language language, std::vector<Finding>& findings) {
  const std::pair<const char*, const std::optional<DateValue>*> dates[] = {
      {"session_date", &act.session_date}, {"convened_on", &act.convened_on},
      {"transmitted_on", &act.transmitted_on}, {"received_on", &act.received_on},
      {"published_on", &act.published_on}, {"signed_on", &act.signed_on}};
  for (const auto& [name, value] : dates) {
    if (!*value || (*value)->get()) continue;
    findings.push_back({"date.impossible", Severity::kError, "", "acts",
                        Say(language, "date qui ne peut exister", "date that cannot exist"), "",
                        (*value)->raw(), (*value)->where(), act.index});
  }
}

}  // namespace

ActReading ReadActs(const Layout& layout, Language language) {
  const Passages passages = FoldLayout(layout);
  ActReading out;
  const std::vector<NumberedHeading> all = FindNumberedHeadings(passages, {0, passages.body.size()});
  const std::vector<NumberedHeading> series = MainSeries(all);

  std::vector<Draft> drafts;
  if (series.size() >= 2) drafts = CutByNumbers(passages, series);
  const std::size_t formulas = CountFormulas(passages);
  if (drafts.size() < 2 && formulas >= 2 && all.size() != 1) drafts = CutByHeadings(passages, 0);
  bool single = false;
  if (drafts.size() < 2) {
    const Session session = ReadSession(passages, {0, passages.body.size()});
    if (std::optional<Draft> one = SingleAct(passages, all, session)) {
      drafts.clear();
      drafts.push_back(std::move(*one));
      single = true;
    } else if (drafts.size() == 1 && !drafts[0].heading) {
      drafts.clear();
    }
  }
  if (drafts.empty()) {
    out.findings.push_back({"document.no_act", Severity::kInfo, "", "acts",
                            Say(language, "aucun acte reconnu dans ce document",
                                "no act was recognised in this document"),
                            "", "", std::nullopt, 0});
    return out;
  }

  const Span front{0, single ? drafts[0].decision.formula.value_or(passages.body.size())
                             : drafts[0].span.begin};
  Session session = ReadSession(passages, front);
  AttendanceReading attendance = ReadAttendance(passages, front);
  for (Draft& draft : drafts) {
    Act act = BuildAct(passages, draft, single);
    act.index = static_cast<int>(out.acts.size()) + 1;
    FillSession(session, act);
    FillCounts(attendance, act);
    NoteImpossibleDates(act, language, out.findings);
    out.acts.push_back(std::move(act));
  }
  out.attendance = std::move(attendance.people);
  return out;
}

}  // namespace delib
