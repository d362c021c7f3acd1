import { z } from 'zod';
import {
  defineEvent,
  id,
  instant,
  personal,
  personalText,
  plain,
  thing,
  type AnyOf,
  type AnyRecordedOf,
  type About,
} from '#libs/kernel';

export const MAIL_KINDS = [
  'reply',
  'receipt',
  'assignment',
  'warning',
  'escalation',
  'digest',
  'forward',
  'invitation',
  'alarm',
  'contribution',
  'progress',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * `personId` is whose words the mail holds: the contact's, for whatever tells of their case, though it may be written to an employee. It is sealed under
 * the key of that person in the case `caseId`, or of the person alone where it tells of no case.
 */
const mail = { mailId: id(), kind: z.enum(MAIL_KINDS), about: thing(), personId: id(), caseId: id().nullable() };
/** What every event of a mail says of it. */
export type OfMail = z.infer<z.ZodObject<typeof mail>>;
const text = () => personalText();
const ofMail = {
  about: ({ kind, about, personId }: OfMail): About => ({
    ...about,
    // Answers stand in their case already, and what goes to employees is no contact with anybody outside.
    ...((kind === 'receipt' || kind === 'progress') && { contactId: personId }),
  }),
  sealedUnder: { case: 'caseId', person: 'personId' },
};

const attachments = z.array(
  z.object({ attachmentId: id(), name: text(), mediaType: plain(), size: z.int().nonnegative(), sha256: text() }),
);

export const MailRecorded = defineEvent(
  'MailRecorded',
  'A mail was written down and is about to go out.',
  z.object({
    ...mail,
    /** From which of the office's addresses; missing: from the first one. */
    sender: plain().optional(),
    /** What stands in From, where it was approved so; missing: as the sender is called when it goes out. */
    from: z.object({ address: plain(), name: plain() }).optional(),
    to: personal(z.array(z.string())),
    cc: personal(z.array(z.string())),
    /** In the envelope only: no header names them. */
    bcc: personal(z.array(z.string())),
    subject: text(),
    text: text(),
    /** The same as the text, sanitised. */
    html: text().nullable(),
    /** Where HTML stands that is too long for an event: the hash of the stored (sealed) file, and its bytes (UTF-8). */
    wholeHtml: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    /** The office's own words below what was written, in both forms. */
    footer: z.object({ text: plain(), html: plain() }).nullable(),
    /** Message-ID (RFC 5322 §3.6.4): the same however often it is sent. It names the mail, not a person. */
    messageId: plain(),
    inReplyTo: text().nullable(),
    references: personal(z.array(z.string())),
    /** Where its reader gets no more such mails, by one POST (RFC 8058); missing: nowhere. */
    unsubscribe: personalText().optional(),
    attachments,
  }),
  ofMail,
);
export const MailSent = defineEvent(
  'MailSent',
  'The mail server, or the outbox, took the mail.',
  z.object({
    ...mail,
    sentAt: instant(),
    acceptedBy: z.enum(['smtp', 'outbox']),
    response: text().nullable(),
  }),
  ofMail,
);
export const MailDeliveryFailed = defineEvent(
  'MailDeliveryFailed',
  'An attempt to send the mail failed; the next one follows unless it is given up.',
  z.object({
    ...mail,
    attempt: z.int().positive(),
    reason: text(),
    nextAttemptAt: instant().nullable(),
  }),
  ofMail,
);
export const MailRetryRequested = defineEvent(
  'MailRetryRequested',
  'A mail that was given up is to be sent again.',
  z.object(mail),
  ofMail,
);

export const mailEvents = { MailRecorded, MailSent, MailDeliveryFailed, MailRetryRequested };
export type MailEvent = AnyOf<typeof mailEvents>;
export type RecordedMailEvent = AnyRecordedOf<typeof mailEvents>;

export const mailStream = (mailId: string) => `outgoing-${mailId}`;
