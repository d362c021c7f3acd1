import { OFFICE_ZONE } from '#libs/kernel';
import type { ClockSaid, Mark, MarkedEvent, ToldOf } from './marks.js';

/**
 * For what a case waits, the first that holds: `registering` before it was registered, `sending` an answer that was written, the `sender` (the
 * term stands still), an `approval`, `units` that were asked, `approved` to be sent, `unassigned` at the press office, `inUnit` for its head,
 * `notBegun` by whoever was given it, or `work` of theirs. `over`: nothing was owed, until something came in again.
 */
export const WAITS = [
  'registering',
  'unassigned',
  'inUnit',
  'notBegun',
  'work',
  'units',
  'approval',
  'approved',
  'sending',
  'sender',
  'over',
] as const;
export type Wait = (typeof WAITS)[number];

/** A part of the way, from an instant on and before another one (ISO 8601). */
export interface WayPart {
  readonly wait: Wait;
  readonly from: string;
  readonly to: string;
  /** With whom it stood: who has it, or who may sign. */
  readonly employeeIds: readonly string[];
  /** Which units it waited for, or in which it stood. */
  readonly unitIds: readonly string[];
}

export interface Told {
  readonly at: string;
  readonly of: ToldOf;
  readonly employeeIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly coordinators: boolean;
}

export interface ClockLine {
  readonly id: string;
  readonly rule: string;
  readonly said: readonly { readonly at: string; readonly what: ClockSaid; readonly end: string | null }[];
}

/** A case's way from its receipt to its last answer, or to now. */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Something is owed still. */
  readonly open: boolean;
  /** From when on a term had passed unanswered; null where none did. */
  readonly lateSince: string | null;
  readonly lateMilliseconds: number;
  /** In order, without a gap: they add up to the whole way. */
  readonly parts: readonly WayPart[];
  readonly clocks: readonly ClockLine[];
  readonly told: readonly Told[];
}

interface Moment {
  readonly at: number;
  readonly mark: Mark;
}

interface Standing {
  registered: boolean;
  ended: boolean;
  answered: boolean;
  begun: boolean;
  employeeId: string | null;
  unitId: string | null;
  term: number | null;
  /** The unit by the contribution's id; null where it is the turn of whoever asked. */
  readonly asked: Map<string, { readonly unitId: string; theirTurn: boolean }>;
  readonly drafts: Map<string, readonly string[] | 'approved'>;
  readonly pauses: Set<string>;
  readonly leaving: Set<string>;
  /** What ended before it began: an answer that was written down after it had been posted, a pause entered with its end. */
  readonly over: Set<string>;
}

/**
 * Splits the time of a case into parts by what it waited for. Pure.
 * @param events of the case, of what units were asked and of drafts, in the order in which they were recorded
 * @param now where the way of an open case ends for the time being (ISO 8601)
 * @returns undefined where the case was not registered by then
 */
export function wayOf(events: readonly MarkedEvent[], now: string): Way | undefined {
  const end = Date.parse(now);
  const moments = momentsOf(events);
  const received = events.flatMap(({ marks }) => marks).findLast((mark) => mark.is === 'received');
  if (!received || Date.parse(received.at) > end) return undefined;
  const begin = Date.parse(received.at);
  const standing = nothing();
  const spans: WaitSpan[] = [];
  let at = begin;
  let late = 0;
  let lateSince: number | undefined;
  const passTo = (next: number) => {
    if (next <= at) return;
    const waiting = waitOf(standing);
    if (waiting.wait !== 'over' && standing.term !== null && standing.term < next) {
      const from = Math.max(at, standing.term);
      lateSince ??= from;
      late += next - from;
    }
    append(spans, { ...waiting, from: at, to: next });
    at = next;
  };
  for (const moment of moments) {
    if (moment.at > end) break;
    passTo(moment.at);
    apply(standing, moment.mark);
  }
  const open = waitOf(standing).wait !== 'over';
  if (open) passTo(end);
  else if (spans.at(-1)?.wait === 'over') spans.pop();
  return {
    from: iso(begin),
    to: iso(spans.at(-1)?.to ?? begin),
    open,
    lateSince: lateSince === undefined ? null : iso(lateSince),
    lateMilliseconds: late,
    parts: spans.map((span) => ({ ...span, from: iso(span.from), to: iso(span.to) })),
    clocks: clocksOf(events),
    told: toldOf(events),
  };
}

