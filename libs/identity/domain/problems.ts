import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const IDENTITY_PROBLEMS = {
  'sign-in-failed': { pl: 'Adres lub hasło się nie zgadza.', en: 'The address or the password is wrong.' },
  'sign-in-throttled': {
    pl: 'Zbyt wiele nieudanych prób zalogowania, spróbuj później.',
    en: 'Too many failed attempts to sign in, try again later.',
  },
  'role-not-allowed': { pl: 'Twoje role na to nie pozwalają.', en: 'Your roles do not allow this.' },
  'sign-in-busy': {
    pl: 'Trwa wiele logowań naraz, spróbuj za chwilę.',
    en: 'Many people are signing in, try again in a moment.',
  },
  'endpoint-shut': {
    pl: 'Nikomu nie przyznano prawa do tego wywołania.',
    en: 'Nobody has been given the right to this call.',
  },
  'signature-too-long': {
    pl: 'Podpis jest za długi: {size} B, dopuszczalne {limit} B.',
    en: 'The signature is too long: {size} B, {limit} B are allowed.',
  },
  'no-administrator': { pl: 'Nie ma jeszcze administratora.', en: 'There is no administrator yet.' },
  'session-unknown': { pl: 'Ta sesja już się skończyła.', en: 'This session has ended already.' },
  'invitation-unknown': {
    pl: 'To zaproszenie wygasło albo zostało już użyte.',
    en: 'This invitation has lapsed or was used already.',
  },
} as const satisfies Problems;
