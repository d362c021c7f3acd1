import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CONTACT_HISTORY_PROBLEMS = {
  'encounter-not-found': { pl: 'Nie ma takiego zapisu kontaktu.', en: 'There is no such noted contact.' },
  'encounter-erased': {
    pl: 'Treść usunięto razem z danymi osoby, która brała w tym udział.',
    en: 'The words were erased with the data of somebody who took part.',
  },
  'encounter-is-case': { pl: 'Z tego zapisu powstała już sprawa.', en: 'This was made a case already.' },
  'encounter-in-future': {
    pl: 'Zanotuj kontakt, kiedy już się odbędzie.',
    en: 'Note a contact once it has taken place.',
  },
  'encounter-needs-somebody': { pl: 'Wskaż, z kim był kontakt.', en: 'Say with whom it was.' },
  'encounter-needs-words': { pl: 'Napisz, czego kontakt dotyczył.', en: 'Say what it was about.' },
  'correction-needs-reason': {
    pl: 'Podaj powód poprawki: minęła godzina od zapisu albo zapisał to ktoś inny.',
    en: 'Give the reason: an hour has passed since it was noted, or somebody else noted it.',
  },
} as const satisfies Problems;
