import { z } from 'zod';
import { defineEvent, id, instant, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/**
 * Why a mail is in the side list and not a case: a machine wrote it, it is a report about a mail of ours, it is our own mail come back,
 * nothing can be read of it, or registering it failed again and again.
 */
export const ASIDE_KINDS = ['automatic', 'bounce', 'own', 'unreadable', 'failed'] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];

/**
 * `personId` is the contact where one is known, else the mail's own id: sealed under a key of its own, it can be erased by itself. `caseId` is the case
 * that it is about, where one was found: it goes with that, too.
 */
const mail = { mailId: id(), personId: id(), caseId: id().nullable() };
const sealed = { sealedUnder: { case: 'caseId', person: 'personId' } };

export const MailSetAside = defineEvent(
  'MailSetAside',
  'A mail that came in did not become a case: it is kept, shown in the side list, and never answered by itself.',
  z.object({
    ...mail,
    kind: z.enum(ASIDE_KINDS),
    /** The sign by which it was told, or the code of the failure. */
    sign: plain(),
    from: personalText().nullable(),
    subject: personalText().nullable(),
    receivedAt: instant(),
    /** Bytes of the raw message. */
    size: z.int().nonnegative(),
    /** SHA-256 of the stored (sealed) raw message. */
    rawHash: plain(),
  }),
  sealed,
);
export const MailResubmitted = defineEvent(
  'MailResubmitted',
  'Somebody had a mail of the side list registered as a case after all.',
  z.object(mail),
  sealed,
);

export const asideEvents = { MailSetAside, MailResubmitted };
export type AsideEvent = AnyOf<typeof asideEvents>;
export type RecordedAsideEvent = AnyRecordedOf<typeof asideEvents>;
