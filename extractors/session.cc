// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/session.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "extractors/text/date.h"
#include "extractors/text/number.h"
#include "extractors/text/person.h"

namespace delib {

namespace {

// All patterns read folded text.
struct Patterns {
  // "DEPARTEMENT DU PAS-DE-CALAIS", "Commune de X", "Ville de X", "Mairie de X", "Communauté de
  // communes du X", "Région X": alone, or in "le Conseil municipal de la commune de X, dûment
  // convoqué"
  RE2 authority{
      R"(\b(departement|commune(?: nouvelle)?|ville|mairie|communaute de communes|communaute d'agglomeration|communaute urbaine|metropole|region|syndicat (?:mixte|intercommunal)[a-z' ]{0,40}?|ccas) ((?:du |de la |de l'|des |de |d'|le |la |les )?[a-z][a-z'-]*(?:[ -](?:[a-z]'?[a-z'-]+|a|y))*))"};
  // "le Conseil Municipal de PIERREFONDS", "Conseil municipal d'Aubigny": a commune by its council
  RE2 council_of{R"(\bconseil municipal (de |d')([a-z][a-z'-]+(?:[ -][a-z'-]+){0,5}))"};
  RE2 body{
      R"(\b(commission permanente(?: du conseil (?:departemental|regional|general|metropolitain))?|conseil (?:municipal|communautaire|departemental|regional|metropolitain|general|syndical|d'administration|d'arrondissement|de communaute|de territoire)|comite syndical|bureau (?:communautaire|syndical|metropolitain)|assemblee de corse)\b)"};
  // "REUNION DU 20 MARS 2023", "Séance publique du jeudi 22 mai 2014", "Conseil Municipal du
  // 03/04/2025", "Procès-verbal de la séance du", "Session ordinaire du"
  RE2 session{
      R"(\b(?:reunion|seance|session|assemblee|conseil (?:municipal|communautaire|departemental|regional|syndical|metropolitain)|commission permanente|comite syndical|bureau)(?: (?:publique|ordinaire|extraordinaire|pleniere|du conseil (?:municipal|communautaire|departemental|regional)))*(?: en date)?(?:\s*$| du| de ce| le| \d{1,2} [a-z]{3,9} 20| \d{1,2}/\d{1,2}/)\b?)"};
  // "lors du précédent conseil municipal du 11 septembre"
  RE2 previous{
      R"(\b(?:precedente?|derniere?|prochaine?) (?:conseil|seance|reunion|session|assemblee))"};
  RE2 earlier{
      R"(\b(?:compte[- ]rendu|proces[- ]verbal|pv|cr)\b.{0,20}(?:reunion|seance|session|conseil))"};
  RE2 opening{R"(\bl'an deux mill?e?s?\b|\bl'an \d{4})"};
  // "s'est réuni en mairie, ..., le jeudi 22 mai 2014"
  RE2 gathered{
      R"(\b(?:s'est|se sont|etant|est) (?:legalement |valablement )?(?:reunie?s?|assemblee?s?)\b)"};
  // "convoqué le 26 mars", "Convoqué le vendredi 16 mai 2014", "Date de convocation : 12/03/2023",
  // "convocation en date du", "sur convocation adressée le"
  RE2 convened{
      R"(\b(?:convoque?e?s? (?:par [a-z' -]{0,60} )?(?:le|en date du|du)|date de (?:la )?convocation(?: du conseil(?: [a-z]+)?)?|convocations?(?: adressees?| envoyees?| faites?)?(?: en date)? (?:du|le)|convocation du conseil(?: municipal)?|convocation\s*:)(?:\b|\s))"};
  // "sous la présidence de", "PRESIDENCE DE MONSIEUR", "présidé par", "Président de séance : ", "La
  // séance est ouverte à 19 h par"
  RE2 presides{
      R"(\b(?:presidence (?:de |d')|presidee? par |president(?:e)?(?: de (?:la )?seance)?\s*:\s*|seance (?:est |a ete )?(?:declaree )?ouverte (?:a [^.,;]{1,25} )?par ))"};
  // "Monsieur le Maire, Philippe Saurel"; "M. Jean DUPONT, maire"
  RE2 office{
      R"(^(?:monsieur|madame|m\.?|mme\.?)?\s*(?:le|la|l')\s*(?:maire|presidente?|premiere? adjointe?|vice-presidente?)(?: de [a-z' -]{2,40}?)?\s*[,:]?\s*)"};
  // "Madame X, maire, ouvre la séance", "M. X, Président, préside"
  RE2 opens{
      R"(^(.{4,80}?),? (?:(?:le |la )?(?:maire|presidente?)[a-z' ]{0,40},? )?(?:ouvre la seance|preside|declare la seance ouverte|assure la presidence)\b)"};
  // "Secrétaire : Mme X", "Secrétaire de séance :", "A été nommé secrétaire de séance : X"
  RE2 secretary_after{
      R"(\bsecretaire(?: de (?:la )?seance)?(?: (?:est|a ete) (?:nommee?|designee?|elue?)| (?:designee?|nommee?|elue?)[a-z' ]{0,30})?\s*(?:est)?\s*:\s*)"};
  // "Madame DUTEIL est nommée secrétaire de séance", "M. X a été désigné secrétaire"
  RE2 secretary_before{
      R"((?:^|[.;:] |, )([^.;:]{4,80}?),? (?:est|a ete|ayant ete|sont|etant) (?:nommee?|designee?|elue?|choisie?)s? (?:en qualite de |comme |pour remplir les fonctions de |a la fonction de )?secretaire)"};
  // "désigne Mme X comme secrétaire", "a nommé Monsieur X secrétaire de séance"
  RE2 secretary_named{
      R"(\b(?:designe|nomme|elit|choisit|designee?|nommee?)s? (?:a l'unanimite )?((?:m\.|mr|mme|mlle|monsieur|madame|mademoiselle) [^.;:]{3,60}?) (?:comme |en qualite de |pour |aux fonctions de |secretaire))"};
  RE2 not_secretary{R"(secretaire (?:de mairie|generale?|medico|d'etat|general))"};
  // "Nbre de membres en exercice : 53", "En exercice : 18", "15 membres en exercice", "nombre de
  // conseillers en exercice est de 15"
  RE2 in_office_after{
      R"(\ben exercice\b(?:(?: est de)?\s*:\s*| est de )(\d{1,3}|[a-z]+(?:-[a-z]+){0,2})\b)"};
  RE2 in_office_bare{R"(\ben exercice\b\s*(\d{1,3}|[a-z]+(?:-[a-z]+){0,2})\b)"};
  RE2 in_office_before{
      R"(\b(\d{1,3}) (?:membres|conseillers|delegues|elus)?[a-z ]{0,30}\ben exercice\b)"};
  // "Votants : 8", "Nombre de votants : 12", "Ayant pris part au vote : 8", "15 votants"
  RE2 voting_after{
      R"(\b(?:votants?|ayant pris part (?:au vote|a la deliberation|aux votes))\b(?: est de)?\s*:\s*(\d{1,3}|[a-z]+(?:-[a-z]+){0,2})\b)"};
  RE2 voting_before{R"(\b(\d{1,3}) votants\b)"};
  // before a number that another label has taken: "Présents 12 Votants 13"
  RE2 taken{
      R"(\b(?:presents?|exercice|absents?|representes?|excuses?|votants?|pouvoirs?|procurations?)\b\s*:?\s*$)"};
  RE2 interesting{
      R"(commune|ville|mairie|departement|communaute|metropole|region|syndicat|ccas|conseil|commission|comite|bureau|assemblee|reunion|seance|session|l'an |convo|presiden|preside|secretaire|exercice|votant|pris part|maire)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

bool IsUpper(std::string_view printed) {
  const std::string folded = Fold(printed);
  return std::string(printed) != folded && Fold(printed).size() > 2 &&
         std::none_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Whether the two bytes are a capital of Latin-1: À .. Þ, without ×.
bool IsAccentedCapital(std::string_view s, std::size_t i) {
  if (i + 1 >= s.size() || s[i] != '\xC3') return false;
  const auto second = static_cast<unsigned char>(s[i + 1]);
  return second >= 0x80 && second <= 0x9E && second != 0x97;
}

// In small letters, accents kept: "DÉPARTEMENTAL" -> "départemental".
std::string LowerCase(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (IsAccentedCapital(s, i)) {
      out += c;
      out += static_cast<char>(s[++i] + 0x20);
    } else if (s.substr(i, 2) == "\xC5\x92") {
      out += "œ";
      ++i;
    } else {
      out += c;
    }
  }
  return out;
}

// "PAS-DE-CALAIS" -> "Pas-de-Calais": a name in capitals as it is written in a sentence.
std::string NameCase(std::string_view printed) {
  if (!IsUpper(printed)) return std::string(printed);
  static constexpr std::array<std::string_view, 15> kSmall = {
      "DE", "DU", "DES", "LA", "LE", "LES", "SUR", "SOUS", "EN", "ET", "L", "D", "AUX", "A", "LÈS"};
  std::string out;
  std::size_t i = 0;
  while (i < printed.size()) {
    std::size_t end = i;
    while (end < printed.size() && printed[end] != ' ' && printed[end] != '-' &&
           printed[end] != '\'' && printed[end] != '\xE2') {  // ’ or ‑
      ++end;
    }
    const std::string_view word = printed.substr(i, end - i);
    const bool small = i > 0 && std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
    const std::size_t first = small || word.empty()                    ? 0
                              : word[0] == '\xC3' || word[0] == '\xC5' ? 2
                                                                       : 1;
    out.append(word.substr(0, first)).append(LowerCase(word.substr(first)));
    const std::size_t sign = end < printed.size() && printed[end] == '\xE2' ? 3 : 1;
    out.append(printed.substr(std::min(end, printed.size()), sign));
    i = end + sign;
  }
  return out;
}

const char* KindOf(std::string_view folded_kind) {
  const std::string kind(folded_kind);
  if (kind == "departement") return "Département";
  if (kind == "region") return "Région";
  if (kind == "communaute de communes") return "Communauté de communes";
  if (kind == "communaute d'agglomeration") return "Communauté d'agglomération";
  if (kind == "communaute urbaine") return "Communauté urbaine";
  if (kind == "metropole") return "Métropole";
  if (kind == "ccas") return "CCAS";
  if (kind.rfind("syndicat", 0) == 0) return nullptr;  // as printed
  return "Commune";
}

// How many bytes of `printed` are a proper name: words with a capital, and the small words between
// them.
std::size_t ProperSize(std::string_view printed) {
  static const RE2 kName{
      R"(^((?:(?:[dD][ue]s?|DE|DU|DES|[lL][ae]s?|LA|LES?|[dD]['’]|[lL]['’])\s?(?:[lL]a |LA |[lL]['’])?)*[A-ZÉÈÀÂÎÔ][^\s,;:.()]*(?:[ -](?:(?:(?:sur|sous|en|de|du|des|la|le|les|l['’]|d['’]|lès|et|aux|SUR|SOUS|EN|LÈS)[ ]?){1,2})?[A-ZÉÈÀÂÎÔ][^\s,;:.()]*)*))"};
  re2::StringPiece name;
  if (!RE2::PartialMatch(re2::StringPiece(printed.data(), printed.size()), kName, &name)) return 0;
  return name.size();
}

// Words that begin another part of the heading, not a name.
bool IsFormWord(std::string_view folded) {
  static const RE2 kForm{
      R"(^(?:conseil|seance|reunion|deliberation|extrait|proces|compte|arrondissement|canton|departement|republique|date|nombre|president)\b)"};
  return RE2::PartialMatch(re2::StringPiece(folded.data(), folded.size()), kForm);
}

// "de Pierrefonds" behind its kind, as printed; empty where no proper name follows.
std::string_view NameOf(const Passage& p, std::string_view folded_name) {
  const std::string_view printed = Printed(p, folded_name);
  std::string_view name = printed.substr(0, ProperSize(printed));
  for (std::size_t space = name.find(' '); space != std::string_view::npos;
       space = name.find(' ', space + 1)) {
    if (IsFormWord(Fold(name.substr(space + 1)))) name = name.substr(0, space);
  }
  return name.size() >= 3 && name.size() < 70 ? Trim(name, "-'") : std::string_view();
}

// "DE LA SOURDAINE" -> "de la Sourdaine".
std::string LowerArticles(std::string value) {
  static constexpr std::pair<const char*, const char*> kArticles[] = {
      {"DU ", "du "}, {"DE LA ", "de la "}, {"DE L'", "de l'"}, {"DES ", "des "},
      {"DE ", "de "}, {"D'", "d'"},         {"De ", "de "},     {"Du ", "du "}};
  for (const auto& [upper, lower] : kArticles) {
    const std::string_view u(upper);
    if (value.compare(0, u.size(), u) == 0) return value.replace(0, u.size(), lower);
  }
  return value;
}

// "le Conseil municipal de PIERREFONDS" -> "Commune de Pierrefonds".
std::optional<TextValue> TownOfCouncil(const Passage& p) {
  re2::StringPiece of;
  re2::StringPiece town;
  if (!RE2::PartialMatch(p.text(), P().council_of, &of, &town)) return std::nullopt;
  const std::string_view name = NameOf(p, View(town));
  const std::string folded = Fold(name);
  if (name.empty() || folded.rfind("la ", 0) == 0 || folded.rfind("l'", 0) == 0)
    return std::nullopt;
  return MakeValue("Commune " + std::string(View(of)) + NameCase(name), *p.source, name);
}

// The authorities that the text names, the first of each kind.
using Authorities = std::map<std::string, TextValue>;

void ReadAuthorities(const Passage& p, Authorities& found) {
  const std::string& text = p.text();
  re2::StringPiece groups[3];
  std::size_t from = 0;
  while (from < text.size() &&
         P().authority.Match(text, from, text.size(), RE2::UNANCHORED, groups, 3)) {
    from = static_cast<std::size_t>(groups[1].end() - text.data());
    const std::string_view name = NameOf(p, View(groups[2]));
    // "la secrétaire de mairie Anne X": a town hall is of a town.
    static const RE2 kOf{R"(^(?i:d[eu]s?\s|d['’]))"};
    const bool needs_of = groups[1] == "mairie" || groups[1] == "ville";
    if (name.empty() ||
        (needs_of && !RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), kOf))) {
      continue;
    }
    const std::string_view kind_printed = Printed(p, View(groups[1]));
    const std::string_view whole(
        kind_printed.data(),
        static_cast<std::size_t>(name.data() + name.size() - kind_printed.data()));
    const char* kind = KindOf(View(groups[1]));
    std::string value(kind == nullptr ? kind_printed : std::string_view(kind));
    value.append(" ").append(LowerArticles(NameCase(name)));
    found.emplace(kind == nullptr ? "Syndicat" : kind,
                  MakeValue(std::move(value), *p.source, whole));
  }
  if (std::optional<TextValue> town = TownOfCouncil(p)) found.emplace("Commune", std::move(*town));
}

// The authority whose council this is: a commune's act names its département too.
std::optional<TextValue> ChooseAuthority(const Authorities& found,
                                         const std::optional<TextValue>& body) {
  static constexpr std::pair<const char*, const char*> kCouncils[] = {
      {"conseil municipal", "Commune"},
      {"conseil departemental", "Département"},
      {"conseil general", "Département"},
      {"conseil regional", "Région"},
      {"conseil metropolitain", "Métropole"},
      {"comite syndical", "Syndicat"},
      {"conseil communautaire", "Communauté de communes"},
      {"conseil communautaire", "Communauté d'agglomération"},
      {"conseil communautaire", "Communauté urbaine"},
      {"conseil de communaute", "Communauté de communes"}};
  if (found.empty()) return std::nullopt;
  const std::string council = body ? Fold(**body) : std::string();
  for (const auto& [name, kind] : kCouncils) {
    if (council.find(name) == std::string::npos) continue;
    if (const auto it = found.find(kind); it != found.end()) return it->second;
  }
  // Without a council of its kind: the one that stands first.
  const auto first = std::min_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
    const auto key = [](const TextValue& v) {
      return std::pair(v.where().page(), v.where().box().y0());
    };
    return key(a.second) < key(b.second);
  });
  return first->second;
}

