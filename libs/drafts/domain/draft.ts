import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { DraftEvent, DraftedThing, Kept, Ladder, Purpose, Served, WaitsFor } from './events.js';

export const DRAFT_STATES = ['writing', 'submitted', 'approved', 'sent', 'withdrawn'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export interface Approval {
  readonly level: number;
  readonly approverId: string;
  /** An older one than the newest where whoever signs last wrote and signed in one act. */
  readonly version: number;
}

/** Until when a level whose turn has come is to be signed. */
export interface LevelDue {
  readonly level: number;
  /** The first instant that is too late. ISO 8601. */
  readonly dueAt: string;
  /** That it has passed was told. */
  readonly told: boolean;
}

/** What the decider knows of a draft: no word of it. */
export interface Draft {
  readonly id: string;
  /** Whose letter it is. */
  readonly thing: DraftedThing;
  readonly contactId: string | null;
  readonly purpose: Purpose;
  readonly final: boolean;
  readonly outcome: string | null;
  readonly state: DraftState;
  /** The newest; 0 before the first. */
  readonly version: number;
  /** Of the newest version, and of the mail that it would be. Null once its person was erased. */
  readonly hash: string | null;
  readonly replyId: string;
  /** Everybody who ever wrote in it: what others made of it since does not undo that. */
  readonly writerIds: readonly string[];
  /** Since it was submitted. */
  readonly ladder: Ladder | null;
  /** Where its case stood then. */
  readonly unitId: string | null;
  /** Of the newest version. */
  readonly approvals: readonly Approval[];
  /** Of the levels that have a term, since their turn has come. */
  readonly terms: readonly LevelDue[];
}

/** What the one who approves may sign, by the ladder and the people of now. */
export interface MaySign {
  readonly level: number;
  readonly insteadOf: 'nobody' | 'author' | null;
}

export type DraftCommand =
  | {
      readonly kind: 'begin';
      readonly draftId: string;
      readonly thing: DraftedThing;
      readonly contactId: string | null;
      readonly purpose: Purpose;
      readonly final: boolean;
      readonly outcome: string | null;
      readonly kept: Kept;
    }
  | { readonly kind: 'keepVersion'; readonly version: number; readonly kept: Kept; readonly upTo?: number | undefined }
  | {
      readonly kind: 'submit';
      /** In force now; null where none is. */
      readonly ladder: Ladder | null;
      readonly ladderVersion: number;
      readonly unitId: string | null;
      /** Who may sign which level: those whose turn comes are told. */
      readonly waitsFor: WaitsFor;
    }
  | {
      readonly kind: 'approve';
      readonly version: number;
      readonly approverId: string;
      /** Whoever does it: the approver, or who stands in for them. */
      readonly actorId: string;
      readonly maySign: readonly MaySign[];
      readonly waitsFor: WaitsFor;
      /** Where it leaves by that: why it does not wait for units that were asked. */
      readonly pastInputReason?: string | undefined;
    }
  /** Whoever signs last changes it and signs, in one act. */
  | {
      readonly kind: 'editAndSign';
      readonly version: number;
      readonly kept: Kept;
      readonly approverId: string;
      readonly actorId: string;
      readonly maySign: readonly MaySign[];
      readonly pastInputReason?: string | undefined;
    }
  /** The term of a level has passed. */
  | {
      readonly kind: 'tellLate';
      readonly level: number;
      readonly dueAt: string;
      readonly toldIds: readonly string[];
    }
  | { readonly kind: 'withdraw' }
  | {
      readonly kind: 'return';
      readonly version: number;
      readonly reason: string;
      readonly maySign: readonly MaySign[];
    }
  | {
      readonly kind: 'send';
      readonly version: number;
      /** A ladder asks for approval of such a draft now. */
      readonly ladderApplies: boolean;
      /** Why it has to leave without. */
      readonly urgentReason: string | null;
      readonly pastInputReason?: string | undefined;
      /** Of a decision; left out of what leaves by mail. */
      readonly served?: Served | undefined;
    }
  | { readonly kind: 'reportRefusal'; readonly version: number; readonly code: string };

/** The rules of drafts. Who may sign which level is looked up before: the decider knows no people. */
export const draftDecider: Decider<Draft | null, DraftCommand, DraftEvent> = {
  initialState: null,
  decide(command, draft) {
    if (command.kind === 'begin') return draft ? [] : begun(command);
    if (!draft) throw notFound('draft-not-found');
    switch (command.kind) {
      case 'keepVersion':
        refuseIfSent(draft);
        // Two who made a version at once: the other one's would be lost unseen.
        if (command.version !== draft.version + 1) throw outdated(draft);
        return [
          {
            type: 'DraftVersionKept',
            data: {
              ...of(draft),
              version: command.version,
              ...command.kept,
              ...(command.upTo !== undefined && { writtenTogether: { upTo: command.upTo } }),
            },
          },
        ];
      case 'submit':
        return submitted(command, draft);
      case 'approve':
        return approved(command, draft);
      case 'editAndSign':
        return editedAndSigned(command, draft);
      case 'tellLate':
        return toldLate(command, draft);
      case 'withdraw':
        refuseIfSent(draft);
        if (draft.state === 'withdrawn') return [];
        return [{ type: 'DraftWithdrawn', data: { ...of(draft), version: draft.version } }];
      case 'return':
        refuseOther(command.version, draft);
        if (draft.state !== 'submitted' && draft.state !== 'approved') throw ruleBroken('draft-not-submitted');
        if (command.maySign.length === 0) throw new OfficeError('forbidden', 'draft-not-yours-to-sign');
        return [
          {
            type: 'DraftReturned',
            data: { ...of(draft), version: command.version, reason: command.reason, toldIds: [...draft.writerIds] },
          },
        ];
      case 'send':
        return sent(command, draft);
      case 'reportRefusal':
        if (draft.state !== 'sent' || draft.version !== command.version) return [];
        return [
          {
            type: 'DraftSendingRefused',
            data: { ...of(draft), version: command.version, code: command.code, toldIds: [...draft.writerIds] },
          },
        ];
    }
  },
  evolve(draft, event) {
    if (event.type === 'DraftBegun') {
      const { draftId: id, thing, contactId, purpose, final, outcome } = event.data;
      const empty = { state: 'writing', version: 0, hash: null, replyId: '', writerIds: [] } as const;
      return { id, thing, contactId, purpose, final, outcome, ...empty, ladder: null, unitId: null, ...NOBODY };
    }
    return draft && { ...draft, ...changed(event, draft) };
  },
};

function changed(event: DraftEvent, draft: Draft): Partial<Draft> {
  switch (event.type) {
    case 'DraftBegun':
      return {};
    case 'DraftVersionKept': {
      const { version, hash, replyId } = event.data;
      const writerIds = [...new Set([...draft.writerIds, ...event.data.writerIds])];
      const written = { version, hash, replyId, writerIds };
      return event.data.signedAtOnce ? written : { ...written, state: 'writing', ladder: null, ...NOBODY };
    }
    case 'DraftSubmitted': {
      const { ladder, unitId, waitsFor } = event.data;
      return { state: 'submitted', ladder, unitId, approvals: [], terms: termsOf(waitsFor) };
    }
    case 'DraftApproved': {
      const { level, approverId, version, complete } = event.data;
      const approvals = [...draft.approvals, { level, approverId, version }];
      const terms = [...draft.terms.filter((one) => one.level !== level), ...termsOf(event.data.waitsFor)];
      return { approvals, terms, state: complete ? 'approved' : 'submitted' };
    }
    case 'DraftLevelLate': {
      const { level } = event.data;
      return { terms: draft.terms.map((one) => (one.level === level ? { ...one, told: true } : one)) };
    }
    case 'DraftReturned':
      return { state: 'writing', ladder: null, ...NOBODY };
    case 'DraftWithdrawn':
      return { state: 'withdrawn', ladder: null, ...NOBODY };
    case 'DraftSent':
      return { state: 'sent' };
    case 'DraftSendingRefused':
      // What nobody approved has to be approved, or to be sent in a hurry, again.
      return isComplete(draft) ? { state: 'approved' } : { state: 'writing', ladder: null, ...NOBODY };
  }
}

/** Nobody has signed, and nobody is asked to. */
const NOBODY = { approvals: [], terms: [] } as const;

export const termsOf = (waitsFor: WaitsFor = []): readonly LevelDue[] =>
  waitsFor.flatMap(({ level, dueAt }) => (dueAt === undefined ? [] : [{ level, dueAt, told: false }]));

/** The levels that wait: all that are not signed, or the first of them. */
export const openLevels = ({ state, ladder, approvals }: Draft): readonly number[] =>
  state === 'submitted' && ladder ? unsignedLevels(ladder, approvals) : [];

/** Those of a ladder whose turn is. */
export function unsignedLevels(ladder: Ladder, approvals: readonly Approval[]): readonly number[] {
  const open = ladder.levels.map((_, level) => level).filter((level) => !isSigned(approvals, level));
  return ladder.inOrder ? open.slice(0, 1) : open;
}

const isSigned = (approvals: readonly Approval[], level: number): boolean =>
  approvals.some((one) => one.level === level);

/** It is printed, signed outside and served: no signature here lets it leave. */
export const isServed = ({ purpose }: Pick<Draft, 'purpose'>): boolean => purpose === 'refusalDecision';

const leavesWithLastSignature = (draft: Draft): boolean => draft.ladder?.sendsOnApproval === true && !isServed(draft);

const isComplete = ({ ladder, approvals }: Draft): boolean =>
  ladder !== null && ladder.levels.every((_, level) => isSigned(approvals, level));

/** Whether somebody who wrote in it may sign this level all the same: the last signature, where another wrote or approved too. Who signed before them is not they: a signature would stand under their own words. */
export const maySignOwn = (
  { ladder, approvals, writerIds }: Pick<Draft, 'ladder' | 'approvals' | 'writerIds'>,
  level: number,
  approverId: string,
): boolean =>
  ladder?.lastMayEdit === true &&
  level === ladder.levels.length - 1 &&
  approvals.length === ladder.levels.length - 1 &&
  approvals.every((one) => one.approverId !== approverId) &&
  (writerIds.some((id) => id !== approverId) || approvals.length > 0);

function begun({ draftId, thing, contactId, purpose, final, outcome, kept }: Of<'begin'>): readonly DraftEvent[] {
  const its = { draftId, thing, contactId };
  return [
    { type: 'DraftBegun', data: { ...its, purpose, final, outcome } },
    { type: 'DraftVersionKept', data: { ...its, version: 1, ...kept } },
  ];
}

function submitted({ ladder, ladderVersion, unitId, waitsFor }: Of<'submit'>, draft: Draft): readonly DraftEvent[] {
  refuseIfSent(draft);
  if (draft.state !== 'writing' && draft.state !== 'withdrawn') return [];
  if (!ladder) throw ruleBroken('no-approval-needed');
  const { version } = draft;
  const told = ofLevels(waitsFor, openLevels(standingOn(draft, ladder, unitId)));
  return [{ type: 'DraftSubmitted', data: { ...of(draft), version, ladder, ladderVersion, unitId, waitsFor: told } }];
}

/** The draft as it stands once it was submitted. */
export const standingOn = (draft: Draft, ladder: Ladder, unitId: string | null): Draft => ({
  ...draft,
  state: 'submitted',
  ladder,
  unitId,
  ...NOBODY,
});

/** The draft as it stands once one of these levels was signed; as it is where none of them waits. */
export function signedBy(draft: Draft, approverId: string, maySign: readonly MaySign[]): Draft {
  const open = openLevels(draft);
  const level = maySign.find((one) => open.includes(one.level))?.level;
  if (level === undefined) return draft;
  return { ...draft, approvals: [...draft.approvals, { level, approverId, version: draft.version }] };
}

function toldLate({ level, dueAt, toldIds }: Of<'tellLate'>, draft: Draft): readonly DraftEvent[] {
  const isLate = draft.terms.some((one) => one.level === level && one.dueAt === dueAt && !one.told);
  // It was signed, changed or taken back a moment ago.
  if (!isLate || !openLevels(draft).includes(level)) return [];
  const late = { ...of(draft), version: draft.version, level, dueAt };
  return [{ type: 'DraftLevelLate', data: { ...late, toldIds: [...toldIds] } }];
}

/** Whether it leaves once one of these levels was signed. */
export function leavesBy(draft: Draft, approverId: string, maySign: readonly MaySign[]): boolean {
  const after = signedBy(draft, approverId, maySign);
  return leavesWithLastSignature(draft) && after !== draft && isComplete(after);
}

/** Only of these levels. */
const ofLevels = (waitsFor: WaitsFor, levels: readonly number[]): WaitsFor =>
  waitsFor.filter(({ level }) => levels.includes(level));

function approved(
  { version, approverId, actorId, maySign, waitsFor, pastInputReason }: Of<'approve'>,
  draft: Draft,
): readonly DraftEvent[] {
  refuseOther(version, draft);
  if (draft.state === 'writing' || draft.state === 'withdrawn') throw ruleBroken('draft-not-submitted');
  const open = openLevels(draft);
  const signs = maySign.find(({ level }) => open.includes(level));
  const own = [approverId, actorId].some((id) => draft.writerIds.includes(id));
  const mayOwn = signs && actorId === approverId && maySignOwn(draft, signs.level, approverId);
  if (own && !mayOwn) throw ruleBroken('own-draft');
  if (!signs) {
    // Said again, or by the second of two who sign the same level: it is signed.
    if (draft.approvals.some((one) => one.approverId === approverId)) return [];
    if (maySign.length > 0) throw ruleBroken('draft-level-signed');
    throw new OfficeError('forbidden', 'draft-not-yours-to-sign');
  }
  const after = signedBy(draft, approverId, maySign);
  const next = openLevels(after).filter((level) => !open.includes(level));
  return signature(draft, { ...signs, approverId, own, waitsFor: ofLevels(waitsFor, next), pastInputReason });
}

interface Signature extends MaySign {
  readonly approverId: string;
  readonly own: boolean;
  readonly waitsFor: WaitsFor;
  readonly pastInputReason: string | undefined;
}

/** One level of the newest version is signed; where it is the last one and the ladder says so, the version leaves. */
function signature(
  draft: Draft,
  { level, insteadOf, approverId, own, waitsFor, pastInputReason }: Signature,
): readonly DraftEvent[] {
  const { version, hash, approvals, writerIds } = draft;
  const complete = isComplete({ ...draft, approvals: [...approvals, { level, approverId, version }] });
  const told = { waitsFor, ...(complete && { toldIds: [...writerIds] }) };
  const signed: DraftEvent = {
    type: 'DraftApproved',
    data: { ...of(draft), version, hash: hash!, level, approverId, insteadOf, complete, own, ...told },
  };
  return complete && leavesWithLastSignature(draft) ? [signed, leaving(draft, { pastInputReason })] : [signed];
}

/** What others signed stands for the version that they saw: the ladder gives whoever signs last the last word. */
function editedAndSigned(
  { version, kept, approverId, actorId, maySign, pastInputReason }: Of<'editAndSign'>,
  draft: Draft,
): readonly DraftEvent[] {
  refuseIfSent(draft);
  if (version !== draft.version + 1) throw outdated(draft);
  if (draft.state !== 'submitted') throw ruleBroken('draft-not-submitted');
  const open = openLevels(draft);
  const signs = maySign.find(({ level }) => open.includes(level));
  if (!signs) throw new OfficeError('forbidden', 'draft-not-yours-to-sign');
  if (actorId !== approverId || !maySignOwn(draft, signs.level, approverId)) throw ruleBroken('own-draft');
  const written: DraftEvent = {
    type: 'DraftVersionKept',
    data: { ...of(draft), version, ...kept, signedAtOnce: true },
  };
  const after = { ...draft, ...changed(written, draft) };
  return [written, ...signature(after, { ...signs, approverId, own: true, waitsFor: [], pastInputReason })];
}

function sent(
  { version, ladderApplies, urgentReason, pastInputReason, served }: Of<'send'>,
  draft: Draft,
): readonly DraftEvent[] {
  if (draft.state === 'sent' && draft.version === version) return [];
  refuseOther(version, draft);
  if (draft.state === 'withdrawn') throw ruleBroken('draft-withdrawn');
  if (isServed(draft) !== (served !== undefined)) throw ruleBroken(served ? 'draft-leaves-by-mail' : 'draft-is-served');
  if (draft.state === 'approved') return [leaving(draft, { pastInputReason, served })];
  if (urgentReason !== null) return [leaving(draft, { urgentReason, pastInputReason, served })];
  if (draft.state === 'submitted' || ladderApplies) throw ruleBroken('not-approved');
  return [leaving(draft, { pastInputReason, served })];
}

interface Why {
  readonly urgentReason?: string | null;
  readonly pastInputReason?: string | undefined;
  readonly served?: Served | undefined;
}

const leaving = (draft: Draft, { urgentReason = null, pastInputReason, served }: Why): DraftEvent => {
  const { version, hash, replyId, final, writerIds } = draft;
  // Of an erased person nothing is left to send.
  if (hash === null) throw ruleBroken('draft-erased');
  return {
    type: 'DraftSent',
    data: {
      ...of(draft),
      ...{ version, hash, replyId, final, urgentReason },
      ...(pastInputReason !== undefined && { pastInputReason }),
      ...(served && { served }),
      toldIds: [...writerIds],
    },
  };
};

type Of<Kind extends DraftCommand['kind']> = Extract<DraftCommand, { kind: Kind }>;

const of = ({ id, thing, contactId }: Draft) => ({ draftId: id, thing, contactId });

function refuseIfSent({ state }: Draft): void {
  if (state === 'sent') throw ruleBroken('draft-sent');
}

function refuseOther(version: number, draft: Draft): void {
  if (version !== draft.version) throw outdated(draft);
  refuseIfSent(draft);
}

const outdated = ({ version }: Draft): OfficeError => new OfficeError('changed', 'draft-version-outdated', { version });
