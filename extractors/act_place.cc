// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/act_place.h"

#include <algorithm>
#include <optional>

namespace delib {

namespace {

// Where an act begins on its first page: at its number or its title, whatever stands higher; at the
// top of the page where neither stands on it.
double TopOf(const Act& act) {
  std::optional<double> top;
  for (const std::optional<TextValue>* value : {&act.act_number, &act.title}) {
    if (!*value || (*value)->where().page() != act.page_start) continue;
    const double y = (*value)->where().box().y0();
    top = top ? std::min(*top, y) : y;
  }
  return top.value_or(0);
}

}  // namespace

const Act* ActAt(const std::vector<Act>& acts, int page, double y) {
  const Act* found = nullptr;
  for (const Act& act : acts) {
    const bool begun = act.page_start < page || (act.page_start == page && TopOf(act) <= y);
    if (begun) found = &act;
  }
  return found != nullptr && page <= found->page_end ? found : nullptr;
}

}  // namespace delib