void ReadBody(const Passage& p, std::optional<TextValue>& body) {
  re2::StringPiece name;
  if (body || !RE2::PartialMatch(p.text(), P().body, &name)) return;
  const std::string_view printed = Printed(p, View(name));
  std::string value = IsUpper(printed) ? LowerCase(printed) : std::string(printed);
  if (!value.empty() && value[0] >= 'a' && value[0] <= 'z')
    value[0] = static_cast<char>(value[0] - 32);
  body = MakeValue(std::move(value), *p.source, printed);
}

// The first date in the passage at or after the folded offset `from`, not further than `reach`
// bytes.
std::optional<DateValue> DateBehind(const Passage& p, std::size_t from, std::size_t reach) {
  const std::string_view source = p.folded.source();
  const std::size_t at = p.folded.ToSource(from);
  const auto date = FindDate(source, at);
  if (!date || static_cast<std::size_t>(date->span.data() - source.data()) > at + reach)
    return std::nullopt;
  return MakeValue<std::optional<Date>>(date->date, *p.source, date->span);
}

// A label at the end of its passage, and its date in one of the next: a stamp or another column may
// stand between. Both are set in one size.
std::optional<DateValue> DateInNext(const std::vector<Passage>& body, std::size_t i,
                                    std::size_t from) {
  const Passage& label = body[i];
  if (label.text().size() - from > 3) return std::nullopt;
  for (std::size_t k = i + 1; k < body.size() && k <= i + 5 && body[k].page == label.page; ++k) {
    const std::string_view next = body[k].folded.source();
    const auto date = FindDate(next);
    const bool same_type = std::abs(body[k].block->font_size - label.block->font_size) < 0.6F;
    if (same_type && next.size() < 60 && date && date->span.data() - next.data() <= 14) {
      return MakeValue<std::optional<Date>>(date->date, *body[k].source, date->span);
    }
  }
  return std::nullopt;
}

