import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { Asked, ContributionEvent, ContributionFile, OvertakenBy, TooLate } from './events.js';

/**
 * `asked` and `returned` wait for the unit, `askedBack`, `handingOn`, `answered` and `declined` for whoever asked; nothing happens any more in the others.
 */
export const CONTRIBUTION_STATES = [
  'asked',
  'returned',
  'askedBack',
  'handingOn',
  'answered',
  'declined',
  'accepted',
  'withdrawn',
  'overtaken',
] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** The unit owes something. */
export const WITH_UNIT: readonly ContributionState[] = ['asked', 'returned'];
/** The case waits for what the unit will say. */
export const AWAITED: readonly ContributionState[] = ['asked', 'returned', 'askedBack', 'handingOn'];

/** What the decider knows of a question to a unit. No word of it. */
export interface Contribution {
  readonly id: string;
  readonly caseId: string;
  readonly contactId: string | null;
  readonly askerId: string;
  readonly unitId: string;
  /** Whoever of the unit has it. */
  readonly holderId: string | null;
  readonly state: ContributionState;
  readonly dueAt: string;
  readonly lateUntil: string | null;
  /** How many answers there are. */
  readonly version: number;
  /** The unit that should answer instead, while whoever asked has not said. */
  readonly handOnTo: string | null;
  readonly told: readonly string[];
  readonly overtakenBy: OvertakenBy | null;
}

export type ContributionCommand =
  | {
      readonly kind: 'ask';
      readonly asked: Asked;
      /** The end of the internal target of the case; null where no clock runs. ISO 8601. */
      readonly target: string | null;
      readonly caseOver: OvertakenBy | null;
      readonly now: string;
    }
  | { readonly kind: 'give'; readonly employeeId: string }
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly attachments: readonly ContributionFile[];
      readonly caseOver: OvertakenBy | null;
      readonly now: string;
    }
  | { readonly kind: 'askBack'; readonly text: string; readonly caseOver: OvertakenBy | null }
  | { readonly kind: 'explain'; readonly text: string }
  | { readonly kind: 'decline'; readonly reason: string; readonly caseOver: OvertakenBy | null }
  | {
      readonly kind: 'proposeHandOn';
      readonly toUnitId: string;
      readonly reason: string;
      readonly caseOver: OvertakenBy | null;
    }
  | { readonly kind: 'agreeToHandOn'; readonly told: readonly string[] }
  | { readonly kind: 'refuseHandOn'; readonly reason: string }
  | {
      readonly kind: 'announceLateness';
      readonly until: string;
      readonly reason: string;
      readonly caseOver: OvertakenBy | null;
      readonly now: string;
    }
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly reason: string }
  | {
      readonly kind: 'extend';
      readonly dueAt: string;
      readonly reason: string | null;
      readonly target: string | null;
      readonly now: string;
    }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'overtake'; readonly by: OvertakenBy; readonly reason: string | null };

type Act<Kind extends ContributionCommand['kind']> = (
  command: Extract<ContributionCommand, { kind: Kind }>,
  contribution: Contribution,
) => readonly ContributionEvent[];

/** What is said of a question about which nothing can be done any more. */
const OVER: Partial<Record<ContributionState, string>> = {
  accepted: 'contribution-accepted',
  withdrawn: 'contribution-withdrawn',
  overtaken: 'contribution-overtaken',
};
const CASE_OVER: Record<OvertakenBy, string> = {
  answered: 'case-answered-without-unit',
  closed: 'case-closed-without-unit',
};

