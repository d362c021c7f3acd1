import type { ClockActs } from '#libs/deadlines';
import { notFound, OfficeError, officeDay, ruleBroken } from '#libs/kernel';
import {
  CALL_RULE,
  callClockId,
  openDeadlines,
  type Case,
  type KeptDeadline,
  type Remedy,
  type RemedyCallKept,
} from '../case.js';
import { countedDeadline } from '../deadline.js';
import type { DecidedEvent } from '../events.js';
import { kindOf } from '../kind.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { pauseUndone, recountedAll, withPauseUntil } from './clock-acts.js';

/** A call to remedy defects, as the letter to the sender says it (KPA 64 §2). */
export interface RemedyCall {
  readonly defects: string;
  /** The sender's term in days from the delivery: at least seven. */
  readonly days: number;
  /** A decision of refusal is to follow: under UDIP nothing else lets the office ask for more than the request itself. */
  readonly beforeRefusal: boolean;
  /** When it reached the sender, where that is known already. ISO 8601. */
  readonly deliveredAt: string | null;
}

export type RemedyCommand =
  /** When a call that went by post reached the sender. */
  | {
      readonly kind: 'confirmCallDelivered';
      readonly callId: string;
      readonly deliveredAt: string;
      readonly now: string;
    }
  /** The sender put right what was missing, by another way than a message that the case has. */
  | { readonly kind: 'confirmRemedied'; readonly callId: string; readonly at: string; readonly now: string }
  | { readonly kind: 'leaveUnexamined'; readonly note: string | null; readonly now: string };

/** KPA 64 §2. */
export const SHORTEST_CALL_DAYS = 7;
const PAUSED_BECAUSE = 'term-set-by-law';

export const remedy = {
  initial: { calls: [] },
  decide: {
    confirmCallDelivered: ({ callId, deliveredAt, now }, theCase) => {
      const call = callOf(theCase, callId);
      refuseIfClosed(theCase);
      if (call.deliveredAt !== null) throw ruleBroken('call-already-delivered');
      if (call.sentAt === null) throw ruleBroken('call-not-sent');
      if (deliveredAt > now) throw new OfficeError('invalid', 'delivered-in-future', { field: 'deliveredOn' });
      if (deliveredAt < call.sentAt)
        throw new OfficeError('invalid', 'delivered-before-sent', { field: 'deliveredOn' });
      return callDelivered(theCase, call, deliveredAt, now);
    },
    confirmRemedied: ({ callId, at, now }, theCase) => {
      const call = callOf(theCase, callId);
      refuseIfClosed(theCase);
      if (call.deliveredAt === null) throw ruleBroken('call-not-delivered');
      if (!isWaiting(theCase, call)) throw ruleBroken('call-has-ended');
      if (at > now) throw new OfficeError('invalid', 'delivered-in-future', { field: 'on' });
      if (officeDay(at).toString() < officeDay(call.deliveredAt).toString())
        throw new OfficeError('invalid', 'remedied-before-call', { field: 'on' });
      if (at >= clockOf(theCase, callId)!.endInstant)
        throw new OfficeError('invalid', 'remedied-after-term', { field: 'on' });
      return remedied(theCase, [call], at, now, null).events;
    },
    /** Where the sender's term has lapsed unanswered (KPA 64 §2), or what came by plain e-mail could not come so (KPA 63 §1). */
    leaveUnexamined: ({ note, now }, theCase) => {
      refuseIfClosed(theCase);
      const { kind } = theCase.registration;
      const outcome = 'leftUnexamined';
      if (!kindOf(kind).outcomes.includes(outcome)) throw ruleBroken('outcome-not-of-kind', { kind, outcome });
      const lapsed = theCase.remedy.calls.find((call) => hasLapsed(theCase, call, now));
      if (!lapsed && !isByPlainMail(theCase)) throw ruleBroken('nothing-lapsed');
      const basis = lapsed ? 'KPA 64 §2' : 'KPA 63 §1';
      return [
        { type: 'LeftUnexamined', data: { ...about(theCase), basis, callId: lapsed?.id ?? null } },
        { type: 'CaseClosed', data: { ...about(theCase), outcome, note } },
      ];
    },
  },
  evolve: {
    RemedyCalled: ({ calls }, { replyId: id, days }) => ({
      calls: [...calls, { id, days, sentAt: null, deliveredAt: null, remediedAt: null }],
    }),
    ReplySent: (state, { replyId, sentAt }) => changed(state, replyId, { sentAt }),
    RemedyCallDelivered: (state, { callId, deliveredAt }) => changed(state, callId, { deliveredAt }),
    DefectsRemedied: (state, { callId, at }) => changed(state, callId, { remediedAt: at }),
    LeftUnexamined: (state) => state,
  },
  concerns: {
    confirmCallDelivered: ['RemedyCallDelivered', ...ENDS],
    confirmRemedied: ['DefectsRemedied', 'MessageReceived', ...ENDS],
    leaveUnexamined: ['DefectsRemedied', 'MessageReceived', 'CaseClassified', ...ENDS],
  },
} satisfies Slice<Remedy, RemedyCommand>;

