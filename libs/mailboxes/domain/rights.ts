import type { Rights } from '#libs/kernel';

export const MAILBOX_RIGHTS = {
  /** Mailboxes, their passwords, what their servers hold. */
  manageMailboxes: ['administrator'],
} as const satisfies Rights;
