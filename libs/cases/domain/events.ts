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
} from '#libs/kernel';
import { PAUSE_REASONS, type PauseReason } from '#libs/deadlines';
import { CASE_KINDS, OUTCOMES } from './kinds.js';

export const PAUSE_CODES = Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]];

export const CHANNELS = ['email', 'webForm', 'phone', 'paper', 'inPerson', 'socialMedia', 'eDelivery'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How an answer reaches whoever asked. Of these, only mail goes out by itself; the others are recorded. */
export const VIAS = ['email', 'post', 'eDelivery', 'inPerson', 'phone'] as const;
export type Via = (typeof VIAS)[number];

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const SENDER_MARKS = [
  'hidden-letters',
  'look-alike-letters',
  'unconfirmed-staff',
  'unconfirmed-newsroom',
] as const;
export type SenderMark = (typeof SENDER_MARKS)[number];

/** Every event of a case names its contact, null where nobody knows who wrote. What the office writes there is sealed under the key of the case and of its contact, or of nobody. */
const theCase = { caseId: id(), contactId: id().nullable() };
const text = () => personalText();
const about = ({ caseId, contactId }: { caseId: string; contactId: string | null }) => ({
  kind: 'case',
  id: caseId,
  caseId,
  ...(contactId !== null && { contactId }),
});
const ofCase = { about, sealedUnder: { case: 'caseId', person: 'contactId' } };

const attachments = z.array(
  z.object({ attachmentId: id(), name: text(), mediaType: plain(), size: z.int().nonnegative(), sha256: text() }),
);
export type AttachmentReference = z.infer<typeof attachments>[number];

export const CaseRegistered = defineEvent(
  'CaseRegistered',
  'A case came in and got its number. Its first message follows in the same append.',
  z.object({
    ...theCase,
    /** Chooses the register of the number. */
    kind: z.enum(CASE_KINDS),
    /** The office's own address to which the mail came, where that said the kind. */
    kindBy: plain().nullable(),
    number: plain(),
    channel: z.enum(CHANNELS),
    subject: text(),
    newsroomId: id().nullable(),
    receivedAt: instant(),
    /** Where it stands until somebody has it: null at the press office. */
    unitId: id().nullable(),
    /** The case it may belong to, where the signs in the message disagree. */
    suspectedCaseId: id().nullable(),
    /** The case with whose message it began: that one held two matters. */
    splitFromId: id().nullable(),
    /** The office began it, towards the contact: it has no first message. */
    begunByUs: z.boolean(),
    /** Whoever wrote gave a name in confidence: nobody is its contact, and it is not anonymous. Absent where they did not. */
    inConfidence: z.boolean().optional(),
    /** What was odd about the message's claim to an older case. */
    threadNote: z
      .enum(['unknown-token', 'foreign-token', 'chain-and-token-disagree', 'unknown-sender', 'unproven-chain'])
      .nullable(),
  }),
  { ...ofCase, about: ({ newsroomId, ...data }) => ({ ...about(data), caseOf: { newsroomId } }) },
);

export const PLATFORMS = ['facebook', 'x', 'instagram', 'youtube', 'linkedin', 'tiktok', 'other'] as const;
export type Platform = (typeof PLATFORMS)[number];
export const SocialPostNoted = defineEvent(
  'SocialPostNoted',
  'What began the case was written on social media: where, and from which account. A screenshot is a file of the first message.',
  z.object({ ...theCase, platform: z.enum(PLATFORMS), account: text(), url: text().nullable() }),
  ofCase,
);
export const EDeliveryNoted = defineEvent(
  'EDeliveryNoted',
  'What began the case came by e-Doręczenia: from which address for e-delivery. The evidence of receipt is a file of the first message; the day that it names is the receipt of the case.',
  z.object({ ...theCase, address: text() }),
  ofCase,
);
/** It says all of it anew; what stood there before, the earlier event says. */
export const ChannelDetailsCorrected = defineEvent(
  'ChannelDetailsCorrected',
  'Where on social media, or from which address for e-delivery, the case came from was put right.',
  z.object({
    ...theCase,
    /** Null for what came by e-delivery; so are account and url. */
    platform: z.enum(PLATFORMS).nullable(),
    account: text(),
    url: text(),
    /** For e-delivery; null for what came by social media. */
    address: text(),
    reason: text(),
  }),
  ofCase,
);

export const MessageReceived = defineEvent(
  'MessageReceived',
  'A message from outside stands in the case: the first one, a follow-up, or an automatic reply kept with it.',
  z.object({
    ...theCase,
    messageId: id(),
    /** Who wrote it, where somebody is known: the case's contact, or another person who joined in. It is sealed under the key of that person. */
    senderId: id().nullable(),
    channel: z.enum(CHANNELS),
    from: text(),
    to: personal(z.array(z.string())),
    cc: personal(z.array(z.string())),
    subject: text(),
    /** Its beginning only, where it is too long for an event. */
    text: text(),
    /** Where the whole of such a text stands: the hash of the stored (sealed) file, and the bytes of the text (UTF-8). */
    wholeText: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    /** Sanitised. */
    html: text().nullable(),
    /** Where HTML stands that is too long for an event: the hash of the stored (sealed) file, and its bytes (UTF-8). */
    wholeHtml: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    /** There was HTML that costs too much to be shown. */
    htmlLeftOut: z.boolean(),
    /** To whom an answer goes, where not to the contact's address (Reply-To, RFC 5322 §3.6.2). */
    answerTo: text().nullable(),
    receivedAt: instant(),
    /** By when its headers ask for a reply (`Reply-By`, `Expires`, RFC 4021). Absent where they do not. */
    replyBy: instant().optional(),
    /** The address of the office's to which a mail came: answers leave from there. */
    reachedBy: plain().nullable().optional(),
    /** The mail's own Message-ID (RFC 5322 §3.6.4). */
    mailMessageId: text().nullable(),
    references: personal(z.array(z.string())),
    /**
     * What speaks against the name or address of whoever sent it: letters that are hidden or look like others; an address of staff, or of a
     * newsroom, that the office's gateway did not find to have sent it.
     */
    marks: z.array(z.enum(SENDER_MARKS)),
    /** How many more than `to` and `cc` hold it named: its raw form has them all. */
    recipientsLeftOut: z.int().nonnegative(),
    /** The gateway says that its sender sent it, or it answers us: by its Message-ID its sender's later mails join, and nobody else's. */
    proven: z.boolean(),
    /** The case from which somebody moved it here. */
    joinedFromId: id().nullable(),
    attachments,
    /** Hash of the stored (sealed) raw message. */
    rawHash: plain().nullable(),
    /** An automatic reply or a bounce: it neither reopens the case nor starts a clock. */
    automatic: z.boolean(),
    /** The sender is to hear the number: once a case, never after an automatic message. */
    receiptWanted: z.boolean(),
    /** Joined by its chain, but its subject is another one: may be a new matter. */
    subjectChanged: z.boolean(),
  }),
  { ...ofCase, sealedUnder: { case: 'caseId', person: 'senderId' } },
);

/** One step of how a term was counted, in both languages. */
const traceStep = z.object({ code: plain(), date: day().optional(), textPl: plain(), textEn: plain() });

/**
 * What the case's clocks come to after the event, filled in where all events of a command are decided (decide.ts): the soonest end of those that
 * run, and the highest level to which one of these was escalated. A row of the case list holds no clocks to reckon with.
 */
const clocks = z.object({
  openUntil: instant().nullable(),
  level: z.int().min(0).max(3),
  /** None runs, and at least one is paused: nobody knows yet by when the case is due. */
  stands: z.boolean(),
});
export type ClocksStanding = z.infer<typeof clocks>;

const deadline = z.object({
  ...theCase,
  deadlineId: id(),
  /** Under which it started. */
  rule: plain(),
  /** The rule of the longer term, after a notice of delay. */
  extendedBy: plain().nullable(),
  basis: plain(),
  /** Whose term it is (libs/deadlines): a final answer of ours stops ours only. */
  whose: z.enum(['ours', 'theirs', 'waiting', 'fiction', 'retention']),
  startsAt: instant(),
  nominalEnd: day().nullable(),
  legalEnd: day().nullable(),
  internalTarget: day().nullable(),
  endInstant: instant(),
  /** It stands still (KPA 35 §5): its end is not known yet, and counts as if the pause added nothing. */
  paused: z.boolean(),
  trace: z.array(traceStep),
  /** When to warn and to escalate, in order. */
  alarms: z.array(z.object({ level: z.int().min(0).max(3), at: instant() })),
  clocks,
});
export type DeadlineData = z.infer<typeof deadline>;

export const DeadlineStarted = defineEvent('DeadlineStarted', 'A statutory clock began to run.', deadline, ofCase);
export const DeadlineRecomputed = defineEvent(
  'DeadlineRecomputed',
  'A clock was counted anew: its start was corrected, it heard a pause or a notice of delay, a free day was entered or removed, or it runs again, because the answer that met it came back.',
  deadline.extend({
    reason: z.enum([
      'registration-corrected',
      'calendar-changed',
      'reply-returned',
      'paused',
      'pause-ended',
      'delay-notice',
      'notice-undelivered',
      'agreement',
      'crisis',
    ]),
    /** The free day because of which, and what held before: of `calendar-changed`. */
    day: z
      .object({
        dayId: id(),
        change: z.enum(['added', 'removed']),
        date: day(),
        name: plain(),
        before: z.object({
          legalEnd: day().nullable(),
          internalTarget: day().nullable(),
          endInstant: instant(),
        }),
      })
      .optional(),
  }),
  ofCase,
);
export const DeadlineWithdrawn = defineEvent(
  'DeadlineWithdrawn',
  'A clock does not run, and never should have: the case turned out to be of another kind, or somebody says why. What it warned of stands in the history.',
  z.object({
    ...theCase,
    deadlineId: id(),
    rule: plain(),
    reason: z.enum(['classified', 'byHand', 'call-returned']),
    /** Why, where somebody withdrew it by hand. */
    note: text().nullable(),
    clocks,
  }),
  ofCase,
);

export const ClockPaused = defineEvent(
  'ClockPaused',
  'A time began that does not count (KPA 35 §5): clocks whose rule hears it stand still. It is a fact of the case, whatever its kind is.',
  z.object({ ...theCase, pauseId: id(), reason: z.enum(PAUSE_CODES), from: day() }),
  ofCase,
);
export const ClockResumed = defineEvent(
  'ClockResumed',
  'A pause ended: from `until` on the term runs again, and that day counts.',
  z.object({ ...theCase, pauseId: id(), from: day(), until: day() }),
  ofCase,
);
export const DelayNoticed = defineEvent(
  'DelayNoticed',
  'The sender was told, with reasons, that the answer comes later, and by when. The letter itself stands in the same append.',
  z.object({
    ...theCase,
    /** The letter. */
    replyId: id(),
    deadlineId: id(),
    rule: plain(),
    article: plain(),
    /** The announced day. */
    until: day(),
    /** When the server took it, or it was posted or delivered. */
    at: instant(),
    /** The term had passed: that stays recorded. */
    late: z.boolean(),
    reasons: text(),
  }),
  ofCase,
);
export const DelayNoticeUndelivered = defineEvent(
  'DelayNoticeUndelivered',
  'A notice of delay did not reach the sender: it moves no clock, unless it is sent again in time.',
  z.object({ ...theCase, replyId: id(), until: day() }),
  ofCase,
);
export const TermExtended = defineEvent(
  'TermExtended',
  'Whoever handed the quote over agreed to a later end of its term (PP 14a).',
  z.object({
    ...theCase,
    extensionId: id(),
    deadlineId: id(),
    rule: plain(),
    article: plain(),
    /** When they agreed. */
    at: instant(),
    /** The first instant that is too late from then on. */
    until: instant(),
    /** Who agreed on their side. */
    agreedWith: text(),
    note: text().nullable(),
  }),
  ofCase,
);
export const AnswerNotNeeded = defineEvent(
  'AnswerNotNeeded',
  'Somebody said that a message after the final answer needs none: the clocks that it started ended.',
  z.object({
    ...theCase,
    messageId: id(),
    deadlineIds: z.array(id()),
    /** Nothing else waits for an answer. */
    answered: z.boolean(),
    clocks,
  }),
  ofCase,
);

export const RemedyCalled = defineEvent(
  'RemedyCalled',
  'The sender was called to put right what is missing (KPA 64 §2). The letter itself stands in the same append; the term of the sender runs from its delivery.',
  z.object({
    ...theCase,
    /** The letter, and the id of the call. */
    replyId: id(),
    defects: text(),
    /** The term of the sender, from the delivery. */
    days: z.int().min(7),
    /** Under UDIP, only a decision of refusal that is to follow allows it. */
    beforeRefusal: z.boolean(),
  }),
  ofCase,
);
export const RemedyCallDelivered = defineEvent(
  'RemedyCallDelivered',
  'A call to remedy defects reached the sender: the term of the sender runs.',
  z.object({ ...theCase, callId: id(), deliveredAt: instant(), days: z.int().min(7) }),
  ofCase,
);
export const DefectsRemedied = defineEvent(
  'DefectsRemedied',
  'The sender answered a call to remedy defects in its term.',
  z.object({
    ...theCase,
    callId: id(),
    /** What answered it, where that is a message of the case. */
    messageId: id().nullable(),
    at: instant(),
  }),
  ofCase,
);
export const LeftUnexamined = defineEvent(
  'LeftUnexamined',
  'The sender remedied nothing in the term that a call set (KPA 64 §2), or it came by plain e-mail and may not (KPA 63 §1). The case ends in the same append.',
  z.object({ ...theCase, basis: plain(), callId: id().nullable() }),
  ofCase,
);

export const CaseForwarded = defineEvent(
  'CaseForwarded',
  'The sender was told that the case, or a part of it, goes to the body that is competent for it. The letter itself stands in the same append.',
  z.object({
    ...theCase,
    /** The letter. */
    replyId: id(),
    body: text(),
    reasons: text(),
    /** The provision by which it is forwarded. */
    article: plain(),
    /** Only a part of it: the rest is answered here. */
    part: z.boolean(),
    at: instant(),
    /** The term in which to forward had passed: that stays recorded. */
    late: z.boolean(),
  }),
  ofCase,
);
export const CompetenceFound = defineEvent(
  'CompetenceFound',
  'Somebody found that the case is the office’s own: it is not forwarded.',
  z.object(theCase),
  ofCase,
);

export const RefusalDecided = defineEvent(
  'RefusalDecided',
  'Access was refused, or an application turned down, by a decision (UDIP 16, KPA 107). It was served: the letter with the signed document stands in the same append.',
  z.object({
    ...theCase,
    /** The letter. */
    replyId: id(),
    legalBasis: text(),
    reasoning: text(),
    /** Who took a stand in the proceedings (UDIP 16(2)(2)). */
    persons: z.array(z.object({ name: text(), position: text() })),
    /** Whose goods under UDIP 5(2) it protects. */
    interests: personal(z.array(z.string())),
    instruction: text(),
  }),
  ofCase,
);
export const ParentNamed = defineEvent(
  'ParentNamed',
  'Somebody said what an appeal or urging motion is against, and whether the office examines it or passes it on.',
  z.object({
    ...theCase,
    parentId: id(),
    handling: z.enum(['examine', 'passOn']),
    /** The parent’s answer is owed under UDIP. */
    underUdip: z.boolean(),
  }),
  ofCase,
);
export const InformationDisclosed = defineEvent(
  'InformationDisclosed',
  'An answer disclosed public information: what UDIP 12 wants to be known of it. The answer itself stands in the same append.',
  z.object({ ...theCase, replyId: id(), body: text(), producedBy: text(), disclosedBy: text(), on: day() }),
  ofCase,
);

export const DeadlineStopped = defineEvent(
  'DeadlineStopped',
  'What a clock was there for was done otherwise than by an answer.',
  z.object({ ...theCase, deadlineId: id(), rule: plain(), stoppedAt: instant(), clocks }),
  ofCase,
);

export const QUOTE_TERMS = ['daily', 'periodical', 'assumedDaily'] as const;
export type QuoteTerm = (typeof QUOTE_TERMS)[number];
export const QuoteHandedOver = defineEvent(
  'QuoteHandedOver',
  'A journalist handed over a literal quote to be authorised: six hours for a daily, radio, television (a portal), 24 for a periodical (PP 14a). Where nobody knows what the newsroom is, six.',
  z.object({ ...theCase, term: z.enum(QUOTE_TERMS) }),
  ofCase,
);
export const QuoteDecided = defineEvent(
  'QuoteDecided',
  'Whoever was quoted authorised the text, as it was or with changes. The journalist learns of it by the answer.',
  z.object({
    ...theCase,
    decision: z.enum(['authorised', 'changed']),
    authorisedById: id(),
    changes: text().nullable(),
  }),
  ofCase,
);
export const QuoteDeemedAuthorised = defineEvent(
  'QuoteDeemedAuthorised',
  'The hours passed without an answer, or authorisation was refused: by law the quote is authorised without reservation (PP 14a).',
  z.object({ ...theCase, reason: z.enum(['silence', 'refusal']) }),
  ofCase,
);

export const EDITIONS = ['electronic', 'daily', 'periodical'] as const;
export type Edition = (typeof EDITIONS)[number];
export const RectificationLodged = defineEvent(
  'RectificationLodged',
  'Our rectification reached the editor, in writing and signed: the terms of the editor run from then on.',
  z.object({ ...theCase, receivedAt: instant(), edition: z.enum(EDITIONS) }),
  ofCase,
);

export const ComplaintSubjectNamed = defineEvent(
  'ComplaintSubjectNamed',
  'Somebody said whose work the complaint is about: these may not handle it (KPA 256).',
  z.object({ ...theCase, employeeIds: z.array(id()) }),
  ofCase,
);

export const REFERRED_BY = ['mp', 'senator', 'councillor'] as const;
export type ReferredBy = (typeof REFERRED_BY)[number];
export const ComplaintReferred = defineEvent(
  'ComplaintReferred',
  'An MP, senator or councillor passed the complaint on, and is told of its state in 14 days (KPA 237 §2).',
  z.object({ ...theCase, by: z.enum(REFERRED_BY), name: text() }),
  ofCase,
);
export const ReferralWithdrawn = defineEvent(
  'ReferralWithdrawn',
  'Nobody of the kind passed the complaint on after all: that was entered wrongly.',
  z.object({ ...theCase, reason: text() }),
  ofCase,
);
export const ReferrerNotified = defineEvent(
  'ReferrerNotified',
  'Whoever passed the complaint on was told of its state (KPA 237 §2).',
  z.object({ ...theCase, at: instant() }),
  ofCase,
);

export const CaseClassified = defineEvent(
  'CaseClassified',
  'Somebody said of what kind the case is. Its number and its history stay; the clocks that follow are those of the new kind.',
  z.object({ ...theCase, kind: z.enum(CASE_KINDS), previousKind: z.enum(CASE_KINDS), reason: text().nullable() }),
  ofCase,
);

export const RegistrationCorrected = defineEvent(
  'RegistrationCorrected',
  'What was registered wrongly was put right; only the fields that are present changed. `contactId` is the contact from then on.',
  z.object({
    ...theCase,
    subject: text().optional(),
    receivedAt: instant().optional(),
    channel: z.enum(CHANNELS).optional(),
    newsroomId: id().nullable().optional(),
    previousContactId: id().nullable().optional(),
    /** Whoever wrote asked on their page that few see their name (true): nobody is the contact from then on. Or they gave it back (false). */
    inConfidence: z.boolean().optional(),
    /** Of the first message; of a mail, never: it says itself what it says. */
    text: text().optional(),
    /** Of the contact, as it was registered with the case. */
    phone: text().optional(),
    /** What stood there before. Words only of the person who is the contact still: of another one they would not go with that one. */
    before: z.object({
      subject: text().nullable(),
      text: text().nullable(),
      phone: text().nullable(),
      receivedAt: instant().optional(),
      channel: z.enum(CHANNELS).optional(),
      newsroomId: id().nullable().optional(),
    }),
    reason: text(),
  }),
  {
    ...ofCase,
    about: ({ newsroomId, previousContactId, ...data }) => ({
      ...about(data),
      caseOf: {
        newsroomId,
        contactId: previousContactId === undefined ? undefined : (data.contactId ?? undefined),
        ...(data.inConfidence !== undefined && { withheldFrom: previousContactId ?? null }),
      },
    }),
  },
);

export const CaseAssigned = defineEvent(
  'CaseAssigned',
  'A superior gave the case to an employee, with a priority and an instruction.',
  z.object({
    ...theCase,
    employeeId: id(),
    previousEmployeeId: id().nullable(),
    /** Where it stands from now on: the employee's unit at that time. */
    unitId: id(),
    priority: z.enum(PRIORITIES),
    note: text().nullable(),
    /** The first instant that is too late for what was asked: the term of the assignment, not of the law. */
    dueAt: instant().nullable(),
  }),
  ofCase,
);

export const CaseAssignedToUnit = defineEvent(
  'CaseAssignedToUnit',
  'A superior gave the case to a unit, whose head gives it to somebody of it.',
  z.object({
    ...theCase,
    unitId: id(),
    previousEmployeeId: id().nullable(),
    /** The unit's head, who hears of it; null where there is none who could act: the coordinators hear of it. */
    headId: id().nullable(),
    priority: z.enum(PRIORITIES),
    note: text().nullable(),
    /** As in `CaseAssigned`. */
    dueAt: instant().nullable(),
  }),
  ofCase,
);

export const UnitHeadReplaced = defineEvent(
  'UnitHeadReplaced',
  'Whoever was to give out a case that waits in a unit does not work here any more: the next one was told.',
  z.object({
    ...theCase,
    unitId: id(),
    /** Who gives it out now: the deputy, or whoever leads a unit above; null where there is none: the coordinators hear of it. */
    headId: id().nullable(),
    /** Who was told before. */
    goneId: id(),
  }),
  ofCase,
);

export const AssignmentTermTold = defineEvent(
  'AssignmentTermTold',
  'The term of an assignment is near, or has passed: whoever has the case was told before it, whoever gave it and the head of the unit after it.',
  z.object({
    ...theCase,
    dueAt: instant(),
    passed: z.boolean(),
    caseOfficerId: id().nullable(),
    /** Who was told; of nobody, the coordinators. */
    toldIds: z.array(id()),
  }),
  ofCase,
);

/** What a case waits for: how many answers of units, and those of them that are due first. */
const awaited = z.object({
  count: z.int().nonnegative(),
  first: z.array(z.object({ unitId: id(), dueAt: instant() })),
});
export type AwaitedStanding = z.infer<typeof awaited>;
export const InputAwaited = defineEvent(
  'InputAwaited',
  'The case waits for what a unit was asked; said anew when another unit answers, or by another term.',
  z.object({ ...theCase, contributionId: id(), unitId: id(), dueAt: instant(), awaited }),
  ofCase,
);
export const InputEnded = defineEvent(
  'InputEnded',
  'The case waits no more for what a unit was asked: it answered, or nobody needs its answer any more.',
  z.object({ ...theCase, contributionId: id(), unitId: id(), awaited }),
  ofCase,
);
export const InputPassedOver = defineEvent(
  'InputPassedOver',
  'A final answer was written before units had said what they were asked, and why.',
  z.object({ ...theCase, replyId: id(), unitIds: z.array(id()), reason: text() }),
  ofCase,
);

/** What becomes of a draft of an answer, as far as its case has to know. */
export const DRAFT_STEPS = [
  'submitted',
  'signed',
  'approved',
  'returned',
  'changed',
  'withdrawn',
  'sent',
  'sentUrgently',
  'refused',
] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];
const approval = z.enum(['pending', 'approved']).nullable();
export type ApprovalStanding = z.infer<typeof approval>;
export const ApprovalMoved = defineEvent(
  'ApprovalMoved',
  'A draft of an answer was submitted for approval, signed, returned, changed, withdrawn or sent.',
  z.object({
    ...theCase,
    draftId: id(),
    version: z.int().positive(),
    step: z.enum(DRAFT_STEPS),
    /** Of what was signed: counted from 0. */
    level: z.int().nonnegative().nullable(),
    /** Why it was returned, or sent without approval. */
    reason: text().nullable(),
    /** What all drafts of the case come to; null where none waits or is approved. */
    approval,
  }),
  ofCase,
);

