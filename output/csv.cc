// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/csv.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "output/numbers.h"

namespace delib {

namespace {

using Documents = std::vector<const Document*>;

class Rows {
 public:
  Rows(const char* name, std::string_view header) : file_{name, std::string(header)} {
    file_.bytes += '\n';
  }

  Rows& Text(std::string_view v) {
    Separate();
    if (v.find_first_of(",\"\r\n") == std::string_view::npos) {
      file_.bytes += v;
      return *this;
    }
    file_.bytes += '"';
    for (std::size_t at = 0; at < v.size();) {
      const std::size_t quote = std::min(v.find('"', at), v.size());
      file_.bytes += v.substr(at, quote - at);
      if (quote < v.size()) file_.bytes += "\"\"";
      at = quote + 1;
    }
    file_.bytes += '"';
    return *this;
  }
  Rows& Int(int v) {
    Separate();
    AppendInt(file_.bytes, v);
    return *this;
  }
  // Empty where there is none: an act_index of 0, a table_index of -1.
  Rows& IntFrom(int least, int v) { return v < least ? Text("") : Int(v); }
  Rows& Confidence(double v) {
    Separate();
    AppendConfidence(file_.bytes, v);
    return *this;
  }
  Rows& Corners(const Box& box) {
    for (const double v : {box.x0(), box.y0(), box.x1(), box.y1()}) {
      Separate();
      AppendCoordinate(file_.bytes, v);
    }
    return *this;
  }
  // page, x0, y0, x1, y1, raw, confidence, status
  Rows& Reading(const Provenance& where, std::string_view raw, ReadStatus status) {
    return Int(where.page())
        .Corners(where.box())
        .Text(raw)
        .Confidence(where.confidence())
        .Text(ToWord(status));
  }
  template <class T>
  Rows& Reading(const Value<T>& v) {
    return Reading(v.where(), v.raw(), v.status());
  }
  void End() {
    file_.bytes += '\n';
    begun_ = false;
  }

  [[nodiscard]] CsvFile Take() { return std::move(file_); }

 private:
  void Separate() {
    if (begun_) file_.bytes += ',';
    begun_ = true;
  }

  CsvFile file_;
  bool begun_ = false;
};

CsvFile Acts(const Documents& documents) {
  Rows rows("acts.csv",
            "document_id,authority,body,act_number,title,session_date,president,secretary,"
            "transmitted_on,received_on,published_on,actes_id,report_number,present_count,"
            "excused_count,present_nonvoting_count,excused_nonvoting_count,proxy_count,vote_for,"
            "vote_against,vote_abstention,outcome,signed_place,signed_on,signatory,"
            "signatory_capacity,act_index,page_start,page_end,convened_on,in_office_count,"
            "voting_count,vote_manner,vote_not_participating,subject_matter");
  for (const Document* document : documents) {
    for (const Act& act : document->acts) {
      rows.Text(document->id);
      for (const ActField& field : Fields(act)) {
        rows.Text(field.value);
        if (std::string_view(field.column) == "signatory_capacity") {
          rows.Int(act.index).Int(act.page_start).Int(act.page_end);
        }
      }
      rows.End();
    }
  }
  return rows.Take();
}

CsvFile ActFields(const Documents& documents) {
  Rows rows("act_fields.csv",
            "document_id,act_index,field,value,page,x0,y0,x1,y1,raw,confidence,status");
  for (const Document* document : documents) {
    for (const Act& act : document->acts) {
      for (const ActField& field : Fields(act)) {
        // A date that cannot exist has a row without a value: its raw text would be nowhere else.
        if (field.where == nullptr) continue;
        rows.Text(document->id).Int(act.index).Text(field.column).Text(field.value);
        rows.Reading(*field.where, field.raw, field.status).End();
      }
    }
  }
  return rows.Take();
}

CsvFile Decisions(const Documents& documents) {
  Rows rows("decisions.csv",
            "document_id,act_index,seq,label,text,page,x0,y0,x1,y1,raw,confidence,status");
  for (const Document* document : documents) {
    for (const Act& act : document->acts) {
      int seq = 0;
      for (const Decision& decision : act.decisions) {
        rows.Text(document->id).Int(act.index).Int(++seq).Text(decision.label);
        rows.Text(*decision.text).Reading(decision.text).End();
      }
    }
  }
  return rows.Take();
}

CsvFile Attendance(const Documents& documents) {
  Rows rows("attendance.csv",
            "document_id,act_index,role,civility,name,proxy_to,page,x0,y0,x1,y1,raw,confidence,"
            "status");
  for (const Document* document : documents) {
    for (const Attendee& person : document->attendance) {
      rows.Text(document->id).IntFrom(1, person.act_index).Text(ToWord(person.role));
      rows.Text(ToWord(person.civility)).Text(*person.name).Text(person.proxy_to);
      rows.Reading(person.name).End();
    }
  }
  return rows.Take();
}

std::string Joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += ';';
    all += part;
  }
  return all;
}

CsvFile Citations(const Documents& documents) {
  Rows rows("citations.csv",
            "document_id,act_index,seq,kind,reference,articles,date,title,page,x0,y0,x1,y1,raw,"
            "confidence,status");
  for (const Document* document : documents) {
    for (const Act& act : document->acts) {
      int seq = 0;
      for (const Citation& citation : act.citations) {
        rows.Text(document->id).Int(act.index).Int(++seq).Text(ToWord(citation.kind));
        rows.Text(citation.reference).Text(Joined(citation.articles));
        rows.Text(citation.date ? ToIso(*citation.date) : "").Text(citation.title);
        rows.Reading(citation.text).End();
      }
    }
  }
  return rows.Take();
}

