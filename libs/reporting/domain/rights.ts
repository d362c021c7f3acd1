import type { Rights } from '#libs/kernel';

export const REPORTING_RIGHTS = {
  /** Questions in SQL to the views of `reporting`, in which nobody is named. */
  askQuestions: ['analyst', 'coordinator'],
  /** The same with the names of employees. */
  askOfStaff: ['coordinator'],
  /** Logins of the database for BI tools. */
  manageBiLogins: ['administrator'],
} as const satisfies Rights;
