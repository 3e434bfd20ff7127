// SPDX-License-Identifier: GPL-3.0-or-later
// OcrEngine by Tesseract 5.
#pragma once

#include <memory>
#include <string>

#include "models/language.h"
#include "models/result.h"
#include "pipeline/ocr/ocr_engine.h"

namespace delib {

struct TesseractOptions {
  std::string tessdata;       // folder of the models; empty: where Debian and TESSDATA_PREFIX say
  std::string model = "fra";  // file name without ".traineddata"
  Language language = Language::kFrench;  // of error messages
};

// Reads text with the model's LSTM network.
// Errors: kUsage where the model cannot be had; the message names the package that brings it.
[[nodiscard]] Result<std::unique_ptr<OcrEngine>> OpenTesseract(const TesseractOptions& options);

// Reads figures with the older engine that matches the shapes of single letters: it errs elsewhere
// than the network does. Only models that still hold that engine will do (Debian's do not;
// the 4.0.0 model of the npm package
// @tesseract.js-data/fra does).
// Errors: kUsage where the model cannot be had or has no such engine.
[[nodiscard]] Result<std::unique_ptr<FigureReader>> OpenTesseractFigures(
    const TesseractOptions& options);

// Version of the library, for `delib --version`.
[[nodiscard]] std::string OcrLibraryVersion();

}  // namespace delib
