#include <cstdio>
#include <fstream>
#include <sstream>
#include "pipeline/read_layout.h"
using namespace delib;
int main(int argc, char** argv) {
  std::ifstream in(argv[1], std::ios::binary); std::stringstream ss; ss << in.rdbuf();
  auto bytes = std::make_shared<const std::string>(ss.str());
  auto doc = ReadLayout(bytes, {});
  if (!doc) { fprintf(stderr, "%s\n", doc.error().ToString().c_str()); return 3; }
  if (argc > 2) return 0;
  for (auto& b : doc->layout.blocks) {
    printf("[p%d-%d %s%s%s sz%.1f b'%s'] %s\n", b.page_start, b.page_end, b.kind == BlockKind::kHeading ? "H" : b.kind == BlockKind::kListItem ? "L" : b.kind==BlockKind::kTable?"T":"P", b.bold ? "B" : "", b.centred ? "C" : "", b.font_size, b.bullet.c_str(), b.text.text().c_str());
  }
  for (auto& f : doc->layout.furniture) printf("{p%d %d} %s\n", f.line.page, (int)f.kind, f.line.text.text().c_str());
}