export const NoteAdded = defineEvent(
  'NoteAdded',
  'Somebody wrote a note into the case.',
  z.object({
    ...theCase,
    noteId: id(),
    text: text(),
    attachments,
    /** Who is named in it with an `@`, and sees the case: they are told. */
    mentionedIds: z.array(id()).optional(),
  }),
  ofCase,
);

export const AttachmentsAdded = defineEvent(
  'AttachmentsAdded',
  'Files were added later to a message or a note of the case: the scan of a letter, for example.',
  z.object({
    ...theCase,
    /** Of the message, the answer or the note. */
    messageId: id(),
    /** Whose message it is: the files are sealed under the key of that person. */
    senderId: id().nullable(),
    attachments,
  }),
  { ...ofCase, sealedUnder: { case: 'caseId', person: 'senderId' } },
);

/** `final`: only such an answer stops the clock; another one is interim. */
const reply = { ...theCase, replyId: id(), final: z.boolean() };

export const ReplyRecorded = defineEvent(
  'ReplyRecorded',
  'An answer was written down: it is about to go out by mail, or reached whoever asked by another way.',
  z.object({
    ...reply,
    via: z.enum(VIAS),
    to: personal(z.array(z.string())),
    cc: personal(z.array(z.string())),
    bcc: personal(z.array(z.string())),
    subject: text(),
    text: text(),
    /** Sanitised. */
    html: text().nullable(),
    /** Where HTML stands that is too long for an event: the hash of the stored (sealed) file, and its bytes (UTF-8). */
    wholeHtml: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    /** Null where no mail goes out. */
    mailMessageId: text().nullable(),
    inReplyTo: text().nullable(),
    references: personal(z.array(z.string())),
    attachments,
    /** Until when it can be taken back; it goes out then. Null: at once. */
    heldUntil: instant().nullable(),
    /** The notice of GDPR art. 13 goes with it: no receipt did. */
    dataProtectionNotice: z.boolean(),
    /** Of one that was approved as it leaves: from which of the office's addresses (null: the first one), what stands in From, and the words below it. */
    leaves: z
      .object({
        sender: plain().nullable(),
        from: z.object({ address: plain(), name: plain() }),
        footer: z.object({ text: plain(), html: plain() }).nullable(),
      })
      .optional(),
  }),
  ofCase,
);
export const ReplyReleased = defineEvent(
  'ReplyReleased',
  'The time in which a held answer could be taken back is over: it goes out.',
  z.object(reply),
  ofCase,
);
export const ReplyCancelled = defineEvent(
  'ReplyCancelled',
  'A held answer was taken back: it never goes out.',
  z.object(reply),
  ofCase,
);
export const ReplySent = defineEvent(
  'ReplySent',
  'The mail server, or the outbox, took the answer, or it was delivered otherwise: the statutory clock stops where it is final.',
  z.object({
    ...reply,
    sentAt: instant(),
    takenBy: z.enum(['smtp', 'outbox', 'hand']),
    /** Of a final one: nothing came in between its writing and its sending, so that nothing waits for an answer. */
    answered: z.boolean(),
    clocks,
  }),
  ofCase,
);
export const ReplyDelivered = defineEvent(
  'ReplyDelivered',
  'An answer by post or e-Doręczenia reached whoever asked, on the day that its receipt names. No clock hears it: the answer was in time by its posting.',
  z.object({
    ...reply,
    deliveredOn: day(),
    /** What was written down before, where this corrects it. */
    previous: day().nullable(),
  }),
  ofCase,
);
export const ReplyFailed = defineEvent(
  'ReplyFailed',
  'The answer could not be delivered; tried again later unless it is given up.',
  z.object({
    ...reply,
    givenUp: z.boolean(),
    /** A mail server had taken it, and a report (RFC 3464) says that it did not arrive: the answer was none. */
    returned: z.boolean(),
    reason: text(),
  }),
  ofCase,
);
export const ReplyRetryRequested = defineEvent(
  'ReplyRetryRequested',
  'Somebody asked to send a failed answer again.',
  z.object(reply),
  ofCase,
);

