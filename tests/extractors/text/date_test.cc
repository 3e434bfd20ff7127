// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text/date.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace delib {
namespace {

std::string Dump(const FoundDate& f) {
  return (f.date ? ToIso(*f.date) : "impossible") + " [" + std::string(f.span) + "]";
}

std::string DumpAll(const std::vector<FoundDate>& dates) {
  std::string s;
  for (const FoundDate& f : dates) s += (s.empty() ? "" : "; ") + Dump(f);
  return s;
}

TEST(FindDates, ReadsFigures) {
  const struct {
    const char* text;
    const char* dates;
  } rows[] = {
      {"le 06/03/2023 à", "2023-03-06 [06/03/2023]"},
      {"1/01/2021", "2021-01-01 [1/01/2021]"},
      {"31/12/21", "2021-12-31 [31/12/21]"},
      {"01/02/49 01/02/50", "2049-02-01 [01/02/49]; 1950-02-01 [01/02/50]"},
      {"06.03.2023.", "2023-03-06 [06.03.2023]"},
      {"06.03.23", "2023-03-06 [06.03.23]"},
      {"06-03-2023", "2023-03-06 [06-03-2023]"},
      {"2023-03-06", "2023-03-06 [2023-03-06]"},
      {"2023-03-06T10:12", "2023-03-06 [2023-03-06]"},
      {"6 / 3 / 2023", "2023-03-06 [6 / 3 / 2023]"},
      {"LE06/03/2023", "2023-03-06 [06/03/2023]"},
      {"01.01.2016 au 31.12.2016", "2016-01-01 [01.01.2016]; 2016-12-31 [31.12.2016]"},
      {"du 1/01 au 30/05/22", "2022-05-30 [30/05/22]"},
      {"31/11/22", "impossible [31/11/22]"},
      {"29/02/2023", "impossible [29/02/2023]"},
      {"32/01/2023", "impossible [32/01/2023]"},
      {"03/14/2023", "impossible [03/14/2023]"},
      {"01/02/0203", "impossible [01/02/0203]"},
      {"2023-02-30", "impossible [2023-02-30]"},
      {"Date:12/05/2024-Heure", "2024-05-12 [12/05/2024]"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(DumpAll(FindDates(row.text)), row.dates);
  }
}

TEST(FindDates, ReadsMonthsByName) {
  const struct {
    const char* text;
    const char* dates;
  } rows[] = {
      {"20 mars 2023", "2023-03-20 [20 mars 2023]"},
      {"1er janvier 2022", "2022-01-01 [1er janvier 2022]"},
      {"1 er janvier 2022", "2022-01-01 [1 er janvier 2022]"},
      {"ler janvier 2022", "2022-01-01 [ler janvier 2022]"},
      {"lundi 6 mars 2023", "2023-03-06 [6 mars 2023]"},
      {"Séance du 20 MARS 2023.", "2023-03-20 [20 MARS 2023]"},
      {"14 FEVRIER 2020", "2020-02-14 [14 FEVRIER 2020]"},
      {"14 février 2020", "2020-02-14 [14 février 2020]"},
      {"3 août 2021 et 4 aout 2021", "2021-08-03 [3 août 2021]; 2021-08-04 [4 aout 2021]"},
      {"5 decembre 2019", "2019-12-05 [5 decembre 2019]"},
      {"5 déc. 2019", "2019-12-05 [5 déc. 2019]"},
      {"12 juil. 2018, 12 juin 2018", "2018-07-12 [12 juil. 2018]; 2018-06-12 [12 juin 2018]"},
      {"20\xC2\xA0mars\n2023", "2023-03-20 [20\xC2\xA0mars\n2023]"},
      {"20mars2023", "2023-03-20 [20mars2023]"},
      {"Convocation du20 mars 2023", "2023-03-20 [20 mars 2023]"},
      {"31 novembre 2022", "impossible [31 novembre 2022]"},
      {"du 3 au 5 avril 2024", "2024-04-05 [5 avril 2024]"},
      {"4 septembre 2021 8 octobre 2021",
       "2021-09-04 [4 septembre 2021]; 2021-10-08 [8 octobre 2021]"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(DumpAll(FindDates(row.text)), row.dates);
  }
}

TEST(FindDates, ReadsWords) {
  const struct {
    const char* text;
    const char* dates;
  } rows[] = {
      {"L’an deux mille quatorze, le 4 décembre, à 18H00",
       "2014-12-04 [deux mille quatorze, le 4 décembre]"},
      {"L'an deux mil dix neuf, le onze mars", "2019-03-11 [deux mil dix neuf, le onze mars]"},
      {"vendredi dix-neuf juin deux mil quinze à dix heures",
       "2015-06-19 [dix-neuf juin deux mil quinze]"},
      {"l'an deux mil trois, le vingt sept mars",
       "2003-03-27 [deux mil trois, le vingt sept mars]"},
      {"le onze mars deux mille dix-neuf", "2019-03-11 [onze mars deux mille dix-neuf]"},
      {"L'AN DEUX MILLE VINGT ET UN ET LE PREMIER AOÛT",
       "2021-08-01 [DEUX MILLE VINGT ET UN ET LE PREMIER AOÛT]"},
      {"L’an 2018, le mardi 6 novembre", "2018-11-06 [2018, le mardi 6 novembre]"},
      {"le 4 décembre deux mille quatorze", "2014-12-04 [4 décembre deux mille quatorze]"},
      {"le premier mars mil neuf cent quatre-vingt-dix-huit",
       "1998-03-01 [premier mars mil neuf cent quatre-vingt-dix-huit]"},
      {"deux mille vingt-quatre, le vendredi vingt-et-un juin",
       "2024-06-21 [deux mille vingt-quatre, le vendredi vingt-et-un juin]"},
      {"dix juin deux mil quinze dix heures", "2015-06-10 [dix juin deux mil quinze]"},
      {"deux mille vingt-trois, le trente et un juin",
       "impossible [deux mille vingt-trois, le trente et un juin]"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(DumpAll(FindDates(row.text)), row.dates);
  }
}

TEST(FindDates, RefusesWhatIsNoDate) {
  const char* const rows[] = {
      "",
      "16.7",
      "L.3121-14",
      "L.31.12.20",
      "01 02 03 04 05",
      "01.02.03.04.05",
      "01/02/03/04",
      "loi 82.213",
      "2020/2021",
      "1.2.10",
      "25-04/034",
      "2019-03-12BIS",
      "2019-03-25A/C",
      "45/78/2023",
      "2015-22-15",
      "00/00/2023",
      "20 mars",
      "mars 2023",
      "n° 12345-12-2023",
      "3 maisons 2020",
      "20 mars 20235",
      "123/04/2023",
      "1er semestre 2022",
      "095-20240105-032024-DE",

      "12/05/202",
  };
  for (const char* text : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(DumpAll(FindDates(text)), "");
  }
}

TEST(FindDate, StartsWhereAsked) {
  const std::string text = "du 01/02/2023 au 03/04/2023";
  EXPECT_EQ(Dump(FindDate(text).value()), "2023-02-01 [01/02/2023]");
  const auto second = FindDate(text, 13);
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(Dump(*second), "2023-04-03 [03/04/2023]");
  EXPECT_EQ(second->span.data(), text.data() + 17) << "the span points into the text";
  EXPECT_FALSE(FindDate(text, 500).has_value());
}

TEST(FindDayMonth, WantsNoYear) {
  const struct {
    const char* text;
    const char* found;
  } rows[] = {
      {"convoqué le 26 mars, s'est réuni", "26.3 [26 mars]"},
      {"le 1er avril", "1.4 [1er avril]"},
      {"le vingt-neuf février", "29.2 [vingt-neuf février]"},
      {"le 26 mars 2024", "none"},
      {"le 26 mars 2024 puis le 2 mai", "2.5 [2 mai]"},
      {"le onze mars deux mille dix-neuf", "none"},
      {"le 31 novembre", "none"},
      {"le mois de mars", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    const auto f = FindDayMonth(row.text);
    const std::string dump = f ? std::to_string(f->day) + "." + std::to_string(f->month) + " [" +
                                     std::string(f->span) + "]"
                               : "none";
    EXPECT_EQ(dump, row.found);
  }
}

TEST(FindDates, ReadsBackWhatIsPrinted) {
  const char* const kMonths[] = {"janvier",   "février", "mars",     "avril",
                                 "mai",       "juin",    "juillet",  "août",
                                 "septembre", "octobre", "novembre", "décembre"};
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    const Date date{1950 + static_cast<int>(random() % 100), 1 + static_cast<int>(random() % 12),
                    1 + static_cast<int>(random() % 31)};
    char buffer[64];
    std::string text;
    switch (random() % 4) {
      case 0:
        std::snprintf(buffer, sizeof buffer, "%02d/%02d/%04d", date.day, date.month, date.year);
        text = buffer;
        break;
      case 1:
        std::snprintf(buffer, sizeof buffer, "%d/%d/%02d", date.day, date.month, date.year % 100);
        text = buffer;
        break;
      case 2:
        std::snprintf(buffer, sizeof buffer, "%02d.%02d.%04d", date.day, date.month, date.year);
        text = buffer;
        break;
      default:
        text = std::to_string(date.day) + (date.day == 1 ? "er " : " ") + kMonths[date.month - 1] +
               " " + std::to_string(date.year);
    }
    const std::string expected = (Exists(date) ? ToIso(date) : "impossible") + " [" + text + "]";
    const std::string sentence = "Réunion du " + text + ", à 18 h 30.";
    ASSERT_EQ(DumpAll(FindDates(sentence)), expected);
  }
}

}  // namespace
}  // namespace delib
