import { CALL_RULE } from '../domain/case.js';
import { defineProjection, patch, upsert, type ReadTable, type RowOperation } from '#libs/projections';
import { caseEvents, type DeadlineData, type RecordedCaseEvent } from '../domain/events.js';

/** What moved a case on, one row a step. */
const steps: ReadTable = {
  name: 'fact_case_steps',
  columns: {
    case_id: 'text not null',
    revision: 'integer not null',
    step: 'text not null',
    at: 'timestamptz not null',
    by_id: 'text not null',
    acting_for: 'text',
    employee_id: 'text',
    unit_id: 'text',
    priority: 'text',
    due_at: 'timestamptz',
    outcome: 'text',
    kind: 'text',
  },
  primaryKey: ['case_id', 'revision'],
  indexes: ['(at)', '(employee_id, at) where employee_id is not null'],
};

/** What was written to whoever asked. */
const answers: ReadTable = {
  name: 'fact_answers',
  columns: {
    case_id: 'text not null',
    id: 'text not null',
    final: 'boolean not null',
    via: 'text not null',
    by_id: 'text not null',
    acting_for: 'text',
    written_at: 'timestamptz not null',
    sent_at: 'timestamptz',
    cancelled_at: 'timestamptz',
    given_up_at: 'timestamptz',
    returned: 'boolean not null default false',
  },
  primaryKey: ['case_id', 'id'],
  indexes: ['(sent_at) where sent_at is not null'],
};

/** Terms, as they were counted last. */
const clocks: ReadTable = {
  name: 'fact_clocks',
  columns: {
    case_id: 'text not null',
    id: 'text not null',
    rule: 'text not null',
    basis: 'text not null',
    whose: 'text not null',
    state: 'text not null',
    starts_at: 'timestamptz not null',
    ends_at: 'timestamptz not null',
    legal_end: 'date',
    internal_target: 'date',
    first_ends_at: 'timestamptz not null',
    extended_by: 'text',
    stopped_at: 'timestamptz',
    stopped_by: 'text',
    withdrawn_at: 'timestamptz',
    withdrawn_because: 'text',
    highest_level: 'smallint',
  },
  primaryKey: ['case_id', 'id'],
  indexes: ['(ends_at)', '(case_id, state, whose)', '(case_id, state, rule)'],
};

/** Whatever moved a clock, one row an act. */
const clockActs: ReadTable = {
  name: 'fact_clock_acts',
  columns: {
    case_id: 'text not null',
    revision: 'integer not null',
    act: 'text not null',
    clock_id: 'text',
    rule: 'text',
    level: 'smallint',
    at: 'timestamptz not null',
    by_id: 'text not null',
    ends_at: 'timestamptz',
    employee_id: 'text',
  },
  primaryKey: ['case_id', 'revision'],
  indexes: ['(at)', "(at) where act in ('escalated', 'warned')"],
};

const stepOf = (
  { data, revision, metadata: { occurredAt, actor, actingFor } }: RecordedCaseEvent,
  step: string,
  more: Record<string, unknown> = {},
): RowOperation =>
  upsert('fact_case_steps', {
    case_id: data.caseId,
    revision,
    step,
    at: occurredAt,
    by_id: actor,
    acting_for: actingFor ?? null,
    ...more,
  });

const actOf = (
  { data, revision, metadata: { occurredAt, actor } }: RecordedCaseEvent,
  act: string,
  more: Record<string, unknown> = {},
): RowOperation =>
  upsert('fact_clock_acts', { case_id: data.caseId, revision, act, at: occurredAt, by_id: actor, ...more });

const counted = (data: Omit<DeadlineData, 'clocks'>) => ({
  state: data.paused ? 'paused' : 'running',
  starts_at: data.startsAt,
  ends_at: data.endInstant,
  legal_end: data.legalEnd,
  internal_target: data.internalTarget,
  extended_by: data.extendedBy,
  stopped_at: null,
  stopped_by: null,
});

const clock = (caseId: string, id: string, set: Record<string, unknown>) =>
  patch('fact_clocks', { case_id: caseId, id }, set);

const OPEN = ['running', 'paused'] as const;

/** As the clocks of a case hear it: a final answer ends ours, and what the sender was called to do. */
const stoppedByAnswer = (case_id: string, sentAt: string): RowOperation[] => {
  const set = { state: 'stopped', stopped_at: sentAt, stopped_by: 'answer' };
  return OPEN.flatMap((state) => [
    patch('fact_clocks', { case_id, state, whose: 'ours' }, set),
    patch('fact_clocks', { case_id, state, rule: CALL_RULE }, set),
  ]);
};

const answer = (caseId: string, id: string, set: Record<string, unknown>) =>
  patch('fact_answers', { case_id: caseId, id }, set);

