// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/headings.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include "extractors/text/fold.h"

namespace delib {

namespace {

// Over folded text.
struct Patterns {
  // "a. action 1 : title", "B - Action n° 2 – title", "fiche action 3 : title"
  RE2 sheet{
      R"(^(?:([a-z]{1,2}) ?[.)\-:/] ?)?(?:fiche ?-? ?)?action ?(?:n ?° ?)?(\d{1,3})(?: ?[:.\-)] ?| +|$)(.*)$)"};
  // The number of an action, with a sign between it and the title.
  RE2 numbered_action{R"(action ?(?:n ?° ?)?\d{1,3} ?[:.\-)])"};
  // "ii. insertion des allocataires", "IV - Title"
  RE2 group{R"(^((?:x{0,2})(?:ix|iv|v?i{0,3})) ?[.)\-:/] ?([^ ].*)$)"};
  // The same where a reader of images took the numeral for figures: "11. insertion".
  RE2 numeral{R"(^([xvil1|]+) ?[.)\-:/] ?([^ ].*)$)"};
  // "mesures du socle", "mesures a l'initiative du departement", "volet engagement ..."
  RE2 part{
      R"(^(?:(?:partie|titre) [a-z0-9]+ ?[:.\-] ?)?(?:(?:mesures?|actions?) (?:du |de |d'|a l'|relevant )?(?:socle|initiatives?|departementales?|complementaires?)|(?:volet|axe|socle) ).*$)"};
  // "5. budget", "7 - bilan d'execution", "perspectives futures": number, words, the rest
  RE2 section{
      R"(^(?:(\d) ?[.)\-:°/]{0,2} ?)?((descri(?:ption|ptif)|presentation)|(dates?|calendrier)|(partenaires?|partenariats?|co ?-? ?financ(?:eurs?|iers?))|(durees?)|(budgets?|financements?)|(indicateurs?)|(bilans?)|(perspectives?))((?:[^a-z0-9].*)?)$)"};
  // "5.1 Budget prévisionnel"
  RE2 subheading{R"(^\d ?\. ?\d)"};
  // "4. calendrier des travaux"
  RE2 numbered{R"(^([1-9]) ?[.)\-/] ?[a-z][^:]{3,80}$)"};
  // What a title of a section says after its first words, in running text: nothing else may follow.
  RE2 tail{
      R"(^(?: (?:de (?:mise en (?:place|oeuvre)|demarrage|lancement|debut)|(?:de |d')l?'?action|de l'action|et (?:co ?-? ?financ(?:eurs|iers)|perspectives|suites|resultats)|d'execution|previsionnel|futures?|pour l'avenir|de realisation|demarrage|de suivi))*$)"};
  // "annexe 4 - ...", "rapport n°55"
  RE2 break_{R"(^(?:annexes?(?: ?n?° ?\d+| \d+| ?[:\-]|$)|rapport n ?° ?\d))"};
  // Dot leaders of a table of contents, or few dots and the page: "Title ... 55"
  // What an image leaves of them: "Title .. . 55", "… 14".
  RE2 leaders{
      R"((?:\. ?){5,}|(?:… ?){2,}|(?:\.\.\.|…) ?\d{1,3}$|(?:^| )[.…](?: ?[.…])* ?\d{1,3}$| \.(?: ?\.)*$)"};
};

const Patterns& Compiled() {
  static const Patterns patterns;
  return patterns;
}

// Longer texts are no headings.
constexpr std::size_t kLongestHeading = 400;
constexpr double kSameSize = 0.3;  // points

bool IsSet(const Block& block) {
  return block.kind == BlockKind::kHeading || (block.bold && block.text.text().size() < 300);
}

// Where line `index` of a block begins in the text of the block.
std::size_t OffsetOf(const Block& block, std::size_t index) {
  if (index == 0) return 0;
  if (index >= block.lines.size()) return block.text.text().size();
  const std::vector<TextPiece>& line = block.lines[index].text.pieces();
  if (line.empty()) return block.text.text().size();
  for (const TextPiece& piece : block.text.pieces()) {
    if (piece.page == line[0].page && piece.box == line[0].box) return piece.begin;
  }
  return block.text.text().size();
}

// Cheap: whether a line can begin a heading at all, by its first characters.
bool MayHead(const std::string& line, bool set) {
  if (line.size() < 3) return false;
  const auto first = static_cast<unsigned char>(line[0]);
  if (std::isdigit(first) != 0) return std::isdigit(static_cast<unsigned char>(line[1])) == 0;
  if (set) return true;
  if (first >= 0x80 || std::islower(first) != 0) return false;
  const std::size_t mark = line.find_first_of(".)-:/ \xE2", 1);
  if (mark != std::string::npos && mark <= 4) return true;
  static constexpr const char* kWords[] = {"ACTION", "Action", "FICHE", "Fiche",  "MESURE",
                                           "VOLET",  "AXE",    "SOCLE", "ANNEXE", "RAPPORT"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](const char* word) { return line.rfind(word, 0) == 0; });
}

// A page with this many entries is a page of contents, up to its last entry.
constexpr int kEntriesOfContents = 6;

void FillContentsPages(const std::vector<Block>& blocks, std::vector<bool>& contents) {
  for (std::size_t first = 0; first < blocks.size();) {
    const int page = blocks[first].page_start;
    std::size_t end = first;
    std::size_t last = first;
    int entries = 0;
    for (; end < blocks.size() && blocks[end].page_start == page; ++end) {
      if (!contents[end]) continue;
      ++entries;
      last = end;
    }
    if (entries >= kEntriesOfContents) {
      std::fill(contents.begin() + static_cast<std::ptrdiff_t>(first),
                contents.begin() + static_cast<std::ptrdiff_t>(last), true);
    }
    first = end;
  }
}

// Blocks of a table of contents: those with leaders, and single ones between them (an entry that
// filled its line).
std::vector<bool> FindContents(const std::vector<Block>& blocks) {
  constexpr std::size_t kGap = 4;
  std::vector<bool> contents(blocks.size(), false);
  std::size_t last = blocks.size();
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind == BlockKind::kTable) continue;
    const std::string& text = blocks[b].text.text();
    const bool dots = text.find("..") != std::string::npos ||
                      text.find(" .") != std::string::npos || text.find("…") != std::string::npos ||
                      text.rfind('.', 0) == 0;
    if (!dots || !RE2::PartialMatch(text, Compiled().leaders)) continue;
    contents[b] = true;
    if (last < b && b - last <= kGap && blocks[last].page_start == blocks[b].page_start) {
      std::fill(contents.begin() + static_cast<std::ptrdiff_t>(last),
                contents.begin() + static_cast<std::ptrdiff_t>(b), true);
    }
    last = b;
  }
  FillContentsPages(blocks, contents);
  return contents;
}

