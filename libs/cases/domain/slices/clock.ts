import type { CaseClock, RunningDeadline } from '../case.js';
import type { DeadlineData } from '../events.js';
import { about, type Slice } from '../slice.js';

/** A term as it was counted; the decider says when it runs. */
export type CountedDeadline = Omit<DeadlineData, 'caseId' | 'contactId'>;

export interface ClockCommand {
  /** The clock says that an alarm of a deadline is due: 0 warns, 1 to 3 escalate. */
  readonly kind: 'raiseAlarm';
  readonly deadlineId: string;
  readonly level: number;
  readonly plannedAt: string;
}

export const clock = {
  initial: { deadlines: [] },
  decide: {
    /** Fired once, and never for a term that was met or a case that has ended. */
    raiseAlarm: ({ deadlineId, level, plannedAt }, theCase) => {
      const deadline = theCase.clock.deadlines.find(({ id }) => id === deadlineId);
      if (!deadline || deadline.met || deadline.raised.includes(level) || theCase.closing.closed) return [];
      const { rule, endInstant: dueAt } = deadline;
      const caseOfficerId = theCase.assignment.assigneeId;
      const alarm = { ...about(theCase), deadlineId, rule, dueAt, plannedAt, caseOfficerId };
      return level === 0
        ? [{ type: 'DeadlineWarned', data: alarm }]
        : [{ type: 'CaseEscalated', data: { ...alarm, level } }];
    },
  },
  evolve: {
    DeadlineStarted: ({ deadlines }, { deadlineId: id, rule, endInstant }) => ({
      deadlines: [...deadlines, { id, rule, endInstant, met: false, raised: [] }],
    }),
    DeadlineRecomputed: (state, { deadlineId, endInstant, reason }) =>
      changed(state, deadlineId, ({ met }) => ({
        endInstant,
        raised: [],
        met: met && reason !== 'reply-returned',
      })),
    ReplySent: (state, { final }) =>
      final ? { deadlines: state.deadlines.slice(0, 1).map((first) => ({ ...first, met: true })) } : state,
    DeadlineWarned: (state, { deadlineId }) => raised(state, deadlineId, 0),
    CaseEscalated: (state, { deadlineId, level }) => raised(state, deadlineId, level),
  },
  concerns: {},
} satisfies Slice<CaseClock, ClockCommand>;

const raised = (state: CaseClock, deadlineId: string, level: number): CaseClock =>
  changed(state, deadlineId, (deadline) => ({ raised: [...deadline.raised, level] }));

const changed = (
  { deadlines }: CaseClock,
  deadlineId: string,
  change: (deadline: RunningDeadline) => Partial<RunningDeadline>,
): CaseClock => ({
  deadlines: deadlines.map((deadline) =>
    deadline.id === deadlineId ? { ...deadline, ...change(deadline) } : deadline,
  ),
});
