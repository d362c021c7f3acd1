import { z } from 'zod';
import { defineEvent, id, instant, personal, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const MAIL_KINDS = ['reply', 'receipt', 'assignment', 'warning', 'escalation', 'forward', 'invitation'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * `personId` is whose data the mail holds, and under whose key it is sealed: the contact's, for whatever tells of their case, though it may be written
 * to an employee.
 */
const mail = { mailId: id(), personId: id() };
const text = () => personalText('personId');

const attachments = z.array(
  z.object({ attachmentId: id(), name: text(), mediaType: plain(), size: z.int().nonnegative(), sha256: text() }),
);

export const MailRecorded = defineEvent(
  'MailRecorded',
  'A mail was written down and is about to go out.',
  z.object({
    ...mail,
    kind: z.enum(MAIL_KINDS),
    caseId: id().nullable(),
    to: personal('personId', z.array(z.string())),
    cc: personal('personId', z.array(z.string())),
    subject: text(),
    text: text(),
    /** Message-ID (RFC 5322 §3.6.4): the same however often it is sent. It names the mail, not a person. */
    messageId: plain(),
    inReplyTo: text().nullable(),
    references: personal('personId', z.array(z.string())),
    attachments,
  }),
);
export const MailSent = defineEvent(
  'MailSent',
  'The mail server, or the outbox, took the mail.',
  z.object({
    ...mail,
    kind: z.enum(MAIL_KINDS),
    caseId: id().nullable(),
    sentAt: instant(),
    acceptedBy: z.enum(['smtp', 'outbox']),
    response: text().nullable(),
  }),
);
export const MailDeliveryFailed = defineEvent(
  'MailDeliveryFailed',
  'An attempt to send the mail failed; the next one follows unless it is given up.',
  z.object({
    ...mail,
    kind: z.enum(MAIL_KINDS),
    caseId: id().nullable(),
    attempt: z.int().positive(),
    reason: text(),
    nextAttemptAt: instant().nullable(),
  }),
);
export const MailRetryRequested = defineEvent(
  'MailRetryRequested',
  'A mail that was given up is to be sent again.',
  z.object({ ...mail, kind: z.enum(MAIL_KINDS), caseId: id().nullable() }),
);

export const mailEvents = { MailRecorded, MailSent, MailDeliveryFailed, MailRetryRequested };
export type MailEvent = AnyOf<typeof mailEvents>;
export type RecordedMailEvent = AnyRecordedOf<typeof mailEvents>;

export const mailStream = (mailId: string) => `outgoing-${mailId}`;
