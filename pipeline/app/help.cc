// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/app/help.h"

#include "pipeline/ingest/page_source.h"
#include "pipeline/ocr/tesseract_engine.h"

namespace delib {

namespace {

constexpr char kProgramFrench[] =
    R"(delib : des PDF de délibérations aux données structurées et vérifiées

Emploi :
  delib extract FICHIER...   les actes : dates, présents, visas, décisions, votes, budgets, indicateurs
  delib tables FICHIER...    les tableaux de n'importe quel PDF
  delib text FICHIER...      le texte, dans l'ordre de lecture
  delib COMMANDE --help      l'aide d'une commande, avec toutes ses options
  delib --version            les versions du programme et de ses bibliothèques

Exemples :
  delib extract deliberation.pdf                          un résumé à l'écran
  delib extract deliberation.pdf --csv tables/            un fichier CSV par sorte de données
  delib extract actes/*.pdf --csv tables/ --json json/    plusieurs PDF à la fois
  delib tables budget.pdf                                 les tableaux, dessinés à l'écran

Ce qui est douteux n'est jamais donné pour sûr : chaque valeur porte sa page, sa place, le texte lu
et un état (« ok » ou « review », à relire).

Codes de sortie (avec plusieurs fichiers, le plus élevé) :
  0  terminé
  1  terminé, avec des constats graves (severity « error »)
  2  ligne de commande incorrecte
  3  un fichier n'a pas pu être lu (absent, pas un PDF, endommagé, chiffré)
  4  un résultat n'a pas pu être écrit

--lang en : les messages en anglais.
)";

constexpr char kProgramEnglish[] =
    R"(delib: from PDFs of deliberations to structured, validated data

Usage:
  delib extract FILE...    the acts: dates, attendance, citations, decisions, votes, budgets, indicators
  delib tables FILE...     the tables of any PDF
  delib text FILE...       the text, in reading order
  delib COMMAND --help     the help of a command, with all its options
  delib --version          the versions of the program and of its libraries

Examples:
  delib extract deliberation.pdf                          a summary on the screen
  delib extract deliberation.pdf --csv tables/            a CSV file for each kind of data
  delib extract acts/*.pdf --csv tables/ --json json/     several PDFs at once
  delib tables budget.pdf                                 the tables, drawn on the screen

Nothing doubtful is passed off as certain: each value carries its page, its place, the text as read
and a status ('ok', or 'review' where a person should look).

Exit codes (with several files, the highest):
  0  done
  1  done, with findings of severity 'error'
  2  wrong command line
  3  a file could not be read (missing, no PDF, damaged, encrypted)
  4  a result could not be written

--lang fr: messages in French (the default).
)";

constexpr char kExtractFrench[] =
    R"(delib extract : lit des PDF de délibérations et en tire les actes

Emploi : delib extract FICHIER... [options]

FICHIER : un PDF, ou « - » pour l'entrée standard. Sans --csv ni --json, seul un résumé est affiché.

Résultats :
  --csv DOSSIER        un fichier CSV par sorte de données (acts.csv, decisions.csv, attendance.csv,
                       findings.csv...) ; avec plusieurs PDF, la colonne document_id les distingue
  --json FICHIER       le résultat complet, avec la page et la place de chaque valeur ; « - » pour la
                       sortie standard. Si c'est un dossier, ou avec plusieurs PDF : un fichier par
                       PDF dans ce dossier (x/acte.pdf donne acte.json)
)";

constexpr char kExtractEnglish[] =
    R"(delib extract: reads PDFs of deliberations and takes the acts from them

Usage: delib extract FILE... [options]

FILE: a PDF, or '-' for standard input. Without --csv and --json, only a summary is shown.

Results:
  --csv FOLDER         a CSV file for each kind of data (acts.csv, decisions.csv, attendance.csv,
                       findings.csv...); with several PDFs, the column document_id tells them apart
  --json FILE          the whole result, with page and place of every value; '-' for standard output.
                       Where it is a folder, or with several PDFs: a file for each PDF in that
                       folder (x/act.pdf becomes act.json)
)";

constexpr char kTablesFrench[] = R"(delib tables : trouve les tableaux de n'importe quel PDF

Emploi : delib tables FICHIER... [options]

FICHIER : un PDF, ou « - » pour l'entrée standard. Sans --csv, les tableaux sont dessinés à l'écran.

Résultats :
  --csv DOSSIER        tables.csv, cellule par cellule, dans ce dossier
)";

constexpr char kTablesEnglish[] = R"(delib tables: finds the tables of any PDF

Usage: delib tables FILE... [options]

FILE: a PDF, or '-' for standard input. Without --csv, the tables are drawn on the screen.

Results:
  --csv FOLDER         tables.csv, cell by cell, in that folder
)";

constexpr char kTextFrench[] =
    R"(delib text : écrit le texte de n'importe quel PDF, dans l'ordre de lecture

Emploi : delib text FICHIER... [options]

FICHIER : un PDF, ou « - » pour l'entrée standard. Un saut de page (caractère 0C) suit chaque page.
)";

constexpr char kTextEnglish[] = R"(delib text: writes the text of any PDF, in reading order

Usage: delib text FILE... [options]

FILE: a PDF, or '-' for standard input. A form feed (character 0C) follows each page.
)";

constexpr char kReadingFrench[] = R"(
Lecture :
  --pages LISTE        ces pages seulement, par exemple 1-5,9
  --password MOT       le mot de passe d'un PDF chiffré (ou la variable DELIB_PASSWORD)
  -j, --jobs N         fils d'exécution ; par défaut, le nombre de cœurs. Le résultat n'en dépend pas
  --page-timeout S     secondes au bout desquelles une page est abandonnée, et signalée ; 10 par défaut

Pages numérisées (reconnaissance des caractères) :
  --ocr auto|always|never   auto : les pages sans texte utilisable ; always : toutes ; never : aucune
  --tessdata DOSSIER        les modèles de Tesseract ; par défaut, ceux du système
  --model NOM               le modèle ; fra par défaut (paquet tesseract-ocr-fra)
  --figures-tessdata DOSSIER   un modèle avec l'ancien moteur de Tesseract, second lecteur des nombres

Messages :
  -q, --quiet          ni progression, ni résumé ; les erreurs seulement
  -v, --verbose        aussi ce que disent les bibliothèques
  --lang fr|en         langue des messages ; fr par défaut
  -h, --help           cette aide

Codes de sortie : 0 terminé ; 1 avec des constats graves ; 2 ligne de commande incorrecte ;
3 fichier illisible ; 4 résultat non écrit.
)";

constexpr char kReadingEnglish[] = R"(
Reading:
  --pages LIST         these pages only, such as 1-5,9
  --password WORD      the password of an encrypted PDF (or the variable DELIB_PASSWORD)
  -j, --jobs N         threads; by default, the number of cores. The result does not depend on it
  --page-timeout S     seconds after which a page is given up, and reported; 10 by default

Scanned pages (character recognition):
  --ocr auto|always|never   auto: pages without usable text; always: all; never: none
  --tessdata FOLDER         Tesseract's models; by default, those of the system
  --model NAME              the model; fra by default (package tesseract-ocr-fra)
  --figures-tessdata FOLDER   a model with Tesseract's older engine, second reader of numbers

Messages:
  -q, --quiet          no progress, no summary; errors only
  -v, --verbose        also what the libraries say
  --lang fr|en         language of the messages; fr by default
  -h, --help           this help

Exit codes: 0 done; 1 with findings of severity 'error'; 2 wrong command line; 3 unreadable file;
4 result not written.
)";

}  // namespace

std::string HelpText(Command command, Language language) {
  const std::string reading = Say(language, kReadingFrench, kReadingEnglish);
  switch (command) {
    case Command::kExtract:
      return Say(language, kExtractFrench, kExtractEnglish) + reading;
    case Command::kTables:
      return Say(language, kTablesFrench, kTablesEnglish) + reading;
    case Command::kText:
      return Say(language, kTextFrench, kTextEnglish) + reading;
    case Command::kNone:
      break;
  }
  return Say(language, kProgramFrench, kProgramEnglish);
}

std::string VersionText() {
  return "delib " DELIB_VERSION "\n" + PdfLibraryVersion() + "\n" + OcrLibraryVersion() +
         "\nICU " DELIB_ICU_VERSION "\nRE2 " DELIB_RE2_VERSION "\n";
}

}  // namespace delib
