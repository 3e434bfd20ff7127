// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/documents.h"

#include <utility>

#include "corpus/french.h"

namespace delib::corpus {

CellValue Number(std::int64_t value) {
  return {Grouped(value), "number", std::to_string(value), ""};
}

CellValue Percent(int tenths) {
  const std::string whole = std::to_string(tenths / 10);
  const int rest = tenths % 10;
  const std::string point = rest == 0 ? "" : "." + std::to_string(rest);
  const std::string comma = rest == 0 ? "" : "," + std::to_string(rest);
  return {whole + comma + "\u00A0%", "percent", whole + point, "%"};
}

CellValue Days(int days) {
  return {std::to_string(days) + "\u00A0jours", "duration", std::to_string(days), "days"};
}

CellValue Words(std::string text) { return {std::move(text), "text", "", ""}; }

CellValue NotCommunicated(const std::string& because) {
  return {because.empty() ? "NC" : "NC (" + because + ")", "not_communicated", "", ""};
}

CellValue NotEstimated() { return {"Non estimé", "not_estimated", "", ""}; }

CellValue NotApplicable() { return {"/", "not_applicable", "", ""}; }

}  // namespace delib::corpus
