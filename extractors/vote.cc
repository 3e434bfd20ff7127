// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/vote.h"

#include <re2/re2.h>

#include <algorithm>
#include <initializer_list>

#include "extractors/text/number.h"

namespace delib {

namespace {

// All patterns read folded text, where « and » are '"' with the space inside kept.
// NUMBER: figures, or the first word of a number in words. BARE_END: what follows "15 pour" where
// no 'voix' tells that it is a vote, and not "le budget 2023 pour la ville".
#define NUMBER R"((\d{1,4}|[a-z]+))"
#define BARE_END \
  R"((?:\s*(?:[,;.:()/-]|$)|\s+(?:et\s+)?(?:\d|[a-z-]+\s+(?:voix\b|votes?\b|"?\s?pour\b|"?\s?contre\b|"?\s?abst))))"

struct Patterns {
  // "Pour : 42 voix", "Votes pour : 12", "Voix pour : douze"
  RE2 for_after{R"(\b(?:votes? |voix )?"?\s?pour\s?"?\s*:\s*)" NUMBER};
  // "24 Voix Pour", "par 21 voix « Pour »"; "par 38 voix contre 2" is no form of it
  RE2 for_before{R"(\b(\d{1,4}|[a-z]+(?:-[a-z]+){0,3})\s+(?:voix|votes?)\s+"?\s?pour\b)"};
  // "15 pour", "(18 pour, 1 contre)"
  RE2 for_bare{R"re(\b(\d{1,3}|[a-z]+(?:-[a-z]+){0,3})\s+"?\s?pour(?:\s?")?)re" BARE_END};
  RE2 against_after{R"(\b(?:votes? |voix )?"?\s?contre\s?"?\s*:\s*)" NUMBER};
  RE2 against_before{R"(\b(\d{1,4}|[a-z]+(?:-[a-z]+){0,3})\s+(?:voix|votes?)\s+"?\s?contre\b)"};
  RE2 against_bare{R"re(\b(\d{1,3}|[a-z]+(?:-[a-z]+){0,3})\s+"?\s?contre(?:\s?")?)re" BARE_END};
  // "par 38 voix contre 2": 38 for, 2 against; "2 voix contre 3 abstentions" is not
  RE2 for_against{R"(\b(\d{1,4}) voix contre (\d{1,4})(?: voix)?\s*(?:[,;.:()]|$|et\b))"};
  // "Abstention : 0 voix", "Absentions : 2" (as often misspelt)
  RE2 abstention_after{R"(\babst?entions?\s*(?:\(s\))?\s?"?\s*:\s*)" NUMBER};
  // "2 abstentions", "deux abstentions", "5 « Abstentions »"
  RE2 abstention_before{
      R"(\b(\d{1,4}|[a-z]+(?:-[a-z]+){0,3})\s+(?:(?:voix|votes?)\s+)?"?\s?abst?entions?\b)"};
  // "3 ne prennent pas part au vote", "Ne prend pas part au vote : 1", "Non participations : 2"
  RE2 apart_after{
      R"(\b(?:ne prend(?:s|ent|nent)? pas part au vote|non[- ]participations?(?: au vote)?|n'ont pas pris part au vote)\s*:\s*)" NUMBER};
  RE2 apart_before{
      R"(\b(\d{1,4}|[a-z]+)\s+(?:membres?\s+|elus?\s+|conseillers?\s+)?(?:ne prennent pas part|ne prend pas part|n'ont pas pris part|n'a pas pris part|non[- ]participations?|refus de vote)\b)"};
  // "Pour 12 - Contre 0 - Abstention 1": labels first, without colons; "15 pour 2 contre 3
  // abstentions" is not
  RE2 labels_first{
      R"((?:^|[:(;.]\s*)(?:votes? )?pour (\d{1,3})(?: voix)?[\s,;/-]*\bcontre (\d{1,3})\b(?:(?: voix)?[\s,;/-]*\babst?entions? (\d{1,3})\b)?)"};
  // before a number that another label has taken: "Pour : 12 Contre :", "Votants : 12 pour : 11"
  RE2 taken{
      R"((?:\b(?:pour|contre|abst?entions?|votants?|exprimes|presents?|absents?|representes?|exercice|nuls?|blancs?|pouvoirs?|procurations?|au vote)\b(?:\s*\(s\))?\s?"?\s*:\s*)$)"};
  // behind a number that counts no votes: "pour : 2 500 €", "pour : 12,50 €", "pour : 3 ans"
  RE2 other_count{
      R"(^(?: \d{3}\b|[.,]\d|\s?(?:€|%|euros?\b|eur\b|h\b|heures?\b|ans?\b|annees?\b|mois\b|jours?\b)))"};
  // behind a number in words that counts votes: "pour : une durée" does not
  RE2 voices{
      R"(^\s*(?:voix\b|votes?\b|votants?\b|elus?\b|membres?\b|conseillers?\b|pour\b|contre\b|abst|et\b|[,;.():/-]|$))"};
  // "à l'unanimité", "unanimité des membres présents", "unanimement", "Vote : unanimité"
  RE2 unanimous{R"((\bunanim(?:ite|ement)\b))"};
  RE2 majority{R"((\bmajorite\b))"};
  // "la majorité absolue des membres en exercice" speaks of a quorum; "à l'unanimité/ou non" is a
  // model
  RE2 no_manner{
      R"(majorite (?:absolue|des membres en exercice|qualifiee|requise|simple des conseillers)|unanimite ?/ ?ou non)"};
  // "(Adopté)", "Adoptée à l'unanimité", "Le Conseil Adopte.", "ADOPTÉ", "approuvé à l'unanimité"
  RE2 adopted{
      R"((?:^|[\s(:,.])((?:le conseil(?: [a-z]+)?|l'assemblee(?: [a-z]+)?|la commission permanente|le bureau|le comite(?: [a-z]+)?) (?:adopte|approuve)|adoptee?s?|approuvee?s?|approbation|vote favorable|accordee?|acceptee?s?)\b)"};
  // "REJETTE la convention", "la proposition est rejetée"
  RE2 rejected{
      R"((?:^|[\s(:,.])(rejette(?:nt)?|rejetee?s?|rejet de la (?:deliberation|proposition)|n'est pas adoptee?|refusee?)(?:[\s).,;]|$))"};
  // "le point est ajourné", "décide d'ajourner sa décision", "reporte ce point"; not "reporte
  // l'excédent"
  RE2 adjourned{
      R"(\b(ajourne(?:e?s?|nt|r)|reporte(?:r|nt)? (?:sa decision|(?:ce|le|cet|cette|la) (?:point|vote|sujet|dossier|question|deliberation|decision))|reportee?s? a une (?:prochaine|date|seance)|(?:vote|point|deliberation) reportee?|retiree? de l'ordre du jour)\b)"};
  RE2 noted{R"(\b((?:prend|prennent|pris|donne|donnent) acte)\b)"};
  // "Votants : 11" among the figures of the vote
  RE2 voting{R"(\b(?:nombre de )?votants\s*:\s*(\d{1,4})\b)"};
  // "M. Perrin, intéressé à l'affaire, ne prend pas part au vote": one member, by name
  RE2 apart_named{
      R"((?:^|[(.;:,]\s*)(?:m\.|mme|mr|monsieur|madame) [^.;()]{2,80}?\b(ne prend pas part au vote|n'a pas pris part au vote)\b)"};
  // a passage that is about a vote at all
  RE2 any{
      R"(\bpour\b|\bcontre\b|abst?ention|unanim|majorite|adopt|approuv|approbation|favorable|rejet|ajourn|report|votants|prend acte|prennent acte|donne acte|pris acte|part au vote|participation|retiree?)"};
  // a line that holds nothing but a vote
  RE2 vote_line{
      R"(^[\s(\-]*(?:vote\s*:\s*)?(?:(?:la deliberation|la proposition|le rapport|cette deliberation|ce rapport) (?:est )?)?(?:(?:adopte|approuve|vote|rejete)e?s?(?:\s*[).,;:]|\s+(?:a l'|a la |par |au )|\s*$)|(?:approbation a (?:l'|la )|pour|contre|abst?entions?|unanimite|majorite|a l'unanimite|a la majorite|\d{1,3} (?:voix )?(?:pour|contre|abst?entions?)|le conseil(?: [a-z]+)? (?:adopte|approuve)|l'assemblee adopte|votes? (?:pour|contre)|voix pour|ne prend pas part|resultat du vote|vote favorable|nombre de (?:votants|suffrages)|suffrages exprimes|votants ?: ?\d+)\b))"};
};

#undef NUMBER
#undef BARE_END

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// The number that the word [begin, end) of `text` ends: "vingt et" belongs to "un" in "vingt et
// un".
std::string_view WholeNumber(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr int kMostWords = 4;
  std::size_t best = begin;
  for (int words = 0; words < kMostWords && begin >= 2 && text[begin - 1] == ' '; ++words) {
    const std::size_t gap = text.find_last_of(' ', begin - 2);
    begin = gap == std::string_view::npos ? 0 : gap + 1;
    if (ParseNumberWords(text.substr(begin, end - begin))) best = begin;
  }
  return text.substr(best, end - best);
}

// The number in `text` that begins or, `backwards`, ends with `found`: none where it counts
// something else.
std::optional<std::string_view> NumberAt(std::string_view text, std::string_view found,
                                         bool backwards) {
  const auto begin = static_cast<std::size_t>(found.data() - text.data());
  const bool digits = found[0] >= '0' && found[0] <= '9';
  if (backwards) {
    const std::string_view number = digits ? found : WholeNumber(text, begin, begin + found.size());
    const std::string_view before =
        text.substr(0, static_cast<std::size_t>(number.data() - text.data()));
    const std::string_view label =
        before.substr(before.size() - std::min<std::size_t>(before.size(), 24));
    if (RE2::PartialMatch(re2::StringPiece(label.data(), label.size()), P().taken))
      return std::nullopt;
    return number;
  }
  if (const auto words = ReadNumberWords(text.substr(begin)); !digits && words)
    found = text.substr(begin, words->size);
  const std::string_view behind = text.substr(begin + found.size());
  const re2::StringPiece rest(behind.data(), behind.size());
  if (RE2::PartialMatch(rest, P().other_count)) return std::nullopt;
  if (!digits && !RE2::PartialMatch(rest, P().voices)) return std::nullopt;
  return found;
}

// The count that the pattern's first group names. "une", "deux" count; other words do not match a
// number and are passed over: "les voix pour".
std::optional<CountValue> Count(const Passage& passage, const RE2& pattern, bool backwards) {
  const std::string& text = passage.text();
  re2::StringPiece groups[2];
  std::size_t from = 0;
  while (from < text.size() && pattern.Match(text, from, text.size(), RE2::UNANCHORED, groups, 2)) {
    const auto number = NumberAt(text, {groups[1].data(), groups[1].size()}, backwards);
    if (const std::optional<int> n = number ? ParseCount(*number) : std::nullopt) {
      return MakeValue(*n, *passage.source, Printed(passage, *number));
    }
    from = static_cast<std::size_t>(groups[1].data() - text.data()) + 1;
  }
  return std::nullopt;
}

// Of several patterns the first that finds one. `after`: the number follows its label.
std::optional<CountValue> Count(const Passage& passage, const RE2& after,
                                std::initializer_list<const RE2*> before) {
  std::optional<CountValue> count = Count(passage, after, false);
  for (const RE2* pattern : before) {
    if (!count) count = Count(passage, *pattern, true);
  }
  return count;
}

std::optional<CountValue> CountOf(const Passage& passage, const re2::StringPiece& digits) {
  const std::string_view found(digits.data(), digits.size());
  const std::optional<int> n = found.empty() ? std::nullopt : ParseCount(found);
  if (!n) return std::nullopt;
  return MakeValue(*n, *passage.source, Printed(passage, found));
}

void ReadFigures(const Passage& passage, Vote& vote) {
  re2::StringPiece groups[3];
  if (RE2::PartialMatch(passage.text(), P().labels_first, &groups[0], &groups[1], &groups[2])) {
    vote.vote_for = CountOf(passage, groups[0]);
    vote.vote_against = CountOf(passage, groups[1]);
    vote.vote_abstention = CountOf(passage, groups[2]);
    return;
  }
  vote.vote_for = Count(passage, P().for_after, {&P().for_before, &P().for_bare});
  vote.vote_against = Count(passage, P().against_after, {&P().against_before, &P().against_bare});
  vote.vote_abstention = Count(passage, P().abstention_after, {&P().abstention_before});
  if (!vote.vote_for &&
      RE2::PartialMatch(passage.text(), P().for_against, &groups[0], &groups[1])) {
    vote.vote_for = CountOf(passage, groups[0]);
    vote.vote_against = CountOf(passage, groups[1]);
  }
}

template <class T>
std::optional<Value<T>> Said(const Passage& passage, const RE2& pattern, T value) {
  re2::StringPiece word;
  if (!RE2::PartialMatch(passage.text(), pattern, &word)) return std::nullopt;
  return MakeValue(value, *passage.source, Printed(passage, {word.data(), word.size()}));
}

std::optional<Value<VoteManner>> Manner(const Passage& passage, const Vote& vote) {
  if (!RE2::PartialMatch(passage.text(), P().no_manner)) {
    if (auto manner = Said(passage, P().unanimous, VoteManner::kUnanimous)) return manner;
    if (auto manner = Said(passage, P().majority, VoteManner::kMajority)) return manner;
  }
  if (!vote.vote_for) return std::nullopt;
  return Value<VoteManner>(VoteManner::kCounted, vote.vote_for->where(), vote.vote_for->raw(),
                           vote.vote_for->status());
}

}  // namespace

