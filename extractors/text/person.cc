// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/person.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extractors/text/first_names.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

using std::string_view_literals::operator""sv;

// ---- Words
// --------------------------------------------------------------------------------------- All
// folded.

constexpr std::array kFunctions = {
    "maire"sv,       "adjoint"sv,        "adjointe"sv,        "adjoints"sv,       "conseiller"sv,
    "conseillere"sv, "conseillers"sv,    "conseilleres"sv,    "president"sv,      "presidente"sv,
    "secretaire"sv,  "depute"sv,         "deputee"sv,         "senateur"sv,       "senatrice"sv,
    "delegue"sv,     "deleguee"sv,       "delegues"sv,        "rapporteur"sv,     "rapporteure"sv,
    "directeur"sv,   "directrice"sv,     "suppleant"sv,       "suppleante"sv,     "titulaire"sv,
    "doyen"sv,       "doyenne"sv,        "maire-adjoint"sv,   "maire-adjointe"sv, "elu"sv,
    "elue"sv,        "vice-president"sv, "vice-presidente"sv, "rapporteuse"sv,    "adj"sv,
};
constexpr std::array kOrdinals = {"premier"sv,   "premiere"sv,  "deuxieme"sv,
                                  "second"sv,    "seconde"sv,   "troisieme"sv,
                                  "quatrieme"sv, "cinquieme"sv, "sixieme"sv};
// May stand between or before the parts of a surname.
constexpr std::array kParticles = {"de"sv,  "du"sv,  "des"sv, "la"sv,    "le"sv, "les"sv, "von"sv,
                                   "van"sv, "den"sv, "der"sv, "ben"sv,   "el"sv, "al"sv,  "di"sv,
                                   "da"sv,  "dos"sv, "del"sv, "della"sv, "y"sv,  "ter"sv, "st"sv,
                                   "ste"sv, "en"sv,  "ou"sv,  "ait"sv,   "abd"sv};
// Words that lists of names hold and that are no part of a name, even with a capital letter.
constexpr std::array kNoNames = {
    "neant"sv,       "aucun"sv,        "aucune"sv,      "absent"sv,      "absente"sv,
    "absents"sv,     "absentes"sv,     "present"sv,     "presente"sv,    "presents"sv,
    "presentes"sv,   "excuse"sv,       "excusee"sv,     "excuses"sv,     "excusees"sv,
    "procuration"sv, "procurations"sv, "pouvoir"sv,     "pouvoirs"sv,    "conseil"sv,
    "municipal"sv,   "municipaux"sv,   "municipale"sv,  "membre"sv,      "membres"sv,
    "quorum"sv,      "votant"sv,       "votants"sv,     "seance"sv,      "commune"sv,
    "departement"sv, "mairie"sv,       "total"sv,       "nombre"sv,      "etaient"sv,
    "etait"sv,       "represente"sv,   "representee"sv, "representes"sv, "representees"sv,
    "date"sv,        "convocation"sv,  "vu"sv,          "tous"sv,        "toutes"sv,
    "sont"sv,        "est"sv,          "assistaient"sv, "assistait"sv,   "ont"sv,
    "avait"sv,       "avaient"sv,      "ayant"sv,       "donne"sv,       "donnent"sv,
    "donnant"sv,     "avec"sv,         "sans"sv,        "voix"sv,        "pour"sv,
    "contre"sv,      "abstention"sv,   "abstentions"sv, "ville"sv,       "communaute"sv,
    "article"sv,     "deliberation"sv, "par"sv,         "aux"sv,         "au"sv,
    "arrive"sv,      "arrivee"sv,      "depart"sv,      "parti"sv,       "partie"sv,
    "delegation"sv,  "vote"sv,         "votent"sv,      "jusqu'a"sv,     "exercice"sv,
    "oui"sv,         "non"sv,          "dont"sv,        "soit"sv,        "lesquels"sv,
    "formant"sv,     "majorite"sv,     "groupe"sv,      "unanimite"sv,   "objet"sv,
    "annexe"sv,      "public"sv,       "services"sv,    "mesdames,"sv,   "directrice"sv,
    "legal"sv,
};
// After these a civility belongs to what is said about the person before ("pouvoir à M. X").
constexpr std::array kConnectors = {"a"sv,       "par"sv,         "de"sv,   "pour"sv,   "avec"sv,
                                    "pouvoir"sv, "que"sv,         "chez"sv, "sauf"sv,   "entre"sv,
                                    "dont"sv,    "procuration"sv, "vers"sv, "contre"sv, "comme"sv};
