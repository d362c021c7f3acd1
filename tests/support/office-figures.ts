import type pg from 'pg';

/** A case as its events leave it, folded here by hand: what the reporting views say is compared with this. */
export interface FoldedCase {
  readonly id: string;
  number: string;
  kind: string;
  channel: string;
  receivedAt: number;
  newsroom: string | null;
  unit: string | null;
  employee: string | null;
  dismissed: boolean;
  closed: boolean;
  outcome: string | null;
  answered: boolean;
  endedAt: number | null;
  assignedAt: number | null;
  reopenings: number;
  readonly replies: Map<string, { final: boolean; sentAt: number | null; returned: boolean; open: boolean }>;
  readonly clocks: Map<string, FoldedClock>;
  readonly escalations: { readonly level: number; readonly at: number }[];
  /** With whom it stood, from when until when. */
  readonly stays: {
    readonly unit: string | null;
    readonly employee: string | null;
    from: number;
    until: number | null;
  }[];
}

export interface FoldedClock {
  readonly rule: string;
  readonly whose: string;
  startsAt: number;
  endsAt: number;
  /** A day. */
  target: string | null;
  extended: boolean;
  paused: boolean;
  withdrawn: boolean;
  stoppedAt: number | null;
}

export interface FoldedContribution {
  readonly caseId: string;
  unit: string;
  readonly askedAt: number;
  dueAt: number;
  answeredAt: number | null;
  waits: boolean;
}

/** One wait of a draft for a signature. */
export interface FoldedApproval {
  readonly caseId: string;
  readonly unit: string | null;
  readonly level: number;
  readonly from: number;
  until: number | null;
  endedBy: string | null;
}

/** What the fold reads of an event's data: a field is there where events of the type have it. */
interface Data {
  readonly caseId: string;
  /** Of a draft. */
  readonly thing: { readonly id: string };
  readonly number: string;
  readonly kind: string;
  readonly channel: string;
  readonly newsroomId: string | null;
  readonly receivedAt: string;
  readonly unitId: string;
  readonly employeeId: string;
  readonly automatic: boolean;
  readonly answered: boolean;
  readonly deadlineIds: readonly string[];
  readonly replyId: string;
  readonly final: boolean;
  readonly returned: boolean;
  readonly sentAt: string;
  readonly outcome: string;
  readonly level: number;
  readonly deadlineId: string;
  readonly rule: string;
  readonly whose: string;
  readonly startsAt: string;
  readonly internalTarget: string | null;
  readonly endInstant: string;
  readonly stoppedAt: string;
  readonly extendedBy: string | null;
  readonly paused: boolean;
  readonly contributionId: string;
  readonly dueAt: string;
  readonly draftId: string;
  readonly complete: boolean;
  readonly waitsFor?: readonly { readonly level: number }[];
}

interface Row {
  readonly type: string;
  readonly data: Data;
  readonly at: number;
}

export interface FoldedOffice {
  /** Those that were no cases too. */
  readonly all: readonly FoldedCase[];
  readonly contributions: readonly FoldedContribution[];
  readonly approvals: readonly FoldedApproval[];
  readonly now: number;
}

/** All that happened, read from the table of events alone. */
export async function foldedOffice(database: pg.Client): Promise<FoldedOffice> {
  const { rows } = await database.query<{ type: string; data: string; metadata: string; now: Date }>(
    'SELECT type, data, metadata, now() AS now FROM es.events ORDER BY position',
  );
  const cases = new Map<string, FoldedCase>();
  const contributions = new Map<string, FoldedContribution>();
  const approvals = new Map<string, FoldedApproval[]>();
  for (const { type, data, metadata } of rows) {
    const { occurredAt } = JSON.parse(metadata) as { occurredAt: string };
    const row: Row = { type, data: JSON.parse(data) as Row['data'], at: Date.parse(occurredAt) };
    foldContribution(contributions, row);
    foldApproval(approvals, row);
    if (type === 'CaseRegistered') cases.set(row.data.caseId, begun(row));
    const one = cases.get(row.data.caseId);
    if (one) foldCase(one, row);
  }
  return {
    all: [...cases.values()],
    contributions: [...contributions.values()],
    approvals: [...approvals.values()].flat(),
    now: rows.at(-1)!.now.getTime(),
  };
}

const begun = ({ data, at }: Row): FoldedCase => ({
  ...{ id: data.caseId, number: data.number, kind: data.kind, channel: data.channel, newsroom: data.newsroomId },
  ...{ receivedAt: Date.parse(data.receivedAt), unit: data.unitId, employee: null, dismissed: false, closed: false },
  ...{ outcome: null, answered: false, endedAt: null, assignedAt: null, reopenings: 0 },
  ...{ replies: new Map(), clocks: new Map(), escalations: [] },
  stays: [{ unit: data.unitId, employee: null, from: at, until: null }],
});

