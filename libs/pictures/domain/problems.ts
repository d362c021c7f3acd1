import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const PICTURES_PROBLEMS = {
  'picture-too-large': {
    pl: 'To zdjęcie jest za duże: najwyżej {megabytes} MB i {megapixels} megapikseli. Zmniejsz je i dodaj jeszcze raz.',
    en: 'This picture is too large: at most {megabytes} MB and {megapixels} megapixels. Make it smaller and add it again.',
  },
  'picture-of-other-kind': {
    pl: 'Ten plik nie jest zdjęciem, które można tu dodać. Wybierz JPEG, PNG, WebP albo HEIC.',
    en: 'This file is no picture that can be added here. Choose a JPEG, PNG, WebP or HEIC.',
  },
  'picture-unreadable': {
    pl: 'Tego zdjęcia nie da się odczytać: plik jest uszkodzony albo niepełny. Zapisz je jeszcze raz albo wybierz inne.',
    en: 'This picture cannot be read: the file is damaged or incomplete. Save it again, or choose another.',
  },
  'pictures-busy': {
    pl: 'Urząd przygotowuje właśnie wiele zdjęć. Spróbuj ponownie za chwilę.',
    en: 'The office is preparing many pictures just now. Try again in a moment.',
  },
} as const satisfies Problems;