// How sure a place for the date of the session is; the least wins.
enum class DateRank { kOpening, kGathered, kHeading, kHeadingBelow, kNone };

struct RankedDate {
  DateRank rank = DateRank::kNone;
  std::optional<DateValue> date;
};

void ReadSessionDate(const std::vector<Passage>& body, std::size_t i, RankedDate& best) {
  const Passage& p = body[i];
  const std::string& text = p.text();
  const auto find = [&](const RE2& pattern) -> std::optional<std::size_t> {
    re2::StringPiece match;
    if (!pattern.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1)) return std::nullopt;
    return static_cast<std::size_t>(match.end() - text.data());
  };
  const auto take = [&best](DateRank rank, std::optional<DateValue> date) {
    if (date && rank < best.rank) best = {rank, std::move(date)};
  };
  if (const auto end = find(P().opening))
    take(DateRank::kOpening, DateBehind(p, *end >= 20 ? *end - 20 : 0, 140));
  if (const auto end = find(P().gathered)) take(DateRank::kGathered, DateBehind(p, *end, 200));
  // "Le compte-rendu de la réunion du 18 juin est adopté" speaks of another session.
  const bool of_another = RE2::PartialMatch(text, P().previous) ||
                          (RE2::PartialMatch(text, P().earlier) && text.size() > 70);
  if (const auto end = of_another ? std::nullopt : find(P().session)) {
    // The day may be part of the match ("conseil municipal 9 avril 2021").
    take(DateRank::kHeading, DateBehind(p, *end >= 12 ? *end - 12 : 0, 45));
    take(DateRank::kHeadingBelow, DateInNext(body, i, *end));
  }
}

