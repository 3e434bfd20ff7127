// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report.h"

namespace delib {

const char* ToWord(BudgetTable v) {
  switch (v) {
    case BudgetTable::kPlanned:
      return "planned";
    case BudgetTable::kExecuted:
      return "executed";
    case BudgetTable::kSummary:
      return "summary";
    case BudgetTable::kBudget:
      return "budget";
    case BudgetTable::kGrants:
      return "grants";
  }
  return "";
}

const char* ToWord(BudgetRowKind v) {
  switch (v) {
    case BudgetRowKind::kAction:
      return "action";
    case BudgetRowKind::kFinancer:
      return "financer";
    case BudgetRowKind::kLine:
      return "line";
    case BudgetRowKind::kSubtotal:
      return "subtotal";
    case BudgetRowKind::kTotal:
      return "total";
  }
  return "";
}

const char* ToWord(Financer v) {
  switch (v) {
    case Financer::kNone:
      return "";
    case Financer::kState:
      return "state";
    case Financer::kDepartment:
      return "department";
    case Financer::kOther:
      return "other";
    case Financer::kAll:
      return "all";
  }
  return "";
}

const char* ToWord(BudgetSection v) {
  switch (v) {
    case BudgetSection::kNone:
      return "";
    case BudgetSection::kOperating:
      return "operating";
    case BudgetSection::kInvestment:
      return "investment";
  }
  return "";
}

const char* ToWord(Direction v) {
  switch (v) {
    case Direction::kNone:
      return "";
    case Direction::kExpenditure:
      return "expenditure";
    case Direction::kRevenue:
      return "revenue";
  }
  return "";
}

const char* ToWord(IndicatorTable v) {
  switch (v) {
    case IndicatorTable::kSheet:
      return "sheet";
    case IndicatorTable::kGroup:
      return "group";
    case IndicatorTable::kAnnex:
      return "annex";
  }
  return "";
}

const char* ToWord(IndicatorKind v) {
  switch (v) {
    case IndicatorKind::kActual:
      return "actual";
    case IndicatorKind::kTarget:
      return "target";
    case IndicatorKind::kComment:
      return "comment";
  }
  return "";
}

const char* ToWord(ValueKind v) {
  switch (v) {
    case ValueKind::kNumber:
      return "number";
    case ValueKind::kPercent:
      return "percent";
    case ValueKind::kMoney:
      return "money";
    case ValueKind::kDuration:
      return "duration";
    case ValueKind::kText:
      return "text";
    case ValueKind::kNotCommunicated:
      return "not_communicated";
    case ValueKind::kNotEstimated:
      return "not_estimated";
    case ValueKind::kUnknown:
      return "unknown";
    case ValueKind::kNotApplicable:
      return "not_applicable";
  }
  return "";
}

}  // namespace delib
