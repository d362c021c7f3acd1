import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const PRESS_REVIEWS_PROBLEMS = {
  'review-in-future': { pl: 'Ten dzień jeszcze nie nadszedł.', en: 'That day is still to come.' },
  'publication-not-found': { pl: 'Nie ma takiej publikacji w przeglądzie.', en: 'The review has no such publication.' },
  'too-many-publications': {
    pl: 'W przeglądzie może być najwyżej {most} publikacji.',
    en: 'A review holds at most {most} publications.',
  },
  'publication-links-itself': {
    pl: 'Wskaż inną sprawę niż sam przegląd.',
    en: 'Name another case than the review itself.',
  },
} as const satisfies Problems;
