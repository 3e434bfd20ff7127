// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/money_tables.h"

#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "extractors/act_place.h"
#include "extractors/communal_budget.h"
#include "extractors/grants.h"
#include "extractors/money_context.h"
#include "extractors/money_shape.h"
#include "extractors/table_grid.h"

namespace delib {

namespace {

enum class Kind { kNone, kBudget, kGrants };

// A table that was read, for one without a head that goes on with it.
struct Previous {
  const Table* table = nullptr;
  Kind kind = Kind::kNone;
  MoneyShape shape;
  MoneyContext context;
  BudgetState state;
};

constexpr double kSameEdge = 6;  // points between the edges of a table and of its continuation

// Reads the tables of one document in their order. Lives for one call of ReadMoneyTables.
class Reader {
 public:
  Reader(const Layout& layout, const std::vector<Act>& acts, Language language)
      : layout_(layout), acts_(acts), language_(language) {}

  void ReadTable(std::size_t block, int index) {
    const Table& table = layout_.tables[static_cast<std::size_t>(index)];
    const TableGrid grid(table);
    MoneyShape shape = ReadMoneyShape(grid);
    if (shape.groups.empty()) return;
    const Act* act = ActAt(acts_, table.page_start, table.box.y0());
    Previous now{&table, Kind::kNone, std::move(shape), {}, {}};
    if (GoesOn(table, now.shape)) {
      now.kind = previous_.kind;
      now.context = previous_.context;
      now.state = previous_.state;
      now.shape.heads = previous_.shape.heads;
      now.shape.title = previous_.shape.title;
      now.shape.groups = previous_.shape.groups;
    } else {
      now.context = ReadMoneyContext(layout_, block, act);
      now.kind = KindOf(grid, now);
    }
    Read(grid, index, act, now);
    previous_ = std::move(now);
  }

  MoneyReading Take() { return std::move(reading_); }

 private:
  static Kind KindOf(const TableGrid& grid, const Previous& now) {
    if (IsGrantTable(grid, now.shape, now.context)) return Kind::kGrants;
    if (IsCommunalBudget(grid, now.shape, now.context)) return Kind::kBudget;
    return Kind::kNone;
  }

  // A table without a head on the page after one with the same columns.
  bool GoesOn(const Table& table, const MoneyShape& shape) const {
    if (previous_.kind == Kind::kNone || shape.header_rows > 0) return false;
    const Table& before = *previous_.table;
    return before.cols == table.cols && before.page_end + 1 == table.page_start &&
           std::abs(before.box.x0() - table.box.x0()) < kSameEdge &&
           std::abs(before.box.x1() - table.box.x1()) < kSameEdge;
  }

  void Read(const TableGrid& grid, int index, const Act* act, Previous& now) {
    BudgetReading read;
    if (now.kind == Kind::kBudget) {
      CommunalBudget budget = ReadCommunalBudget(grid, now.shape, now.context, index, now.state);
      read = std::move(budget.reading);
      now.state = budget.state;
    } else if (now.kind == Kind::kGrants) {
      read = ReadGrants(grid, now.shape, now.context, index, now.state.rows);
      now.state.rows += grid.rows() - now.shape.header_rows;
    }
    const int act_index = act == nullptr ? 0 : act->index;
    for (BudgetLine& line : read.lines) line.act_index = act_index;
    if (!read.unread.empty()) reading_.doubtful_tables.push_back(index);
    if (now.kind == Kind::kBudget && now.context.voted) reading_.voted_tables.push_back(index);
    for (const UnreadCell& cell : read.unread) AddUnread(cell, now.kind, act_index);
    std::move(read.lines.begin(), read.lines.end(), std::back_inserter(reading_.lines));
  }

  void AddUnread(const UnreadCell& cell, Kind kind, int act_index) {
    Finding finding;
    finding.rule = "budget.unread";
    finding.severity = Severity::kWarning;
    finding.table = ToWord(kind == Kind::kGrants ? BudgetTable::kGrants : BudgetTable::kBudget);
    finding.message = Say(language_, "cellule chiffrée qui n'est pas un montant",
                          "a cell with figures that is no amount");
    finding.found = cell.raw;
    finding.where = cell.where;
    finding.act_index = act_index;
    reading_.findings.push_back(std::move(finding));
  }

  const Layout& layout_;
  const std::vector<Act>& acts_;
  const Language language_;
  Previous previous_;
  MoneyReading reading_;
};

}  // namespace

MoneyReading ReadMoneyTables(const Layout& layout, const std::vector<Act>& acts,
                             const std::vector<bool>& used, Language language) {
  Reader reader(layout, acts, language);
  for (std::size_t b = 0; b < layout.blocks.size(); ++b) {
    const int index = layout.blocks[b].table;
    if (index < 0) continue;
    const auto i = static_cast<std::size_t>(index);
    if (i < used.size() && used[i]) continue;
    reader.ReadTable(b, index);
  }
  return reader.Take();
}

}  // namespace delib
