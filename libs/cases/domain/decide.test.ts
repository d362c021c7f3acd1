import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { caseDecider, type CountedDeadline, type CaseCommand, type Message } from './decide.js';
import type { CaseEvent } from './events.js';
import { isOpen, statusOf } from './case.js';
import { fold } from '#libs/kernel';

const about = { caseId: 'i1', contactId: 'c1' };

const message = (overrides: Partial<Message> = {}): Message => ({
  messageId: 'm1',
  channel: 'email',
  from: 'anna@kurier.example',
  to: ['prasa@urzad.example'],
  cc: [],
  subject: 'Remont mostu',
  text: 'Kiedy koniec remontu?',
  html: null,
  receivedAt: '2026-03-02T08:00:00.000Z',
  mailMessageId: '<a@kurier.example>',
  references: [],
  attachments: [],
  rawHash: null,
  automatic: false,
  receiptWanted: true,
  subjectChanged: false,
  ...overrides,
});

const deadline = (overrides: Partial<CountedDeadline> = {}): CountedDeadline => ({
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

const registration = {
  kind: 'pressInquiry' as const,
  number: '2026/000001',
  channel: 'email' as const,
  subject: 'Remont mostu',
  newsroomId: null,
  receivedAt: '2026-03-02T08:00:00.000Z',
  suspectedCaseId: null,
  threadNote: null,
};

const registered: CaseEvent[] = [
  { type: 'CaseRegistered', data: { ...about, ...registration } },
  { type: 'MessageReceived', data: { ...about, ...message() } },
  { type: 'DeadlineStarted', data: { ...about, ...deadline() } },
];
const assigned: CaseEvent = {
  type: 'CaseAssigned',
  data: { ...about, employeeId: 'e1', previousEmployeeId: null, priority: 'high', note: null },
};
const recorded: CaseEvent = {
  type: 'ReplyRecorded',
  data: {
    ...about,
    replyId: 'r1',
    to: ['anna@kurier.example'],
    cc: [],
    subject: 'Re: Remont mostu',
    text: 'W maju.',
    mailMessageId: '<r1@urzad.example>',
    inReplyTo: '<a@kurier.example>',
    references: ['<a@kurier.example>'],
    attachments: [],
  },
};
const sent: CaseEvent = { type: 'ReplySent', data: { ...about, replyId: 'r1', sentAt: '2026-03-05T10:00:00.000Z' } };
const failed: CaseEvent = {
  type: 'ReplyFailed',
  data: { ...about, replyId: 'r1', final: true, reason: '550 no such user' },
};
const closed: CaseEvent = { type: 'CaseClosed', data: { ...about, outcome: 'answered', note: null } };
const dismissed: CaseEvent = { type: 'CaseDismissed', data: { ...about, reason: 'spam' } };
const warned: CaseEvent = {
  type: 'DeadlineWarned',
  data: {
    ...about,
    deadlineId: 'd1',
    rule: 'UDIP-13-1',
    dueAt: '2026-03-16T23:00:00.000Z',
    plannedAt: '2026-03-11T07:00:00.000Z',
    caseOfficerId: null,
  },
};

const after = (...events: CaseEvent[]) => given(caseDecider, [...registered, ...events]);
const statusAfter = (...events: CaseEvent[]) => statusOf(fold(caseDecider, [...registered, ...events]));

describe('registering', () => {
  const register: CaseCommand = {
    kind: 'register',
    caseId: 'i1',
    contactId: 'c1',
    registration,
    message: message(),
    deadline: deadline(),
  };

  it('makes a case with its first message and a running clock, in one append', () =>
    given(caseDecider, []).when(register).then(registered));
  it('does nothing the second time', () => after().when(register).thenNothing());
  it('comes before everything else', () =>
    given(caseDecider, []).when({ kind: 'addNote', noteId: 'n1', text: 'x' }).thenRefused('case-not-found'));
});

describe('a further message', () => {
  const followUp = message({ messageId: 'm2', mailMessageId: '<b@kurier.example>' });
  const next = deadline({ deadlineId: 'd2' });
  const receive: CaseCommand = { kind: 'receiveMessage', message: followUp, deadline: next };
  const joined: CaseEvent = { type: 'MessageReceived', data: { ...about, ...followUp } };
  const restarted: CaseEvent = { type: 'DeadlineStarted', data: { ...about, ...next } };

  it('joins without a new clock while one runs', () => after().when(receive).then([joined]));
  it('starts a clock of its own after an answer', () => after(recorded, sent).when(receive).then([joined, restarted]));
  it('reopens a closed case', () =>
    after(recorded, sent, closed)
      .when(receive)
      .then([joined, { type: 'CaseReopened', data: { ...about, reason: 'follow-up', messageId: 'm2' } }, restarted]));
  it('stands in the case once', () => after(joined).when(receive).thenNothing());
  it('changes nothing else when it is automatic', () => {
    const automatic = { ...followUp, automatic: true };
    after(recorded, sent, closed)
      .when({ kind: 'receiveMessage', message: automatic, deadline: next })
      .then([{ type: 'MessageReceived', data: { ...about, ...automatic } }]);
  });
});

describe('correcting the registration', () => {
  const counted = { ...deadline(), deadlineId: undefined, endInstant: '2026-03-13T23:00:00.000Z' };
  const { deadlineId: _none, ...earlier } = counted;

  it('counts the clock from the corrected day', () =>
    after()
      .when({
        kind: 'correctRegistration',
        receivedAt: '2026-02-27T09:00:00.000Z',
        reason: 'stempel',
        deadline: earlier,
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: { ...about, receivedAt: '2026-02-27T09:00:00.000Z', reason: 'stempel' },
        },
        {
          type: 'DeadlineRecomputed',
          data: { ...about, ...earlier, deadlineId: 'd1', reason: 'registration-corrected' },
        },
      ]));
  it('leaves a clock alone that the answer has stopped', () =>
    after(recorded, sent)
      .when({
        kind: 'correctRegistration',
        receivedAt: '2026-02-27T09:00:00.000Z',
        reason: 'stempel',
        deadline: earlier,
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: { ...about, receivedAt: '2026-02-27T09:00:00.000Z', reason: 'stempel' },
        },
      ]));
  it('moves the case to the right sender', () =>
    after()
      .when({ kind: 'correctRegistration', contact: { contactId: 'c2', newsroomId: 'n1' }, reason: 'inna osoba' })
      .then([
        {
          type: 'RegistrationCorrected',
          data: { caseId: 'i1', contactId: 'c2', newsroomId: 'n1', previousContactId: 'c1', reason: 'inna osoba' },
        },
      ]));
  it('needs something to correct', () =>
    after()
      .when({ kind: 'correctRegistration', subject: 'Remont mostu', reason: 'bez zmian' })
      .thenRefused('nothing-to-correct'));
});

