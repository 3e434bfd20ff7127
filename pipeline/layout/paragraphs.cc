// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/paragraphs.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "pipeline/layout/lines.h"

namespace delib {

namespace {

// Baselines further apart than this many font sizes part paragraphs; text is set at 1.15 to 1.5.
constexpr double kLoosestLeading = 1.75;
constexpr double kCommaLeading = 2.6;
// Against the leading seen inside the paragraph so far.
constexpr double kLeadingGrowth = 1.22;

struct Patterns {
  // "• texte", "- texte", "– texte", "➢ texte", "* texte", "o texte" (Word's second bullet)
  RE2 bullet{R"(^([•◦▪●○■□►➢➤✓✔·*‣⁃]|[-–—]|o)(?:\s+|$))"};
  // "1. Texte", "5.1 Texte", "2) texte", "a) texte", "II. Texte", "1° texte", "1º D'arrêter"
  RE2 label{R"(^((?:\d{1,2}|[a-zA-Z]|[IVX]{1,5})(?:\.\d{1,2})*\s?[.)°º](?:\s?[-–])?)\s)"};
  // "Vu le code ...", "Considérant que ...": each visa and recital is a paragraph
  RE2 recital{R"(^(?:V[uU]|VUS|Vus|Consid[ée]rant|CONSID[ÉE]RANT)\b)"};
  // "APPROUVE le bail", "DIT que", "CHARGE Madame le Maire": a verb of decision in capitals before
  // a sentence in small letters. A title all in capitals is none.
  RE2 decides{
      R"(^(?:APPROUVE|AUTORISE|D[EÉ]CIDE|DIT|CHARGE|ADOPTE|ACCEPTE|FIXE|DONNE|PREND|[EÉ]MET|D[EÉ]SIGNE|[EÉ]LIT|PR[EÉ]CISE|HABILITE|MANDATE|D[EÉ]L[EÈ]GUE|CONFIRME|VALIDE|ARR[EÊ]TE|CONSTATE|VOTE|ATTRIBUE|ACCORDE|CR[EÉ]E|DEMANDE|SOLLICITE|PRONONCE|NOMME|S['’]ENGAGE|AFFECTE|REFUSE|REJETTE|IMPUTE|SUPPRIME|MODIFIE|ABROGE|ANNULE|OUVRE|INSCRIT|INSTAURE|MAINTIENT)(?:NT)?(?: QU?E?)?[ :,].*[a-zà-öø-ÿ]{2})"};
  // "Fait et délibéré les jour, mois et an", "Pour extrait conforme", "A Brévent, le 15 mai 2023",
  // "Acte rendu exécutoire": the text is over
  RE2 closing{
      R"(^(?:(?:Ainsi )?[Ff]ait et d[ée]lib[ée]r[ée]|Fait (?:à|A) |Pour (?:extrait|copie|ampliation|expédition)\b|(?:À|A) [A-ZÀ-Ý][^.;:,]{1,45}, le (?:[a-z]+ )?\d|Acte (?:rendu exécutoire|certifié)))"};
  // "Le Maire, Anne Rivoal" on a line of its own
  RE2 officer{
      R"(^(?:Le|La|Mme le|Mme la|P/ ?Le) (?:Maire|Présidente?|Secrétaire)\b[^.;:,]{0,40}(?:,$|,? (?:M\.|Mme|[A-ZÀ-Ý][a-zà-öø-ÿ-]+|[A-ZÀ-Ý-]+) [A-ZÀ-Ý][A-ZÀ-Ýa-zà-öø-ÿ' -]+$))"};
  // "DÉLIBÉRATION N° 2023-04-029", "Objet : Vente du pré": a part of the heading of its own
  RE2 heading{
      R"(^(?:(?:D[ÉE]LIB[ÉE]RATION|D[ée]lib[ée]ration)\s+[Nn]\s?[°ºo]|O(?:BJET|bjet)\s*:))"};
  RE2 sentence_or_date{R"((?:[.;:!?…]["»”)]?|\b\d{4})$)"};
  // "M. Dupont", "A. Martin": a civility or an initial, no label
  RE2 initial{R"(^[A-Z]\. )"};
  RE2 lower_start{R"(^[a-zà-öø-ÿœ(])"};
  RE2 sentence_end{R"([.;:!?…]["»”)]?$)"};
};

