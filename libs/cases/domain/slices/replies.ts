import { notFound, officeDay, OfficeError, ruleBroken, type EventOf } from '#libs/kernel';
import { runningDeadlines, type Case, type FollowUp, type Correspondence, type Reply } from '../case.js';
import type { AttachmentReference, DecidedEvent, ReplyRecorded, Via } from '../events.js';
import { about, refuseIfClosed, type Slice } from '../slice.js';
import { cameSince, recounted } from './clock.js';
import { noticeSentAgain, noticeUndelivered, pausesEnded } from './clock-acts.js';
import { passedOver } from './input.js';
import { happensBy, type LetterAct } from './letter-acts.js';
import { callReturned, callSent } from './remedy.js';
import { countedDeadlines, countedLate, deadlinesStarted, rulesOf } from '../deadline.js';

export type ReplyCommand =
  | {
      readonly kind: 'recordReply';
      readonly replyId: string;
      readonly final: boolean;
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly bcc: readonly string[];
      readonly subject: string;
      readonly text: string;
      readonly html: string | null;
      readonly wholeHtml: { readonly hash: string; readonly size: number } | null;
      readonly mailMessageId: string;
      readonly inReplyTo: string | null;
      readonly references: readonly string[];
      readonly attachments: readonly AttachmentReference[];
      /** The answer can be taken back until then, but not past the end of a running term. ISO 8601. */
      readonly holdUntil: string | null;
      readonly now: string;
      /** A receipt, which carries the data protection notice, reached the sender or is on its way. */
      readonly receipted: boolean;
      /** Why it does not wait for units that were asked. */
      readonly pastInputReason?: string;
      /** What the letter is besides an answer. */
      readonly letter?: LetterAct;
      /** It was approved as it leaves: nothing of it is looked up again. */
      readonly leaves?: NonNullable<EventOf<typeof ReplyRecorded>['data']['leaves']>;
    }
  /** An answer that reached whoever asked without a mail of ours. */
  | {
      readonly kind: 'recordDelivered';
      readonly replyId: string;
      readonly final: boolean;
      readonly via: Exclude<Via, 'email'>;
      readonly to: readonly string[];
      readonly subject: string;
      readonly text: string;
      readonly html: string | null;
      readonly wholeHtml: { readonly hash: string; readonly size: number } | null;
      readonly attachments: readonly AttachmentReference[];
      /** The moment that the law counts: when it was posted, or delivered. ISO 8601. */
      readonly deliveredAt: string;
      /** The day of its receipt, where it is known by now. */
      readonly deliveredOn?: string;
      readonly now: string;
      readonly pastInputReason?: string;
      readonly letter?: LetterAct;
    }
  /** Of one by post or e-Doręczenia: its receipt came. `YYYY-MM-DD`. */
  | { readonly kind: 'confirmDelivery'; readonly replyId: string; readonly deliveredOn: string; readonly now: string }
  /** Takes a held answer back. */
  | { readonly kind: 'cancelReply'; readonly replyId: string }
  /** Its time to be taken back is over. */
  | { readonly kind: 'releaseReply'; readonly replyId: string }
  | {
      readonly kind: 'confirmReplySent';
      readonly replyId: string;
      readonly sentAt: string;
      readonly takenBy: 'smtp' | 'outbox';
    }
  | {
      readonly kind: 'reportReplyFailed';
      readonly replyId: string;
      readonly givenUp: boolean;
      readonly reason: string;
      readonly now: string;
    }
  /** A report says that a sent answer did not arrive. */
  | {
      readonly kind: 'reportReplyReturned';
      readonly replyId: string;
      readonly reason: string;
      readonly now: string;
    }
  | { readonly kind: 'retryReply'; readonly replyId: string };

/** What sending takes: a held answer leaves the house so long before its term ends. */
const SENDING_SECONDS = 10;