export const MessageForwarded = defineEvent(
  'MessageForwarded',
  'A message was passed to somebody inside, with its attachments.',
  z.object({ ...theCase, messageId: id(), employeeId: id(), note: text().nullable() }),
  ofCase,
);

export const ColleagueReplied = defineEvent(
  'ColleagueReplied',
  'Somebody inside answered, by mail, what the office had sent them about the case: for the people inside, and no word of whoever asked. No clock hears it.',
  z.object({
    ...theCase,
    messageId: id(),
    /** Null where a mail from an address that is nobody's here was attached by somebody. */
    employeeId: id().nullable(),
    /** Whose words the mail repeated that it answers: it is sealed under the key of that person; null where nobody knows whose. */
    personId: id().nullable(),
    from: text(),
    to: personal(z.array(z.string())),
    cc: personal(z.array(z.string())),
    subject: text(),
    text: text(),
    wholeText: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    html: text().nullable(),
    /** Where HTML stands that is too long for an event: the hash of the stored (sealed) file, and its bytes (UTF-8). */
    wholeHtml: z.object({ hash: plain(), size: z.int().nonnegative() }).nullable(),
    /** There was HTML that costs too much to be shown. */
    htmlLeftOut: z.boolean(),
    receivedAt: instant(),
    mailMessageId: text().nullable(),
    attachments,
    rawHash: plain().nullable(),
    marks: z.array(z.enum(SENDER_MARKS)),
  }),
  // Nothing of it stands in the history of contact with anybody outside.
  {
    about: ({ caseId }) => ({ kind: 'case', id: caseId, caseId }),
    sealedUnder: { case: 'caseId', person: 'personId' },
  },
);