// After a colon these say how the named person voted or where he was.
constexpr std::array kRemarks = {
    "oui"sv,     "non"sv,    "pour"sv,    "contre"sv,  "abstention"sv, "pouvoir"sv,     "absent"sv,
    "absente"sv, "excuse"sv, "excusee"sv, "present"sv, "presente"sv,   "procuration"sv, "a"sv};

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsFunction(std::string_view word) { return Contains(kFunctions, word); }

enum class Number { kSingular, kPlural };
struct CivilityWord {
  std::string_view word;
  Civility civility;
  Number number;
};
constexpr std::array<CivilityWord, 19> kCivilities = {{
    {"m", Civility::kMonsieur, Number::kSingular},
    {"mr", Civility::kMonsieur, Number::kSingular},
    {"monsieur", Civility::kMonsieur, Number::kSingular},
    {"mm", Civility::kMonsieur, Number::kPlural},
    {"mrs", Civility::kMonsieur, Number::kPlural},
    {"messieurs", Civility::kMonsieur, Number::kPlural},
    {"mme", Civility::kMadame, Number::kSingular},
    {"mne", Civility::kMadame, Number::kSingular},   // OCR
    {"mrne", Civility::kMadame, Number::kSingular},  // OCR
    {"madame", Civility::kMadame, Number::kSingular},
    {"mlle", Civility::kMadame, Number::kSingular},
    {"melle", Civility::kMadame, Number::kSingular},
    {"mademoiselle", Civility::kMadame, Number::kSingular},
    {"mmes", Civility::kMadame, Number::kPlural},
    {"mesdames", Civility::kMadame, Number::kPlural},
    {"mlles", Civility::kMadame, Number::kPlural},
    {"melles", Civility::kMadame, Number::kPlural},
    {"mesdemoiselles", Civility::kMadame, Number::kPlural},
    {"mms", Civility::kMonsieur, Number::kPlural},
}};

const CivilityWord* FindCivility(std::string_view folded) {
  if (!folded.empty() && folded.back() == '.') folded.remove_suffix(1);
  for (const CivilityWord& c : kCivilities) {
    if (c.word == folded) return &c;
  }
  return nullptr;
}

// ---- Tokens
// --------------------------------------------------------------------------------------

enum class Kind { kWord, kSeparator, kColon, kBullet, kDash, kLineEnd, kNote };

struct Token {
  Kind kind = Kind::kWord;
  std::string_view folded;  // into the folded list
  std::string_view source;  // into the list; of a note, what is within the brackets
};

bool IsSpace(char c) { return c == ' ' || c == '\n'; }

// The bytes of the bullet that stands at `i`, or 0: • ▪ ● ■ ➢ ✓ · * and private-use characters.
std::size_t BulletSize(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0U;
  };
  if (s[i] == '*') return 1;
  if (byte(0) == 0xC2 && byte(1) == 0xB7) return 2;
  const bool general = byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA2 || byte(2) == 0xA3);
  const bool shapes = byte(0) == 0xE2 && byte(1) >= 0x96 && byte(1) <= 0x9E;
  const bool private_use =
      byte(0) == 0xEE || (byte(0) == 0xEF && byte(1) >= 0x80 && byte(1) <= 0xA3);
  return general || shapes || private_use ? 3 : 0;
}

