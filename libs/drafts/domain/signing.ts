import { OfficeError, ruleBroken } from '#libs/kernel';
import { maySignOwn, unsignedLevels, type Approval, type MaySign } from './draft.js';
import type { Ladder, WaitsFor } from './events.js';

/** What goes by a ladder, or by four eyes where it has none. */
export interface Signing {
  /** Who wrote in it. */
  readonly writerIds: readonly string[];
  /** As it was when it was written or submitted; null: somebody who did not write in it approves it. */
  readonly ladder: Ladder | null;
  readonly approvals: readonly Approval[];
}

export const NOT_SIGNED: readonly Approval[] = [];

/** Whoever decides on something. */
export interface Judge {
  /** Who does it, and for whom: none of them may have written it. */
  readonly ids: readonly string[];
  readonly coordinates: boolean;
  /** By a ladder: in whose name. */
  readonly signerId: string;
  /** The levels that they may sign now; none where nothing goes by a ladder. */
  readonly maySign: readonly MaySign[];
  /** Who may sign the levels whose turn comes after. */
  readonly waitsFor: WaitsFor;
}

interface Signature extends MaySign {
  readonly approverId: string;
  readonly waitsFor: WaitsFor;
  /** All levels have signed. */
  readonly complete: boolean;
}

/**
 * One level is signed; undefined where the same person has signed already. By the same rules as a draft's (ADR 65, 72).
 * @throws OfficeError by the codes given: its author, a level that another has signed, or none that is theirs
 */
export function signed(
  { writerIds, ladder, approvals }: Signing,
  { ids, signerId, maySign, waitsFor }: Judge,
  refusals: { readonly own: string; readonly taken: string; readonly notYours: string },
): Signature | undefined {
  const open = unsignedLevels(ladder!, approvals);
  const signs = maySign.find(({ level }) => open.includes(level));
  const mayOwn = signs && ids.length === 1 && maySignOwn({ ladder, approvals, writerIds }, signs.level, signerId);
  if (ids.some((id) => writerIds.includes(id)) && !mayOwn) throw ruleBroken(refusals.own);
  if (!signs) {
    if (approvals.some(({ approverId }) => approverId === signerId)) return undefined;
    if (maySign.length > 0) throw ruleBroken(refusals.taken);
    throw new OfficeError('forbidden', refusals.notYours);
  }
  const after = [...approvals, { level: signs.level, approverId: signerId, version: 1 }];
  const next = unsignedLevels(ladder!, after);
  return {
    ...signs,
    approverId: signerId,
    waitsFor: waitsFor.filter(({ level }) => next.includes(level) && !open.includes(level)),
    complete: next.length === 0,
  };
}
