// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/validate/money_rules.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extractors/text/fold.h"

namespace delib {

namespace {

using Lines = std::vector<const BudgetLine*>;

std::int64_t Sum(const Lines& lines) {
  std::int64_t cents = 0;
  for (const BudgetLine* line : lines) cents += line->amount->cents;
  return cents;
}

enum class Relation { kTotal, kColumns, kBalance };

// A relation that does not hold.
struct Broken {
  Relation relation = Relation::kTotal;
  const BudgetLine* line = nullptr;  // that should be `expected`
  std::int64_t expected = 0;         // cents
  Lines parts;                       // that give it
};

// Whether a line repeats the sum of those right behind it, as a chapter does over its articles.
// Their number; 0 where it does not. Among lines without codes such a sum is chance.
std::size_t DetailsOf(const Lines& lines, std::size_t i) {
  if (lines[i]->account.empty()) return 0;
  std::int64_t sum = 0;
  for (std::size_t j = i + 1; j < lines.size(); ++j) {
    sum += lines[j]->amount->cents;
    if (sum != 0 && sum == lines[i]->amount->cents) return j - i;
  }
  return 0;
}

// The lines without the articles that a chapter's line sums up already.
Lines WithoutDetails(const Lines& lines) {
  Lines kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    kept.push_back(lines[i]);
    i += DetailsOf(lines, i);
  }
  return kept;
}

// Reads one column of one table from top to bottom.
class ColumnSums {
 public:
  void Take(const BudgetLine& line, std::vector<Broken>& broken) {
    if (line.row_kind == BudgetRowKind::kLine) {
      lines_.push_back(&line);
      all_.push_back(&line);
      return;
    }
    const bool total = line.row_kind == BudgetRowKind::kTotal;
    if (!Holds(line, total)) broken.push_back({Relation::kTotal, &line, Sum(lines_), lines_});
    lines_.clear();
    if (total) {
      subtotals_.clear();
      all_.clear();
    } else {
      subtotals_.push_back(&line);
    }
  }

 private:
  // A total may be meant over lines, subtotals or both, since the last one or from the beginning.
  // It is wrong only where several lines stand right above it and none of these gives it.
  bool Holds(const BudgetLine& line, bool total) const {
    if (lines_.size() < 2) return true;
    const std::int64_t printed = line.amount->cents;
    const Lines kept = WithoutDetails(lines_);
    if (Sum(lines_) == printed || Sum(kept) == printed || Sum(all_) == printed) return true;
    if (total && !subtotals_.empty() && Sum(subtotals_) + Sum(kept) == printed) return true;
    // Lines that part others: what the total adds up is not certain.
    return kept.size() < lines_.size();
  }