describe('assigning', () => {
  const assign: CaseCommand = {
    kind: 'assign',
    employeeId: 'e1',
    roles: ['contributor', 'officer'],
    priority: 'high',
    note: null,
  };

  it('gives the case to an employee', () => after().when(assign).then([assigned]));
  it('says who had it before', () =>
    after(assigned)
      .when({ ...assign, employeeId: 'e2' })
      .then([
        {
          type: 'CaseAssigned',
          data: { ...about, employeeId: 'e2', previousEmployeeId: 'e1', priority: 'high', note: null },
        },
      ]));
  it('does nothing where nothing changes', () => after(assigned).when(assign).thenNothing());
  it('is refused on a closed case', () => after(closed).when(assign).thenRefused('case-closed'));
  it.each(['administrator', 'registrar', 'contributor', 'auditor', 'analyst'] as const)(
    'is refused for somebody who is %s only, and could not answer',
    (role) =>
      after()
        .when({ ...assign, roles: [role] })
        .thenRefused('assignee-cannot-answer'),
  );
});

describe('answering', () => {
  const { kind: _kind, ...reply } = { kind: 'x', ...recorded.data } as Record<string, unknown>;
  const { caseId: _i, contactId: _c, ...content } = reply;
  const record = { kind: 'recordReply', ...content } as CaseCommand;

  it('is recorded first', () => after(assigned).when(record).then([recorded]));
  it('needs an address', () =>
    after()
      .when({ ...record, to: [] } as CaseCommand)
      .thenRefused('contact-has-no-address'));
  it('is refused on a closed case', () => after(closed).when(record).thenRefused('case-closed'));
  it('stops the clock when it was sent, once', () => {
    after(recorded).when({ kind: 'confirmReplySent', replyId: 'r1', sentAt: '2026-03-05T10:00:00.000Z' }).then([sent]);
    after(recorded, sent)
      .when({ kind: 'confirmReplySent', replyId: 'r1', sentAt: '2026-03-05T10:00:00.000Z' })
      .thenNothing();
  });
  it('that cannot be delivered opens a case closed too early', () =>
    after(recorded, closed)
      .when({ kind: 'reportReplyFailed', replyId: 'r1', final: true, reason: '550 no such user' })
      .then([failed, { type: 'CaseReopened', data: { ...about, reason: 'reply-failed', messageId: null } }]));
  it('is sent again only after it failed', () => {
    after(recorded, failed)
      .when({ kind: 'retryReply', replyId: 'r1' })
      .then([{ type: 'ReplyRetryRequested', data: { ...about, replyId: 'r1' } }]);
    after(recorded, sent).when({ kind: 'retryReply', replyId: 'r1' }).thenRefused('reply-not-failed');
    after().when({ kind: 'retryReply', replyId: 'r9' }).thenRefused('reply-not-found');
  });
});