const UNDER_WAY: readonly Reply['state'][] = ['held', 'recorded'];
const GONE: readonly Reply['state'][] = ['sent', 'outbox'];

export const replyDecisions = {
  recordReply: (
    { kind: _kind, to, cc, bcc, references, attachments, holdUntil, now, receipted, pastInputReason, letter, ...rest },
    theCase,
  ) => {
    refuseIfClosed(theCase);
    if (!rest.final) refuseAfterFinal(theCase);
    if (to.length === 0) throw ruleBroken('contact-has-no-address');
    const lists = {
      to: [...to],
      cc: [...cc],
      bcc: [...bcc],
      references: [...references],
      attachments: [...attachments],
    };
    const heldUntil = holdUntil === null ? null : beforeTermEnds(theCase, holdUntil, now);
    const dataProtectionNotice = rest.leaves ? rest.leaves.footer !== null : !receipted && !wasNoticed(theCase);
    return [
      {
        type: 'ReplyRecorded',
        data: { ...about(theCase), ...rest, ...lists, via: 'email', heldUntil, dataProtectionNotice },
      },
      ...passedOver(theCase, rest, pastInputReason),
      ...happensBy(theCase, rest.replyId, letter, now, now),
    ];
  },
  recordDelivered: (
    { kind: _kind, to, attachments, deliveredAt, deliveredOn, now, pastInputReason, letter, ...rest },
    theCase,
  ) => {
    refuseIfClosed(theCase);
    if (!rest.final) refuseAfterFinal(theCase);
    if (deliveredAt > now) throw new OfficeError('invalid', 'delivered-in-future');
    if (deliveredAt < theCase.registration.receivedAt) throw new OfficeError('invalid', 'delivered-before-receipt');
    const { replyId, final } = rest;
    return [
      {
        type: 'ReplyRecorded',
        data: {
          ...about(theCase),
          ...rest,
          to: [...to],
          cc: [],
          bcc: [],
          references: [],
          attachments: [...attachments],
          mailMessageId: null,
          inReplyTo: null,
          heldUntil: null,
          dataProtectionNotice: false,
        },
      },
      ...passedOver(theCase, rest, pastInputReason),
      ...happensBy(theCase, replyId, letter, deliveredAt, now),
      {
        type: 'ReplySent',
        data: { ...about(theCase), replyId, final, sentAt: deliveredAt, takenBy: 'hand', answered: final },
      },
      // A call to remedy keeps its own day: the term of the sender runs from it.
      ...(deliveredOn === undefined || letter?.act === 'callToRemedy'
        ? []
        : [delivered(theCase, { id: replyId, final }, deliveredOn, null)]),
    ];
  },
  confirmDelivery: ({ replyId, deliveredOn, now }, theCase) => {
    const reply = replyOf(theCase, replyId);
    if (isCall(theCase, reply)) throw ruleBroken('call-has-its-delivery');
    if (!takesReceipt(theCase, reply) || reply.sentAt === null) throw ruleBroken('no-receipt-of-delivery');
    if (deliveredOn > officeDay(now).toString())
      throw new OfficeError('invalid', 'delivered-in-future', { field: 'deliveredOn' });
    if (deliveredOn < officeDay(reply.sentAt).toString())
      throw new OfficeError('invalid', 'delivered-before-sent', { field: 'deliveredOn' });
    return reply.deliveredOn === deliveredOn ? [] : [delivered(theCase, reply, deliveredOn, reply.deliveredOn)];
  },
  /** Either this or the release stands in the case first, and the other finds it: an answer is sent or taken back, never both. */
  cancelReply: ({ replyId }, theCase) => {
    const { state, final } = replyOf(theCase, replyId);
    if (state === 'cancelled') return [];
    if (state !== 'held') throw ruleBroken('reply-already-sent');
    return [
      { type: 'ReplyCancelled', data: { ...about(theCase), replyId, final } },
      ...(theCase.closing.closed && final ? [reopened(theCase, 'reply-cancelled')] : []),
    ];
  },
  releaseReply: ({ replyId }, theCase) => {
    const { state, final } = replyOf(theCase, replyId);
    return state === 'held' ? [{ type: 'ReplyReleased', data: { ...about(theCase), replyId, final } }] : [];
  },
  confirmReplySent: ({ replyId, sentAt, takenBy }, theCase) => {
    const { state, final } = replyOf(theCase, replyId);
    if (GONE.includes(state)) return [];
    const [next] = final ? cameSince(theCase.clock.owed, replyId) : [];
    const answered = final && next === undefined;
    return [
      { type: 'ReplySent', data: { ...about(theCase), replyId, final, sentAt, takenBy, answered } },
      ...noticeSentAgain(theCase, replyId, sentAt),
      ...callSent(theCase, replyId, sentAt),
      ...(next && !theCase.registration.begunByUs ? clocksOf(next, theCase, sentAt) : []),
    ];
  },
  /** An answer that never arrived opens a case that was closed in the belief that it would. */
  reportReplyFailed: ({ replyId, givenUp, reason, now }, theCase) => {
    const { state, final } = replyOf(theCase, replyId);
    if (state !== 'recorded') return [];
    const failed: DecidedEvent = {
      type: 'ReplyFailed',
      data: { ...about(theCase), replyId, final, givenUp, returned: false, reason },
    };
    if (!givenUp) return [failed];
    return [
      failed,
      ...(final && theCase.closing.closed ? [reopened(theCase, 'reply-failed')] : []),
      ...noticeUndelivered(theCase, replyId, now),
    ];
  },
  /** The clocks run on from where they began: an answer that nobody got is none. */
  reportReplyReturned: ({ replyId, reason, now }, theCase) => {
    const reply = theCase.correspondence.replies.find(({ id }) => id === replyId);
    // What stood in the outbox may have been sent by hand.
    if (!reply || !GONE.includes(reply.state)) return [];
    const { final } = reply;
    const stopped = theCase.clock.deadlines.filter(({ stoppedBy }) => stoppedBy === replyId);
    return [
      {
        type: 'ReplyFailed',
        data: { ...about(theCase), replyId, final, givenUp: true, returned: true, reason },
      },
      ...(final && theCase.closing.closed ? [reopened(theCase, 'reply-failed')] : []),
      ...stopped.map((deadline) => recounted(about(theCase), deadline, 'reply-returned', theCase.clock.acts)),
      ...noticeUndelivered(theCase, replyId, now),
      ...callReturned(theCase, replyId, now),
    ];
  },
  retryReply: ({ replyId }, theCase) => {
    const { state, final } = replyOf(theCase, replyId);
    if (state !== 'failed') throw ruleBroken('reply-not-failed');
    return [{ type: 'ReplyRetryRequested', data: { ...about(theCase), replyId, final } }];
  },
} satisfies Slice<Correspondence, ReplyCommand>['decide'];

