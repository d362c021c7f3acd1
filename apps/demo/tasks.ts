/** What whoever gives out a case asks to be done besides answering it. */
export const TASKS: readonly string[] = [
  'Zadzwonić do zarządu dróg i potwierdzić daty przed wysłaniem odpowiedzi',
  'Uzgodnić z rzecznikiem, kto wypowie się do kamery',
  'Sprawdzić, co odpowiedzieliśmy tej redakcji w zeszłym roku',
  'Poprosić skarbnika o aktualne kwoty',
  'Przygotować zdjęcia do odpowiedzi i opisać prawa do nich',
  'Zapytać wydział, czy projekt uchwały jest już publiczny',
  'Oddzwonić do redakcji i zapytać, na kiedy planują publikację',
];

/** What follows in a note, after the name of whoever is to read it. */
export const ASKED_IN_NOTES: readonly string[] = [
  'proszę rzucić okiem, zanim to wyślę.',
  'czy możemy podać tę kwotę?',
  'redakcja dzwoniła drugi raz: czy ktoś z nimi rozmawiał?',
];