bool MayHoldVote(const std::string& folded) { return RE2::PartialMatch(folded, P().any); }

Vote ReadVote(const Passage& passage) {
  Vote vote;
  if (!MayHoldVote(passage.text())) return vote;
  ReadFigures(passage, vote);
  vote.not_participating = Count(passage, P().apart_after, {&P().apart_before});
  vote.voting = Count(passage, P().voting, false);
  vote.manner = Manner(passage, vote);
  // A name alone may stand under one of several votes; beside a manner it is of this one.
  if (!vote.not_participating && vote.manner)
    vote.not_participating = Said(passage, P().apart_named, 1);
  vote.outcome = Said(passage, P().rejected, Outcome::kRejected);
  if (!vote.outcome) vote.outcome = Said(passage, P().adjourned, Outcome::kAdjourned);
  if (!vote.outcome) vote.outcome = Said(passage, P().noted, Outcome::kNoted);
  if (!vote.outcome) vote.outcome = Said(passage, P().adopted, Outcome::kAdopted);
  return vote;
}

void Merge(Vote& vote, const Vote& more) {
  if (!vote.vote_for) vote.vote_for = more.vote_for;
  if (!vote.vote_against) vote.vote_against = more.vote_against;
  if (!vote.vote_abstention) vote.vote_abstention = more.vote_abstention;
  if (!vote.not_participating) vote.not_participating = more.not_participating;
  if (!vote.voting) vote.voting = more.voting;
  // A manner in words says more than that figures were printed.
  if (!vote.manner || (**vote.manner == VoteManner::kCounted && more.manner))
    vote.manner = more.manner;
  if (!vote.outcome) vote.outcome = more.outcome;
}

bool IsVoteLine(const Passage& passage) {
  return passage.text().size() < 600 && RE2::PartialMatch(passage.text(), P().vote_line);
}

}  // namespace delib
