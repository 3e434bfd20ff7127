// SPDX-License-Identifier: GPL-3.0-or-later
// What a page is: text, scan, both, or blank; and what cannot be read of it without recognition.
#pragma once

#include <string>

#include "models/language.h"
#include "models/page.h"

namespace delib {

// Why a page of kind kScan was not read, where nothing recognised it.
[[nodiscard]] std::string WhyNotRead(const Page& page, Language language);

// Sets kind and adds to problems. `page` as ReadPage gave it.
[[nodiscard]] Page ClassifyPage(Page page, Language language);

}  // namespace delib
