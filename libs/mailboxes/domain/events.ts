import { z } from 'zod';
import { day, defineEvent, id, instant, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** `none` to the machine itself only. */
export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof SECURITIES)[number];

/** What becomes of a message on the server once it is durable here. */
export const AFTERWARDS = ['nothing', 'markRead', 'move'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

export const MAIL_LANGUAGES = ['pl', 'en'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** How a mailbox is reached by IMAP. The password is no part of it: it stands in the table of secrets. */
const imap = z.object({
  host: plain(),
  port: z.int().min(1).max(65_535),
  security: z.enum(SECURITIES),
  user: plain(),
  folder: plain(),
  /** Older messages (by the date on which the server got them) are not taken in. */
  since: day(),
  afterwards: z.enum(AFTERWARDS),
  /** Where messages are moved; null where they are not. */
  moveTo: plain().nullable(),
  /** Whether the server of this mailbox is the gateway whose Authentication-Results count (AUTHSERV_ID). */
  throughGateway: z.boolean(),
});
export type Imap = z.infer<typeof imap>;

/** The server by which a mailbox's mail leaves. Its password stands in the table of secrets. */
const smtp = z.object({
  host: plain(),
  port: z.int().min(1).max(65_535),
  security: z.enum(SECURITIES),
  /** Null: the server asks for no sign-in. */
  user: plain().nullable(),
});
export type MailboxSmtp = z.infer<typeof smtp>;

/** Microsoft 365 by device code (RFC 8628), Google by authorisation code with PKCE (RFC 7636). */
export const OAUTH_PROVIDERS = ['microsoft', 'google'] as const;
export type OAuthProvider = (typeof OAUTH_PROVIDERS)[number];

/** How a mailbox signs in without a password, for fetching and for sending. Tokens and the client's secret stand in the table of secrets. */
const oauth = z.object({
  provider: z.enum(OAUTH_PROVIDERS),
  /** Of the application that the office registered at the provider. */
  clientId: plain(),
  /** Of Microsoft: the directory; null with Google. */
  tenant: plain().nullable(),
});
export type MailboxOAuth = z.infer<typeof oauth>;

const mailbox = {
  mailboxId: id(),
  address: plain(),
  unitId: id().nullable(),
  language: z.enum(MAIL_LANGUAGES).nullable(),
  /** Null: its mail comes by SMTP. */
  imap: imap.nullable(),
  /** Whether a password came with it. */
  passwordSet: z.boolean(),
  /** Null or missing: its mail leaves by the office's server. */
  smtp: smtp.nullable().optional(),
  /** Under which name it sends; null or missing: the office's. */
  senderName: plain().nullable().optional(),
  /** Whether a password for that server came with it. */
  smtpPasswordSet: z.boolean().optional(),
  /** Null or missing: it signs in by password. */
  oauth: oauth.nullable().optional(),
  /** Whether a secret of the client came with it. */
  clientSecretSet: z.boolean().optional(),
};

const ofMailbox = { about: ({ mailboxId }: { mailboxId: string }) => ({ kind: 'mailbox', id: mailboxId }) };

export const MailboxAdded = defineEvent(
  'MailboxAdded',
  'A mailbox of the office was entered: its address is the office’s own from now on.',
  z.object(mailbox),
  ofMailbox,
);
export const MailboxChanged = defineEvent(
  'MailboxChanged',
  'A mailbox got another address, sender, unit, language, server, or password.',
  z.object(mailbox),
  ofMailbox,
);
export const MailboxRemoved = defineEvent(
  'MailboxRemoved',
  'A mailbox is the office’s no more: nothing is fetched from it, and its password is forgotten.',
  z.object({ mailboxId: id(), address: plain() }),
  ofMailbox,
);

export const MailboxSignedIn = defineEvent(
  'MailboxSignedIn',
  'Somebody signed a mailbox in at its provider: the office may read and send by it.',
  z.object({ mailboxId: id(), address: plain(), provider: z.enum(OAUTH_PROVIDERS) }),
  ofMailbox,
);

export const mailboxEvents = { MailboxAdded, MailboxChanged, MailboxRemoved, MailboxSignedIn };
export type MailboxEvent = AnyOf<typeof mailboxEvents>;
export type RecordedMailboxEvent = AnyRecordedOf<typeof mailboxEvents>;

export const MailboxFailed = defineEvent(
  'MailboxFailed',
  'A mailbox could not be read for minutes: administrators are told.',
  z.object({ mailboxId: id(), address: plain(), fault: plain(), since: instant() }),
  ofMailbox,
);
export const MailboxRecovered = defineEvent(
  'MailboxRecovered',
  'A mailbox of which administrators were told can be read again.',
  z.object({ mailboxId: id(), address: plain() }),
  ofMailbox,
);

export const mailboxAlarmEvents = { MailboxFailed, MailboxRecovered };
export type MailboxAlarmEvent = AnyOf<typeof mailboxAlarmEvents>;
export type RecordedMailboxAlarmEvent = AnyRecordedOf<typeof mailboxAlarmEvents>;

/** Apart from what was set: an alarm changes no mailbox. */
export const mailboxAlarmStream = (mailboxId: string) => `mailboxAlarm-${mailboxId}`;

/** One stream holds all of them: that an address stands once is a rule over all, and there are tens of them. */
export const MAILBOXES_STREAM = 'mailboxes';
