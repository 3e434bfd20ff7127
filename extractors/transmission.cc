// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/transmission.h"

#include <re2/re2.h>

#include "extractors/text/date.h"

namespace delib {

namespace {

// All patterns read folded text.
struct Patterns {
  // "Envoyé en préfecture le 12/04/2023", "Envoi au contrôle de légalité le : 19 avril 2023",
  // "Transmis en préfecture le", "Certifié transmis au représentant de l'Etat le",
  // "Date de télétransmission : 12/04/2023", "Envoi Préfecture : 26/05/2014"
  RE2 transmitted{
      R"((?:\benvoy?i?e?e?s?(?: au controle de legalite| (?:en |a la )?(?:sous-)?prefecture)|\btransmi(?:se?s?|ssion)(?: en (?:sous-)?prefecture| a la (?:sous-)?prefecture| au (?:representant de l'etat|controle de legalite))|\bdate de (?:tele)?transmission)(?: en prefecture)?)"};
  // "Reçu en préfecture le 12/04/2023", "Réception en Préfecture : 26/05/2014", "Date de réception
  // préfecture : 12/04/2023", "Reçu le"
  RE2 received{
      R"((?:\brecue?s? (?:en |a la |par la )?(?:sous-)?prefecture|\breception (?:en |a la |par la )?(?:sous-)?prefecture|\bdate de reception(?: (?:en |par la )?(?:sous-)?prefecture)?|\breceptionnee? en prefecture))"};
  // "Publié le", "Publiée le : 23/05/2014", "Publication électronique le : 19 avril 2023", "Affiché
  // le", "Date d'affichage :", "Publié par voie d'affichage le", "Mis en ligne le", "Date de
  // publication"
  RE2 published{
      R"((?:\bpubliee?s?(?: par voie d'affichage| en ligne| sur le site[a-z ]{0,30})? le\b|\bpublication (?:electronique |en ligne )?le\b|\baffichee?s? le\b|\bdate (?:d'affichage|de publication|de mise en ligne)|\bmise? en ligne le\b|\baffichage le\b))"};
  // "Envoi simulé le", "Réception simulée le": the stamp of a test system proves nothing
  RE2 simulated{R"(\bsimule)"};
  // "062-226200012-20230320-2023_120-DE"
  RE2 actes_id{
      R"((?i)\b((?:\d{3}|02[ab])-\d{9}-\d{8}-[a-z0-9](?:[a-z0-9_ -]{0,13}[a-z0-9])?-(?:de|ar|ai|cc|bf|au))\b)"};
  // "Matière : 7.5.2", "Nomenclature ACTES : 7.1", "Classification 7.10"
  RE2 subject{
      R"(\b(?:matiere|nomenclature|classification|code matiere)(?: (?:actes|@ctes|de l'acte))?\s*(?:n°)?\s*:?\s*(\d(?:\.\d{1,2}){1,2})\b)"};
  // what may stand between a label and its date
  RE2 gap{R"(^[\s:.]*(?:le|du)?[\s:.]*$)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

std::optional<DateValue> ToValue(const Passage& passage, const FoundDate& found) {
  return MakeValue<std::optional<Date>>(found.date, *passage.source, found.span);
}

// The date that follows `label` in its passage, or begins the next passage: a stamp sets label and
// date at the two ends of a line.
std::optional<DateValue> DateAfter(const std::vector<const Passage*>& passages, std::size_t i,
                                   std::string_view label) {
  const Passage& passage = *passages[i];
  const std::string_view text = passage.text();
  const std::size_t end = static_cast<std::size_t>(label.data() - text.data()) + label.size();
  const auto begins = [](const Passage& p, std::size_t from) -> std::optional<FoundDate> {
    const std::optional<FoundDate> date = FindDate(p.folded.source(), p.folded.ToSource(from));
    if (!date) return std::nullopt;
    const std::string_view source = p.folded.source();
    const std::size_t at = static_cast<std::size_t>(date->span.data() - source.data());
    const std::string between =
        Fold(source.substr(p.folded.ToSource(from), at - p.folded.ToSource(from)));
    static const RE2 kGap{
        R"(^[\s:.]*(?:le|du)?[\s:.]*(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*$)"};
    if (!RE2::FullMatch(between, kGap)) return std::nullopt;
    return date;
  };
  if (const auto date = begins(passage, end)) return ToValue(passage, *date);
  const std::string rest(Trim(text.substr(end), ":."));
  if ((rest.empty() || rest == "le") && i + 1 < passages.size()) {
    if (const auto date = begins(*passages[i + 1], 0)) return ToValue(*passages[i + 1], *date);
  }
  return std::nullopt;
}

void ReadDate(const std::vector<const Passage*>& passages, std::size_t i, const RE2& pattern,
              std::optional<DateValue>& field) {
  if (field) return;
  re2::StringPiece rest(passages[i]->text());
  re2::StringPiece label;
  const RE2::Arg arg(&label);
  const std::string& text = passages[i]->text();
  std::size_t from = 0;
  while (!field && pattern.Match(text, from, text.size(), RE2::UNANCHORED, &label, 1)) {
    field = DateAfter(passages, i, {label.data(), label.size()});
    from = static_cast<std::size_t>(label.data() - text.data()) + label.size();
  }
}

void ReadPassage(const std::vector<const Passage*>& passages, std::size_t i, Transmission& out) {
  const Passage& passage = *passages[i];
  const std::string& text = passage.text();
  if (RE2::PartialMatch(text, P().simulated)) return;
  ReadDate(passages, i, P().transmitted, out.transmitted_on);
  ReadDate(passages, i, P().received, out.received_on);
  ReadDate(passages, i, P().published, out.published_on);
  re2::StringPiece match;
  if (!out.actes_id && RE2::PartialMatch(text, P().actes_id, &match)) {
    const std::string_view printed = Printed(passage, {match.data(), match.size()});
    out.actes_id = MakeValue(std::string(printed), *passage.source, printed);
  }
  if (!out.subject_matter && RE2::PartialMatch(text, P().subject, &match)) {
    const std::string_view printed = Printed(passage, {match.data(), match.size()});
    out.subject_matter = MakeValue(std::string(printed), *passage.source, printed);
  }
}

// A passage that could hold any of it: every form has one of these words.
bool Promising(const std::string& text) {
  static const RE2 kWords{
      R"(prefecture|legalite|transmi|publi|affich|en ligne|matiere|nomenclature|classification|-\d{9}-|reception)"};
  return text.size() < 1500 && RE2::PartialMatch(text, kWords);
}

}  // namespace

std::optional<TitleWithSubject> SubjectBehindTitle(const TextValue& title) {
  // The nomenclature of @CTES has nine chapters: "(7.1)", "(7.5.2)", "(Matière : 7.1)"
  static const RE2 kSubject{
      R"re(^(.*\S)\s*\((?:(?i:mati[eè]re|nomenclature|acte)s?\s*:?\s*)?([1-9]\.\d{1,2}(?:\.\d{1,2})?)\)\W*$)re"};
  re2::StringPiece words;
  re2::StringPiece code;
  if (!RE2::FullMatch(*title, kSubject, &words, &code)) return std::nullopt;
  const auto part = [&](const re2::StringPiece& s) {
    return TextValue(std::string(s), title.where(), std::string(s), title.status());
  };
  return TitleWithSubject{part(words), part(code)};
}

Transmission ReadTransmission(const Passages& passages, Span span) {
  std::vector<const Passage*> order;
  int first_page = 1 << 30;
  int last_page = 0;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Passage& p = passages.body[i];
    order.push_back(&p);
    first_page = std::min(first_page, p.page);
    last_page = std::max(last_page, p.block->page_end);
  }
  for (const Passage& p : passages.furniture) {
    if (p.page >= first_page && p.page <= last_page) order.push_back(&p);
  }
  Transmission out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (Promising(order[i]->text())) ReadPassage(order, i, out);
  }
  return out;
}

}  // namespace delib