describe('ending', () => {
  it('closes with an outcome', () =>
    after(recorded, sent).when({ kind: 'close', outcome: 'answered', note: null }).then([closed]));
  it('closes once', () =>
    after(closed).when({ kind: 'close', outcome: 'answered', note: null }).thenRefused('case-closed'));
  it('reopens with a reason', () =>
    after(closed)
      .when({ kind: 'reopen', reason: 'pomyłka' })
      .then([{ type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } }]));
  it('reopens only what is closed', () => after().when({ kind: 'reopen', reason: 'x' }).thenRefused('case-not-closed'));
  it('dismisses what is no case', () => after().when({ kind: 'dismiss', reason: 'spam' }).then([dismissed]));
  it('does not dismiss what was answered', () =>
    after(recorded).when({ kind: 'dismiss', reason: 'spam' }).thenRefused('case-already-answered'));
});

describe('passing on', () => {
  const forward = (messageId: string): CaseCommand => ({
    kind: 'forwardMessage',
    messageId,
    employeeId: 'e2',
    note: null,
  });

  it.each(['m1', 'r1'])('takes any message of the case: %s', (messageId) =>
    after(recorded)
      .when(forward(messageId))
      .then([{ type: 'MessageForwarded', data: { ...about, messageId, employeeId: 'e2', note: null } }]),
  );
  it('takes no other', () => after().when(forward('m9')).thenRefused('message-not-found'));
});

describe('the clock', () => {
  const warn: CaseCommand = {
    kind: 'raiseAlarm',
    deadlineId: 'd1',
    level: 0,
    plannedAt: '2026-03-11T07:00:00.000Z',
  };

  it('warns once', () => {
    after().when(warn).then([warned]);
    after(warned).when(warn).thenNothing();
  });
  it('escalates, naming the level and the case officer', () =>
    after(assigned)
      .when({ ...warn, level: 2 })
      .then([{ type: 'CaseEscalated', data: { ...warned.data, caseOfficerId: 'e1', level: 2 } }]));
  it.each([
    ['an answer', [recorded, sent]],
    ['a closing', [closed]],
    ['a dismissal', [dismissed]],
  ])('is silent after %s', (_, events) =>
    after(...events)
      .when(warn)
      .thenNothing(),
  );
  it('speaks again once the case is reopened', () =>
    after(dismissed, { type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } })
      .when(warn)
      .then([warned]));
});

describe('a case that is closed', () => {
  const open = (...events: CaseEvent[]) => isOpen(fold(caseDecider, [...registered, ...events]));
  it.each<[string, boolean, CaseEvent[]]>([
    ['without an answer', false, [closed]],
    ['with an answer that was sent', false, [recorded, sent, closed]],
    ['with an answer that could not be sent', false, [recorded, failed, closed]],
    ['with an answer on its way', true, [recorded, closed]],
  ])('%s: still owes it: %s', (_, expected, events) => expect(open(...events)).toBe(expected));
});

describe('the state that staff see', () => {
  it.each<[string, CaseEvent[]]>([
    ['registered', []],
    ['assigned', [assigned]],
    ['inProgress', [assigned, recorded]],
    ['answered', [assigned, recorded, sent]],
    ['closed', [assigned, recorded, sent, closed]],
    ['closed', [closed, ...[recorded, sent]]],
    [
      'inProgress',
      [assigned, recorded, sent, { type: 'MessageReceived', data: { ...about, ...message({ messageId: 'm2' }) } }],
    ],
    ['registered', [dismissed, { type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } }]],
  ])('is %s', (status, events) => expect(statusAfter(...events)).toBe(status));
});
