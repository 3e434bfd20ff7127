// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/acts.h"

namespace delib {

ActReading ReadActs(const Layout&, Language) { return {}; }

}  // namespace delib
