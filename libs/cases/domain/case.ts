import type { ClockActs } from '#libs/deadlines';
import { deriveId, type Sensitivity } from '#libs/kernel';
import type { Channel, ClocksStanding, DeadlineData, Priority, QuoteTerm, ReferredBy, Via } from './events.js';
import type { CaseKind, Outcome } from './kinds.js';

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
  /** Null where nobody knows who wrote. */
  readonly contactId: string | null;
  /** Whoever wrote gave a name that stands in no register: there is no contact, and it is not anonymous. */
  readonly inConfidence: boolean;
  /** Who was the contact, and asked afterwards that few see their name; null: nobody did. */
  readonly withheldId: string | null;
  /** Their newsroom, which says who they are as well. */
  readonly withheldNewsroomId: string | null;
  readonly newsroomId: string | null;
  readonly kind: CaseKind;
  readonly number: string;
  readonly channel: Channel;
  readonly receivedAt: string;
  /** Towards the contact, who wrote nothing. */
  readonly begunByUs: boolean;
  /** Who has no clearance for it sees nothing of the case. */
  readonly sensitivity: Sensitivity;
}

export interface Assignment {
  readonly assigneeId: string | null;
  /** Where the case stands; null at the press office. */
  readonly unitId: string | null;
  /** It was given to its unit, and nobody of it has it yet. */
  readonly inUnit: boolean;
  readonly priority: Priority;
  /** The first instant that is too late for what its assignment asks. */
  readonly dueAt: string | null;
  /** Of this assignment's term was told: that it is near, that it has passed. */
  readonly termTold: { readonly near: boolean; readonly passed: boolean };
}

