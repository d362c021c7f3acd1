import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ERASURE_PROBLEMS = {
  'erasure-waits': {
    pl: 'Usuwanie się rozpoczęło; skończy się samo, gdy listy będą aktualne.',
    en: 'The erasure has begun; it ends by itself once the lists are up to date.',
  },
} as const satisfies Problems;
