// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/report.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "extractors/indicators.h"
#include "extractors/outline.h"
#include "extractors/report_findings.h"
#include "extractors/sheet_budget.h"
#include "extractors/sheet_match.h"
#include "extractors/summary.h"
#include "extractors/table_grid.h"
#include "extractors/table_shape.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  // "5.1 budget previsionnel figurant dans la convention"
  RE2 planned{R"(^(?:5 ?\. ?1(?:[^0-9]|$)|(?:\d ?\. ?\d ?)?budget previsionnel))"};
  // "5.2 budget execute"
  RE2 executed{
      R"(^(?:5 ?\. ?2(?:[^0-9]|$)|(?:\d ?\. ?\d ?)?budget (?:execute|realise|engage|consomme)))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

// Reads one report. Lives for one call of ReadReport.
class Reader {
 public:
  Reader(const Layout& layout, const Outline& outline, Language language)
      : layout_(layout),
        outline_(outline),
        language_(language),
        used_(layout.tables.size(), false) {}

  ReportReading Run() {
    for (const OutlineGroup& group : outline_.groups) ReadGroup(group);
    for (const OutlineSheet& sheet : outline_.sheets) ReadSheet(sheet);
    ReadLooseTables();
    SortByPlace();
    reading_.year = ReportYear(reading_);
    AddStructureFindings(language_, outline_, reading_);
    return std::move(reading_);
  }

 private:
  // Calls `use(block)` for each block of the stretch.
  template <class Use>
  void ForEachBlock(const Stretch& stretch, Use use) const {
    std::size_t end = stretch.end.block + (stretch.end.offset > 0 ? 1 : 0);
    end = std::min(end, layout_.blocks.size());
    for (std::size_t b = stretch.begin.block; b < end; ++b) use(layout_.blocks[b]);
  }

  const Table& TableAt(int index) const { return layout_.tables[static_cast<std::size_t>(index)]; }

  void AddIndicators(int table, IndicatorTable kind, const std::string& action_id) {
    std::vector<IndicatorValue> values = ReadIndicators(TableAt(table), table, kind, action_id);
    if (values.empty()) return;
    used_[static_cast<std::size_t>(table)] = true;
    std::move(values.begin(), values.end(), std::back_inserter(reading_.indicators));
  }

  void ReadGroup(const OutlineGroup& group) {
    ForEachBlock(group.body, [&](const Block& block) {
      if (block.table >= 0) AddIndicators(block.table, IndicatorTable::kGroup, group.action_id);
    });
  }

  void ReadSheet(const OutlineSheet& outline) {
    const std::size_t first_line = reading_.budget_lines.size();
    const std::size_t first_value = reading_.indicators.size();
    for (const OutlineSection& section : outline.sections) {
      if (section.kind == SectionKind::kBudget) ReadBudget(section, outline.action_id);
      if (section.kind == SectionKind::kIndicators) {
        ForEachBlock(section.body, [&](const Block& block) {
          if (block.table < 0) return;
          AddIndicators(block.table, IndicatorTable::kSheet, outline.action_id);
        });
      }
    }
    if (outline.action_id.empty() || !outline.sure_of_id) DoubtFrom(first_line, first_value);
    AddSheet(outline);
  }

  // Whose amounts and figures these are, a person has to say.
  void DoubtFrom(std::size_t first_line, std::size_t first_value) {
    for (std::size_t i = first_line; i < reading_.budget_lines.size(); ++i) {
      reading_.budget_lines[i].amount.set_status(ReadStatus::kReview);
    }
    for (std::size_t i = first_value; i < reading_.indicators.size(); ++i) {
      reading_.indicators[i].text.set_status(ReadStatus::kReview);
    }
  }

  void AddSheet(const OutlineSheet& outline) {
    const Provenance where =
        outline.title.empty() ? outline.sections.front().title.Locate() : outline.title.Locate();
    const ReadStatus status = outline.sure_of_id ? StatusOf(where) : ReadStatus::kReview;
    const std::string& title = outline.title.text();
    ActionSheet sheet{outline.action_id,
                      outline.part,
                      outline.group_title,
                      outline.number,
                      {title, where, title, status},
                      where.page(),
                      where.page(),
                      0,
                      {}};
    for (const OutlineSection& section : outline.sections) {
      sheet.sections.push_back(ReadSection(section));
      sheet.page_end = std::max(sheet.page_end, sheet.sections.back().page_end);
    }
    sheet.page_end = PagesOf(layout_, outline.all, sheet.page_end).last;
    reading_.page_start = reading_.page_start == 0 ? sheet.page_start : reading_.page_start;
    reading_.page_end = std::max(reading_.page_end, sheet.page_end);
    reading_.sheets.push_back(std::move(sheet));
  }

  Section ReadSection(const OutlineSection& outline) const {
    Section section;
    section.number = outline.number;
    section.number_printed = outline.number_printed;
    section.title = outline.title.text();
    section.text = TextOf(layout_, outline.body);
    section.where = outline.title.Locate();
    section.page_start = section.where.page();
    section.page_end = PagesOf(layout_, outline.body, section.page_start).last;
    return section;
  }

  // Whether a line heads 5.1 or 5.2; `current` where it does not.
  static BudgetTable SubsectionOf(const std::string& line, BudgetTable current) {
    if (line.empty() || std::string_view("5Bb").find(line[0]) == std::string_view::npos) {
      return current;
    }
    const std::string folded = Fold(line);
    if (RE2::PartialMatch(folded, Compiled().planned)) return BudgetTable::kPlanned;
    if (RE2::PartialMatch(folded, Compiled().executed)) return BudgetTable::kExecuted;
    return current;
  }

  void ReadBudget(const OutlineSection& section, const std::string& action_id) {
    // Without 5.1 and 5.2 the title may say which of them the section is ("Budget prévisionnel").
    BudgetTable current = SubsectionOf(section.title.text(), BudgetTable::kBudget);
    ForEachBlock(section.body, [&](const Block& block) {
      if (block.table < 0) {
        for (const Line& line : block.lines) current = SubsectionOf(line.text.text(), current);
        return;
      }
      const Table& table = TableAt(block.table);
      const bool guess = current == BudgetTable::kBudget;
      const bool planned = guess ? NamesFinancersInHead(table) : current == BudgetTable::kPlanned;
      BudgetReading read = planned ? ReadPlanned(table, block.table, action_id)
                                   : ReadExecuted(table, block.table, action_id);
      if (guess) {
        for (BudgetLine& line : read.lines) line.amount.set_status(ReadStatus::kReview);
      }
      used_[static_cast<std::size_t>(block.table)] = true;
      AddBudgetFindings(language_, action_id,
                        planned ? BudgetTable::kPlanned : BudgetTable::kExecuted, read,
                        reading_.findings);
      std::move(read.lines.begin(), read.lines.end(), std::back_inserter(reading_.budget_lines));
    });
  }

  // Summary tables and annexes, after the first sheet and outside of all.
  void ReadLooseTables() {
    const std::size_t first = outline_.sheets.front().all.begin.block;
    for (std::size_t b = first; b < layout_.blocks.size(); ++b) {
      const int index = layout_.blocks[b].table;
      if (index < 0 || used_[static_cast<std::size_t>(index)] || InSheet(b)) continue;
      const Table& table = TableAt(index);
      if (IsSummaryTable(table)) {
        std::vector<BudgetLine> lines = ReadSummary(table, index, TitleAbove(b), outline_.sheets);
        std::move(lines.begin(), lines.end(), std::back_inserter(reading_.budget_lines));
      } else if (IsIndicatorTable(table)) {
        AddAnnex(index);
      } else {
        continue;
      }
      reading_.page_end = std::max(reading_.page_end, table.page_end);
    }
  }

  bool InSheet(std::size_t block) const {
    const Position at{block, 0};
    return std::any_of(outline_.sheets.begin(), outline_.sheets.end(),
                       [&](const OutlineSheet& s) { return s.all.begin <= at && at < s.all.end; });
  }

  // The line right above a table, on its page.
  std::string TitleAbove(std::size_t b) const {
    if (b == 0) return {};
    const Block& above = layout_.blocks[b - 1];
    if (above.kind == BlockKind::kTable || above.page_end != layout_.blocks[b].page_start)
      return {};
    return above.text.text().size() <= 200 ? above.text.text() : std::string();
  }

  // The annexed table names its actions by the indicators of their sheets.
  void AddAnnex(int index) {
    const std::size_t before = reading_.indicators.size();
    AddIndicators(index, IndicatorTable::kAnnex, "");
    std::map<std::string, std::string> action_of;  // by indicator
    std::set<std::string> several;
    for (std::size_t i = 0; i < before; ++i) {
      const IndicatorValue& v = reading_.indicators[i];
      const std::string key = Fold(v.indicator);
      if (key.empty() || v.action_id.empty()) continue;
      const auto [it, added] = action_of.emplace(key, v.action_id);
      if (!added && it->second != v.action_id) several.insert(key);
    }
    for (std::size_t i = before; i < reading_.indicators.size(); ++i) {
      IndicatorValue& v = reading_.indicators[i];
      const std::string key = Fold(v.indicator);
      const auto it = action_of.find(key);
      if (it != action_of.end() && several.count(key) == 0) v.action_id = it->second;
    }
  }

  // Groups were read before sheets: put everything back into reading order.
  void SortByPlace() {
    std::stable_sort(reading_.indicators.begin(), reading_.indicators.end(),
                     [](const IndicatorValue& a, const IndicatorValue& b) {
                       return a.table_index < b.table_index;
                     });
  }

  const Layout& layout_;
  const Outline& outline_;
  const Language language_;
  std::vector<bool> used_;
  ReportReading reading_;
};

}  // namespace

ReportReading ReadReport(const Layout& layout, Language language) {
  const Outline outline = ReadOutline(layout);
  if (outline.sheets.empty()) return {};
  return Reader(layout, outline, language).Run();
}

}  // namespace delib
