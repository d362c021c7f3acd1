import { CALL_RULE } from '../domain/case.js';
import type { RecordedEvent } from '#libs/kernel';
import { defineProjection, patch, upsert, type ReadTable, type Row, type RowOperation } from '#libs/projections';
import { caseEvents, type DeadlineData, type RecordedCaseEvent } from '../domain/events.js';
import { caseListProjection } from './case-list.js';

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

/** What reports need of what the list of cases holds, under their names here. */
const OF_THE_LIST = {
  kind: 'kind',
  channel: 'channel',
  received_at: 'received_at',
  newsroom_id: 'newsroom_id',
  contact_id: 'contact_id',
  unit_id: 'unit_id',
  assignee_id: 'employee_id',
  closed: 'closed',
  dismissed: 'dismissed',
  outcome: 'outcome',
  answered: 'answered',
  reply_under_way: 'reply_under_way',
} as const;

const states: ReadTable = {
  name: 'fact_case_states',
  columns: {
    case_id: 'text not null',
    kind: 'text not null',
    channel: 'text not null',
    received_at: 'timestamptz not null',
    newsroom_id: 'text',
    contact_id: 'text',
    unit_id: 'text',
    employee_id: 'text',
    closed: 'boolean not null default false',
    dismissed: 'boolean not null default false',
    outcome: 'text',
    answered: 'boolean not null default false',
    reply_under_way: 'boolean not null default false',
  },
  primaryKey: ['case_id'],
};

const LOCAL = `at time zone 'Europe/Warsaw'`;
const hoursFromReceipt = (to: string) =>
  `numeric generated always as (round((extract(epoch from ${to} - received_at) / 3600)::numeric, 2)) stored`;
/** Ended with its case: nothing is under way any more, and the clock had not stopped. */
const ENDED = `(s.closed and not s.reply_under_way and k.state in ('running', 'paused') and k.stopped_at is null)`;

/** One row a case with all that reports count of it, so that no figure has to look at its steps, answers and clocks. */
const cases: ReadTable = {
  name: 'fact_cases',
  columns: {
    case_id: 'text not null',
    kind: 'text not null',
    channel: 'text not null',
    received_at: 'timestamptz not null',
    newsroom_id: 'text',
    contact_id: 'text',
    unit_id: 'text',
    employee_id: 'text',
    dismissed: 'boolean not null',
    outcome: 'text',
    reply_under_way: 'boolean not null',
    registered_at: 'timestamptz',
    first_assigned_at: 'timestamptz',
    first_reply_at: 'timestamptz',
    answered_at: 'timestamptz',
    closed_at: 'timestamptz',
    reopenings: 'integer not null',
    escalation_level: 'smallint',
    /** One of our terms was missed, whatever comes. */
    term_missed: 'boolean not null',
    /** From when on a term that runs is missed. */
    term_missed_from: 'timestamptz',
    term_runs: 'boolean not null',
    term_met: 'boolean not null',
    received_on: `date generated always as ((received_at ${LOCAL})::date) stored`,
    received_hour: `smallint generated always as (extract(hour from received_at ${LOCAL})) stored`,
    received_weekday: `smallint generated always as (extract(isodow from received_at ${LOCAL})) stored`,
    answered_on: `date generated always as ((answered_at ${LOCAL})::date) stored`,
    hours_to_assignment: hoursFromReceipt('first_assigned_at'),
    hours_to_answer: hoursFromReceipt('answered_at'),
  },
  primaryKey: ['case_id'],
  // The second: what may be late, whatever time it is.
  indexes: ['(received_at)', '(received_at) where term_missed or term_missed_from is not null'],
  workedOut: {
    by: 'case_id',
    from: ['fact_case_states', 'fact_case_steps', 'fact_answers', 'fact_clocks'],
    select: `select s.*, t.registered_at, t.first_assigned_at, t.reopenings,
        case when s.closed then t.ended_at end as closed_at,
        a.first_reply_at, case when s.answered then a.final_sent_at end as answered_at,
        k.escalation_level, k.term_missed, k.term_missed_from, k.term_runs, k.term_met
      from {fact_case_states} s
      cross join lateral (select min(t.at) filter (where t.step = 'registered') as registered_at,
          min(t.at) filter (where t.step in ('assigned', 'assignedToUnit')) as first_assigned_at,
          max(t.at) filter (where t.step in ('closed', 'dismissed', 'joined')) as ended_at,
          count(*) filter (where t.step = 'reopened') as reopenings
        from {fact_case_steps} t where t.case_id = s.case_id) t
      cross join lateral (select min(a.sent_at) as first_reply_at,
          max(a.sent_at) filter (where a.final and not a.returned) as final_sent_at
        from {fact_answers} a where a.case_id = s.case_id) a
      cross join lateral (select max(k.highest_level) filter (where k.highest_level > 0) as escalation_level,
          coalesce(bool_or(case when k.stopped_at is not null then k.stopped_at >= k.ends_at
            else ${ENDED} and t.ended_at >= k.ends_at and not s.dismissed end) filter (where k.whose = 'ours' and k.state <> 'withdrawn'), false) as term_missed,
          min(k.ends_at) filter (where k.whose = 'ours' and k.state = 'running' and k.stopped_at is null and not ${ENDED}) as term_missed_from,
          coalesce(bool_or(k.state in ('running', 'paused') and k.stopped_at is null and not ${ENDED}) filter (where k.whose = 'ours'), false) as term_runs,
          coalesce(bool_or(k.stopped_at < k.ends_at) filter (where k.whose = 'ours' and k.state <> 'withdrawn'), false) as term_met
        from {fact_clocks} k where k.case_id = s.case_id) k
      where s.case_id = any ($1::text[])`,
  },
};

