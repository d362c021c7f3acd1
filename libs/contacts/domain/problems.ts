import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CONTACTS_PROBLEMS = {
  'contact-not-found': { pl: 'Nie ma takiego kontaktu.', en: 'There is no such contact.' },
  'contact-needs-name': { pl: 'Kontakt musi mieć nazwę.', en: 'A contact needs a name.' },
  'address-taken': {
    pl: 'Ten adres e-mail należy już do innego kontaktu.',
    en: 'This e-mail address belongs to another contact.',
  },
  'newsroom-name-taken': { pl: 'Redakcja o tej nazwie już istnieje.', en: 'A newsroom of this name exists.' },
  'newsroom-domain-taken': {
    pl: 'Ta domena należy już do innej redakcji.',
    en: 'This domain belongs to another newsroom.',
  },
  'newsroom-erased': {
    pl: 'Redakcję usunięto razem z danymi jedynej osoby, która w niej była.',
    en: 'The newsroom was erased with the only person who was in it.',
  },
} as const satisfies Problems;
