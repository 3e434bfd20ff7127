// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/money_shape.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "extractors/account.h"
#include "extractors/budget_words.h"
#include "extractors/financer.h"
#include "extractors/sheet_budget.h"
#include "extractors/text/fold.h"
#include "extractors/text/money.h"

namespace delib {

namespace {

struct Patterns {
  // Over folded heads. "code", "n°", "art.", "compte", "imputation", "chapitre", "nature"
  RE2 code_head{
      R"(^(?:cod ?e|n ?°|num(?:ero)?|art(?:icles?)?\.?|comptes?|imputations?|chap(?:itres?)?\.?|operations?|fonctions?|natures?|lignes?)(?:[^a-z]|$))"};
  // Heads over what is no money: votes, counts, rates, dates, remarks.
  RE2 no_money_head{
      R"((?:^|[^a-z])(?:taux|nombre|nb|nbre|effectifs?|adherents?|licencies?|quantites?|dates?|pour|contre|abstentions?|observations?|remarques?|commentaires?|evolution|variation|unites?|duree|rang|siret|siren|rna|code postal|cp|tel(?:ephone)?|population|habitants|eleves|repas|heures?|jours?|km|annees?)(?:[^a-z]|$)|%)"};
  RE2 vote_head{R"((?:^|[^a-z])votes?(?:[^a-z]|$))"};
  // "sens", "section", "d/r", "f/i"
  RE2 side_head{
      R"(^(?:sens|sections?|d ?/ ?r|f ?/ ?i|i ?/ ?f|(?:depenses?|d) ?/ ?(?:recettes?|r))$)"};
  // "en k€", "(milliers d'euros)", "en m€"
  RE2 scaled{R"((?:^|[^a-z])(?:[km] ?(?:€|euros?|eur)|milliers|millions)(?:[^a-z]|$))"};
  // "montant en francs", "(frf)", "en f"
  RE2 francs{R"((?:^|[^a-z])(?:francs?|frf|ff|en f|\(f\))(?:[^a-z]|$))"};
  // What makes an amount a rate: "€/eleve", "€ x 12", "€ par repas", "€ * 204"
  RE2 rate{R"(^ ?(?:/|\*|x ?\d|par ))"};
  // Figures, signs, at most a letter that may be a misread digit: "-236 3836 €", "l 234,00 €"
  RE2 unread{R"([-+ ]*[lios]?[\d .,_|'~]*\d[\d .,_|'~\-+lios]*(?: ?(?:€|euros?|eur|e))?[ *]*)"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

constexpr std::size_t kLongestPlainAmount = 7;  // digits without groups

enum class Role { kEmpty, kLabel, kCode, kSide, kAmount, kIgnored };

struct Column {
  int amounts = 0;
  int priced = 0;  // amounts with a currency, decimals or groups of digits
  int words = 0;   // cells that are neither amount, code nor dash
  int codes = 0;
  int dashes = 0;
  std::string head;  // folded
  Role role = Role::kEmpty;
};

bool IsDash(const std::string& folded) {
  return folded.find_first_not_of("-/. €") == std::string::npos;
}

bool IsPlainNumber(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool RowHasAmount(const TableGrid& grid, int row) {
  for (int col = 1; col < grid.cols(); ++col) {
    if (!grid.BeginsText(row, col) || IsBareYear(grid.Text(row, col))) continue;
    if (ReadMoneyCell(*grid.At(row, col))) return true;
  }
  return false;
}

int CellsWithText(const TableGrid& grid, int row) {
  int count = 0;
  for (int col = 0; col < grid.cols(); ++col) {
    if (grid.BeginsText(row, col)) ++count;
  }
  return count;
}

// A row without amounts that belongs to the body: a title of a section, or a line of the budget
// with nothing in it. A first row that is one cell is the table's own title, if no section's.
bool BeginsBody(const TableGrid& grid, int row) {
  if (RowHasAmount(grid, row)) return true;
  const std::string first = Fold(grid.Text(row, 0));
  if (ReadAccount(first)) return true;
  return grid.cols() > 2 && CellsWithText(grid, row) == 1 && !first.empty() &&
         IsDivisionTitle(first);
}

int HeaderRows(const TableGrid& grid) {
  int row = 0;
  while (row < grid.rows() && !BeginsBody(grid, row)) ++row;
  return row == grid.rows() ? 0 : row;
}

Column LookAt(const TableGrid& grid, int col, int header_rows) {
  Column column;
  column.head = Fold(grid.HeaderOf(col, header_rows));
  for (int row = header_rows; row < grid.rows(); ++row) {
    if (!grid.BeginsText(row, col)) continue;
    const std::string& text = grid.Text(row, col);
    const std::string folded = Fold(text);
    // The band of a section runs over all columns and says nothing of this one.
    if (grid.At(row, col)->colspan > 1 && !ParseMoney(text)) continue;
    if (IsDash(folded)) {
      ++column.dashes;
      continue;
    }
    if (ParseAccount(folded)) ++column.codes;
    if (ReadMoneyCell(*grid.At(row, col))) {
      ++column.amounts;
      if (!IsPlainNumber(text)) ++column.priced;
    } else {
      ++column.words;
    }
  }
  return column;
}

bool HasLabelRightOf(const std::vector<Column>& columns, std::size_t c) {
  return c + 1 < columns.size() && columns[c + 1].words > 0;
}

Role RoleOf(const std::vector<Column>& columns, std::size_t c) {
  const Column& column = columns[c];
  const Patterns& p = Compiled();
  const bool code_head = RE2::PartialMatch(column.head, p.code_head);
  const bool only_codes =
      column.codes > 0 && column.codes == column.amounts + column.words && column.priced == 0;
  const int numbers = column.amounts - column.priced;
  if (column.amounts + column.words == 0) return Role::kEmpty;
  if (column.amounts == 0 && RE2::FullMatch(column.head, p.side_head)) return Role::kSide;
  if (code_head && column.codes > 0 && column.priced == 0 && column.words <= column.codes) {
    return Role::kCode;
  }
  if (only_codes && HasLabelRightOf(columns, c)) return Role::kCode;
  // Numbers in front of a label are ranks or codes of the town's own.
  if (column.priced == 0 && numbers > column.words && (c == 0 || code_head)) return Role::kIgnored;
  if (c == 0 || column.amounts == 0) return column.words > 0 ? Role::kLabel : Role::kIgnored;
  if (RE2::PartialMatch(column.head, p.no_money_head)) return Role::kIgnored;
  if (RE2::PartialMatch(column.head, p.vote_head) && column.priced == 0) return Role::kIgnored;
  return 2 * column.amounts >= column.words ? Role::kAmount : Role::kLabel;
}

bool HasAmountFrom(const std::vector<Column>& columns, std::size_t from) {
  return std::any_of(columns.begin() + static_cast<std::ptrdiff_t>(from), columns.end(),
                     [](const Column& c) { return c.role == Role::kAmount; });
}

bool HasTotalLabel(const TableGrid& grid, int col, int header_rows) {
  for (int row = header_rows; row < grid.rows(); ++row) {
    if (grid.BeginsText(row, col) && IsTotalLabel(Fold(grid.Text(row, col)))) return true;
  }
  return false;
}

// Whether a column of words behind amounts labels the amounts behind it, rather than remarking on
// those before it: a second table stands at the side of the first.
bool BeginsGroup(const TableGrid& grid, const std::vector<Column>& columns, const MoneyGroup& first,
                 std::size_t c, int header_rows) {
  if (!HasAmountFrom(columns, c)) return false;
  const Column& column = columns[c];
  if (column.role == Role::kCode) return true;
  const std::string& other =
      columns[static_cast<std::size_t>(first.labels.empty() ? 0 : first.labels.front())].head;
  const Direction here = DirectionIn(column.head);
  if (here != Direction::kNone && here != DirectionIn(other)) return true;
  if (!column.head.empty()) return column.head == other;
  return header_rows == 0 || column.codes > 1 ||
         HasTotalLabel(grid, static_cast<int>(c), header_rows);
}

std::vector<MoneyGroup> GroupColumns(const TableGrid& grid, const std::vector<Column>& columns,
                                     int header_rows) {
  std::vector<MoneyGroup> groups(1);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const Role role = columns[c].role;
    const int col = static_cast<int>(c);
    if (role == Role::kAmount) groups.back().amounts.push_back(col);
    if (role == Role::kSide) groups.back().sides.push_back(col);
    if (role != Role::kLabel && role != Role::kCode) continue;
    if (!groups.back().amounts.empty()) {
      if (!BeginsGroup(grid, columns, groups.front(), c, header_rows)) continue;
      groups.emplace_back();
    }
    (role == Role::kCode ? groups.back().codes : groups.back().labels).push_back(col);
  }
  std::erase_if(groups, [](const MoneyGroup& g) { return g.amounts.empty(); });
  return groups;
}

// The text of a row that is one cell over the whole table.
std::string TitleOfRow(const TableGrid& grid, int row) {
  if (CellsWithText(grid, row) != 1) return {};
  const Cell* cell = grid.At(row, 0);
  return cell != nullptr && cell->row == row ? cell->text.text() : std::string();
}

bool IsOcr(const Cell& cell) {
  return !cell.text.empty() && cell.text.Locate().origin() == Origin::kOcr;
}

// "12345678900012" is rather a number of registration; on an image "10000000 €" may have lost its
// comma.
bool IsUngrouped(const Cell& cell) {
  const std::string& text = cell.text.text();
  if (IsPlainNumber(text)) return text.size() > kLongestPlainAmount;
  std::size_t run = 0;
  std::size_t longest = 0;
  for (const char c : text) {
    run = c >= '0' && c <= '9' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest >= kLongestPlainAmount && IsOcr(cell);
}

// Specks and rulings of an image read as signs: "- _12 000,00 €". For review.
std::optional<Value<Money>> WithoutSpecks(const Cell& cell) {
  if (!IsOcr(cell)) return std::nullopt;
  std::string text = cell.text.text();
  const std::size_t size = text.size();
  std::erase_if(text, [](char c) { return c == '_' || c == '|' || c == '~' || c == '\''; });
  if (text.size() == size) return std::nullopt;
  const std::optional<Money> money = ParseMoney(text, CurrencySign::kRequired);
  if (!money) return std::nullopt;
  return Value<Money>(*money, WhereIs(cell), cell.text.text(), ReadStatus::kReview);
}

}  // namespace

bool IsBareYear(const std::string& text) {
  return text.size() == 4 && IsPlainNumber(text) &&
         (text.compare(0, 2, "20") == 0 || text.compare(0, 2, "19") == 0);
}

std::optional<Value<Money>> ReadMoneyCell(const Cell& cell, const MoneyShape& shape) {
  std::optional<Value<Money>> amount = ReadMoneyCell(cell);
  if (!amount) return amount;
  ReadStatus status = shape.scaled ? ReadStatus::kReview : amount->status();
  Money money = **amount;
  if (shape.francs) money.currency = Currency::kFrf;
  return Value<Money>(money, amount->where(), amount->raw(), status);
}

bool IsUnreadAmount(const Cell& cell) {
  return RE2::FullMatch(Fold(cell.text.text()), Compiled().unread) && !ReadMoneyCell(cell);
}

std::optional<Value<Money>> ReadMoneyCell(const Cell& cell) {
  std::optional<Value<Money>> amount = ReadAmount(cell);
  if (!amount) return WithoutSpecks(cell);
  const std::string& text = cell.text.text();
  // A year, or a number of registration, may stand where an amount is expected.
  if (IsBareYear(text) || IsUngrouped(cell)) amount->set_status(ReadStatus::kReview);
  if (ParseMoney(text)) return amount;
  const std::vector<FoundMoney> found = FindMoney(text);
  const std::size_t end =
      static_cast<std::size_t>(found[0].span.data() - text.data()) + found[0].span.size();
  const std::string rest = Fold(std::string_view(text).substr(end));
  if (RE2::PartialMatch(rest, Compiled().rate)) return std::nullopt;
  // "1 500,00 € 2 138,00 €": two lines of print in one cell, of which this is one.
  const bool explained = !rest.empty() && (rest[0] == '(' || rest.compare(0, 4, "dont") == 0 ||
                                           rest.compare(0, 4, "soit") == 0);
  if (found.size() > 1 && !explained) amount->set_status(ReadStatus::kReview);
  return amount;
}

MoneyShape ReadMoneyShape(const TableGrid& grid) {
  MoneyShape shape;
  shape.header_rows = HeaderRows(grid);
  int first = 0;
  if (shape.header_rows > 0) {
    shape.title = TitleOfRow(grid, 0);
    if (!shape.title.empty()) first = 1;
  }
  std::vector<Column> columns;
  for (int col = 0; col < grid.cols(); ++col) {
    columns.push_back(LookAt(grid, col, shape.header_rows));
    std::string head;
    if (first < shape.header_rows) head = grid.HeaderOf(col, shape.header_rows);
    // A title over the whole table is no head of a column.
    if (first == 1 && head.compare(0, shape.title.size(), shape.title) == 0) {
      head.erase(0, shape.title.size());
      head.erase(0, head.find_first_not_of(' '));
    }
    columns.back().head = Fold(head);
    shape.scaled = shape.scaled || RE2::PartialMatch(columns.back().head, Compiled().scaled);
    shape.francs = shape.francs || RE2::PartialMatch(columns.back().head, Compiled().francs);
    shape.heads.push_back(std::move(head));
  }
  const std::string title = Fold(shape.title);
  shape.scaled = shape.scaled || RE2::PartialMatch(title, Compiled().scaled);
  shape.francs = shape.francs || RE2::PartialMatch(title, Compiled().francs);
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c].role = RoleOf(columns, c);
  shape.groups = GroupColumns(grid, columns, shape.header_rows);
  return shape;
}

}  // namespace delib
