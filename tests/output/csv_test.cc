// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/csv.h"

#include <gtest/gtest.h>

#include <map>

#include "sample_document.h"

namespace delib {
namespace {

constexpr char kActsHeader[] =
    "document_id,authority,body,act_number,title,session_date,president,secretary,transmitted_on,"
    "received_on,published_on,actes_id,report_number,present_count,excused_count,"
    "present_nonvoting_count,excused_nonvoting_count,proxy_count,vote_for,vote_against,"
    "vote_abstention,outcome,signed_place,signed_on,signatory,signatory_capacity,act_index,"
    "page_start,page_end,convened_on,in_office_count,voting_count,vote_manner,"
    "vote_not_participating,subject_matter\n";
constexpr char kFieldsHeader[] =
    "document_id,act_index,field,value,page,x0,y0,x1,y1,raw,confidence,status\n";
constexpr char kDecisionsHeader[] =
    "document_id,act_index,seq,label,text,page,x0,y0,x1,y1,raw,confidence,status\n";
constexpr char kAttendanceHeader[] =
    "document_id,act_index,role,civility,name,proxy_to,page,x0,y0,x1,y1,raw,confidence,status\n";
constexpr char kCitationsHeader[] =
    "document_id,act_index,seq,kind,reference,articles,date,title,page,x0,y0,x1,y1,raw,confidence,"
    "status\n";
constexpr char kActionsHeader[] =
    "document_id,action_id,part,group_title,number,title,page_start,page_end,act_index\n";
constexpr char kSectionsHeader[] =
    "document_id,action_id,section,title,text,page_start,page_end,act_index\n";
constexpr char kBudgetHeader[] =
    "document_id,action_id,table,table_title,row_index,row_kind,row_label,financer,column_label,"
    "period,amount,page,x0,y0,x1,y1,raw,confidence,status,act_index,table_index,currency,account,"
    "budget_section,direction\n";
constexpr char kIndicatorsHeader[] =
    "document_id,action_id,table,row_index,measure,indicator,definition,column_label,kind,period,"
    "value_kind,value_number,unit,value_text,page,x0,y0,x1,y1,raw,confidence,status,act_index\n";
constexpr char kTablesHeader[] =
    "document_id,table_index,page,row,col,rowspan,colspan,text,x0,y0,x1,y1,confidence,status,"
    "act_index\n";
constexpr char kFindingsHeader[] =
    "document_id,rule,severity,action_id,table,message,expected,found,page,x0,y0,x1,y1,act_index\n";

TEST(ToCsv, EveryTableHasItsHeaderWhereNothingWasRead) {
  const Document document = EmptyDocument();
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"acts.csv", kActsHeader},
      {"act_fields.csv", kFieldsHeader},
      {"decisions.csv", kDecisionsHeader},
      {"attendance.csv", kAttendanceHeader},
      {"citations.csv", kCitationsHeader},
      {"actions.csv", kActionsHeader},
      {"sections.csv", kSectionsHeader},
      {"budget_lines.csv", kBudgetHeader},
      {"indicators.csv", kIndicatorsHeader},
      {"tables.csv", kTablesHeader},
      {"findings.csv", kFindingsHeader},
  };
  const std::vector<CsvFile> files = ToCsv({&document});
  ASSERT_EQ(files.size(), expected.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(files[i].name, expected[i].first);
    EXPECT_EQ(files[i].bytes, expected[i].second);
  }
}

