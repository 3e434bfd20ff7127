// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

#include "extractors/headings.h"
#include "extractors/sheet_ids.h"
#include "extractors/table_shape.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

// A heading this much larger (points) than those of the sections stands above them; sizes measured
// in an image vary by a share of themselves.
constexpr double kLarger = 0.3;
constexpr double kLargerInImage = 0.15;
// Sheets with sections that make a document an execution report.
constexpr std::size_t kLeastSheets = 2;
constexpr std::size_t kManySections = 8;

double Median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

double SizeOf(const std::vector<HeadingLine>& headings, HeadingKind kind) {
  std::vector<double> sizes;
  for (const HeadingLine& h : headings) {
    if (h.kind == kind && h.set) sizes.push_back(h.size);
  }
  return Median(std::move(sizes));
}

bool IsLarger(const HeadingLine& h, double than) {
  const std::vector<TextPiece>& pieces = h.title.pieces();
  const bool image = !pieces.empty() && pieces[0].origin == Origin::kOcr;
  return h.size > than + (image ? kLargerInImage * than : kLarger);
}

// Builds the outline from the headings, one after the other. Lives for one call of ReadOutline.
class Builder {
 public:
  explicit Builder(const Layout& layout)
      : layout_(layout),
        headings_(FindHeadings(layout)),
        section_size_(SizeOf(headings_, HeadingKind::kSection)),
        sheet_size_(SizeOf(headings_, HeadingKind::kSheet)) {}

  Outline Run() {
    for (i_ = 0; i_ < headings_.size(); ++i_) Take(headings_[i_]);
    CloseSheet({layout_.blocks.size(), 0});
    if (!IsReport()) return {};
    for (OutlineSheet& sheet : outline_.sheets) CutAtForeignTable(sheet);
    outline_.sheets = WithDoubtfulIds(std::move(outline_.sheets), layout_);
    return std::move(outline_);
  }

 private:
  void Take(const HeadingLine& h) {
    switch (h.kind) {
      case HeadingKind::kPart:
        if (HeadsSheets(i_)) TakePart(h);
        break;
      case HeadingKind::kGroup:
        if (HeadsSheets(i_)) TakeGroup(h);
        break;
      case HeadingKind::kSheet:
        if (IsSheet(i_)) TakeSheet(h);
        break;
      case HeadingKind::kSection:
        TakeSection(h);
        break;
      case HeadingKind::kNumbered:
        TakeNumbered(h);
        break;
      case HeadingKind::kBreak:
        CloseSheet(h.at.begin);
        other_document_ = true;
        break;
      case HeadingKind::kOther:
        TakeOther(h);
        break;
    }
  }

  // The next heading of a known form after `i`, or the end.
  std::size_t NextKnown(std::size_t i) const {
    for (++i; i < headings_.size(); ++i) {
      const HeadingKind kind = headings_[i].kind;
      if (kind != HeadingKind::kOther && kind != HeadingKind::kNumbered) return i;
    }
    return i;
  }

  // A part or group is followed by its groups or sheets, never by a section.
  bool HeadsSheets(std::size_t i) const {
    const std::size_t next = NextKnown(i);
    if (next >= headings_.size()) return false;
    const HeadingKind kind = headings_[next].kind;
    if (kind == HeadingKind::kSheet) return IsSheet(next);
    if (kind == HeadingKind::kGroup && headings_[i].kind == HeadingKind::kPart) {
      return HeadsSheets(next);
    }
    return kind == HeadingKind::kPart && headings_[i].kind == HeadingKind::kPart &&
           HeadsSheets(next);
  }

  // A sheet has sections, or is set as a heading with running text under it: an entry of a table of
  // contents has neither.
  bool IsSheet(std::size_t i) const {
    const HeadingLine& h = headings_[i];
    const std::size_t next = NextKnown(i);
    if (next < headings_.size() && headings_[next].kind == HeadingKind::kSection) return true;
    if (!h.set) return false;
    const std::size_t end =
        next < headings_.size() ? headings_[next].at.begin.block : layout_.blocks.size();
    for (std::size_t b = h.at.end.block; b < end; ++b) {
      const Block& block = layout_.blocks[b];
      if (block.kind == BlockKind::kParagraph && !block.bold && block.lines.size() > 1) return true;
    }
    return false;
  }

