// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs written by hand, for the tests of what reads them.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace delib::testing {

struct TinyPdf {
  std::vector<std::string>
      contents;  // a content stream a page; F1 is the font, Im1 an image of 100 x 100 pixels
  std::string media_box = "0 0 595 842";
  std::string font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  std::string page_entries = "";  // further entries of each page's dictionary

  [[nodiscard]] std::string ToBytes() const {
    std::string kids;
    for (std::size_t i = 0; i < contents.size(); ++i) kids += std::to_string(5 + 2 * i) + " 0 R ";
    std::vector<std::string> objects = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(contents.size()) + ">>", font,
        "<</Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent "
        "1"
        "/Length 0>>stream\n\nendstream"};
    for (const std::string& content : contents) {
      objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[" + media_box + "]" + page_entries +
                        "/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 4 0 R>>>>/Contents " +
                        std::to_string(objects.size() + 2) + " 0 R>>");
      objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                        "\nendstream");
    }
    return Assemble(objects);
  }

 private:
  static std::string Assemble(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
      char entry[24];
      std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
      table += entry;
      out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(out.size());
    return out + "xref\n0 " + count + "\n" + table + "trailer<</Size " + count +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
  }
};

// The content stream that sets `text` (no brackets) at x, y from the bottom left, 12 points.
inline std::string SetText(int x, int y, const std::string& text) {
  return "BT /F1 12 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

}  // namespace delib::testing
