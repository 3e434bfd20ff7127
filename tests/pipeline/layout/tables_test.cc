// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/layout/tables.h"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>

#include "page_maker.h"

namespace delib {
namespace {

using testing::PageMaker;

// The cells as "row.col text" with spans, the empty ones left out.
std::string Show(const Table& table) {
  std::string out;
  for (const Cell& c : table.cells) {
    if (c.text.empty()) continue;
    out += std::to_string(c.row) + "." + std::to_string(c.col);
    if (c.rowspan > 1 || c.colspan > 1) {
      out.append("[").append(std::to_string(c.rowspan)).append("x");
      out.append(std::to_string(c.colspan)).append("]");
    }
    out += " " + c.text.text() + "|";
  }
  return out;
}

TEST(FindTables, ReadsAGridCellByCell) {
  PageMaker m;
  m.Grid({50, 150, 250}, {100, 120, 140});
  m.Text(60, 114, "Nom")
      .Text(160, 114, "Montant")
      .Text(60, 134, "Chorale")
      .Text(160, 134, "1 200 €");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Show(tables[0].table), "0.0 Nom|0.1 Montant|1.0 Chorale|1.1 1 200 €|");
  EXPECT_EQ(tables[0].table.kind, TableKind::kRuled);
  EXPECT_EQ(tables[0].words.size(), m.page().words.size());
}

TEST(FindTables, KnowsMergedCells) {
  PageMaker m;
  // The first cell of the body covers two rows; the header's second cell covers two columns.
  m.H(50, 350, 100).H(50, 350, 120).H(150, 350, 140).H(50, 350, 160);
  m.V(50, 100, 160).V(150, 100, 160).V(250, 120, 160).V(350, 100, 160);
  m.Text(60, 114, "Tiers").Text(160, 114, "Année 2030");
  m.Text(60, 144, "Tennis")
      .Text(160, 134, "10")
      .Text(260, 134, "20")
      .Text(160, 154, "30")
      .Text(260, 154, "40");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Show(tables[0].table),
            "0.0 Tiers|0.1[1x2] Année 2030|1.0[2x1] Tennis|1.1 10|1.2 20|2.1 30|2.2 40|");
}

TEST(FindTables, JoinsTheLinesOfACell) {
  PageMaker m;
  m.Grid({50, 200, 300}, {100, 130, 160});
  m.Text(60, 112, "Titre").Text(210, 112, "Somme");
  m.Text(60, 142, "Travaux du").Text(60, 154, "gymnase").Text(210, 142, "5 000,00 €");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.TextAt(1, 0), "Travaux du gymnase");
  EXPECT_EQ(tables[0].table.rows, 2);
}

TEST(FindTables, TakesTheEndsOfRulesForOpenSides) {
  PageMaker m;  // no outer verticals
  m.H(50, 350, 100).H(50, 350, 120).H(50, 350, 140).V(150, 100, 140).V(250, 100, 140);
  m.Text(60, 114, "a")
      .Text(160, 114, "b")
      .Text(260, 114, "c")
      .Text(60, 134, "d")
      .Text(260, 134, "e");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Show(tables[0].table), "0.0 a|0.1 b|0.2 c|1.0 d|1.2 e|");
}

TEST(FindTables, PartsRowsOfFiguresUnderARuledHeader) {
  PageMaker m;
  m.Grid({50, 200, 300, 400}, {100, 120, 170});
  m.Text(60, 114, "Classe").Text(210, 114, "Filles").Text(310, 114, "Garçons");
  const char* labels[] = {"Petits", "Moyens", "Grands"};
  for (int i = 0; i < 3; ++i) {
    m.Text(60, 132 + 14 * i, labels[i]).Text(210, 132 + 14 * i, std::to_string(10 + i));
    m.Text(310, 132 + 14 * i, std::to_string(20 + i));
  }
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.rows, 4);
  EXPECT_EQ(tables[0].table.TextAt(3, 0), "Grands");
  EXPECT_EQ(tables[0].table.TextAt(3, 2), "22");
}