  void TakePart(const HeadingLine& h) {
    CloseSheet(h.at.begin);
    if (Fold(h.title.text()) == Fold(part_)) return;  // said again over its next group
    StartPart(h.title.text());
  }

  // A part whose title came before (in a table of contents that lost its dots) is that part.
  void StartPart(const std::string& title) {
    constexpr double kSameTitle = 0.88;
    part_ = title;
    const auto known = std::find_if(parts_.begin(), parts_.end(), [&](const std::string& earlier) {
      return !title.empty() && Similarity(earlier, title) >= kSameTitle;
    });
    part_number_ = static_cast<int>(known - parts_.begin()) + 1;
    if (known == parts_.end()) parts_.push_back(title);
    group_.assign(1, '0');
    group_title_.clear();
  }

  void TakeGroup(const HeadingLine& h) {
    CloseSheet(h.at.begin);
    if (part_number_ == 0) StartPart("");
    group_ = h.letter;
    group_title_ = h.title.text();
    OutlineGroup group;
    group.action_id = std::to_string(part_number_) + "." + group_;
    group.title = group_title_;
    const std::size_t next = NextKnown(i_);
    group.body = {h.at.end, headings_[next].at.begin};
    outline_.groups.push_back(std::move(group));
  }

  void TakeSheet(const HeadingLine& h) {
    CloseSheet(h.at.begin);
    if (part_number_ == 0) StartPart("");
    OutlineSheet sheet;
    sheet.part = part_;
    sheet.group_title = group_title_;
    sheet.number = h.number;
    sheet.title = h.title;
    sheet.action_id = std::to_string(part_number_) + "." + group_ + "." + LetterOf(h);
    sheet.all.begin = h.at.begin;
    outline_.sheets.push_back(std::move(sheet));
    sheet_open_ = true;
    other_document_ = false;
  }

  // Where no letter is printed, the number of the action gives it; so it does where the reader of
  // an image took the letter for one that looks like it.
  static std::string LetterOf(const HeadingLine& h) {
    const int n = std::atoi(h.number.c_str());
    const std::string expected =
        n >= 1 && n <= 26 ? std::string(1, static_cast<char>('A' + n - 1)) : h.number;
    if (h.letter.empty()) return expected;
    static constexpr std::array<std::string_view, 4> kAlike = {"IL1", "OQ0D", "B8", "GC6"};
    const auto& pieces = h.title.pieces();
    const bool recognised = !pieces.empty() && pieces.front().origin == Origin::kOcr;
    const bool alike = std::any_of(kAlike.begin(), kAlike.end(), [&](std::string_view set) {
      return h.letter.size() == 1 && set.find(h.letter) != std::string_view::npos &&
             set.find(expected) != std::string_view::npos;
    });
    return recognised && alike ? expected : h.letter;
  }

  void TakeSection(const HeadingLine& h) {
    const bool bare = h.number.empty();
    if (bare && !IsBareSection(h)) {
      TakeOther(h);
      return;
    }
    if (!sheet_open_ && !bare && !Reopen(h)) StartOrphan(h);
    OutlineSheet* sheet = sheet_open_ ? &outline_.sheets.back() : nullptr;
    if (sheet != nullptr && !sheet->sections.empty()) {
      const OutlineSection& last = sheet->sections.back();
      if (h.section == last.kind) return;  // said again, or a heading inside
      if (!bare && h.section < last.kind && h.number <= last.number) {
        StartOrphan(h);
        sheet = sheet_open_ ? &outline_.sheets.back() : nullptr;
      }
    }
    if (sheet == nullptr) return;
    OutlineSection section;
    section.kind = h.section;
    section.number_printed = !bare;
    section.number = bare ? std::to_string(static_cast<int>(h.section)) : h.number;
    section.title = h.title;
    AddSection(std::move(section), h);
  }

