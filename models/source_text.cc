// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source_text.h"

#include <algorithm>

namespace delib {

void SourceText::Append(std::string_view separator, const Word& word, int page) {
  text_ += separator;
  TextPiece piece;
  piece.begin = static_cast<std::uint32_t>(text_.size());
  text_ += word.text;
  piece.end = static_cast<std::uint32_t>(text_.size());
  piece.page = page;
  piece.font_size = word.font_size;
  piece.confidence = word.confidence;
  piece.bold = word.bold;
  piece.italic = word.italic;
  piece.origin = word.origin;
  piece.box = word.box;
  pieces_.push_back(piece);
}

void SourceText::Append(std::string_view separator, const SourceText& more) {
  text_ += separator;
  const auto shift = static_cast<std::uint32_t>(text_.size());
  text_ += more.text_;
  for (TextPiece piece : more.pieces_) {
    piece.begin += shift;
    piece.end += shift;
    pieces_.push_back(piece);
  }
}

void SourceText::TrimEnd(std::size_t bytes) {
  text_.resize(text_.size() - std::min(bytes, text_.size()));
  const auto size = static_cast<std::uint32_t>(text_.size());
  while (!pieces_.empty() && pieces_.back().begin >= size && pieces_.size() > 1) pieces_.pop_back();
  if (!pieces_.empty()) {
    pieces_.back().begin = std::min(pieces_.back().begin, size);
    pieces_.back().end = std::min(pieces_.back().end, size);
  }
}

SourceText SourceText::Slice(std::size_t begin, std::size_t size) const {
  SourceText part;
  begin = std::min(begin, text_.size());
  size = std::min(size, text_.size() - begin);
  part.text_ = text_.substr(begin, size);
  for (TextPiece piece : pieces_) {
    if (piece.end <= begin || piece.begin >= begin + size) continue;
    piece.begin = static_cast<std::uint32_t>(std::max<std::size_t>(piece.begin, begin) - begin);
    piece.end = static_cast<std::uint32_t>(std::min<std::size_t>(piece.end, begin + size) - begin);
    part.pieces_.push_back(piece);
  }
  return part;
}

Provenance SourceText::Locate(std::size_t begin, std::size_t size) const {
  const std::size_t end = begin + size;
  const TextPiece* first = nullptr;
  Box box;
  double confidence = 1;
  auto it = std::lower_bound(pieces_.begin(), pieces_.end(), begin,
                             [](const TextPiece& p, std::size_t at) { return p.end <= at; });
  for (; it != pieces_.end() && it->begin < end; ++it) {
    if (first == nullptr) {
      first = &*it;
      box = it->box;
    } else if (it->page == first->page) {
      box = box.Union(it->box);
    }
    confidence = std::min<double>(confidence, it->confidence);
  }
  if (first == nullptr) {
    if (pieces_.empty()) return {1, Box()};
    return size == text_.size() ? Provenance(pieces_[0].page, pieces_[0].box) : Locate();
  }
  return {first->page, box, first->origin, confidence};
}

Provenance SourceText::Locate(std::string_view part) const {
  if (part.data() < text_.data() || part.data() > text_.data() + text_.size()) return Locate();
  return Locate(static_cast<std::size_t>(part.data() - text_.data()), part.size());
}

}  // namespace delib