TEST(FindTables, PartsRowsWhoseColumnsAreRuledInTheHeaderAlone) {
  PageMaker m;
  for (int i = 0; i < 6; ++i) m.H(50, 350, 100 + 20 * i);
  m.V(50, 100, 200).V(350, 100, 200).V(150, 100, 120).V(250, 100, 120);
  m.Text(60, 114, "Pays").Text(160, 114, "Nés").Text(260, 114, "Venus");
  for (int i = 1; i < 5; ++i) {
    m.Text(60, 114 + 20 * i, "Lieu").Text(180, 114 + 20 * i, std::to_string(i));
    m.Text(280, 114 + 20 * i, std::to_string(i * i));
  }
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.cols, 3);
  EXPECT_EQ(tables[0].table.TextAt(4, 0), "Lieu");
  EXPECT_EQ(tables[0].table.TextAt(4, 2), "16");
}

TEST(FindTables, KeepsACellOfSeveralNumbersWhereRulesPartTheRows) {
  PageMaker m;
  m.Grid({50, 150, 250, 350}, {100, 120, 140, 160, 180, 210});
  for (int i = 0; i < 4; ++i) {
    m.Text(60, 114 + 20 * i, "Club").Text(160, 114 + 20 * i, "100").Text(260, 114 + 20 * i, "90");
  }
  m.Text(60, 192, "Golf").Text(60, 204, "Tir");
  m.Text(160, 192, "10").Text(160, 204, "20").Text(260, 192, "30").Text(260, 204, "40");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.rows, 5);
  EXPECT_EQ(tables[0].table.TextAt(4, 1), "10 20");
}

TEST(FindTables, SendsAWordBetweenTwoCellsToReview) {
  PageMaker m;
  m.Grid({50, 150, 250}, {100, 120, 140});
  m.Text(60, 114, "a").Text(160, 114, "b").Text(60, 134, "c").Text(138, 134, "12345");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.At(1, 1)->status, ReadStatus::kReview);
  EXPECT_EQ(tables[0].table.At(0, 1)->status, ReadStatus::kOk);
}

TEST(FindTables, ReadsColumnsOfAmountsBetweenRules) {
  PageMaker m;
  m.H(50, 500, 100).H(50, 500, 120).H(50, 500, 180);
  m.Text(52, 114, "Chapitre").Right(350, 114, "Voté").Right(490, 114, "Réalisé");
  m.Text(52, 134, "Énergie").Right(350, 134, "1 234 567,89").Right(490, 134, "987 654,32");
  m.Text(52, 150, "Personnel").Right(350, 150, "45 000,00").Right(490, 150, "44 000,00");
  m.Text(52, 166, "Dette").Right(350, 166, "800,00").Right(490, 166, "800,00");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.kind, TableKind::kHorizontalRules);
  EXPECT_EQ(tables[0].table.cols, 3);
  EXPECT_EQ(tables[0].table.TextAt(1, 1), "1 234 567,89");
  EXPECT_EQ(tables[0].table.TextAt(3, 2), "800,00");
}

TEST(FindTables, ReadsColumnsOfFiguresHeldByAlignmentAlone) {
  PageMaker m;
  m.Text(60, 100,
         "Le conseil prend acte des comptes suivants, arrêtés au dernier jour de l'année :");
  for (int i = 0; i < 5; ++i) {
    const double y = 130 + 14 * i;
    m.Text(60, y, "Poste " + std::string(1, static_cast<char>('A' + i)));
    m.Right(300, y, std::to_string(100 + i * i) + " 000,00")
        .Right(420, y, std::to_string(20 + i) + " 500,00");
  }
  m.Text(60, 230, "La séance est levée après l'examen des autres points de l'ordre du jour.");
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.kind, TableKind::kAligned);
  EXPECT_EQ(tables[0].table.rows, 5);
  EXPECT_EQ(tables[0].table.cols, 3);
  EXPECT_EQ(tables[0].table.TextAt(4, 1), "116 000,00");
}

