/** Under which a mailbox's password stands in the table of secrets. */
export const passwordName = (mailboxId: string): string => `mailbox ${mailboxId}`;
