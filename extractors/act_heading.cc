// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/act_heading.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "extractors/citations.h"
#include "extractors/text/date.h"

namespace delib {

namespace {

constexpr std::size_t kLongestHeading = 420;

// All patterns read folded text.
struct Patterns {
  // "D2025-008- Objet : Élection", "DE_2026_086", "CD/2019/002", "2019-03-12BIS", "2014 / 183",
  // "20241125 1 Titre", "N° 2023-120 : Titre"
  RE2 year_number{
      R"(^[\s("*-]{0,3}(?:deliberation\s*)?(?:n ?[°o] ?:? ?|numero )?((?:[a-z]{1,4}[-_/ ]?)?(?:19|20)\d{2}(?:[01]\d[0-3]\d)?\s?[-_/ ]\s?\d{1,4}(?:[-/_]\d{1,4})?\s?(?:bis|ter|[a-z](?:/[a-z])*)?)(?:[\s):,.-]|$))"};
  // "25-04/034 - Titre", "23-03/011 :"
  RE2 short_number{
      R"(^[\s("*-]{0,3}(?:deliberation\s*)?(?:n ?[°o] ?:? ?)?(\d{2}[-/]\d{2}[/-]\d{2,4}[a-z]?)(?:[\s):,.-]|$))"};
  // "48/2026 : n° 4713", "N° 12/2023", "12-2023"
  RE2 number_year{
      R"(^[\s("*-]{0,3}(?:deliberation\s*)?(?:n ?[°o] ?:? ?)?(\d{1,4}\s?[-/]\s?20\d{2}(?: : n° ?\d+)?)(?:[\s):,.-]|$))"};
  // "DELIBERATION N° 5", "Délibération n°370A", "Délibération numéro : 12"
  RE2 named_number{
      R"(^[\s("*-]{0,3}(?:extrait de )?deliberation\s+(?:n ?[°o]\.? ?:? ?|numero :? ?)([a-z]{0,4}[-_/]?\d[a-z0-9]*(?:\s?[-_/.]\s?[a-z0-9]+)*))"};
  // "(N°2023-120)", "n° 2014 / 183", "N° 47": the number alone, whatever its form
  RE2 bare_number{
      R"(^[\s("*-]{0,3}n ?[°o]\.? ?:? ?([a-z]{0,4}[-_/ ]?\d[a-z0-9]*(?:\s?[-_/.]\s?[a-z0-9]+)*)\s?\)?$)"};
  // what stands between the number and the title
  RE2 to_title{R"(^[\s):,.\-]*(?:objet\s*:?\s*)?)"};
  RE2 subject{R"(^\W{0,3}objet(?: de la deliberation)?\s*:\s*)"};
  RE2 report{R"(\brapport n ?[°o] ?:? ?(\d{1,4}(?:[-/.]\d{1,4})?)\b)"};
  // headings that are none of an act's: of the session, of lists, of the form
  RE2 not_title{
      R"(^\W{0,3}(?:departement|commune|ville|mairie|republique|liberte|region|communaute|arrondissement|canton|metropole|extrait|deliberation(?:s)?(?: de| du|$| n)|conseil|commission permanente|reunion|seance|session|presidence|president|proces|compte[- ]rendu|registre|secretaire|etaient|sont |presents?|absents?|excuses?|pouvoirs?|procurations?|decide|delibere|vu |considerant|nombre|date|convo|le conseil|l'an |ordre du jour|accuse|acte|envoye|recu|publie|affiche|service|direction|pole|rapporteur|article|monsieur le|madame l[ea]|le maire|la maire|rapport n|rapport (?:de|du) (?:m\.|mme|madame|monsieur|la presidente?|president|la maire|maire|la commission)|n ?°|id :|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|le \d|\d{1,2} [a-z]+ \d{4}|objet\W*$|point n))"};
  RE2 label{R"(^(?:\d{1,2}|[a-z]|[ivx]{1,5})\s?[.)/°-]+\s)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

std::string ShapeOf(std::string_view number) {
  std::string shape;
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      shape += '#';
    } else if (c >= 'a' && c <= 'z') {
      if (shape.empty() || shape.back() != 'A') shape += 'A';
    } else if (c != ' ') {
      shape += c;
    }
  }
  return shape;
}

