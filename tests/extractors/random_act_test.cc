// SPDX-License-Identifier: GPL-3.0-or-later
// Passages cut, mixed and spoilt at random: no grammar breaks, no value stands outside of its
// document, and no vote has a figure that its passage does not print.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/act_heading.h"
#include "extractors/acts.h"
#include "extractors/attendance.h"
#include "extractors/citations.h"
#include "extractors/decision.h"
#include "extractors/session.h"
#include "extractors/signature.h"
#include "extractors/text/number.h"
#include "extractors/transmission.h"
#include "extractors/vote.h"
#include "support/folded.h"

namespace delib {
namespace {

using testing::Folded;
using testing::LayoutSketch;

constexpr int kRounds = 1500;

const std::vector<std::string>& Seeds() {
  static const std::vector<std::string> seeds = {
      "DEPARTEMENT DE LA SOURDAINE",
      "L'an deux mille vingt-trois, le 29 juin, le Conseil municipal de Montreval s'est réuni",
      "Convoqué le 23 juin, sous la présidence de Mme Odile FERRAND, maire",
      "Nombre de membres en exercice : 15 Présents : 11 Votants : 13",
      "Étaient présents : M. Alain BRETEL, Mme Rose CORMIER (arrivée à 18 h 35), MM. Guy HAMEL et "
      "Luc JOUVIN",
      "Absents excusés : Mme Eve KELLER (pouvoir à M. Guy HAMEL)",
      "Procurations : M. Paul LEBRET à Mme Nina MOREL",
      "Secrétaire de séance : Mme Rose CORMIER",
      "2023-03-11 : Vente d'un terrain",
      "25-04/034 - Tarifs de la piscine",
      "Objet : Bail de la salle haute",
      "Vu le code général des collectivités territoriales, notamment ses articles L. 2121-29 et "
      "L.2122-21 ;",
      "Vu la loi n° 82-213 du 2 mars 1982 et le décret n° 88-145 ;",
      "Vu l'avis de la 2ème commission « Finances » du 31/11/2022",
      "Après en avoir délibéré, à l'unanimité, le Conseil municipal :",
      "DECIDE :",
      "Article 1er : d'approuver le bail pour 9 ans au prix de 2 500,50 €",
      "APPROUVE le plan, DIT QUE la dépense est inscrite",
      "Pour : 12 voix Contre : 1 voix Abstention : deux voix",
      "Par 21 voix « Pour » et 5 « Abstentions », 3 ne prennent pas part au vote",
      "Adopté par 38 voix contre 2, vingt et un pour, dix-sept contre",
      "Fait à Montreval, le 30 juin 2023",
      "Pour le Maire et par délégation, La Directrice générale des services, Nina MOREL",
      "Envoyé en préfecture le 03/07/2023 Reçu en préfecture le 04/07/2023 Publié le",
      "ID : 023-212309991-20230629-DE2023_018-DE Matière : 7.5.2",
      "RAPPORT N°55",
  };
  return seeds;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::string Text() {
    std::string text = Pick(Seeds());
    for (int i = Below(4); i > 0; --i) Spoil(text);
    return text;
  }

  LayoutSketch Document() {
    LayoutSketch sketch;
    for (int i = Below(24); i > 0; --i) {
      switch (Below(9)) {
        case 0:
          sketch.Bold(Text());
          break;
        case 1:
          sketch.Centred(Text());
          break;
        case 2:
          sketch.Item("-", Text());
          break;
        case 3:
          sketch.Stamp(Text());
          break;
        case 4:
          sketch.Page();
          break;
        case 5:
          sketch.Confidence(Below(2) == 0 ? 1.0F : 0.4F).Text(Text() + "\n" + Text());
          break;
        case 6:
          sketch.Table({{Text().c_str(), "12"}, {"13", Text().c_str()}});
          break;
        default:
          sketch.Text(Text());
      }
    }
    return sketch;
  }

 private:
  int Below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
  template <class T>
  const T& Pick(const std::vector<T>& from) {
    return from[static_cast<std::size_t>(Below(static_cast<int>(from.size())))];
  }
  std::size_t Place(const std::string& text) {
    return static_cast<std::size_t>(Below(static_cast<int>(text.size()) + 1));
  }

  void Spoil(std::string& text) {
    static const std::vector<std::string> kBits = {
        ":",    "(",      ")",    "«",  "\"",      "-",    "'",    "’",
        ",",    ";",      ".",    " ",  "  ",      "\n",   "0",    "9",
        "12",   "é",      "É",    "œ",  "°",       "\xC3", "\xFF", "\xF0\x9F\x98\x80",
        "pour", "contre", "voix", "vu", "article", "M. ",  "Mme ", "à",
        "/"};
    const std::size_t at = Place(text);
    switch (Below(5)) {
      case 0:
        text.insert(at, Pick(kBits));
        break;
      case 1:
        text.erase(at, static_cast<std::size_t>(Below(12)));
        break;
      case 2:
        text += " " + Pick(Seeds());
        break;
      case 3:
        text = text.substr(at) + text.substr(0, at);
        break;
      default:
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    }
  }

  std::mt19937 random_;
};

// The text of the document, each white space one space.
std::string AllText(const Folded& document) {
  std::string all;
  for (const auto* part : {&document.passages().body, &document.passages().furniture}) {
    for (const Passage& p : *part) all += p.source->text() + "\n";
  }
  std::replace(all.begin(), all.end(), '\n', ' ');
  return all;
}

// Every value that is read stands in the document: its text, and its place.
class Judge {
 public:
  explicit Judge(const Folded& document) : all_(AllText(document)) {
    for (const auto* part : {&document.passages().body, &document.passages().furniture}) {
      for (const Passage& p : *part) {
        for (const TextPiece& piece : p.source->pieces()) page_ = std::max(page_, piece.page);
        const Provenance where = p.source->Locate();
        if (!p.source->empty()) extent_ = extent_.Union(where.box());
      }
    }
  }

