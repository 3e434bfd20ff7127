// SPDX-License-Identifier: GPL-3.0-or-later
// The act ('délibération'): what a council decided, who sat, which texts it cites, how it voted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/quantities.h"
#include "models/value.h"

namespace delib {

using TextValue = Value<std::string>;
using CountValue = Value<int>;
// Empty where the printed date cannot exist; raw() has it.
using DateValue = Value<std::optional<Date>>;

enum class Outcome { kAdopted, kRejected, kAdjourned, kNoted };
enum class VoteManner { kUnanimous, kMajority, kCounted };

// A row of the operative part ('dispositif'): an article, a dash, a verb of decision.
struct Decision {
  std::string label;  // "Article unique", "Article 1", "-", or empty
  TextValue text;
};

enum class CitationKind { kCode, kLaw, kDecree, kOrder, kDeliberation, kReport, kOpinion, kOther };

// An instrument that a visa ('Vu ...') cites. text: the visa as printed.
struct Citation {
  CitationKind kind = CitationKind::kOther;
  std::string reference;              // name of the code, or number ("2021-257")
  std::vector<std::string> articles;  // as printed, without spaces: "L.3121-14"
  std::optional<Date> date;
  std::string title;
  TextValue text;
};

enum class Role { kPresent, kExcused, kAbsent, kPresentNonvoting, kExcusedNonvoting };
enum class Civility { kNone, kMonsieur, kMadame };

// A person on a list of attendance.
struct Attendee {
  Role role = Role::kPresent;
  Civility civility = Civility::kNone;
  TextValue name;        // without civility and function
  std::string proxy_to;  // who holds this member's proxy ('pouvoir'), or empty
  int act_index = 0;     // first act that the list serves; 0: one list for the whole document
};

struct Act {
  int index = 1;  // 1, 2, ... in reading order
  int page_start = 1;
  int page_end = 1;

  std::optional<TextValue> authority;   // 'collectivité'
  std::optional<TextValue> body;        // 'organe délibérant'
  std::optional<TextValue> act_number;  // as printed
  std::optional<TextValue> title;
  std::optional<DateValue> session_date;
  std::optional<TextValue> president;
  std::optional<TextValue> secretary;  // 'secrétaire de séance'
  std::optional<DateValue> transmitted_on;
  std::optional<DateValue> received_on;
  std::optional<DateValue> published_on;
  std::optional<TextValue> actes_id;  // identifier of @CTES
  std::optional<TextValue> report_number;
  std::optional<CountValue> present_count;  // rows of the list of attendance, by role
  std::optional<CountValue> excused_count;
  std::optional<CountValue> present_nonvoting_count;
  std::optional<CountValue> excused_nonvoting_count;
  std::optional<CountValue> proxy_count;
  std::optional<CountValue> vote_for;  // as printed, never computed
  std::optional<CountValue> vote_against;
  std::optional<CountValue> vote_abstention;
  std::optional<Value<Outcome>> outcome;
  std::optional<TextValue> signed_place;
  std::optional<DateValue> signed_on;
  std::optional<TextValue> signatory;
  std::optional<TextValue> signatory_capacity;
  std::optional<DateValue> convened_on;
  std::optional<CountValue> in_office_count;
  std::optional<CountValue> voting_count;
  std::optional<Value<VoteManner>> vote_manner;
  std::optional<CountValue> vote_not_participating;
  std::optional<TextValue> subject_matter;  // 'matière', such as 7.5.2

  std::vector<Decision> decisions;
  std::vector<Citation> citations;
};

// One field of an act as a column of acts.csv and a row of act_fields.csv.
struct ActField {
  const char* column;
  std::string value;  // empty where nothing was read, or a date that cannot exist
  // Null where the field was not found.
  const Provenance* where = nullptr;
  std::string raw;
  ReadStatus status = ReadStatus::kOk;
  bool is_count = false;  // value is a whole number
};

// All fields in the order of acts.csv, found or not. The pointers live as long as `act`.
[[nodiscard]] std::vector<ActField> Fields(const Act& act);

// The words of the flat tables ("adopted", "unanimous", "present", "M.", ...).
[[nodiscard]] const char* ToWord(Outcome v);
[[nodiscard]] const char* ToWord(VoteManner v);
[[nodiscard]] const char* ToWord(CitationKind v);
[[nodiscard]] const char* ToWord(Role v);
[[nodiscard]] const char* ToWord(Civility v);
[[nodiscard]] const char* ToWord(ReadStatus v);

}  // namespace delib
