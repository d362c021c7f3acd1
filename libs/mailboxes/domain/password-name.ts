/** Under which a mailbox's password stands in the table of secrets. */
export const passwordName = (mailboxId: string): string => `mailbox ${mailboxId}`;

/** The password of the server by which its mail leaves. */
export const smtpPasswordName = (mailboxId: string): string => `mailbox ${mailboxId} smtp`;
