import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const DRAFT_COMMENT_PROBLEMS = {
  'comment-not-found': { pl: 'Nie ma takiej uwagi.', en: 'There is no such comment.' },
  'comment-passage-empty': {
    pl: 'Zaznacz słowa, których dotyczy uwaga.',
    en: 'Select the words that the comment is about.',
  },
  'comment-version-unknown': {
    pl: 'Projekt nie ma takiej wersji.',
    en: 'The draft has no such version.',
  },
  'draft-too-many-comments': {
    pl: 'Do projektu może być najwyżej {limit} uwag.',
    en: 'A draft can have {limit} comments at most.',
  },
  'comment-too-many-answers': {
    pl: 'Na uwagę może być najwyżej {limit} odpowiedzi.',
    en: 'A comment can have {limit} answers at most.',
  },
} as const satisfies Problems;
