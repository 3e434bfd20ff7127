// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document.h"

namespace delib {

const char* ToWord(DocumentState v) {
  switch (v) {
    case DocumentState::kComplete:
      return "complete";
    case DocumentState::kPartial:
      return "partial";
    case DocumentState::kFailed:
      return "failed";
  }
  return "";
}

const char* ToWord(Severity v) {
  switch (v) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "info";
  }
  return "";
}

const char* ToWord(PageKind v) {
  switch (v) {
    case PageKind::kText:
      return "text";
    case PageKind::kScan:
      return "scan";
    case PageKind::kMixed:
      return "mixed";
    case PageKind::kBlank:
      return "blank";
  }
  return "";
}

const char* ToWord(Origin v) {
  switch (v) {
    case Origin::kTextLayer:
      return "text_layer";
    case Origin::kOcr:
      return "ocr";
  }
  return "";
}

const char* ToWord(TableKind v) {
  switch (v) {
    case TableKind::kRuled:
      return "ruled";
    case TableKind::kHorizontalRules:
      return "horizontal_rules";
    case TableKind::kAligned:
      return "aligned";
  }
  return "";
}

}  // namespace delib
