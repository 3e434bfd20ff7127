// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a document: a hash of its bytes.
#pragma once

#include <string>
#include <string_view>

namespace delib {

// SHA-256, 64 lower-case hex digits. Empty where the library refuses.
[[nodiscard]] std::string Sha256(std::string_view bytes);

}  // namespace delib