export interface Reply {
  readonly id: string;
  readonly final: boolean;
  /** `held` can still be taken back; `recorded` is on its way. */
  readonly state: 'held' | 'recorded' | 'sent' | 'outbox' | 'failed' | 'cancelled';
  /** The data protection notice goes with it. */
  readonly withNotice: boolean;
  readonly via: Via;
  /** When the law counts it as given; null before. */
  readonly sentAt: string | null;
  /** The day on which it reached whoever asked, `YYYY-MM-DD`, where somebody said so. */
  readonly deliveredOn: string | null;
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

/** `paused`: it stands still (KPA 35 §5). `stopped`: an answer met it, or it did its duty. `withdrawn`: it never should have run. */
export const DEADLINE_STATES = ['running', 'paused', 'stopped', 'withdrawn'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** One clock of a case. */
export interface KeptDeadline {
  readonly id: string;
  readonly rule: string;
  readonly whose: DeadlineData['whose'];
  readonly startsAt: string;
  /** Null for a term in hours. */
  readonly legalEnd: string | null;
  readonly internalTarget: string | null;
  readonly endInstant: string;
  readonly state: DeadlineState;
  /** The answer that stopped it: if that comes back, it runs again. */
  readonly stoppedBy: string | null;
  readonly raised: readonly number[];
  /** Who said of an escalation that they have it, and of which level. */
  readonly acknowledged: { readonly level: number; readonly byId: string } | null;
}

export interface FollowUp {
  readonly messageId: string;
  readonly receivedAt: string;
}

export interface CaseClock {
  /** All that run or stand still; of the others the first and the latest ones. */
  readonly deadlines: readonly KeptDeadline[];
  /** What is to be answered: since when, and whether it was. Clocks of another kind would have started then. */
  readonly owed: {
    readonly since: string;
    readonly met: boolean;
    /** What came after the last final answer and waits for one, oldest first. */
    readonly followUps: readonly FollowUp[];
    /** Final answers that were written and not sent, with what came in since: of that, whoever wrote them knew nothing. */
    readonly written: readonly { readonly replyId: string; readonly later: readonly FollowUp[] }[];
  };
  /** What its clocks may hear: each one's rule says which of them it counts. */
  readonly acts: ClockActs;
}

/** A call to the sender to remedy defects (KPA 64 §2). */
export interface RemedyCallKept {
  /** Of the letter. */
  readonly id: string;
  /** The sender's term. */
  readonly days: number;
  readonly sentAt: string | null;
  /** From when that term runs; null while nobody knows. */
  readonly deliveredAt: string | null;
  readonly remediedAt: string | null;
}

/** The sender's term of a call: no kind's clock, so that no classifying withdraws it. */
export const CALL_RULE = 'KPA-64-2';

/** The clock of the sender's term. */
export const callClockId = (callId: string): string => deriveId('deadline', callId, CALL_RULE);

export interface Remedy {
  readonly calls: readonly RemedyCallKept[];
}

export interface Forwarding {
  /** Somebody found that the case is the office's own. */
  readonly competent: boolean;
}

/** A decision of refusal. */
export interface Refusal {
  readonly replyId: string | null;
}

/** An appeal or urging motion. */
export interface Appeal {
  /** What it is against. */
  readonly parentId: string | null;
  readonly handling: 'examine' | 'passOn' | null;
  /** Its parent is owed an answer under UDIP. */
  readonly underUdip: boolean;
}

/** A quote for authorisation (PP 14a). */
export interface Quote {
  /** Null for what is none. */
  readonly term: QuoteTerm | null;
  readonly decision: 'authorised' | 'changed' | 'deemedAuthorised' | null;
  readonly authorisedById: string | null;
}

/** A rectification of ours. */
export interface Lodging {
  readonly lodgedAt: string | null;
}

export interface Complaint {
  /** Whose work it is about. */
  readonly aboutIds: readonly string[];
  /** An MP, senator or councillor passed it on (KPA 237 §2). */
  readonly referral: { readonly by: ReferredBy; readonly notified: boolean } | null;
}

export interface Closing {
  readonly closed: boolean;
  readonly dismissed: boolean;
  readonly outcome: Outcome | null;
  /** The case into which its messages were moved. */
  readonly joinedInto: string | null;
}

/** What became of letters that held two matters. */
export interface Splitting {
  readonly intoIds: readonly string[];
  readonly fromId: string | null;
}

/** By when whoever wrote asks for an answer. */
export interface Request {
  readonly requestedBy: string | null;
  /** Somebody has said it: what the words propose is not asked any more. */
  readonly said: boolean;
  readonly reminded: boolean;
}

/** What a unit was asked and has not said yet. */
export interface AwaitedInput {
  /** Of the contribution. */
  readonly id: string;
  readonly unitId: string;
  readonly dueAt: string;
}

export interface Input {
  readonly awaited: readonly AwaitedInput[];
}

/** Drafts of its answers that wait for approval, or have it. */
export interface Approval {
  readonly drafts: readonly { readonly id: string; readonly stands: 'pending' | 'approved' }[];
}

/** What the decider knows of a case, by slices. Nothing of it is personal data: it stands in snapshots in clear. */
export interface Case {
  readonly registration: Registration;
  readonly assignment: Assignment;
  readonly correspondence: Correspondence;
  readonly clock: CaseClock;
  readonly remedy: Remedy;
  readonly forwarding: Forwarding;
  readonly refusal: Refusal;
  readonly appeal: Appeal;
  readonly quote: Quote;
  readonly lodging: Lodging;
  readonly complaint: Complaint;
  readonly closing: Closing;
  readonly splitting: Splitting;
  readonly request: Request;
  readonly input: Input;
  readonly approval: Approval;
}

/** The state that staff see. The case list's column `status` says the same in SQL. */
export function statusOf({ closing, correspondence, assignment, input, approval }: Case): CaseStatus {
  if (closing.closed) return 'closed';
  if (correspondence.answered) return 'answered';
  if (approval.drafts.some(({ stands }) => stands === 'approved')) return 'approved';
  if (approval.drafts.length > 0) return 'pendingApproval';
  if (input.awaited.length > 0) return 'waitingForInput';
  if (!assignment.assigneeId && !assignment.inUnit) return 'registered';
  return correspondence.begun ? 'inProgress' : 'assigned';
}

/** Whether the case still owes an answer by its term: closing ends that, unless the answer is still on its way. */
export const isOpen = ({ closing, correspondence }: Case): boolean => !closing.closed || correspondence.replyUnderWay;

/** The clocks that run, soonest end first. */
export const runningDeadlines = ({ deadlines }: CaseClock): readonly KeptDeadline[] =>
  deadlines.filter(({ state }) => state === 'running').sort((a, b) => a.endInstant.localeCompare(b.endInstant));

/** The clocks that run or stand still, in the order in which they started. */
export const openDeadlines = ({ deadlines }: CaseClock): readonly KeptDeadline[] =>
  deadlines.filter(({ state }) => state === 'running' || state === 'paused');

/** Of these our own: what is still owed. */
export const owedDeadlines = (clock: CaseClock): readonly KeptDeadline[] =>
  openDeadlines(clock).filter(({ whose }) => whose === 'ours');

/** What the clocks come to: see `clocks` in the events. */
export function clocksStanding(clock: CaseClock): ClocksStanding {
  const running = runningDeadlines(clock);
  return {
    openUntil: running[0]?.endInstant ?? null,
    level: Math.max(0, ...running.flatMap(({ raised }) => raised)),
    stands: running.length === 0 && clock.deadlines.some(({ state }) => state === 'paused'),
  };
}