TEST(FindTables, ReadsCellsThatAreGroundsOfColour) {
  PageMaker m;
  for (int r = 0; r < 3; ++r) {
    for (int c = 0; c < 3; ++c) {
      m.Ground(50 + 100 * c, 100 + 20 * r, 149 + 100 * c, 119 + 20 * r);
      m.Text(60 + 100 * c, 114 + 20 * r, std::to_string(r) + "k" + std::to_string(c));
    }
  }
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].table.TextAt(2, 1), "2k1");
}

TEST(FindTables, FindsNoneInRunningText) {
  struct Row {
    const char* name;
    std::function<void(PageMaker&)> draw;
  };
  const Row rows[] = {
      {"framed text",
       [](PageMaker& m) {
         m.Grid({50, 500}, {100, 160}).Text(60, 120, "Pour : 12 Contre : 3");
       }},
      {"frames one under the other",
       [](PageMaker& m) {
         m.Grid({50, 500}, {100, 130, 160}).Text(60, 120, "un").Text(60, 150, "deux");
       }},
      {"an empty form",
       [](PageMaker& m) {
         m.Grid({50, 150, 250}, {100, 120, 140, 160, 180})
             .Text(60, 114, "Nom")
             .Text(160, 114, "Signature");
       }},
      {"names in columns",
       [](PageMaker& m) {
         for (int i = 0; i < 6; ++i) {
           m.Text(60, 100 + 14 * i, "Mme Anne Durel").Text(220, 100 + 14 * i, "M. Paul Lorme");
           m.Text(380, 100 + 14 * i, "M. Jean Savin");
         }
       }},
      {"contents list",
       [](PageMaker& m) {
         for (int i = 0; i < 6; ++i) {
           m.Text(60, 100 + 14 * i, "Chapitre de la partie ................................");
           m.Right(500, 100 + 14 * i, std::to_string(3 + 4 * i));
         }
       }},
      {"counts of the session",
       [](PageMaker& m) {
         const char* labels[] = {
             "En exercice :", "Présents :", "Pouvoirs :", "Votants :", "Absents :"};
         for (int i = 0; i < 5; ++i) {
           m.Text(60, 100 + 14 * i, labels[i]).Right(300, 100 + 14 * i, std::to_string(15 + i));
         }
       }},
      {"list of sentences with amounts",
       [](PageMaker& m) {
         for (int i = 0; i < 6; ++i) {
           m.Text(60, 100 + 14 * i, "- un excédent de")
               .Right(300, 100 + 14 * i, std::to_string(12 + i * i) + " 000,00 €");
         }
       }},
      {"two columns of prose",
       [](PageMaker& m) {
         for (int i = 0; i < 12; ++i) {
           m.Text(50, 100 + 12 * i, "Les travaux de la rue haute sont achevés depuis");
           m.Text(310, 100 + 12 * i, "La commission propose de retenir les offres du");
         }
       }},
      {"prose between a rule at the head and one at the foot",
       [](PageMaker& m) {
         m.H(50, 540, 60).H(50, 540, 780);
         for (int i = 0; i < 20; ++i) {
           m.Text(
               50, 100 + 14 * i,
               "Le maire expose que les crédits de l'année ont été employés selon le vote de mars");
         }
       }},
      {"boxes around the words of links",
       [](PageMaker& m) {
         m.Text(50, 110, "voir la page")
             .Text(115, 110, "section")
             .Text(155, 110, "dix pour le reste");
         m.Text(50, 122, "voir la page")
             .Text(115, 122, "section")
             .Text(155, 122, "neuf de ce texte");
         m.Grid({114, 133, 153}, {100, 112, 124});
       }},
      {"the scales of a chart",
       [](PageMaker& m) {
         for (int i = 0; i < 8; ++i) {
           m.Right(80, 100 + 20 * i, std::to_string(70 - 10 * i));
           m.Right(300, 100 + 20 * i, std::to_string(700 - 100 * i))
               .Right(500, 100 + 20 * i, std::to_string(3500 - 500 * i));
         }
       }},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    PageMaker m;
    row.draw(m);
    const auto tables = FindTables(m.page());
    EXPECT_EQ(tables.size(), 0U) << (tables.empty() ? "" : Show(tables[0].table));
  }
}

