import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { Audience, CancelledBecause, LeftOutBecause, MailingEvent, MailingKind, Tally } from './events.js';

export const MAILING_STATES = ['planned', 'scheduled', 'sending', 'paused', 'held', 'ended', 'cancelled'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** Of one message. `handed`: the mail server is getting it now. */
export const MESSAGE_STATES = ['waiting', 'handed', 'sent', 'refused', 'unknown', 'dropped'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

const WAITING = 0;
const HANDED = 1;
const SENT = 2;
const REFUSED = 3;
const UNKNOWN = 4;
const DROPPED = 5;

/** When a message that the server wanted later is tried again, and how often it was. */
export interface Deferral {
  readonly attempt: number;
  readonly nextAttemptAt: string;
}

/** What the decider knows of a mailing: of messages their numbers, from 1 on. */
export interface Mailing {
  readonly id: string;
  readonly communiqueId: string;
  readonly version: number;
  readonly kind: MailingKind;
  readonly audience: Audience;
  readonly testerId: string | null;
  readonly state: MailingState;
  readonly sendAt: string | null;
  readonly embargoUntil: string | null;
  /** Recipients are frozen. */
  readonly started: boolean;
  /** The process that may hand messages over; a new one at each start of a process. */
  readonly senderId: string | null;
  /** By number - 1, as places in MESSAGE_STATES. */
  readonly messages: Uint8Array;
  readonly deferrals: ReadonlyMap<number, Deferral>;
  readonly answers: ReadonlySet<string>;
  /** Somebody let it go on although it was overdue, and it has not moved since. */
  readonly confirmed: boolean;
}

/** What became of one message. */
export type MessageOutcome =
  | { readonly number: number; readonly became: 'sent' | 'returned' | 'unknown' | 'dropped' }
  | {
      readonly number: number;
      readonly became: 'refused' | 'deferred';
      readonly code: number;
      readonly status: string | null;
    };

export type MailingCommand =
  | {
      readonly kind: 'plan';
      readonly mailingId: string;
      readonly communiqueId: string;
      readonly version: number;
      readonly as: MailingKind;
      readonly audience: Audience;
      readonly testerId: string | null;
    }
  | { readonly kind: 'schedule'; readonly sendAt: string; readonly embargoUntil: string | null }
  | { readonly kind: 'unschedule' }
  /** Its recipients are named: it may be sent. */
  | {
      readonly kind: 'start';
      readonly recipients: number;
      readonly leftOut: Readonly<Record<LeftOutBecause, number>>;
    }
  | { readonly kind: 'hold'; readonly dueAt: string }
  | { readonly kind: 'takeOver'; readonly senderId: string }
  /** A sender says what became of messages, and takes the next ones, where it may. */
  | {
      readonly kind: 'advance';
      readonly senderId: string;
      readonly outcomes: readonly MessageOutcome[];
      /** How many more it can take. */
      readonly room: number;
      readonly now: string;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'decideUnknown'; readonly numbers: readonly number[]; readonly sendAgain: boolean }
  | { readonly kind: 'cancel'; readonly because: CancelledBecause }
  | { readonly kind: 'answer'; readonly number: number; readonly caseId: string };

/** Minutes from one attempt to the next, where the server wants a message later (RFC 5321 §4.5.4.1); after the last one it is refused. */
const DELAYS_MINUTES = [1, 5, 15, 60, 240, 240, 480, 480, 480, 480];

/** A message is handed over once; again only where the server said that it did not take it, or where a person says so. */
export const mailingDecider: Decider<Mailing | null, MailingCommand, MailingEvent> = {
  initialState: null,
  decide(command, mailing) {
    if (command.kind === 'plan') return mailing ? [] : [planned(command)];
    if (!mailing) throw notFound('mailing-not-found');
    const { id: mailingId, state } = mailing;
    switch (command.kind) {
      case 'schedule': {
        const { sendAt, embargoUntil } = command;
        if (state !== 'planned') return [];
        return [{ type: 'MailingScheduled', data: { mailingId, sendAt, embargoUntil } }];
      }
      case 'unschedule':
        return (state === 'scheduled' || state === 'held') && !mailing.started
          ? [{ type: 'MailingUnscheduled', data: { mailingId } }]
          : [];
      case 'start':
        return state === 'scheduled' ? started(command, mailing) : [];
      case 'hold':
        if (state !== 'scheduled' && state !== 'sending') return [];
        return mailing.confirmed ? [] : [{ type: 'MailingHeld', data: { mailingId, dueAt: command.dueAt } }];
      case 'takeOver':
        return takenOver(command.senderId, mailing);
      case 'advance':
        return advanced(command, mailing);
      case 'pause':
        if (state === 'paused') return [];
        if (state !== 'sending' && state !== 'scheduled') throw ruleBroken('mailing-not-under-way');
        return [{ type: 'MailingPaused', data: { mailingId } }];
      case 'resume':
        if (state === 'sending' || state === 'scheduled') return [];
        if (state !== 'paused' && state !== 'held') throw ruleBroken('mailing-not-paused');
        return [{ type: 'MailingResumed', data: { mailingId, started: mailing.started } }];
      case 'decideUnknown':
        return unknownDecided(command, mailing);
      case 'cancel':
        return cancelled(command.because, mailing);
      case 'answer': {
        const { number, caseId } = command;
        if (mailing.answers.has(caseId) || number > mailing.messages.length) return [];
        return [{ type: 'MailingAnswered', data: { mailingId, communiqueId: mailing.communiqueId, number, caseId } }];
      }
    }
  },
  evolve(mailing, event) {
    if (event.type === 'MailingPlanned') {
      const { mailingId: id, communiqueId, version, kind, audience, testerId } = event.data;
      return {
        ...{ id, communiqueId, version, kind, audience, testerId, state: 'planned', sendAt: null, embargoUntil: null },
        ...{ started: false, senderId: null, messages: new Uint8Array(), deferrals: new Map(), answers: new Set() },
        confirmed: false,
      };
    }
    return mailing && { ...mailing, ...changed(event, mailing) };
  },
};

function changed(event: MailingEvent, mailing: Mailing): Partial<Mailing> {
  switch (event.type) {
    case 'MailingPlanned':
      return {};
    case 'MailingScheduled': {
      const { sendAt, embargoUntil } = event.data;
      return { state: 'scheduled', sendAt, embargoUntil };
    }
    case 'MailingUnscheduled':
      return { state: 'planned', sendAt: null, embargoUntil: null };
    case 'MailingStarted':
      return { state: 'sending', started: true, messages: new Uint8Array(event.data.recipients) };
    case 'MailingSenderChanged':
      return { senderId: event.data.senderId, messages: marked(mailing, [[event.data.unknown, UNKNOWN]]) };
    case 'MailingMessagesBegun':
      return { messages: marked(mailing, [[event.data.numbers, HANDED]]), confirmed: false };
    case 'MailingMessagesSettled':
      return settled(event.data, mailing);
    case 'MailingPaused':
      return { state: 'paused' };
    case 'MailingHeld':
      return { state: 'held' };
    case 'MailingResumed':
      return { state: event.data.started ? 'sending' : 'scheduled', confirmed: true };
    case 'MailingUnknownDecided': {
      const { numbers, sendAgain } = event.data;
      const messages = marked(mailing, [[numbers, sendAgain ? WAITING : DROPPED]]);
      // What is to be sent once more makes an ended mailing run again.
      return sendAgain && mailing.state === 'ended' ? { messages, state: 'sending', confirmed: true } : { messages };
    }
    case 'MailingCancelled':
      return { state: 'cancelled', messages: marked(mailing, [[numbersIn(mailing, WAITING), DROPPED]]) };
    case 'MailingEnded':
      return { state: 'ended' };
    case 'MailingAnswered':
      return { answers: new Set([...mailing.answers, event.data.caseId]) };
  }
}

type Of<Kind extends MailingCommand['kind']> = Extract<MailingCommand, { kind: Kind }>;
type Settled = Extract<MailingEvent, { type: 'MailingMessagesSettled' }>['data'];

const planned = ({ mailingId, communiqueId, version, as: kind, audience, testerId }: Of<'plan'>): MailingEvent => ({
  type: 'MailingPlanned',
  data: { mailingId, communiqueId, version, kind, audience, testerId },
});

function started({ recipients, leftOut }: Of<'start'>, mailing: Mailing): readonly MailingEvent[] {
  const { id: mailingId } = mailing;
  if (recipients === 0) return [{ type: 'MailingCancelled', data: { mailingId, because: 'nobody', tally: NOTHING } }];
  return [{ type: 'MailingStarted', data: { mailingId, recipients, leftOut: { ...leftOut } } }];
}

function takenOver(senderId: string, mailing: Mailing): readonly MailingEvent[] {
  if (mailing.senderId === senderId) return [];
  const unknown = numbersIn(mailing, HANDED);
  const tally = tallyOf(marked(mailing, [[unknown, UNKNOWN]]));
  return [{ type: 'MailingSenderChanged', data: { mailingId: mailing.id, senderId, unknown, tally } }];
}

function advanced({ senderId, outcomes, room, now }: Of<'advance'>, mailing: Mailing): readonly MailingEvent[] {
  const events: MailingEvent[] = [];
  let after = mailing;
  const add = (event: MailingEvent) => {
    events.push(event);
    after = mailingDecider.evolve(after, event)!;
  };
  const settlement = settlementOf(outcomes, mailing, now);
  if (settlement) add({ type: 'MailingMessagesSettled', data: settlement });
  // Whoever was taken for dead may still say what it did, and begins nothing.
  if (after.senderId !== senderId || after.state !== 'sending') return events;
  const next = dueIn(after, now).slice(0, Math.max(0, room));
  if (next.length > 0) add({ type: 'MailingMessagesBegun', data: { mailingId: mailing.id, numbers: next } });
  const tally = tallyOf(after.messages);
  if (tally.waiting === 0) events.push({ type: 'MailingEnded', data: { mailingId: mailing.id, tally } });
  return events;
}

/** Undefined where nothing was heard of that is not settled. */
function settlementOf(outcomes: readonly MessageOutcome[], mailing: Mailing, now: string): Settled | undefined {
  const open = outcomes.filter(({ number }) => {
    const state = mailing.messages[number - 1];
    return state === HANDED || state === UNKNOWN;
  });
  // What is cancelled is not tried again.
  const isOver = mailing.state === 'cancelled';
  const became = (outcome: MessageOutcome) =>
    isOver && (outcome.became === 'deferred' || outcome.became === 'returned') ? 'dropped' : outcome.became;
  const of = (what: MessageOutcome['became']) => open.filter((one) => became(one) === what).map(({ number }) => number);
  const refused: Settled['refused'] = [];
  const deferred: Settled['deferred'] = [];
  for (const outcome of open) {
    if (outcome.became !== 'refused' && (outcome.became !== 'deferred' || isOver)) continue;
    const { number, code, status } = outcome;
    const attempt = (mailing.deferrals.get(number)?.attempt ?? 0) + 1;
    const minutes = outcome.became === 'deferred' ? DELAYS_MINUTES[attempt - 1] : undefined;
    if (minutes === undefined) refused.push({ number, code, status });
    else deferred.push({ number, code, status, attempt, nextAttemptAt: later(now, minutes) });
  }
  if (open.length === 0) return undefined;
  const settlement = {
    ...{ mailingId: mailing.id, sent: of('sent'), refused, deferred, returned: of('returned') },
    ...{ unknown: of('unknown'), dropped: of('dropped') },
  };
  return { ...settlement, tally: tallyOf(marked(mailing, marksOf(settlement))) };
}

function settled(data: Settled, mailing: Mailing): Partial<Mailing> {
  const deferrals = new Map(mailing.deferrals);
  for (const number of [...data.sent, ...data.dropped, ...data.refused.map((one) => one.number)])
    deferrals.delete(number);
  for (const { number, attempt, nextAttemptAt } of data.deferred) deferrals.set(number, { attempt, nextAttemptAt });
  return { messages: marked(mailing, marksOf(data)), deferrals };
}

const marksOf = (data: Omit<Settled, 'tally'>): ReadonlyArray<readonly [readonly number[], number]> => [
  [data.sent, SENT],
  [data.refused.map(({ number }) => number), REFUSED],
  [data.deferred.map(({ number }) => number), WAITING],
  [data.returned, WAITING],
  [data.unknown, UNKNOWN],
  [data.dropped, DROPPED],
];

function unknownDecided({ numbers, sendAgain }: Of<'decideUnknown'>, mailing: Mailing): readonly MailingEvent[] {
  const { id: mailingId, state } = mailing;
  const open = [...new Set(numbers)].filter((number) => mailing.messages[number - 1] === UNKNOWN);
  if (open.length === 0) return [];
  if (sendAgain && state === 'cancelled') throw ruleBroken('mailing-cancelled');
  const tally = tallyOf(marked(mailing, [[open, sendAgain ? WAITING : DROPPED]]));
  return [{ type: 'MailingUnknownDecided', data: { mailingId, numbers: open, sendAgain, tally } }];
}

function cancelled(because: CancelledBecause, mailing: Mailing): readonly MailingEvent[] {
  const { id: mailingId, state } = mailing;
  if (state === 'cancelled' || state === 'ended') return [];
  const tally = tallyOf(marked(mailing, [[numbersIn(mailing, WAITING), DROPPED]]));
  return [{ type: 'MailingCancelled', data: { mailingId, because, tally } }];
}

/** Numbers of messages that may be handed over now, in order. */
function dueIn({ messages, deferrals }: Mailing, now: string): number[] {
  const due: number[] = [];
  messages.forEach((state, place) => {
    const at = state === WAITING ? deferrals.get(place + 1)?.nextAttemptAt : undefined;
    if (state === WAITING && (at === undefined || at <= now)) due.push(place + 1);
  });
  return due;
}

/** When the next message of those that wait may be handed over; null where none waits. */
export function nextDue({ messages, deferrals, sendAt }: Mailing): string | null {
  let next: string | null = null;
  for (const [place, state] of messages.entries()) {
    if (state !== WAITING) continue;
    const at = deferrals.get(place + 1)?.nextAttemptAt;
    if (at === undefined) return sendAt;
    if (next === null || at < next) next = at;
  }
  return next;
}

export const numbersOf = (mailing: Mailing, state: MessageState): readonly number[] =>
  numbersIn(mailing, MESSAGE_STATES.indexOf(state));

function numbersIn({ messages }: Mailing, state: number): number[] {
  const numbers: number[] = [];
  messages.forEach((one, place) => {
    if (one === state) numbers.push(place + 1);
  });
  return numbers;
}

function marked({ messages }: Mailing, marks: ReadonlyArray<readonly [readonly number[], number]>): Uint8Array {
  const after = messages.slice();
  for (const [numbers, state] of marks) for (const number of numbers) after[number - 1] = state;
  return after;
}

const NOTHING: Tally = { waiting: 0, sent: 0, refused: 0, unknown: 0, dropped: 0 };

/** What is being handed over counts as waiting. */
export function tallyOf(messages: Uint8Array): Tally {
  const counts = new Array<number>(MESSAGE_STATES.length).fill(0);
  for (const state of messages) counts[state]! += 1;
  const [waiting = 0, handed = 0, sent = 0, refused = 0, unknown = 0, dropped = 0] = counts;
  return { waiting: waiting + handed, sent, refused, unknown, dropped };
}

const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
