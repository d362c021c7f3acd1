import { z } from 'zod';
import { defineEvent, id, instant, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/**
 * Why a mail stands outside of cases: it answers what went to somebody inside and is not surely theirs, a machine wrote it, it went to many, it is a report about a mail of ours, it is our own mail come back,
 * nothing can be read of it, or registering it failed again and again.
 */
export const ASIDE_KINDS = ['colleague', 'automatic', 'newsletter', 'bounce', 'own', 'unreadable', 'failed'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/** What somebody wanted of a mail: a case of its own, or a place in one that is there. */
export const PLACES = ['ownCase', 'inCase'] as const;
export type Place = (typeof PLACES)[number];

/** `personId` is the contact where one is known, else the mail's own id: sealed under a key of its own, it can be erased by itself. */
const mail = { mailId: id(), personId: id() };
const ofMail = {
  about: ({ mailId }: { mailId: string }) => ({ kind: 'mail', id: mailId }),
  sealedUnder: { person: 'personId' },
};
const ofCase = { ...ofMail, about: ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId }) };

export const MailSetAside = defineEvent(
  'MailSetAside',
  'A mail that came in did not become a case: it is kept, shown outside of cases, and never answered by itself.',
  z.object({
    ...mail,
    kind: z.enum(ASIDE_KINDS),
    /** The sign by which it was told, or the code of the failure. */
    sign: plain(),
    from: personalText().nullable(),
    subject: personalText().nullable(),
    receivedAt: instant(),
    /** Whether its `Authentication-Results` may be the gateway's: it came from one of `SMTP_RELAYS`, or none is named. */
    throughGateway: z.boolean(),
    /** Bytes of the raw message. */
    size: z.int().nonnegative(),
    /** SHA-256 of the stored (sealed) raw message. */
    rawHash: plain(),
  }),
  ofMail,
);
export const MailPutAway = defineEvent(
  'MailPutAway',
  'Somebody has seen a mail outside of cases: nothing has to be done about it.',
  z.object(mail),
  ofMail,
);
export const MailTakenBack = defineEvent(
  'MailTakenBack',
  'A mail that was put away waits for somebody again.',
  z.object(mail),
  ofMail,
);
export const MailPlaced = defineEvent(
  'MailPlaced',
  'Somebody attached a mail to a case, or had a case made of it. What the mail says follows in the stream of that case.',
  z.object({ ...mail, caseId: id(), place: z.enum(PLACES) }),
  ofCase,
);
export const MailPlacingFailed = defineEvent(
  'MailPlacingFailed',
  'The case could not take the mail after all: it waits for somebody again.',
  z.object({
    ...mail,
    caseId: id(),
    /** The code of the refusal. */
    reason: plain(),
  }),
  ofCase,
);

export const asideEvents = { MailSetAside, MailPutAway, MailTakenBack, MailPlaced, MailPlacingFailed };
export type AsideEvent = AnyOf<typeof asideEvents>;
export type RecordedAsideEvent = AnyRecordedOf<typeof asideEvents>;
