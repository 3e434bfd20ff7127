// SPDX-License-Identifier: GPL-3.0-or-later
// Value<T>: something that was read: the parsed value, the text as it stood on the page (`raw`),
// its place, and whether a person should look at it. A Value without provenance cannot be built.
#pragma once

#include <string>
#include <utility>

#include "models/provenance.h"

namespace delib {

// The state of a *reading*, not of what the document says: a wrong total that is printed and read
// right is kOk and has a Finding.
enum class ReadStatus {
  kOk,
  kReview,      // a person should look at it
  kReconciled,  // arithmetic chose between two readings
  kCorrected,   // a person did
};

template <class T>
class Value {
 public:
  Value(T value, Provenance where, std::string raw, ReadStatus status = ReadStatus::kOk)
      : value_(std::move(value)), where_(where), raw_(std::move(raw)), status_(status) {}

  [[nodiscard]] const T& get() const { return value_; }
  const T& operator*() const { return value_; }
  const T* operator->() const { return &value_; }
  [[nodiscard]] const Provenance& where() const { return where_; }
  [[nodiscard]] const std::string& raw() const { return raw_; }
  [[nodiscard]] ReadStatus status() const { return status_; }
  void set_status(ReadStatus s) { status_ = s; }

 private:
  T value_;
  Provenance where_;
  std::string raw_;
  ReadStatus status_;
};

}  // namespace delib
