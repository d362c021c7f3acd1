/** Under which a mailbox's password stands in the table of secrets. */
export const passwordName = (mailboxId: string): string => `mailbox ${mailboxId}`;

/** The password of the server by which its mail leaves. */
export const smtpPasswordName = (mailboxId: string): string => `mailbox ${mailboxId} smtp`;

/** The tokens by which it signs in, as JSON. */
export const grantName = (mailboxId: string): string => `mailbox ${mailboxId} grant`;

/** A sign-in at its provider that has begun, as JSON. */
export const signInName = (mailboxId: string): string => `mailbox ${mailboxId} sign-in`;

/** The secret of the OAuth 2 client. */
export const clientSecretName = (mailboxId: string): string => `mailbox ${mailboxId} client`;

/** All that may stand there for a mailbox. */
export const secretNames = (mailboxId: string): readonly string[] =>
  [passwordName, smtpPasswordName, grantName, signInName, clientSecretName].map((name) => name(mailboxId));
