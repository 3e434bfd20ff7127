// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace delib {

namespace {

// U+00A0..U+017F. Null: the character stays as it is.
constexpr const char* kLatin[] = {
    // U+00A0
    " ", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, "a", "\"",
    nullptr, "-", nullptr, nullptr,
    // U+00B0
    nullptr, nullptr, "2", "3", "'", nullptr, nullptr, nullptr, nullptr, "1", "\xC2\xB0", "\"",
    "1/4", "1/2", "3/4", nullptr,
    // U+00C0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    // U+00D0
    "d", "n", "o", "o", "o", "o", "o", nullptr, "o", "u", "u", "u", "u", "y", "th", "ss",
    // U+00E0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    // U+00F0
    "d", "n", "o", "o", "o", "o", "o", nullptr, "o", "u", "u", "u", "u", "y", "th", "y",
    // U+0100
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    // U+0110
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    // U+0120
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    // U+0130
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    // U+0140
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    // U+0150
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    // U+0160
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    // U+0170
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};
static_assert(std::size(kLatin) == 0x180 - 0xA0);

// ASCII: lower case; the grave accent serves as an apostrophe; control characters but the line feed
// are spaces.
constexpr std::array<char, 128> MakeAscii() {
  std::array<char, 128> table{};
  for (int c = 0; c < 128; ++c) {
    int folded = c;
    if (c >= 'A' && c <= 'Z') folded = c - 'A' + 'a';
    if (c == '`') folded = '\'';
    if (c < 32 && c != '\n') folded = ' ';
    table[static_cast<std::size_t>(c)] = static_cast<char>(folded);
  }
  return table;
}
constexpr auto kAscii = MakeAscii();

char FoldAscii(char c) { return kAscii[static_cast<unsigned char>(c) & 0x7F]; }
bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Punctuation and spaces beyond Latin Extended-A; null where the character is none of them.
const char* FoldPunctuation(UChar32 c) {
  if (c >= 0x2000 && c <= 0x200A) return " ";
  if (c >= 0x200B && c <= 0x200F) return "";
  if (c >= 0x2010 && c <= 0x2015) return "-";
  switch (c) {
    case 0x02BC:
    case 0x02B9:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2039:
    case 0x203A:
    case 0xFF02:
      return "\"";
    case 0x2043:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return "-";
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return " ";
    case 0x2028:
    case 0x2029:
      return "\n";
    case 0x2060:
    case 0xFEFF:
      return "";
    case 0x2026:
      return "...";
    case 0x2044:
    case 0x2215:
      return "/";
    default:
      return nullptr;
  }
}

bool IsMark(UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0; }

void AppendUtf8(UChar32 c, std::string& out) {
  char buffer[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(buffer, size, c);
  out.append(buffer, static_cast<std::size_t>(size));
}

// Letters that the tables do not know: compatibility decomposition without marks, case folded.
void AppendByIcu(UChar32 c, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (nfkd == nullptr || !nfkd->getDecomposition(c, parts)) parts = icu::UnicodeString(c);
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (IsMark(part)) continue;
    const UChar32 lower = u_foldCase(part, U_FOLD_CASE_DEFAULT);
    AppendUtf8(lower, out);
  }
}

// Appends what the character `c`, which stands as `bytes`, folds to.
void AppendFolded(UChar32 c, std::string_view bytes, std::string& out) {
  if (c < 0) {
    out += "\xEF\xBF\xBD";
  } else if (c < 0xA0) {
    out += ' ';  // C1 controls
  } else if (c < 0x180) {
    const char* folded = kLatin[c - 0xA0];
    folded != nullptr ? out.append(folded) : out.append(bytes);
  } else if (const char* sign = FoldPunctuation(c)) {
    out += sign;
  } else if (c == 0x20AC || (c >= 0xE000 && c <= 0xF8FF)) {
    out += bytes;  // the euro sign; private use (bullets of symbol fonts)
  } else {
    AppendByIcu(c, out);
  }
}

std::size_t AsciiRun(std::string_view s, std::size_t from) {
  std::size_t i = from;
  while (i < s.size() && IsAscii(s[i])) ++i;
  return i - from;
}

}  // namespace

