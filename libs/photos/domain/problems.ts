import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const PHOTOS_PROBLEMS = {
  'photo-unknown': { pl: 'Nie ma takiego zdjęcia z biblioteki.', en: 'There is no such photo from a library.' },
  'photo-library-unknown': {
    pl: 'Nie ma takiej biblioteki zdjęć. Administrator podłącza je w ustawieniach serwera.',
    en: 'There is no such photo library. Administrators connect them in the settings of the server.',
  },
  'photo-library-unreachable': {
    pl: 'Biblioteka zdjęć jest teraz niedostępna. Spróbuj później albo dodaj zdjęcie z dysku.',
    en: 'The photo library cannot be reached just now. Try again later, or add a photo from your disk.',
  },
  'photo-library-too-large': {
    pl: 'Biblioteka zdjęć ma ponad {most} plików. Administrator wskaże w ustawieniach serwera folder z mniejszą ich liczbą.',
    en: 'The photo library has more than {most} files. Administrators name a folder with fewer of them in the settings of the server.',
  },
  'photo-not-in-library': {
    pl: 'Biblioteka nie pokazuje już tego zdjęcia. Wybierz inne.',
    en: 'The library shows this photo no more. Choose another.',
  },
} as const satisfies Problems;
