// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/money_context.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/budget_words.h"
#include "extractors/passages.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  RE2 budget{
      R"((?:^|[^a-z])(?:budgets? (?:primitif|supplementaire|annexe|principal|general|communal|20\d\d)|(?:vote|projet|proposition|modification)s? (?:du|de) budget|decisions? (?:budgetaires? )?modificatives?|dm ?(?:n ?°|\d)|bp 20|comptes? (?:administratif|financier unique|de gestion)|cfu|ca 20|affectations? (?:\S+ )?(?:de |du |des |d')?(?:resultats?|excedents?)|virements? de credits?|ouvertures? de credits?|credits? supplementaires?|resultats? (?:de (?:l'exercice|cloture)|budgetaires?))(?:[^a-z]|$))"};
  RE2 voted{
      R"((?:^|[^a-z])(?:budgets? (?:primitif|supplementaire)|decisions? modificatives?|dm ?(?:n ?°|\d)|virements? de credits?)(?:[^a-z]|$))"};
  RE2 account{
      R"((?:^|[^a-z])(?:comptes? administratif|compte financier|cfu|compte de gestion)(?:[^a-z]|$))"};
  RE2 grants{R"((?:^|[^a-z])(?:subventions?|aides? aux associations)(?:[^a-z]|$))"};
  // In running text a grant is spoken of in many acts; those given are many, or go to somebody.
  RE2 grants_above{
      R"((?:^|[^a-z])(?:subventions|subvention (?:aux?|a l'|a la|suivante|20\d\d)|associations suivantes)(?:[^a-z0-9]|$))"};
  RE2 financing{
      R"((?:^|[^a-z])(?:plan de financement|plan previsionnel|financement previsionnel|demandes? de (?:subvention|financement|fonds|dotation)|(?:d\.? ?e\.? ?t\.? ?r|d\.? ?s\.? ?i\.? ?l)\.?|fonds de concours|financement de l'operation)(?:[^a-z]|$))"};
  // Lines that end a sentence or lead into the table are no titles.
  RE2 sentence{R"([.,;:]$|€)"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

constexpr double kNearTitle = 48;           // points between a title and its table
constexpr double kTouch = 3;                // points that boxes may overlap by
constexpr std::size_t kLongestTitle = 120;  // bytes
constexpr int kBlocksAbove = 6;
constexpr std::size_t kTextAbove = 1500;  // bytes

bool SideBySide(const Box& a, const Box& b) {
  return a.OverlapX(b) == 0 && a.OverlapY(b) > 0.5 * std::min(a.height(), b.height());
}

// The part of a line that stands over the columns of a table.
std::string_view PartOver(const Line& line, const Box& table) {
  const std::string& text = line.text.text();
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (const TextPiece& piece : line.text.pieces()) {
    if (piece.box.mid_x() < table.x0() - 4 || piece.box.mid_x() > table.x1() + 4) continue;
    begin = std::min<std::size_t>(begin, piece.begin);
    end = std::max<std::size_t>(end, piece.end);
  }
  return begin < end ? Trim(std::string_view(text).substr(begin, end - begin)) : std::string_view();
}

// Whether a line can title a table: short, no sentence and no end of one.
bool CanTitle(const Block& block, std::string_view text, const std::string& folded) {
  if (text.empty() || text.size() > kLongestTitle) return false;
  if (IsDivisionTitle(folded)) return true;
  if (RE2::PartialMatch(folded, Compiled().sentence) || !block.bullet.empty()) return false;
  return block.kind == BlockKind::kHeading || (block.lines.size() <= 2 && StartsUpper(text));
}

// Reads upwards from a table. Lives for one call of ReadMoneyContext.
class Upwards {
 public:
  Upwards(const Layout& layout, std::size_t block, const Act* act)
      : layout_(layout), table_(layout.blocks[block]), block_(block), act_(act) {}

  MoneyContext Run() {
    std::string above;
    int blocks = 0;
    for (std::size_t i = block_; i-- > 0 && blocks < kBlocksAbove && above.size() < kTextAbove;) {
      const Block& block = layout_.blocks[i];
      if (BeforeAct(block)) break;
      if (block.kind == BlockKind::kTable) {
        if (!Beside(block)) tables_above_ = true;
        continue;
      }
      if (block.lines.empty() || block.page_end + 1 < table_.page_start) break;
      Take(block);
      above = Fold(block.text.text()) + "\n" + above;
      ++blocks;
    }
    Judge(above);
    return std::move(context_);
  }

 private:
  bool Beside(const Block& block) const {
    return block.page_start == table_.page_start && SideBySide(block.box, table_.box);
  }

  // The text above the act's own title speaks of other acts.
  bool BeforeAct(const Block& block) const {
    if (act_ == nullptr) return false;
    if (block.page_end != act_->page_start) return block.page_end < act_->page_start;
    if (!act_->title || act_->title->where().page() != act_->page_start) return false;
    const Box& last = block.lines.empty() ? block.box : block.lines.back().box;
    return last.y1() < act_->title->where().box().y0();
  }

  // The nearest line may title the table; any that is a title of a section or direction counts.
  void Take(const Block& block) {
    if (tables_above_) return;
    const Line& line = block.lines.back();
    const bool near = !title_closed_ && line.page == table_.page_start &&
                      line.box.y1() <= table_.box.y0() + kTouch &&
                      table_.box.y0() - line.box.y1() < kNearTitle;
    std::string_view text = Trim(line.text.text());
    if (line.page == table_.page_start) text = PartOver(line, table_.box);
    if (text.empty()) return;  // over another table at the side
    if (near) title_closed_ = true;
    const std::string folded = Fold(text);
    if (near && CanTitle(block, text, folded)) context_.title = std::string(text);
    if (IsDivisionTitle(folded)) context_.divisions.push_back(folded);
  }

  void Judge(const std::string& above) {
    const Patterns& p = Compiled();
    const std::string title = Fold(context_.title);
    const std::string act = act_ != nullptr && act_->title ? Fold(act_->title->get()) : "";
    context_.budget = RE2::PartialMatch(act, p.budget) || RE2::PartialMatch(above, p.budget);
    context_.grants_title = RE2::PartialMatch(title, p.grants);
    context_.grants = context_.grants_title || RE2::PartialMatch(act, p.grants) ||
                      RE2::PartialMatch(above, p.grants_above);
    context_.financing =
        RE2::PartialMatch(act, p.financing) || RE2::PartialMatch(title, p.financing);
    context_.asks = context_.financing || RE2::PartialMatch(above, p.financing);
    const std::string& subject = act.empty() ? above : act;
    context_.voted = RE2::PartialMatch(subject, p.voted) && !RE2::PartialMatch(subject, p.account);
  }

  const Layout& layout_;
  const Block& table_;
  const std::size_t block_;
  const Act* act_;
  MoneyContext context_;
  bool tables_above_ = false;  // another table stands between
  bool title_closed_ = false;  // the line right above was seen
};

}  // namespace

MoneyContext ReadMoneyContext(const Layout& layout, std::size_t block, const Act* act) {
  return Upwards(layout, block, act).Run();
}

}  // namespace delib