TEST(ToCsv, WritesEveryRowOfAFullDocument) {
  const std::string id = "0123456789abcdef,";
  const std::map<std::string, std::string> expected = {
      {"acts.csv",
       kActsHeader + id +
           "Commune de Vauclair,,2024-07,\"Budget, \"\"principal\"\"\",2024-04-09,,,,,,,,"
           ",,,,,12,,1,adopted,,,,,1,1,2,,,,majority,,\n"},
      {"act_fields.csv",
       kFieldsHeader + id +
           "1,authority,Commune de Vauclair,1,56.70,100.00,200.13,112.00,Commune de "
           "Vauclair,1,ok\n" +
           id + "1,act_number,2024-07,1,56.70,100.00,200.13,112.00,2024-07,1,ok\n" + id +
           "1,title,\"Budget, \"\"principal\"\"\",1,56.70,100.00,200.13,112.00,"
           "\"Budget, \"\"principal\"\"\",1,ok\n" +
           id + "1,session_date,2024-04-09,1,56.70,140.00,200.13,152.00,9 avril 2024,1,ok\n" + id +
           "1,vote_for,12,2,56.70,600.00,200.13,612.00,douze voix pour,1,ok\n" + id +
           "1,vote_abstention,1,2,56.70,600.00,200.13,612.00,1 abstention,0.875,review\n" + id +
           "1,outcome,adopted,2,56.70,612.00,200.13,624.00,Adopté,1,ok\n" + id +
           "1,signed_on,,2,56.70,700.00,200.13,712.00,31/04/24,1,review\n" + id +
           "1,vote_manner,majority,2,56.70,600.00,200.13,612.00,à la majorité,1,ok\n"},
      {"decisions.csv",
       kDecisionsHeader + id +
           "1,1,Article 1,Le budget est voté.,2,56.70,500.00,200.13,512.00,Le budget est voté.,1,"
           "ok\n" +
           id +
           "1,2,-,\"=SOMME ; le maire\nest chargé\",2,56.70,520.00,200.13,532.00,"
           "\"=SOMME ; le maire\nest chargé\",1,ok\n"},
      {"attendance.csv",
       kAttendanceHeader + id +
           ",present,Mme,Ana BRUN,,1,56.70,100.00,200.13,112.00,Ana BRUN,1,ok\n" + id +
           "1,excused,,Luc FAURE,Ana BRUN,1,56.70,100.00,200.13,112.00,Luc FAURE,1,ok\n"},
      {"citations.csv", kCitationsHeader + id +
                            "1,1,code,Code général,L.1;L.2-1,1996-02-21,,1,56.70,100.00,200.13,"
                            "112.00,\"Vu le Code général, art. L.1 et L.2-1\",1,ok\n"},
      {"actions.csv", kActionsHeader + id + "1.II.R,Socle,Accueillir,4,Premier accueil,3,4,1\n"},
      {"sections.csv",
       kSectionsHeader + id + "1.II.R,1,Description,\"Une phrase.\nUne autre.\",3,3,1\n"},
      {"budget_lines.csv",
       kBudgetHeader + id +
           "1.II.R,planned,,0,total,TOTAL,state,Part État,,917100.00,3,56.70,320.00,200.13,332.00,"
           "917 100 €,1,ok,1,0,EUR,,,\n" +
           id +
           ",budget,Décision modificative,3,line,Énergie,,BP,2024,-0.05,2,56.70,340.00,200.13,"
           "352.00,\"-0,05\",0.9,review,,,FRF,011,operating,expenditure\n"},
      {"indicators.csv", kIndicatorsHeader + id +
                             "1.II.R,sheet,0,Accueil,Taux,,Situation 2021,actual,2021,percent,98,%,"
                             "98%,4,56.70,100.00,200.13,112.00,98%,1,ok,1\n"},
      {"tables.csv", kTablesHeader + id +
                         "0,1,0,0,1,1,\"Part, État\",50.00,300.00,150.00,320.00,1,ok,1\n" + id +
                         "0,1,0,1,1,1,,150.00,300.00,250.00,320.00,1,ok,1\n" + id +
                         "0,2,1,0,1,1,917 100 €,50.00,320.00,150.00,340.00,0.5,review,1\n" + id +
                         "0,1,1,1,1,1,\"x\"\"y\",150.00,320.00,250.00,340.00,1,ok,1\n"},
      {"findings.csv",
       kFindingsHeader + id + "document.no_checks,info,,,Rien à comparer,,,,,,,,\n" + id +
           "budget.sum,error,1.II.R,planned,Le total ne suit pas de ses lignes,\"917 000,00\","
           "\"917 100,00\",3,56.70,320.00,200.13,332.00,1\n"},
  };
  const Document document = FullDocument();
  const std::vector<CsvFile> files = ToCsv({&document});
  ASSERT_EQ(files.size(), expected.size());
  for (const CsvFile& file : files) {
    SCOPED_TRACE(file.name);
    EXPECT_EQ(file.bytes, expected.at(file.name));
  }
}

TEST(ToCsv, SeveralDocumentsShareOneHeader) {
  Document first = FullDocument();
  Document second = FullDocument();
  second.id = "fedcba9876543210";
  const std::string bytes = ToCsv({&first, &second})[5].bytes;
  EXPECT_EQ(bytes, std::string(kActionsHeader) +
                       "0123456789abcdef,1.II.R,Socle,Accueillir,4,Premier accueil,3,4,1\n"
                       "fedcba9876543210,1.II.R,Socle,Accueillir,4,Premier accueil,3,4,1\n");
}

TEST(ToCsv, QuotesWhatRfc4180AsksForAndNothingElse) {
  struct Row {
    const char* name;
    const char* text;
    const char* cell;
  };
  const Row rows[] = {
      {"plain", "a b", "a b"},
      {"comma", "a,b", "\"a,b\""},
      {"quote alone", "\"", "\"\"\"\""},
      {"quotes at both ends", "\"a\"", "\"\"\"a\"\"\""},
      {"line feed", "a\nb", "\"a\nb\""},
      {"carriage return", "a\rb", "\"a\rb\""},
      {"formula stays as read", "=1+1", "=1+1"},
      {"semicolon is no separator", "a;b", "a;b"},
      {"space at the ends is kept", " a ", " a "},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Document document = EmptyDocument();
    document.tables.push_back(TableOf(1, 1, {CellOf(0, 0, row.text)}));
    EXPECT_EQ(ToTablesCsv({&document}).bytes, kTablesHeader +
                                                  std::string("0123456789abcdef,0,1,0,0,1,1,") +
                                                  row.cell + ",50.00,300.00,150.00,320.00,1,ok,\n");
  }
}

}  // namespace
}  // namespace delib
