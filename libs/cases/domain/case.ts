import type { CaseKind } from './kinds.js';
import type { Channel, Outcome, Priority } from './events.js';

/** As the API names them. `dismissed` shows as closed. */
export const STATUSES = [
  'registered',
  'assigned',
  'inProgress',
  'waitingForInput',
  'suspended',
  'pendingApproval',
  'approved',
  'answered',
  'closed',
] as const;
export type CaseStatus = (typeof STATUSES)[number];

/** A stream without events is not registered. */
export interface Registration {
  readonly registered: boolean;
  readonly id: string;
  readonly contactId: string;
  readonly newsroomId: string | null;
  readonly kind: CaseKind;
  readonly number: string;
  readonly channel: Channel;
  readonly receivedAt: string;
}

export interface Assignment {
  readonly assigneeId: string | null;
  /** Where the case stands; null at the press office. */
  readonly unitId: string | null;
  readonly priority: Priority;
}

export interface Reply {
  readonly id: string;
  readonly final: boolean;
  /** `held` can still be taken back; `recorded` is on its way. */
  readonly state: 'held' | 'recorded' | 'sent' | 'outbox' | 'failed' | 'cancelled';
  /** The data protection notice goes with it. */
  readonly withNotice: boolean;
}

export interface Correspondence {
  /** Ids of what came in. */
  readonly messages: readonly string[];
  readonly replies: readonly Reply[];
  /** Ids of what colleagues answered. */
  readonly inside: readonly string[];
  readonly notes: readonly string[];
  /** The latest final answer was written, and neither sent nor given up: until it is sent, the clock runs on, also in a closed case. */
  readonly replyUnderWay: boolean;
  /** The last question was answered. */
  readonly answered: boolean;
  /** Somebody has worked on it. */
  readonly begun: boolean;
}

export interface RunningDeadline {
  readonly id: string;
  readonly rule: string;
  readonly endInstant: string;
  /** The answer was sent: nothing more is raised on it. */
  readonly met: boolean;
  readonly raised: readonly number[];
}

export interface CaseClock {
  /** The first one, and all that are still to be met. */
  readonly deadlines: readonly RunningDeadline[];
}

export interface Closing {
  readonly closed: boolean;
  readonly dismissed: boolean;
  readonly outcome: Outcome | null;
  /** The case into which its messages were moved. */
  readonly joinedInto: string | null;
}

/** What the decider knows of a case, by slices. Nothing of it is personal data: it stands in snapshots in clear. */
export interface Case {
  readonly registration: Registration;
  readonly assignment: Assignment;
  readonly correspondence: Correspondence;
  readonly clock: CaseClock;
  readonly closing: Closing;
}

/** The state that staff see. The case list's column `status` says the same in SQL. */
export function statusOf({ closing, correspondence, assignment }: Case): CaseStatus {
  if (closing.closed) return 'closed';
  if (correspondence.answered) return 'answered';
  if (!assignment.assigneeId) return 'registered';
  return correspondence.begun ? 'inProgress' : 'assigned';
}

/** Whether the case still owes an answer by its term: closing ends that, unless the answer is still on its way. */
export const isOpen = ({ closing, correspondence }: Case): boolean => !closing.closed || correspondence.replyUnderWay;

/** The clock that is still to be met, soonest first. */
export const openDeadlines = ({ clock }: Case): readonly RunningDeadline[] =>
  clock.deadlines.filter(({ met }) => !met).sort((a, b) => a.endInstant.localeCompare(b.endInstant));
