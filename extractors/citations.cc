// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/citations.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "extractors/text/date.h"

namespace delib {

namespace {

struct Patterns {
  // Over folded text.
  // "Vu le code ...", "VU : la loi ...", "- Vu l'avis ..."
  RE2 visa{
      R"(^\W{0,3}vus?e?s?\b\s*:?\s*((?:les?|la|l'|le)?\s*)(?:dispositions (?:du |de la |des |de l'|de ))?)"};
  // the noun that heads the visa
  RE2 deliberation_head{R"(^(?:les? |la |l')?(?:precedentes? )?deliberations?\b)"};
  RE2 report_head{R"(^(?:le |la |l')?(?:rapport|expose)\b)"};
  RE2 opinion_head{R"(^(?:les? |l'|la )?avis\b)"};
  RE2 order_head{R"(^(?:les? |l')?arretes?\b)"};
  // "code général des collectivités territoriales, notamment ses articles ...": the name ends
  // before a mark or a word that leads to the articles
  RE2 code{
      R"(\b(code (?:general |electoral|civil|penal|rural|monetaire|pour |de |du |des |d')[a-z' -]*?)(?:\s*(?:[,;.:()]|\bet notamment\b|\bnotamment\b|\ben (?:son|ses|particulier)\b|\bdans (?:son|ses)\b|\bet (?:son|ses|plus|en)\b|\bpris\b|\barticles?\b|\bart\.|\bmodifie|\bet l'article\b|\bet les articles\b|\bet la loi\b|\bet le decret\b|\bdisposant\b|\bqui\b|\brelatif|$)))"};
  // "CGCT", "C.G.C.T."
  RE2 code_short{R"((\bc\.?g\.?c\.?t\b|\bc\.?g\.?i\b|\bc\.?g\.?p\.?p\.?p\b|\bc\.?a\.?s\.?f\b))"};
  // "loi n° 82-213 du 2 mars 1982", "loi organique n°2001-692", "loi 84-53"; "décret n°2001-260"
  RE2 law{R"(\b(loi|ordonnance)\b[a-z ]{0,40}?(?:n ?[°o]\.? ?)?(\d{2,4}[-.]\d{1,5})\b)"};
  RE2 decree{R"(\bdecret\b[a-z' ]{0,40}?(?:n ?[°o]\.? ?)?(\d{2,4}[-.]\d{1,5})\b)"};
  // "délibération n°2021-257", "délibération n° CD/2019/002"
  RE2 number{R"(\bn ?[°o]\.? ?([a-z]{0,6}[/_-]?\d[a-z0-9_/.-]*(?: / \d+)?))"};
  // "avis favorable de la 2ème commission « ... »", "avis du comité technique en date du"
  RE2 opinion{
      R"(^(?:les? |l')?avis (?:favorables? |defavorables? |conformes? |rendus? |emis |simples? |unanimes? )*(?:(?:par|de) (?:la |l'|les )?|du |des |d')((?:[^",;(])+?)(?:\s*(?:[",;(]|\brendue?s?\b|\ben date\b|\bdu \d|\bdu (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|\bemise?\b|\breunie?s?\b|\bqui s'est\b|\blors\b|\ben sa\b|\bdans sa\b|\.?$)))"};
  RE2 quoted{R"re("\s*([^"]+?)\s*")re"};
  RE2 articles{R"(\b(?:articles?|art\.)\s+)"};

  // Over printed text: letters of articles keep their case.
  // "L.3121-14", "L 2121-29", "R. 2121-9", "1379 0 bis", "1639 A", "1636 B sexies", "3-1°"
  RE2 article{
      R"(^((?:(?:L\.?O|[LRDA])\s?\.?\s?\*?\s?)?\d{1,4}(?:[-‑]\d{1,4}){0,4}(?: 0)?(?: (?:bis|ter|quater|quinquies|sexies|septies)| [A-Z](?: (?:bis|ter|quater|sexies))?\b)?°?))"};
  RE2 separator{
      R"(^(?:\s*,?\s*et (?:suivants?|suivantes?|s\.))?\s*(?:,|;|/|\bet\b|\bou\b|à|\ba\b)?\s*(?:(?:et|ou|aux?|les|l['’]|ses|son)\s*)?(?:articles?\s+)?)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// The code's name where it is cited by its letters.
std::string FullName(std::string_view folded_short) {
  std::string letters;
  for (const char c : folded_short) {
    if (c != '.') letters += c;
  }
  if (letters == "cgct") return "Code général des collectivités territoriales";
  if (letters == "cgi") return "Code général des impôts";
  if (letters == "cgppp") return "Code général de la propriété des personnes publiques";
  return "Code de l'action sociale et des familles";
}

// "L. 2121-14" -> "L.2121-14"; what follows the number ("1639 A") keeps its space.
std::string Compact(std::string_view article) {
  std::string out;
  bool digit_seen = false;
  for (const char c : article) {
    digit_seen = digit_seen || (c >= '0' && c <= '9');
    if (c == ' ' && !digit_seen) continue;
    out += c;
  }
  return out;
}

// The articles named in `printed`, which follows or precedes the name of an instrument.
std::vector<std::string> ReadArticles(std::string_view printed) {
  std::vector<std::string> articles;
  const FoldedText folded(printed);
  re2::StringPiece rest(folded.text());
  while (RE2::FindAndConsume(&rest, P().articles)) {
    const std::size_t at = folded.text().size() - rest.size();
    re2::StringPiece list(printed.data() + folded.ToSource(at),
                          printed.size() - folded.ToSource(at));
    re2::StringPiece article;
    while (RE2::Consume(&list, P().article, &article)) {
      articles.push_back(Compact(View(article)));
      RE2::Consume(&list, P().separator);
    }
  }
  return articles;
}

// A cited instrument and where its name stands in the folded visa.
struct Named {
  std::size_t begin, end;
  CitationKind kind;
  std::string reference;
};

void FindAll(const Passage& passage, const RE2& pattern, int group, CitationKind kind,
             std::vector<Named>& out) {
  const std::string& text = passage.text();
  re2::StringPiece groups[3];
  std::size_t from = 0;
  while (from < text.size() && pattern.Match(text, from, text.size(), RE2::UNANCHORED, groups, 3)) {
    const std::string_view name = Trim(View(groups[group]));
    const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
    const std::size_t end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
    std::string reference(Printed(passage, name));
    if (kind == CitationKind::kCode && name.substr(0, 4) != "code") reference = FullName(name);
    out.push_back({begin, end, kind, std::move(reference)});
    from = std::max(end, from + 1);
  }
}

std::vector<Named> FindInstruments(const Passage& passage) {
  std::vector<Named> named;
  FindAll(passage, P().code, 1, CitationKind::kCode, named);
  FindAll(passage, P().code_short, 1, CitationKind::kCode, named);
  FindAll(passage, P().law, 2, CitationKind::kLaw, named);
  FindAll(passage, P().decree, 1, CitationKind::kDecree, named);
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.begin < b.begin; });
  // A code in the title of a law ("décret n° 2001-260 modifiant le code de l'urbanisme") is not
  // cited.
  static const RE2 kTitle{R"(\b(?:modifi|relati|portant|completant|pris|instituant|fixant))"};
  for (std::size_t i = 1; i < named.size(); ++i) {
    if (named[i - 1].kind == CitationKind::kCode) continue;
    const std::string& text = passage.text();
    const re2::StringPiece between(text.data() + named[i - 1].end,
                                   named[i].begin - named[i - 1].end);
    if (named[i].begin > named[i - 1].end && RE2::PartialMatch(between, kTitle)) {
      named.resize(i);
    }
  }
  // "le code général des collectivités territoriales (CGCT)" is one.
  for (std::size_t i = 1; i < named.size();) {
    const bool twice = named[i].kind == CitationKind::kCode &&
                       named[i - 1].kind == CitationKind::kCode &&
                       (Fold(named[i].reference) == Fold(named[i - 1].reference) ||
                        named[i].begin < named[i - 1].end);
    if (twice) {
      named.erase(named.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  return named;
}

std::optional<Date> FirstDate(std::string_view printed) {
  const std::optional<FoundDate> found = FindDate(printed);
  return found ? found->date : std::nullopt;
}

// What a law or a decision is about: the words behind its date, or in quotes.
std::string TitleOf(const Passage& passage, std::size_t from) {
  const std::string& text = passage.text();
  re2::StringPiece quoted;
  re2::StringPiece rest(text);
  rest.remove_prefix(from);
  if (RE2::PartialMatch(rest, P().quoted, &quoted)) {
    return std::string(Trim(Printed(passage, View(quoted))));
  }
  const std::string_view printed = passage.folded.source().substr(passage.folded.ToSource(from));
  const std::optional<FoundDate> date = FindDate(printed);
  if (!date) return {};
  const auto end = static_cast<std::size_t>(date->span.data() - printed.data()) + date->span.size();
  const std::string_view title = printed.substr(end);
  return std::string(Trim(title.substr(0, title.find(" qui ")), ",;.:"));
}

Citation Cite(const Passage& passage, CitationKind kind, std::string reference) {
  const std::string_view all = passage.folded.source();
  return {kind, std::move(reference),
          {},   std::nullopt,
          {},   MakeValue(std::string(all), *passage.source, all)};
}

// "Vu la délibération n°2021-257 du Conseil ... en date du 01/07/2021 « ... »", "Vu l'arrêté n°
// ..."
Citation CiteNumbered(const Passage& passage, CitationKind kind) {
  re2::StringPiece number;
  std::string reference;
  std::size_t end = 0;
  if (RE2::PartialMatch(passage.text(), P().number, &number)) {
    std::string_view n = View(number);
    while (!n.empty() && (n.back() == '.' || n.back() == '-')) n.remove_suffix(1);
    reference = std::string(Printed(passage, n));
    end = static_cast<std::size_t>(n.data() - passage.text().data()) + n.size();
  }
  Citation c = Cite(passage, kind, std::move(reference));
  c.date = FirstDate(passage.folded.source().substr(passage.folded.ToSource(end)));
  c.title = TitleOf(passage, end);
  return c;
}

Citation CiteOpinion(const Passage& passage, std::string_view head) {
  re2::StringPiece body;
  std::string reference;
  if (RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), P().opinion, &body)) {
    reference = std::string(Trim(Printed(passage, View(body))));
  }
  Citation c = Cite(passage, CitationKind::kOpinion, std::move(reference));
  c.date = FirstDate(passage.folded.source());
  re2::StringPiece quoted;
  if (RE2::PartialMatch(passage.text(), P().quoted, &quoted)) {
    c.title = std::string(Printed(passage, View(quoted)));
  }
  return c;
}

Citation CiteReport(const Passage& passage, std::string_view head) {
  re2::StringPiece number;
  std::string reference;
  if (RE2::PartialMatch(passage.text(), P().number, &number)) {
    reference = std::string(Printed(passage, View(number)));
  }
  Citation c = Cite(passage, CitationKind::kReport, std::move(reference));
  c.date = FirstDate(passage.folded.source());
  std::string_view title =
      head.substr(head.find("rapport") == std::string_view::npos ? 0 : head.find("rapport"));
  title = title.substr(0, title.find_first_of(",;("));
  c.title = std::string(Trim(Printed(passage, title), ",;."));
  return c;
}

std::vector<Citation> CiteInstruments(const Passage& passage, const std::vector<Named>& named) {
  std::vector<Citation> out;
  const std::string_view source = passage.folded.source();
  for (std::size_t i = 0; i < named.size(); ++i) {
    // Articles stand before the first code ("l'article L. 1 du code ...") or after the name; the
    // part up to the next instrument belongs to this one.
    const std::size_t from = i == 0 ? 0 : named[i].begin;
    const std::size_t to = i + 1 < named.size() ? named[i + 1].begin : passage.text().size();
    const std::size_t begin = passage.folded.ToSource(from);
    const std::string_view part = source.substr(begin, passage.folded.ToSource(to) - begin);
    Citation c = Cite(passage, named[i].kind, named[i].reference);
    c.articles = ReadArticles(part);
    if (named[i].kind != CitationKind::kCode) {
      const std::size_t after = passage.folded.ToSource(named[i].end);
      const std::string_view rest = source.substr(after, passage.folded.ToSource(to) - after);
      c.date = FirstDate(rest);
      c.title = named.size() == 1 ? TitleOf(passage, named[i].end) : std::string();
    }
    out.push_back(std::move(c));
  }
  return out;
}

}  // namespace

bool IsVisa(const std::string& folded) {
  static const RE2 kVisa{
      R"(^\W{0,3}vus?e?s?\b\s*:?\s*(?:les?|la|l'|que|ensemble|son|sa|ses|[a-z])\b?)"};
  return RE2::PartialMatch(folded, kVisa);
}

std::vector<Citation> ReadVisa(const Passage& passage) {
  const std::string& text = passage.text();
  re2::StringPiece head(text);
  re2::StringPiece article;
  if (!RE2::Consume(&head, P().visa, &article)) return {};
  const std::string_view h = View(head);
  if (RE2::PartialMatch(head, P().deliberation_head)) {
    return {CiteNumbered(passage, CitationKind::kDeliberation)};
  }
  if (RE2::PartialMatch(head, P().opinion_head)) return {CiteOpinion(passage, h)};
  if (RE2::PartialMatch(head, P().order_head)) return {CiteNumbered(passage, CitationKind::kOrder)};
  if (RE2::PartialMatch(head, P().report_head)) return {CiteReport(passage, h)};
  const std::vector<Named> named = FindInstruments(passage);
  if (!named.empty()) return CiteInstruments(passage, named);
  const std::string reference(Trim(Printed(passage, h.substr(0, h.find(';'))), ",;.:"));
  Citation other = Cite(passage, CitationKind::kOther, reference);
  other.title = reference;
  other.date = FirstDate(passage.folded.source());
  return {std::move(other)};
}

}  // namespace delib
