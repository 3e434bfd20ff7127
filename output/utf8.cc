// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace delib {

namespace {

// The code point at `at`, which moves behind it; negative where the bytes are no UTF-8.
UChar32 Next(std::string_view text, std::int32_t& at) {
  const auto size = static_cast<std::int32_t>(text.size());
  UChar32 c = 0;
  U8_NEXT(text.data(), at, size, c);
  return c;
}

int WidthOf(UChar32 c) {
  if (c >= 0x20 && c < 0x300) return c == 0xAD ? 0 : 1;  // nearly all of French
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool IsControl(UChar32 c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

bool IsUtf8(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    if (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) < 0x80) {
      ++at;
    } else if (Next(text, at) < 0) {
      return false;
    }
  }
  return true;
}

std::string MendUtf8(std::string_view text) {
  std::string mended;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const std::int32_t begin = at;
    if (Next(text, at) < 0) {
      mended += "\uFFFD";
    } else {
      mended += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    }
  }
  return mended;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const UChar32 c = Next(text, at);
    width += c < 0 ? 1 : WidthOf(c);
  }
  return width;
}

std::string CutToWidth(std::string_view text, int width) {
  std::string out;
  std::size_t room_for_ellipsis = 0;  // bytes of `out` that leave one column free
  int used = 0;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const std::int32_t begin = at;
    const UChar32 c = Next(text, at);
    const int wide = c < 0 || IsControl(c) ? 1 : WidthOf(c);
    if (used + wide > width) {
      out.resize(room_for_ellipsis);
      return out + "…";
    }
    used += wide;
    if (c < 0) {
      out += "\uFFFD";
    } else if (IsControl(c)) {
      out += ' ';
    } else {
      out += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    }
    if (used < width) room_for_ellipsis = out.size();
  }
  return out;
}

std::string PadToWidth(std::string_view text, int width) {
  std::string out = width >= 1 ? CutToWidth(text, width) : std::string();
  out.append(static_cast<std::size_t>(std::max(0, width - DisplayWidth(out))), ' ');
  return out;
}

}  // namespace delib