/** @throws OfficeError kind-knows-no-call, call-only-before-refusal, call-term-too-short */
export function remedyCalled(
  theCase: Case,
  replyId: string,
  { defects, days, beforeRefusal, deliveredAt }: RemedyCall,
  now: string,
): readonly DecidedEvent[] {
  const { kind } = theCase.registration;
  const { letters } = kindOf(kind);
  if (!letters.includes('callToRemedy') && !letters.includes('callBeforeRefusal'))
    throw ruleBroken('kind-knows-no-call', { kind });
  if (!letters.includes('callToRemedy') && !beforeRefusal) throw ruleBroken('call-only-before-refusal');
  if (days < SHORTEST_CALL_DAYS) throw new OfficeError('invalid', 'call-term-too-short', { field: 'days' });
  const call = { id: replyId, days, sentAt: null, deliveredAt: null, remediedAt: null };
  return [
    { type: 'RemedyCalled', data: { ...about(theCase), replyId, defects, days, beforeRefusal } },
    ...(deliveredAt === null ? [] : callDelivered(theCase, call, deliveredAt, now)),
  ];
}

/** A call by mail reaches the sender when the server takes it. */
export function callSent(theCase: Case, replyId: string, sentAt: string): readonly DecidedEvent[] {
  const call = theCase.remedy.calls.find(({ id }) => id === replyId);
  return call && call.deliveredAt === null ? callDelivered(theCase, call, sentAt, sentAt) : [];
}

/** A call that came back: the sender's term never ran, and no day was lost by it. */
export function callReturned(theCase: Case, replyId: string, now: string): readonly DecidedEvent[] {
  const deadline = clockOf(theCase, replyId);
  const pause = theCase.clock.acts.pauses.find(({ id }) => id === replyId);
  if (!deadline || !pause || !openDeadlines(theCase.clock).includes(deadline)) return [];
  const { id: deadlineId, rule } = deadline;
  return [
    { type: 'DeadlineWithdrawn', data: { ...about(theCase), deadlineId, rule, reason: 'call-returned', note: null } },
    ...pauseUndone(theCase, pause, now),
    ...(theCase.closing.outcome === 'leftUnexamined'
      ? [{ type: 'CaseReopened', data: { ...about(theCase), reason: 'reply-failed', messageId: null } } as const]
      : []),
  ];
}

/** Whatever the sender writes within the term answers the call; whether it suffices, an officer says, and calls again where it does not. */
export function answersCalls(
  theCase: Case,
  {
    messageId,
    senderId,
    receivedAt,
  }: { readonly messageId: string; readonly senderId: string | null; readonly receivedAt: string },
): { readonly events: readonly DecidedEvent[]; readonly acts: ClockActs } {
  const calls = theCase.remedy.calls.filter(
    (call) => isWaiting(theCase, call) && !hasLapsed(theCase, call, receivedAt) && receivedAt >= call.deliveredAt!,
  );
  if (senderId !== theCase.registration.contactId || calls.length === 0)
    return { events: [], acts: theCase.clock.acts };
  return remedied(theCase, calls, receivedAt, receivedAt, messageId);
}

