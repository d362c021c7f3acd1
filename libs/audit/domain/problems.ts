import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const AUDIT_PROBLEMS = {
  'period-malformed': {
    pl: 'Podaj okres jako dni albo chwile, od wcześniejszej do późniejszej.',
    en: 'Give the period as days or instants, from the earlier to the later.',
  },
  'audit-of-others': {
    pl: 'Audyt innych osób widzą koordynatorzy i audytorzy.',
    en: 'Coordinators and auditors see the audit of others.',
  },
  'history-of-whom': {
    pl: 'Wskaż kontakt albo redakcję: jedno z nich.',
    en: 'Say of whom: a contact or a newsroom, one of them.',
  },
  'history-unknown': { pl: 'Nie ma takiej historii.', en: 'There is no such history.' },
} as const satisfies Problems;
