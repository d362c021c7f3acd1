import { z } from 'zod';
import { ladder, waitsFor } from '#libs/drafts';
import {
  day,
  defineEvent,
  id,
  instant,
  personalText,
  plain,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

/** A topic stands in a stream of its own. Its words are the office's, about a matter and nobody in particular (ADR 0097). */
const ofTopic = { about: ({ topicId }: { topicId: string }) => ({ kind: 'topic', id: topicId }) };
const its = { topicId: id() };

/** Whether a line is for whoever answers only, or may be quoted in what leaves. */
export const LINE_USES = ['internal', 'quotable'] as const;
export type LineUse = (typeof LINE_USES)[number];

const details = {
  name: plain(),
  /** What it is about; empty where nobody has said it. */
  description: plain(),
  /** Who answers for it. */
  ownerId: id(),
  /** Units that it concerns. */
  unitIds: z.array(id()),
};

export const TopicOpened = defineEvent(
  'TopicOpened',
  'A matter was named that several cases, communiqués and publications belong to.',
  z.object({ ...its, ...details }),
  ofTopic,
);
export const TopicChanged = defineEvent(
  'TopicChanged',
  'A topic got another name, description, owner, or other units: it says all of them.',
  z.object({ ...its, ...details }),
  ofTopic,
);
export const TopicClosed = defineEvent(
  'TopicClosed',
  'A matter is over: no more cases are put under it.',
  z.object(its),
  ofTopic,
);
export const TopicReopened = defineEvent('TopicReopened', 'A matter that was over goes on.', z.object(its), ofTopic);

const cases = z.object({ ...its, caseIds: z.array(id()) });
export const TopicCasesAdded = defineEvent('TopicCasesAdded', 'Cases were put under a topic.', cases, ofTopic);
export const TopicCasesRemoved = defineEvent('TopicCasesRemoved', 'Cases belong to a topic no more.', cases, ofTopic);

/** Names of files name people: sealed under the topic's own key, as the file is. */
export const TopicDocumentAdded = defineEvent(
  'TopicDocumentAdded',
  'A file was put with a topic: a map, an expert opinion, a decision. Whoever reads the topic may have it.',
  z.object({
    ...its,
    /** Of the attachments. */
    documentId: id(),
    name: personalText(),
    mediaType: plain(),
    /** In bytes. */
    size: z.int().nonnegative(),
  }),
  { ...ofTopic, sealedUnder: { case: 'topicId' } },
);
export const TopicDocumentRemoved = defineEvent(
  'TopicDocumentRemoved',
  'A file is with a topic no more.',
  z.object({ ...its, documentId: id() }),
  ofTopic,
);

const question = z.object({ question: plain(), answer: plain() });
export type LineQuestion = z.infer<typeof question>;

const words = {
  title: plain(),
  text: plain(),
  /** What is likely to be asked, and what is answered. */
  questions: z.array(question),
  /** The first and the last day on which it holds, in Warsaw; null: from its approval, until it is replaced. */
  validFrom: day().nullable(),
  validUntil: day().nullable(),
  use: z.enum(LINE_USES),
};
const version = z.int().positive();
const line = { ...its, lineId: id(), version };

/** By which ladder it goes, as it was then, and who was asked to sign first. Left out: four eyes. */
const approval = { ladder: ladder.optional(), waitsFor };
/** One level of it, counted from 0. */
const signature = {
  level: z.int().nonnegative(),
  approverId: id(),
  /** Why whoever administers ladders signed: the level names nobody who may, or only who wrote. */
  insteadOf: z.enum(['nobody', 'author']).nullable(),
  waitsFor,
};

export const TopicLineWritten = defineEvent(
  'TopicLineWritten',
  'A version of a line to take was written. The version that was approved before holds until this one is approved.',
  z.object({ ...line, ...words, authorId: id(), ...approval }),
  ofTopic,
);
export const TopicLineSigned = defineEvent(
  'TopicLineSigned',
  'Somebody signed a version of a line to take on one level of its ladder.',
  z.object({ ...line, ...signature }),
  ofTopic,
);
export const TopicLineApproved = defineEvent(
  'TopicLineApproved',
  'A version of a line to take was approved, by somebody other than its author or on all levels of its ladder: it takes the place of the one before.',
  z.object({ ...line, approverId: id() }),
  ofTopic,
);
export const TopicLineReturned = defineEvent(
  'TopicLineReturned',
  'Somebody gave a version of a line to take back to its author, and said why.',
  z.object({ ...line, reason: plain(), authorId: id() }),
  ofTopic,
);
export const TopicLineWithdrawn = defineEvent(
  'TopicLineWithdrawn',
  'A line to take holds no more. A new version takes it up again.',
  z.object({ ...its, lineId: id() }),
  ofTopic,
);

/** A level that was not signed within its term: whoever is to sign hears of it, and whoever sees to it that somebody does. */
const late = { level: z.int().nonnegative(), dueAt: instant(), toldIds: z.array(id()) };
export const TopicLineLate = defineEvent(
  'TopicLineLate',
  'A level of the ladder of a line to take was not signed within its term.',
  z.object({ ...line, ...late }),
  ofTopic,
);

/** A communiqué is sealed under a key of its own, and its module knows topics: what it quotes stands with the topic. */
const inCommunique = z.object({ ...line, communiqueId: id() });
export const TopicCommuniqueQuoteKept = defineEvent(
  'TopicCommuniqueQuoteKept',
  'A version of a line to take was put into a communiqué.',
  inCommunique,
  ofTopic,
);
export const TopicCommuniqueQuoteDropped = defineEvent(
  'TopicCommuniqueQuoteDropped',
  'The communiqué quotes the line to take no more.',
  inCommunique,
  ofTopic,
);

export const TopicCrisisDeclared = defineEvent(
  'TopicCrisisDeclared',
  'A coordinator declared a crisis of a topic: its team is called, and keeps a log of what is decided.',
  z.object({
    ...its,
    crisisId: id(),
    reason: plain(),
    teamIds: z.array(id()),
    /** By the end of which working day its cases are to be answered inside the office, 0 for the same day; left out: their terms stay. */
    internalDays: z.int().nonnegative().optional(),
  }),
  ofTopic,
);
export const TopicCrisisEnded = defineEvent(
  'TopicCrisisEnded',
  'A crisis is over. All that was decided and said in it stays.',
  z.object({ ...its, crisisId: id() }),
  ofTopic,
);
export const TopicDecisionLogged = defineEvent(
  'TopicDecisionLogged',
  'Something was decided or learnt in a crisis: confirmed, or not.',
  z.object({ ...its, crisisId: id(), entryId: id(), text: plain(), confirmed: z.boolean() }),
  ofTopic,
);
export const TopicStatementWritten = defineEvent(
  'TopicStatementWritten',
  'A holding statement for all open cases of a topic was written. It takes the place of one that nobody has approved.',
  z.object({ ...its, crisisId: id(), statementId: id(), text: plain(), authorId: id(), ...approval }),
  ofTopic,
);
export const TopicStatementSigned = defineEvent(
  'TopicStatementSigned',
  'Somebody signed the holding statement on one level of its ladder.',
  z.object({ ...its, crisisId: id(), statementId: id(), ...signature }),
  ofTopic,
);
export const TopicStatementApproved = defineEvent(
  'TopicStatementApproved',
  'The holding statement was approved, by somebody other than its author or on all levels of its ladder: it goes to whoever asked in these cases, each a mail of its own.',
  z.object({ ...its, crisisId: id(), statementId: id(), approverId: id(), caseIds: z.array(id()) }),
  ofTopic,
);

export const TopicStatementLate = defineEvent(
  'TopicStatementLate',
  'A level of the ladder of a holding statement was not signed within its term.',
  z.object({ ...its, crisisId: id(), statementId: id(), ...late }),
  ofTopic,
);

export const topicEvents = {
  TopicOpened,
  TopicChanged,
  TopicClosed,
  TopicReopened,
  TopicCasesAdded,
  TopicCasesRemoved,
  TopicDocumentAdded,
  TopicDocumentRemoved,
  TopicLineWritten,
  TopicLineSigned,
  TopicLineApproved,
  TopicLineReturned,
  TopicLineWithdrawn,
  TopicLineLate,
  TopicCommuniqueQuoteKept,
  TopicCommuniqueQuoteDropped,
  TopicCrisisDeclared,
  TopicCrisisEnded,
  TopicDecisionLogged,
  TopicStatementWritten,
  TopicStatementSigned,
  TopicStatementApproved,
  TopicStatementLate,
};
export type TopicEvent = AnyOf<typeof topicEvents>;
export type RecordedTopicEvent = AnyRecordedOf<typeof topicEvents>;
export type TopicDetails = Omit<EventOf<typeof TopicOpened>['data'], 'topicId'>;
export type TopicDocument = Omit<EventOf<typeof TopicDocumentAdded>['data'], 'topicId'>;
export type LineWords = Omit<
  EventOf<typeof TopicLineWritten>['data'],
  'topicId' | 'lineId' | 'version' | 'authorId' | 'ladder' | 'waitsFor'
>;

export const topicStream = (topicId: string) => `topic-${topicId}`;

/** They stand in the case's own stream, so that its history says of which line a letter spoke. */
const quoted = z.object({ caseId: id(), topicId: id(), lineId: id(), version });
const ofCase = { about: ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId, caseId }) };

