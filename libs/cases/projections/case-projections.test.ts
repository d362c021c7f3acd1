import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#libs/kernel';
import { caseAlarmsProjection } from './case-alarms.js';
import { caseAssignmentTermsProjection } from './case-assignment-terms.js';
import { caseListProjection, NO_TERM } from './case-list.js';
import { caseMailIdsProjection } from './case-mail-ids.js';

const recorded = (type: string, data: object, revision = 4) =>
  ({ type, data: { caseId: 'i', contactId: 'c', ...data }, revision }) as unknown as RecordedEvent;

describe('the case list', () => {
  const patchOf = (type: string, data: object) => {
    const [operation] = caseListProjection.reduce(recorded(type, data));
    return operation?.op === 'patch' ? operation.set : operation;
  };

  it('proposes what its first message asks for, and no later one', () => {
    const asking = {
      automatic: false,
      marks: [],
      channel: 'email',
      subject: 'Remont',
      text: 'Proszę o odpowiedź do piątku',
      receivedAt: '2026-05-05T08:10:00.000Z',
    };
    const set = (revision: number, data: object) => {
      const [operation] = caseListProjection.reduce(recorded('MessageReceived', data, revision));
      return operation?.op === 'patch' ? operation.set : undefined;
    };
    expect(set(1, asking)).toMatchObject({ proposed_by: '2026-05-08T22:00:00.000Z' });
    expect(set(2, { ...asking, channel: 'eDelivery' })).toMatchObject({ proposed_by: '2026-05-08T22:00:00.000Z' });
    expect(set(2, asking)).not.toHaveProperty('proposed_by');
  });

  it.each<[string, object, object]>([
    [
      'MessageReceived',
      { automatic: false, marks: ['hidden-letters'] },
      { answered: false, marks: ['hidden-letters'] },
    ],
    ['MessageReceived', { automatic: true }, {}],
    [
      'DeadlineStarted',
      { endInstant: 'F', clocks: { openUntil: 'E', level: 2, stands: false } },
      { due_at: 'E', running_due_at: 'E', escalation_level: 2, clock_stands: false },
    ],
    [
      'DeadlineRecomputed',
      { clocks: { openUntil: null, level: 0, stands: true } },
      { running_due_at: null, escalation_level: 0, clock_stands: true },
    ],
    [
      'DeadlineWithdrawn',
      { clocks: { openUntil: 'E', level: 0, stands: false } },
      { due_at: 'E', running_due_at: 'E', escalation_level: 0, clock_stands: false },
    ],
    [
      'DeadlineWithdrawn',
      { clocks: { openUntil: null, level: 0, stands: false } },
      { due_at: NO_TERM, running_due_at: null, escalation_level: 0, clock_stands: false },
    ],
    ['CaseClassified', { kind: 'complaint' }, { kind: 'complaint' }],
    [
      'CaseAssigned',
      { employeeId: 'e', unitId: 'u', priority: 'urgent', dueAt: null },
      {
        assignee_id: 'e',
        unit_id: 'u',
        in_unit: false,
        assignment_due_at: null,
        priority: 'urgent',
        priority_rank: 3,
      },
    ],
    ['ReplyRecorded', { final: true }, { begun: true, reply_under_way: true }],
    ['ReplyRecorded', { final: false }, { begun: true }],
    ['ReplyCancelled', { final: true }, { reply_under_way: false }],
    ['ReplyFailed', { final: true, givenUp: false }, {}],
    ['ReplyFailed', { final: false, givenUp: true }, {}],
    ['ReplyFailed', { final: true, givenUp: true }, { reply_under_way: false }],
    ['ReplyRetryRequested', { final: true }, { reply_under_way: true }],
    [
      'ReplySent',
      { final: true, answered: true, clocks: { openUntil: null, level: 0, stands: false } },
      { answered: true, reply_under_way: false, running_due_at: null, escalation_level: 0, clock_stands: false },
    ],
    ['ReplySent', { final: false }, {}],
    ['CaseClosed', { outcome: 'refused' }, { closed: true, outcome: 'refused' }],
    ['CaseDismissed', {}, { closed: true, dismissed: true }],
    ['CaseJoined', {}, { closed: true, dismissed: true }],
    ['CaseReopened', {}, { closed: false, dismissed: false, answered: false, begun: true, outcome: null }],
    [
      'CaseEscalated',
      { level: 1, clocks: { openUntil: 'E', level: 2, stands: false } },
      { due_at: 'E', running_due_at: 'E', escalation_level: 2, clock_stands: false },
    ],
    ['RegistrationCorrected', { contactId: 'd', subject: 'S' }, { contact_id: 'd', subject: 'S', subject_of: 'd' }],
  ])('%s %j changes %j', (type, data, changes) => expect(patchOf(type, data)).toEqual({ ...changes, revision: 4 }));
});