/** Of every case: its steps, its answers, its clocks and what moved them. What reports are made of; nothing personal stands in it. */
export const caseFactsProjection = defineProjection({
  name: 'case_facts',
  version: 1,
  tables: [steps, answers, clocks, clockActs],
  from: caseEvents,
  on: {
    CaseRegistered: (event) => [stepOf(event, 'registered', { unit_id: event.data.unitId, kind: event.data.kind })],
    CaseClassified: (event) => [stepOf(event, 'classified', { kind: event.data.kind })],
    RegistrationCorrected: (event) => [stepOf(event, 'corrected')],
    CaseAssigned: (event) => [
      stepOf(event, 'assigned', {
        employee_id: event.data.employeeId,
        unit_id: event.data.unitId,
        priority: event.data.priority,
        due_at: event.data.dueAt,
      }),
    ],
    CaseAssignedToUnit: (event) => [
      stepOf(event, 'assignedToUnit', {
        unit_id: event.data.unitId,
        priority: event.data.priority,
        due_at: event.data.dueAt,
      }),
    ],
    CaseClosed: (event) => [stepOf(event, 'closed', { outcome: event.data.outcome })],
    CaseDismissed: (event) => [stepOf(event, 'dismissed')],
    CaseJoined: (event) => [stepOf(event, 'joined')],
    CaseSplit: (event) => [stepOf(event, 'split')],
    CaseReopened: (event) => [stepOf(event, 'reopened')],
    CaseForwarded: (event) => [stepOf(event, 'forwarded')],
    RefusalDecided: (event) => [stepOf(event, 'refused')],
    ReplyRecorded: ({ data, metadata: { occurredAt, actor, actingFor } }) => [
      upsert('fact_answers', {
        case_id: data.caseId,
        id: data.replyId,
        final: data.final,
        via: data.via,
        by_id: actor,
        acting_for: actingFor ?? null,
        written_at: occurredAt,
      }),
    ],
    ReplyCancelled: ({ data, metadata }) => [answer(data.caseId, data.replyId, { cancelled_at: metadata.occurredAt })],
    ReplySent: ({ data: { caseId, replyId, sentAt, final } }) => [
      answer(caseId, replyId, { sent_at: sentAt, returned: false, given_up_at: null }),
      ...(final ? stoppedByAnswer(caseId, sentAt) : []),
    ],
    ReplyFailed: ({ data: { caseId, replyId, returned, givenUp }, metadata: { occurredAt } }) => [
      answer(caseId, replyId, { ...(returned && { returned: true }), ...(givenUp && { given_up_at: occurredAt }) }),
    ],
    AnswerNotNeeded: ({ data: { caseId, deadlineIds }, metadata: { occurredAt } }) =>
      deadlineIds.map((id) => clock(caseId, id, { state: 'stopped', stopped_at: occurredAt, stopped_by: 'notNeeded' })),
    DeadlineStarted: (event) => [
      upsert('fact_clocks', {
        case_id: event.data.caseId,
        id: event.data.deadlineId,
        rule: event.data.rule,
        basis: event.data.basis,
        whose: event.data.whose,
        first_ends_at: event.data.endInstant,
        ...counted(event.data),
      }),
      actOf(event, 'started', aboutClock(event.data)),
    ],
    DeadlineRecomputed: (event) => [
      clock(event.data.caseId, event.data.deadlineId, counted(event.data)),
      actOf(event, RECOUNTED[event.data.reason], aboutClock(event.data)),
    ],
    DeadlineStopped: (event) => [
      clock(event.data.caseId, event.data.deadlineId, {
        state: 'stopped',
        stopped_at: event.data.stoppedAt,
        stopped_by: 'act',
      }),
      actOf(event, 'stopped', aboutClock(event.data)),
    ],
    DeadlineWithdrawn: (event) => [
      clock(event.data.caseId, event.data.deadlineId, {
        state: 'withdrawn',
        withdrawn_at: event.metadata.occurredAt,
        withdrawn_because: event.data.reason,
      }),
      actOf(event, 'withdrawn', aboutClock(event.data)),
    ],
    ClockPaused: (event) => [actOf(event, 'pauseBegan')],
    ClockResumed: (event) => [actOf(event, 'pauseEnded')],
    DelayNoticed: (event) => [actOf(event, 'delayNoticed', aboutClock(event.data))],
    TermExtended: (event) => [actOf(event, 'termExtended', { ...aboutClock(event.data), ends_at: event.data.until })],
    DeadlineWarned: (event) => [
      actOf(event, 'warned', { ...aboutClock(event.data), level: 0, employee_id: event.data.caseOfficerId }),
      clock(event.data.caseId, event.data.deadlineId, { highest_level: 0 }),
    ],
    CaseEscalated: (event) => [
      actOf(event, 'escalated', {
        ...aboutClock(event.data),
        level: event.data.level,
        employee_id: event.data.caseOfficerId,
      }),
      clock(event.data.caseId, event.data.deadlineId, { highest_level: event.data.level }),
    ],
    EscalationAcknowledged: (event) => [
      actOf(event, 'acknowledged', {
        ...aboutClock(event.data),
        level: event.data.level,
        employee_id: event.data.employeeId,
      }),
    ],
  },
});

const RECOUNTED = {
  'registration-corrected': 'recountedAfterCorrection',
  'calendar-changed': 'recountedByCalendar',
  'reply-returned': 'runsAgain',
  paused: 'paused',
  'pause-ended': 'resumed',
  'delay-notice': 'extended',
  'notice-undelivered': 'extensionLost',
  agreement: 'extended',
} as const;

const aboutClock = ({
  deadlineId: clock_id,
  rule,
  ...data
}: {
  readonly deadlineId: string;
  readonly rule: string;
  readonly endInstant?: string;
  readonly dueAt?: string;
}) => ({ clock_id, rule, ends_at: data.endInstant ?? data.dueAt ?? null });