// The civility that is glued to a name ("M.DUPONT", "MmeDURAND"): its bytes in the folded word, or
// 0.
std::size_t GluedCivility(std::string_view folded, std::string_view source) {
  const std::size_t dot = folded.find('.');
  if (dot != std::string_view::npos) {
    std::string_view name = folded.substr(dot + 1);
    if (!name.empty() && name.back() == '.') name.remove_suffix(1);
    // "M.C." and "M.C.ORBEC" are initials.
    const bool one_word = name.size() >= 2 && name.find('.') == std::string_view::npos;
    return one_word && FindCivility(folded.substr(0, dot)) != nullptr ? dot + 1 : 0;
  }
  for (const std::string_view word : {"mmes"sv, "mme"sv, "mlle"sv}) {
    if (folded.size() > word.size() + 1 && folded.substr(0, word.size()) == word &&
        !IsAllUpper(source) && source.size() > word.size() &&
        StartsUpper(source.substr(word.size()))) {
      return word.size();
    }
  }
  return 0;
}

class Lexer {
 public:
  explicit Lexer(const FoldedText& folded) : folded_(folded), s_(folded.text()) {}

  std::vector<Token> Run() {
    while (i_ < s_.size()) Step();
    return std::move(tokens_);
  }

 private:
  void Add(Kind kind, std::size_t begin, std::size_t size) {
    const std::string_view part = s_.substr(begin, size);
    tokens_.push_back({kind, part, folded_.SourceOf(part)});
  }
  void Sign(Kind kind, std::size_t size) {
    Add(kind, i_, size);
    i_ += size;
  }
  [[nodiscard]] bool SpaceBefore() const { return i_ == 0 || IsSpace(s_[i_ - 1]); }
  [[nodiscard]] bool SpaceAfter() const { return i_ + 1 >= s_.size() || IsSpace(s_[i_ + 1]); }
  [[nodiscard]] bool AtLineStart() const {
    return tokens_.empty() || tokens_.back().kind == Kind::kLineEnd;
  }

  void Step() {
    const char c = s_[i_];
    if (c == '\n') {
      Sign(Kind::kLineEnd, 1);
    } else if (c == ' ' || c == '"' || c == ')' || c == ']') {
      ++i_;
    } else if (c == ',' || c == ';' || c == '&') {
      Sign(Kind::kSeparator, 1);
    } else if (c == ':') {
      Sign(Kind::kColon, 1);
    } else if (c == '(' || c == '[') {
      Note();
    } else if (c == '/' && SpaceBefore() && SpaceAfter()) {
      Sign(Kind::kSeparator, 1);
    } else if (c == '-' && SpaceBefore() && (SpaceAfter() || AtLineStart())) {
      Sign(Kind::kDash, 1);
    } else if (const std::size_t bullet = BulletSize(s_, i_)) {
      Sign(Kind::kBullet, bullet);
    } else {
      Word();
    }
  }

  // From a bracket to the one that closes it, or to the end.
  void Note() {
    const std::size_t begin = i_ + 1;
    int depth = 0;
    for (; i_ < s_.size(); ++i_) {
      if (s_[i_] == '(' || s_[i_] == '[') ++depth;
      if ((s_[i_] == ')' || s_[i_] == ']') && --depth == 0) break;
    }
    Add(Kind::kNote, begin, i_ - begin);
    if (i_ < s_.size()) ++i_;
  }

  void Word() {
    const std::size_t begin = i_;
    while (i_ < s_.size() && !IsSpace(s_[i_]) &&
           ",;:&()[]\""sv.find(s_[i_]) == std::string_view::npos &&
           (i_ == begin || BulletSize(s_, i_) == 0)) {
      ++i_;
    }
    const std::string_view word = s_.substr(begin, i_ - begin);
    if (word.find_first_not_of('.') == std::string_view::npos) return;  // dot leaders
    const std::size_t civility = GluedCivility(word, folded_.SourceOf(word));
    if (civility > 0) Add(Kind::kWord, begin, civility);
    Add(Kind::kWord, begin + civility, word.size() - civility);
  }

  const FoldedText& folded_;
  std::string_view s_;
  std::size_t i_ = 0;
  std::vector<Token> tokens_;
};

bool IsWord(const Token& t) { return t.kind == Kind::kWord; }
bool IsCivility(const Token& t) { return IsWord(t) && FindCivility(t.folded) != nullptr; }

