import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const LETTER_PROBLEMS = {
  'letter-unknown': { pl: 'Nie ma takiego pisma.', en: 'There is no such letter.' },
  'letter-language-unknown': {
    pl: 'To pismo nie wychodzi w tym języku.',
    en: 'This letter does not go out in this language.',
  },
  'letter-empty': { pl: 'Pismo nie może być puste.', en: 'A letter cannot be empty.' },
  'letter-subject-empty': { pl: 'Podaj temat.', en: 'Enter a subject.' },
  'letter-field-unknown': {
    pl: 'Wiersz {line}, znak {column}: to pismo nie ma pola „{found}”. Wybierz pole z listy.',
    en: 'Line {line}, column {column}: this letter has no field “{found}”. Choose one of the list.',
  },
  'letter-brace-open': {
    pl: 'Wiersz {line}, znak {column}: pole zaczyna się od {found} i nie kończy w tym wierszu.',
    en: 'Line {line}, column {column}: a field begins with {found} and does not end on this line.',
  },
  'letter-brace-stray': {
    pl: 'Wiersz {line}, znak {column}: {found} nie należy do żadnego pola. Klamry piszemy tylko tak: dwie, nazwa pola, dwie.',
    en: 'Line {line}, column {column}: {found} belongs to no field. Braces are written thus only: two, the name of a field, two.',
  },
  'letter-not-by-unit': {
    pl: 'To pismo ma jedną treść dla całego urzędu.',
    en: 'This letter says the same for the whole office.',
  },
  'letter-field-missing': {
    pl: 'Bez pola „{found}” to pismo byłoby bezużyteczne. Wstaw je.',
    en: 'Without the field “{found}” this letter would be of no use. Put it in.',
  },
} as const satisfies Problems;
