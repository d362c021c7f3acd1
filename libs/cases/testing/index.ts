import { fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { statusOf } from '../domain/case.js';
import { caseDecider } from '../domain/decide.js';
import type { CaseEvent } from '../domain/events.js';
import type { CountedDeadline } from '../domain/slices/clock.js';
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

export const deadline = (overrides: Partial<CountedDeadline> = {}): CountedDeadline => ({
  deadlineId: 'd1',
  rule: 'UDIP-13-1',
  basis: 'UDIP 13(1)',
  startsAt: '2026-03-02T08:00:00.000Z',
  nominalEnd: '2026-03-16',
  legalEnd: '2026-03-16',
  internalTarget: '2026-03-16',
  endInstant: '2026-03-16T23:00:00.000Z',
  trace: [],
  alarms: [{ level: 0, at: '2026-03-11T07:00:00.000Z' }],
  ...overrides,
});

export const registration = {
  kind: 'pressInquiry' as const,
  number: '2026/000001',
  channel: 'email' as const,
  subject: 'Remont mostu',
  newsroomId: null,
  receivedAt: '2026-03-02T08:00:00.000Z',
  unitId: null,
  suspectedCaseId: null,
  threadNote: null,
};

export const registered: CaseEvent[] = [
  { type: 'CaseRegistered', data: { ...about, ...registration } },
  { type: 'MessageReceived', data: { ...about, ...message() } },
  { type: 'DeadlineStarted', data: { ...about, ...deadline() } },
];
export const assigned: CaseEvent = {
  type: 'CaseAssigned',
  data: { ...about, employeeId: 'e1', previousEmployeeId: null, unitId: 'u1', priority: 'high', note: null },
};
export const recorded: Extract<CaseEvent, { type: 'ReplyRecorded' }> = {
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
export const sent: CaseEvent = {
  type: 'ReplySent',
  data: { ...about, replyId: 'r1', final: true, sentAt: '2026-03-05T10:00:00.000Z', takenBy: 'smtp' },
};
export const failed: CaseEvent = {
  type: 'ReplyFailed',
  data: { ...about, replyId: 'r1', final: true, givenUp: true, returned: false, reason: '550 no such user' },
};
export const closed: CaseEvent = { type: 'CaseClosed', data: { ...about, outcome: 'answered', note: null } };
export const dismissed: CaseEvent = { type: 'CaseDismissed', data: { ...about, reason: 'spam' } };
export const warned = {
  type: 'DeadlineWarned',
  data: {
    ...about,
    deadlineId: 'd1',
    rule: 'UDIP-13-1',
    dueAt: '2026-03-16T23:00:00.000Z',
    plannedAt: '2026-03-11T07:00:00.000Z',
    caseOfficerId: null,
  },
} satisfies CaseEvent;

/** What happened after the registration. */
export const after = (...events: CaseEvent[]) => given(caseDecider, [...registered, ...events]);
export const caseAfter = (...events: CaseEvent[]) => fold(caseDecider, [...registered, ...events]);
export const statusAfter = (...events: CaseEvent[]) => statusOf(caseAfter(...events));
