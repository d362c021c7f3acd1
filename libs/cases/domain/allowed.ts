import { OfficeError, type Role } from '#libs/kernel';
import { openDeadlines, type Case, type KeptDeadline } from './case.js';
import { caseDecider, type CaseCommand } from './decide.js';
import { kindOf } from './kind.js';
import { CASE_RIGHTS } from './rights.js';
import type { Assigner } from './slices/assignment.js';
import { usualDelay } from './slices/clock-acts.js';

/** What somebody may do with a case, by name. */
export const ACTS = [
  'answer',
  'note',
  'addAttachments',
  'correctRegistration',
  'assign',
  'take',
  'forward',
  'classify',
  'split',
  'setRequestedBy',
  'decideOnQuote',
  'lodge',
  'nameComplaintSubject',
  'keepClocks',
  'acknowledge',
  'close',
  'reopen',
  'dismiss',
] as const;
export type Act = (typeof ACTS)[number];

/** What goes on in a case whose contact was erased: nothing more is written to them or about them. */
const AFTER_ERASURE: readonly Act[] = ['correctRegistration', 'close'];

export interface Reader {
  readonly id: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  /** Ids of the units that they lead, with those below. */
  readonly leads: readonly string[];
  /** Whoever is away, by whose right they would act. */
  readonly actingFor?: string;
}

export const NO_REPLY = {
  kind: 'recordReply',
  replyId: '',
  final: true,
  to: [''],
  cc: [],
  bcc: [],
  subject: '',
  text: '',
  html: null,
  wholeHtml: null,
  mailMessageId: '',
  inReplyTo: null,
  references: [],
  attachments: [],
  holdUntil: null,
  now: '',
  receipted: true,
} as const satisfies CaseCommand;

/** By which right, and by which command, tried without effect: what it refuses is not offered. Null: the right alone decides. */
const BY: Readonly<
  Record<
    Act,
    { readonly right: keyof typeof CASE_RIGHTS; readonly command: ((by: Reader, theCase: Case) => CaseCommand) | null }
  >
> = {
  answer: { right: 'answerCases', command: () => NO_REPLY },
  note: { right: 'registerCases', command: null },
  addAttachments: { right: 'registerCases', command: null },
  correctRegistration: { right: 'registerCases', command: null },
  assign: {
    right: 'takeCases',
    command: (by, { assignment: { unitId } }) => ({
      kind: 'assignToUnit',
      unitId: unitId ?? '',
      headId: null,
      by: assigner(by),
      priority: 'normal',
      note: null,
      now: '',
    }),
  },
  take: { right: 'takeCases', command: (by) => taking(by) },
  classify: { right: 'classifyCases', command: (_, theCase) => anotherKind(theCase) },
  split: {
    right: 'registerCases',
    command: (_, { correspondence: { messages } }) => ({ kind: 'split', messageId: messages[0] ?? '', intoId: '' }),
  },
  forward: { right: 'answerCases', command: null },
  decideOnQuote: {
    right: 'answerCases',
    command: ({ id }) => ({ kind: 'decideOnQuote', decision: 'authorised', authorisedById: id, changes: null }),
  },
  lodge: {
    right: 'answerCases',
    command: (_, { registration: { receivedAt } }) => ({
      kind: 'lodge',
      receivedAt,
      edition: 'electronic',
      now: receivedAt,
    }),
  },
  nameComplaintSubject: {
    right: 'registerCases',
    command: () => ({ kind: 'nameComplaintSubject', employeeIds: [] }),
  },
  setRequestedBy: {
    right: 'registerCases',
    command: () => ({ kind: 'setRequestedBy', requestedBy: null, now: '' }),
  },
  // A case that takes no answer any more has no clock to keep.
  keepClocks: { right: 'keepClocks', command: () => NO_REPLY },
  acknowledge: {
    right: 'acknowledgeEscalations',
    command: (by) => ({ kind: 'acknowledgeEscalation', deadlineId: null, by: acknowledger(by) }),
  },
  close: {
    right: 'answerCases',
    command: (_, { registration: { kind } }) => ({ kind: 'close', outcome: kindOf(kind).outcomes[0]!, note: null }),
  },
  reopen: { right: 'registerCases', command: () => ({ kind: 'reopen', reason: '' }) },
  dismiss: { right: 'registerCases', command: () => ({ kind: 'dismiss', reason: '' }) },
};