// A summons without a year takes the session's.
struct PendingSummons {
  std::size_t passage = 0;
  FoundDayMonth day;
};

std::optional<PendingSummons> ReadConvened(const std::vector<Passage>& body, std::size_t i,
                                           Session& s) {
  const Passage& p = body[i];
  const std::string& text = p.text();
  re2::StringPiece match;
  if (s.convened_on || !P().convened.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1))
    return std::nullopt;
  const auto from = static_cast<std::size_t>(match.end() - text.data());
  const std::string_view source = p.folded.source();
  const std::size_t at = p.folded.ToSource(from);
  const auto day = FindDayMonth(source, at);
  const auto date = FindDate(source, at);
  const auto offset = [&](std::string_view span) {
    return static_cast<std::size_t>(span.data() - source.data());
  };
  if (date && offset(date->span) <= at + 25) {
    s.convened_on = MakeValue<std::optional<Date>>(date->date, *p.source, date->span);
  } else if (day && offset(day->span) <= at + 25) {
    return PendingSummons{i, *day};
  } else if (!date) {
    s.convened_on = DateInNext(body, i, from);
  }
  return std::nullopt;
}

std::optional<TextValue> NameBehind(const Passage& p, std::size_t folded_from) {
  re2::StringPiece rest(p.text());
  rest.remove_prefix(std::min(folded_from, p.text().size()));
  // "Président : M. le Maire. Secrétaire : ...": an office, and the name that follows is another's.
  if (RE2::Consume(&rest, P().office) && !rest.empty() && (rest[0] == '.' || rest[0] == ';')) {
    return std::nullopt;
  }
  const std::string_view folded =
      View(rest).substr(0, View(rest).find('.', 4) == std::string_view::npos
                               ? std::string_view::npos
                               : std::max<std::size_t>(View(rest).find('.', 4), 8));
  if (folded.empty()) return std::nullopt;
  const std::string_view printed = Printed(p, folded);
  const std::optional<FoundPerson> person = ParsePerson(printed.substr(0, 120));
  // The name must stand right there, not somewhere later in the sentence, nor behind another label.
  if (!person || person->span.data() - printed.data() > 24) return std::nullopt;
  const std::string_view before(printed.data(),
                                static_cast<std::size_t>(person->span.data() - printed.data()));
  if (Fold(before).find("secretaire") != std::string::npos) return std::nullopt;
  return MakeValue(person->name, *p.source, person->span);
}