// Reads headings in one layout. Lives for one call of FindHeadings.
class Finder {
 public:
  explicit Finder(const Layout& layout) : layout_(layout), blocks_(layout.blocks) {}

  std::vector<HeadingLine> Run() {
    const std::vector<bool> contents = FindContents(blocks_);
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const bool skip = blocks_[b].kind == BlockKind::kTable || b < next_block_ || contents[b];
      if (!skip) ReadBlock(b);
    }
    return std::move(found_);
  }

 private:
  void ReadBlock(std::size_t b) {
    const Block& block = blocks_[b];
    const bool set = IsSet(block);
    const std::size_t before = found_.size();
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      if (!MayHead(block.lines[i].text.text(), set)) continue;
      if (std::optional<HeadingLine> heading = ReadLine(b, i, set)) {
        if (found_.size() > before) {
          found_.back().at.end = std::min(found_.back().at.end, heading->at.begin);
        }
        found_.push_back(std::move(*heading));
      }
    }
    if (set && found_.size() == before && block.text.text().size() < kLongestHeading) {
      HeadingLine other = Bare(b, 0, set);
      other.at.end = {b + 1, 0};
      other.title = block.text;
      found_.push_back(std::move(other));
    }
  }

  HeadingLine Bare(std::size_t b, std::size_t line, bool set) const {
    HeadingLine heading;
    heading.at.begin = {b, OffsetOf(blocks_[b], line)};
    heading.set = set;
    heading.size =
        blocks_[b].lines.empty() ? blocks_[b].font_size : blocks_[b].lines[line].font_size;
    heading.page = blocks_[b].lines.empty() ? blocks_[b].page_start : blocks_[b].lines[line].page;
    return heading;
  }

  std::optional<HeadingLine> ReadLine(std::size_t b, std::size_t line, bool set) {
    const std::string& text = blocks_[b].lines[line].text.text();
    const std::string folded = WithNumeral(blocks_[b].lines[line].text);
    const Patterns& p = Compiled();
    HeadingLine heading = Bare(b, line, set);
    re2::StringPiece letter;
    if (RE2::FullMatch(folded, p.sheet, &letter, &heading.number)) {
      // In running text actions are spoken of: "l'action 2 du plan".
      const bool titled = line == 0 && RE2::PartialMatch(folded, p.numbered_action);
      if (!set && !titled && !IsAllUpper(text)) return std::nullopt;
      heading.kind = HeadingKind::kSheet;
      for (const char c : letter) heading.letter += static_cast<char>(std::toupper(c));
      return TakeTitle(std::move(heading), b, line, p.sheet, 3);
    }
    const bool first = line == 0;
    if (set || IsAllUpper(text)) {
      if (RE2::FullMatch(folded, p.group, &letter) && !letter.empty()) {
        heading.kind = HeadingKind::kGroup;
        for (const char c : letter) heading.letter += static_cast<char>(std::toupper(c));
        return TakeTitle(std::move(heading), b, line, p.numeral, 2);
      }
      if (first && RE2::PartialMatch(folded, p.break_)) {
        heading.kind = HeadingKind::kBreak;
        return TakeTitle(std::move(heading), b, line, p.part, 0);
      }
      if ((first || !set) && RE2::FullMatch(folded, p.part)) {
        heading.kind = HeadingKind::kPart;
        return TakeTitle(std::move(heading), b, line, p.part, 0);
      }
    }
    return ReadSection(std::move(heading), b, line, folded);
  }

  // A line of an image, folded, with the numeral that its reader took for figures: "11. INSERTION"
  // is "ii. insertion". A single "1." in front of a title in capitals may be "I." too, where that
  // is no title of a section; whether a group begins there, the outline decides by what follows.
  static std::string WithNumeral(const SourceText& line) {
    std::string folded = Fold(line.text());
    if (line.pieces().empty() || line.pieces()[0].origin != Origin::kOcr) return folded;
    const std::size_t end = folded.find_first_not_of("xvil1|");
    // The numeral itself may have been read as a small letter: "l. INSERTION".
    if (end == std::string::npos || end < 1 || end > line.text().size() ||
        !IsAllUpper(line.text().substr(end))) {
      return folded;
    }
    if (end == 1 && (folded[1] != '.' || RE2::FullMatch(folded, Compiled().section))) return folded;
    if (folded[end] != '.' && folded[end] != ' ') return folded;
    for (std::size_t i = 0; i < end; ++i) {
      if (folded[i] == '1' || folded[i] == 'l' || folded[i] == '|') folded[i] = 'i';
    }
    return folded;
  }

  // The title of a heading that may go on over lines and blocks: `group` is the capture of
  // `pattern` that holds it (of the folded text of all its lines), or 0 for the whole.
  std::optional<HeadingLine> TakeTitle(HeadingLine heading, std::size_t b, std::size_t line,
                                       const RE2& pattern, int group) {
    SourceText whole = Whole(heading, b, line);
    if (whole.text().size() > kLongestHeading) return std::nullopt;
    heading.title = whole;
    if (group > 0) {
      const FoldedText folded(whole.text());
      re2::StringPiece captures[4];
      if (!pattern.Match(folded.text(), 0, folded.text().size(), RE2::ANCHOR_BOTH, captures,
                         group + 1)) {
        return std::nullopt;
      }
      const re2::StringPiece title = captures[group];
      const std::string_view source = folded.SourceOf({title.data(), title.size()});
      if (source.empty()) return std::nullopt;
      heading.title =
          whole.Slice(static_cast<std::size_t>(source.data() - whole.text().data()), source.size());
    }
    return heading;
  }

  // All of a heading that begins at a line of a block; sets where it ends.
  SourceText Whole(HeadingLine& heading, std::size_t b, std::size_t line) {
    const Block& block = blocks_[b];
    std::size_t last = line + 1;
    const bool section =
        heading.kind == HeadingKind::kSection || heading.kind == HeadingKind::kNumbered;
    while (last < block.lines.size() && GoesOnInBlock(block, last, heading.set) &&
           !(section && Ends(block, last - 1))) {
      ++last;
    }
    SourceText whole =
        block.text.Slice(heading.at.begin.offset, OffsetOf(block, last) - heading.at.begin.offset);
    if (last < block.lines.size()) {
      heading.at.end = {b, OffsetOf(block, last)};
      return Trimmed(whole);
    }
    std::size_t next = b + 1;
    // Right under the title of a section stands its first heading of its own, more often than its
    // rest.
    while (!section && heading.set && next < blocks_.size() &&
           GoesOnInNext(blocks_[next - 1], blocks_[next])) {
      whole.Append(" ", blocks_[next].text);
      ++next;
    }
    next_block_ = next;
    heading.at.end = {next, 0};
    return Trimmed(whole);
  }

  // Whether the first word of the next line would have found room on this one: the title ends here.
  bool Ends(const Block& block, std::size_t line) const {
    const Line& above = block.lines[line];
    const std::vector<TextPiece>& next = block.lines[line + 1].text.pieces();
    const auto page = static_cast<std::size_t>(above.page);
    if (next.empty() || page > layout_.pages.size()) return false;
    const double right = layout_.pages[page - 1].width - above.box.x0();  // even margins
    return above.box.x1() + next[0].box.width() + above.font_size < right;
  }

  static SourceText Trimmed(const SourceText& text) {
    const std::string& s = text.text();
    const std::size_t begin = s.find_first_not_of(' ');
    if (begin == std::string::npos) return text;
    return text.Slice(begin, s.find_last_not_of(' ') - begin + 1);
  }

  static bool GoesOnInBlock(const Block& block, std::size_t line, bool set) {
    const std::string& text = block.lines[line].text.text();
    if (MayHead(text, false) && IsHeadOfLine(text)) return false;
    if (RE2::PartialMatch(text, Compiled().subheading)) return false;
    return set || IsAllUpper(text);
  }

  static bool IsHeadOfLine(const std::string& text) {
    const std::string folded = Fold(text);
    const Patterns& p = Compiled();
    std::string numeral;
    return RE2::FullMatch(folded, p.sheet) ||
           (RE2::FullMatch(folded, p.group, &numeral) && !numeral.empty()) ||
           (std::isdigit(static_cast<unsigned char>(folded[0])) != 0 &&
            RE2::FullMatch(folded, p.section));
  }

  // A heading that layout broke into two blocks: same type, close by, no heading of its own.
  static bool GoesOnInNext(const Block& block, const Block& next) {
    if (!IsSet(next) || next.kind == BlockKind::kTable || next.lines.empty()) return false;
    if (block.lines.empty() || next.page_start != block.page_end) return false;
    if (std::abs(next.font_size - block.font_size) > kSameSize || next.bold != block.bold)
      return false;
    const Line& above = block.lines.back();
    if (next.lines[0].box.y0() - above.box.y1() > 0.9 * above.box.height()) return false;
    const std::string folded = Fold(next.text.text());
    const Patterns& p = Compiled();
    std::string letter;
    return !RE2::FullMatch(folded, p.sheet) && !RE2::FullMatch(folded, p.section) &&
           !RE2::FullMatch(folded, p.part) && !RE2::PartialMatch(folded, p.break_) &&
           !(RE2::FullMatch(folded, p.group, &letter) && !letter.empty()) &&
           IsAllUpper(next.text.text()) == IsAllUpper(block.text.text());
  }

  std::optional<HeadingLine> ReadSection(HeadingLine heading, std::size_t b, std::size_t line,
                                         const std::string& folded) {
    re2::StringPiece m[12];
    if (!Compiled().section.Match(folded, 0, folded.size(), RE2::ANCHOR_BOTH, m, 12)) {
      return Numbered(std::move(heading), b, line, folded);
    }
    heading.kind = HeadingKind::kSection;
    heading.number = std::string(m[1]);
    for (int kind = 1; kind <= 8; ++kind) {
      if (!m[kind + 2].empty()) heading.section = static_cast<SectionKind>(kind);
    }
    if (heading.set && line == 0) return SetSection(std::move(heading), b);
    return RunningSection(std::move(heading), b, line, m[11]);
  }

  std::optional<HeadingLine> Numbered(HeadingLine heading, std::size_t b, std::size_t line,
                                      const std::string& folded) {
    if (!heading.set || line > 0) return std::nullopt;
    if (!RE2::FullMatch(folded, Compiled().numbered, &heading.number)) return std::nullopt;
    heading.kind = HeadingKind::kNumbered;
    return SetSection(std::move(heading), b);
  }

  // A section's heading set as one: the block is the title.
  std::optional<HeadingLine> SetSection(HeadingLine heading, std::size_t b) {
    const SourceText whole = Whole(heading, b, 0);
    if (whole.text().size() > kLongestHeading) return std::nullopt;
    heading.title = WithoutNumber(whole);
    return heading;
  }

  // A section's heading in running type: nothing but the title, or the title, a colon and the text.
  std::optional<HeadingLine> RunningSection(HeadingLine heading, std::size_t b, std::size_t line,
                                            re2::StringPiece rest) {
    if (heading.number.empty()) return std::nullopt;
    const std::size_t colon = rest.find(':');
    std::string tail(rest.substr(0, colon));
    while (!tail.empty() && (tail.back() == ' ' || tail.back() == '.')) tail.pop_back();
    if (!RE2::FullMatch(tail, Compiled().tail)) return std::nullopt;
    const Block& block = blocks_[b];
    const std::size_t begin = heading.at.begin.offset;
    std::size_t end = OffsetOf(block, line + 1);
    if (colon != re2::StringPiece::npos) {
      end = std::min(end, block.text.text().find(':', begin));
    }
    heading.title = WithoutNumber(Trimmed(block.text.Slice(begin, end - begin)));
    if (colon != re2::StringPiece::npos) end = std::min(end + 1, block.text.text().size());
    heading.at.end = end >= block.text.text().size() ? Position{b + 1, 0} : Position{b, end};
    return heading;
  }

  static SourceText WithoutNumber(const SourceText& whole) {
    const std::string& s = whole.text();
    std::size_t begin = 0;
    while (begin < s.size() && (std::isalpha(static_cast<unsigned char>(s[begin])) == 0 &&
                                static_cast<unsigned char>(s[begin]) < 0xC3)) {
      ++begin;
    }
    // A dash of three bytes between number and title.
    while (begin + 3 < s.size() && s.compare(begin, 2, "\xE2\x80") == 0) {
      begin = s.find_first_not_of(' ', begin + 3);
      if (begin == std::string::npos) return whole;
    }
    std::size_t end = s.size();
    while (end > begin && (s[end - 1] == ' ' || s[end - 1] == ':')) --end;
    return begin >= end ? whole : whole.Slice(begin, end - begin);
  }

  const Layout& layout_;
  const std::vector<Block>& blocks_;
  std::vector<HeadingLine> found_;
  std::size_t next_block_ = 0;  // blocks before it are used up by a heading
};

