import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type {
  Asked,
  ByMail,
  ContributionEvent,
  ContributionFile,
  HeldBecause,
  MailHeld,
  OvertakenBy,
  TooLate,
} from './events.js';

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
  /** Where the unit is asked by mail. */
  readonly mailTo: string | null;
  readonly overtakenBy: OvertakenBy | null;
  /** Mails that are held, or were, by their ids. */
  readonly held: ReadonlyMap<string, 'held' | 'accepted' | 'discarded'>;
  /** Ids of mails that did not arrive. */
  readonly undelivered: readonly string[];
  /** One of them did not arrive, and nothing was sent again since. */
  readonly mailLost: boolean;
  /** Of which term the unit was reminded, and of which its head heard that it has passed. */
  readonly remindedOf: string | null;
  readonly overdueOf: string | null;
}

/** What came by mail, under an id of its own. */
export type HeardMail = Pick<MailHeld, 'heldId' | 'subject' | 'text' | 'attachments' | 'byMail'>;

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
  | { readonly kind: 'agreeToHandOn'; readonly told: readonly string[]; readonly mailTo: string | null }
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
  /** `mailTo`: the address that the unit has now; null where it has none any more. */
  | { readonly kind: 'sendAgain'; readonly mailTo: string | null }
  | { readonly kind: 'overtake'; readonly by: OvertakenBy; readonly reason: string | null }
  /** A mail that answers the question; `because` where it is not sure that the unit wrote it. */
  | {
      readonly kind: 'hearMail';
      readonly mail: HeardMail;
      readonly because: HeldBecause | null;
      readonly caseOver: OvertakenBy | null;
      readonly now: string;
    }
  | {
      readonly kind: 'acceptHeld';
      readonly mail: HeardMail;
      readonly caseOver: OvertakenBy | null;
      readonly now: string;
    }
  | { readonly kind: 'discardHeld'; readonly heldId: string }
  | { readonly kind: 'noteUndelivered'; readonly mailId: string; readonly reason: string | null }
  /** The term that is near, or has passed, as whoever looked knew it. */
  | { readonly kind: 'remind'; readonly dueAt: string }
  | { readonly kind: 'tellOverdue'; readonly dueAt: string; readonly told: readonly string[] };

type AlwaysKind = 'overtake' | 'hearMail' | 'acceptHeld' | 'discardHeld' | 'noteUndelivered' | 'remind' | 'tellOverdue';

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

/** What is heard, or said by the office itself, however the question stands. */
const always: { readonly [Kind in AlwaysKind]: Act<Kind> } = {
  overtake: ({ by, reason }, contribution) =>
    AWAITED.includes(contribution.state)
      ? [{ type: 'ContributionOvertaken', data: { ...of(contribution), by, reason, told: toldOf(contribution) } }]
      : [],
  hearMail: ({ mail, because, caseOver, now }, contribution) => {
    if (because === null) return answerByMail(mail, contribution, caseOver, now);
    if (contribution.held.has(mail.heldId)) return [];
    const held = heldNow(contribution) + 1;
    const data = { ...of(contribution), askerId: contribution.askerId, because, ...mail, held };
    return [{ type: 'ContributionMailHeld', data }];
  },
  acceptHeld: ({ mail, caseOver, now }, contribution) => {
    const { heldId } = mail;
    const standing = contribution.held.get(heldId);
    if (standing === undefined) throw notFound('held-mail-not-found');
    if (standing === 'accepted') return [];
    const held = heldNow(contribution) - (standing === 'held' ? 1 : 0);
    return [
      { type: 'HeldMailAccepted', data: { ...of(contribution), heldId, held } },
      ...answerByMail(mail, contribution, caseOver, now),
    ];
  },
  discardHeld: ({ heldId }, contribution) => {
    const standing = contribution.held.get(heldId);
    if (standing === undefined) throw notFound('held-mail-not-found');
    if (standing === 'accepted') throw ruleBroken('held-mail-accepted');
    if (standing === 'discarded') return [];
    return [{ type: 'HeldMailDiscarded', data: { ...of(contribution), heldId, held: heldNow(contribution) - 1 } }];
  },
  noteUndelivered: ({ mailId, reason }, contribution) => {
    const { askerId, undelivered } = contribution;
    if (undelivered.includes(mailId)) return [];
    return [{ type: 'ContributionMailUndelivered', data: { ...of(contribution), askerId, mailId, reason } }];
  },
  remind: ({ dueAt }, contribution) => {
    const isOpen = WITH_UNIT.includes(contribution.state) && contribution.dueAt === dueAt;
    if (!isOpen || contribution.remindedOf === dueAt) return [];
    const told = toldOf(contribution);
    return [{ type: 'ContributionReminded', data: { ...of(contribution), dueAt, told, ...mailToOf(contribution) } }];
  },
  tellOverdue: ({ dueAt, told }, contribution) => {
    const isOpen = WITH_UNIT.includes(contribution.state) && contribution.dueAt === dueAt;
    if (!isOpen || contribution.overdueOf === dueAt) return [];
    const data = { ...of(contribution), dueAt, told: [...told], ...mailToOf(contribution) };
    return [{ type: 'ContributionOverdue', data }];
  },
};