  Lines lines_;      // since the last total or subtotal
  Lines all_;        // since the last total
  Lines subtotals_;  // since the last total
};

// Tables where every amount was read for certain.
std::set<int> SoundTables(const MoneyReading& reading) {
  std::set<int> sound;
  for (const BudgetLine& line : reading.lines) sound.insert(line.table_index);
  for (const int table : reading.doubtful_tables) sound.erase(table);
  for (const BudgetLine& line : reading.lines) {
    if (line.amount.status() == ReadStatus::kReview) sound.erase(line.table_index);
  }
  return sound;
}

void CheckSums(const MoneyReading& reading, const std::set<int>& sound,
               std::vector<Broken>& broken) {
  std::map<std::tuple<int, std::string, Direction>, ColumnSums> columns;
  for (const BudgetLine& line : reading.lines) {
    if (sound.count(line.table_index) == 0) continue;
    columns[{line.table_index, line.column_label, line.direction}].Take(line, broken);
  }
}

// "PROP BP + REP BP" -> {"prop bp", "rep bp"}
std::pair<std::string, std::string> Addends(const std::string& folded_head) {
  const std::size_t plus = folded_head.find(" + ");
  if (plus == std::string::npos) return {};
  return {folded_head.substr(0, plus), folded_head.substr(plus + 3)};
}

// The amounts of one row, by folded head.
using RowAmounts = std::map<std::string, const BudgetLine*>;

// A column headed "A + B" where columns A and B are: an empty cell adds nothing.
void CheckRow(const RowAmounts& row, const std::set<std::string>& heads,
              std::vector<Broken>& broken) {
  for (const auto& [head, line] : row) {
    const auto [a, b] = Addends(head);
    if (heads.count(a) == 0 || heads.count(b) == 0) continue;
    Lines parts;
    for (const std::string& addend : {a, b}) {
      const auto it = row.find(addend);
      if (it != row.end()) parts.push_back(it->second);
    }
    if (Sum(parts) != line->amount->cents) {
      broken.push_back({Relation::kColumns, line, Sum(parts), parts});
    }
  }
}

void CheckRows(const MoneyReading& reading, const std::set<int>& sound,
               std::vector<Broken>& broken) {
  std::map<std::pair<int, int>, RowAmounts> rows;
  std::map<int, std::set<std::string>> heads;
  std::map<std::string, std::string> folded;  // heads repeat on every row
  for (const BudgetLine& line : reading.lines) {
    if (sound.count(line.table_index) == 0 || line.column_label.empty()) continue;
    std::string& head = folded[line.column_label];
    if (head.empty()) head = Fold(line.column_label);
    heads[line.table_index].insert(head);
    rows[{line.table_index, line.row_index}].emplace(head, &line);
  }
  for (const auto& [key, row] : rows) CheckRow(row, heads[key.first], broken);
}

bool IsSum(const BudgetLine& line) {
  return line.row_kind == BudgetRowKind::kTotal || line.row_kind == BudgetRowKind::kSubtotal;
}

// Columns that move credits ("Diminution", "Report") do not stand for what the section holds.
bool IsPartOfSection(const BudgetLine& line) {
  const std::string head = Fold(line.column_label);
  for (const char* word :
       {"diminution", "augmentation", "baisse", "hausse", "report", "realis", "plus", "moins"}) {
    if (head.find(word) != std::string::npos) return true;
  }
  return false;
}

// One total of expenditure and one of revenue in a row: of more columns it is not certain which
// belong together.
void CheckBalances(const MoneyReading& reading, const std::set<int>& sound,
                   std::vector<Broken>& broken) {
  const std::set<int> voted(reading.voted_tables.begin(), reading.voted_tables.end());
  std::map<std::pair<int, int>, Lines> rows;
  for (const BudgetLine& line : reading.lines) {
    if (voted.count(line.table_index) == 0 || sound.count(line.table_index) == 0) continue;
    if (IsSum(line) && line.account.empty())
      rows[{line.table_index, line.row_index}].push_back(&line);
  }
  for (const auto& [key, row] : rows) {
    if (row.size() != 2) continue;
    const BudgetLine& a = *row[0];
    const BudgetLine& b = *row[1];
    const bool both =
        (a.direction == Direction::kExpenditure && b.direction == Direction::kRevenue) ||
        (b.direction == Direction::kExpenditure && a.direction == Direction::kRevenue);
    if (IsPartOfSection(a) || IsPartOfSection(b)) continue;
    if (!both || a.section != b.section || *a.amount == *b.amount) continue;
    broken.push_back({Relation::kBalance, &b, a.amount->cents, {&a}});
  }
}

std::vector<Broken> FindBroken(const MoneyReading& reading) {
  std::vector<Broken> broken;
  const std::set<int> sound = SoundTables(reading);
  CheckSums(reading, sound, broken);
  CheckRows(reading, sound, broken);
  CheckBalances(reading, sound, broken);
  return broken;
}

const char* MessageOf(Relation relation, Language language) {
  switch (relation) {
    case Relation::kTotal:
      return Say(language, "le total n'est pas la somme de ses lignes : ",
                 "the total is not the sum of its rows: ");
    case Relation::kColumns:
      return Say(language, "la colonne n'est pas la somme des deux autres : ",
                 "the column is not the sum of the two others: ");
    case Relation::kBalance:
      return Say(language, "dépenses et recettes ne sont pas équilibrées : ",
                 "expenditure and revenue do not balance: ");
  }
  return "";
}

Finding MakeFinding(const Broken& broken, Language language) {
  const BudgetLine& line = *broken.line;
  Finding finding;
  finding.rule = broken.relation == Relation::kBalance ? "budget.balance" : "budget.sum";
  finding.severity = Severity::kError;
  finding.table = ToWord(line.table);
  finding.message = MessageOf(broken.relation, language) +
                    (line.row_label.empty() ? line.column_label : line.row_label);
  finding.expected = ToDecimal({broken.expected, line.amount->currency});
  finding.found = ToDecimal(*line.amount);
  finding.where = line.amount.where();
  finding.act_index = line.act_index;
  return finding;
}

bool IsRecognised(const BudgetLine* line) { return line->amount.where().origin() == Origin::kOcr; }

}  // namespace

std::vector<Finding> CheckMoney(const MoneyReading& reading, Language language) {
  std::vector<Finding> findings;
  for (const Broken& broken : FindBroken(reading)) {
    findings.push_back(MakeFinding(broken, language));
  }
  return findings;
}

MoneyReading DoubtByArithmetic(MoneyReading reading) {
  std::vector<std::size_t> doubtful;
  for (Broken& broken : FindBroken(reading)) {
    broken.parts.push_back(broken.line);
    if (std::none_of(broken.parts.begin(), broken.parts.end(), IsRecognised)) continue;
    for (const BudgetLine* line : broken.parts) {
      doubtful.push_back(static_cast<std::size_t>(line - reading.lines.data()));
    }
  }
  for (const std::size_t i : doubtful) reading.lines[i].amount.set_status(ReadStatus::kReview);
  return reading;
}

}  // namespace delib
