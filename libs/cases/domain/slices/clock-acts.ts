import { isDeepStrictEqual } from 'node:util';
import {
  computeClock,
  findRule,
  lastWorkingDay,
  latestAnnounced,
  OfficeCalendar,
  type ClockActs,
  type OfficeFreeDay,
  type PauseAct,
  type PauseReason,
} from '#libs/deadlines';
import { notFound, OfficeError, officeDay, ruleBroken, type Language } from '#libs/kernel';
import {
  CALL_RULE,
  callClockId,
  openDeadlines,
  owedDeadlines,
  type Case,
  type CaseClock,
  type KeptDeadline,
} from '../case.js';
import { countedDeadline, countedDeadlines, countedLate, deadlinesStarted, rulesOf } from '../deadline.js';
import type { DecidedEvent } from '../events.js';
import { about, refuseIfClosed, type Slice } from '../slice.js';
import type { CountedDeadline } from './clock.js';

export type ClockActCommand =
  /** A time begins that does not count. Days `YYYY-MM-DD`, instants ISO 8601. */
  | {
      readonly kind: 'pauseClock';
      readonly pauseId: string;
      /** The clock that is meant; the pause is the case's all the same. */
      readonly deadlineId: string | null;
      readonly reason: PauseReason;
      readonly from: string | null;
      readonly now: string;
    }
  | { readonly kind: 'endPause'; readonly pauseId: string; readonly on: string | null; readonly now: string }
  | { readonly kind: 'withdrawClock'; readonly deadlineId: string; readonly reason: string; readonly now: string }
  /** Whoever handed a quote over agreed to a later end. */
  | {
      readonly kind: 'extendTerm';
      readonly extensionId: string;
      /** The clock that is meant: where none is, the one that ends first of those that know an agreement. */
      readonly deadlineId: string | null;
      readonly until: string;
      readonly agreedWith: string;
      readonly note: string | null;
      readonly now: string;
    }
  /** A free day was entered, or removed again. */
  | {
      readonly kind: 'hearFreeDay';
      readonly day: { readonly id: string; readonly change: 'added' | 'removed'; readonly counted: OfficeFreeDay };
      readonly now: string;
    }
  /** A topic of the case has a crisis. `internalDays`: working days until the end of internal terms; null: they stay as they are. */
  | {
      readonly kind: 'enterCrisis';
      readonly topicId: string;
      readonly internalDays: number | null;
      readonly now: string;
    }
  | { readonly kind: 'leaveCrisis'; readonly topicId: string; readonly now: string }
  /** A message after the final answer needs none. */
  | { readonly kind: 'needNoAnswer'; readonly messageId: string };

/** What a letter announces. */
export interface DelayNotice {
  readonly reasons: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  /** The clock that is meant: where none is, the one that ends first of those that know a notice. */
  readonly deadlineId: string | null;
  /** Of the letter: Polish where left out, else English below it. */
  readonly language?: Language;
}

export type RecountReason = Extract<DecidedEvent, { type: 'DeadlineRecomputed' }>['data']['reason'];