const acts: { readonly [Kind in Exclude<ContributionCommand['kind'], 'ask' | AlwaysKind>]: Act<Kind> } = {
  give: ({ employeeId }, contribution) =>
    contribution.holderId === employeeId
      ? []
      : [
          {
            type: 'ContributionGiven',
            data: { ...of(contribution), holderId: employeeId, previousHolderId: contribution.holderId },
          },
        ],
  answer: ({ text, attachments, caseOver, now }, contribution) =>
    answered({ text, attachments }, contribution, tooLate(contribution, caseOver), now),
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
  agreeToHandOn: ({ told, mailTo }, contribution) => {
    requireState(contribution, ['handingOn'], 'no-hand-on-proposed');
    return [
      {
        type: 'ContributionHandedOn',
        data: {
          ...of(contribution),
          unitId: contribution.handOnTo!,
          previousUnitId: contribution.unitId,
          told: [...told],
          ...mailToOf({ mailTo }),
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
  sendAgain: ({ mailTo }, contribution) => {
    if (!contribution.mailLost) throw ruleBroken('contribution-mail-not-lost');
    const to = mailTo ?? contribution.mailTo;
    if (to === null) throw ruleBroken('contribution-mail-not-lost');
    return [
      { type: 'ContributionSentAgain', data: { ...of(contribution), askerId: contribution.askerId, mailTo: to } },
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
    if (isAlways(command)) return (always[command.kind] as Act<typeof command.kind>)(command, contribution);
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
      const {
        contributionId: id,
        caseId,
        contactId,
        askerId,
        unitId,
        holderId,
        dueAt,
        told,
        mailTo = null,
      } = event.data;
      return { ...START, id, caseId, contactId, askerId, unitId, holderId, dueAt, told, mailTo };
    }
    return contribution && { ...contribution, ...changed(event, contribution) };
  },
};

const START = {
  state: 'asked',
  lateUntil: null,
  version: 0,
  handOnTo: null,
  overtakenBy: null,
  held: new Map(),
  undelivered: [],
  mailLost: false,
  remindedOf: null,
  overdueOf: null,
} as const satisfies Partial<Contribution>;

const isAlways = (
  command: Exclude<ContributionCommand, { kind: 'ask' }>,
): command is Extract<ContributionCommand, { kind: AlwaysKind }> => Object.hasOwn(always, command.kind);

function changed(event: ContributionEvent, { lateUntil, held, undelivered }: Contribution): Partial<Contribution> {
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
      return {
        state: 'asked',
        unitId: event.data.unitId,
        holderId: null,
        handOnTo: null,
        told: event.data.told,
        mailTo: event.data.mailTo ?? null,
        mailLost: false,
        remindedOf: null,
        overdueOf: null,
      };
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
    case 'ContributionMailHeld':
      return { held: new Map(held).set(event.data.heldId, 'held') };
    case 'HeldMailAccepted':
      return { held: new Map(held).set(event.data.heldId, 'accepted') };
    case 'HeldMailDiscarded':
      return { held: new Map(held).set(event.data.heldId, 'discarded') };
    case 'ContributionMailUndelivered':
      return { undelivered: [...undelivered, event.data.mailId], mailLost: true };
    case 'ContributionSentAgain':
      return { mailTo: event.data.mailTo, mailLost: false };
    case 'ContributionReminded':
      return { remindedOf: event.data.dueAt };
    case 'ContributionOverdue':
      return { overdueOf: event.data.dueAt };
  }
}

function ask({
  asked,
  target,
  caseOver,
  now,
}: Extract<ContributionCommand, { kind: 'ask' }>): readonly ContributionEvent[] {
  if (caseOver !== null) throw ruleBroken('contribution-to-closed-case');
  if (asked.told.length === 0 && asked.mailTo === undefined)
    throw ruleBroken('unit-has-nobody-to-answer', { unitId: asked.unitId });
  requireTerm(asked.dueAt, asked.termReason, target, now);
  return [{ type: 'ContributionAsked', data: asked }];
}

/** The next version, or what is kept of one that nobody needs any more. */
function answered(
  {
    text,
    attachments,
    byMail,
  }: { readonly text: string | null; readonly attachments: readonly ContributionFile[]; readonly byMail?: ByMail },
  contribution: Contribution,
  because: TooLate | null,
  now: string,
): readonly ContributionEvent[] {
  const { askerId, version, dueAt } = contribution;
  const said = { ...of(contribution), askerId, text, attachments: [...attachments], ...(byMail && { byMail }) };
  return because === null
    ? [{ type: 'ContributionAnswered', data: { ...said, version: version + 1, late: now > dueAt } }]
    : [{ type: 'ContributionCameTooLate', data: { ...said, because } }];
}

/** A mail cannot be refused: what comes after the acceptance is kept as well. */
function answerByMail(
  mail: HeardMail,
  contribution: Contribution,
  caseOver: OvertakenBy | null,
  now: string,
): readonly ContributionEvent[] {
  const because = contribution.state === 'accepted' ? 'accepted' : tooLate(contribution, caseOver);
  return answered(mail, contribution, because, now);
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

const mailToOf = ({ mailTo }: Pick<Contribution, 'mailTo'>) => (mailTo === null ? {} : { mailTo });

const heldNow = ({ held }: Contribution): number => [...held.values()].filter((standing) => standing === 'held').length;

const toldOf = ({ holderId, told }: Contribution): string[] => (holderId === null ? [...told] : [holderId]);