export const CaseClosed = defineEvent(
  'CaseClosed',
  'The case ended.',
  z.object({ ...theCase, outcome: z.enum(OUTCOMES), note: text().nullable() }),
  ofCase,
);
export const CaseReopened = defineEvent(
  'CaseReopened',
  'A closed or dismissed case is worked on again.',
  z.object({ ...theCase, reason: text(), messageId: id().nullable() }),
  ofCase,
);
export const CaseDismissed = defineEvent(
  'CaseDismissed',
  'It was not a case; undone by reopening.',
  z.object({ ...theCase, reason: text() }),
  ofCase,
);

const alarm = {
  ...theCase,
  deadlineId: id(),
  rule: plain(),
  dueAt: instant(),
  plannedAt: instant(),
  caseOfficerId: id().nullable(),
};

export const CaseJoined = defineEvent(
  'CaseJoined',
  'It was no case of its own: its messages were moved into another one. Undone by reopening.',
  z.object({ ...theCase, intoId: id() }),
  ofCase,
);

export const CaseSplit = defineEvent(
  'CaseSplit',
  'A message held a second matter: that became a case of its own, with a copy of the message.',
  z.object({ ...theCase, messageId: id(), intoId: id() }),
  ofCase,
);

export const DeadlineWarned = defineEvent(
  'DeadlineWarned',
  'The case officer was warned that the term is near.',
  z.object(alarm),
  ofCase,
);
export const CaseEscalated = defineEvent(
  'CaseEscalated',
  'The coordinator was told: 1 the day before the internal target, 2 on it, 3 when the term has passed unanswered.',
  z.object({ ...alarm, level: z.int().min(1).max(3), clocks }),
  ofCase,
);

