import { ruleBroken } from '#libs/kernel';
import type { Case, Quote } from '../case.js';
import type { DecidedEvent } from '../events.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';

export interface QuoteCommand {
  readonly kind: 'decideOnQuote';
  /** A refusal authorises by law, without reservation. */
  readonly decision: 'authorised' | 'changed' | 'refused';
  readonly authorisedById: string;
  readonly changes: string | null;
}

export const quote = {
  initial: { term: null, decision: null, authorisedById: null },
  decide: {
    decideOnQuote: ({ decision, authorisedById, changes }, theCase) => {
      if (theCase.registration.kind !== 'quoteAuthorisation') throw ruleBroken('not-a-quote');
      refuseIfClosed(theCase);
      if (decision === 'refused') return deemedAuthorised(theCase, 'refusal');
      if (decision === 'changed' && changes === null) throw ruleBroken('changes-missing');
      return [{ type: 'QuoteDecided', data: { ...about(theCase), decision, authorisedById, changes } }];
    },
  },
  evolve: {
    QuoteHandedOver: (state, { term }) => ({ ...state, term }),
    QuoteDecided: (state, { decision, authorisedById }) => ({ ...state, decision, authorisedById }),
    QuoteDeemedAuthorised: (state) => ({ ...state, decision: 'deemedAuthorised' }),
  },
  concerns: { decideOnQuote: ['QuoteDecided', 'CaseClassified', ...ENDS] },
} satisfies Slice<Quote, QuoteCommand>;

/** It ends the case: there is nothing left to answer. */
export const deemedAuthorised = (theCase: Case, reason: 'silence' | 'refusal'): readonly DecidedEvent[] => [
  { type: 'QuoteDeemedAuthorised', data: { ...about(theCase), reason } },
  { type: 'CaseClosed', data: { ...about(theCase), outcome: 'deemedAuthorised', note: null } },
];

/** The newsroom's hours are over without an answer. */
export const isQuoteTerm = (theCase: Case, rule: string): boolean =>
  theCase.registration.kind === 'quoteAuthorisation' && rule.startsWith('PP-14A-');
