// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/sheet_match.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "extractors/text/fold.h"

namespace delib {

namespace {

constexpr double kNearEnough = 0.62;
constexpr double kAsNear = 0.04;  // two sheets closer than this are not told apart

struct Words {
  std::string folded;
  std::vector<std::string> words;  // of three letters and more, sorted
};

Words Split(const std::string& text) {
  Words split;
  split.folded = Fold(text);
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto from = split.folded.begin(); from != split.folded.end();) {
    const auto end = std::find_if_not(from, split.folded.end(), is_letter);
    if (end - from >= 3) split.words.emplace_back(from, end);
    from = std::find_if(end, split.folded.end(), is_letter);
  }
  std::sort(split.words.begin(), split.words.end());
  return split;
}

// Share of the label's words that the title has; a title says more than a label.
double SharedWords(const Words& label, const Words& title) {
  if (label.words.empty()) return 0;
  const auto shared = std::count_if(label.words.begin(), label.words.end(), [&](const auto& w) {
    return std::binary_search(title.words.begin(), title.words.end(), w);
  });
  return 0.9 * static_cast<double>(shared) / static_cast<double>(label.words.size());
}

double Nearness(const Words& label, const Words& title) {
  const double shared = SharedWords(label, title);
  if (shared < 0.3) return shared;  // spares the long comparison
  return std::max(shared, Similarity(label.folded, title.folded));
}

std::string PartOf(const OutlineSheet& sheet) {
  return sheet.action_id.substr(0, sheet.action_id.find('.'));
}

using Matrix = std::vector<std::vector<double>>;

// The part whose sheets alone fit as many labels as all sheets together; empty where there is none.
std::string OnlyPart(const Matrix& near, const std::vector<OutlineSheet>& sheets) {
  std::size_t all = 0;
  std::map<std::string, std::size_t> fits;
  for (const std::vector<double>& row : near) {
    std::map<std::string, bool> fit;
    for (std::size_t s = 0; s < sheets.size(); ++s) {
      if (row[s] >= kNearEnough) fit[PartOf(sheets[s])] = true;
    }
    if (!fit.empty()) ++all;
    for (const auto& [part, yes] : fit) ++fits[part];
  }
  const auto best = std::max_element(
      fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best != fits.end() && best->second == all ? best->first : std::string();
}

}  // namespace

std::vector<int> MatchSheets(const std::vector<std::string>& labels,
                             const std::vector<OutlineSheet>& sheets) {
  std::vector<Words> titles;
  for (const OutlineSheet& sheet : sheets) titles.push_back(Split(sheet.title.text()));
  Matrix near(labels.size(), std::vector<double>(sheets.size(), 0));
  for (std::size_t l = 0; l < labels.size(); ++l) {
    const Words label = Split(labels[l]);
    for (std::size_t s = 0; s < sheets.size(); ++s) near[l][s] = Nearness(label, titles[s]);
  }
  const std::string part = OnlyPart(near, sheets);
  for (std::vector<double>& row : near) {
    for (std::size_t s = 0; s < sheets.size(); ++s) {
      if (!part.empty() && PartOf(sheets[s]) != part) row[s] = 0;
    }
  }
  std::vector<int> match(labels.size(), -1);
  std::vector<bool> given(sheets.size(), false);
  for (;;) {  // the nearest pair first
    double best = kNearEnough;
    std::size_t label = labels.size();
    std::size_t sheet = 0;
    for (std::size_t l = 0; l < labels.size(); ++l) {
      for (std::size_t s = 0; match[l] == -1 && s < sheets.size(); ++s) {
        if (!given[s] && near[l][s] >= best) {
          best = near[l][s] + 1e-9;
          label = l;
          sheet = s;
        }
      }
    }
    if (label == labels.size()) break;
    bool rival = false;
    for (std::size_t s = 0; s < sheets.size(); ++s) {
      if (s != sheet && !given[s] && near[label][s] > near[label][sheet] - kAsNear) rival = true;
    }
    match[label] = rival ? -2 : static_cast<int>(sheet);
    if (!rival) given[sheet] = true;
  }
  for (int& m : match) m = std::max(m, -1);
  return match;
}

}  // namespace delib
