import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const REPORTING_PROBLEMS = {
  'bi-logins-embedded': {
    pl: 'Wbudowana baza słucha tylko na tym komputerze: loginu dla narzędzi BI tu nie ma. Wysyłaj XLSX albo CSV według harmonogramu do folderu.',
    en: 'The embedded database listens on this machine only: there is no login for BI tools. Send XLSX or CSV by a schedule into a folder.',
  },
  'bi-logins-no-roles': {
    pl: 'Użytkownik bazy nie może zakładać ról: login dla narzędzi BI zakłada administrator bazy według docs/reporting.md.',
    en: 'The database user may not make roles: the database’s administrator makes the login for BI tools as docs/reporting.md says.',
  },
  'bi-login-exists': {
    pl: 'Taki login już jest: wybierz inną nazwę albo najpierw go odbierz.',
    en: 'There is such a login already: choose another name, or take it away first.',
  },
  'bi-logins-too-many': {
    pl: 'Urząd ma najwyżej {most} takich loginów: odbierz któryś.',
    en: 'An office has {most} such logins at most: take one away.',
  },
  'bi-login-not-found': { pl: 'Nie ma takiego loginu.', en: 'There is no such login.' },
  'question-not-found': { pl: 'Nie ma takiego pytania.', en: 'There is no such question.' },
  'question-of-another': {
    pl: 'To pytanie zapisał ktoś inny: zapisz je jako własne, żeby je zmienić.',
    en: 'Somebody else keeps this question: keep it as your own to change it.',
  },
  'question-not-sql': {
    pl: 'To nie jest poprawny SQL: wiersz {line}, znak {column}: {message}.',
    en: 'This is no correct SQL: line {line}, character {column}: {message}.',
  },
  'question-refused': {
    pl: 'Tego nie można tu użyć (wiersz {line}, znak {column}): {what}. Pytanie to jedno SELECT nad widokami ze słownika; słownik mówi, co wolno.',
    en: 'This cannot be used here (line {line}, character {column}): {what}. A question is one SELECT over the views of the dictionary, which says what may be used.',
  },
  'question-failed': {
    pl: 'Baza nie mogła odpowiedzieć (wiersz {line}, znak {column}): {message}.',
    en: 'The database could not answer (line {line}, character {column}): {message}.',
  },
  'question-too-long': {
    pl: 'Pytanie liczyło się dłużej niż {seconds} s i zostało przerwane: zawęź okres.',
    en: 'The question ran for more than {seconds} s and was stopped: ask for a shorter period.',
  },
  'question-too-heavy': {
    pl: 'Pytanie potrzebuje więcej miejsca, niż wolno: zawęź okres albo policz mniej naraz.',
    en: 'The question needs more space than it may have: ask for a shorter period, or for less at once.',
  },
  'question-expensive': {
    pl: 'To pytanie może się liczyć długo (szacunek: {rows} wierszy). Zawęź je albo zadaj mimo to.',
    en: 'This question may take long (estimate: {rows} rows). Narrow it, or ask it all the same.',
  },
  'question-busy': {
    pl: 'Liczy się już inne pytanie: każdy ma jedno naraz, a urząd dwa. Spróbuj za chwilę.',
    en: 'Another question is being answered: everybody has one at a time, the office two. Try again in a moment.',
  },
  'question-needs-role': {
    pl: 'Użytkownik bazy nie może zakładać ról, a pytania zadaje się tylko w roli {role}. Administrator bazy zakłada ją według docs/operations.md.',
    en: 'The database user may not make roles, and questions are asked as the role {role} only. The database’s administrator makes it as docs/operations.md says.',
  },
  'question-parameter': {
    pl: 'Wartość parametru nr {number} nie pasuje do jego typu ({type}): dzień to RRRR-MM-DD, liczba ma kropkę, a prawda i fałsz to true i false.',
    en: 'The value of parameter no. {number} does not fit its type ({type}): a day is YYYY-MM-DD, a number has a point, truth values are true and false.',
  },
  'question-right-lost': {
    pl: 'W trakcie liczenia odebrano Ci prawo do tych danych: odpowiedzi nie pokazano.',
    en: 'You lost the right to these data while the question ran: its answer is not shown.',
  },
  'report-schedule-not-found': {
    pl: 'Nie ma takiego harmonogramu.',
    en: 'There is no such schedule.',
  },
  'report-schedule-of-another': {
    pl: 'Ten harmonogram prowadzi ktoś inny: zmienić go może też koordynator.',
    en: 'Somebody else keeps this schedule: a coordinator may change it too.',
  },
  'report-schedule-nowhere': {
    pl: 'Wybierz co najmniej jedną osobę albo folder: raport nie miałby dokąd pójść.',
    en: 'Choose somebody, or a folder: the report would have nowhere to go.',
  },
  'report-schedule-of-what': {
    pl: 'Wskaż raport albo zapisane pytanie, które możesz zadać.',
    en: 'Name a report, or a kept question that you may ask.',
  },
  'report-schedule-format': {
    pl: 'Odpowiedź na pytanie może być w CSV, XLSX albo JSON Lines.',
    en: 'The answer to a question may be CSV, XLSX or JSON lines.',
  },
  'report-schedule-day': {
    pl: 'Dzień tygodnia to liczba od 1 do 7, a dzień miesiąca od 1 do 28.',
    en: 'A day of the week is 1 to 7, a day of the month 1 to 28.',
  },
  'report-schedule-recipient': {
    pl: 'Nie ma takiego pracownika albo nie pracuje już w urzędzie.',
    en: 'There is no such employee, or they work here no more.',
  },
  'report-schedule-stopped': {
    pl: 'Harmonogram jest wstrzymany: ktoś z prawem do tych danych musi go przejąć.',
    en: 'The schedule rests: somebody with the right to these data has to take it over.',
  },
  'report-folder-refused': {
    pl: 'Folder na serwerze nie przyjął pliku: administrator sprawdzi prawa i miejsce w katalogu raportów (REPORTS_DIR).',
    en: 'The folder of the server took no file: an administrator looks at the rights and the room of the directory of reports (REPORTS_DIR).',
  },
  'report-too-large-for-mail': {
    pl: 'Plik jest za duży, żeby go wysłać pocztą: wybierz folder albo zawęź pytanie.',
    en: 'The file is too large for a mail: choose a folder, or ask for less.',
  },
  'report-not-found': { pl: 'Nie ma takiego raportu.', en: 'There is no such report.' },
  'report-of-staff': {
    pl: 'Liczby jednego pracownika widzą tylko koordynatorzy: usuń ten filtr.',
    en: 'Figures of one employee are for coordinators only: take this filter away.',
  },
  'report-of-whom': {
    pl: 'Sprawozdanie komórki zamawia się z komórką, a pracownika z pracownikiem; pozostałe bez nich.',
    en: 'The report of a unit is ordered with the unit, that of an employee with the employee; the others without.',
  },
  'report-period-backwards': {
    pl: 'Okres kończy się, zanim się zaczyna: popraw daty.',
    en: 'The period ends before it begins: correct its days.',
  },
  'report-period-too-long': {
    pl: 'Raport obejmuje najwyżej {years} lat: skróć okres.',
    en: 'A report covers {years} years at most: choose a shorter period.',
  },
  'reports-not-ready': {
    pl: 'Widoki raportów dopiero powstają: spróbuj za chwilę.',
    en: 'The reporting views are being made: try again in a moment.',
  },
} as const satisfies Problems;
