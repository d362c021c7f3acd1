import { ruleBroken } from '#libs/kernel';
import type { Case, Closing } from '../case.js';
import { kindOf } from '../kind.js';
import type { Outcome } from '../kinds.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export type ClosingCommand =
  | { readonly kind: 'close'; readonly outcome: Outcome; readonly note: string | null }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'dismiss'; readonly reason: string }
  /** Its messages stand in the other case: it was none of its own. */
  | { readonly kind: 'join'; readonly intoId: string };

export const closing = {
  initial: { closed: false, dismissed: false, outcome: null, joinedInto: null },
  decide: {
    close: ({ outcome, note }, theCase) => {
      refuseIfClosed(theCase);
      const { kind } = theCase.registration;
      if (!kindOf(kind).outcomes.includes(outcome)) throw ruleBroken('outcome-not-of-kind', { kind, outcome });
      return [{ type: 'CaseClosed', data: { ...about(theCase), outcome, note } }];
    },
    reopen: ({ reason }, theCase) => {
      if (!theCase.closing.closed) throw ruleBroken('case-not-closed');
      return [{ type: 'CaseReopened', data: { ...about(theCase), reason, messageId: null } }];
    },
    dismiss: ({ reason }, theCase) => {
      refuseIfClosed(theCase);
      refuseIfAnswered(theCase);
      return [{ type: 'CaseDismissed', data: { ...about(theCase), reason } }];
    },
    join: ({ intoId }, theCase) => {
      if (theCase.closing.joinedInto === intoId) return [];
      refuseIfClosed(theCase);
      if (intoId === theCase.registration.id) throw ruleBroken('cannot-join-itself');
      refuseIfAnswered(theCase);
      return [{ type: 'CaseJoined', data: { ...about(theCase), intoId } }];
    },
  },
  evolve: {
    CaseClosed: (state, { outcome }) => ({ ...state, closed: true, outcome }),
    CaseDismissed: (state) => ({ ...state, closed: true, dismissed: true }),
    CaseJoined: (state, { intoId }) => ({ ...state, closed: true, dismissed: true, joinedInto: intoId }),
    CaseReopened: () => ({ closed: false, dismissed: false, outcome: null, joinedInto: null }),
  },
  concerns: {
    close: ['ReplyRecorded', 'ReplyRetryRequested', ...ENDS],
    reopen: ENDS,
    dismiss: ['CaseAssigned', 'ReplyRecorded', ...ENDS],
    join: ['ReplyRecorded', ...ENDS],
  },
} satisfies Slice<Closing, ClosingCommand>;

/** What was taken back was no answer. */
function refuseIfAnswered({ correspondence: { replies } }: Case): void {
  if (replies.some(({ state }) => state !== 'cancelled')) throw ruleBroken('case-already-answered');
}