  void AddSection(OutlineSection section, const HeadingLine& h) {
    std::vector<OutlineSection>& sections = outline_.sheets.back().sections;
    section.body.begin = h.at.end;
    if (!sections.empty()) sections.back().body.end = h.at.begin;
    sections.push_back(std::move(section));
  }

  // A title that the template does not have: a section where its number is the next one, it is set
  // as sections are, and no section of the template bears the number further down.
  void TakeNumbered(const HeadingLine& h) {
    const bool next = sheet_open_ && !outline_.sheets.back().sections.empty() &&
                      outline_.sheets.back().sections.back().number.back() + 1 == h.number[0];
    if (!next || IsLarger(h, section_size_) || NumberLater(h.number)) {
      TakeOther(h);
      return;
    }
    OutlineSection section;
    section.number = h.number;
    section.title = h.title;
    AddSection(std::move(section), h);
  }

  // A heading without number is a section's where the template has it next and no numbered one
  // follows.
  bool IsBareSection(const HeadingLine& h) const {
    if (!h.set || !sheet_open_ || h.title.text().size() > 120) return false;
    const std::vector<OutlineSection>& sections = outline_.sheets.back().sections;
    return (sections.empty() || h.section > sections.back().kind) && !PrintedLater(h.section);
  }

  // Whether this sheet has a numbered heading of the kind further down.
  bool PrintedLater(SectionKind kind) const {
    return AnyLater([&](const HeadingLine& h) { return h.section == kind && !h.number.empty(); });
  }

  bool NumberLater(const std::string& number) const {
    return AnyLater([&](const HeadingLine& h) { return h.number == number; });
  }

  template <class Fits>
  bool AnyLater(Fits fits) const {
    for (std::size_t i = i_ + 1; i < headings_.size(); ++i) {
      const HeadingLine& h = headings_[i];
      if (h.kind == HeadingKind::kSheet && IsSheet(i)) return false;
      if (h.kind == HeadingKind::kSection && fits(h)) return true;
    }
    return false;
  }

  // A sheet that a large heading seemed to end goes on where its next section follows.
  bool Reopen(const HeadingLine& h) {
    if (!broken_off_ || outline_.sheets.empty() || outline_.sheets.back().sections.empty())
      return false;
    const OutlineSection& last = outline_.sheets.back().sections.back();
    if (h.section <= last.kind || h.number <= last.number) return false;
    sheet_open_ = true;
    return true;
  }

  // Sections without the heading of their sheet: pages are missing. Only numbers of the template
  // count, for other documents have numbered headings too.
  void StartOrphan(const HeadingLine& h) {
    CloseSheet(h.at.begin);
    if (other_document_) return;
    if (h.number != std::to_string(static_cast<int>(h.section))) return;
    OutlineSheet sheet;
    sheet.all.begin = h.at.begin;
    outline_.sheets.push_back(std::move(sheet));
    sheet_open_ = true;
  }

  void TakeOther(const HeadingLine& h) {
    const bool larger = section_size_ > 0 && IsLarger(h, section_size_);
    if (sheet_open_ && larger && !outline_.sheets.back().sections.empty()) {
      CloseSheet(h.at.begin);
      broken_off_ = true;
    }
    // A part of unknown name: set larger than the sheets, right above a group or sheet.
    if (sheet_size_ == 0 || !IsLarger(h, sheet_size_) || !HeadsSheetsDirectly(i_)) return;
    if (!outline_.sheets.empty()) StartPart(h.title.text());
  }

  bool HeadsSheetsDirectly(std::size_t i) const {
    if (i + 1 >= headings_.size() || headings_[i].at.end < headings_[i + 1].at.begin) return false;
    const HeadingLine& next = headings_[i + 1];
    if (next.kind == HeadingKind::kSheet) return IsSheet(i + 1);
    return next.kind == HeadingKind::kGroup && HeadsSheets(i + 1);
  }

