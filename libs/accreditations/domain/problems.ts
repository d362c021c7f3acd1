import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ACCREDITATIONS_PROBLEMS = {
  'journalist-missing': {
    pl: 'Wskaż osobę albo wpisz jej imię i nazwisko.',
    en: 'Choose somebody, or write their name.',
  },
  'journalist-named-already': { pl: 'Ta osoba jest już na liście.', en: 'They are on the list already.' },
  'journalist-not-found': { pl: 'Nie ma tej osoby na liście.', en: 'They are not on the list.' },
  'too-many-journalists': {
    pl: 'Na liście może być najwyżej {most} osób.',
    en: 'A list holds at most {most} people.',
  },
  'refusal-needs-reason': { pl: 'Podaj powód odmowy.', en: 'Give the reason for the refusal.' },
} as const satisfies Problems;