  template <class T>
  void See(const std::optional<Value<T>>& value) const {
    if (value) See(*value);
  }
  template <class T>
  void See(const Value<T>& value) const {
    SCOPED_TRACE(value.raw());
    EXPECT_NE(all_.find(value.raw()), std::string::npos);
    SeePlace(value.where());
  }
  // The place alone: a text put together of several passages has no place in the whole.
  void SeePlace(const Provenance& where) const {
    EXPECT_GE(where.page(), 1);
    EXPECT_LE(where.page(), page_);
    const Box& box = where.box();
    EXPECT_GE(box.x0(), 0);
    EXPECT_LE(box.x1(), extent_.x1() + 1);
    EXPECT_LE(box.y1(), extent_.y1() + 1);
  }

 private:
  std::string all_;
  Box extent_;
  int page_ = 1;
};

void SeeVote(const Judge& judge, const Passage& passage, const Vote& vote) {
  for (const auto* count :
       {&vote.vote_for, &vote.vote_against, &vote.vote_abstention, &vote.not_participating}) {
    if (!*count) continue;
    judge.See(*count);
    std::string printed = passage.source->text();
    std::replace(printed.begin(), printed.end(), '\n', ' ');
    EXPECT_NE(printed.find((*count)->raw()), std::string::npos);
    // The figure is what its text says, and nothing else.
    EXPECT_EQ(ParseCount((*count)->raw()), std::optional<int>(***count)) << (*count)->raw();
  }
  judge.See(vote.manner);
  judge.See(vote.outcome);
}

TEST(RandomPassages, NoVoteIsInvented) {
  Mutator mutator(1);
  int votes = 0;
  for (int round = 0; round < 4 * kRounds; ++round) {
    const std::string text = mutator.Text();
    SCOPED_TRACE(text);
    const Folded document(text);
    const Vote vote = ReadVote(document.first());
    SeeVote(Judge(document), document.first(), vote);
    votes += vote.vote_for ? 1 : 0;
    if (HasFailure()) return;
  }
  EXPECT_GT(votes, kRounds / 10) << "too few to prove anything";
}

TEST(RandomPassages, GrammarsStayInTheirDocument) {
  Mutator mutator(2);
  for (int round = 0; round < kRounds; ++round) {
    const Folded document(mutator.Document());
    SCOPED_TRACE(AllText(document));
    const Judge judge(document);
    const Passages& passages = document.passages();
    const Span all = document.all();

    for (const Passage& p : passages.body) {
      for (const Citation& c : ReadVisa(p)) judge.See(c.text);
    }
    const Session session = ReadSession(passages, all);
    judge.See(session.authority);
    judge.See(session.body);
    judge.See(session.date);
    judge.See(session.convened_on);
    judge.See(session.president);
    judge.See(session.secretary);
    judge.See(session.in_office_count);
    judge.See(session.voting_count);
    const AttendanceReading attendance = ReadAttendance(passages, all);
    for (const Attendee& a : attendance.people) judge.SeePlace(a.name.where());
    EXPECT_LE(attendance.end, passages.body.size());
    const Transmission t = ReadTransmission(passages, all);
    judge.See(t.transmitted_on);
    judge.See(t.received_on);
    judge.See(t.published_on);
    judge.See(t.actes_id);
    judge.See(t.subject_matter);
    const Signature s = ReadSignature(passages, all);
    judge.See(s.place);
    judge.See(s.signed_on);
    judge.See(s.signatory);
    judge.See(s.capacity);
    const DecisionReading decision = ReadDecision(passages, all);
    for (const Decision& row : decision.rows) judge.SeePlace(row.text.where());
    EXPECT_LE(decision.end, passages.body.size());
    for (const NumberedHeading& h : FindNumberedHeadings(passages, all)) judge.See(h.number);
    if (HasFailure()) return;
  }
}

TEST(RandomPassages, ActsStayInTheirDocument) {
  Mutator mutator(3);
  int acts = 0;
  for (int round = 0; round < kRounds; ++round) {
    const LayoutSketch sketch = mutator.Document();
    const Folded document(sketch);
    SCOPED_TRACE(AllText(document));
    const Judge judge(document);
    const ActReading reading = ReadActs(sketch.layout(), Language::kFrench);
    int index = 0;
    for (const Act& act : reading.acts) {
      EXPECT_EQ(act.index, ++index);
      EXPECT_LE(act.page_start, act.page_end);
      for (const ActField& field : Fields(act)) {
        if (field.where != nullptr) judge.SeePlace(*field.where);
      }
    }
    for (const Finding& finding : reading.findings) {
      if (finding.where) judge.SeePlace(*finding.where);
    }
    EXPECT_EQ(reading.acts.empty(),
              std::any_of(reading.findings.begin(), reading.findings.end(),
                          [](const Finding& f) { return f.rule == "document.no_act"; }));
    acts += index;
    if (HasFailure()) return;
  }
  EXPECT_GT(acts, kRounds / 10) << "too few to prove anything";
}

}  // namespace
}  // namespace delib
