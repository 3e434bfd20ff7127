// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "corpus/draw.h"
#include "corpus/french.h"
#include "corpus/require.h"

namespace delib::corpus {
namespace {

std::string JoinedArticles(const std::vector<std::string>& articles) {
  std::string out;
  for (const std::string& article : articles) out += (out.empty() ? "" : ";") + article;
  return out;
}

}  // namespace

std::string CitationText(const Citation& citation, const std::string& council) {
  const std::string_view kind = citation.kind;
  if (kind == "code") {
    return "Vu le " + citation.reference + ", notamment ses articles " +
           Enumerate(citation.articles) + " ;";
  }
  if (kind == "report") return "Vu le " + citation.title + ", ci-joint ;";
  Require(citation.date.has_value(), "a citation needs its date");
  if (kind == "law" || kind == "decree") {
    const std::string noun = kind == "law" ? "la loi n°" : "le décret n°";
    return "Vu " + noun + citation.reference + " du " + LongDate(*citation.date) + " " +
           citation.title + " ;";
  }
  if (kind == "deliberation") {
    return "Vu la délibération n°" + citation.reference + " du " + council + " en date du " +
           ShortDate(*citation.date) + " « " + citation.title + " » ;";
  }
  Require(kind == "opinion", "no wording for this kind of citation");
  return "Vu l'avis de la " + citation.reference + " « " + citation.title +
         " » émis lors de sa réunion du " + ShortDate(*citation.date) + " ;";
}

void AddCitations(Typesetter& typesetter, Truth& truth, const std::vector<Citation>& citations,
                  const std::string& council, const Paragraph& style) {
  int seq = 0;
  for (const Citation& citation : citations) {
    const std::string text = CitationText(citation, council);
    const PlacedText placed = typesetter.Put(text, style);
    truth.AddAt("citations",
                {{"act_index", "1"},
                 {"seq", std::to_string(++seq)},
                 {"kind", citation.kind},
                 {"reference", citation.reference},
                 {"articles", JoinedArticles(citation.articles)},
                 {"date", citation.date ? ToIso(*citation.date) : ""},
                 {"title", citation.title}},
                placed.Whole(), text);
  }
}

void AddMember(Truth& truth, const Member& member, const Place& place, const std::string& raw) {
  truth.AddAt("attendance",
              {{"role", member.role},
               {"civility", member.civility},
               {"name", member.name},
               {"proxy_to", member.proxy_to}},
              place, raw);
}

std::string CountRole(const std::vector<Member>& members, std::string_view role) {
  return std::to_string(std::count_if(members.begin(), members.end(),
                                      [role](const Member& m) { return m.role == role; }));
}

std::string CountProxies(const std::vector<Member>& members) {
  return std::to_string(std::count_if(members.begin(), members.end(),
                                      [](const Member& m) { return !m.proxy_to.empty(); }));
}

}  // namespace delib::corpus