/** A part that may go on: of an open case the last one does. */
export interface StandingPart extends Omit<WayPart, 'to'> {
  readonly to: string | null;
}

/** What was waited for, whatever time it is: cut at any instant, these are the parts that `wayOf` has then, without what was `over`. */
export const standingParts = (events: readonly MarkedEvent[]): readonly StandingPart[] =>
  (wayOf(events, END_OF_TIME)?.parts ?? [])
    .filter(({ wait }) => wait !== 'over')
    .map((part) => ({ ...part, to: part.to === END_OF_TIME ? null : part.to }));

const END_OF_TIME = '9999-01-01T00:00:00.000Z';

/** How much of its way a case waited for each, in milliseconds; of what it did not wait for, nothing. What was `over` is no part of it. */
export function totalsOf(parts: readonly WayPart[]): ReadonlyMap<Wait, number> {
  const totals = new Map<Wait, number>();
  for (const part of parts)
    if (part.wait !== 'over') totals.set(part.wait, (totals.get(part.wait) ?? 0) + lengthOf(part));
  return totals;
}

export const lengthOf = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  Date.parse(to) - Date.parse(from);

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** When each mark holds from: some say themselves that it was before their event. */
function momentsOf(events: readonly MarkedEvent[]): readonly Moment[] {
  const all = events.flatMap(({ at, marks }) => marks.map((mark) => ({ at: Date.parse(whenOf(mark) ?? at), mark })));
  // Stable: what was recorded first comes first.
  return all.sort((one, other) => one.at - other.at);
}

function whenOf(mark: Mark): string | undefined {
  switch (mark.is) {
    case 'received':
    case 'sent':
    case 'term':
      return mark.at;
    case 'paused':
      return beginningOf(mark.from);
    case 'resumed':
      return beginningOf(mark.until);
    default:
      return undefined;
  }
}

const beginningOf = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(OFFICE_ZONE).toInstant().toString();

const nothing = (): Standing => ({
  registered: false,
  ended: false,
  answered: false,
  begun: false,
  employeeId: null,
  unitId: null,
  term: null,
  asked: new Map(),
  drafts: new Map(),
  pauses: new Set(),
  leaving: new Set(),
  over: new Set(),
});

function apply(standing: Standing, mark: Mark): void {
  switch (mark.is) {
    case 'registered':
      standing.registered = true;
      standing.unitId ??= mark.unitId;
      return;
    case 'held':
      if (mark.employeeId !== standing.employeeId) standing.begun = false;
      standing.employeeId = mark.employeeId;
      standing.unitId = mark.unitId;
      return;
    case 'begun':
      standing.begun = true;
      return;
    case 'asked':
      standing.begun = true;
      standing.asked.set(mark.id, { unitId: mark.unitId, theirTurn: true });
      return;
    case 'saidBack':
    case 'askedAgain': {
      const asked = standing.asked.get(mark.id);
      if (asked) asked.theirTurn = mark.is === 'askedAgain';
      return;
    }
    case 'submitted':
      standing.begun = true;
      standing.drafts.set(mark.draftId, mark.employeeIds);
      return;
    case 'approved':
      standing.drafts.set(mark.draftId, 'approved');
      return;
    case 'draftRests':
      standing.drafts.delete(mark.draftId);
      return;
    case 'paused':
      begin(standing.pauses, standing.over, mark.id);
      return;
    case 'resumed':
      finish(standing.pauses, standing.over, mark.id);
      return;
    case 'leaving':
      standing.begun = true;
      begin(standing.leaving, standing.over, mark.replyId);
      return;
    case 'kept':
      standing.leaving.delete(mark.replyId);
      return;
    case 'sent':
      finish(standing.leaving, standing.over, mark.replyId);
      // A final answer ends a pause without an event of its own.
      standing.pauses.clear();
      if (mark.answered) standing.answered = true;
      return;
    case 'answered':
      standing.answered = true;
      return;
    case 'owed':
      standing.answered = false;
      return;
    case 'ended':
      standing.ended = true;
      return;
    case 'reopened':
      standing.ended = false;
      standing.answered = false;
      return;
    case 'term':
      standing.term = mark.until === null ? null : Date.parse(mark.until);
      return;
    case 'received':
    case 'clock':
    case 'told':
  }
}