bool IsAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }

// "J.", "M.C.", "J.-P.", "JF", "MC."; a lone "J".
bool IsInitials(const Token& t) {
  if (!IsWord(t) || t.source.size() > 8) return false;
  std::size_t letters = 0;
  std::size_t others = 0;
  for (const char c : t.source) {
    if (IsAsciiUpper(c)) {
      ++letters;
    } else if (c == '.' || c == '-') {
      ++others;
    } else {
      return false;
    }
  }
  if (letters == 0 || letters > 3) return false;
  if (others > 0) return letters == 1 || others + 1 >= letters;
  return letters == 1 || (letters == 2 && !Contains(kParticles, t.folded));
}

// ---- How the list is made
// ------------------------------------------------------------------------

struct Manner {
  bool line_ends_part = false;  // no commas: a name a line
  bool dashes_part = false;
  bool m_is_initial = false;  // "M." among other initials
  bool initials = false;      // the first names are initials
};

bool BeginsName(const std::vector<Token>& tokens, std::size_t i) {
  if (!IsWord(tokens[i])) return false;
  return i == 0 || (!IsWord(tokens[i - 1]) && tokens[i - 1].kind != Kind::kNote) ||
         tokens[i - 1].folded == "et";
}

Manner JudgeManner(const std::vector<Token>& tokens) {
  int commas = 0, lone_m = 0, singular = 0, plural = 0, initials = 0, dashes = 0, line_ends = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& t = tokens[i];
    const bool before_function =
        i + 1 < tokens.size() &&
        (IsFunction(tokens[i + 1].folded) || Contains(kOrdinals, tokens[i + 1].folded) ||
         tokens[i + 1].folded.find_first_of("0123456789") == 0);
    if (t.kind == Kind::kSeparator && !before_function) ++commas;
    if (t.kind == Kind::kLineEnd) ++line_ends;
    const bool within_line = i > 0 && tokens[i - 1].kind != Kind::kLineEnd;
    if (t.kind == Kind::kDash && within_line && !before_function) ++dashes;
    if (!IsWord(t)) continue;
    const CivilityWord* const c = FindCivility(t.folded);
    if (c == nullptr) {
      if (BeginsName(tokens, i) && IsInitials(t)) ++initials;
    } else if (c->word == "m") {
      ++lone_m;
    } else {
      ++(c->number == Number::kPlural ? plural : singular);
    }
  }
  Manner manner;
  // "A - B - C\n- D": the dashes part, the lines only end.
  const bool dashed_lines = dashes >= 2 && dashes > line_ends;
  manner.line_ends_part = commas == 0 && !dashed_lines && (singular + lone_m < 2 || plural > 0);
  manner.dashes_part = commas == 0 || (!tokens.empty() && tokens.front().kind == Kind::kDash);
  manner.initials = initials >= 2;
  manner.m_is_initial = initials >= 2 && singular + plural == 0 && initials >= lone_m;
  return manner;
}

// ---- Parts of the list, one name each
// ------------------------------------------------------------

struct Part {
  std::vector<Token> tokens;
  bool after_and = false;  // 'et' stands in front
};

class Splitter {
 public:
  Splitter(const std::vector<Token>& tokens, Manner manner) : tokens_(tokens), manner_(manner) {}

  std::vector<Part> Run() {
    for (i_ = 0; i_ < tokens_.size(); ++i_) Step();
    Close(false);
    return std::move(parts_);
  }

 private:
  void Close(bool after_and) {
    if (!part_.tokens.empty()) parts_.push_back(std::move(part_));
    part_ = Part{{}, after_and};
  }
  // The next token on this line or a later one; null at the end.
  [[nodiscard]] const Token* Next() const {
    std::size_t i = i_ + 1;
    while (i < tokens_.size() && tokens_[i].kind == Kind::kLineEnd) ++i;
    return i < tokens_.size() ? &tokens_[i] : nullptr;
  }