export const clockActDecisions = {
  pauseClock: ({ pauseId, deadlineId, reason, from: asked, now }, theCase) => {
    const { acts } = theCase.clock;
    if (acts.pauses.some(({ id }) => id === pauseId)) return [];
    refuseIfClosed(theCase);
    const meant = deadlineId === null ? openDeadlines(theCase.clock) : [openDeadline(theCase, deadlineId)];
    if (meant.length === 0) throw ruleBroken('no-clock-runs');
    if (acts.pauses.some(({ until }) => until === null)) throw ruleBroken('pause-running');
    const today = officeDay(now).toString();
    const from = asked ?? today;
    if (from > today) throw new OfficeError('invalid', 'pause-in-future', { field: 'from' });
    if (from < officeDay(theCase.registration.receivedAt).toString())
      throw new OfficeError('invalid', 'pause-before-receipt', { field: 'from' });
    const after: ClockActs = { ...acts, pauses: [...acts.pauses, { id: pauseId, reason, from, until: null }] };
    if (!meant.some((deadline) => computed(deadline, after).paused)) throw whyNotPaused(meant, after);
    return [
      { type: 'ClockPaused', data: { ...about(theCase), pauseId, reason, from } },
      ...recountedAll(theCase, after, 'paused', now),
    ];
  },
  endPause: ({ pauseId, on, now }, theCase) => {
    const { acts } = theCase.clock;
    const pause = acts.pauses.find(({ id }) => id === pauseId);
    if (!pause) throw notFound('pause-not-found');
    if (pause.until !== null) throw ruleBroken('pause-ended');
    const today = officeDay(now).toString();
    const until = on ?? today;
    if (until > today) throw new OfficeError('invalid', 'pause-in-future', { field: 'on' });
    if (until < pause.from)
      throw new OfficeError('invalid', 'pause-ends-before-it-began', { field: 'on', from: pause.from });
    const after: ClockActs = {
      ...acts,
      pauses: acts.pauses.map((other) => (other === pause ? { ...pause, until } : other)),
    };
    return [
      { type: 'ClockResumed', data: { ...about(theCase), pauseId, from: pause.from, until } },
      ...recountedAll(theCase, after, 'pause-ended', now),
    ];
  },
  withdrawClock: ({ deadlineId, reason, now }, theCase) => {
    const { rule } = openDeadline(theCase, deadlineId);
    // What the sender was called to do paused the office's clocks.
    const pause = theCase.clock.acts.pauses.find(({ id }) => callClockId(id) === deadlineId);
    return [
      {
        type: 'DeadlineWithdrawn',
        data: { ...about(theCase), deadlineId, rule, reason: 'byHand', note: reason },
      },
      ...(pause ? pauseUndone(theCase, pause, now) : []),
    ];
  },
  extendTerm: ({ extensionId, deadlineId, until, agreedWith, note, now }, theCase) => {
    const { acts } = theCase.clock;
    if (acts.agreements.some(({ id }) => id === extensionId)) return [];
    refuseIfClosed(theCase);
    const deadline = deadlineKnowing(theCase, deadlineId, 'agreement');
    const { id, rule, endInstant } = deadline;
    const article = lawOf(deadline).agreement;
    if (article === null) throw ruleBroken('rule-knows-no-agreement', { rule });
    if (now >= endInstant) throw ruleBroken('agreement-late', { article, endInstant });
    if (until <= endInstant) throw new OfficeError('invalid', 'agreement-not-later', { field: 'until', endInstant });
    const after: ClockActs = { ...acts, agreements: [...acts.agreements, { id: extensionId, at: now, until }] };
    return [
      {
        type: 'TermExtended',
        data: { ...about(theCase), extensionId, deadlineId: id, rule, article, at: now, until, agreedWith, note },
      },
      ...recountedAll(theCase, after, 'agreement', now),
    ];
  },
  /** By the calendar as it is now: a day that was removed meanwhile moves nothing. */
  hearFreeDay: ({ day: { id: dayId, change, counted }, now }, theCase) => {
    const { acts } = theCase.clock;
    const others = acts.freeDays.filter((other) => !isDeepStrictEqual(other, counted));
    const without: ClockActs = { ...acts, freeDays: change === 'added' ? others : [...others, counted] };
    return openDeadlines(theCase.clock).flatMap((was): DecidedEvent[] => {
      const clock = countedDeadline(was.id, was.rule, was.startsAt, acts);
      // Alarms are not kept with the case: they may move although no end does.
      const before = countedDeadline(was.id, was.rule, was.startsAt, without);
      if (!endsOtherwise(clock, was) && isDeepStrictEqual(clock.alarms, before.alarms)) return [];
      const { date, name } = counted;
      const { legalEnd, internalTarget, endInstant } = was;
      const day = { dayId, change, date, name: name.pl, before: { legalEnd, internalTarget, endInstant } };
      return [
        {
          type: 'DeadlineRecomputed',
          data: {
            ...about(theCase),
            ...countedLate(clock, now, stillRaised(clock, was)),
            reason: 'calendar-changed',
            day,
          },
        },
      ];
    });
  },
  /** What else came after the answer is then what is owed, from its own receipt on. */
  needNoAnswer: ({ messageId }, theCase) => {
    if (!theCase.correspondence.messages.includes(messageId)) throw notFound('message-not-found');
    const { owed, acts } = theCase.clock;
    const message = owed.followUps.find((followUp) => followUp.messageId === messageId);
    if (!message) throw ruleBroken('message-owes-no-answer');
    const owing = owedDeadlines(theCase.clock);
    const ended = owing.filter(({ startsAt }) => startsAt === message.receivedAt);
    const [next] = owed.followUps.filter((followUp) => followUp !== message);
    const stillOwed = owing.length > ended.length;
    const deadlineIds = ended.map(({ id }) => id);
    const answered = next === undefined && !stillOwed;
    return [
      { type: 'AnswerNotNeeded', data: { ...about(theCase), messageId, deadlineIds, answered } },
      ...(next && !stillOwed
        ? deadlinesStarted(theCase, countedDeadlines(next.messageId, rulesOf(theCase), next.receivedAt, acts))
        : []),
    ];
  },
  /** `internalDays`: by the end of which working day from now on it is to be answered, 0 for today. */
  enterCrisis: ({ topicId, internalDays, now }, theCase) => {
    const { acts } = theCase.clock;
    const { crises = [] } = acts;
    if (theCase.closing.closed || crises.some(({ id }) => id === topicId)) return [];
    const calendar = new OfficeCalendar(acts.freeDays);
    const internalEnd = internalDays === null ? null : calendar.addWorkingDays(officeDay(now), internalDays).toString();
    const after: ClockActs = { ...acts, crises: [...crises, { id: topicId, internalEnd }] };
    return [
      { type: 'CaseCrisisBegan', data: { ...about(theCase), topicId, internalEnd } },
      ...recountedAll(theCase, after, 'crisis', now),
    ];
  },
  leaveCrisis: ({ topicId, now }, theCase) => {
    const { acts } = theCase.clock;
    const others = (acts.crises ?? []).filter(({ id }) => id !== topicId);
    if (others.length === (acts.crises ?? []).length) return [];
    return [
      { type: 'CaseCrisisEnded', data: { ...about(theCase), topicId, inAnother: others.length > 0 } },
      ...recountedAll(theCase, { ...acts, crises: others }, 'crisis', now),
    ];
  },
} satisfies Slice<CaseClock, ClockActCommand>['decide'];