/** For whom all escalations are meant. */
export const acknowledger = ({ id: employeeId, roles, actingFor }: Pick<Reader, 'id' | 'roles' | 'actingFor'>) => ({
  employeeId,
  holderId: actingFor ?? employeeId,
  coordinates: roles.includes('coordinator'),
});

const anotherKind = ({ registration: { kind, begunByUs } }: Case): CaseCommand => ({
  kind: 'classify',
  as: kind === 'other' ? (begunByUs ? 'rectification' : 'unclassified') : 'other',
  reason: null,
  quote: null,
  now: '',
});

/** What somebody may assign. */
export const assigner = ({ id: employeeId, roles, leads }: Pick<Reader, 'id' | 'roles' | 'leads'>): Assigner => ({
  employeeId,
  mayAssign: CASE_RIGHTS.assignCases.some((role) => roles.includes(role)),
  leads,
});

/** The employee takes it, as anybody does who leads nothing. */
const taking = ({ id: employeeId, unitId, roles }: Reader): CaseCommand => ({
  kind: 'assign',
  employeeId,
  unitId,
  roles,
  by: { employeeId, mayAssign: false, leads: [] },
  priority: 'normal',
  note: null,
  now: '',
});

/** What the reader may do with the case as it stands, by the rules that decide the commands themselves. */
export const allowedActs = (theCase: Case, reader: Reader, contactErased: boolean): Act[] =>
  ACTS.filter((act) => {
    const { right, command } = BY[act];
    return (
      CASE_RIGHTS[right].some((role) => reader.roles.includes(role)) &&
      (!contactErased || AFTER_ERASURE.includes(act)) &&
      (act !== 'take' || theCase.assignment.assigneeId === null) &&
      (command === null || isAllowed(command(reader, theCase), theCase))
    );
  });

/** What a clock would hear now. */
export const CLOCK_ACTS = ['delayNotice', 'pause', 'extend', 'withdraw'] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

const OF_CLOCK: Readonly<Record<ClockAct, (deadline: KeptDeadline, now: string, theCase: Case) => CaseCommand>> = {
  delayNotice: (deadline, now, { clock: { acts } }) => ({
    ...NO_REPLY,
    final: false,
    now,
    letter: {
      act: 'delayNotice',
      reasons: '',
      until: usualDelay(deadline, now, acts.freeDays),
      deadlineId: deadline.id,
    },
  }),
  pause: ({ id: deadlineId }, now) => ({
    kind: 'pauseClock',
    pauseId: '',
    deadlineId,
    reason: 'suspension',
    from: null,
    now,
  }),
  extend: ({ id: deadlineId, endInstant }, now) => ({
    kind: 'extendTerm',
    extensionId: '',
    deadlineId,
    until: Temporal.Instant.from(endInstant).add({ hours: 1 }).toString(),
    agreedWith: '',
    note: null,
    now,
  }),
  withdraw: ({ id: deadlineId }, now) => ({ kind: 'withdrawClock', deadlineId, reason: '', now }),
};

/** Those acts that a clock of the case would hear now, by the rules that decide them: none of one that has ended. */
export const allowedClockActs = (theCase: Case, deadlineId: string, now: string): ClockAct[] => {
  const deadline = openDeadlines(theCase.clock).find(({ id }) => id === deadlineId);
  if (!deadline) return [];
  return CLOCK_ACTS.filter((act) => isAllowed(OF_CLOCK[act](deadline, now, theCase), theCase));
};

export function isAllowed(command: CaseCommand, theCase: Case): boolean {
  try {
    caseDecider.decide(command, theCase);
    return true;
  } catch (error) {
    if (error instanceof OfficeError) return false;
    throw error;
  }
}
