// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/attendance.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "extractors/text/person.h"

namespace delib {

namespace {

// A lead is a short text before a colon; longer ones are sentences.
constexpr std::size_t kLongestLead = 190;
// Share of a paragraph's letters that must belong to names for it to go on with a list.
constexpr double kNamesShare = 0.6;

// All patterns read folded text.
struct Patterns {
  // "Étaient présents :", "PRÉSENTS :", "Membres présents :", "Sont excusés :", "Absents excusés et
  // pouvoirs
  // :", "Ayant donné pouvoir :", "Assistent sans voix délibérative :", "Procurations :"
  RE2 lead{
      R"(^\W{0,3}((?:[a-z'(),0-9-]+[ ]){0,8}?(?:presente?s?|presente?\(e?\)\(?s?\)?|present\(e\)s|excusee?s?|excuser|excuse\(e?\)?\(?s?\)?|absente?s?|absent\(e\)s?|absent\(s\)|pouvoirs?|procurations?|representee?s?|assistai(?:en)?t|assiste(?:nt)?|assistant|participai(?:en)?t|siegeaient)\b[^:]{0,150}?)\s*:)"};
  // the same without a colon, alone on its line: "ETAIENT PRESENTS", "Absents excusés"
  RE2 lead_alone{
      R"(^\W{0,3}((?:(?:membres|conseillers|elus|delegues|titulaires|mesdames et messieurs|etaient|sont|les) ){0,3}(?:presents?|excuses?|absents?(?: excuses?| et excuses?| et representes?)?|pouvoirs?|procurations?)(?: \(\d+\))?)\s*$)"};
  // The label of another part, which ends a list: "Secrétaire de séance :"
  RE2 other_lead{R"(^\W{0,3}(?:secretaires?|presidente?|rapporteure?)(?: de (?:la )?seance)?\s*:)"};
  // Behind a name: what a sentence tells of a member who is on a list already.
  RE2 elected{
      R"(^\W{0,3}(?:a ete|est|ayant ete|etant|ont ete|sont) (?:nommee?|designee?|elue?|choisie?)s?\b)"};
  RE2 no_lead{
      R"(\b(?:quorum|nombre|nbre|exercice|votants?|ordre du jour|voix (?:pour|contre)|presente deliberation|est presente? |sont presentes? (?:les|ces)|presents? ou representes)\b)"};
  // "sans voix délibérative"
  RE2 nonvoting{R"(sans (?:voix|droit de vote)|voix consultative)"};
  RE2 absent{R"(\babsent)"};
  RE2 excused{R"(\bexcus)"};
  // "Absent non excusé"
  RE2 not_excused{R"(\bnon[- ]excus)"};
  RE2 present{R"(\bpresent|\bassist|\bparticip|\bsiege)"};
  RE2 proxy_lead{R"(\bpouvoirs?\b|\bprocurations?\b|\brepresente)"};
  // "Étaient absents et non représentés", "Absents sans pouvoir"
  RE2 no_proxy{
      R"(\bnon representee?s?\b|\b(?:sans|n'ayant pas donne)(?: de)? (?:pouvoir|procuration))"};
  // "délégation de vote à X", "pouvoir à M. X", "a donné procuration à Mme Y", "représenté par Z"
  RE2 holder{
      R"((?:delegation (?:de vote )?(?:a|au)|pouvoir(?: pour voter en son nom)? (?:a|au)|procuration (?:a|au)|pouvoir (?:est )?donne a|representee? par|donne (?:son )?(?:pouvoir|procuration)[a-z ]{0,30}? a|mandat a)\s+)"};
  // "A à B" in a list of proxies
  RE2 to{R"(^\W{0,3}(?:a|par)\s+)"};
  // behind a name: "a donné pouvoir à", "est représentée par sa suppléante": not present
  RE2 gave{
      R"(^\W{0,3}(?:(?:qui|ayant|avait|a|donne|est|son) )*(?:(?:pouvoir|procuration|mandat)(?: de vote| ecrite?| pour [a-z ]{3,40})? (?:a|au)|representee? par)\b)"};
  // behind a name in a list of one a line: ", Maire", ", 1ère adjointe déléguée aux écoles"
  RE2 office_behind{
      R"(^\s*[,-]?\s*(?:le |la )?(?:\d{1,2} ?[a-z]{0,4} |premiere? |[a-z]{2,9}ieme |seconde? )?(?:maire|adjointe?|conseillere?|presidente?|vice-presidente?|deleguee?|suppleante?|titulaire|rapporteure?|doyenne?|elue?|secretaire)\b[^,.;:]{0,80}[.,;]?$)"};
  // "procuration de M. X": it is the holder's entry that names the giver
  RE2 end_of_lists{
      R"(^\W{0,3}(?:secretaire|le quorum|vu\b|considerant|objet|ordre du jour|l'an |(?:monsieur|madame|m\.|mme) l[ea] (?:maire|presidente?|prefete?|direct|rapport|vice)|le conseil|la commission permanente du|formant|lesquels|il a ete|conformement|date de|nombre|n°|rapport|[a-z' -]{3,40} n°|deliberation|president de|assiste|la seance|les membres|convocation|mairie|personnel|administration|services?\b|ouverture))"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// What the lead of a list says of those named under it.
struct Lead {
  std::size_t size = 0;  // folded bytes of lead and colon
  Role role = Role::kPresent;
  bool proxies = false;       // its members have given a proxy
  bool proxies_only = false;  // "Pouvoirs :": nothing but proxies
  bool other = false;         // "Secrétaire :": no list of attendance, the end of one
};

std::optional<Lead> LeadOf(const std::string& folded) {
  re2::StringPiece words;
  re2::StringPiece rest(folded);
  if (RE2::Consume(&rest, P().other_lead)) {
    Lead other;
    other.size = folded.size() - rest.size();
    other.other = true;
    return other;
  }
  if (!RE2::Consume(&rest, P().lead, &words)) {
    rest = folded;
    if (!RE2::Consume(&rest, P().lead_alone, &words)) return std::nullopt;
  }
  if (words.size() > kLongestLead || RE2::PartialMatch(words, P().no_lead)) return std::nullopt;
  Lead lead;
  lead.size = folded.size() - rest.size();
  const bool nonvoting = RE2::PartialMatch(words, P().nonvoting);
  const bool excused =
      RE2::PartialMatch(words, P().excused) && !RE2::PartialMatch(words, P().not_excused);
  const bool absent = RE2::PartialMatch(words, P().absent);
  const bool present = RE2::PartialMatch(words, P().present);
  lead.proxies = RE2::PartialMatch(words, P().proxy_lead) &&
                 !RE2::PartialMatch(words, P().no_proxy) && !(present && !absent && !excused);
  if (excused) {
    lead.role = nonvoting ? Role::kExcusedNonvoting : Role::kExcused;
  } else if (absent) {
    lead.role = Role::kAbsent;
  } else if (lead.proxies) {
    lead.role = Role::kExcused;
    lead.proxies_only = true;
  } else if (present) {
    lead.role = nonvoting ? Role::kPresentNonvoting : Role::kPresent;
  } else {
    return std::nullopt;
  }
  return lead;
}

// A list under its lead: the text of its names, from one or several passages.
struct ListText {
  Lead lead;
  TextValue lead_text;
  SourceText names;
};

// "... Absents non" at a line end, "excusés :" on the next.
bool EndsInLead(const Line& line) {
  static const RE2 kBroken{R"([\s.,;]absente?s?(?: non| et| ou)?$)"};
  return RE2::PartialMatch(Fold(line.text.text()), kBroken);
}

// "Madame Rose BLOT, 1ère adjointe": a name at the start of the line, an office behind it, nothing
// else.
bool IsNameWithOffice(std::string_view line) {
  const std::optional<FoundPerson> person = ParsePerson(line);
  if (!person) return false;
  const auto before = static_cast<std::size_t>(person->span.data() - line.data());
  constexpr std::size_t kCivility = 15;  // "- Mademoiselle "
  if (before > (person->civility == Civility::kNone ? 3 : kCivility)) return false;
  if (person->name.find(' ') == std::string::npos && person->civility == Civility::kNone)
    return false;
  const std::string behind = Fold(line.substr(before + person->span.size()));
  return Trim(behind, ".,;").empty() || RE2::PartialMatch(behind, P().office_behind);
}

bool GoesOnWithNames(const Passage& p) {
  if (p.text().empty() || p.text().size() > 3000 || RE2::PartialMatch(p.text(), P().end_of_lists))
    return false;
  if (p.block == nullptr) return false;
  // A line of the passage may begin the next list.
  const std::vector<Line>& lines = p.block->lines;
  const auto end = std::find_if(lines.begin(), lines.end(), [](const Line& line) {
    return LeadOf(Fold(line.text.text())).has_value();
  });
  std::string printed;
  for (auto line = lines.begin(); line != end; ++line) {
    printed.append(printed.empty() ? "" : "\n").append(line->text.text());
  }
  std::size_t letters = 0;
  constexpr std::size_t kCivility = 8;  // "Madame "
  for (const FoundPerson& person : SplitNames(printed)) {
    letters += person.span.size() + person.note.size() +
               (person.civility == Civility::kNone ? 0 : kCivility);
  }
  if (letters == 0) return false;
  if (static_cast<double>(letters) >= kNamesShare * static_cast<double>(printed.size()))
    return true;
  return std::all_of(lines.begin(), end,
                     [](const Line& line) { return IsNameWithOffice(line.text.text()); });
}

class Collector {
 public:
  // Adds the lines of one passage; leads may stand at the start of any of its lines.
  void AddPassage(const Passage& p) {
    if (p.block == nullptr || p.block->lines.empty()) return;
    const std::optional<Lead> whole = LeadOf(p.text());
    if (whole && p.folded.ToSource(whole->size) > p.block->lines.front().text.text().size() + 1) {
      Begin(*whole, *p.source, p.folded);  // a lead of several lines
      SetStyle(p);
      return;
    }
    bool passage_of_list = false;
    for (const Line& line : p.block->lines) {
      const FoldedText folded(line.text.text());
      const std::optional<Lead> lead = LeadOf(folded.text());
      const bool broken =
          open_ && passage_of_list && &line != p.block->lines.data() && EndsInLead(*(&line - 1));
      if (lead && !broken) {  // else CutAtLeads finds it
        Begin(*lead, line.text, folded);
        passage_of_list = !lead->other;
      } else if (open_ && (passage_of_list || names_follow_)) {
        Extend(line.text);
      }
    }
    open_ = open_ && (passage_of_list || names_follow_);
    if (open_ && (passage_of_list || !styled_)) SetStyle(p);
  }

  // Whether the passage goes on with the open list; call before AddPassage.
  void Look(const Passage& p) {
    names_follow_ = open_ && (!styled_ || SameStyle(p)) && GoesOnWithNames(p);
  }
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] const std::vector<ListText>& lists() const { return lists_; }

 private:
  void Begin(const Lead& lead, const SourceText& line, const FoldedText& folded) {
    const std::size_t at = folded.ToSource(lead.size);
    const std::string_view printed = Trim(std::string_view(line.text()).substr(0, at), ":");
    open_ = !lead.other;
    styled_ = false;
    if (lead.other) return;
    lists_.push_back({lead, MakeValue(std::string(printed), line, printed), {}});
    const std::string_view rest = std::string_view(line.text()).substr(at);
    if (!Trim(rest, ":.").empty()) lists_.back().names.Append("", line.Slice(at, rest.size()));
  }
  void Extend(const SourceText& line) {
    SourceText& names = lists_.back().names;
    const std::string& t = names.text();
    const bool hyphen = t.size() > 1 && t.back() == '-' && t[t.size() - 2] != ' ';
    names.Append(t.empty() || hyphen ? "" : "\n", line);
  }

  // The names of one list are set in one type: a heading that follows is of another.
  [[nodiscard]] bool SameStyle(const Passage& p) const {
    return p.block != nullptr && p.block->bold == bold_ &&
           std::abs(p.block->font_size - size_) < 0.6F;
  }
  void SetStyle(const Passage& p) {
    if (lists_.empty() || lists_.back().names.empty()) return;
    styled_ = true;
    bold_ = p.block->bold;
    size_ = p.block->font_size;
  }

  std::vector<ListText> lists_;
  bool open_ = false;
  bool names_follow_ = false;
  bool styled_ = false;  // bold_ and size_ are those of the open list's names
  bool bold_ = false;
  float size_ = 0;
};

// The member who holds the proxy, where the note behind a name says so.
std::string HolderIn(std::string_view printed, bool proxy_list) {
  // A line end inside the brackets does not part the holder's names.
  std::string note(printed);
  std::replace(note.begin(), note.end(), '\n', ' ');
  const FoldedText folded(note);
  re2::StringPiece rest(folded.text());
  const bool named =
      RE2::FindAndConsume(&rest, P().holder) || (proxy_list && RE2::Consume(&rest, P().to));
  if (!named) return {};
  const std::size_t at = folded.ToSource(folded.text().size() - rest.size());
  const std::optional<FoundPerson> holder = ParsePerson(std::string_view(note).substr(at));
  return holder ? holder->name : std::string();
}

// Leads that stand inside the text of a list ("Présents : A, B Absents : C"): the list is cut
// there.
std::vector<ListText> CutAtLeads(const ListText& list) {
  static const RE2 kInside{
      R"([\s.,;]((?:absente?s?|excusee?s?|pouvoirs?|procurations?|ayant donne (?:pouvoir|procuration)|representee?s?)[a-z() ]{0,60}|secretaires?(?: de (?:la )?seance)?|presidente?(?: de (?:la )?seance)?) ?:)"};
  const FoldedText folded(list.names.text());
  std::string flat = folded.text();  // a lead may run over a line end
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  re2::StringPiece match;
  if (!RE2::PartialMatch(flat, kInside, &match)) return {list};
  const auto at = static_cast<std::size_t>(match.data() - flat.data());
  const std::optional<Lead> lead = LeadOf(flat.substr(at));
  if (!lead || at == 0) return {list};
  const std::string& all = list.names.text();
  const std::size_t from = folded.ToSource(at);
  const std::size_t names = folded.ToSource(at + lead->size);
  ListText head{list.lead, list.lead_text, list.names.Slice(0, from)};
  const std::string_view printed = Trim(std::string_view(all).substr(from, names - from), ":");
  ListText tail{*lead, MakeValue(std::string(printed), list.names, printed),
                list.names.Slice(names, all.size() - names)};
  std::vector<ListText> out{std::move(head)};
  for (ListText& more : CutAtLeads(tail)) out.push_back(std::move(more));
  return out;
}

bool SameName(const Attendee& a, const FoundPerson& b) { return Fold(*a.name) == Fold(b.name); }

// "Monsieur A Monsieur B" on a line of a list of proxies, the 'à' forgotten: B holds A's proxy.
bool IsForgottenHolder(const std::string& names, const FoundPerson* before,
                       const FoundPerson& person) {
  if (before == nullptr || !before->note.empty() || person.civility == Civility::kNone)
    return false;
  const char* end = before->span.data() + before->span.size();
  const std::string_view between(end, static_cast<std::size_t>(person.span.data() - end));
  return end >= names.data() && between.find_first_of("\n,;-") == std::string_view::npos;
}

// "A a donné pouvoir à B" among the present: A is not. In brackets it tells of a part of the
// session.
bool GaveProxy(const std::string& names, const FoundPerson& person) {
  if (person.note.empty()) return false;
  const auto at = static_cast<std::size_t>(person.note.data() - names.data());
  if (at > 0 && at <= names.size() && names[at - 1] == '(') return false;
  return RE2::PartialMatch(Fold(person.note), P().gave);
}

void CountIn(AttendanceReading& out, Role role, const TextValue& lead, int count) {
  const auto same = std::find_if(out.lists.begin(), out.lists.end(),
                                 [&](const auto& l) { return l.role == role; });
  if (same != out.lists.end()) {
    same->count += count;
  } else if (count > 0) {
    out.lists.push_back({role, lead, count});
  }
}

// The part of a list of the present that names those who gave a proxy.
struct Givers {
  bool begun = false;
  bool unsure = false;            // others follow them, who may be stand-ins
  std::optional<TextValue> lead;  // "a donné pouvoir à Mme B" of the first
  int count = 0;
};

// Reads `person` of a list of the present as a giver of a proxy, where the words behind the name
// say so.
bool AddGiver(const ListText& list, const FoundPerson& person, Givers& givers,
              AttendanceReading& out) {
  const bool gave = GaveProxy(list.names.text(), person);
  // "Mme A a donné pouvoir à M. B, M. C à Mme D"
  const std::string holder = HolderIn(person.note, givers.begun);
  if (!gave && !(givers.begun && !holder.empty())) return false;
  if (!givers.lead) givers.lead = MakeValue(std::string(person.note), list.names, person.note);
  givers.begun = true;
  ++givers.count;
  out.people.push_back({Role::kExcused, person.civility,
                        MakeValue(person.name, list.names, person.span), holder, 0});
  // Who stands in for the member is not sure, nor whether he sits.
  if (holder.empty()) out.people.back().name.set_status(ReadStatus::kReview);
  return true;
}

void AddPeople(const ListText& list, AttendanceReading& out) {
  if (list.lead.other) return;
  int count = 0;
  Givers givers;
  const std::vector<FoundPerson> people = SplitNames(list.names.text());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const FoundPerson& person = people[i];
    if (RE2::PartialMatch(Fold(person.note), P().elected)) continue;
    if (list.lead.role == Role::kPresent && AddGiver(list, person, givers, out)) continue;
    std::string holder = HolderIn(person.note, list.lead.proxies);
    if (list.lead.proxies_only && i + 1 < people.size() && holder.empty() &&
        IsForgottenHolder(list.names.text(), &person, people[i + 1])) {
      holder = people[i + 1].name;
      ++i;
    }
    // The giver may stand on a list of the absent already: the proxy is added there.
    if (list.lead.proxies_only || !holder.empty()) {
      const auto known = std::find_if(out.people.begin(), out.people.end(), [&](const Attendee& a) {
        return a.role != Role::kPresent && SameName(a, person);
      });
      if (known != out.people.end()) {
        if (!holder.empty()) known->proxy_to = holder;
        continue;
      }
    }
    if (list.lead.proxies) ++out.givers;
    out.people.push_back({list.lead.role, person.civility,
                          MakeValue(person.name, list.names, person.span), std::move(holder), 0});
    // Behind those who gave a proxy: a stand-in, or a present member after all.
    if (givers.begun) {
      out.people.back().name.set_status(ReadStatus::kReview);
      givers.unsure = true;
    }
    ++count;
  }
  TextValue lead = list.lead_text;
  if (givers.unsure) lead.set_status(ReadStatus::kReview);
  CountIn(out, list.lead.role, lead, count);
  if (givers.lead) CountIn(out, Role::kExcused, *givers.lead, givers.count);
}

// Proxies named: members whose holder is printed; where no holder is, those of a list of givers.
int CountProxies(const AttendanceReading& reading) {
  const auto held = std::count_if(reading.people.begin(), reading.people.end(),
                                  [](const Attendee& a) { return !a.proxy_to.empty(); });
  return held > 0 ? static_cast<int>(held) : reading.givers;
}

// One sentence with its lists in brackets: "27 conseillers étaient présents ou représentés (07
// procurations : A, B) et 02 étaient absents : C, D." The present are not named, nor the holders.
std::vector<ListText> ListsInSentence(const Passage& p) {
  static const RE2 kProxies{
      R"(\((?:dont )?\d{0,3} ?((?:procurations?|pouvoirs?))\s*:\s*([^()]{4,600})\))"};
  static const RE2 kAbsent{
      R"(\)[^():]{0,60}\b(absente?s?|excusee?s?)\s*:\s*([^.:()]{3,400}(?:\.[^.:() ]*){0,60}))"};
  std::vector<ListText> lists;
  if (p.is_table() || p.text().size() > 2000) return lists;
  const auto add = [&](const RE2& pattern, Role role, bool proxies) {
    re2::StringPiece lead;
    re2::StringPiece names;
    if (!RE2::PartialMatch(p.text(), pattern, &lead, &names)) return;
    const std::string_view printed = Printed(p, {lead.data(), lead.size()});
    const std::string_view list = Printed(p, {names.data(), names.size()});
    const auto at = static_cast<std::size_t>(list.data() - p.source->text().data());
    lists.push_back({{0, role, proxies, false},
                     MakeValue(std::string(printed), *p.source, printed),
                     p.source->Slice(at, list.size())});
  };
  add(kProxies, Role::kExcused, true);
  if (!lists.empty()) add(kAbsent, Role::kAbsent, false);
  return lists;
}

// "Présents :" and nobody behind it: the names stand somewhere, and what was read is not all.
void MarkForReview(AttendanceReading& out) {
  for (Attendee& a : out.people) a.name.set_status(ReadStatus::kReview);
  for (AttendanceReading::List& list : out.lists) list.lead.set_status(ReadStatus::kReview);
}

}  // namespace

AttendanceReading ReadAttendance(const Passages& passages, Span span) {
  Collector collector;
  AttendanceReading out;
  out.end = span.begin;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table()) continue;
    collector.Look(p);
    collector.AddPassage(p);
    if (collector.open()) out.end = i + 1;
  }
  for (const ListText& list : collector.lists()) {
    for (const ListText& part : CutAtLeads(list)) AddPeople(part, out);
  }
  const bool unread = std::any_of(
      collector.lists().begin(), collector.lists().end(),
      [](const ListText& list) { return list.lead.role == Role::kPresent && list.names.empty(); });
  // A count may have the same lead ("Présents : 11") as the list that stands elsewhere.
  const bool listed = std::any_of(out.people.begin(), out.people.end(),
                                  [](const Attendee& a) { return a.role == Role::kPresent; });
  if (unread && !listed) MarkForReview(out);
  for (std::size_t i = span.begin; i < span.end && out.people.empty(); ++i) {
    for (const ListText& list : ListsInSentence(passages.body[i])) AddPeople(list, out);
  }
  out.proxies = CountProxies(out);
  return out;
}

}  // namespace delib