void ReadPresident(const Passage& p, Session& s) {
  if (s.president) return;
  const std::string& text = p.text();
  re2::StringPiece match;
  if (P().presides.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1)) {
    s.president = NameBehind(p, static_cast<std::size_t>(match.end() - text.data()));
  }
  if (!s.president && RE2::PartialMatch(text, P().opens, &match)) {
    s.president = NameBehind(p, static_cast<std::size_t>(match.data() - text.data()));
  }
}

void ReadSecretary(const Passage& p, Session& s) {
  const std::string& text = p.text();
  if (s.secretary || text.find("secretaire") == std::string::npos) return;
  if (RE2::PartialMatch(text, P().not_secretary)) return;
  re2::StringPiece match;
  if (P().secretary_after.Match(text, 0, text.size(), RE2::UNANCHORED, &match, 1)) {
    s.secretary = NameBehind(p, static_cast<std::size_t>(match.end() - text.data()));
  } else if (RE2::PartialMatch(text, P().secretary_named, &match) ||
             RE2::PartialMatch(text, P().secretary_before, &match)) {
    s.secretary = NameBehind(p, static_cast<std::size_t>(match.data() - text.data()));
  }
}

// The first of the patterns that names a count; it may stand before its word or behind it.
void ReadCount(const Passage& p, std::initializer_list<const RE2*> patterns,
               std::optional<CountValue>& field) {
  if (field) return;
  re2::StringPiece number;
  for (const RE2* pattern : patterns) {
    if (!RE2::PartialMatch(p.text(), *pattern, &number)) continue;
    const bool before = pattern == &P().in_office_before || pattern == &P().voting_before;
    const auto at = static_cast<std::size_t>(number.data() - p.text().data());
    if (before && RE2::PartialMatch(re2::StringPiece(p.text().data(), at), P().taken)) continue;
    if (const std::optional<int> n = ParseCount(View(number))) {
      field = MakeValue(*n, *p.source, Printed(p, View(number)));
      return;
    }
  }
}

}  // namespace

