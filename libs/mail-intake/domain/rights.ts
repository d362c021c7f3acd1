import type { Rights } from '#libs/kernel';

export const MAIL_INTAKE_RIGHTS = {
  /** What the server refused for its size: who can ask the sender for it in another way, and who runs the server. */
  seeRefusedMail: ['administrator', 'coordinator'],
} as const satisfies Rights;