// "12/03/2019" at the start of a line is a date, no number.
bool IsDate(std::string_view number) {
  const auto date = FindDate(number);
  return date && date->span.size() == number.size() && number.find('/') == 2;
}

std::optional<NumberedHeading> HeadingOf(const Passage& p, std::size_t index) {
  const std::string& text = p.text();
  if (p.is_table() || text.size() > kLongestHeading || text.size() < 2 || IsVisa(text))
    return std::nullopt;
  re2::StringPiece number;
  const bool alone = RE2::PartialMatch(text, P().bare_number, &number);
  if (!alone) {
    const Patterns& patterns = P();
    const auto tries = {&patterns.named_number, &patterns.year_number, &patterns.short_number,
                        &patterns.number_year};
    const bool found = std::any_of(tries.begin(), tries.end(), [&](const RE2* re) {
      return RE2::PartialMatch(text, *re, &number);
    });
    if (!found) return std::nullopt;
  }
  const std::string_view trimmed = Trim(View(number));
  if (IsDate(trimmed)) return std::nullopt;
  const std::string_view printed = Printed(p, trimmed);
  NumberedHeading heading{index, MakeValue(std::string(printed), *p.source, printed),
                          ShapeOf(trimmed), std::nullopt, alone};
  re2::StringPiece rest(text);
  rest.remove_prefix(static_cast<std::size_t>(trimmed.data() - text.data()) + trimmed.size());
  RE2::Consume(&rest, P().to_title);
  const std::string_view title = Trim(Printed(p, View(rest)), " :-,");
  heading.alone = title.size() < 4;
  if (!heading.alone) heading.title = MakeValue(std::string(title), *p.source, title);
  return heading;
}

bool AllCapitals(const Passage& p) {
  const std::string_view s = p.folded.source();
  int upper = 0;
  int lower = 0;
  for (const char c : s) {
    upper += c >= 'A' && c <= 'Z' ? 1 : 0;
    lower += c >= 'a' && c <= 'z' ? 1 : 0;
  }
  return upper >= 6 && lower * 8 <= upper;
}

// How much the passage looks like the act's title; 0: not at all.
double TitleScore(const Passage& p, std::optional<std::size_t> number, std::size_t index) {
  if (p.is_table() || p.text().size() > kLongestHeading) return 0;
  if (RE2::PartialMatch(p.text(), P().subject)) return 10;
  if (p.text().size() < 8) return 0;
  if (RE2::PartialMatch(p.text(), P().not_title) || !IsHeading(p)) return 0;
  double score = 1;
  if (p.block->bold) score += 1;
  if (p.block->centred) score += 0.5;
  if (AllCapitals(p)) score += 0.5;
  score += 0.05 * static_cast<double>(p.block->font_size);
  if (number) {
    const double away = std::abs(static_cast<double>(index) - static_cast<double>(*number));
    if (away <= 3) score += 3 - 0.5 * away;
  }
  return score;
}

bool SameHeading(const Passage& a, const Passage& b) {
  return a.block != nullptr && b.block != nullptr && a.block->bold == b.block->bold &&
         std::abs(a.block->font_size - b.block->font_size) < 0.5F && a.page == b.page &&
         std::abs(b.block->box.y0() - a.block->box.y1()) <
             1.3 * static_cast<double>(a.block->font_size);
}

}  // namespace

bool IsHeading(const Passage& p) {
  if (p.block == nullptr || p.is_table() || p.text().size() > kLongestHeading) return false;
  if (p.block->kind == BlockKind::kListItem && !p.block->bullet.empty() && !p.block->bold)
    return false;
  return p.block->bold || AllCapitals(p) || RE2::PartialMatch(p.text(), P().subject);
}

std::vector<NumberedHeading> FindNumberedHeadings(const Passages& passages, Span span) {
  std::vector<NumberedHeading> headings;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (auto heading = HeadingOf(passages.body[i], i)) headings.push_back(std::move(*heading));
  }
  return headings;
}

