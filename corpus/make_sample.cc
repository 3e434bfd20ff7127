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
  const Drawing deliberation = DrawDeliberation(delib::corpus::SampleDeliberation());
  // An edit of its texts can move the page breaks; the sample is there to show these two.
  delib::corpus::Require(deliberation.truth.tables_over_pages() >= 2,
                         "the sample no longer shows tables that run over a page");
  delib::corpus::Require(deliberation.truth.cut_rows() >= 1,
                         "the sample no longer shows a row cut by the end of a page");
  Write(folder, "deliberation", deliberation);
  Write(folder, "commune", DrawCommuneAct(delib::corpus::SampleCommuneAct()));
  return 0;
}
