import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { DraftEvent, Kept, Ladder, Purpose } from './events.js';

export const DRAFT_STATES = ['writing', 'submitted', 'approved', 'sent'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export interface Approval {
  readonly level: number;
  readonly approverId: string;
}

/** What the decider knows of a draft: no word of it. */
export interface Draft {
  readonly id: string;
  readonly caseId: string;
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
      readonly caseId: string;
      readonly contactId: string | null;
      readonly purpose: Purpose;
      readonly final: boolean;
      readonly outcome: string | null;
      readonly kept: Kept;
    }
  | { readonly kind: 'keepVersion'; readonly version: number; readonly kept: Kept }
  | {
      readonly kind: 'submit';
      /** In force now; null where none is. */
      readonly ladder: Ladder | null;
      readonly ladderVersion: number;
      readonly unitId: string | null;
    }
  | {
      readonly kind: 'approve';
      readonly version: number;
      readonly approverId: string;
      /** Whoever does it: the approver, or who stands in for them. */
      readonly actorId: string;
      readonly maySign: readonly MaySign[];
    }
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
        return [{ type: 'DraftVersionKept', data: { ...of(draft), version: command.version, ...command.kept } }];
      case 'submit':
        return submitted(command, draft);
      case 'approve':
        return approved(command, draft);
      case 'return':
        refuseOther(command.version, draft);
        if (draft.state !== 'submitted' && draft.state !== 'approved') throw ruleBroken('draft-not-submitted');
        if (command.maySign.length === 0) throw new OfficeError('forbidden', 'draft-not-yours-to-sign');
        return [{ type: 'DraftReturned', data: { ...of(draft), version: command.version, reason: command.reason } }];
      case 'send':
        return sent(command, draft);
      case 'reportRefusal':
        if (draft.state !== 'sent' || draft.version !== command.version) return [];
        return [{ type: 'DraftSendingRefused', data: { ...of(draft), version: command.version, code: command.code } }];
    }
  },
  evolve(draft, event) {
    if (event.type === 'DraftBegun') {
      const { draftId: id, caseId, contactId, purpose, final, outcome } = event.data;
      const empty = { state: 'writing', version: 0, hash: null, replyId: '', writerIds: [] } as const;
      return { id, caseId, contactId, purpose, final, outcome, ...empty, ladder: null, unitId: null, approvals: [] };
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
      return { version, hash, replyId, writerIds, state: 'writing', ladder: null, approvals: [] };
    }
    case 'DraftSubmitted':
      return { state: 'submitted', ladder: event.data.ladder, unitId: event.data.unitId, approvals: [] };
    case 'DraftApproved': {
      const { level, approverId, complete } = event.data;
      const approvals = [...draft.approvals, { level, approverId }];
      return { approvals, state: complete ? 'approved' : 'submitted' };
    }
    case 'DraftReturned':
      return { state: 'writing', ladder: null, approvals: [] };
    case 'DraftSent':
      return { state: 'sent' };
    case 'DraftSendingRefused':
      // What nobody approved has to be approved, or to be sent in a hurry, again.
      return isComplete(draft) ? { state: 'approved' } : { state: 'writing', ladder: null, approvals: [] };
  }
}

/** The levels that wait: all that are not signed, or the first of them. */
export function openLevels({ state, ladder, approvals }: Draft): readonly number[] {
  if (state !== 'submitted' || !ladder) return [];
  const open = ladder.levels.map((_, level) => level).filter((level) => !isSigned(approvals, level));
  return ladder.inOrder ? open.slice(0, 1) : open;
}

const isSigned = (approvals: readonly Approval[], level: number): boolean =>
  approvals.some((one) => one.level === level);

const isComplete = ({ ladder, approvals }: Draft): boolean =>
  ladder !== null && ladder.levels.every((_, level) => isSigned(approvals, level));

/** Whether somebody who wrote in it may sign this level all the same: the last signature, where another wrote or approved too. */
export const maySignOwn = ({ ladder, approvals, writerIds }: Draft, level: number, approverId: string): boolean =>
  ladder?.lastMayEdit === true &&
  level === ladder.levels.length - 1 &&
  approvals.length === ladder.levels.length - 1 &&
  (writerIds.some((id) => id !== approverId) || approvals.some((one) => one.approverId !== approverId));

function begun({ draftId, caseId, contactId, purpose, final, outcome, kept }: Of<'begin'>): readonly DraftEvent[] {
  const its = { draftId, caseId, contactId };
  return [
    { type: 'DraftBegun', data: { ...its, purpose, final, outcome } },
    { type: 'DraftVersionKept', data: { ...its, version: 1, ...kept } },
  ];
}

function submitted({ ladder, ladderVersion, unitId }: Of<'submit'>, draft: Draft): readonly DraftEvent[] {
  refuseIfSent(draft);
  if (draft.state !== 'writing') return [];
  if (!ladder) throw ruleBroken('no-approval-needed');
  const { version } = draft;
  return [{ type: 'DraftSubmitted', data: { ...of(draft), version, ladder, ladderVersion, unitId } }];
}

function approved({ version, approverId, actorId, maySign }: Of<'approve'>, draft: Draft): readonly DraftEvent[] {
  refuseOther(version, draft);
  if (draft.state === 'writing') throw ruleBroken('draft-not-submitted');
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
  const { level, insteadOf } = signs;
  const { ladder, hash } = draft;
  const complete = isComplete({ ...draft, approvals: [...draft.approvals, { level, approverId }] });
  const signed: DraftEvent = {
    type: 'DraftApproved',
    data: { ...of(draft), version, hash: hash!, level, approverId, insteadOf, complete, own },
  };
  return complete && ladder?.sendsOnApproval ? [signed, leaving(draft, null)] : [signed];
}

function sent({ version, ladderApplies, urgentReason }: Of<'send'>, draft: Draft): readonly DraftEvent[] {
  if (draft.state === 'sent' && draft.version === version) return [];
  refuseOther(version, draft);
  if (draft.state === 'approved') return [leaving(draft, null)];
  if (urgentReason !== null) return [leaving(draft, urgentReason)];
  if (draft.state === 'submitted' || ladderApplies) throw ruleBroken('not-approved');
  return [leaving(draft, null)];
}

const leaving = (draft: Draft, urgentReason: string | null): DraftEvent => {
  const { version, hash, replyId, final } = draft;
  // Of an erased person nothing is left to send.
  if (hash === null) throw ruleBroken('draft-erased');
  return { type: 'DraftSent', data: { ...of(draft), version, hash, replyId, final, urgentReason } };
};

type Of<Kind extends DraftCommand['kind']> = Extract<DraftCommand, { kind: Kind }>;

const of = ({ id, caseId, contactId }: Draft) => ({ draftId: id, caseId, contactId });

function refuseIfSent({ state }: Draft): void {
  if (state === 'sent') throw ruleBroken('draft-sent');
}

function refuseOther(version: number, draft: Draft): void {
  if (version !== draft.version) throw outdated(draft);
  refuseIfSent(draft);
}

const outdated = ({ version }: Draft): OfficeError => new OfficeError('changed', 'draft-version-outdated', { version });
