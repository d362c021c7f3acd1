import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const EXPORTS_PROBLEMS = {
  'export-unknown': {
    pl: 'Nie ma takiego eksportu. Do wyboru: {allowed}.',
    en: 'There is no such export. There are: {allowed}.',
  },
  'export-not-found': {
    pl: 'Nie ma takiego eksportu. Pliki znikają po 7 dniach.',
    en: 'There is no such export. Files go after 7 days.',
  },
  'export-not-yours': {
    pl: 'Twoja rola nie pozwala wyeksportować tych danych.',
    en: 'Your role does not let you export this.',
  },
  'exports-at-once': {
    pl: 'Naraz może się tworzyć {limit} eksporty jednej osoby. Poczekaj, aż któryś się skończy, albo go usuń.',
    en: 'A person has {limit} exports made at once. Wait until one has ended, or remove it.',
  },
  'export-too-many-rows': {
    pl: 'Ten plik miałby więcej niż {limit} wierszy. Zawęź okres albo filtry, a zamiast PDF wybierz CSV albo XLSX.',
    en: 'This file would have more than {limit} rows. Narrow the period or the filters, and choose CSV or XLSX in place of PDF.',
  },
  'export-too-large': {
    pl: 'Ten plik byłby większy niż {megabytes} MB. Zawęź okres albo filtry.',
    en: 'This file would be larger than {megabytes} MB. Narrow the period or the filters.',
  },
  'export-failed': {
    pl: 'Tego pliku nie udało się utworzyć. Spróbuj jeszcze raz; jeśli to się powtórzy, powiadom administratora.',
    en: 'This file could not be made. Try again; if that happens again, tell an administrator.',
  },
  'export-not-ready': {
    pl: 'Plik nie jest jeszcze gotowy.',
    en: 'The file is not ready yet.',
  },
  'export-dropped': {
    pl: 'Plik usunięto, bo po jego utworzeniu usunięto czyjeś dane osobowe, a mógł je zawierać. Zamów go jeszcze raz.',
    en: 'The file was removed: somebody’s personal data were erased after it was made, and it may have held them. Order it again.',
  },
  'export-holds-hidden': {
    pl: 'W pliku jest coś, czego nie możesz już oglądać. Zamów go jeszcze raz: obejmie to, co widzisz teraz.',
    en: 'The file holds something that you may not see any more. Order it again: it will hold what you see now.',
  },
} as const satisfies Problems;