std::optional<TextValue> WholeTitle(const Passages& passages, const NumberedHeading& heading,
                                    std::size_t end) {
  if (!heading.title) return std::nullopt;
  const Passage& first = passages.body[heading.passage];
  const std::string& all = first.source->text();
  const std::size_t at = all.find(heading.title->raw());
  SourceText title = first.source->Slice(at == std::string::npos ? 0 : at, all.size());
  if (!first.block->bold) return heading.title;
  for (std::size_t i = heading.passage + 1; i < end && i <= heading.passage + 3; ++i) {
    const Passage& next = passages.body[i];
    if (!SameHeading(passages.body[i - 1], next) || HeadingOf(next, i) ||
        RE2::PartialMatch(next.text(), P().not_title)) {
      break;
    }
    // A line of the heading may begin with a dash; it is no item of a list then.
    title.Append(next.block->bullet.empty() ? " " : " " + next.block->bullet + " ", *next.source);
  }
  const std::string_view printed = Trim(title.text(), " :-,");
  return MakeValue(std::string(printed), title, printed);
}

std::optional<TextValue> TitleOfHeading(const Passages& passages, const NumberedHeading& heading,
                                        std::size_t end) {
  // "du 6 avril 2023", "séance du", "du conseil municipal": no title, though it stands behind the
  // number
  static const RE2 kOther{
      R"(^\W{0,3}(?:du \d|du (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|du conseil|de la commission|en date|page\b|\d+\W*$))"};
  if (!heading.title) return std::nullopt;
  const std::string folded = Fold(**heading.title);
  if (RE2::PartialMatch(folded, kOther) || RE2::PartialMatch(folded, P().not_title))
    return std::nullopt;
  for (std::size_t i = 0; i < end; ++i) {
    if (i != heading.passage && RE2::PartialMatch(passages.body[i].text(), P().subject))
      return std::nullopt;
  }
  return WholeTitle(passages, heading, end);
}

std::optional<TextValue> FindTitle(const Passages& passages, Span span,
                                   std::optional<std::size_t> number) {
  double best = 0;
  std::size_t at = span.end;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const double score = TitleScore(passages.body[i], number, i);
    if (score > best) {
      best = score;
      at = i;
    }
  }
  if (at == span.end) return std::nullopt;
  const Passage& p = passages.body[at];
  re2::StringPiece rest(p.text());
  SourceText title;
  if (RE2::Consume(&rest, P().subject)) {
    const std::string_view printed = Trim(Printed(p, View(rest)));
    title = p.source->Slice(static_cast<std::size_t>(printed.data() - p.source->text().data()),
                            printed.size());
    if (title.empty() && at + 1 < span.end) title = *passages.body[at + 1].source;
  } else {
    // A heading of several lines may have been set as several paragraphs.
    std::size_t first = at;
    std::size_t last = at;
    while (first > span.begin && SameHeading(passages.body[first - 1], passages.body[first]) &&
           TitleScore(passages.body[first - 1], number, first - 1) > 0) {
      --first;
    }
    while (last + 1 < span.end && SameHeading(passages.body[last], passages.body[last + 1]) &&
           TitleScore(passages.body[last + 1], number, last + 1) > 0) {
      ++last;
    }
    for (std::size_t i = first; i <= last; ++i) {
      title.Append(title.empty() ? "" : " ", *passages.body[i].source);
    }
  }
  if (title.empty()) return std::nullopt;
  const std::string_view printed = Trim(title.text());
  return MakeValue(std::string(printed), title, printed);
}

std::optional<TextValue> FindReportNumber(const Passages& passages, Span span) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    re2::StringPiece number;
    if (p.text().size() > 400 || IsVisa(p.text()) ||
        !RE2::PartialMatch(p.text(), P().report, &number))
      continue;
    const std::string_view printed = Printed(p, View(number));
    return MakeValue(std::string(printed), *p.source, printed);
  }
  return std::nullopt;
}

}  // namespace delib