const acts: { readonly [Kind in Exclude<ContributionCommand['kind'], 'ask' | 'overtake'>]: Act<Kind> } = {
  give: ({ employeeId }, contribution) =>
    contribution.holderId === employeeId
      ? []
      : [
          {
            type: 'ContributionGiven',
            data: { ...of(contribution), holderId: employeeId, previousHolderId: contribution.holderId },
          },
        ],
  answer: ({ text, attachments, caseOver, now }, contribution) => {
    const { askerId } = contribution;
    const because = tooLate(contribution, caseOver);
    if (because !== null) {
      const data = { ...of(contribution), askerId, because, text, attachments: [...attachments] };
      return [{ type: 'ContributionCameTooLate', data }];
    }
    return [
      {
        type: 'ContributionAnswered',
        data: {
          ...of(contribution),
          askerId,
          version: contribution.version + 1,
          text,
          attachments: [...attachments],
          late: now > contribution.dueAt,
        },
      },
    ];
  },
  askBack: ({ text }, contribution) => {
    requireState(contribution, WITH_UNIT, 'contribution-waits-for-asker');
    return [{ type: 'ContributionAskedBack', data: { ...of(contribution), askerId: contribution.askerId, text } }];
  },
  explain: ({ text }, contribution) => {
    requireState(contribution, ['askedBack'], 'contribution-not-asked-back');
    return [{ type: 'ContributionExplained', data: { ...of(contribution), text, told: toldOf(contribution) } }];
  },
  decline: ({ reason }, contribution) => {
    requireState(contribution, AWAITED, 'contribution-waits-for-asker');
    return [{ type: 'ContributionDeclined', data: { ...of(contribution), askerId: contribution.askerId, reason } }];
  },
  proposeHandOn: ({ toUnitId, reason }, contribution) => {
    requireState(contribution, ['asked', 'returned', 'askedBack'], 'contribution-waits-for-asker');
    if (toUnitId === contribution.unitId) throw ruleBroken('hand-on-to-same-unit');
    return [{ type: 'HandOnProposed', data: { ...of(contribution), askerId: contribution.askerId, toUnitId, reason } }];
  },
  agreeToHandOn: ({ told }, contribution) => {
    requireState(contribution, ['handingOn'], 'no-hand-on-proposed');
    return [
      {
        type: 'ContributionHandedOn',
        data: {
          ...of(contribution),
          unitId: contribution.handOnTo!,
          previousUnitId: contribution.unitId,
          told: [...told],
        },
      },
    ];
  },
  refuseHandOn: ({ reason }, contribution) => {
    requireState(contribution, ['handingOn'], 'no-hand-on-proposed');
    return [{ type: 'HandOnRefused', data: { ...of(contribution), reason, told: toldOf(contribution) } }];
  },
  announceLateness: ({ until, reason, now }, contribution) => {
    requireState(contribution, AWAITED, 'contribution-waits-for-asker');
    if (until <= contribution.dueAt || until <= now) throw ruleBroken('lateness-within-term');
    return [{ type: 'LatenessAnnounced', data: { ...of(contribution), askerId: contribution.askerId, until, reason } }];
  },
  accept: (_, contribution) => {
    requireState(contribution, ['answered', 'declined'], 'contribution-not-answered');
    const { version } = contribution;
    return [{ type: 'ContributionAccepted', data: { ...of(contribution), version, told: toldOf(contribution) } }];
  },
  return: ({ reason }, contribution) => {
    requireState(contribution, ['answered', 'declined'], 'contribution-not-answered');
    return [{ type: 'ContributionReturned', data: { ...of(contribution), reason, told: toldOf(contribution) } }];
  },
  extend: ({ dueAt, reason, target, now }, contribution) => {
    if (dueAt === contribution.dueAt) return [];
    requireTerm(dueAt, reason, target, now);
    const { dueAt: previousDueAt } = contribution;
    return [
      {
        type: 'ContributionExtended',
        data: { ...of(contribution), dueAt, previousDueAt, reason, told: toldOf(contribution) },
      },
    ];
  },
  withdraw: ({ reason }, contribution) => [
    { type: 'ContributionWithdrawn', data: { ...of(contribution), reason, told: toldOf(contribution) } },
  ],
};

