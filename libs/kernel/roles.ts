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
