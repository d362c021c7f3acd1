import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const CONTACTS_PROBLEMS = {
  'contact-not-found': { pl: 'Nie ma takiego kontaktu.', en: 'There is no such contact.' },
  'contact-needs-name': { pl: 'Kontakt musi mieć nazwę.', en: 'A contact needs a name.' },
  'merge-with-itself': { pl: 'To ten sam kontakt.', en: 'This is the very same contact.' },
  'merge-in-circle': {
    pl: 'Ten kontakt jest już scalony z tym, z którym chcesz go scalić. Najpierw rozdziel tamte dwa.',
    en: 'The other contact is merged into this one already. Take that back first.',
  },
  'merge-of-erased': {
    pl: 'Dane tej osoby usunięto: nie można jej z nikim scalić ani rozdzielić.',
    en: 'This person was erased: they can neither be merged nor told apart from anybody.',
  },
  'merge-under-way': {
    pl: 'Ktoś właśnie scala inne kontakty. Spróbuj za chwilę.',
    en: 'Somebody is merging other contacts right now. Try again in a moment.',
  },
  'contact-merged': {
    pl: 'Ten kontakt jest scalony z innym: zmieniaj tamten.',
    en: 'This contact is merged into another one: change that one.',
  },
  'contact-not-merged': { pl: 'Ten kontakt nie jest z nikim scalony.', en: 'This contact is merged with nobody.' },
  'address-taken': {
    pl: 'Ten adres e-mail należy już do innego kontaktu.',
    en: 'This e-mail address belongs to another contact.',
  },
  'address-known': {
    pl: 'Ten adres lub numer jest już przy tym kontakcie.',
    en: 'The contact has this address or number already.',
  },
  'address-not-found': { pl: 'Nie ma takiego adresu przy tym kontakcie.', en: 'The contact has no such address.' },
  'address-ended': {
    pl: 'Adres, którego ta osoba już nie używa, nie może być główny.',
    en: 'An address that is used no more cannot be the first one.',
  },
  'address-malformed': { pl: 'To nie jest adres e-mail.', en: 'This is no e-mail address.' },
  'too-many-addresses': {
    pl: 'Kontakt może mieć najwyżej {most} adresów i numerów.',
    en: 'A contact has {most} addresses and numbers at most.',
  },
  'membership-not-found': {
    pl: 'Ta osoba nie ma takiego wpisu o redakcji.',
    en: 'The contact has no such membership of a newsroom.',
  },
  'membership-known': {
    pl: 'Ta osoba jest już w tym czasie w tej redakcji.',
    en: 'The contact belongs to this newsroom at that time already.',
  },
  'membership-ends-before': {
    pl: 'Praca w redakcji nie może się kończyć, zanim się zaczęła.',
    en: 'A membership cannot end before it began.',
  },
  'membership-in-future': {
    pl: 'Wpisz to, kiedy już nastąpi: data nie może być późniejsza niż dziś.',
    en: 'Enter it once it happened: no later day than today.',
  },
  'contact-file-not-found': { pl: 'Ten kontakt nie ma takiego pliku.', en: 'The contact has no such file.' },
  'too-many-contact-files': {
    pl: 'Kontakt może mieć najwyżej {most} plików.',
    en: 'A contact has {most} files at most.',
  },
  'too-many-tags': { pl: 'Etykiet może być najwyżej {most}.', en: 'There are {most} tags at most.' },
  'too-many-memberships': {
    pl: 'Kontakt może mieć najwyżej {most} wpisów o redakcjach.',
    en: 'A contact has {most} memberships at most.',
  },
  'newsroom-address-taken': {
    pl: 'Ten adres ogólny należy już do innej redakcji.',
    en: 'This general address belongs to another newsroom.',
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
