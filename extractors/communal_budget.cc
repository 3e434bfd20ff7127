// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/communal_budget.h"

#include <re2/re2.h>

#include <set>
#include <string>

#include "extractors/account.h"
#include "extractors/budget_words.h"
#include "extractors/column_header.h"
#include "extractors/financer.h"
#include "extractors/text/fold.h"
#include "extractors/text/money.h"

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  // Rows of an account's or a result's table: "report n-1", "restes a realiser", "capacite de
  // financement"
  RE2 result{
      R"((?:^|[^a-z])(?:resultats?|reports?|reporte|restes? a realiser|excedents?|deficits?|soldes?|(?:capacite|besoin) de financement|affectation|previsions?|autorisations?|titres|mandats|r\.?a\.?r)(?:[^a-z]|$))"};
  // Heads of tenders, tariffs, taxes: "montant ht", "taux", "base", "lot"
  RE2 foreign{
      R"((?:^|[^a-z])(?:h\.? ?t|t\.? ?t\.? ?c|tva|taux|tarifs?|prix|bases?|lots?|avenants?|offres?|classement|entreprises?|titulaires?|loyers?)(?:[^a-z]|$)|%)"};
  // Totals of a part: "total section ...", "total du chapitre 011", "total des recettes"
  RE2 part{R"((?:^|[^a-z])(?:sections?|chapitres?|operations?|articles?)(?:[^a-z]|$))"};
  // "total d 011 : charges", "sous-total chapitre 65"
  RE2 total_of{
      R"((?:sous[- ]?)?total (?:du )?((?:[dr][fi]? ?-?|chap(?:itre)?|art(?:icle)?|compte).*))"};
  RE2 general{R"((?:^|[^a-z])(?:generale?|generaux|budgets?|cumules?)(?:[^a-z]|$))"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

constexpr std::size_t kLongestLabel = 180;  // bytes; longer ones are several rows

// A row as its group of columns names it.
struct RowName {
  std::string label;  // as printed
  std::string folded;
  std::string account;
  Direction direction = Direction::kNone;  // of the account's D or R, or of a column of its own
  BudgetSection section = BudgetSection::kNone;  // of a column of its own
};

std::string JoinLabels(const TableGrid& grid, int row, const std::vector<int>& cols) {
  std::string label;
  const Cell* last = nullptr;
  for (const int col : cols) {
    const Cell* cell = grid.At(row, col);
    if (cell == nullptr || cell == last || cell->text.empty()) continue;
    if (!label.empty()) label += ' ';
    label += cell->text.text();
    last = cell;
  }
  return label;
}

void TakeAccount(const AccountCode& account, RowName& name) {
  name.account = account.code;
  if (account.direction != Direction::kNone) name.direction = account.direction;
}

// The code in the columns of codes: the last that has one (the article before the chapter).
void NameByCodes(const TableGrid& grid, int row, const MoneyGroup& group, RowName& name) {
  for (const int col : group.codes) {
    const Cell* cell = grid.At(row, col);
    if (cell == nullptr) continue;
    const std::string folded = Fold(cell->text.text());
    const auto account = ParseAccount(folded);
    if (account && (cell->colspan == 1 || group.labels.empty())) TakeAccount(*account, name);
  }
}

// "68 Dotations" -> "Dotations"
std::string WithoutAccount(const std::string& label) {
  const FoldedText folded(label);
  const auto account = ReadAccount(folded.text());
  return account ? label.substr(folded.ToSource(account->size)) : label;
}

// "D", "recettes", "F", "Inv." in columns of their own.
void NameBySides(const TableGrid& grid, int row, const MoneyGroup& group, RowName& name) {
  for (const int col : group.sides) {
    const std::string side = Fold(grid.Text(row, col));
    if (side.empty()) continue;
    const std::string words = side.substr(0, side.find_last_not_of('.') + 1);
    if (words == "d" || words == "dep") name.direction = Direction::kExpenditure;
    if (words == "r" || words == "rec") name.direction = Direction::kRevenue;
    if (words == "f" || words == "fonct") name.section = BudgetSection::kOperating;
    if (words == "i" || words == "inv") name.section = BudgetSection::kInvestment;
    if (name.direction == Direction::kNone) name.direction = DirectionIn(side);
    if (name.section == BudgetSection::kNone) name.section = SectionIn(side);
  }
}

// "total d 011 : charges" is of the chapter 011.
std::optional<AccountCode> AccountOfTotal(const std::string& folded) {
  re2::StringPiece rest;
  if (!RE2::FullMatch(folded, Compiled().total_of, &rest)) return std::nullopt;
  return ReadAccount(std::string_view(rest.data(), rest.size()));
}

RowName NameRow(const TableGrid& grid, int row, const MoneyGroup& group) {
  RowName name;
  NameBySides(grid, row, group, name);
  name.label = JoinLabels(grid, row, group.labels);
  NameByCodes(grid, row, group, name);
  const bool split = !group.codes.empty();
  // A total's label may run over the columns of codes.
  if (name.label.empty() && split && name.account.empty()) {
    name.label = JoinLabels(grid, row, group.codes);
  }
  name.folded = Fold(name.label);
  if (!name.account.empty()) return name;
  if (const auto account = ReadAccount(name.folded)) {
    TakeAccount(*account, name);
    // Where codes have a column of their own, one that a merged cell holds is none of the label.
    if (split) name.label = WithoutAccount(name.label);
  } else if (const auto of_total = AccountOfTotal(name.folded)) {
    TakeAccount(*of_total, name);
  } else if (const auto in_brackets = ReadAccountInBrackets(name.folded)) {
    TakeAccount(*in_brackets, name);
  }
  return name;
}

bool GroupHasAmount(const TableGrid& grid, int row, const MoneyGroup& group) {
  for (const int col : group.amounts) {
    if (grid.BeginsText(row, col) && ReadMoneyCell(*grid.At(row, col))) return true;
  }
  return false;
}

// The folded text of a row that holds one text only; empty for others.
std::string OnlyText(const TableGrid& grid, int row) {
  std::string only;
  for (int col = 0; col < grid.cols(); ++col) {
    if (!grid.BeginsText(row, col)) continue;
    if (!only.empty()) return {};
    only = Fold(grid.Text(row, col));
  }
  return only;
}

// A division's title stands at the left or over all columns: one further right heads its own
// columns.
bool IsBand(const TableGrid& grid, int row, std::string& text) {
  if (grid.Text(row, 0).empty()) return false;
  text = OnlyText(grid, row);
  return !text.empty() && !ParseMoney(text) && IsDivisionTitle(text);
}

// What a table shows of being a budget's.
struct Evidence {
  int amount_rows = 0;
  int coded = 0;
  int results = 0;
  bool expenditure = false;
  bool revenue = false;
  bool section = false;
  bool foreign = false;

  void See(const std::string& folded) {
    const Direction direction = DirectionIn(folded);
    expenditure = expenditure || direction == Direction::kExpenditure;
    revenue = revenue || direction == Direction::kRevenue;
    section = section || SectionIn(folded) != BudgetSection::kNone;
  }
};

Evidence Gather(const TableGrid& grid, const MoneyShape& shape) {
  Evidence e;
  e.See(Fold(shape.title));
  for (const std::string& head : shape.heads) {
    const std::string folded = Fold(head);
    e.See(folded);
    e.foreign = e.foreign || RE2::PartialMatch(folded, Compiled().foreign);
  }
  for (int row = shape.header_rows; row < grid.rows(); ++row) {
    std::string band;
    if (IsBand(grid, row, band)) e.See(band);
    for (const MoneyGroup& group : shape.groups) {
      if (!GroupHasAmount(grid, row, group)) continue;
      ++e.amount_rows;
      const RowName name = NameRow(grid, row, group);
      if (!name.account.empty()) ++e.coded;
      if (RE2::PartialMatch(name.folded, Compiled().result)) ++e.results;
      Direction direction = DirectionOfLabel(name.folded);
      if (direction == Direction::kNone) direction = name.direction;
      e.section = e.section || name.section != BudgetSection::kNone;
      e.expenditure = e.expenditure || direction == Direction::kExpenditure;
      e.revenue = e.revenue || direction == Direction::kRevenue;
      e.section = e.section || SectionOfLabel(name.folded) != BudgetSection::kNone;
    }
  }
  return e;
}

// Reads one table from top to bottom. Lives for one call of ReadCommunalBudget.
class BudgetReader {
 public:
  BudgetReader(const TableGrid& grid, const MoneyShape& shape, const MoneyContext& context,
               int table_index, BudgetState state)
      : grid_(grid), shape_(shape), context_(context), table_(table_index), state_(state) {}

  CommunalBudget Run() {
    FindBase();
    for (int row = shape_.header_rows; row < grid_.rows(); ++row) ReadRow(row);
    DoubtMergedRows();
    state_.rows += grid_.rows() - shape_.header_rows;
    return {std::move(reading_), state_};
  }

 private:
  // What the title and the headings above say of the whole table, where its own rows say nothing.
  void FindBase() {
    bool label_section = false;
    bool label_direction = false;
    for (int row = shape_.header_rows; row < grid_.rows(); ++row) {
      for (const MoneyGroup& group : shape_.groups) {
        const std::string label = Fold(JoinLabels(grid_, row, group.labels));
        label_section = label_section || SectionOfLabel(label) != BudgetSection::kNone;
        const bool total = IsTotalLabel(label) || IsSubtotalLabel(label);
        label_direction =
            label_direction || (!total && DirectionOfLabel(label) != Direction::kNone);
      }
    }
    std::vector<std::string> above = {Fold(shape_.title), Fold(context_.title)};
    above.insert(above.end(), context_.divisions.begin(), context_.divisions.end());
    for (const std::string& text : above) {
      if (state_.section == BudgetSection::kNone && !label_section)
        state_.section = SectionIn(text);
      if (state_.direction == Direction::kNone && !label_direction) {
        state_.direction = DirectionIn(text);
      }
    }
  }

  void ReadRow(int row) {
    std::string band;
    if (IsBand(grid_, row, band)) {
      EnterDivision(band);
      return;
    }
    for (const MoneyGroup& group : shape_.groups) {
      const RowName name = NameRow(grid_, row, group);
      for (const int col : group.amounts) ReadCell(row, col, group, name);
    }
  }

  // Cells that hold several amounts: rows that no rule parts were taken for one. Where that is
  // common, no row of the table is sure to be whole.
  void DoubtMergedRows() {
    const bool common = 5 * reading_.unread.size() >= reading_.lines.size();
    for (BudgetLine& line : reading_.lines) {
      const int row = line.row_index - state_.rows + shape_.header_rows;
      const bool merged = unread_rows_.count(row) > 0 || line.row_label.size() > kLongestLabel;
      if ((common && !reading_.unread.empty()) || merged) {
        line.amount.set_status(ReadStatus::kReview);
      }
    }
  }

  void EnterDivision(const std::string& band) {
    const BudgetSection section = SectionIn(band);
    const Direction direction = DirectionIn(band);
    if (section != BudgetSection::kNone) {
      several_sections_ = several_sections_ ||
                          (banded_section_ != BudgetSection::kNone && banded_section_ != section);
      banded_section_ = section;
      state_.section = section;
      if (direction == Direction::kNone && banded_direction_ != Direction::kNone) {
        state_.direction = Direction::kNone;
      }
    }
    if (direction == Direction::kNone) return;
    several_directions_ = several_directions_ ||
                          (banded_direction_ != Direction::kNone && banded_direction_ != direction);
    banded_direction_ = direction;
    state_.direction = direction;
  }

  void ReadCell(int row, int col, const MoneyGroup& group, const RowName& name) {
    if (!grid_.BeginsText(row, col)) return;
    const Cell& cell = *grid_.At(row, col);
    std::optional<Value<Money>> amount = ReadMoneyCell(cell, shape_);
    if (!amount) {
      if (IsUnreadAmount(cell)) {
        reading_.unread.push_back({WhereIs(cell), cell.text.text()});
        unread_rows_.insert(row);
      }
      return;
    }
    const std::string& head = shape_.heads[static_cast<std::size_t>(col)];
    BudgetLine line{"",
                    BudgetTable::kBudget,
                    context_.title.empty() ? shape_.title : context_.title,
                    state_.rows + row - shape_.header_rows,
                    KindOf(row, group, name),
                    name.label,
                    Financer::kNone,
                    head,
                    ReadPeriod(head),
                    std::move(*amount),
                    0,
                    table_,
                    name.account,
                    BudgetSection::kNone,
                    Direction::kNone};
    if (line.table_title.empty()) line.table_title = TitleInHead(group);
    // A row that nothing names is a total at the end; elsewhere its label was lost.
    if (name.label.empty() && name.account.empty() && line.row_kind == BudgetRowKind::kLine) {
      line.amount.set_status(ReadStatus::kReview);
    }
    Divide(group, name, Fold(head), line);
    reading_.lines.push_back(std::move(line));
  }

  // "DÉPENSES DE FONCTIONNEMENT" over the column of labels titles the table.
  std::string TitleInHead(const MoneyGroup& group) const {
    if (shape_.groups.size() > 1) return {};
    for (const std::vector<int>* cols : {&group.codes, &group.labels}) {
      for (const int col : *cols) {
        const std::string& head = shape_.heads[static_cast<std::size_t>(col)];
        if (IsDivisionTitle(Fold(head))) return head;
      }
    }
    return {};
  }

  std::string HeadOfLabels(const MoneyGroup& group) const {
    const std::vector<int>& cols = group.labels.empty() ? group.codes : group.labels;
    return cols.empty() ? std::string()
                        : Fold(shape_.heads[static_cast<std::size_t>(cols.front())]);
  }

  // Section and direction of one amount: of its column, its code, its label, the band that it
  // stands under, the table.
  void Divide(const MoneyGroup& group, const RowName& name, const std::string& head,
              BudgetLine& line) const {
    const std::string labels = HeadOfLabels(group);
    const bool total = line.row_kind != BudgetRowKind::kLine;
    const bool general = total && RE2::PartialMatch(name.folded, Compiled().general);
    line.section = name.section;
    if (line.section == BudgetSection::kNone) line.section = SectionIn(head);
    if (line.section == BudgetSection::kNone) line.section = SectionOfLabel(name.folded);
    if (line.section == BudgetSection::kNone) line.section = SectionIn(labels);
    const bool of_all = general || (total && several_sections_) || SumsColumns(head);
    if (line.section == BudgetSection::kNone && !of_all) line.section = state_.section;
    if (line.section == BudgetSection::kNone && total) line.section = SectionIn(name.folded);
    line.direction = DirectionIn(head);
    if (line.direction == Direction::kNone) line.direction = name.direction;
    if (line.direction == Direction::kNone) line.direction = DirectionOfLabel(name.folded);
    if (line.direction == Direction::kNone) line.direction = DirectionIn(labels);
    const bool of_both = (total && several_directions_ && IsGeneralTotal(line)) || IsBalance(head);
    const bool side_by_side = shape_.groups.size() > 1;
    if (line.direction == Direction::kNone && !of_both && !side_by_side) {
      line.direction = state_.direction;
    }
    // Two tables side by side are expenditure and revenue: a head that was not read leaves it open.
    if (side_by_side && line.direction == Direction::kNone) {
      line.amount.set_status(ReadStatus::kReview);
    }
  }

  // A total after both directions that names neither stands for both only where nothing of its own
  // block is left to sum.
  bool IsGeneralTotal(const BudgetLine& line) const {
    return line.row_kind == BudgetRowKind::kTotal && !line.row_label.empty();
  }
  static bool IsBalance(const std::string& head) {
    return RE2::PartialMatch(head, Compiled().result);
  }
  // "Total cumulé" beside columns of the two sections.
  bool SumsColumns(const std::string& head) const {
    if (!IsTotalLabel(head)) return false;
    for (const std::string& other : shape_.heads) {
      if (SectionIn(Fold(other)) != BudgetSection::kNone) return true;
    }
    return false;
  }

  BudgetRowKind KindOf(int row, const MoneyGroup& group, const RowName& name) const {
    if (IsSubtotalLabel(name.folded)) return BudgetRowKind::kSubtotal;
    if (IsTotalLabel(name.folded)) {
      const bool part = RE2::PartialMatch(name.folded, Compiled().part) || !name.account.empty() ||
                        SectionIn(name.folded) != BudgetSection::kNone ||
                        DirectionIn(name.folded) != Direction::kNone;
      const bool general = RE2::PartialMatch(name.folded, Compiled().general);
      return part && !general ? BudgetRowKind::kSubtotal : BudgetRowKind::kTotal;
    }
    const bool unnamed = name.label.empty() && name.account.empty();
    return unnamed && EndsBlock(row, group) ? BudgetRowKind::kTotal : BudgetRowKind::kLine;
  }

  // Whether no more amounts follow before the table or its division ends.
  bool EndsBlock(int row, const MoneyGroup& group) const {
    std::string band;
    for (int r = row + 1; r < grid_.rows(); ++r) {
      if (IsBand(grid_, r, band)) return true;
      if (GroupHasAmount(grid_, r, group)) return false;
    }
    return row > shape_.header_rows + 1;
  }

  const TableGrid& grid_;
  const MoneyShape& shape_;
  const MoneyContext& context_;
  const int table_;
  BudgetState state_;
  BudgetSection banded_section_ = BudgetSection::kNone;  // of the last title of a section
  Direction banded_direction_ = Direction::kNone;
  bool several_sections_ = false;
  bool several_directions_ = false;
  std::set<int> unread_rows_;
  BudgetReading reading_;
};

}  // namespace

bool IsCommunalBudget(const TableGrid& grid, const MoneyShape& shape, const MoneyContext& context) {
  if (shape.groups.empty()) return false;
  const Evidence e = Gather(grid, shape);
  const bool directed = e.expenditure || e.revenue;
  if (e.amount_rows == 0) return false;
  if (e.coded * 2 >= e.amount_rows && (directed || e.section || context.budget)) return true;
  if (e.coded >= 3 && e.expenditure && e.revenue) return true;
  if (e.foreign || context.financing || !context.budget) return false;
  return (e.expenditure && e.revenue) || (e.section && directed) || e.results * 2 >= e.amount_rows;
}

CommunalBudget ReadCommunalBudget(const TableGrid& grid, const MoneyShape& shape,
                                  const MoneyContext& context, int table_index, BudgetState state) {
  return BudgetReader(grid, shape, context, table_index, state).Run();
}

}  // namespace delib