CsvFile Actions(const Documents& documents) {
  Rows rows("actions.csv",
            "document_id,action_id,part,group_title,number,title,page_start,page_end,act_index");
  for (const Document* document : documents) {
    for (const ActionSheet& sheet : document->sheets) {
      if (sheet.action_id.empty()) continue;  // sections without the heading of their sheet
      rows.Text(document->id).Text(sheet.action_id).Text(sheet.part).Text(sheet.group_title);
      rows.Text(sheet.number).Text(*sheet.title).Int(sheet.page_start).Int(sheet.page_end);
      rows.IntFrom(1, sheet.act_index).End();
    }
  }
  return rows.Take();
}

CsvFile Sections(const Documents& documents) {
  Rows rows("sections.csv",
            "document_id,action_id,section,title,text,page_start,page_end,act_index");
  for (const Document* document : documents) {
    for (const ActionSheet& sheet : document->sheets) {
      for (const Section& section : sheet.sections) {
        rows.Text(document->id).Text(sheet.action_id).Text(section.number).Text(section.title);
        rows.Text(section.text).Int(section.page_start).Int(section.page_end);
        rows.IntFrom(1, sheet.act_index).End();
      }
    }
  }
  return rows.Take();
}

CsvFile BudgetLines(const Documents& documents) {
  Rows rows("budget_lines.csv",
            "document_id,action_id,table,table_title,row_index,row_kind,row_label,financer,"
            "column_label,period,amount,page,x0,y0,x1,y1,raw,confidence,status,act_index,"
            "table_index,currency,account,budget_section,direction");
  for (const Document* document : documents) {
    for (const BudgetLine& line : document->budget_lines) {
      rows.Text(document->id).Text(line.action_id).Text(ToWord(line.table)).Text(line.table_title);
      rows.Int(line.row_index).Text(ToWord(line.row_kind)).Text(line.row_label);
      rows.Text(ToWord(line.financer)).Text(line.column_label).Text(line.period);
      rows.Text(ToDecimal(*line.amount)).Reading(line.amount);
      rows.IntFrom(1, line.act_index).IntFrom(0, line.table_index);
      rows.Text(ToCode(line.amount->currency)).Text(line.account);
      rows.Text(ToWord(line.section)).Text(ToWord(line.direction)).End();
    }
  }
  return rows.Take();
}

CsvFile Indicators(const Documents& documents) {
  Rows rows("indicators.csv",
            "document_id,action_id,table,row_index,measure,indicator,definition,column_label,kind,"
            "period,value_kind,value_number,unit,value_text,page,x0,y0,x1,y1,raw,confidence,status,"
            "act_index");
  for (const Document* document : documents) {
    for (const IndicatorValue& value : document->indicators) {
      rows.Text(document->id).Text(value.action_id).Text(ToWord(value.table)).Int(value.row_index);
      rows.Text(value.measure).Text(value.indicator).Text(value.definition);
      rows.Text(value.column_label).Text(ToWord(value.kind)).Text(value.period);
      rows.Text(ToWord(value.value_kind)).Text(value.value_number).Text(value.unit);
      rows.Text(*value.text).Reading(value.text).IntFrom(1, value.act_index).End();
    }
  }
  return rows.Take();
}

CsvFile Findings(const Documents& documents) {
  Rows rows("findings.csv",
            "document_id,rule,severity,action_id,table,message,expected,found,page,x0,y0,x1,y1,"
            "act_index");
  for (const Document* document : documents) {
    for (const Finding& finding : document->findings) {
      rows.Text(document->id).Text(finding.rule).Text(ToWord(finding.severity));
      rows.Text(finding.action_id).Text(finding.table).Text(finding.message);
      rows.Text(finding.expected).Text(finding.found);
      if (finding.where) {
        rows.Int(finding.where->page()).Corners(finding.where->box());
      } else {
        rows.Text("").Text("").Text("").Text("").Text("");
      }
      rows.IntFrom(1, finding.act_index).End();
    }
  }
  return rows.Take();
}

}  // namespace

CsvFile ToTablesCsv(const Documents& documents) {
  Rows rows("tables.csv",
            "document_id,table_index,page,row,col,rowspan,colspan,text,x0,y0,x1,y1,confidence,"
            "status,act_index");
  for (const Document* document : documents) {
    int index = 0;
    for (const Table& table : document->tables) {
      for (const Cell& cell : table.cells) {
        rows.Text(document->id).Int(index).Int(cell.page).Int(cell.row).Int(cell.col);
        rows.Int(cell.rowspan).Int(cell.colspan).Text(cell.text.text()).Corners(cell.box);
        rows.Confidence(LeastConfidence(cell.text)).Text(ToWord(cell.status));
        rows.IntFrom(1, table.act_index).End();
      }
      ++index;
    }
  }
  return rows.Take();
}

std::vector<CsvFile> ToCsv(const Documents& documents) {
  return {Acts(documents),        ActFields(documents),   Decisions(documents),
          Attendance(documents),  Citations(documents),   Actions(documents),
          Sections(documents),    BudgetLines(documents), Indicators(documents),
          ToTablesCsv(documents), Findings(documents)};
}

}  // namespace delib
