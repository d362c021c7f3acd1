import type { Language } from './language.js';

/** What an employee may be in the office. Rights hang on roles, never on persons. */
export const ROLES = [
  'administrator',
  'coordinator',
  'officer',
  'registrar',
  'contributor',
  'auditor',
  'analyst',
] as const;
export type Role = (typeof ROLES)[number];

/** What each is called. */
export const ROLE_WORDS: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  administrator: { pl: 'administrator', en: 'administrator' },
  coordinator: { pl: 'koordynator', en: 'coordinator' },
  officer: { pl: 'pracownik biura prasowego', en: 'press officer' },
  registrar: { pl: 'kancelaria', en: 'registry clerk' },
  contributor: { pl: 'współpracownik w komórce', en: 'contributor' },
  auditor: { pl: 'audytor', en: 'auditor' },
  analyst: { pl: 'analityk', en: 'analyst' },
};