const acknowledgement = {
  ...theCase,
  deadlineId: id(),
  rule: plain(),
  /** To which the clock was escalated then. */
  level: z.int().min(1).max(3),
  /** Who has it. */
  employeeId: id(),
};
export const EscalationAcknowledged = defineEvent(
  'EscalationAcknowledged',
  'Somebody said of an escalation that they have it: nobody else is called, until the term has passed.',
  z.object(acknowledgement),
  ofCase,
);
export const AcknowledgementWithdrawn = defineEvent(
  'AcknowledgementWithdrawn',
  'That somebody has an escalation was a slip: its next level is due again.',
  z.object(acknowledgement),
  ofCase,
);

export const SensitivitySet = defineEvent(
  'SensitivitySet',
  'A case is kept more or less closely from now on: whoever lacks the clearance sees nothing of it.',
  z.object({ ...theCase, sensitivity: z.enum(SENSITIVITIES) }),
  ofCase,
);
export const RequestedBySet = defineEvent(
  'RequestedBySet',
  'Somebody said by when whoever wrote asks for an answer, or that they do not any more. No statutory clock hears it.',
  z.object({
    ...theCase,
    /** The first instant that is too late for them; null: none. */
    requestedBy: instant().nullable(),
    previous: instant().nullable(),
    /** When whoever has the case is reminded. */
    remindAt: instant().nullable(),
  }),
  ofCase,
);
export const RequestedByReminded = defineEvent(
  'RequestedByReminded',
  'Whoever has the case was reminded of when an answer is asked for.',
  z.object({ ...theCase, requestedBy: instant(), caseOfficerId: id().nullable() }),
  ofCase,
);

