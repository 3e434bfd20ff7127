// SPDX-License-Identifier: GPL-3.0-or-later
// From data to a PDF and its truth.
#pragma once

#include <map>
#include <string>

#include "corpus/documents.h"
#include "corpus/truth.h"
#include "corpus/typesetter.h"

namespace delib::corpus {

struct Drawing {
  std::string pdf;
  Truth truth;
};

Drawing DrawDeliberation(const Deliberation& deliberation);
Drawing DrawCommuneAct(const CommuneAct& act);

// What a document prints about its own pages: known only after a first drawing.
struct PageNumbers {
  int act = 0;                          // pages of the act
  int covering = 0;                     // pages of the covering report
  std::map<std::string, int> headings;  // of the execution report, as its contents list names them
};

// The parts of a deliberation, in their order. Each begins on a new page.
int DrawAct(Typesetter& typesetter, Truth& truth, const Act& act, const PageNumbers& known);
std::map<std::string, int> DrawExecutionReport(Typesetter& typesetter, Truth& truth,
                                               const ExecutionReport& report,
                                               const PageNumbers& known);
int DrawCoveringReport(Typesetter& typesetter, const Act& act, const CoveringReport& report,
                       const PageNumbers& known);

// ---- What several documents share
// ------------------------------------------------------------------- "Vu le Code ..., notamment
// ses articles L.1, L.2 et L.3 ;"
std::string CitationText(const Citation& citation, const std::string& council);
void AddCitations(Typesetter& typesetter, Truth& truth, const std::vector<Citation>& citations,
                  const std::string& council, const Paragraph& style);
void AddMember(Truth& truth, const Member& member, const Place& place, const std::string& raw);
std::string CountRole(const std::vector<Member>& members, std::string_view role);
std::string CountProxies(const std::vector<Member>& members);

}  // namespace delib::corpus