export const clockActChanges = {
  ClockPaused: (state, { pauseId: id, reason, from }) => ({
    ...state,
    acts: { ...state.acts, pauses: [...state.acts.pauses, { id, reason, from, until: null }] },
  }),
  ClockResumed: (state, { pauseId, until }) => ({
    ...state,
    acts: {
      ...state.acts,
      pauses: state.acts.pauses.map((pause) => (pause.id === pauseId ? { ...pause, until } : pause)),
    },
  }),
  DelayNoticed: (state, { replyId: id, at, until }) => ({
    ...state,
    acts: { ...state.acts, notices: [...state.acts.notices, { id, at, until }] },
  }),
  DelayNoticeUndelivered: (state, { replyId }) => ({ ...state, acts: withoutNotice(state.acts, replyId) }),
  TermExtended: (state, { extensionId: id, at, until }) => ({
    ...state,
    acts: { ...state.acts, agreements: [...state.acts.agreements, { id, at, until }] },
  }),
  RemedyCallDelivered: (state, { deliveredAt: start, days }) => ({
    ...state,
    acts: { ...state.acts, terms: [...state.acts.terms, { rule: CALL_RULE, start, days }] },
  }),
  CaseCrisisBegan: (state, { topicId: id, internalEnd }) => ({
    ...state,
    acts: { ...state.acts, crises: [...(state.acts.crises ?? []), { id, internalEnd }] },
  }),
  CaseCrisisEnded: (state, { topicId }) => ({
    ...state,
    acts: { ...state.acts, crises: (state.acts.crises ?? []).filter(({ id }) => id !== topicId) },
  }),
  AnswerNotNeeded: (state, { messageId, deadlineIds, answered }) => {
    const followUps = state.owed.followUps.filter((followUp) => followUp.messageId !== messageId);
    const since = deadlineIds.length > 0 ? (followUps[0]?.receivedAt ?? state.owed.since) : state.owed.since;
    return {
      ...state,
      owed: { ...state.owed, since, met: answered, followUps },
      deadlines: state.deadlines.map((deadline) =>
        deadlineIds.includes(deadline.id) ? { ...deadline, state: 'stopped' as const } : deadline,
      ),
    };
  },
} satisfies Slice<CaseClock, ClockActCommand>['evolve'];

/**
 * A notice of delay, and the clocks that hear it.
 * @throws OfficeError deadline-not-found, clock-not-running, no-clock-runs, rule-knows-no-notice, delay-until-past, delay-past-limit,
 * delay-notice-late, delay-until-not-later
 */
