// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value was read: page, box, origin and how sure the reading is. Every value that was read
// from a page carries one (value.h); a provenance without a page cannot be built.
#pragma once

#include <algorithm>
#include <cassert>

#include "models/geometry.h"

namespace delib {

enum class Origin { kTextLayer, kOcr };

class Provenance {
 public:
  // page: 1-based. confidence: 0..1, clamped; 1 for a sound text layer.
  Provenance(int page, Box box, Origin origin = Origin::kTextLayer, double confidence = 1.0)
      : page_(std::max(1, page)),
        box_(box),
        origin_(origin),
        confidence_(std::clamp(confidence, 0.0, 1.0)) {
    assert(page >= 1);
  }
  [[nodiscard]] int page() const { return page_; }
  [[nodiscard]] const Box& box() const { return box_; }
  [[nodiscard]] Origin origin() const { return origin_; }
  [[nodiscard]] double confidence() const { return confidence_; }
  bool operator==(const Provenance&) const = default;

 private:
  int page_;
  Box box_;
  Origin origin_;
  double confidence_;
};

}  // namespace delib
