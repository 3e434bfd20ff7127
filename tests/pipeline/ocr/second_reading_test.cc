// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ocr/second_reading.h"

#include <gtest/gtest.h>

namespace delib {
namespace {

class FakeReader : public FigureReader {
 public:
  explicit FakeReader(std::vector<std::string> readings) : readings_(std::move(readings)) {}
  [[nodiscard]] int attempts() const override { return static_cast<int>(readings_.size()); }
  [[nodiscard]] std::string ReadFigures(const GreyBitmap&, int attempt) override {
    ++asked;
    return readings_[static_cast<std::size_t>(attempt)];
  }
  int asked = 0;

 private:
  std::vector<std::string> readings_;
};

std::vector<LineWord> Words(const std::vector<std::string>& texts) {
  std::vector<LineWord> words;
  int x = 10;
  for (const std::string& text : texts) {
    LineWord w;
    w.word.text = text;
    w.word.confidence = 0.9F;
    w.ink = {x, 10, x + 40, 40};
    x += 50;
    words.push_back(w);
  }
  return words;
}

TEST(ConfirmNumbers, Table) {
  struct Row {
    const char* name;
    std::vector<std::string> words;
    std::vector<std::string> readings;
    float confidence;  // of the first word
    int asked;
  };
  const std::vector<Row> rows = {
      {"agrees", {"53750"}, {"53750"}, 0.95F, 1},
      {"differs", {"93750"}, {"53750"}, 0.5F, 1},
      {"second attempt", {"53750"}, {"5375", "53750"}, 0.95F, 2},
      {"groups are one number", {"12", "230"}, {"12230"}, 0.95F, 1},
      {"a digit too many", {"12", "230"}, {"122301"}, 0.5F, 1},
      {"the euro sign read as a figure", {"12", "230", "€"}, {"122306"}, 0.95F, 1},
      {"percent read as figures", {"98%"}, {"980/0"}, 0.95F, 1},
      {"a digit lost before percent", {"98%"}, {"90/0"}, 0.5F, 1},
      {"slashes read as ones", {"30/05/22"}, {"30105122"}, 0.95F, 1},
      {"a speck before it", {".1002"}, {"1002"}, 0.5F, 0},
      {"a rule's rest after it", {"515:"}, {"515"}, 0.5F, 0},
      {"no number", {"Arras"}, {"4222"}, 0.9F, 0},
      {"letters and figures", {"CP2023"}, {"2023"}, 0.9F, 0},
  };
  const GreyBitmap page(400, 60);
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    FakeReader reader(row.readings);
    std::vector<LineWord> words = Words(row.words);
    ConfirmNumbers(page, {&reader}, words);
    EXPECT_FLOAT_EQ(words[0].word.confidence, row.confidence);
    EXPECT_EQ(reader.asked, row.asked);
  }
}

TEST(ConfirmNumbers, AnotherReaderMayConfirm) {
  FakeReader first({"1"});
  FakeReader second({"53750"});
  std::vector<LineWord> words = Words({"53750"});
  ConfirmNumbers(GreyBitmap(400, 60), {&first, &second}, words);
  EXPECT_FLOAT_EQ(words[0].word.confidence, 0.95F);
}

TEST(ConfirmNumbers, WithoutReadersNothingChanges) {
  std::vector<LineWord> words = Words({"53750"});
  ConfirmNumbers(GreyBitmap(400, 60), {}, words);
  EXPECT_FLOAT_EQ(words[0].word.confidence, 0.9F);
}

}  // namespace
}  // namespace delib