/** The rules of a question to a unit. Who may do what is the handlers' to see to: the decider knows no rights. */
export const contributionDecider: Decider<Contribution | null, ContributionCommand, ContributionEvent> = {
  initialState: null,
  decide(command, contribution) {
    if (command.kind === 'ask') return contribution ? [] : ask(command);
    if (!contribution) throw notFound('contribution-not-found');
    if (command.kind === 'overtake') {
      if (!AWAITED.includes(contribution.state)) return [];
      const told = toldOf(contribution);
      return [
        { type: 'ContributionOvertaken', data: { ...of(contribution), by: command.by, reason: command.reason, told } },
      ];
    }
    if (command.kind === 'withdraw' && contribution.state === 'withdrawn') return [];
    if (command.kind === 'accept' && contribution.state === 'accepted') return [];
    const over = OVER[contribution.state];
    const isKept = command.kind === 'answer' && tooLate(contribution, command.caseOver) !== null;
    if (over !== undefined && !isKept) throw ruleBroken(over);
    if ('caseOver' in command && command.caseOver !== null && !isKept) throw ruleBroken(CASE_OVER[command.caseOver]);
    return (acts[command.kind] as Act<typeof command.kind>)(command, contribution);
  },
  evolve(contribution, event) {
    if (event.type === 'ContributionAsked') {
      const { contributionId: id, caseId, contactId, askerId, unitId, holderId, dueAt, told } = event.data;
      const start = { state: 'asked', lateUntil: null, version: 0, handOnTo: null, overtakenBy: null } as const;
      return { id, caseId, contactId, askerId, unitId, holderId, dueAt, told, ...start };
    }
    return contribution && { ...contribution, ...changed(event, contribution) };
  },
};

function changed(event: ContributionEvent, { lateUntil }: Contribution): Partial<Contribution> {
  switch (event.type) {
    case 'ContributionAsked':
      return {};
    case 'ContributionGiven':
      return { holderId: event.data.holderId };
    case 'ContributionAnswered':
      return { state: 'answered', version: event.data.version, handOnTo: null };
    case 'ContributionAskedBack':
      return { state: 'askedBack' };
    case 'ContributionExplained':
    case 'HandOnRefused':
      return { state: 'asked', handOnTo: null };
    case 'ContributionDeclined':
      return { state: 'declined', handOnTo: null };
    case 'HandOnProposed':
      return { state: 'handingOn', handOnTo: event.data.toUnitId };
    case 'ContributionHandedOn':
      return { state: 'asked', unitId: event.data.unitId, holderId: null, handOnTo: null, told: event.data.told };
    case 'LatenessAnnounced':
      return { lateUntil: event.data.until };
    case 'ContributionAccepted':
      return { state: 'accepted' };
    case 'ContributionReturned':
      return { state: 'returned' };
    case 'ContributionExtended':
      return {
        dueAt: event.data.dueAt,
        lateUntil: lateUntil !== null && lateUntil > event.data.dueAt ? lateUntil : null,
      };
    case 'ContributionWithdrawn':
      return { state: 'withdrawn' };
    case 'ContributionOvertaken':
      return { state: 'overtaken', overtakenBy: event.data.by };
    case 'ContributionCameTooLate':
      return {};
  }
}

function ask({
  asked,
  target,
  caseOver,
  now,
}: Extract<ContributionCommand, { kind: 'ask' }>): readonly ContributionEvent[] {
  if (caseOver !== null) throw ruleBroken('contribution-to-closed-case');
  if (asked.told.length === 0) throw ruleBroken('unit-has-nobody-to-answer', { unitId: asked.unitId });
  requireTerm(asked.dueAt, asked.termReason, target, now);
  return [{ type: 'ContributionAsked', data: asked }];
}

/** Of an answer that nobody needs any more: why. What was accepted is another matter: it is refused. */
function tooLate({ state, overtakenBy }: Contribution, caseOver: OvertakenBy | null): TooLate | null {
  if (state === 'accepted') return null;
  return state === 'withdrawn' ? 'withdrawn' : (overtakenBy ?? caseOver);
}

function requireTerm(dueAt: string, reason: string | null, target: string | null, now: string): void {
  if (dueAt <= now) throw ruleBroken('contribution-term-past');
  if (target !== null && dueAt > target && reason === null)
    throw ruleBroken('contribution-term-needs-reason', { latest: target });
}

function requireState({ state }: Contribution, states: readonly ContributionState[], code: string): void {
  if (!states.includes(state)) throw ruleBroken(code);
}

const of = ({ id, caseId, contactId }: Contribution) => ({ contributionId: id, caseId, contactId });

const toldOf = ({ holderId, told }: Contribution): string[] => (holderId === null ? [...told] : [holderId]);