  void Step() {
    const Token& t = tokens_[i_];
    switch (t.kind) {
      case Kind::kSeparator:
      case Kind::kBullet:
        return Close(false);
      case Kind::kLineEnd:
        return LineEnd();
      case Kind::kDash:
        if (DashParts()) return Close(false);
        break;
      case Kind::kColon:
        return Colon();
      case Kind::kNote:
        return Note();
      case Kind::kWord:
        if (t.folded == "et") return Close(true);
        if (CivilityParts() || InitialsPart()) Close(false);
        break;
    }
    part_.tokens.push_back(t);
  }

  // "... et M. ROUX.\nRapport": the sentence ends with the line, unless a name is cut short there.
  [[nodiscard]] bool EndsSentence() const {
    if (part_.tokens.size() < 2 || !IsWord(part_.tokens.back())) return false;
    const Token& last = part_.tokens.back();
    return last.folded.size() > 3 && last.folded.back() == '.' && !IsCivility(last);
  }

  void LineEnd() {
    if (EndsSentence()) return Close(false);
    const bool hyphen = !part_.tokens.empty() && part_.tokens.back().folded.back() == '-';
    if (manner_.line_ends_part && !hyphen) Close(part_.tokens.empty() && part_.after_and);
  }

  [[nodiscard]] bool DashParts() const {
    return manner_.dashes_part || i_ == 0 || tokens_[i_ - 1].kind == Kind::kLineEnd;
  }

  // "M. X : Oui" tells how X voted; "Présents : M. X" is a lead.
  void Colon() {
    const Token* const next = Next();
    const bool remark = next != nullptr && IsWord(*next) && !IsCivility(*next) &&
                        (!StartsUpper(next->source) || Contains(kRemarks, next->folded));
    if (remark) {
      part_.tokens.push_back(tokens_[i_]);
      return;
    }
    // A civility before the colon holds for what follows: "MM. : A, B".
    const bool civility = part_.tokens.size() == 1 && IsCivility(part_.tokens.front());
    if (civility) return;
    part_ = Part{};
  }

  // The name before the brackets ends there. After a stray comma the brackets still belong to it.
  void Note() {
    const bool stray = part_.tokens.empty() && !parts_.empty();
    (stray ? parts_.back() : part_).tokens.push_back(tokens_[i_]);
    const Token* const next = Next();
    if (!stray && next != nullptr && next->kind != Kind::kNote) Close(false);
  }

  // "Monsieur X Monsieur Y", but not "pouvoir à Monsieur Y" nor "SIMEONI M.".
  [[nodiscard]] bool CivilityParts() const {
    const Token& t = tokens_[i_];
    if (part_.tokens.empty() || !IsCivility(t)) return false;
    const Token& before = part_.tokens.back();
    if (IsCivility(before) || Contains(kConnectors, before.folded)) return false;
    if (FindCivility(t.folded)->word != "m") return true;
    const Token* const next = Next();
    return !manner_.m_is_initial && !IsInitials(before) && next != nullptr && IsWord(*next) &&
           StartsUpper(next->source);
  }

  // A missing comma among initials: "JF OLIVE J. ORTEGA".
  [[nodiscard]] bool InitialsPart() const {
    const Token* const next = Next();
    const auto& given = part_.tokens;
    return manner_.initials && given.size() >= 2 && IsInitials(tokens_[i_]) &&
           IsInitials(given.front()) && !IsInitials(given.back()) && IsWord(given.back()) &&
           !Contains(kParticles, given.back().folded) && next != nullptr && IsWord(*next) &&
           StartsUpper(next->source);
  }

  const std::vector<Token>& tokens_;
  Manner manner_;
  std::size_t i_ = 0;
  Part part_;
  std::vector<Part> parts_;
};

// ---- One part
// ------------------------------------------------------------------------------------

// A last full stop is none of the name's; that of an initial is.
std::string_view WithoutStop(const Token& t) {
  std::string_view s = t.source;
  if (IsInitials(t)) return s;
  while (!s.empty() && s.back() == '.') s.remove_suffix(1);
  return s;
}

bool HasDigit(std::string_view s) {
  return s.find_first_of("0123456789") != std::string_view::npos;
}

