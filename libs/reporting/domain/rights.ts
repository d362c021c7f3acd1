import type { Rights } from '#libs/kernel';

export const REPORTING_RIGHTS = {
  /** Questions in SQL to the views of `reporting`, in which nobody is named. */
  askQuestions: ['analyst', 'coordinator'],
  /** The same with the names of employees. */
  askOfStaff: ['coordinator'],
} as const satisfies Rights;