export const CaseCrisisBegan = defineEvent(
  'CaseCrisisBegan',
  'A topic of the case has a crisis: the case goes ahead of all others, and the office answers it faster than it has to.',
  z.object({
    ...theCase,
    topicId: id(),
    /** The last day of internal terms meanwhile; null: they stay as they are. */
    internalEnd: day().nullable(),
  }),
  ofCase,
);
export const CaseCrisisEnded = defineEvent(
  'CaseCrisisEnded',
  'The crisis of a topic is over for the case.',
  z.object({
    ...theCase,
    topicId: id(),
    /** Another topic of the case still has one. */
    inAnother: z.boolean(),
  }),
  ofCase,
);

export const caseEvents = {
  CaseRegistered,
  SocialPostNoted,
  EDeliveryNoted,
  ChannelDetailsCorrected,
  MessageReceived,
  DeadlineStarted,
  DeadlineRecomputed,
  DeadlineWithdrawn,
  DeadlineStopped,
  ClockPaused,
  ClockResumed,
  DelayNoticed,
  DelayNoticeUndelivered,
  TermExtended,
  AnswerNotNeeded,
  RemedyCalled,
  RemedyCallDelivered,
  DefectsRemedied,
  LeftUnexamined,
  CaseForwarded,
  CompetenceFound,
  RefusalDecided,
  ParentNamed,
  InformationDisclosed,
  ComplaintReferred,
  ReferralWithdrawn,
  ReferrerNotified,
  CaseClassified,
  QuoteHandedOver,
  QuoteDecided,
  QuoteDeemedAuthorised,
  RectificationLodged,
  ComplaintSubjectNamed,
  RegistrationCorrected,
  CaseAssigned,
  CaseAssignedToUnit,
  UnitHeadReplaced,
  AssignmentTermTold,
  InputAwaited,
  InputEnded,
  InputPassedOver,
  ApprovalMoved,
  NoteAdded,
  AttachmentsAdded,
  ReplyRecorded,
  ReplyReleased,
  ReplyCancelled,
  ReplySent,
  ReplyDelivered,
  ReplyFailed,
  ReplyRetryRequested,
  MessageForwarded,
  ColleagueReplied,
  CaseClosed,
  CaseReopened,
  CaseDismissed,
  CaseJoined,
  CaseSplit,
  DeadlineWarned,
  CaseEscalated,
  EscalationAcknowledged,
  AcknowledgementWithdrawn,
  RequestedBySet,
  RequestedByReminded,
  SensitivitySet,
  CaseCrisisBegan,
  CaseCrisisEnded,
};
export type CaseEvent = AnyOf<typeof caseEvents>;
/** As a slice decides it: what the clocks come to is filled in for all slices at once. */
export type DecidedEvent = CaseEvent extends infer Event extends CaseEvent ? Undated<Event> : never;
type Undated<Event extends CaseEvent> = Event extends { data: { clocks: ClocksStanding } }
  ? { readonly type: Event['type']; readonly data: Omit<Event['data'], 'clocks'> }
  : Event;
