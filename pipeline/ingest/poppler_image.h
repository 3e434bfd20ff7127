// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages by Poppler; for poppler_source.cc only.
#pragma once

#include <chrono>
#include <optional>

#include "models/page.h"
#include "pipeline/image/bitmap.h"

class PDFDoc;

namespace delib {

// The picture that lies on the page as its only one, as it is embedded: not re-sampled, at most
// reduced by a whole factor where it is finer than recognition can use. Nothing where the page is
// made of several pictures, or its picture is turned, skewed, or painted as a pattern: then the
// page is rendered.
[[nodiscard]] std::optional<PageImage> TakeEmbeddedImage(PDFDoc& doc, const Page& page,
                                                         const ImageArea& image);

// The page as it looks, drawn at `ppi`. Nothing where it takes longer than `limit` or memory lacks.
[[nodiscard]] std::optional<PageImage> DrawPage(PDFDoc& doc, const Page& page, double ppi,
                                                std::chrono::milliseconds limit);

}  // namespace delib
