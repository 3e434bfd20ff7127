// SPDX-License-Identifier: GPL-3.0-or-later
// Who sat: lists of members present, excused, absent, with and without a vote, and the proxies they
// gave.
#pragma once

#include <vector>

#include "extractors/passages.h"
#include "models/act.h"

namespace delib {

struct AttendanceReading {
  std::vector<Attendee> people;
  // Where each role's list begins; for the provenance of its count.
  struct List {
    Role role;
    TextValue lead;  // "Étaient présents :"
    int count = 0;
  };
  std::vector<List> lists;
  int proxies = 0;      // proxies named
  int givers = 0;       // names under a lead such as 'ayant donné pouvoir'
  std::size_t end = 0;  // first passage after the lists

  [[nodiscard]] bool empty() const { return people.empty(); }
};

// Reads the lists that stand in `span`.
[[nodiscard]] AttendanceReading ReadAttendance(const Passages& passages, Span span);

}  // namespace delib