export const CALL_STATES = ['notDelivered', 'running', 'remedied', 'lapsed', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

export function stateOfCall(theCase: Case, call: RemedyCallKept, now: string): CallState {
  if (call.remediedAt !== null) return 'remedied';
  if (call.deliveredAt === null) return 'notDelivered';
  if (hasLapsed(theCase, call, now)) return 'lapsed';
  return isWaiting(theCase, call) ? 'running' : 'ended';
}

/** The last instant of the sender's term, once it runs. */
export const clockOf = ({ clock }: Case, callId: string): KeptDeadline | undefined =>
  clock.deadlines.find(({ id }) => id === callClockId(callId));

/**
 * The sender's term runs. It is a term that the law sets for an act, so clocks that know KPA 35 §5 do not count its days: from the day after the
 * delivery until the sender answers, or the term lapses. Others, those of UDIP and of dział VIII among them, run on.
 */
function callDelivered(theCase: Case, call: RemedyCallKept, deliveredAt: string, now: string): readonly DecidedEvent[] {
  const { acts } = theCase.clock;
  const terms = [...acts.terms, { rule: CALL_RULE, start: deliveredAt, days: call.days }];
  const counted = countedDeadline(callClockId(call.id), CALL_RULE, deliveredAt, { ...acts, terms });
  const from = officeDay(deliveredAt).add({ days: 1 }).toString();
  const until = Temporal.PlainDate.from(counted.legalEnd!).add({ days: 1 }).toString();
  const pauses = [...acts.pauses, { id: call.id, reason: PAUSED_BECAUSE, from, until } as const];
  return [
    { type: 'RemedyCallDelivered', data: { ...about(theCase), callId: call.id, deliveredAt, days: call.days } },
    { type: 'DeadlineStarted', data: { ...about(theCase), ...counted } },
    { type: 'ClockPaused', data: { ...about(theCase), pauseId: call.id, reason: PAUSED_BECAUSE, from } },
    { type: 'ClockResumed', data: { ...about(theCase), pauseId: call.id, from, until } },
    ...recountedAll(theCase, { ...acts, terms, pauses }, 'paused', now),
  ];
}

function remedied(
  theCase: Case,
  calls: readonly RemedyCallKept[],
  at: string,
  now: string,
  messageId: string | null,
): { readonly events: readonly DecidedEvent[]; readonly acts: ClockActs } {
  const day = officeDay(at).toString();
  const ended = calls.flatMap(({ id: callId }): DecidedEvent[] => [
    { type: 'DefectsRemedied', data: { ...about(theCase), callId, messageId, at } },
    {
      type: 'DeadlineStopped',
      data: { ...about(theCase), deadlineId: callClockId(callId), rule: CALL_RULE, stoppedAt: at },
    },
  ]);
  let { acts } = theCase.clock;
  const resumed = calls.flatMap(({ id }): DecidedEvent[] => {
    const pause = acts.pauses.find((other) => other.id === id);
    if (!pause || pause.until === null || pause.until <= day) return [];
    const until = day < pause.from ? pause.from : day;
    acts = withPauseUntil(acts, id, until);
    return [{ type: 'ClockResumed', data: { ...about(theCase), pauseId: id, from: pause.from, until } }];
  });
  return { events: [...ended, ...resumed, ...recountedAll(theCase, acts, 'pause-ended', now)], acts };
}

/** The sender has still to answer it. */
function isWaiting(theCase: Case, { id, deliveredAt, remediedAt }: RemedyCallKept): boolean {
  const deadline = clockOf(theCase, id);
  return deliveredAt !== null && remediedAt === null && deadline?.state === 'running';
}

/** Delivered for all that is known, and not answered in its term. */
function hasLapsed(theCase: Case, call: RemedyCallKept, now: string): boolean {
  return isWaiting(theCase, call) && clockOf(theCase, call.id)!.endInstant <= now;
}

/** It may not come by plain e-mail, which proves nobody's identity, and did. */
const isByPlainMail = ({ registration: { kind, channel, begunByUs } }: Case): boolean =>
  channel === 'email' && !begunByUs && !kindOf(kind).plainMailStartsClock;

function callOf({ remedy: { calls } }: Case, callId: string): RemedyCallKept {
  const call = calls.find(({ id }) => id === callId);
  if (!call) throw notFound('call-not-found');
  return call;
}

const changed = ({ calls }: Remedy, id: string, changes: Partial<RemedyCallKept>): Remedy => ({
  calls: calls.map((call) => (call.id === id ? { ...call, ...changes } : call)),
});