function foldCase(one: FoldedCase, { type, data, at }: Row): void {
  const stay = one.stays.at(-1)!;
  const stands = (unit: string | null, employee: string | null) => {
    if (stay.until === null) stay.until = at;
    Object.assign(one, { unit, employee });
    one.assignedAt ??= at;
    one.stays.push({ unit, employee, from: at, until: null });
  };
  const ended = (more: Partial<FoldedCase>) => {
    if (stay.until === null) stay.until = at;
    Object.assign(one, { closed: true, endedAt: at, ...more });
  };
  switch (type) {
    case 'CaseClassified':
      one.kind = data.kind;
      break;
    case 'RegistrationCorrected':
      if (data.receivedAt) one.receivedAt = Date.parse(data.receivedAt);
      if (data.channel) one.channel = data.channel;
      if (data.newsroomId !== undefined) one.newsroom = data.newsroomId;
      break;
    case 'CaseAssigned':
      stands(data.unitId, data.employeeId);
      break;
    case 'CaseAssignedToUnit':
      stands(data.unitId, null);
      break;
    case 'MessageReceived':
      if (!data.automatic) one.answered = false;
      break;
    case 'AnswerNotNeeded':
      one.answered = data.answered;
      for (const id of data.deadlineIds) one.clocks.get(id)!.stoppedAt = at;
      break;
    case 'ReplyRecorded':
      one.replies.set(data.replyId, { final: data.final, sentAt: null, returned: false, open: true });
      break;
    case 'ReplyCancelled':
      one.replies.get(data.replyId)!.open = false;
      break;
    case 'ReplySent': {
      Object.assign(one.replies.get(data.replyId)!, { sentAt: Date.parse(data.sentAt), open: false });
      if (!data.final) break;
      one.answered = data.answered;
      for (const clock of one.clocks.values())
        if (clock.whose === 'ours' && clock.stoppedAt === null && !clock.withdrawn)
          clock.stoppedAt = Date.parse(data.sentAt);
      break;
    }
    case 'ReplyFailed':
      if (data.returned) one.replies.get(data.replyId)!.returned = true;
      break;
    case 'CaseClosed':
      ended({ outcome: data.outcome });
      break;
    case 'CaseDismissed':
    case 'CaseJoined':
      ended({ dismissed: true });
      break;
    case 'CaseReopened':
      Object.assign(one, { closed: false, dismissed: false, answered: false, outcome: null, endedAt: null });
      one.reopenings += 1;
      one.stays.push({ unit: one.unit, employee: one.employee, from: at, until: null });
      break;
    case 'CaseEscalated':
      one.escalations.push({ level: data.level, at });
      break;
    case 'DeadlineStarted':
      one.clocks.set(data.deadlineId, { rule: data.rule, whose: data.whose, withdrawn: false, ...counted(data) });
      break;
    case 'DeadlineRecomputed':
      Object.assign(one.clocks.get(data.deadlineId)!, counted(data));
      break;
    case 'DeadlineStopped':
      one.clocks.get(data.deadlineId)!.stoppedAt = Date.parse(data.stoppedAt);
      break;
    case 'DeadlineWithdrawn':
      one.clocks.get(data.deadlineId)!.withdrawn = true;
      break;
  }
}

const counted = (data: Row['data']) => ({
  ...{ startsAt: Date.parse(data.startsAt), endsAt: Date.parse(data.endInstant), extended: data.extendedBy !== null },
  ...{ paused: data.paused, stoppedAt: null as number | null, target: data.internalTarget ?? null },
});

function foldContribution(all: Map<string, FoldedContribution>, { type, data, at }: Row): void {
  if (type === 'ContributionAsked')
    all.set(data.contributionId, {
      ...{ caseId: data.caseId, unit: data.unitId, askedAt: at, dueAt: Date.parse(data.dueAt) },
      ...{ answeredAt: null, waits: true },
    });
  const one = all.get(data.contributionId);
  if (!one) return;
  if (type === 'ContributionAnswered') Object.assign(one, { answeredAt: one.answeredAt ?? at, waits: false });
  if (type === 'ContributionExtended') one.dueAt = Date.parse(data.dueAt);
  if (['ContributionWithdrawn', 'ContributionOvertaken', 'ContributionAccepted', 'ContributionDeclined'].includes(type))
    one.waits = false;
}

const ENDS_WAIT: Readonly<Record<string, string>> = {
  DraftVersionKept: 'written',
  DraftSubmitted: 'submitted',
  DraftApproved: 'signed',
  DraftReturned: 'returned',
  DraftWithdrawn: 'withdrawn',
  DraftSent: 'sent',
  DraftSendingRefused: 'refused',
};

function foldApproval(all: Map<string, FoldedApproval[]>, { type, data, at }: Row): void {
  const ends = ENDS_WAIT[type];
  if (ends === undefined) return;
  const waits = all.get(data.draftId) ?? [];
  all.set(data.draftId, waits);
  const last = waits.at(-1);
  if (last?.until === null) Object.assign(last, { until: at, endedBy: ends });
  const waitsOn = type === 'DraftSubmitted' || (type === 'DraftApproved' && !data.complete);
  if (!waitsOn) return;
  const unit = type === 'DraftSubmitted' ? data.unitId : last!.unit;
  const level = 1 + Math.min(...data.waitsFor!.map((one) => one.level));
  waits.push({ caseId: data.thing.id, unit, level, from: at, until: null, endedBy: null });
}

