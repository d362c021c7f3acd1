import { termsOf, unsignedLevels, type Approval, type LevelDue } from './draft.js';
import type { WaitsFor } from './events.js';
import { NOT_SIGNED, type Signing } from './signing.js';

/** What goes by a ladder whose levels may have terms, and is no draft. */
export interface Timed extends Signing {
  /** Of levels that were asked and have a term. */
  readonly terms: readonly LevelDue[];
}

type Steps = Pick<Timed, 'approvals' | 'terms'>;
export const asked = (waitsFor?: WaitsFor): Steps => ({ approvals: NOT_SIGNED, terms: termsOf(waitsFor) });
export const afterSignature = ({ approvals, terms }: Steps, approval: Approval, waitsFor?: WaitsFor): Steps => ({
  approvals: [...approvals, approval],
  terms: [...terms.filter(({ level }) => level !== approval.level), ...termsOf(waitsFor)],
});
export const afterTelling = <It extends Timed>(it: It, level: number): It => ({
  ...it,
  terms: it.terms.map((one) => (one.level === level ? { ...one, told: true } : one)),
});

/** The level's turn has come, and nobody has signed it. */
export const waitsStill = ({ ladder, approvals }: Signing, level: number): boolean =>
  ladder !== null && unsignedLevels(ladder, approvals).includes(level);

/** Whether nobody was told yet that a level, whose turn it still is, waits past this instant. */
export const isLate = (timed: Timed, level: number, dueAt: string): boolean =>
  timed.terms.some((one) => one.level === level && one.dueAt === dueAt && !one.told) && waitsStill(timed, level);
