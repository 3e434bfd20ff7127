// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/program.h"

int main(int argc, char** argv) { return delib::RunProgram(argc, argv); }
