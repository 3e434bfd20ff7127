// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/repair.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace delib {

namespace {

// A number whose reading a person should compare with the page (extractors/table_grid.cc takes 0.85
// for sure).
constexpr float kRepaired = 0.7F;

constexpr std::array<std::string_view, 9> kSpecks = {
    "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xB0", "'", "`", "\"", "_", "|", "\xC2\xB7"};

// The text without marks that specks leave before or after a number.
std::string WithoutSpecks(std::string text) {
  for (const std::string_view speck : kSpecks) {
    if (text.starts_with(speck)) text.erase(0, speck.size());
    if (text.ends_with(speck)) text.erase(text.size() - speck.size());
  }
  return text;
}

// Three digits or more: "n°5" and "2°" are printed so.
bool IsCount(const std::string& text) {
  return text.size() >= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string Ordinal(const std::string& text) {
  static constexpr std::array<std::array<std::string_view, 2>, 8> kOrdinals = {{{"ler", "1er"},
                                                                                {"Ler", "1er"},
                                                                                {"Ier", "1er"},
                                                                                {"lers", "1ers"},
                                                                                {"Lers", "1ers"},
                                                                                {"lère", "1ère"},
                                                                                {"lere", "1ere"},
                                                                                {"1°r", "1er"}}};
  for (const auto& [wrong, right] : kOrdinals) {
    if (text == wrong) return std::string(right);
  }
  return text;
}

}  // namespace

void RepairWords(std::vector<LineWord>& words) {
  for (LineWord& w : words) {
    w.word.text = Ordinal(w.word.text);
    const std::string bare = WithoutSpecks(w.word.text);
    if (bare == w.word.text || !IsCount(bare)) continue;
    w.word.text = bare;
    w.word.confidence = std::min(w.word.confidence, kRepaired);
  }
}

}  // namespace delib
