// SPDX-License-Identifier: GPL-3.0-or-later
// The program from its command line to its exit code.
#pragma once

namespace delib {

[[nodiscard]] int RunProgram(int argc, char** argv);

}  // namespace delib