/** Of a final answer that left and did not come back, where nothing waits for one. */
export function answeredAt(one: FoldedCase): number | null {
  const sent = [...one.replies.values()].flatMap(({ final, returned, sentAt }) =>
    final && !returned && sentAt !== null ? [sentAt] : [],
  );
  return one.answered && sent.length > 0 ? Math.max(...sent) : null;
}

export function firstReplyAt(one: FoldedCase): number | null {
  const sent = [...one.replies.values()].flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt]));
  return sent.length > 0 ? Math.min(...sent) : null;
}

export type TermOutcome = 'withdrawn' | 'met' | 'late' | 'ended' | 'paused' | 'overdue' | 'running';

export function outcomeOf(clock: FoldedClock, one: FoldedCase, now: number): TermOutcome {
  if (clock.withdrawn) return 'withdrawn';
  if (clock.stoppedAt !== null) return clock.stoppedAt < clock.endsAt ? 'met' : 'late';
  const underWay = [...one.replies.values()].some(({ final, open }) => final && open);
  if (one.closed && !underWay) return one.endedAt! >= clock.endsAt && !one.dismissed ? 'late' : 'ended';
  if (clock.paused) return 'paused';
  return clock.endsAt <= now ? 'overdue' : 'running';
}

/** Of a clock that has a target of the office's own: whether it was kept. */
export function targetOutcome(clock: FoldedClock, outcome: TermOutcome, now: number): 'on' | 'past' | 'ahead' | 'none' {
  if (clock.target === null || outcome === 'withdrawn') return 'none';
  if (clock.stoppedAt !== null) return local(clock.stoppedAt).day <= clock.target ? 'on' : 'past';
  if (outcome === 'paused') return 'ahead';
  if (outcome === 'ended') return 'none';
  return local(now).day > clock.target ? 'past' : 'ahead';
}

export const ours = (one: FoldedCase) => [...one.clocks.values()].filter(({ whose }) => whose === 'ours');

/** All of a case's own terms together. */
export function termOf(one: FoldedCase, now: number): 'late' | 'running' | 'met' | 'none' {
  const outcomes = ours(one).map((clock) => outcomeOf(clock, one, now));
  if (outcomes.some((outcome) => outcome === 'late' || outcome === 'overdue')) return 'late';
  if (outcomes.some((outcome) => outcome === 'running' || outcome === 'paused')) return 'running';
  return outcomes.includes('met') ? 'met' : 'none';
}

/** `2026-03-06`, 0 to 23, 1 (Monday) to 7: in Warsaw. */
export function local(at: number): {
  readonly day: string;
  readonly month: string;
  readonly hour: number;
  readonly weekday: number;
} {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Warsaw',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const day = text.slice(0, 10);
  return {
    day,
    month: `${day.slice(0, 7)}-01`,
    hour: Number(text.slice(11, 13)),
    weekday: new Date(day).getUTCDay() || 7,
  };
}

const HOLIDAYS = new Set(
  `2025-01-01 2025-01-06 2025-04-20 2025-04-21 2025-05-01 2025-05-03 2025-06-08 2025-06-19 2025-08-15 2025-11-01 2025-11-11
  2025-12-24 2025-12-25 2025-12-26 2026-01-01 2026-01-06 2026-04-05 2026-04-06 2026-05-01 2026-05-03 2026-05-24 2026-06-04
  2026-08-15 2026-11-01 2026-11-11 2026-12-24 2026-12-25 2026-12-26`.split(/\s+/),
);
export const isWorking = (day: string) => ![0, 6].includes(new Date(day).getUTCDay()) && !HOLIDAYS.has(day);

/** Days after the first one, up to the last one. */
export function workingDays(from: number, to: number): number {
  let count = 0;
  const last = local(to).day;
  for (let day = local(from).day; day < last;) {
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    if (isWorking(day)) count += 1;
  }
  return count;
}

/** To two places, as the views count them. */
export const hoursBetween = (from: number, to: number) => Math.round((to - from) / 36_000) / 100;

const rounded = (value: number) => Math.round((value + Number.EPSILON) * 10) / 10;

/** Interpolated between its neighbours, to one place; null of nothing. */
export function percentile(share: number, values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return rounded(low + (high - low) * (place - Math.floor(place)));
}

export const percent = (part: number, whole: number) => (whole === 0 ? null : rounded((100 * part) / whole));

export function groups<Item>(items: readonly Item[], key: (item: Item) => unknown): [string, Item[]][] {
  const all = new Map<string, Item[]>();
  for (const item of items) all.set(String(key(item)), [...(all.get(String(key(item))) ?? []), item]);
  return [...all];
}
