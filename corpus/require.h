// SPDX-License-Identifier: GPL-3.0-or-later
// The generator's only way to fail: a document whose truth would be wrong must not be written at
// all.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace delib::corpus {

inline void Require(bool holds, std::string_view message) {
  if (holds) return;
  std::cerr << "make_sample: " << message << '\n';
  std::exit(2);
}

}  // namespace delib::corpus
