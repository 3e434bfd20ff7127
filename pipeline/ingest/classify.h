// SPDX-License-Identifier: GPL-3.0-or-later
// What a page is: text, scan, both, or blank; and what cannot be read of it without recognition.
#pragma once

#include "models/language.h"
#include "models/page.h"

namespace delib {

// Sets kind and adds to problems. `page` as ReadPage gave it.
[[nodiscard]] Page ClassifyPage(Page page, Language language);

}  // namespace delib
