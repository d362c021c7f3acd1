import { z } from 'zod';
import {
  day,
  defineEvent,
  id,
  instant,
  personal,
  personalText,
  plain,
  SENSITIVITIES,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

const LETTER_PURPOSES = ['answer', 'delayNotice', 'callToRemedy', 'holdingStatement'] as const;
/** What a draft is for. A decision of refusal goes by the ladders of answers that come to a refusal: it is signed outside and served, and leaves by no mail. */
export const PURPOSES = [...LETTER_PURPOSES, 'refusalDecision'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** What the office says of a topic, beside letters: a line to take, and the holding statement of its crisis (ADR 123). */
export const TOPIC_PURPOSES = ['topicLine', 'crisisStatement'] as const;
export type TopicPurpose = (typeof TOPIC_PURPOSES)[number];
/** What the office says to everybody, by the kind of communiqué (ADR 128). */
export const COMMUNIQUE_PURPOSES = [
  'pressCommunique',
  'pressStatement',
  'pressInvitation',
  'pressRectification',
  'pressCrisisNotice',
] as const;
export type CommuniquePurpose = (typeof COMMUNIQUE_PURPOSES)[number];
/** What ladders tell apart. */
export const COVERED_PURPOSES = [...LETTER_PURPOSES, ...TOPIC_PURPOSES, ...COMMUNIQUE_PURPOSES] as const;

/** Who signs: the head of the case's unit, whoever coordinates, one employee, or whoever holds a function. */
export const SIGNATORIES = ['unitHead', 'coordinator', 'employee', 'function'] as const;
export type Signatory = (typeof SIGNATORIES)[number];

export const TERM_UNITS = ['hours', 'workingDays'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** By which a decision is served (KPA 39 and after). */
export const SERVED_BY = ['post', 'eDelivery', 'inPerson'] as const;

export const ladder = z.object({
  id: id(),
  name: plain(),
  /** Of cases, of outcomes, of the units in which the case stands; empty: each. What a topic says, and a communiqué, has units alone: those that the topic concerns. */
  kinds: z.array(plain()),
  outcomes: z.array(plain()),
  unitIds: z.array(id()),
  /** Of cases that are kept so closely. Left out: each. */
  sensitivities: z.array(z.enum(SENSITIVITIES)).optional(),
  covers: z.array(z.enum(COVERED_PURPOSES)),
  /** One level after the other; otherwise side by side. */
  inOrder: z.boolean(),
  /** Whoever signs last may sign what they wrote in, where another wrote or approved too. */
  lastMayEdit: z.boolean(),
  /** It leaves with the last approval. */
  sendsOnApproval: z.boolean(),
  levels: z.array(
    z.object({
      signatory: z.enum(SIGNATORIES),
      /** Of an employee. */
      employeeId: id().nullable(),
      /** Of a function; null or left out elsewhere. */
      functionId: id().nullable().optional(),
      /** How long it may wait once its turn has come. Null or left out: as long as it takes. */
      term: z
        .object({ amount: z.int().positive(), unit: z.enum(TERM_UNITS) })
        .nullable()
        .optional(),
    }),
  ),
});
export type Ladder = z.infer<typeof ladder>;

/** What a draft may be a letter of: a thing with a key of its own, whose manifest says who sees it (ADR 115). */
export const DRAFTED_KINDS = ['case'] as const;
/** Of drafts, and of what hangs on them. */
export const draftedThing = () => z.object({ kind: z.enum(DRAFTED_KINDS), id: id() });
export type DraftedThing = z.infer<ReturnType<typeof draftedThing>>;

/** The case whose letter a draft is. Where there are drafts of other things, the compiler names each place that asks. */
export const caseOfDraft = ({ thing }: { readonly thing: DraftedThing & { readonly kind: 'case' } }): string =>
  thing.id;

/** A draft stands in a stream of its own, sealed under the keys of its thing and of whom the thing is about: it goes with either. */
const its = { draftId: id(), thing: draftedThing(), contactId: id().nullable() };
const text = () => personalText();
const ofDraft = {
  about: ({ draftId }: { draftId: string }) => ({ kind: 'draft', id: draftId }),
  sealedUnder: { case: 'thing/id', person: 'contactId' },
};
const attachments = z.array(
  z.object({ attachmentId: id(), name: text(), mediaType: plain(), size: z.int().nonnegative(), sha256: text() }),
);
const version = z.int().positive();
/** Who may sign the levels whose turn has come, as it was at that moment. Missing in what was written before anybody was told. */
export const waitsFor = z
  .array(
    z.object({
      level: z.int().nonnegative(),
      ids: z.array(id()),
      /** The first instant that is too late; left out where the level has no term. */
      dueAt: instant().optional(),
    }),
  )
  .optional();
export type WaitsFor = NonNullable<z.infer<typeof waitsFor>>;
/** Who wrote in it, and hears of it. Missing in what was written before anybody was told. */
const toldIds = z.array(id()).optional();

export const DraftBegun = defineEvent(
  'DraftBegun',
  'Somebody began to draft a letter to whoever wrote.',
  z.object({ ...its, purpose: z.enum(PURPOSES), final: z.boolean(), outcome: plain().nullable() }),
  ofDraft,
);
export const DraftVersionKept = defineEvent(
  'DraftVersionKept',
  'A version of the draft was kept: all that would leave by mail, but for the date and what servers add. What was approved before counts no more.',
  z.object({
    ...its,
    version,
    /** Who wrote in it, from the sessions. */
    writerIds: z.array(id()),
    replyId: id(),
    subject: text(),
    to: personal(z.array(z.string())),
    cc: personal(z.array(z.string())),
    bcc: personal(z.array(z.string())),
    text: text(),
    /** Sanitised; says the same as the text. */
    html: text().nullable(),
    /** Where HTML stands that is too long for an event: the hash of the stored (sealed) file, and its bytes (UTF-8). */
    wholeHtml: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    mailMessageId: text(),
    inReplyTo: text().nullable(),
    references: personal(z.array(z.string())),
    attachments,
    /** From which of the office's addresses (null: the first one), what stands in From, and the office's own words below. */
    leaves: z.object({
      sender: plain().nullable(),
      from: z.object({ address: plain(), name: plain() }),
      footer: z.object({ text: plain(), html: plain() }).nullable(),
    }),
    /** Letters of law: what their words say and what follows from them. Left out elsewhere. */
    delayNotice: z
      .object({ reasons: text(), until: day(), deadlineId: id().nullable(), language: z.enum(['pl', 'en']) })
      .optional(),
    callToRemedy: z.object({ defects: text(), days: z.int(), beforeRefusal: z.boolean() }).optional(),
    /** Of a decision of refusal: what UDIP 16(2) wants in it. */
    refusal: z
      .object({
        legalBasis: text(),
        reasoning: text(),
        persons: z.array(z.object({ name: text(), position: text() })),
        interests: personal(z.array(z.string())),
        instruction: text(),
      })
      .optional(),
    /** Of a final answer that discloses public information: what UDIP 12 wants. No day: that on which it leaves. */
    disclosure: z.object({ body: text(), producedBy: text(), disclosedBy: text(), on: day().nullable() }).optional(),
    /** SHA-256 over all of it, in hex. */
    hash: text(),
    /** Whoever signs last wrote it and signs it in the same act: what others signed of the version before stands. */
    signedAtOnce: z.literal(true).optional(),
    /** Made of the text that is written together: of all up to that change. */
    writtenTogether: z.object({ upTo: z.int().nonnegative() }).optional(),
  }),
  ofDraft,
);
export const DraftSubmitted = defineEvent(
  'DraftSubmitted',
  'The newest version was submitted for approval. It goes by the ladder as it was then.',
  z.object({ ...its, version, ladder, ladderVersion: z.int().positive(), unitId: id().nullable(), waitsFor }),
  ofDraft,
);
export const DraftApproved = defineEvent(
  'DraftApproved',
  'Somebody signed the version on one level of its ladder.',
  z.object({
    ...its,
    version,
    hash: text(),
    /** Counted from 0. */
    level: z.int().nonnegative(),
    approverId: id(),
    /** Why whoever administers ladders signed: the level names nobody who may, or only who wrote. */
    insteadOf: z.enum(['nobody', 'author']).nullable(),
    /** All levels are signed. */
    complete: z.boolean(),
    /** They wrote in it themselves, as the ladder lets whoever signs last. */
    own: z.boolean(),
    waitsFor,
    toldIds,
  }),
  ofDraft,
);
export const DraftLevelLate = defineEvent(
  'DraftLevelLate',
  'A level of the ladder was not signed within its term. Whoever is to sign hears of it, and whoever sees to it that somebody does.',
  z.object({ ...its, version, level: z.int().nonnegative(), dueAt: instant(), toldIds: z.array(id()) }),
  ofDraft,
);
export const DraftReturned = defineEvent(
  'DraftReturned',
  'Somebody who was to approve gave the draft back, and said why.',
  z.object({ ...its, version, reason: text(), toldIds }),
  ofDraft,
);
export const DraftWithdrawn = defineEvent(
  'DraftWithdrawn',
  'Whoever writes took the draft back: nobody is asked to approve it any more. A new version, or submitting it again, goes on with it.',
  z.object({ ...its, version }),
  ofDraft,
);
export const DraftSent = defineEvent(
  'DraftSent',
  'The version was given to be sent, as it was approved.',
  z.object({
    ...its,
    version,
    hash: text(),
    replyId: id(),
    final: z.boolean(),
    /** Why it left without the approval that its ladder asks for; null where it has it, or none is asked for. */
    urgentReason: text().nullable(),
    /** Why it does not wait for units that were asked. Left out where nobody had to say so. */
    pastInputReason: text().optional(),
    /** Of a decision: how it was served, signed outside. Left out of what leaves by mail. */
    served: z
      .object({
        via: z.enum(SERVED_BY),
        postedOn: day().optional(),
        deliveredOn: day().optional(),
        /** The signed decision. */
        attachmentIds: z.array(id()),
      })
      .optional(),
    toldIds,
  }),
  ofDraft,
);
export const DraftSendingRefused = defineEvent(
  'DraftSendingRefused',
  'The case did not take the letter: it was closed meanwhile, for example. Nothing left.',
  z.object({ ...its, version, code: plain(), toldIds }),
  ofDraft,
);

export const draftEvents = {
  DraftBegun,
  DraftVersionKept,
  DraftSubmitted,
  DraftApproved,
  DraftLevelLate,
  DraftReturned,
  DraftWithdrawn,
  DraftSent,
  DraftSendingRefused,
};
export type DraftEvent = AnyOf<typeof draftEvents>;
export type RecordedDraftEvent = AnyRecordedOf<typeof draftEvents>;
export type Served = NonNullable<EventOf<typeof DraftSent>['data']['served']>;
export type Kept = Omit<
  EventOf<typeof DraftVersionKept>['data'],
  keyof typeof its | 'version' | 'signedAtOnce' | 'writtenTogether'
>;
/** The same as an event of the case whose letter the draft is, for read models over cases. */
export const inItsCase = <Event extends RecordedDraftEvent>(event: Event) => ({
  ...event,
  data: { ...event.data, caseId: caseOfDraft(event.data) },
});
export const draftStream = (draftId: string) => `draft-${draftId}`;

export const LaddersSet = defineEvent(
  'LaddersSet',
  'An administrator said who approves drafts before they leave. Drafts that stand on a ladder go on by it as it was.',
  z.object({ version, ladders: z.array(ladder) }),
  { about: () => ({ kind: 'ladders', id: LADDERS_STREAM }) },
);
export const ladderEvents = { LaddersSet };
export type LaddersEvent = AnyOf<typeof ladderEvents>;
export type RecordedLaddersEvent = AnyRecordedOf<typeof ladderEvents>;
export const LADDERS_STREAM = 'ladders';
