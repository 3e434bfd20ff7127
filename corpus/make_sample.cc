// SPDX-License-Identifier: GPL-3.0-or-later
// make_sample FOLDER: draws the project's own samples, FOLDER/<name>.pdf, and their truth,
// FOLDER/truth/<name>/*.csv.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "corpus/draw.h"
#include "corpus/require.h"

namespace {

using delib::corpus::Drawing;

void Write(const std::filesystem::path& folder, const std::string& name, const Drawing& drawing) {
  drawing.truth.Write(folder / "truth" / name);
  std::ofstream file(folder / (name + ".pdf"), std::ios::binary);
  file << drawing.pdf;
  delib::corpus::Require(file.good(), "cannot write the PDF");
  std::cout << (folder / (name + ".pdf")).string() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_sample FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  Write(folder, "deliberation", DrawDeliberation(delib::corpus::SampleDeliberation()));
  Write(folder, "commune", DrawCommuneAct(delib::corpus::SampleCommuneAct()));
  return 0;
}
