import { NO_ACTS, type ClockActs } from '#libs/deadlines';
import { CALL_RULE, openDeadlines, type CaseClock, type FollowUp, type KeptDeadline } from '../case.js';
import { countedDeadline } from '../deadline.js';
import type { DeadlineData, DecidedEvent } from '../events.js';
import { about, type Slice } from '../slice.js';
import { acknowledgementDecisions, type AcknowledgementCommand } from './acknowledgement.js';
import {
  clockActChanges,
  clockActDecisions,
  pausesEnded,
  withNoticeSent,
  type ClockActCommand,
  type RecountReason,
} from './clock-acts.js';
import { deemedAuthorised, isQuoteTerm } from './quote.js';

/** A term as it was counted; the decider says when it runs. */
export type CountedDeadline = Omit<DeadlineData, 'caseId' | 'contactId' | 'clocks'>;

interface RaiseAlarm {
  /** The clock says that an alarm of a deadline is due: 0 warns, 1 to 3 escalate. */
  readonly kind: 'raiseAlarm';
  readonly deadlineId: string;
  readonly level: number;
  readonly plannedAt: string;
}

export type ClockCommand = RaiseAlarm | AcknowledgementCommand | ClockActCommand;

/** The term has passed. */
const LAST_LEVEL = 3;
/** Of the clocks that have ended, so many of the first and of the latest are kept. */
const ENDED_KEPT = 10;

export const clock = {
  initial: { deadlines: [], owed: { since: '', met: false, followUps: [], written: [] }, acts: NO_ACTS },
  decide: {
    /**
     * Fired once, and never for a term that was met or a case that has ended. Once somebody has it, nobody else is called; that the term has
     * passed is a fact, and recorded all the same.
     */
    raiseAlarm: ({ deadlineId, level, plannedAt }, theCase) => {
      const deadline = theCase.clock.deadlines.find(({ id }) => id === deadlineId);
      if (deadline?.state !== 'running' || deadline.raised.includes(level) || theCase.closing.closed) return [];
      if (deadline.acknowledged && level < LAST_LEVEL) return [];
      const { rule, endInstant: dueAt } = deadline;
      const caseOfficerId = theCase.assignment.assigneeId;
      const alarm = { ...about(theCase), deadlineId, rule, dueAt, plannedAt, caseOfficerId };
      return level === 0
        ? [{ type: 'DeadlineWarned', data: alarm }]
        : [
            { type: 'CaseEscalated', data: { ...alarm, level } },
            // Silence authorises a quote, whoever looks at the clock first.
            ...(level === LAST_LEVEL && isQuoteTerm(theCase, rule) ? deemedAuthorised(theCase, 'silence') : []),
          ];
    },
    ...acknowledgementDecisions,
    ...clockActDecisions,
  },
  evolve: {
    CaseRegistered: (state, { receivedAt }) => ({
      ...state,
      owed: { since: receivedAt, met: false, followUps: [], written: [] },
    }),
    RegistrationCorrected: (state, { receivedAt, before }) =>
      receivedAt !== undefined && before.receivedAt === state.owed.since
        ? { ...state, owed: { ...state.owed, since: receivedAt } }
        : state,
    MessageReceived: ({ owed, ...state }, { messageId, receivedAt, automatic }) => {
      if (automatic) return { ...state, owed };
      const { met, followUps, since } = owed;
      const followUp = { messageId, receivedAt };
      const written = owed.written.map(({ replyId, later }) => ({ replyId, later: [...later, followUp] }));
      if (!met && followUps.length === 0) return { ...state, owed: { ...owed, written } };
      const waiting = [...followUps, followUp];
      return { ...state, owed: { since: met ? receivedAt : since, met: false, followUps: waiting, written } };
    },
    DeadlineStarted: (
      state,
      { deadlineId: id, rule, whose, startsAt, legalEnd, internalTarget, endInstant, paused },
    ) => ({
      ...state,
      deadlines: kept([
        ...state.deadlines,
        {
          id,
          rule,
          whose,
          startsAt,
          legalEnd,
          internalTarget,
          endInstant,
          state: paused ? 'paused' : 'running',
          stoppedBy: null,
          raised: [],
          acknowledged: null,
        },
      ]),
    }),
    DeadlineRecomputed: (state, { deadlineId, startsAt, legalEnd, internalTarget, endInstant, paused, reason }) => {
      const returned = reason === 'reply-returned';
      const { owed } = state;
      const recounted = changed(state, deadlineId, (was) => ({
        startsAt,
        legalEnd,
        internalTarget,
        endInstant,
        // What was raised of a term that ends when it did is not raised again.
        raised: endInstant === was.endInstant && !returned ? was.raised : [],
        acknowledged: endInstant === was.endInstant && !returned ? was.acknowledged : null,
        state: paused ? 'paused' : 'running',
        ...(returned && { stoppedBy: null }),
      }));
      return returned && startsAt < owed.since ? { ...recounted, owed: { ...owed, since: startsAt } } : recounted;
    },
    DeadlineStopped: (state, { deadlineId }) => changed(state, deadlineId, () => ({ state: 'stopped' })),
    DeadlineWithdrawn: (state, { deadlineId }) => changed(state, deadlineId, () => ({ state: 'withdrawn' })),
    ReplyRecorded: (state, { replyId, final }) =>
      final ? { ...state, owed: { ...state.owed, written: [...state.owed.written, { replyId, later: [] }] } } : state,
    ReplyCancelled: (state, { replyId }) => ({
      ...state,
      owed: { ...state.owed, written: state.owed.written.filter((reply) => reply.replyId !== replyId) },
    }),
    ReplySent: (state, { replyId, final, sentAt }) => {
      if (!final) return { ...state, acts: withNoticeSent(state.acts, replyId, sentAt) };
      // Nobody waits any more for what the sender was called to do.
      const ended = openDeadlines(state).filter(({ whose, rule }) => whose === 'ours' || rule === CALL_RULE);
      return {
        owed: owedAfter(state.owed, replyId),
        acts: pausesEnded(state.acts, sentAt),
        deadlines: state.deadlines.map((deadline) =>
          ended.includes(deadline) ? { ...deadline, state: 'stopped', stoppedBy: replyId } : deadline,
        ),
      };
    },
    ReplyFailed: (state, { final, returned }) =>
      final && returned ? { ...state, owed: { ...state.owed, met: false } } : state,
    ...clockActChanges,
    DeadlineWarned: (state, { deadlineId }) => raised(state, deadlineId, 0),
    CaseEscalated: (state, { deadlineId, level }) => raised(state, deadlineId, level),
    EscalationAcknowledged: (state, { deadlineId, level, employeeId: byId }) =>
      changed(state, deadlineId, () => ({ acknowledged: { level, byId } })),
    AcknowledgementWithdrawn: (state, { deadlineId }) => changed(state, deadlineId, () => ({ acknowledged: null })),
  },
  concerns: {},
} satisfies Slice<CaseClock, ClockCommand>;