/** Ways in which a receipt comes back, with its day. */
const RECEIPTED: readonly Via[] = ['post', 'eDelivery'];

const isCall = ({ remedy: { calls } }: Case, { id }: Reply): boolean => calls.some((call) => call.id === id);

/** Whether the day of its receipt is written down with the answer: a call to remedy has a place of its own for it. */
export const takesReceipt = (theCase: Case, reply: Reply): boolean =>
  RECEIPTED.includes(reply.via) && reply.sentAt !== null && !isCall(theCase, reply);

const delivered = (
  theCase: Case,
  { id: replyId, final }: Pick<Reply, 'id' | 'final'>,
  deliveredOn: string,
  previous: string | null,
): DecidedEvent => ({ type: 'ReplyDelivered', data: { ...about(theCase), replyId, final, deliveredOn, previous } });

export const replyChanges = {
  ReplyRecorded: (state, { replyId: id, final, via, heldUntil, dataProtectionNotice: withNotice }) => ({
    ...state,
    begun: true,
    replyUnderWay: final || state.replyUnderWay,
    replies: [
      ...state.replies,
      { id, final, withNotice, via, sentAt: null, deliveredOn: null, state: heldUntil === null ? 'recorded' : 'held' },
    ],
  }),
  ReplyReleased: (state, { replyId }) => changed(state, replyId, 'recorded'),
  ReplyCancelled: (state, { replyId }) => changed(state, replyId, 'cancelled'),
  ReplySent: (state, { replyId, final, takenBy, sentAt, answered }) => ({
    ...noted(changed(state, replyId, takenBy === 'outbox' ? 'outbox' : 'sent'), replyId, { sentAt }),
    answered: final ? answered : state.answered,
  }),
  ReplyDelivered: (state, { replyId, deliveredOn }) => noted(state, replyId, { deliveredOn }),
  ReplyFailed: (state, { replyId, final, givenUp, returned }) =>
    givenUp ? { ...changed(state, replyId, 'failed'), answered: state.answered && !(final && returned) } : state,
  ReplyRetryRequested: (state, { replyId }) => changed(state, replyId, 'recorded'),
} satisfies Slice<Correspondence, ReplyCommand>['evolve'];