const Patterns& P() {
  static const Patterns patterns;
  return patterns;
}

double Size(const Line& line) { return std::max(1.0, static_cast<double>(line.font_size)); }

// From baseline to baseline.
double Pitch(const Line& above, const Line& below) {
  return static_cast<double>(below.baseline) - static_cast<double>(above.baseline);
}

bool IsRecognised(const Line& line) {
  return !line.text.pieces().empty() && line.text.pieces().front().origin == Origin::kOcr;
}

bool SameStyle(const Line& a, const Line& b) {
  return a.bold == b.bold &&
         std::abs(a.font_size - b.font_size) < 0.09F * std::max(a.font_size, b.font_size);
}

// The text margins of the lines on a page: where full lines begin and end.
struct Margins {
  double left = 0, right = 0;
};

Margins MarginsOf(const std::vector<Line>& lines) {
  Margins m{1e9, 0};
  for (const Line& line : lines) {
    m.left = std::min(m.left, line.box.x0());
    m.right = std::max(m.right, line.box.x1());
  }
  return m;
}

bool IsCentred(const Line& line, const Margins& m) {
  const double left = line.box.x0() - m.left;
  const double right = m.right - line.box.x1();
  return left > 2 * Size(line) && right > 2 * Size(line) &&
         std::abs(left - right) < 0.12 * (m.right - m.left);
}

// Whether `line` begins an item of a list. An initial does only where the line before it has ended
// its sentence: inside a list of names it is part of a name.
bool BeginsItem(const Line& line, const Line& before) {
  const std::string& text = line.text.text();
  if (RE2::PartialMatch(text, P().bullet) || RE2::PartialMatch(text, P().recital)) return true;
  if (!RE2::PartialMatch(text, P().label)) return false;
  return !RE2::PartialMatch(text, P().initial) ||
         RE2::PartialMatch(before.text.text(), P().sentence_end);
}

// Whether `line` begins a part of an act, whatever the leading: acts are often set in tight lines.
bool BeginsPart(const Line& line, const Line& before) {
  const std::string& text = line.text.text();
  if (text.empty()) return false;
  constexpr std::string_view kFirst = "ACDEFHIMNOPRSVL\xC3";  // one look at most lines
  if (kFirst.find(text.front()) == std::string_view::npos) return false;
  if (RE2::PartialMatch(text, P().decides)) return true;
  const bool ended = RE2::PartialMatch(before.text.text(), P().sentence_or_date);
  if (RE2::PartialMatch(text, P().heading)) return ended || before.bold || before.centred;
  return ended && (RE2::PartialMatch(text, P().closing) || RE2::PartialMatch(text, P().officer));
}

class Builder {
 public:
  Builder(const Margins& margins, double page_width) : margins_(margins), page_width_(page_width) {}

  void Add(Line line) {
    line.centred = IsCentred(line, margins_);
    if (blocks_.empty() || !Continues(line)) {
      Start(std::move(line));
      return;
    }
    Block& block = blocks_.back();
    right_ = std::max(right_, line.box.x1());
    leading_ = std::max(0.5 * leading_, Pitch(block.lines.back(), line));
    block.lines.push_back(std::move(line));
  }

  std::vector<Block> Finish() {
    for (Block& block : blocks_) Complete(block);
    return std::move(blocks_);
  }

