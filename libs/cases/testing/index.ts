import { NO_ACTS, type OfficeFreeDay } from '#libs/deadlines';
import { deriveId, fold, type Decider } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { statusOf, type Case } from '../domain/case.js';
import { caseDecider, caseDeciderOn, type CaseCommand } from '../domain/decide.js';
import { countedDeadline } from '../domain/deadline.js';
import type { CaseEvent, DecidedEvent } from '../domain/events.js';
import type { Message } from '../domain/slices/correspondence.js';

// A case for the tests of its slices.

export const about = { caseId: 'i1', contactId: 'c1' };

export const message = (overrides: Partial<Message> = {}): Message => ({
  messageId: 'm1',
  senderId: 'c1',
  channel: 'email',
  from: 'anna@kurier.example',
  to: ['prasa@urzad.example'],
  cc: [],
  subject: 'Remont mostu',
  text: 'Kiedy koniec remontu?',
  wholeText: null,
  wholeHtml: null,
  htmlLeftOut: false,
  html: null,
  answerTo: null,
  receivedAt: '2026-03-02T08:00:00.000Z',
  mailMessageId: '<a@kurier.example>',
  references: [],
  marks: [],
  recipientsLeftOut: 0,
  proven: false,
  joinedFromId: null,
  attachments: [],
  rawHash: null,
  automatic: false,
  receiptWanted: true,
  subjectChanged: false,
  ...overrides,
});

/** The clock of the case, or of a message of it. */
export const deadline = (of: string = about.caseId, rule = 'UDIP-13-1', startsAt = '2026-03-02T08:00:00.000Z') =>
  countedDeadline(deriveId('deadline', of, rule), rule, startsAt, NO_ACTS);

export const registration = {
  kind: 'pressInquiry' as const,
  number: '2026/000001',
  channel: 'email' as const,
  subject: 'Remont mostu',
  newsroomId: null,
  receivedAt: '2026-03-02T08:00:00.000Z',
  unitId: null,
  suspectedCaseId: null,
  kindBy: null,
  splitFromId: null,
  begunByUs: false,
  threadNote: null,
};

export const registered: DecidedEvent[] = [
  { type: 'CaseRegistered', data: { ...about, ...registration } },
  { type: 'MessageReceived', data: { ...about, ...message() } },
  { type: 'DeadlineStarted', data: { ...about, ...deadline() } },
];
export const assigned: DecidedEvent = {
  type: 'CaseAssigned',
  data: {
    ...about,
    employeeId: 'e1',
    previousEmployeeId: null,
    unitId: 'u1',
    priority: 'high',
    note: null,
    dueAt: null,
  },
};
export const recorded: Extract<DecidedEvent, { type: 'ReplyRecorded' }> = {
  type: 'ReplyRecorded',
  data: {
    ...about,
    replyId: 'r1',
    final: true,
    via: 'email',
    to: ['anna@kurier.example'],
    cc: [],
    bcc: [],
    subject: 'Re: Remont mostu',
    text: 'W maju.',
    html: null,
    wholeHtml: null,
    mailMessageId: '<r1@urzad.example>',
    inReplyTo: '<a@kurier.example>',
    references: ['<a@kurier.example>'],
    attachments: [],
    heldUntil: null,
    dataProtectionNotice: false,
  },
};
export const sent: DecidedEvent = {
  type: 'ReplySent',
  data: { ...about, replyId: 'r1', final: true, sentAt: '2026-03-05T10:00:00.000Z', takenBy: 'smtp', answered: true },
};
export const failed: DecidedEvent = {
  type: 'ReplyFailed',
  data: { ...about, replyId: 'r1', final: true, givenUp: true, returned: false, reason: '550 no such user' },
};
export const closed: DecidedEvent = { type: 'CaseClosed', data: { ...about, outcome: 'answered', note: null } };
export const dismissed: DecidedEvent = { type: 'CaseDismissed', data: { ...about, reason: 'spam' } };
export const warned = {
  type: 'DeadlineWarned',
  data: {
    ...about,
    deadlineId: deadline().deadlineId,
    rule: 'UDIP-13-1',
    dueAt: '2026-03-16T23:00:00.000Z',
    plannedAt: '2026-03-11T07:00:00.000Z',
    caseOfficerId: null,
  },
} satisfies DecidedEvent;

/** The rules of a case as its slices decide: what the clocks come to is filled in for all of them (decide.test.ts). */
export const rulesOn = (freeDays: readonly OfficeFreeDay[]): Decider<Case, CaseCommand, DecidedEvent> => ({
  initialState: caseDecider.initialState,
  evolve: (theCase, event) => caseDecider.evolve(theCase, event as CaseEvent),
  decide: (command, theCase) => caseDeciderOn(freeDays).decide(command, theCase).map(withoutClocks),
});
export const caseRules = rulesOn([]);

function withoutClocks(event: CaseEvent): DecidedEvent {
  const { clocks: _clocks, ...data } = event.data as CaseEvent['data'] & { clocks?: unknown };
  return { type: event.type, data } as DecidedEvent;
}

/** What happened after the registration. */
export const after = (...events: DecidedEvent[]) => given(caseRules, [...registered, ...events]);
export const caseAfter = (...events: DecidedEvent[]) => fold(caseRules, [...registered, ...events]);
export const statusAfter = (...events: DecidedEvent[]) => statusOf(caseAfter(...events));