FoldedText::FoldedText(std::string_view source) : source_(source) {
  text_.reserve(source.size() + 16);
  std::size_t i = 0;
  while (i < source.size()) {
    const std::size_t run = AsciiRun(source, i);
    const std::size_t at = text_.size();
    text_.resize(at + run);
    std::transform(source.begin() + static_cast<std::ptrdiff_t>(i),
                   source.begin() + static_cast<std::ptrdiff_t>(i + run),
                   text_.begin() + static_cast<std::ptrdiff_t>(at), FoldAscii);
    i += run;
    if (i >= source.size()) break;

    const std::size_t begin = i;
    const auto size = static_cast<std::int64_t>(source.size());
    auto next = static_cast<std::int64_t>(i);
    UChar32 c = 0;
    U8_NEXT(source.data(), next, size, c);
    i = static_cast<std::size_t>(next);
    const std::size_t folded = text_.size();
    AppendFolded(c, source.substr(begin, i - begin), text_);
    const std::size_t grown = text_.size() - folded;
    if (grown == i - begin) continue;  // same length: the shift stays
    for (std::size_t k = 1; k < grown; ++k) {
      jumps_.push_back({static_cast<std::uint32_t>(folded + k), static_cast<std::uint32_t>(begin)});
    }
    jumps_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(i)});
  }
}

std::size_t FoldedText::ToSource(std::size_t folded_offset) const {
  if (folded_offset >= text_.size()) return source_.size();
  const auto after =
      std::upper_bound(jumps_.begin(), jumps_.end(), folded_offset,
                       [](std::size_t offset, const Jump& jump) { return offset < jump.folded; });
  if (after == jumps_.begin()) return folded_offset;
  const Jump& jump = *std::prev(after);
  return jump.source + (folded_offset - jump.folded);
}

std::string_view FoldedText::SourceOf(std::string_view part) const {
  const char* const first = text_.data();
  if (part.data() == nullptr || part.data() < first ||
      part.data() + part.size() > first + text_.size()) {
    return {};
  }
  const auto begin = static_cast<std::size_t>(part.data() - first);
  std::size_t end = begin + part.size();
  const std::size_t from = ToSource(begin);
  if (part.empty()) return source_.substr(from, 0);
  // A part that ends within an expansion ("o" of œ) takes the whole character.
  while (end < text_.size() && ToSource(end) == ToSource(end - 1)) ++end;
  return source_.substr(from, ToSource(end) - from);
}

std::string Fold(std::string_view utf8) {
  const FoldedText folded(utf8);
  std::string out;
  out.reserve(folded.text().size());
  for (const char c : folded.text()) {
    const bool space = c == ' ' || c == '\n';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

namespace {

// Bit-parallel longest common subsequence of bytes (Hyyrö 2004), in blocks of 64 of `a`.
std::size_t CommonSubsequence(std::string_view a, std::string_view b) {
  const std::size_t blocks = (a.size() + 63) / 64;
  std::vector<std::uint64_t> where(256 * blocks, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    where[static_cast<unsigned char>(a[i]) * blocks + i / 64] |= std::uint64_t{1} << (i % 64);
  }
  std::vector<std::uint64_t> row(blocks, ~std::uint64_t{0});
  for (const char c : b) {
    std::uint64_t carry = 0;
    const std::uint64_t* const match = &where[static_cast<unsigned char>(c) * blocks];
    for (std::size_t k = 0; k < blocks; ++k) {
      const std::uint64_t both = row[k] & match[k];
      const std::uint64_t with_carry = row[k] + carry;
      const std::uint64_t sum = with_carry + both;
      carry = (with_carry < carry || sum < both) ? 1 : 0;
      row[k] = sum | (row[k] & ~match[k]);
    }
  }
  std::size_t length = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((row[i / 64] >> (i % 64) & 1) == 0) ++length;
  }
  return length;
}

}  // namespace

double Similarity(std::string_view a, std::string_view b) {
  const std::string x = Fold(a);
  const std::string y = Fold(b);
  if (x.empty() && y.empty()) return 1.0;
  if (x.empty() || y.empty()) return 0.0;
  const std::size_t common = CommonSubsequence(x, y);
  return 2.0 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
}

bool StartsUpper(std::string_view utf8) {
  if (utf8.empty()) return false;
  UChar32 c = 0;
  int64_t i = 0;
  U8_NEXT(utf8.data(), i, static_cast<int64_t>(utf8.size()), c);
  return c >= 0 && u_isupper(c) != 0;
}

bool IsAllUpper(std::string_view utf8) {
  const auto size = static_cast<int64_t>(utf8.size());
  bool upper = false;
  for (int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(utf8.data(), i, size, c);
    if (c < 0) continue;
    if (u_islower(c) != 0) return false;
    upper = upper || u_isupper(c) != 0;
  }
  return upper;
}

}  // namespace delib