/** A day of the office ends at midnight in Warsaw, whatever zone asks. */
const TARGET_ENDS = `((k.internal_target + 1)::timestamp ${LOCAL})`;

/**
 * Our terms, each with what reports narrow its case by, so that those of a period are one range of rows: joined with their cases they took a third of the page's time.
 * What the time of day changes, the view says.
 */
const terms: ReadTable = {
  name: 'fact_terms',
  columns: {
    case_id: 'text not null',
    id: 'text not null',
    rule: 'text not null',
    ends_at: 'timestamptz not null',
    outcome: 'text not null',
    target_ends_at: 'timestamptz',
    target_outcome: 'text',
    kind: 'text not null',
    channel: 'text not null',
    received_at: 'timestamptz not null',
    newsroom_id: 'text',
    unit_id: 'text',
    employee_id: 'text',
    dismissed: 'boolean not null',
    received_on: `date generated always as ((received_at ${LOCAL})::date) stored`,
  },
  primaryKey: ['case_id', 'id'],
  indexes: ['(received_at)'],
  workedOut: {
    by: 'case_id',
    // As that of `fact_cases`, which is made just before it.
    from: ['fact_case_states', 'fact_case_steps', 'fact_answers', 'fact_clocks'],
    select: `select k.case_id, k.id, k.rule, k.ends_at, o.outcome, ${TARGET_ENDS} as target_ends_at,
        case when k.internal_target is null or o.outcome in ('withdrawn', 'ended') then null
          when k.stopped_at is null then 'ahead'
          when k.stopped_at < ${TARGET_ENDS} then 'met' else 'missed' end as target_outcome,
        c.kind, c.channel, c.received_at, c.newsroom_id, c.unit_id, c.employee_id, c.dismissed
      from {fact_clocks} k
      join {fact_cases} c on c.case_id = k.case_id
      cross join lateral (select case
          when k.state = 'withdrawn' then 'withdrawn'
          when k.stopped_at is not null then case when k.stopped_at < k.ends_at then 'met' else 'late' end
          when c.closed_at is not null and not c.reply_under_way
            then case when c.closed_at >= k.ends_at and not c.dismissed then 'late' else 'ended' end
          when k.state = 'paused' then 'paused' else 'running' end as outcome) o
      where k.whose = 'ours' and k.case_id = any ($1::text[])`,
  },
};

/** With whom a case stood: after an assignment a new row, none once it ended, after a reopening with whoever had it. */
const holdings: ReadTable = {
  name: 'fact_holdings',
  columns: {
    case_id: 'text not null',
    revision: 'integer not null',
    from_at: 'timestamptz not null',
    until_at: 'timestamptz',
    unit_id: 'text',
    employee_id: 'text',
    from_on: `date generated always as ((from_at ${LOCAL})::date) stored`,
    until_on: `date generated always as ((until_at ${LOCAL})::date) stored`,
  },
  primaryKey: ['case_id', 'revision'],
  indexes: ['(until_on, from_on) where until_on is distinct from from_on'],
  workedOut: {
    by: 'case_id',
    from: ['fact_case_steps'],
    select: `select m.case_id, m.revision, m.at as from_at, m.until_at, coalesce(m.unit_id, h.unit_id) as unit_id,
        coalesce(m.employee_id, h.employee_id) as employee_id
      from (select s.*, lead(s.at) over (partition by s.case_id order by s.revision) as until_at from {fact_case_steps} s
        where s.case_id = any ($1::text[])
          and s.step in ('registered', 'assigned', 'assignedToUnit', 'closed', 'dismissed', 'joined', 'reopened')) m
      left join lateral (select p.unit_id, p.employee_id from {fact_case_steps} p
        where m.step = 'reopened' and p.case_id = m.case_id and p.revision < m.revision
          and p.step in ('registered', 'assigned', 'assignedToUnit') order by p.revision desc limit 1) h on true
      where m.step in ('registered', 'assigned', 'assignedToUnit', 'reopened')`,
  },
};

/** The same as the list of cases makes of an event, of the columns that are kept here. */
function asInTheList(event: RecordedEvent): readonly RowOperation[] {
  return caseListProjection.reduce(event).flatMap((operation): RowOperation[] => {
    if (operation.op === 'delete') return [];
    const row = keptOf(operation.op === 'upsert' ? operation.row : operation.set);
    if (operation.op === 'upsert') return [upsert('fact_case_states', { case_id: operation.row.id, ...row })];
    const { id } = operation.key;
    return id === undefined || Object.keys(row).length === 0 ? [] : [patch('fact_case_states', { case_id: id }, row)];
  });
}

const keptOf = (row: Row): Row =>
  Object.fromEntries(Object.entries(OF_THE_LIST).flatMap(([from, to]) => (from in row ? [[to, row[from]]] : [])));

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
  version: 4,
  tables: [steps, answers, clocks, clockActs, states, cases, terms, holdings],
  from: caseEvents,
  every: asInTheList,
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
  crisis: 'recountedInCrisis',
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
