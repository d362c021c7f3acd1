import { notFound } from '#libs/kernel';
import type { Splitting } from '../case.js';
import { about, refuseIfClosed, type Slice } from '../slice.js';

export interface SplittingCommand {
  /** A message holds a second matter, which became a case of its own. */
  readonly kind: 'split';
  readonly messageId: string;
  readonly intoId: string;
}

export const splitting = {
  initial: { intoIds: [], fromId: null },
  decide: {
    split: ({ messageId, intoId }, theCase) => {
      if (theCase.splitting.intoIds.includes(intoId)) return [];
      refuseIfClosed(theCase);
      if (!theCase.correspondence.messages.includes(messageId)) throw notFound('message-not-found');
      return [{ type: 'CaseSplit', data: { ...about(theCase), messageId, intoId } }];
    },
  },
  evolve: {
    CaseRegistered: (state, { splitFromId }) => ({ ...state, fromId: splitFromId }),
    CaseSplit: (state, { intoId }) => ({ ...state, intoIds: [...state.intoIds, intoId] }),
  },
  concerns: {},
} satisfies Slice<Splitting, SplittingCommand>;