/** What is added after the final answer is an answer of its own, or waits for a question. */
function refuseAfterFinal({ clock: { owed }, correspondence: { replyUnderWay } }: Case): void {
  if (owed.met || replyUnderWay) throw ruleBroken('interim-after-final');
}

/** A message that came in while the answer was on its way: its clocks run from its receipt on. What they would have warned of by now, they say once. */
const clocksOf = ({ messageId, receivedAt }: FollowUp, theCase: Case, now: string): readonly DecidedEvent[] =>
  deadlinesStarted(
    theCase,
    countedDeadlines(messageId, rulesOf(theCase), receivedAt, pausesEnded(theCase.clock.acts, now)).map((counted) =>
      countedLate(counted, now),
    ),
  );

const reopened = (theCase: Case, reason: string): DecidedEvent => ({
  type: 'CaseReopened',
  data: { ...about(theCase), reason, messageId: null },
});

/** A mail that carried the notice is out, or on its way. */
export const wasNoticed = ({ correspondence: { replies } }: Case): boolean =>
  replies.some(({ withNotice, state }) => withNotice && [...UNDER_WAY, ...GONE].includes(state));

/** Null where nothing is left of the time to wait. */
function beforeTermEnds(theCase: Case, until: string, now: string): string | null {
  const ends = runningDeadlines(theCase.clock).map(({ endInstant }) =>
    Temporal.Instant.from(endInstant).subtract({ seconds: SENDING_SECONDS }).toString({ smallestUnit: 'millisecond' }),
  );
  const [first = until] = [until, ...ends].sort();
  return first > now ? first : null;
}

/** @throws OfficeError reply-not-found */
function replyOf({ correspondence: { replies } }: Case, replyId: string): Reply {
  const reply = replies.find(({ id }) => id === replyId);
  if (!reply) throw notFound('reply-not-found');
  return reply;
}

function changed(correspondence: Correspondence, replyId: string, state: Reply['state']): Correspondence {
  const { replies } = correspondence;
  const isFinal = replies.find(({ id }) => id === replyId)?.final === true;
  return {
    ...correspondence,
    replies: replies.map((reply) => (reply.id === replyId ? { ...reply, state } : reply)),
    replyUnderWay: isFinal ? UNDER_WAY.includes(state) : correspondence.replyUnderWay,
  };
}

const noted = (correspondence: Correspondence, replyId: string, change: Partial<Reply>): Correspondence => ({
  ...correspondence,
  replies: correspondence.replies.map((reply) => (reply.id === replyId ? { ...reply, ...change } : reply)),
});
