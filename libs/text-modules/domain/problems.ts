import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const TEXT_MODULE_PROBLEMS = {
  'text-module-unknown': {
    pl: 'Nie ma takiego tekstu wzorcowego.',
    en: 'There is no such text module.',
  },
  'text-module-removed': {
    pl: 'Ten tekst wzorcowy ktoś już usunął.',
    en: 'Somebody has removed this text module already.',
  },
  'text-module-name-taken': {
    pl: 'W tym języku jest już tekst wzorcowy o tej nazwie. Nadaj inną, żeby dało się je rozróżnić.',
    en: 'There is a text module of this name in this language already. Choose another, so that they can be told apart.',
  },
  'text-modules-too-many': {
    pl: 'Tekstów wzorcowych może być najwyżej {limit}. Usuń te, których nikt nie używa.',
    en: 'There can be {limit} text modules at most. Remove those that nobody uses.',
  },
  'text-module-field-unknown': {
    pl: 'Wiersz {line}, znak {column}: nie ma pola „{found}”. Wybierz pole z listy.',
    en: 'Line {line}, column {column}: there is no field “{found}”. Choose one of the list.',
  },
  'text-module-brace-open': {
    pl: 'Wiersz {line}, znak {column}: pole zaczyna się od {found} i nie kończy w tym wierszu.',
    en: 'Line {line}, column {column}: a field begins with {found} and does not end on this line.',
  },
  'text-module-brace-stray': {
    pl: 'Wiersz {line}, znak {column}: {found} nie należy do żadnego pola. Klamry piszemy tylko tak: dwie, nazwa pola, dwie.',
    en: 'Line {line}, column {column}: {found} belongs to no field. Braces are written thus only: two, the name of a field, two.',
  },
} as const satisfies Problems;
