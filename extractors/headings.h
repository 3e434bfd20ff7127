// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that may head a part, a group, a sheet or a section of an execution report. What looks like
// a heading is told here, line by line; whether it is one, outline.h decides from what stands
// around.
#pragma once

#include <string>
#include <vector>

#include "extractors/outline.h"
#include "models/layout.h"

namespace delib {

enum class HeadingKind {
  kPart,      // "MESURES DU SOCLE"
  kGroup,     // "II. INSERTION DES ALLOCATAIRES"
  kSheet,     // "A. ACTION 1 : TITLE"
  kSection,   // "5. Budget"
  kNumbered,  // "4. Calendrier des travaux": a section's number, no title of the template
  kBreak,     // "ANNEXE 4", "RAPPORT N°55": what follows is no sheet
  kOther,     // set as a heading, of no known form
};

struct HeadingLine {
  HeadingKind kind = HeadingKind::kOther;
  Stretch at;        // the heading itself; at.end is where its body begins
  bool set = false;  // the block is set as a heading, not as running text
  double size = 0;   // points
  int page = 1;
  SourceText title;    // without letter and numbers
  std::string letter;  // kSheet: "R", or empty; kGroup: "II"
  std::string number;  // kSheet: of the action; kSection: as printed, or empty
  SectionKind section = SectionKind::kUnknown;
};

// An entry of a table of contents: a part, a group or a sheet.
struct ContentsLine {
  HeadingKind kind = HeadingKind::kPart;
  std::string letter;  // as in HeadingLine
  std::string number;
  std::string title;
};
[[nodiscard]] std::vector<ContentsLine> FindContentsLines(const Layout& layout);

// In reading order. Lines of a table of contents (dot leaders) are left out.
[[nodiscard]] std::vector<HeadingLine> FindHeadings(const Layout& layout);

}  // namespace delib
