import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const REPORTING_PROBLEMS = {
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
