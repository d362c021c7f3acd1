import type { Rights } from '#libs/kernel';

export const MAILING_RIGHTS = {
  readMailings: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Whoever releases says who gets it. */
  sendMailings: ['coordinator'],
  /** A copy to one's own address. */
  tryMailings: ['coordinator', 'officer'],
  /** An address whose mail came back is used again. */
  trustAddresses: ['coordinator', 'officer', 'registrar'],
} as const satisfies Rights;
