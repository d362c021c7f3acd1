import type { Rights } from '#libs/kernel';

export const CONTACT_RIGHTS = {
  /** Newsrooms, and the history of contact with somebody. */
  readContacts: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Those who erase a person have to find one, and see no more than the entry in the register. */
  findContacts: ['coordinator', 'officer', 'registrar', 'auditor', 'administrator'],
  enterContacts: ['coordinator', 'officer', 'registrar'],
  /** Merging two contacts, taking it back, and telling two apart. */
  mergeContacts: ['coordinator', 'registrar'],
  /** As files, which leave the office. */
  exportContacts: ['coordinator'],
} as const satisfies Rights;
