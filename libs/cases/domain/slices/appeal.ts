import { ruleBroken } from '#libs/kernel';
import type { Appeal, Case } from '../case.js';
import { originOf } from '../deadline.js';
import { kindOf, rulesOfKind } from '../kind.js';
import type { CaseKind } from '../kinds.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { clocksOfRules } from './classification.js';

export const HANDLINGS = ['examine', 'passOn'] as const;
/** Whether the office examines an appeal or urging motion itself, or passes it on to the body that does. */
export type Handling = (typeof HANDLINGS)[number];

/** What the parent says of itself. */
export interface ParentCase {
  readonly id: string;
  /** There is a decision that can be appealed against. */
  readonly decided: boolean;
  /** Its answer is owed under UDIP: so is the examination of an appeal (UDIP 16(2)(1)). */
  readonly underUdip: boolean;
}

export type AppealCommand = {
  readonly kind: 'nameParent';
  readonly parent: ParentCase;
  readonly handling: Handling;
  readonly now: string;
};

export const appeal = {
  initial: { parentId: null, handling: null, underUdip: false },
  decide: {
    nameParent: ({ parent, handling, now }, theCase) => {
      const { kind, id } = theCase.registration;
      const { underUdip } = parent;
      const same = theCase.appeal;
      if (same.parentId === parent.id && same.handling === handling) return [];
      refuseIfClosed(theCase);
      refuseUnappealable(kind, parent);
      if (parent.id === id) throw ruleBroken('cannot-appeal-itself');
      const rules = rulesOfKind(kindOf(kind), { ...originOf(theCase), appeal: { handling, underUdip } });
      return [
        { type: 'ParentNamed', data: { ...about(theCase), parentId: parent.id, handling, underUdip } },
        ...(theCase.clock.owed.met ? [] : clocksOfRules(theCase, rules, now)),
      ];
    },
  },
  evolve: {
    ParentNamed: (_, { parentId, handling, underUdip }) => ({ parentId, handling, underUdip }),
  },
  concerns: { nameParent: ['ParentNamed', 'CaseClassified', 'CaseForwarded', ...ENDS] },
} satisfies Slice<Appeal, AppealCommand>;

/** @throws OfficeError not-an-appeal, no-decision-to-appeal */
export function refuseUnappealable(kind: CaseKind, { decided }: ParentCase): void {
  if (kind !== 'appeal' && kind !== 'urgingMotion') throw ruleBroken('not-an-appeal');
  if (kind === 'appeal' && !decided) throw ruleBroken('no-decision-to-appeal');
}

/** What a case says as the parent of an appeal. Proceedings under KPA end in decisions; elsewhere a refusal or a discontinuation is one. */
export function asParent({ registration: { id, kind }, refusal, closing, correspondence }: Case): ParentCase {
  return {
    id,
    decided:
      refusal.replyId !== null ||
      closing.outcome === 'refused' ||
      closing.outcome === 'discontinued' ||
      (kind === 'application' && (correspondence.answered || closing.closed)),
    underUdip: kindOf(kind).clocks.some(({ rule }) => rule === 'UDIP-13-1'),
  };
}

/** The term of the body to which an appeal or urging motion goes; null for other cases. */
export function watchedTerm({ registration: { kind }, appeal: { underUdip } }: Case): string | null {
  if (kind === 'urgingMotion') return 'KPA-37-BODY';
  if (kind !== 'appeal') return null;
  return underUdip ? 'UDIP-16-BODY' : 'KPA-35-BODY';
}
