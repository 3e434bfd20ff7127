// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/sheet_ids.h"

#include <set>
#include <string>

#include "extractors/headings.h"
#include "extractors/text/fold.h"

namespace delib {

namespace {

constexpr double kSameTitle = 0.9;

struct Entry {
  std::string action_id;
  std::string part;
  std::string group_title;
  std::string number;
  std::string title;
};

std::string LetterIn(const std::string& action_id) {
  return action_id.substr(action_id.rfind('.') + 1);
}

std::string GroupIn(const std::string& action_id) {
  return action_id.substr(0, action_id.rfind('.'));
}

// The sheets that the table of contents lists, with the ids that its order gives.
std::vector<Entry> EntriesOf(const std::vector<ContentsLine>& lines) {
  std::vector<Entry> entries;
  int part = 0;
  std::string part_title;
  std::string group(1, '0');
  std::string group_title;
  for (const ContentsLine& line : lines) {
    if (line.kind == HeadingKind::kPart) {
      ++part;
      part_title = line.title;
      group.assign(1, '0');
      group_title.clear();
    } else if (line.kind == HeadingKind::kGroup) {
      group = line.letter;
      group_title = line.title;
    } else if (!line.letter.empty()) {
      std::string id = std::to_string(part == 0 ? 1 : part);
      id.append(".").append(group).append(".").append(line.letter);
      entries.push_back({id, part_title, group_title, line.number, line.title});
    }
  }
  return entries;
}

// Sets sure_of_id from the letters alone; whether any is in doubt.
bool DoubtIds(std::vector<OutlineSheet>& sheets) {
  std::set<std::string> ids;
  std::string group;
  std::string last;
  bool sure = true;
  bool doubt = false;
  for (OutlineSheet& sheet : sheets) {
    if (sheet.action_id.empty()) continue;
    const std::string letter = LetterIn(sheet.action_id);
    if (GroupIn(sheet.action_id) != group) {
      group = GroupIn(sheet.action_id);
      sure = letter == "A";
    } else if (letter.size() == last.size() && letter <= last) {
      sure = false;
    }
    last = letter;
    sheet.sure_of_id = ids.insert(sheet.action_id).second && sure;
    doubt = doubt || !sheet.sure_of_id;
  }
  return doubt;
}

// The one entry with the letter, number and title of a sheet, or nullptr.
const Entry* Find(const std::vector<Entry>& entries, const OutlineSheet& sheet) {
  const Entry* match = nullptr;
  for (const Entry& entry : entries) {
    const bool same = LetterIn(entry.action_id) == LetterIn(sheet.action_id) &&
                      entry.number == sheet.number &&
                      Similarity(entry.title, sheet.title.text()) >= kSameTitle;
    if (!same) continue;
    if (match != nullptr) return nullptr;
    match = &entry;
  }
  return match;
}

}  // namespace

std::vector<OutlineSheet> WithDoubtfulIds(std::vector<OutlineSheet> sheets, const Layout& layout) {
  if (!DoubtIds(sheets)) return sheets;
  const std::vector<Entry> entries = EntriesOf(FindContentsLines(layout));
  for (OutlineSheet& sheet : sheets) {
    if (sheet.sure_of_id || sheet.action_id.empty()) continue;
    const Entry* entry = Find(entries, sheet);
    if (entry == nullptr) continue;
    sheet.action_id = entry->action_id;
    sheet.part = entry->part;
    sheet.group_title = entry->group_title;
    sheet.sure_of_id = true;
  }
  return sheets;
}

}  // namespace delib