 private:
  // Whether `line` belongs to the paragraph that is open.
  [[nodiscard]] bool Continues(const Line& line) const {
    const Block& block = blocks_.back();
    const Line& last = block.lines.back();
    const double pitch = Pitch(last, line);
    if (pitch <= 0.3 * Size(last)) return false;  // beside it, or the next column
    // On a scan, a line that ends with a comma goes on, even where the lines are set wide: what
    // recognition lost between them (a stamp, a rule) leaves a gap.
    const bool comma =
        IsRecognised(last) && last.text.text().back() == ',' && last.text.text().size() > 60;
    if (pitch > (comma ? kCommaLeading : kLoosestLeading) * Size(last)) return false;
    if (leading_ > 0 && pitch > kLeadingGrowth * leading_ && !comma) return false;
    if (!SameStyle(last, line) || BeginsItem(line, last) || BeginsPart(line, last)) return false;
    if (line.box.OverlapX(last.box) <= 0) return false;
    const bool lower = RE2::PartialMatch(line.text.text(), P().lower_start);
    if (last.centred && line.centred) return true;
    const bool same_start = std::abs(line.box.x0() - last.box.x0()) < Size(line);
    if (last.centred != line.centred && !same_start && !lower) return false;
    // A last line that ends early ends its paragraph, unless the sentence visibly goes on.
    const double column = std::max(right_of_block(), line.box.x1()) - margins_.left;
    const bool short_line = last.box.x1() < right_of_block() - 0.2 * column &&
                            last.box.x1() < line.box.x1() - 0.1 * column;
    if (short_line && !lower) return false;
    // An indent begins a paragraph; a hanging indent (a list item) does not.
    const double indent = line.box.x0() - last.box.x0();
    if (indent > 1.2 * Size(line) && block.lines.size() > 1) return false;
    if (indent < -1.2 * Size(line) && block.lines.size() > 1 && !lower) return false;
    return true;
  }

  // Where full lines of the open paragraph end.
  [[nodiscard]] double right_of_block() const {
    return std::max(right_, std::min(margins_.right, page_width_));
  }

  void Start(Line line) {
    leading_ = 0;
    right_ = line.box.x1();
    Block block;
    block.page_start = block.page_end = line.page;
    block.lines.push_back(std::move(line));
    blocks_.push_back(std::move(block));
  }

  static void Complete(Block& block) {
    const Line& first = block.lines.front();
    block.text = JoinLines(block.lines);
    block.font_size = first.font_size;
    block.bold =
        std::all_of(block.lines.begin(), block.lines.end(), [](const Line& l) { return l.bold; });
    block.centred = first.centred;
    block.box = first.box;
    for (const Line& line : block.lines) block.box = block.box.Union(line.box);
    re2::StringPiece bullet;
    const std::string& text = block.text.text();
    re2::StringPiece rest(text);
    if (RE2::PartialMatch(text, P().bullet, &bullet)) {
      block.bullet = std::string(bullet);
      std::size_t skip = bullet.size();
      while (skip < text.size() && text[skip] == ' ') ++skip;
      block.text = block.text.Slice(skip, text.size() - skip);
      block.kind = BlockKind::kListItem;
    } else if (block.bold && block.lines.size() <= 4) {
      block.kind = BlockKind::kHeading;
    } else if (RE2::PartialMatch(text, P().label, &bullet) && bullet != "M.") {
      block.bullet = std::string(bullet);
      block.kind = BlockKind::kListItem;
    }
  }

  Margins margins_;
  double page_width_;
  double leading_ = 0;  // of the open paragraph; 0 before its second line
  double right_ = 0;    // of the open paragraph's lines
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> BuildBlocks(std::vector<Line> lines, double page_width) {
  Builder builder(MarginsOf(lines), page_width);
  for (Line& line : lines) builder.Add(std::move(line));
  return builder.Finish();
}

bool GoesOn(const Block& last, const Block& next) {
  if (last.kind == BlockKind::kTable || next.kind == BlockKind::kTable) return false;
  if (!next.bullet.empty() || last.text.empty() || next.text.empty()) return false;
  const Line& a = last.lines.back();
  const Line& b = next.lines.front();
  if (!SameStyle(a, b)) return false;
  if (RE2::PartialMatch(a.text.text(), P().sentence_end)) return false;
  return RE2::PartialMatch(b.text.text(), P().lower_start) ||
         (!a.centred && a.box.x1() > next.box.x1() - 3 * Size(a) && a.box.width() > 20 * Size(a));
}

void Join(Block& block, Block next) {
  AppendLine(block.text, next.text);
  block.page_end = next.page_end;
  for (Line& line : next.lines) block.lines.push_back(std::move(line));
}

}  // namespace delib