class PartReader {
 public:
  PartReader(const Part& part, Manner manner) : t_(part.tokens), manner_(manner) {}

  // The civilities in front. True where a plural or several were read, which hold for later parts.
  struct Title {
    Civility civility = Civility::kNone;
    bool given = false;
    bool plural = false;
  };
  Title ReadTitle() {
    Title title;
    for (; i_ < t_.size(); ++i_) {
      const CivilityWord* c = TitleAt();
      if (c == nullptr) break;
      const bool mixed = title.given && title.civility != c->civility;
      title.civility = mixed ? Civility::kNone : c->civility;
      title.plural = title.plural || mixed || c->number == Number::kPlural;
      title.given = true;
    }
    titled_ = title.given;
    return title;
  }

  // The name; empty tokens where there is none.
  FoundPerson ReadName() {
    SkipFunction();
    const std::size_t begin = i_;
    while (i_ < t_.size() && InName(begin)) ++i_;
    FoundPerson person;
    if (IsName(begin)) {
      const std::string_view last = WithoutStop(t_[i_ - 1]);
      const char* const first = t_[begin].source.data();
      person.span = {first, static_cast<std::size_t>(last.data() + last.size() - first)};
      person.name = Join(begin);
    }
    person.note = Rest();
    return person;
  }

  [[nodiscard]] bool EndsInFunction() const { return function_; }

 private:
  // The civility at i_; takes a superscript that stands apart ("M mes") with it.
  const CivilityWord* TitleAt() {
    if (!IsWord(t_[i_])) return nullptr;
    const CivilityWord* const c = FindCivility(t_[i_].folded);
    if (c == nullptr || c->word != "m") return c;
    if (manner_.m_is_initial && !titled_) return nullptr;
    if (i_ + 1 >= t_.size()) return c;
    const std::string_view next = t_[i_ + 1].folded;
    const std::string_view whole = next == "mes"    ? "mmes"sv
                                   : next == "me"   ? "mme"sv
                                   : next == "lle"  ? "mlle"sv
                                   : next == "lles" ? "mlles"sv
                                                    : ""sv;
    if (whole.empty()) return c;
    ++i_;
    return FindCivility(whole);
  }

  [[nodiscard]] std::string_view FoldedAt(std::size_t i) const {
    return i < t_.size() && IsWord(t_[i]) ? t_[i].folded : ""sv;
  }

  // "le Maire", "Monsieur le Président Jean X": the function in front of a name, or alone.
  void SkipFunction() {
    std::size_t i = i_;
    const bool article = FoldedAt(i) == "le" || FoldedAt(i) == "la";
    if (article) ++i;
    if (Contains(kOrdinals, FoldedAt(i)) && IsFunction(FoldedAt(i + 1))) ++i;
    if (!IsFunction(FoldedAt(i))) return;
    // "Mme MAIRE Jeanne", "MAIRE Jeanne": a surname.
    if (!article && IsAllUpper(t_[i].source)) {
      const bool more_capitals = std::any_of(
          t_.begin() + static_cast<std::ptrdiff_t>(i) + 1, t_.end(),
          [](const Token& t) { return IsWord(t) && t.source.size() > 2 && IsAllUpper(t.source); });
      if (titled_ || (i + 1 < t_.size() && !more_capitals)) return;
    }
    function_ = true;
    while (IsFunction(FoldedAt(i))) ++i;
    i_ = i;
  }

  // A function behind the name: always in small letters, else only where the name looks complete.
  [[nodiscard]] bool FunctionBehind(std::size_t begin) const {
    const std::string_view word = FoldedAt(i_);
    if (Contains(kOrdinals, word)) return IsFunction(FoldedAt(i_ + 1));
    if (!IsFunction(word)) return false;
    const std::string_view source = t_[i_].source;
    if (!StartsUpper(source)) return true;
    const std::size_t before = i_ - begin;
    if (!IsAllUpper(source)) return before >= 2 || (before == 1 && IsAllUpper(t_[begin].source));
    if (word == "maire" || word == "doyen") {
      const std::string_view next = FoldedAt(i_ + 1);
      return before >= 1 && (next == "adjoint" || next == "de" || next == "du");
    }
    return before >= 2;
  }

