// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of an execution report ('rapport d'exécution'): parts, groups, action sheets and
// their numbered sections, as stretches of Layout::blocks. The body alone: the table of contents,
// the summary tables, annexes and other documents around it belong to no sheet.
//
// A document that is no such report gives an empty outline: at least two sheets headed 'ACTION n',
// each with sections of the template, are asked for.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "models/layout.h"
#include "models/value.h"

namespace delib {

// A place in Layout::blocks: byte `offset` of the text of block `block`.
struct Position {
  std::size_t block = 0;
  std::size_t offset = 0;
  auto operator<=>(const Position&) const = default;
};

// From `begin` up to, not including, `end`.
struct Stretch {
  Position begin;
  Position end;
};

// The sections of the template; the value is the template's number.
enum class SectionKind {
  kUnknown = 0,
  kDescription = 1,
  kStartDate = 2,
  kPartners = 3,
  kDuration = 4,
  kBudget = 5,
  kIndicators = 6,
  kReview = 7,   // 'Bilan d'exécution'
  kOutlook = 8,  // 'Perspectives'
};

struct OutlineSection {
  SectionKind kind = SectionKind::kUnknown;
  std::string number;  // as printed; the template's where none is
  bool number_printed = true;
  SourceText title;  // without the number
  Stretch body;
};

struct OutlineSheet {
  std::string
      action_id;  // "1.II.R"; empty for sections whose sheet's heading is not in the document
  std::string part;
  std::string group_title;
  std::string number;
  SourceText title;
  Stretch all;  // heading included
  std::vector<OutlineSection> sections;
  // False where the headings around leave part or group in doubt (letters that do not begin with A,
  // or begin again without a new group) and the table of contents does not say.
  bool sure_of_id = true;
};

// What stands between the heading of a group and its first sheet.
struct OutlineGroup {
  std::string action_id;  // "1.II"
  std::string title;
  Stretch body;
};

struct Outline {
  std::vector<OutlineSheet> sheets;  // in reading order
  std::vector<OutlineGroup> groups;
};

[[nodiscard]] Outline ReadOutline(const Layout& layout);

// Paragraphs and list items of a stretch, one a line; tables left out.
[[nodiscard]] std::string TextOf(const Layout& layout, const Stretch& stretch);
// The pages of the first and the last thing in it. `page` where it is empty.
struct PageRange {
  int first = 1;
  int last = 1;
};
[[nodiscard]] PageRange PagesOf(const Layout& layout, const Stretch& stretch, int page);

}  // namespace delib