describe('the alarms of the clock', () => {
  const reduce = (type: string, data: object) => caseAlarmsProjection.reduce(recorded(type, data));

  it('are planned with a term', () =>
    expect(
      reduce('DeadlineStarted', {
        deadlineId: 'd',
        whose: 'ours',
        alarms: [
          { level: 0, at: 'A' },
          { level: 3, at: 'B' },
        ],
      }),
    ).toEqual([
      {
        op: 'upsert',
        table: 'case_alarms',
        row: { case_id: 'i', deadline_id: 'd', level: 0, at: 'A', whose: 'ours', asleep: false, held: false },
      },
      {
        op: 'upsert',
        table: 'case_alarms',
        row: { case_id: 'i', deadline_id: 'd', level: 3, at: 'B', whose: 'ours', asleep: false, held: false },
      },
    ]));
  it('are gone once raised, and once the answer was sent', () => {
    expect(reduce('CaseEscalated', { deadlineId: 'd', level: 1 })).toEqual([
      { op: 'delete', table: 'case_alarms', key: { deadline_id: 'd', level: 1 } },
    ]);
    expect(reduce('DeadlineWithdrawn', { deadlineId: 'd' })).toEqual([
      { op: 'delete', table: 'case_alarms', key: { deadline_id: 'd' } },
    ]);
    expect(reduce('ReplySent', { final: true })).toEqual([
      { op: 'delete', table: 'case_alarms', key: { case_id: 'i', whose: 'ours' } },
    ]);
  });
  it('sleep in a closed case and wake with it', () => {
    expect(reduce('CaseDismissed', {})).toEqual([
      { op: 'patch', table: 'case_alarms', key: { case_id: 'i' }, set: { asleep: true } },
    ]);
    expect(reduce('CaseReopened', {})).toEqual([
      { op: 'patch', table: 'case_alarms', key: { case_id: 'i' }, set: { asleep: false } },
    ]);
  });
});

describe('the Message-IDs of a case', () => {
  const reduce = (type: string, data: object) => caseMailIdsProjection.reduce(recorded(type, data));
  const known = (id: string, claim: object) => [
    { op: 'upsert', table: 'case_mail_ids', row: { mail_message_id: id, case_id: 'i', person_id: 'c', ...claim } },
  ];
  const ours = { ours: true, proven: true };

  it('are those of what came in, as somebody outside claims them, and of what answers it, which are ours', () => {
    for (const proven of [false, true])
      expect(reduce('MessageReceived', { mailMessageId: '<a@b>', senderId: 'c', automatic: false, proven })).toEqual(
        known('<a@b>', { ours: false, proven }),
      );
    expect(reduce('ReplyRecorded', { mailMessageId: '<r@o>', contactId: 'c' })).toEqual(known('<r@o>', ours));
    expect(reduce('MailRecorded', { kind: 'receipt', messageId: '<q@o>', personId: 'c' })).toEqual(
      known('<q@o>', ours),
    );
  });
  it('are not those of machines: our own mail that came back claims no id of ours', () =>
    expect(reduce('MessageReceived', { mailMessageId: '<r@o>', senderId: 'c', automatic: true })).toEqual([]));
  it('are not those of notices to employees, nor of what came by hand', () => {
    expect(reduce('MailRecorded', { kind: 'assignment', messageId: '<n@o>', personId: 'c' })).toEqual([]);
    expect(reduce('MessageReceived', { mailMessageId: null })).toEqual([]);
  });
  it('are forgotten with the person, and with the case', () => {
    expect(reduce('SubjectErased', { subject: 'c' })).toEqual([
      { op: 'delete', table: 'case_mail_ids', key: { person_id: 'c' } },
    ]);
    expect(reduce('CaseDisposed', {})).toEqual([{ op: 'delete', table: 'case_mail_ids', key: { case_id: 'i' } }]);
  });
});

describe('the terms of assignments', () => {
  const NOW = '2026-03-03T08:00:00.000Z';
  const given = (dueAt: string | null) => ({
    ...recorded('CaseAssigned', { employeeId: 'e', unitId: 'u', dueAt }),
    id: 'x',
    metadata: { occurredAt: NOW, actor: 'boss' },
  });
  const rows = (dueAt: string | null) =>
    caseAssignmentTermsProjection
      .reduce(given(dueAt) as unknown as RecordedEvent)
      .flatMap((operation) => (operation.op === 'upsert' ? [operation.row] : []));

  it('are told of in the morning of their day and when they have passed, and who gave them', () =>
    expect(rows('2026-03-06T23:00:00.000Z')).toMatchObject([
      { passed: false, at: '2026-03-06T07:00:00.000Z', holder_id: 'e', giver_id: 'boss' },
      { passed: true, at: '2026-03-06T23:00:00.000Z', due_at: '2026-03-06T23:00:00.000Z' },
    ]));
  it.each([null, NOW])('are none where there is none, or it has passed already: %s', (dueAt) =>
    expect(rows(dueAt)).toEqual([]),
  );
});