Session ReadSession(const Passages& passages, Span span) {
  Session s;
  std::optional<PendingSummons> summons;
  RankedDate date;
  Authorities authorities;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table() || p.text().size() > 4000 || !RE2::PartialMatch(p.text(), P().interesting))
      continue;
    ReadAuthorities(p, authorities);
    ReadBody(p, s.body);
    ReadSessionDate(passages.body, i, date);
    if (const auto pending = ReadConvened(passages.body, i, s); pending && !summons)
      summons = pending;
    ReadPresident(p, s);
    ReadSecretary(p, s);
    ReadCount(p, {&P().in_office_after, &P().in_office_before, &P().in_office_bare},
              s.in_office_count);
    ReadCount(p, {&P().voting_after, &P().voting_before}, s.voting_count);
  }
  s.date = date.date;
  if (!s.convened_on && summons && s.date && s.date->get()) {
    const Passage& p = passages.body[summons->passage];
    const Date day{s.date->get()->year, summons->day.month, summons->day.day};
    s.convened_on = MakeValue(Exists(day) ? std::optional<Date>(day) : std::nullopt, *p.source,
                              summons->day.span);
  }
  for (const Passage& p : passages.furniture) {
    ReadAuthorities(p, authorities);
    ReadBody(p, s.body);
  }
  s.authority = ChooseAuthority(authorities, s.body);
  return s;
}

std::optional<TextValue> AuthorityInPassing(const Passages& passages) {
  std::map<std::string, std::pair<int, TextValue>> towns;
  for (const Passage& p : passages.body) {
    if (p.is_table()) continue;
    std::optional<TextValue> town = TownOfCouncil(p);
    if (!town) continue;
    ++towns.try_emplace(Fold(**town), 0, std::move(*town)).first->second.first;
  }
  const auto most = std::max_element(towns.begin(), towns.end(), [](const auto& a, const auto& b) {
    return a.second.first < b.second.first;
  });
  return most == towns.end() ? std::nullopt : std::optional<TextValue>(most->second.second);
}

}  // namespace delib