function begin(running: Set<string>, over: ReadonlySet<string>, id: string): void {
  if (!over.has(id)) running.add(id);
}

function finish(running: Set<string>, over: Set<string>, id: string): void {
  running.delete(id);
  over.add(id);
}

type Waiting = Pick<WayPart, 'wait' | 'employeeIds' | 'unitIds'>;

function waitOf(standing: Standing): Waiting {
  const { employeeId, unitId } = standing;
  const holder = employeeId === null ? [] : [employeeId];
  const unit = unitId === null ? [] : [unitId];
  const by = (wait: Wait, employeeIds = holder, unitIds = unit): Waiting => ({ wait, employeeIds, unitIds });
  if (!standing.registered) return by('registering', [], []);
  if (standing.leaving.size > 0) return by('sending');
  if (standing.ended || standing.answered) return by('over');
  if (standing.pauses.size > 0) return by('sender');
  const drafts = [...standing.drafts.values()];
  const signers = drafts.filter((ids) => ids !== 'approved');
  if (signers.length > 0) return by('approval', distinct(signers.flat()));
  const asked = [...standing.asked.values()].filter(({ theirTurn }) => theirTurn);
  if (asked.length > 0) return by('units', holder, distinct(asked.map((one) => one.unitId)));
  if (drafts.length > 0) return by('approved');
  if (employeeId !== null) return by(standing.begun ? 'work' : 'notBegun');
  return by(unitId === null ? 'unassigned' : 'inUnit');
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** A part of the way in milliseconds: a long case has thousands of moments and a few parts. */
interface WaitSpan extends Waiting {
  readonly from: number;
  to: number;
}

/** What goes on as before is one part. */
function append(spans: WaitSpan[], span: WaitSpan): void {
  const last = spans.at(-1);
  if (last?.wait === span.wait && sameIds(last.employeeIds, span.employeeIds) && sameIds(last.unitIds, span.unitIds))
    last.to = span.to;
  else spans.push(span);
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

function clocksOf(events: readonly MarkedEvent[]): readonly ClockLine[] {
  const clocks = new Map<string, { id: string; rule: string; said: ClockLine['said'] }>();
  for (const { at, marks } of events)
    for (const mark of marks) {
      if (mark.is !== 'clock') continue;
      const clock = clocks.get(mark.id) ?? { id: mark.id, rule: mark.rule, said: [] };
      clocks.set(mark.id, { ...clock, said: [...clock.said, { at, what: mark.said, end: mark.end }] });
    }
  return [...clocks.values()];
}

const toldOf = (events: readonly MarkedEvent[]): readonly Told[] =>
  events.flatMap(({ at, marks }) =>
    marks.flatMap((mark) =>
      mark.is === 'told'
        ? [
            {
              at,
              of: mark.of,
              employeeIds: mark.employeeIds,
              unitIds: mark.unitId === undefined ? [] : [mark.unitId],
              coordinators: mark.coordinators ?? false,
            },
          ]
        : [],
    ),
  );
