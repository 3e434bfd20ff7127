// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/act.h"

#include <type_traits>

namespace delib {

namespace {

std::string Show(const std::string& v) { return v; }
std::string Show(int v) { return std::to_string(v); }
std::string Show(const std::optional<Date>& v) { return v ? ToIso(*v) : std::string(); }
std::string Show(Outcome v) { return ToWord(v); }
std::string Show(VoteManner v) { return ToWord(v); }

template <class T>
ActField Field(const char* column, const std::optional<Value<T>>& v) {
  constexpr bool kIsCount = std::is_same_v<T, int>;
  if (!v) return {column, "", nullptr, "", ReadStatus::kOk, kIsCount};
  return {column, Show(v->get()), &v->where(), v->raw(), v->status(), kIsCount};
}

}  // namespace

std::vector<ActField> Fields(const Act& a) {
  return {
      Field("authority", a.authority),
      Field("body", a.body),
      Field("act_number", a.act_number),
      Field("title", a.title),
      Field("session_date", a.session_date),
      Field("president", a.president),
      Field("secretary", a.secretary),
      Field("transmitted_on", a.transmitted_on),
      Field("received_on", a.received_on),
      Field("published_on", a.published_on),
      Field("actes_id", a.actes_id),
      Field("report_number", a.report_number),
      Field("present_count", a.present_count),
      Field("excused_count", a.excused_count),
      Field("present_nonvoting_count", a.present_nonvoting_count),
      Field("excused_nonvoting_count", a.excused_nonvoting_count),
      Field("proxy_count", a.proxy_count),
      Field("vote_for", a.vote_for),
      Field("vote_against", a.vote_against),
      Field("vote_abstention", a.vote_abstention),
      Field("outcome", a.outcome),
      Field("signed_place", a.signed_place),
      Field("signed_on", a.signed_on),
      Field("signatory", a.signatory),
      Field("signatory_capacity", a.signatory_capacity),
      Field("convened_on", a.convened_on),
      Field("in_office_count", a.in_office_count),
      Field("voting_count", a.voting_count),
      Field("vote_manner", a.vote_manner),
      Field("vote_not_participating", a.vote_not_participating),
      Field("subject_matter", a.subject_matter),
  };
}

const char* ToWord(Outcome v) {
  switch (v) {
    case Outcome::kAdopted:
      return "adopted";
    case Outcome::kRejected:
      return "rejected";
    case Outcome::kAdjourned:
      return "adjourned";
    case Outcome::kNoted:
      return "noted";
  }
  return "";
}

const char* ToWord(VoteManner v) {
  switch (v) {
    case VoteManner::kUnanimous:
      return "unanimous";
    case VoteManner::kMajority:
      return "majority";
    case VoteManner::kCounted:
      return "counted";
  }
  return "";
}

const char* ToWord(CitationKind v) {
  switch (v) {
    case CitationKind::kCode:
      return "code";
    case CitationKind::kLaw:
      return "law";
    case CitationKind::kDecree:
      return "decree";
    case CitationKind::kOrder:
      return "order";
    case CitationKind::kDeliberation:
      return "deliberation";
    case CitationKind::kReport:
      return "report";
    case CitationKind::kOpinion:
      return "opinion";
    case CitationKind::kOther:
      return "other";
  }
  return "";
}

const char* ToWord(Role v) {
  switch (v) {
    case Role::kPresent:
      return "present";
    case Role::kExcused:
      return "excused";
    case Role::kAbsent:
      return "absent";
    case Role::kPresentNonvoting:
      return "present_nonvoting";
    case Role::kExcusedNonvoting:
      return "excused_nonvoting";
  }
  return "";
}

const char* ToWord(Civility v) {
  switch (v) {
    case Civility::kNone:
      return "";
    case Civility::kMonsieur:
      return "M.";
    case Civility::kMadame:
      return "Mme";
  }
  return "";
}

const char* ToWord(ReadStatus v) {
  switch (v) {
    case ReadStatus::kOk:
      return "ok";
    case ReadStatus::kReview:
      return "review";
    case ReadStatus::kReconciled:
      return "reconciled";
    case ReadStatus::kCorrected:
      return "corrected";
  }
  return "";
}

}  // namespace delib
