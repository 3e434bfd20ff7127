// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of a table's column says: what stands under it, and for which period.
#pragma once

#include <string>
#include <string_view>

namespace delib {

enum class ColumnRole {
  kNone,
  kMeasure,     // "Nom de la mesure"
  kIndicator,   // "Indicateurs"
  kDefinition,  // "Éléments de définition"
  kActual,      // "Situation 2021", "Résultat atteint en 2022"
  kTarget,      // "Prévisionnel 2022", "Résultats attendus"
  kComment,     // "Justification des écarts"
};

struct ColumnHeader {
  ColumnRole role = ColumnRole::kNone;
  std::string period;  // "2022", "2022-S1", "2020/2021"; empty where none is printed
};

// Reads a head as printed; words broken in a narrow cell ("Prévision nel") are understood.
[[nodiscard]] ColumnHeader ReadColumnHeader(std::string_view header);

// The period that a text names, as in ColumnHeader.
[[nodiscard]] std::string ReadPeriod(std::string_view text);

}  // namespace delib
