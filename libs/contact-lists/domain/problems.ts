import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CONTACT_LISTS_PROBLEMS = {
  'contact-list-not-found': { pl: 'Nie ma takiej listy.', en: 'There is no such list.' },
  'list-is-living': {
    pl: 'Ta lista dobiera osoby sama, według warunków.',
    en: 'This list finds its members by its conditions.',
  },
  'list-is-own': {
    pl: 'Na tę listę wpisuje się osoby po kolei.',
    en: 'The members of this list are named one by one.',
  },
  'list-is-full': { pl: 'Na liście może być najwyżej {most} osób.', en: 'A list has {most} members at most.' },
} as const satisfies Problems;