export const TopicLineQuoted = defineEvent(
  'TopicLineQuoted',
  'A version of a line to take was put into a letter of the case.',
  quoted,
  ofCase,
);
export const TopicQuoteDropped = defineEvent(
  'TopicQuoteDropped',
  'No letter of the case quotes the line to take any more.',
  quoted,
  ofCase,
);

export const quoteEvents = { TopicLineQuoted, TopicQuoteDropped };
export type QuoteEvent = AnyOf<typeof quoteEvents>;
export type RecordedQuoteEvent = AnyRecordedOf<typeof quoteEvents>;

const statement = z.object({ caseId: id(), topicId: id(), statementId: id() });
export const TopicStatementGiven = defineEvent(
  'TopicStatementGiven',
  'The holding statement of a topic was given to whoever asked in this case.',
  statement,
  ofCase,
);
export const TopicStatementWithheld = defineEvent(
  'TopicStatementWithheld',
  'The holding statement of a topic could not be given in this case, and why not: it was answered meanwhile, for example.',
  statement.extend({ code: plain() }),
  ofCase,
);

export const statementEvents = { TopicStatementGiven, TopicStatementWithheld };
export type StatementEvent = AnyOf<typeof statementEvents>;
export type RecordedStatementEvent = AnyRecordedOf<typeof statementEvents>;

export const TopicSurgeNoticed = defineEvent(
  'TopicSurgeNoticed',
  'More inquiries with like subjects arrived within hours than the office is used to. It says by which numbers.',
  z.object({
    surgeId: id(),
    /** Those that look alike, the oldest first. */
    caseIds: z.array(id()),
    /** Within how many hours they arrived. */
    hours: z.int().positive(),
    /** How many cases of all kinds arrive in so many hours, on average of the weeks before. */
    usual: z.number(),
    /** From how many on it is told. */
    threshold: z.int().positive(),
  }),
  { about: ({ surgeId }: { surgeId: string }) => ({ kind: 'topicSurge', id: surgeId }) },
);
export const surgeEvents = { TopicSurgeNoticed };
export type SurgeEvent = AnyOf<typeof surgeEvents>;
export type RecordedSurgeEvent = AnyRecordedOf<typeof surgeEvents>;
export const topicSurgeStream = (surgeId: string) => `topicSurge-${surgeId}`;