  [[nodiscard]] bool InName(std::size_t begin) {
    const Token& t = t_[i_];
    if (t.kind == Kind::kDash) {  // "LEVY - RAMEAU"
      return i_ > begin && i_ + 1 < t_.size() && IsAllUpper(t_[i_ - 1].source) &&
             IsAllUpper(t_[i_ + 1].source) && !IsFunction(t_[i_ + 1].folded);
    }
    if (!IsWord(t) || HasDigit(t.folded)) return false;
    if (i_ > begin && FunctionBehind(begin)) {
      function_ = true;
      return false;
    }
    if (i_ > begin && i_ + 1 == t_.size() && IsCivility(t)) return IsInitials(t);  // "SIMEONI M."
    if (i_ > begin && IsCivility(t) && !IsInitials(t)) return false;
    // "DUPONT A M. DURAND": a proxy in capitals.
    if (t.folded == "a" && i_ > begin && i_ + 1 < t_.size() && IsCivility(t_[i_ + 1])) return false;
    std::string_view bare = t.folded;
    while (!bare.empty() && bare.back() == '.') bare.remove_suffix(1);
    if (Contains(kNoNames, bare)) return false;
    if (IsInitials(t)) return true;
    if (StartsUpper(t.source) && !Contains(kParticles, bare)) return true;
    return Elided(t) || ParticleInName();
  }

  // "d'Aubry", "l’Orme": the apostrophe may be one byte or three.
  static bool Elided(const Token& t) {
    if (t.folded.substr(0, 2) != "d'" && t.folded.substr(0, 2) != "l'") return false;
    return (t.source.size() > 2 && StartsUpper(t.source.substr(2))) ||
           (t.source.size() > 4 && StartsUpper(t.source.substr(4)));
  }

  // A particle counts where a name follows: "de la ROCHE", not "de la commune".
  [[nodiscard]] bool ParticleInName() const {
    std::size_t i = i_;
    while (i < t_.size() && Contains(kParticles, FoldedAt(i))) ++i;
    if (i == i_) return false;
    // "DA" or "EL" may also end a name in capitals.
    if (i >= t_.size() || !IsWord(t_[i])) return IsAllUpper(t_[i_].source) && i_ > 0;
    if (Elided(t_[i])) return true;
    return StartsUpper(t_[i].source) && !Contains(kNoNames, FoldedAt(i)) &&
           !IsFunction(FoldedAt(i));
  }

  [[nodiscard]] bool IsName(std::size_t begin) const {
    const std::size_t size = i_ - begin;
    constexpr std::size_t kMostWords = 8;
    if (size == 0 || size > kMostWords) return false;
    const bool full_word =
        std::any_of(t_.begin() + static_cast<std::ptrdiff_t>(begin),
                    t_.begin() + static_cast<std::ptrdiff_t>(i_), [](const Token& t) {
                      return IsWord(t) && t.folded.size() >= 2 && !IsInitials(t) &&
                             !Contains(kParticles, t.folded);
                    });
    return full_word || size >= 2;
  }

  // Words apart by one space; a hyphen at a line's end takes the next word to it.
  [[nodiscard]] std::string Join(std::size_t begin) const {
    std::string name;
    for (std::size_t i = begin; i < i_; ++i) {
      const bool hyphen = !name.empty() && name.back() == '-' && IsWord(t_[i - 1]);
      if (!name.empty() && !hyphen) name += ' ';
      name += i + 1 == i_ ? WithoutStop(t_[i]) : t_[i].source;
    }
    return name;
  }

  // What follows the name. Brackets around all of it are left out.
  [[nodiscard]] std::string_view Rest() const {
    std::size_t from = i_;
    while (from < t_.size() && (t_[from].kind == Kind::kColon || t_[from].kind == Kind::kDash))
      ++from;
    if (from >= t_.size()) return {};
    const std::string_view first = t_[from].source;
    const std::string_view last = t_.back().source;
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
  }