// The text of an entry without its leaders and page number.
std::string WithoutLeaders(const std::string& text) {
  std::size_t end = std::min(text.find("..."), std::min(text.find("…"), text.find(". .")));
  end = std::min(end, text.size());
  while (end > 0 && text[end - 1] == ' ') --end;
  return text.substr(0, end);
}

void AddContentsLine(const std::string& text, std::vector<ContentsLine>& lines) {
  const std::string entry = WithoutLeaders(text);
  if (entry.empty()) return;
  const std::string folded = Fold(entry);
  const Patterns& p = Compiled();
  ContentsLine line;
  line.title = entry;
  re2::StringPiece letter;
  re2::StringPiece title;
  if (RE2::FullMatch(folded, p.sheet, &letter, &line.number, &title)) {
    line.kind = HeadingKind::kSheet;
  } else if (RE2::FullMatch(folded, p.group, &letter, &title) && !letter.empty()) {
    line.kind = HeadingKind::kGroup;
  } else if (RE2::FullMatch(folded, p.part)) {
    line.kind = HeadingKind::kPart;
  } else if (!lines.empty()) {
    lines.back().title += ' ' + entry;  // the entry filled its line
    return;
  } else {
    return;
  }
  for (const char c : letter) line.letter += static_cast<char>(std::toupper(c));
  if (!title.empty()) {
    const FoldedText map(entry);
    const std::size_t at = map.text().find(std::string(title));
    if (at != std::string::npos) line.title = entry.substr(map.ToSource(at));
  }
  lines.push_back(std::move(line));
}

}  // namespace

std::vector<ContentsLine> FindContentsLines(const Layout& layout) {
  std::vector<ContentsLine> lines;
  const std::vector<bool> contents = FindContents(layout.blocks);
  for (std::size_t b = 0; b < layout.blocks.size(); ++b) {
    if (!contents[b]) continue;
    for (const Line& line : layout.blocks[b].lines) AddContentsLine(line.text.text(), lines);
  }
  return lines;
}

std::vector<HeadingLine> FindHeadings(const Layout& layout) { return Finder(layout).Run(); }

}  // namespace delib