export function delayNoticed(
  theCase: Case,
  replyId: string,
  { reasons, until, deadlineId }: DelayNotice,
  at: string,
  now: string,
): readonly DecidedEvent[] {
  const deadline = deadlineToDelay(theCase, deadlineId);
  const { acts } = theCase.clock;
  const start = Temporal.Instant.from(deadline.startsAt);
  const { notice } = lawOf(deadline);
  if (notice === null) throw ruleBroken('rule-knows-no-notice', { rule: deadline.rule });
  if (until <= officeDay(now).toString()) throw new OfficeError('invalid', 'delay-until-past', { field: 'until' });
  const { article } = notice;
  const limit = latestAnnounced(deadline.rule, start, acts.freeDays)?.legalEnd;
  if (limit && until > limit) throw ruleBroken('delay-past-limit', { article, limit });
  const term = computed(deadline, { ...acts, notices: [] });
  if (!notice.late && !term.paused && at >= term.endInstant)
    throw ruleBroken('delay-notice-late', { article, legalEnd: term.legalEnd ?? term.endInstant });
  const after: ClockActs = { ...acts, notices: [...acts.notices, { id: replyId, at, until }] };
  const { announced } = computed(deadline, after);
  const current = computed(deadline, acts);
  const standing = acts.notices.find(({ id }) => id === current.announced?.id);
  // Of two that were sent at once, the one that comes second here may bear the earlier time.
  if (announced?.id !== replyId || (standing && until <= standing.until))
    throw ruleBroken('delay-until-not-later', { legalEnd: current.legalEnd ?? current.endInstant });
  return [
    {
      type: 'DelayNoticed',
      data: {
        ...about(theCase),
        replyId,
        deadlineId: deadline.id,
        rule: deadline.rule,
        article,
        until,
        at,
        late: announced.late,
        reasons,
      },
    },
    ...recountedAll(theCase, after, 'delay-notice', now),
  ];
}

/** A notice of delay came back, or was given up: the clocks run as if it had not been sent. */
export function noticeUndelivered(theCase: Case, replyId: string, now: string): readonly DecidedEvent[] {
  const { acts } = theCase.clock;
  const notice = acts.notices.find(({ id }) => id === replyId);
  if (!notice || notice.undelivered) return [];
  return [
    { type: 'DelayNoticeUndelivered', data: { ...about(theCase), replyId, until: notice.until } },
    ...recountedAll(theCase, withoutNotice(acts, replyId), 'notice-undelivered', now),
  ];
}

/** One that had failed went out after all: it counts from then. */
export function noticeSentAgain(theCase: Case, replyId: string, sentAt: string): readonly DecidedEvent[] {
  const after = withNoticeSent(theCase.clock.acts, replyId, sentAt);
  return after === theCase.clock.acts ? [] : recountedAll(theCase, after, 'delay-notice', sentAt);
}

const withoutNotice = (acts: ClockActs, replyId: string): ClockActs => ({
  ...acts,
  notices: acts.notices.map((notice) => (notice.id === replyId ? { ...notice, undelivered: true } : notice)),
});

export function withNoticeSent(acts: ClockActs, replyId: string, sentAt: string): ClockActs {
  const again = acts.notices.find(({ id, undelivered }) => id === replyId && undelivered);
  if (!again) return acts;
  const sent = { id: again.id, at: sentAt, until: again.until };
  return { ...acts, notices: acts.notices.map((notice) => (notice === again ? sent : notice)) };
}

/** The clock that a notice of delay is about. @throws OfficeError deadline-not-found, clock-not-running, no-clock-runs, rule-knows-no-notice */
export const deadlineToDelay = (theCase: Case, deadlineId: string | null): KeptDeadline =>
  deadlineKnowing(theCase, deadlineId, 'notice');

/** The one that is meant; else the one that ends first of those whose rule knows such an act. */
function deadlineKnowing(theCase: Case, deadlineId: string | null, what: 'notice' | 'agreement'): KeptDeadline {
  if (deadlineId !== null) return openDeadline(theCase, deadlineId);
  const owed = [...owedDeadlines(theCase.clock)].sort((a, b) => a.endInstant.localeCompare(b.endInstant));
  const [first] = owed;
  if (!first) throw ruleBroken('no-clock-runs');
  const knowing = owed.find((deadline) => lawOf(deadline)[what] !== null);
  if (!knowing) throw ruleBroken(`rule-knows-no-${what}`, { rule: first.rule });
  return knowing;
}

const lawOf = ({ rule, startsAt }: Pick<KeptDeadline, 'rule' | 'startsAt'>) => findRule(rule, officeDay(startsAt));