/** What a final answer leaves: whatever came in after it was written. */
function owedAfter(owed: CaseClock['owed'], replyId: string): CaseClock['owed'] {
  const later = cameSince(owed, replyId);
  const left = new Set(later.map(({ messageId }) => messageId));
  return {
    since: later[0]?.receivedAt ?? owed.since,
    met: later.length === 0,
    followUps: later,
    written: owed.written
      .filter((reply) => reply.replyId !== replyId)
      .map((reply) => ({ ...reply, later: reply.later.filter(({ messageId }) => left.has(messageId)) })),
  };
}

/** What came in after an answer was written. */
export const cameSince = ({ written }: CaseClock['owed'], replyId: string): readonly FollowUp[] =>
  written.find((reply) => reply.replyId === replyId)?.later ?? [];

/** A clock that runs again, or from another start. */
export const recounted = (
  named: ReturnType<typeof about>,
  { id, rule, startsAt }: Pick<KeptDeadline, 'id' | 'rule' | 'startsAt'>,
  reason: RecountReason,
  acts: ClockActs,
): DecidedEvent => ({
  type: 'DeadlineRecomputed',
  data: { ...named, ...countedDeadline(id, rule, startsAt, acts), reason },
});

function kept(deadlines: readonly KeptDeadline[]): readonly KeptDeadline[] {
  const ended = deadlines.filter(({ state }) => state !== 'running' && state !== 'paused');
  const dropped = new Set(ended.slice(ENDED_KEPT, -ENDED_KEPT));
  return dropped.size > 0 ? deadlines.filter((deadline) => !dropped.has(deadline)) : deadlines;
}

const raised = (state: CaseClock, deadlineId: string, level: number): CaseClock =>
  changed(state, deadlineId, (deadline) => ({ raised: [...deadline.raised, level] }));

const changed = (
  state: CaseClock,
  deadlineId: string,
  change: (deadline: KeptDeadline) => Partial<KeptDeadline>,
): CaseClock => ({
  ...state,
  deadlines: state.deadlines.map((deadline) =>
    deadline.id === deadlineId ? { ...deadline, ...change(deadline) } : deadline,
  ),
});
