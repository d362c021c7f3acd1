import { z } from 'zod';
import {
  defineEvent,
  id,
  instant,
  personalText,
  plain,
  type About,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

/** What is sent: a copy under embargo, a version when it stands on its page, the news that it was withdrawn, a copy to try out. */
export const MAILING_KINDS = ['embargo', 'release', 'withdrawal', 'test'] as const;
export type MailingKind = (typeof MAILING_KINDS)[number];
/** Whose word, or what, ended it before everybody had it. */
export const CANCELLED_BECAUSE = ['person', 'withdrawn', 'otherVersion', 'nobody'] as const;
export type CancelledBecause = (typeof CANCELLED_BECAUSE)[number];
/** Why somebody whom the lists name gets nothing. */
export const LEFT_OUT_BECAUSE = ['refused', 'bounced', 'noAddress', 'repeated', 'otherTopics'] as const;
export type LeftOutBecause = (typeof LEFT_OUT_BECAUSE)[number];

/** A mailing stands in a stream of its own: its steps, and of messages their numbers. Who is at a number stands in a second one, written once. No word of the communiqué is in either. */
const its = { mailingId: id() };
const ofMailing = { about: ({ mailingId }: { mailingId: string }): About => ({ kind: 'mailing', id: mailingId }) };
const number = z.int().positive();
const numbers = z.array(number);
/** How many stand where, after the event. */
const tally = z.object({
  waiting: z.int(),
  sent: z.int(),
  refused: z.int(),
  unknown: z.int(),
  dropped: z.int(),
});
export type Tally = z.infer<typeof tally>;

/** Whom it goes to: looked up when it starts, not before. */
const audience = z.object({
  listIds: z.array(id()),
  contactIds: z.array(id()),
  newsroomIds: z.array(id()),
  /** Whoever asked in a case under this topic. */
  topicId: id().nullable(),
  /** Whoever was sent an earlier version of the communiqué. */
  earlier: z.boolean(),
});
export type Audience = z.infer<typeof audience>;

export const MailingPlanned = defineEvent(
  'MailingPlanned',
  'Somebody chose who gets a version of a communiqué by mail.',
  z.object({
    ...its,
    communiqueId: id(),
    version: z.int().positive(),
    kind: z.enum(MAILING_KINDS),
    audience,
    /** Of a test copy: the employee whom it goes to. */
    testerId: id().nullable(),
  }),
  ofMailing,
);
export const MailingScheduled = defineEvent(
  'MailingScheduled',
  'A mailing leaves from a minute on: its communiqué was released, put under embargo or withdrawn.',
  z.object({
    ...its,
    sendAt: instant(),
    /** Every message says until when nobody may publish it. */
    embargoUntil: instant().nullable(),
  }),
  ofMailing,
);
export const MailingUnscheduled = defineEvent(
  'MailingUnscheduled',
  'A mailing that had not begun does not leave: its communiqué does not appear at the minute that was set.',
  z.object(its),
  ofMailing,
);
export const MailingStarted = defineEvent(
  'MailingStarted',
  'A mailing began: who gets it stands fast from now on.',
  z.object({
    ...its,
    recipients: z.int().nonnegative(),
    leftOut: z.object({
      refused: z.int(),
      bounced: z.int(),
      noAddress: z.int(),
      repeated: z.int(),
      /** On a list, and chose other topics. Left out of what began before topics could be chosen. */
      otherTopics: z.int().optional(),
    }),
  }),
  ofMailing,
);
export const MailingSenderChanged = defineEvent(
  'MailingSenderChanged',
  'A process took a mailing over. Of what the one before it had in hand nobody knows whether it left.',
  z.object({ ...its, senderId: plain(), unknown: numbers, tally }),
  ofMailing,
);
export const MailingMessagesBegun = defineEvent(
  'MailingMessagesBegun',
  'Messages of a mailing are being handed to the mail server: written down before, so that none is sent twice after a crash.',
  z.object({ ...its, numbers }),
  ofMailing,
);
const answer = {
  /** The server's reply (RFC 5321 §4.2) and its enhanced code (RFC 3463), where it gave one. Its words may name an address: they are not kept. */
  code: z.int(),
  status: plain().nullable(),
};
export const MailingMessagesSettled = defineEvent(
  'MailingMessagesSettled',
  'What became of messages of a mailing.',
  z.object({
    ...its,
    sent: numbers,
    refused: z.array(z.object({ number, ...answer })),
    /** The server wants them later. */
    deferred: z.array(z.object({ number, ...answer, attempt: z.int().positive(), nextAttemptAt: instant() })),
    /** They were not handed over: they wait as before. */
    returned: numbers,
    /** The server had them and did not say whether it took them. */
    unknown: numbers,
    /** Their person was erased, or asked to get none meanwhile. */
    dropped: numbers,
    tally,
  }),
  ofMailing,
);
export const MailingPaused = defineEvent('MailingPaused', 'Somebody paused a mailing.', z.object(its), ofMailing);
export const MailingHeld = defineEvent(
  'MailingHeld',
  'A mailing was found long overdue, after an outage or in a restored copy: it waits for a person.',
  z.object({ ...its, dueAt: instant() }),
  ofMailing,
);
export const MailingResumed = defineEvent(
  'MailingResumed',
  'Somebody let a mailing go on.',
  z.object({
    ...its,
    /** Its recipients stand fast already. */
    started: z.boolean(),
  }),
  ofMailing,
);
export const MailingUnknownDecided = defineEvent(
  'MailingUnknownDecided',
  'Somebody decided about messages of which nobody knows whether they left: they are sent once more, or dropped.',
  z.object({ ...its, numbers, sendAgain: z.boolean(), tally }),
  ofMailing,
);
export const MailingCancelled = defineEvent(
  'MailingCancelled',
  'What had not left of a mailing does not leave.',
  z.object({ ...its, because: z.enum(CANCELLED_BECAUSE), tally }),
  ofMailing,
);
export const MailingEnded = defineEvent(
  'MailingEnded',
  'Nothing of a mailing waits any more.',
  z.object({ ...its, tally }),
  ofMailing,
);
export const MailingAnswered = defineEvent(
  'MailingAnswered',
  'Somebody answered a message of a mailing: the answer is a case that knows its communiqué.',
  z.object({ ...its, communiqueId: id(), number, caseId: id() }),
  { about: ({ caseId }) => ({ kind: 'case', id: caseId }) },
);

export const MailingRecipientNamed = defineEvent(
  'MailingRecipientNamed',
  'Somebody is to get a communiqué by mail.',
  z.object({
    ...its,
    number,
    /** The contact, the newsroom at its general address, or the employee who tries it out. */
    whose: z.enum(['contact', 'newsroom', 'employee']),
    personId: id(),
    name: personalText(),
    email: personalText(),
    /** In which they are written to. */
    language: z.enum(['pl', 'en']),
  }),
  {
    about: ({ mailingId, whose, personId }): About => ({
      kind: 'mailing',
      id: mailingId,
      ...(whose === 'contact' && { contactId: personId }),
      ...(whose === 'newsroom' && { newsroomId: personId }),
    }),
    sealedUnder: { person: 'personId' },
  },
);

/** By a keyed hash of the address, as refusals are: it outlives merges and names nobody. */
const bounced = { addressId: id(), whose: z.enum(['contact', 'newsroom']), ownerId: id() };
const ofAddress = {
  about: ({ whose, ownerId }: { whose: 'contact' | 'newsroom'; ownerId: string }): About =>
    whose === 'contact'
      ? { kind: 'contact', id: ownerId, contactId: ownerId }
      : { kind: 'newsroom', id: ownerId, newsroomId: ownerId },
};
export const AddressBounced = defineEvent(
  'AddressBounced',
  'Mail to an address of a contact or newsroom came back, or was refused for good: mailings leave it out until somebody looked at it.',
  z.object({
    ...bounced,
    mailingId: id(),
    /** RFC 3463, or the three digits of the reply. */
    status: plain(),
  }),
  ofAddress,
);
export const AddressTrusted = defineEvent(
  'AddressTrusted',
  'Somebody looked at an address whose mail had come back: mailings go there again.',
  z.object(bounced),
  ofAddress,
);

export const mailingEvents = {
  MailingPlanned,
  MailingScheduled,
  MailingUnscheduled,
  MailingStarted,
  MailingSenderChanged,
  MailingMessagesBegun,
  MailingMessagesSettled,
  MailingPaused,
  MailingHeld,
  MailingResumed,
  MailingUnknownDecided,
  MailingCancelled,
  MailingEnded,
  MailingAnswered,
};
export type MailingEvent = AnyOf<typeof mailingEvents>;
export type RecordedMailingEvent = AnyRecordedOf<typeof mailingEvents>;

export const recipientEvents = { MailingRecipientNamed };
export type RecipientEvent = AnyOf<typeof recipientEvents>;
export type RecordedRecipientEvent = AnyRecordedOf<typeof recipientEvents>;
export type NamedRecipient = EventOf<typeof MailingRecipientNamed>['data'];

export const bounceEvents = { AddressBounced, AddressTrusted };
export type BounceEvent = AnyOf<typeof bounceEvents>;
export type RecordedBounceEvent = AnyRecordedOf<typeof bounceEvents>;

export const mailingStream = (mailingId: string) => `mailing-${mailingId}`;
export const recipientsStream = (mailingId: string) => `mailingRecipients-${mailingId}`;
export const bouncedAddressStream = (addressId: string) => `bouncedAddress-${addressId}`;