export type RecordedCaseEvent = AnyRecordedOf<typeof caseEvents>;

export const MailAddressKindSet = defineEvent(
  'MailAddressKindSet',
  'An administrator said what a mail to an address of the office is registered as; null: a press inquiry, as without a setting.',
  z.object({
    /** The office’s own. */
    address: plain(),
    kind: z.enum(CASE_KINDS).nullable(),
  }),
  { about: ({ address }) => ({ kind: 'mailAddress', id: address }) },
);
export const NumberSchemeSet = defineEvent(
  'NumberSchemeSet',
  'An administrator said how the register of a kind writes its numbers, from a year on. Numbers that were given out stay as they are.',
  z.object({
    registerKind: z.enum(CASE_KINDS),
    pattern: plain(),
    unit: plain().nullable(),
    subjectClass: plain().nullable(),
    fromYear: z.int(),
  }),
  { about: ({ registerKind }) => ({ kind: 'numberScheme', id: registerKind }) },
);
export const numberSchemeEvents = { NumberSchemeSet };
export type NumberSchemeEvent = AnyOf<typeof numberSchemeEvents>;
export type RecordedNumberSchemeEvent = AnyRecordedOf<typeof numberSchemeEvents>;

export const mailAddressEvents = { MailAddressKindSet };
export type MailAddressEvent = AnyOf<typeof mailAddressEvents>;
export type RecordedMailAddressEvent = AnyRecordedOf<typeof mailAddressEvents>;

export const caseStream = (caseId: string) => `case-${caseId}`;
