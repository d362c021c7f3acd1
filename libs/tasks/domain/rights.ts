import type { Rights } from '#libs/kernel';

export const TASK_RIGHTS = {
  /** Of the cases that one sees. */
  readTasks: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Setting tasks and doing them; and so who may be given one. */
  doTasks: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
