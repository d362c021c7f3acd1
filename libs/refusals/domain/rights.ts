import type { Rights } from '#libs/kernel';

export const REFUSAL_RIGHTS = {
  readRefusals: ['coordinator', 'officer', 'registrar', 'auditor'],
  recordRefusals: ['coordinator', 'officer', 'registrar'],
  liftRefusals: ['coordinator'],
} as const satisfies Rights;