TEST(FindTables, LeavesStampsOutOfTables) {
  PageMaker m;
  m.Grid({50, 250, 500}, {100, 160, 220});
  m.Text(60, 150, "Action")
      .Text(260, 150, "Détail")
      .Text(60, 190, "Lire")
      .Text(260, 190, "chaque jour");
  // Its foot lies on the table's.
  m.Text(410, 110, "Envoyé en préfecture le 03/04/2031", 6);
  m.Grid({400, 520}, {80, 130});
  const auto tables = FindTables(m.page());
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(Show(tables[0].table), "0.0 Action|0.1 Détail|1.0 Lire|1.1 chaque jour|");
}

TEST(FindTables, CountsHeaderRows) {
  struct Row {
    const char* name;
    std::function<void(PageMaker&)> draw;
    int header_rows;
  };
  const auto body = [](PageMaker& m, double y) {
    m.Text(60, y, "Judo").Text(160, y, "300 €").Text(260, y, "320 €");
  };
  const Row rows[] = {
      {"bold",
       [&](PageMaker& m) {
         m.Text(60, 114, "Club", 10, true)
             .Text(160, 114, "Demande", 10, true)
             .Text(260, 114, "Vote", 10, true);
         body(m, 134);
         body(m, 154);
       },
       1},
      {"on a ground",
       [&](PageMaker& m) {
         m.Ground(50, 100, 350, 120)
             .Text(60, 114, "Club")
             .Text(160, 114, "BP 2030")
             .Text(260, 114, "CA 2030");
         body(m, 134);
         body(m, 154);
       },
       1},
      {"text above numbers",
       [&](PageMaker& m) {
         m.Text(60, 114, "Club").Text(160, 114, "Demande").Text(260, 114, "Vote");
         body(m, 134);
         body(m, 154);
       },
       1},
      {"figures from the first row on",
       [&](PageMaker& m) {
         body(m, 114);
         body(m, 134);
         body(m, 154);
       },
       0},
      {"a ground under all rows says nothing",
       [&](PageMaker& m) {
         m.Ground(50, 100, 350, 160);
         for (int i = 0; i < 3; ++i)
           m.Text(60, 114 + 20 * i, "Qui").Text(160, 114 + 20 * i, "quoi");
       },
       0},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    PageMaker m;
    m.Grid({50, 150, 250, 350}, {100, 120, 140, 160});
    row.draw(m);
    const auto tables = FindTables(m.page());
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].table.header_rows, row.header_rows);
  }
}

TEST(FindTables, GivesEachWordToOneTableOnly) {
  PageMaker m;
  m.Grid({40, 300, 560}, {80, 400});  // a frame of two cells with a table in the first
  m.Grid({50, 150, 250}, {100, 120, 140});
  m.Text(60, 114, "a").Text(160, 114, "b").Text(60, 134, "c").Text(160, 134, "d");
  m.Text(60, 300, "dehors").Text(320, 300, "aussi");
  std::vector<int> seen(m.page().words.size(), 0);
  for (const PageTable& t : FindTables(m.page())) {
    for (const int w : t.words) ++seen[static_cast<std::size_t>(w)];
  }
  for (const int n : seen) EXPECT_LE(n, 1);
  EXPECT_EQ(seen[0], 1);
}

TEST(FindTables, EndsSoonOnAPageThatIsNoDocument) {
  PageMaker m;
  for (int i = 0; i < 200'000; ++i) {
    const double x = (i * 7919) % 5950 / 10.0;
    const double y = (i * 104'729LL) % 8420 / 10.0;
    if (i < 100'000) m.Text(x, y, i % 2 == 0 ? "mot" : "12");
    m.page().rulings.push_back({Box(x, y, x + 30, y + 0.4), true});
    m.page().rulings.push_back({Box(y * 0.7, x, y * 0.7 + 0.4, x + 30), false});
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto tables = FindTables(m.page());
  // Some tenths of a second; a quadratic pass would take minutes, in a sanitizer's build too.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_LT(tables.size(), 1000U);
}

}  // namespace
}  // namespace delib
