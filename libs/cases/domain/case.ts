import type { Role } from '#libs/kernel';
import type { CaseKind } from './kinds.js';
import type { AttachmentReference, Channel, Outcome, Priority } from './events.js';

/** Who may answer, and so may be given a case. */
export const CASE_OFFICERS = ['officer', 'coordinator'] as const satisfies readonly Role[];

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

export interface ReceivedMessage {
  readonly id: string;
  readonly mailMessageId: string | null;
  readonly references: readonly string[] | null;
  readonly automatic: boolean;
}

export interface Reply {
  readonly id: string;
  readonly state: 'recorded' | 'sent' | 'failed';
  readonly attachments: readonly AttachmentReference[];
}

export interface RunningDeadline {
  readonly id: string;
  readonly rule: string;
  readonly startsAt: string;
  readonly endInstant: string;
  /** The answer was sent: nothing more is raised on it. */
  readonly met: boolean;
  readonly raised: readonly number[];
}

/** What the decider knows of a case. `registered: false` is a stream without events. */
export interface Case {
  readonly registered: boolean;
  readonly id: string;
  readonly contactId: string;
  readonly kind: CaseKind;
  readonly number: string;
  readonly channel: Channel;
  readonly subject: string | null;
  readonly receivedAt: string;
  readonly newsroomId: string | null;
  readonly closed: boolean;
  readonly dismissed: boolean;
  /** The last question was answered. */
  readonly answered: boolean;
  /** Somebody has worked on it. */
  readonly begun: boolean;
  readonly outcome: Outcome | null;
  readonly priority: Priority;
  readonly assigneeId: string | null;
  readonly messages: readonly ReceivedMessage[];
  readonly replies: readonly Reply[];
  /** The latest answer was written, and neither sent nor given up: until it is sent, the clock runs on, also in a closed case. */
  readonly replyUnderWay: boolean;
  readonly deadlines: readonly RunningDeadline[];
}

export const noCase: Case = {
  registered: false,
  id: '',
  contactId: '',
  kind: 'pressInquiry',
  number: '',
  channel: 'email',
  subject: null,
  receivedAt: '',
  newsroomId: null,
  closed: false,
  dismissed: false,
  answered: false,
  begun: false,
  outcome: null,
  priority: 'normal',
  assigneeId: null,
  messages: [],
  replies: [],
  replyUnderWay: false,
  deadlines: [],
};

/** The state that staff see. The case list's column `status` says the same in SQL. */
export function statusOf({
  closed,
  answered,
  begun,
  assigneeId,
}: Pick<Case, 'closed' | 'answered' | 'begun' | 'assigneeId'>): CaseStatus {
  if (closed) return 'closed';
  if (answered) return 'answered';
  if (!assigneeId) return 'registered';
  return begun ? 'inProgress' : 'assigned';
}

/** Whether the case still owes an answer by its term: closing ends that, unless the answer is still on its way. */
export const isOpen = ({ closed, replyUnderWay }: Pick<Case, 'closed' | 'replyUnderWay'>): boolean =>
  !closed || replyUnderWay;

/** The clock that is still to be met, soonest first. */
export const openDeadlines = (theCase: Case): readonly RunningDeadline[] =>
  theCase.deadlines.filter(({ met }) => !met).sort((a, b) => a.endInstant.localeCompare(b.endInstant));