  const std::vector<Token>& t_;
  Manner manner_;
  std::size_t i_ = 0;
  bool titled_ = false;
  bool function_ = false;
};

// ---- Civilities of several
// -----------------------------------------------------------------------

// The persons from one civility to the next.
struct Run {
  std::size_t begin = 0;
  Civility civility = Civility::kNone;
  bool plural = false;
};

// Where the surname is in capitals, the other words are first names; else the first or last may be
// one.
bool BearsFemaleName(const FoundPerson& person) {
  const FoldedText folded(person.span);
  std::vector<std::string_view> words;
  bool capitals = false;
  bool small = false;
  const std::string_view s = folded.text();
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t end = std::min(s.find_first_of(" \n", i), s.size());
    if (end > i) {
      words.push_back(s.substr(i, end - i));
      (IsAllUpper(folded.SourceOf(words.back())) ? capitals : small) = true;
    }
    i = end + 1;
  }
  const bool mixed = capitals && small;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return !(mixed && IsAllUpper(folded.SourceOf(word))) && IsFemaleFirstName(word);
  });
}

// 'MM.' may stand before men and women alike: then it tells nothing of any of them.
void DropGenericPlural(std::vector<FoundPerson>& persons, const Run& run) {
  if (run.civility != Civility::kMonsieur) return;
  const auto first = persons.begin() + static_cast<std::ptrdiff_t>(run.begin);
  if (persons.size() - run.begin < 2 || !std::any_of(first, persons.end(), BearsFemaleName)) return;
  std::for_each(first, persons.end(), [](FoundPerson& p) { p.civility = Civility::kNone; });
}

bool IsPluralFunction(const Part& part) {
  return std::any_of(part.tokens.begin(), part.tokens.end(), [](const Token& t) {
    return t.folded == "adjoints" || t.folded == "adjointes" || t.folded == "conseillers" ||
           t.folded == "conseilleres" || t.folded == "delegues" || t.folded == "deleguees";
  });
}

// "M. A, B, C, Adjoints": the one civility is meant for all that the plural names.
void SpreadSingular(std::vector<FoundPerson>& persons, const Run& run) {
  for (std::size_t i = run.begin; i < persons.size(); ++i) persons[i].civility = run.civility;
}

}  // namespace

std::vector<FoundPerson> SplitNames(std::string_view list) {
  const FoldedText folded(list);
  const std::vector<Token> tokens = Lexer(folded).Run();
  const Manner manner = JudgeManner(tokens);
  std::vector<FoundPerson> persons;
  Run run;
  bool waiting = false;  // a plural civility has no name yet
  bool after_function = false;
  for (const Part& part : Splitter(tokens, manner).Run()) {
    PartReader reader(part, manner);
    const PartReader::Title title = reader.ReadTitle();
    const bool mixed = title.plural && waiting && title.civility != run.civility;
    if (title.given) {
      if (run.plural) DropGenericPlural(persons, run);
      run = {persons.size(), mixed ? Civility::kNone : title.civility, title.plural};
    }
    FoundPerson person = reader.ReadName();
    waiting = title.plural && person.name.empty();
    if (title.given || run.plural) person.civility = run.civility;
    // "adjoint à la Culture et Patrimoine"
    const bool tail = after_function && part.after_and && part.tokens.size() == 1;
    after_function = reader.EndsInFunction();
    if (!person.name.empty() && !tail) {
      persons.push_back(std::move(person));
      continue;
    }
    if (!person.name.empty() || persons.empty()) continue;
    if (persons.back().note.empty() && part.tokens.back().kind == Kind::kNote) {
      persons.back().note = part.tokens.back().source;  // ", maire (pouvoir à X)"
    }
    if (!run.plural && IsPluralFunction(part)) {
      SpreadSingular(persons, run);
      DropGenericPlural(persons, run);
    }
  }
  if (run.plural) DropGenericPlural(persons, run);
  return persons;
}

std::optional<FoundPerson> ParsePerson(std::string_view text) {
  std::vector<FoundPerson> persons = SplitNames(text);
  if (persons.empty()) return std::nullopt;
  return std::move(persons.front());
}

}  // namespace delib