  void CloseSheet(Position end) {
    if (!sheet_open_) return;
    OutlineSheet& sheet = outline_.sheets.back();
    sheet.all.end = end;
    if (!sheet.sections.empty()) sheet.sections.back().body.end = end;
    sheet_open_ = false;
    broken_off_ = false;
  }

  // Two sheets with sections, or one among many sections of the template: pages may be missing.
  bool IsReport() const {
    std::size_t proven = 0;
    std::size_t sections = 0;
    for (const OutlineSheet& sheet : outline_.sheets) {
      if (!sheet.action_id.empty() && !sheet.sections.empty()) ++proven;
      sections += sheet.sections.size();
    }
    return proven >= kLeastSheets || (proven == 1 && sections >= kManySections);
  }

  // Summary tables and the annexed table after the last section of a sheet are not its own, nor is
  // anything after them.
  void CutAtForeignTable(OutlineSheet& sheet) const {
    if (sheet.sections.empty()) return;
    OutlineSection& last = sheet.sections.back();
    if (last.kind == SectionKind::kBudget) return;
    for (std::size_t b = last.body.begin.block; b < last.body.end.block; ++b) {
      const Block& block = layout_.blocks[b];
      if (block.table < 0) continue;
      const Table& table = layout_.tables[static_cast<std::size_t>(block.table)];
      const bool annex = last.kind != SectionKind::kIndicators && IsIndicatorTable(table);
      if (!annex && !IsSummaryTable(table)) continue;
      while (b > last.body.begin.block && layout_.blocks[b - 1].kind == BlockKind::kHeading) --b;
      last.body.end = {b, 0};
      sheet.all.end = last.body.end;
      return;
    }
  }

  const Layout& layout_;
  const std::vector<HeadingLine> headings_;
  const double section_size_;
  const double sheet_size_;
  std::size_t i_ = 0;
  Outline outline_;
  bool sheet_open_ = false;
  bool other_document_ = false;  // an annex or covering report began since the last sheet
  bool broken_off_ = false;      // the last sheet ended at a large heading of no known form
  std::string part_;
  int part_number_ = 0;
  std::vector<std::string> parts_;  // titles of the parts so far, in order
  std::string group_{'0'};
  std::string group_title_;
};

// Calls `use(block, begin, end)` for the part of each block that lies in the stretch.
template <class Use>
void ForEachPart(const Layout& layout, const Stretch& stretch, Use use) {
  for (std::size_t b = stretch.begin.block; b < layout.blocks.size(); ++b) {
    if (Position{b, 0} >= stretch.end && b != stretch.begin.block) break;
    const Block& block = layout.blocks[b];
    const std::size_t size = block.text.text().size();
    const std::size_t begin = b == stretch.begin.block ? std::min(stretch.begin.offset, size) : 0;
    std::size_t end = size;
    if (b == stretch.end.block) end = std::min(stretch.end.offset, size);
    if (b > stretch.end.block) break;
    if (block.kind == BlockKind::kTable ? b < stretch.end.block : begin < end)
      use(block, begin, end);
  }
}

}  // namespace

Outline ReadOutline(const Layout& layout) { return Builder(layout).Run(); }

std::string TextOf(const Layout& layout, const Stretch& stretch) {
  std::string text;
  ForEachPart(layout, stretch, [&](const Block& block, std::size_t begin, std::size_t end) {
    if (block.kind == BlockKind::kTable) return;
    std::string part = block.text.text().substr(begin, end - begin);
    const std::size_t first = part.find_first_not_of(" :");
    if (first == std::string::npos) return;
    if (!text.empty()) text += '\n';
    text += part.substr(first, part.find_last_not_of(' ') - first + 1);
  });
  return text;
}

PageRange PagesOf(const Layout& layout, const Stretch& stretch, int page) {
  PageRange range{page, page};
  ForEachPart(layout, stretch, [&](const Block& block, std::size_t, std::size_t) {
    int last = block.page_end;
    if (block.table >= 0) last = layout.tables[static_cast<std::size_t>(block.table)].page_end;
    range.last = std::max(range.last, last);
  });
  return range;
}

}  // namespace delib
