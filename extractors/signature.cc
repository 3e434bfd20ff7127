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
  // "ARRAS, le 20 mars 2023", "Fait à Aubigny, le 3 juin 2022", "A Lens le 3/04/2022"
  RE2 place_date{R"(^\W{0,3}(?:fait (?:et delibere )?)?(?:a )?([a-z][a-z' -]{1,40}?),? ?le (?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d)"};
  // "La Directrice Générale des Services,", "Le Maire,", "LE PRESIDENT DU CONSEIL DEPARTEMENTAL", "Pour le
  // Président ... et par délégation", "Le Maire, Jean DUPONT"
  RE2 capacity{
      R"(^\W{0,3}((?:(?:pour|p/) )?(?:le |la |l'|monsieur le |madame la |madame le )?(?:maire|presidente?|vice-presidente?|directeur|directrice|adjointe?|secretaire|premiere? adjointe?|1ere? adjointe?|conseiller|conseillere|delegue|deleguee|doyen)\b[^,;:]{0,80}?)\s*(?:[,:;]\s*(.*))?$)"};
  // "Pour extrait conforme," before the capacity
  RE2 true_copy{R"(^\W{0,3}pour (?:extrait|copie|expedition)(?: certifiee?)? conforme\W*)"};
  RE2 for_another{R"(^\W{0,3}(?:pour|p/|par delegation)\b)"};
  RE2 split{R"(^(.*?),?\s+((?:le|la|l')\s?(?:directeur|directrice|adjointe?|vice-presidente?|premiere?|secretaire|chef)\b.*)$)"};
  // "Signé", "SIGNE", "#signature#"
  RE2 signed_word{R"(^\W{0,3}(?:signe|original signe|signature|cachet)\W*(?:par\s*:?)?\s*)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

std::string_view View(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

// The passage as a name and nothing else: two to five words, each with a capital, no figures.
std::optional<FoundPerson> OnlyName(std::string_view printed) {
  printed = Trim(printed, ",.;:");
  if (printed.size() < 5 || printed.size() > 60) return std::nullopt;
  std::optional<FoundPerson> person = ParsePerson(printed);
  if (!person || person->name.find(' ') == std::string::npos) return std::nullopt;
  if (person->span.size() * 10 < printed.size() * 7) return std::nullopt;
  return person;
}

void ReadPlace(const Passage& p, Signature& out) {
  re2::StringPiece place;
  if (out.signed_on || !RE2::PartialMatch(p.text(), P().place_date, &place)) return;
  const std::optional<FoundDate> date = FindDate(p.folded.source());
  if (!date) return;
  const std::string_view printed = Printed(p, View(place));
  out.place = MakeValue(std::string(printed), *p.source, printed);
  out.signed_on = MakeValue<std::optional<Date>>(date->date, *p.source, date->span);
}

// The capacity in `capacity`, a part of the passage; of "Pour le Président ..., La Directrice ..." the one
// who signs.
void SetCapacity(const Passage& p, std::string_view capacity, bool& by_delegation, Signature& out) {
  re2::StringPiece first;
  re2::StringPiece own;
  if (RE2::PartialMatch(re2::StringPiece(capacity.data(), capacity.size()), P().split, &first, &own) &&
      RE2::PartialMatch(first, P().for_another)) {
    capacity = View(own);
    by_delegation = true;
  } else if (RE2::PartialMatch(re2::StringPiece(capacity.data(), capacity.size()), P().for_another)) {
    by_delegation = true;
    return;  // "Pour le Maire" alone: who signs follows
  }
  // A second signature (the secretary's) does not replace the first, unless it is given in its place.
  if (out.signatory && !by_delegation) return;
  const std::string_view printed = Trim(Printed(p, capacity), ",;:.");
  out.capacity = MakeValue(std::string(printed), *p.source, printed);
  out.signatory.reset();
}

}  // namespace

Signature ReadSignature(const Passages& passages, Span span) {
  Signature out;
  const std::size_t end = std::min(span.end, span.begin + kReach);
  bool by_delegation = false;
  for (std::size_t i = span.begin; i < end; ++i) {
    const Passage& p = passages.body[i];
    if (p.is_table()) break;
    if (p.text().size() > 220) continue;
    ReadPlace(p, out);
    re2::StringPiece capacity;
    re2::StringPiece behind;
    std::string_view candidate = p.folded.source();
    re2::StringPiece line(p.text());
    RE2::Consume(&line, P().true_copy);
    if (RE2::PartialMatch(line, P().capacity, &capacity, &behind)) {
      SetCapacity(p, behind.empty() || OnlyName(Printed(p, View(behind)))
                         ? View(capacity)
                         : std::string_view(capacity.data(), static_cast<std::size_t>(
                                                                 behind.data() + behind.size() - capacity.data())),
                  by_delegation, out);
      candidate = behind.empty() ? std::string_view() : Printed(p, View(behind));
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
