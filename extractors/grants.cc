// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/grants.h"

#include <re2/re2.h>

#include <string>

#include "extractors/account.h"
#include "extractors/budget_words.h"
#include "extractors/column_header.h"
#include "extractors/financer.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

// Over folded heads and labels.
struct Patterns {
  RE2 beneficiary{
      R"((?:^|[^a-z])(?:associations?|tiers|structures?|beneficiaires?|organismes?|clubs?|noms?|denominations?|intitules?)(?:[^a-z]|$))"};
  RE2 grant{
      R"((?:^|[^a-z])(?:subventions?|sollicitee?s?|accor ?dee?s?|allouee?s?|attribuee?s?|attributions?|demandee?s?|proposee?s?|votee?s?|vote|percues?|versee?s?)(?:[^a-z]|$))"};
  // Heads of other tables that an act on grants holds: a plan of financing, a tender.
  RE2 foreign{
      R"((?:^|[^a-z])(?:h\.? ?t|t\.? ?t\.? ?c|tva|depenses?|recettes?|ressources|taux|tarifs?|prix|cout|lots?|offres?|entreprises?|financeurs?|date du marche|marche)(?:[^a-z]|$)|%)"};
  // Heads of a code of the budget, not of the town's own list of associations.
  RE2 account_head{
      R"(^(?:art(?:icles?)?\.?|comptes?|imputations?|chap(?:itres?)?\.?)(?:[^a-z]|$))"};
  // Rows of a cost or of its financing: "total ht", "tva 20 %", "detr", "fonds propres"
  RE2 cost{
      R"((?:^|[^a-z])(?:h\.?t|t\.?t\.?c|tva|d\.?e\.?t\.?r|d\.?s\.?i\.?l|fonds propres|autofinancement|taux|travaux|tarifs?)(?:[^a-z]|$)|%)"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

const std::string& HeadOf(const MoneyShape& shape, int col) {
  return shape.heads[static_cast<std::size_t>(col)];
}

// The column of the beneficiaries: the one whose head says so, else that with the most words. A
// table may say more of each grant: its nature, the project.
int BeneficiaryColumn(const TableGrid& grid, const MoneyShape& shape, const MoneyGroup& group) {
  std::size_t most = 0;
  int best = -1;
  for (const int col : group.labels) {
    const std::string head = Fold(HeadOf(shape, col));
    if (RE2::PartialMatch(head, Compiled().beneficiary) && head.find("projet") == head.npos) {
      return col;
    }
    std::size_t letters = 0;
    for (int row = shape.header_rows; row < grid.rows(); ++row) {
      if (grid.BeginsText(row, col)) letters += grid.Text(row, col).size();
    }
    if (letters > most) {
      most = letters;
      best = col;
    }
  }
  return best;
}

// The label of a row: its beneficiary; of a total, whatever column names it.
std::string LabelOf(const TableGrid& grid, int row, const MoneyGroup& group, int beneficiary) {
  if (beneficiary >= 0 && !grid.Text(row, beneficiary).empty()) return grid.Text(row, beneficiary);
  for (int col = 0; col < group.amounts.front(); ++col) {
    const std::string& text = grid.Text(row, col);
    if (IsTotalLabel(Fold(text)) || IsSubtotalLabel(Fold(text))) return text;
  }
  for (const int col : group.labels) {
    if (!grid.Text(row, col).empty()) return grid.Text(row, col);
  }
  return {};
}

std::string AccountOf(const TableGrid& grid, const MoneyShape& shape, const MoneyGroup& group,
                      int row) {
  std::string account;
  for (const int col : group.codes) {
    if (!RE2::PartialMatch(Fold(HeadOf(shape, col)), Compiled().account_head)) continue;
    const auto code = ParseAccount(Fold(grid.Text(row, col)));
    if (code) account = code->code;
  }
  return account;
}

bool IsTotal(const std::string& label) {
  const std::string folded = Fold(label);
  return IsTotalLabel(folded) || IsSubtotalLabel(folded);
}

bool IsLastAmountRow(const TableGrid& grid, int row, const MoneyGroup& group) {
  for (int r = row + 1; r < grid.rows(); ++r) {
    for (const int col : group.amounts) {
      if (grid.BeginsText(r, col) && ReadMoneyCell(*grid.At(r, col))) return false;
    }
  }
  return true;
}

void ReadRow(const TableGrid& grid, const MoneyShape& shape, const MoneyGroup& group, int row,
             const BudgetLine& model, BudgetReading& reading) {
  const std::string label = LabelOf(grid, row, group, BeneficiaryColumn(grid, shape, group));
  for (const int col : group.amounts) {
    if (!grid.BeginsText(row, col)) continue;
    const Cell& cell = *grid.At(row, col);
    std::optional<Value<Money>> amount = ReadMoneyCell(cell, shape);
    if (!amount) {
      if (IsUnreadAmount(cell)) reading.unread.push_back({WhereIs(cell), cell.text.text()});
      continue;
    }
    BudgetLine line = model;
    line.amount = std::move(*amount);
    line.row_label = label;
    line.account = AccountOf(grid, shape, group, row);
    if (IsTotal(label) || (label.empty() && IsLastAmountRow(grid, row, group))) {
      line.row_kind = BudgetRowKind::kTotal;
    } else if (label.empty()) {
      line.amount.set_status(ReadStatus::kReview);
    }
    line.column_label = HeadOf(shape, col);
    line.period = ReadPeriod(line.column_label);
    reading.lines.push_back(std::move(line));
  }
}

// Whether the rows can be beneficiaries: not accounts, sections of a budget, costs.
bool LabelsBeneficiaries(const TableGrid& grid, const MoneyShape& shape) {
  const int col = shape.groups.front().labels.front();
  for (int row = shape.header_rows; row < grid.rows(); ++row) {
    const std::string label = Fold(grid.Text(row, col));
    if (DirectionOfLabel(label) != Direction::kNone || IsDivisionTitle(label)) return false;
    if (ReadAccount(label) || RE2::PartialMatch(label, Compiled().cost)) return false;
  }
  return true;
}

}  // namespace

bool IsGrantTable(const TableGrid& grid, const MoneyShape& shape, const MoneyContext& context) {
  if (shape.groups.empty() || shape.groups.front().labels.empty()) return false;
  bool beneficiary = false;
  bool grant = false;
  for (const std::string& head : shape.heads) {
    const std::string folded = Fold(head);
    if (RE2::PartialMatch(folded, Compiled().foreign)) return false;
    beneficiary = beneficiary || RE2::PartialMatch(folded, Compiled().beneficiary);
    grant = grant || RE2::PartialMatch(folded, Compiled().grant);
  }
  const std::string own_title = Fold(shape.title);
  const bool titled = context.grants_title || own_title.find("subvention") != own_title.npos;
  if (beneficiary && (grant || titled || context.grants)) return true;
  if (context.asks || !LabelsBeneficiaries(grid, shape)) return false;
  return titled || (context.grants && !context.budget);
}

BudgetReading ReadGrants(const TableGrid& grid, const MoneyShape& shape,
                         const MoneyContext& context, int table_index, int first_row) {
  BudgetReading reading;
  for (int row = shape.header_rows; row < grid.rows(); ++row) {
    const BudgetLine model{"",
                           BudgetTable::kGrants,
                           context.title.empty() ? shape.title : context.title,
                           first_row + row - shape.header_rows,
                           BudgetRowKind::kLine,
                           "",
                           Financer::kNone,
                           "",
                           "",
                           Value<Money>({}, Provenance(1, Box()), ""),
                           0,
                           table_index,
                           "",
                           BudgetSection::kNone,
                           Direction::kNone};
    for (const MoneyGroup& group : shape.groups) ReadRow(grid, shape, group, row, model, reading);
  }
  return reading;
}

}  // namespace delib