const USUAL_DELAY_DAYS = 14;

/** A new date to begin with: a working day two weeks after the present end (of an overdue one: after today), at most the law's limit. */
export function usualDelay(
  { rule, startsAt, endInstant }: KeptDeadline,
  now: string,
  freeDays: ClockActs['freeDays'],
): string {
  const lastDay = officeDay(Temporal.Instant.from(endInstant).subtract({ milliseconds: 1 }));
  const today = officeDay(now);
  const from = Temporal.PlainDate.compare(lastDay, today) < 0 ? today : lastDay;
  const wanted = lastWorkingDay(from.add({ days: USUAL_DELAY_DAYS }), freeDays);
  const limit = latestAnnounced(rule, Temporal.Instant.from(startsAt), freeDays)?.legalEnd;
  return limit && limit < wanted.toString() ? limit : wanted.toString();
}

/** The final answer ends what stood still: a later question is a matter of its own. */
export const pausesEnded = (acts: ClockActs, sentAt: string): ClockActs => {
  if (!acts.pauses.some(({ until }) => until === null)) return acts;
  const day = officeDay(sentAt).toString();
  return {
    ...acts,
    pauses: acts.pauses.map((pause) =>
      pause.until === null ? { ...pause, until: day < pause.from ? pause.from : day } : pause,
    ),
  };
};

/** A clock of the case with all that it heard. */
export const computed = ({ rule, startsAt }: Pick<KeptDeadline, 'rule' | 'startsAt'>, acts: ClockActs) =>
  computeClock({ rule, start: Temporal.Instant.from(startsAt), acts });

/** A pause that never was: it ends on the day on which it began. */
export function pauseUndone(theCase: Case, { id: pauseId, from }: PauseAct, now: string): readonly DecidedEvent[] {
  const acts = withPauseUntil(theCase.clock.acts, pauseId, from);
  return [
    { type: 'ClockResumed', data: { ...about(theCase), pauseId, from, until: from } },
    ...recountedAll(theCase, acts, 'pause-ended', now),
  ];
}

export const withPauseUntil = (acts: ClockActs, pauseId: string, until: string): ClockActs => ({
  ...acts,
  pauses: acts.pauses.map((pause) => (pause.id === pauseId ? { ...pause, until } : pause)),
});

/** Those that come to something else by the acts; of a lost notice also those that merely have to say so. */
export const recountedAll = (
  theCase: Case,
  acts: ClockActs,
  reason: RecountReason,
  now: string,
): readonly DecidedEvent[] =>
  openDeadlines(theCase.clock).flatMap((was): DecidedEvent[] => {
    const counted = countedDeadline(was.id, was.rule, was.startsAt, acts);
    const mentions = reason === 'notice-undelivered' && lawOf(was).notice !== null;
    if (!mentions && !endsOtherwise(counted, was)) return [];
    const alarms = countedLate(counted, now, stillRaised(counted, was));
    return [{ type: 'DeadlineRecomputed', data: { ...about(theCase), ...alarms, reason } }];
  });

const endsOtherwise = (clock: CountedDeadline, was: KeptDeadline): boolean =>
  clock.endInstant !== was.endInstant ||
  clock.legalEnd !== was.legalEnd ||
  clock.internalTarget !== was.internalTarget ||
  clock.paused !== (was.state === 'paused');

/** What is not raised again of a clock that ends when it did. */
const stillRaised = ({ endInstant }: CountedDeadline, was: KeptDeadline): readonly number[] =>
  endInstant === was.endInstant ? [...was.raised, ...(was.acknowledged ? [2] : [])] : [];

/** @throws OfficeError deadline-not-found, clock-not-running */
function openDeadline({ clock }: Case, deadlineId: string): KeptDeadline {
  const deadline = clock.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline) throw notFound('deadline-not-found');
  if (!openDeadlines(clock).includes(deadline)) throw ruleBroken('clock-not-running');
  return deadline;
}

function whyNotPaused(meant: readonly KeptDeadline[], acts: ClockActs): OfficeError {
  const pausable = meant.filter((deadline) => lawOf(deadline).pauses !== null);
  if (pausable.length === 0)
    return ruleBroken('clock-knows-no-pause', { rule: meant.map(({ rule }) => rule).join(', ') });
  const announced = pausable.some((deadline) => computed(deadline, acts).announced);
  return ruleBroken(announced ? 'announced-date-stands' : 'term-has-lapsed');
}
