// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/signature.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/text/date.h"
#include "extractors/text/person.h"

namespace delib {

namespace {

// Signatures stand close under the act: beyond these many passages others speak.
constexpr std::size_t kReach = 16;

struct Patterns {
  // "ARRAS, le 20 mars 2023", "Fait à Aubigny, le 3 juin 2022", "A Lens le 3/04/2022", "Délibéré à
  // Lens, le"
  RE2 place_date{
      R"(^\W{0,3}(?:fait (?:et delibere )?|delibere )?(?:a )?([a-z][a-z' -]{1,40}?),? ?(le (?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d))"};
  // What was done with the act on a day, which is no town: "Transmis le", "Reçu en préfecture le"
  RE2 done{
      R"(^(?:transmi|recu|recept|publi|affich|notifi|depos|mise? en|certifi|acte|visa|vise|accuse|rendu|adopt|vot|convo|date|envoy|telet|exec|retir|retour|lu|vu|depuis|jusqu|avant|apres)[a-z]*\b)"};
  // The small words in the name of a town; all others of it have a capital.
  RE2 small_word{R"(^(?:d[eu]s?|l[ae]s?|en|sur|sous|et|aux?|[ld]['’].*|les|lez|a|à|lès)$)"};
  // "La Directrice Générale des Services,", "Le Maire,", "LE PRESIDENT DU CONSEIL DEPARTEMENTAL",
  // "Pour le Président ... et par délégation", "Le Maire, Jean DUPONT"
  RE2 capacity{
      R"(^\W{0,3}((?:pour |p/ ?)?(?:le |la |l'|monsieur le |madame la |madame le )?(?:maire|presidente?|vice-presidente?|directeur|directrice|adjointe?|secretaire|(?:premiere?|seconde?|[a-z]{3,9}ieme|\d{1,2} ?[a-z]{1,4}) adjointe?|conseiller|conseillere|delegue|deleguee|doyen)\b[^,;:]{0,80}?)\s*(?:[,:;]\s*(.*))?$)"};
  // "Pour extrait conforme," before the capacity
  RE2 true_copy{R"(^\W{0,3}pour (?:extrait|copie|expedition)(?: certifiee?)? conforme\W*)"};
  RE2 for_another{R"(^\W{0,3}(?:pour\b|p/|par delegation\b))"};
  // between the one who is stood in for and the one who signs
  RE2 reason{R"(^\W{0,3}(?:et )?(?:par delegation|empeche|absent)[^,;:]{0,40}[,;:]\s*)"};
  // The secretary of the session signs beside the one whose act it is; "secrétaire général" is an
  // office.
  RE2 secretary{R"(\bsecretaire(?: de (?:la )?seance)?\W*$)"};
  RE2 split{
      R"(^(.*?),?\s+((?:le|la|l')\s?(?:directeur|directrice|adjointe?|vice-presidente?|premiere?|secretaire|chef)\b.*)$)"};
  // "Signé", "SIGNE", "#signature#"
  RE2 signed_word{R"(^\W{0,3}(?:signe|original signe|signature|cachet)\W*(?:par\s*:?)?\s*)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

// The passage as a name and nothing else: two to five words, each with a capital, no figures.
std::optional<FoundPerson> OnlyName(std::string_view printed) {
  printed = Trim(printed, ",.;:");
  if (printed.size() < 5 || printed.size() > 60) return std::nullopt;
  std::optional<FoundPerson> person = ParsePerson(printed);
  if (!person || person->name.find(' ') == std::string::npos) return std::nullopt;
  if (person->span.size() * 10 < printed.size() * 7) return std::nullopt;
  return person;
}

// "Saint-Aubin-des-Prés", not "contrôle de légalité": every word but the small ones has a capital.
bool IsTownName(std::string_view printed) {
  bool proper = false;
  for (std::size_t i = 0; i < printed.size();) {
    const std::size_t end = std::min(printed.find(' ', i), printed.size());
    const std::string_view word = printed.substr(i, end - i);
    const bool small = RE2::FullMatch(re2::StringPiece(word.data(), word.size()), P().small_word);
    if (!word.empty() && !small && !StartsUpper(word)) return false;
    proper = proper || (!word.empty() && StartsUpper(word));
    i = end + 1;
  }
  return proper;
}

void ReadPlace(const Passage& p, re2::StringPiece line, Signature& out) {
  re2::StringPiece place;
  re2::StringPiece day;
  if (out.signed_on || !RE2::PartialMatch(line, P().place_date, &place, &day)) return;
  const std::string_view printed = Printed(p, View(place));
  if (RE2::PartialMatch(place, P().done) || !IsTownName(printed)) return;
  const auto at = p.folded.ToSource(static_cast<std::size_t>(day.data() - p.text().data()));
  const std::optional<FoundDate> date = FindDate(p.folded.source(), at);
  if (!date) return;
  out.place = MakeValue(std::string(printed), *p.source, printed);
  out.signed_on = MakeValue<std::optional<Date>>(date->date, *p.source, date->span);
}

// What one passage says of the one who signs; views into its folded text.
struct Signing {
  std::string_view capacity;  // empty: none is named
  std::string_view name;      // what stands behind it
  bool by_delegation = false;
};

// Of "Pour le Président et par délégation, la Directrice ..." the one who signs; of "Pour le Maire"
// alone nobody: who signs follows.
Signing ReadSigning(const Passage& p, re2::StringPiece line) {
  Signing out;
  re2::StringPiece capacity;
  re2::StringPiece behind;
  while (RE2::PartialMatch(line, P().capacity, &capacity, &behind)) {
    re2::StringPiece first;
    re2::StringPiece own;
    const bool for_another = RE2::PartialMatch(capacity, P().for_another);
    if (for_another) out.by_delegation = true;
    if (for_another && RE2::PartialMatch(capacity, P().split, &first, &own)) {
      capacity = own;
    } else if (for_another) {
      line = behind;
      RE2::Consume(&line, P().reason);
      if (line.empty()) return out;
      continue;
    }
    const bool named = behind.empty() || OnlyName(Printed(p, View(behind)));
    out.capacity = named ? View(capacity)
                         : std::string_view(capacity.data(),
                                            static_cast<std::size_t>(behind.data() + behind.size() -
                                                                     capacity.data()));
    out.name = named ? View(behind) : std::string_view();
    return out;
  }
  return out;
}

// Who has signed so far, as the passages go by.
struct Signers {
  bool by_delegation = false;
  bool secretary = false;  // the capacity is the secretary's: another may follow
};

void SetCapacity(const Passage& p, const Signing& signing, Signers& state, Signature& out) {
  if (signing.by_delegation) state.by_delegation = true;
  if (signing.capacity.empty()) return;
  const bool secretary = RE2::PartialMatch(
      re2::StringPiece(signing.capacity.data(), signing.capacity.size()), P().secretary);
  // A second signature (the secretary's) does not replace the first, unless it is given in its
  // place.
  if (out.signatory && (secretary || !(state.by_delegation || state.secretary))) return;
  const std::string_view printed = Trim(Printed(p, signing.capacity), ",;:.");
  out.capacity = MakeValue(std::string(printed), *p.source, printed);
  out.signatory.reset();
  state.secretary = secretary;
}

}  // namespace

Signature ReadSignature(const Passages& passages, Span span) {
  Signature out;
  const std::size_t end = std::min(span.end, span.begin + kReach);
  Signers state;
  for (std::size_t i = span.begin; i < end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table()) break;
    if (p.text().size() > 220) continue;
    re2::StringPiece line(p.text());
    RE2::Consume(&line, P().true_copy);
    ReadPlace(p, line, out);
    std::string_view candidate = p.folded.source();
    const Signing signing = ReadSigning(p, line);
    SetCapacity(p, signing, state, out);
    if (!signing.capacity.empty() || signing.by_delegation) {
      candidate = signing.name.empty() ? std::string_view() : Printed(p, signing.name);
    } else {
      re2::StringPiece rest(p.text());
      if (RE2::Consume(&rest, P().signed_word)) candidate = Printed(p, View(rest));
    }
    if (out.signatory || !out.capacity) continue;
    if (const std::optional<FoundPerson> person = OnlyName(candidate)) {
      out.signatory = MakeValue(person->name, *p.source, person->span);
    }
  }
  if (!out.signatory) out.capacity.reset();
  return out;
}

}  // namespace delib
