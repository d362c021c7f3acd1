import type { Decider } from '#libs/kernel';
import type { QuoteEvent } from './events.js';

/** Which version of which line the letters of a case quote. */
export interface Quote {
  readonly topicId: string;
  readonly lineId: string;
  readonly version: number;
}

export type QuoteCommand = Quote & { readonly kind: 'quote' | 'drop'; readonly caseId: string };

/** Of each line the version that was put into a letter last: whoever puts in a newer one has replaced the older. */
export const quotesDecider: Decider<readonly Quote[], QuoteCommand, QuoteEvent> = {
  initialState: [],
  decide({ kind, caseId, topicId, lineId, version }, quotes) {
    const known = quotes.some((one) => one.lineId === lineId && one.version === version);
    const data = { caseId, topicId, lineId, version };
    if (kind === 'quote') return known ? [] : [{ type: 'TopicLineQuoted', data }];
    return known ? [{ type: 'TopicQuoteDropped', data }] : [];
  },
  // The stream holds the events of its case beside these.
  evolve(quotes, event) {
    switch (event.type) {
      case 'TopicLineQuoted': {
        const { topicId, lineId, version } = event.data;
        return [...quotes.filter((one) => one.lineId !== lineId), { topicId, lineId, version }];
      }
      case 'TopicQuoteDropped':
        return quotes.filter((one) => one.lineId !== event.data.lineId);
      default:
        return quotes;
    }
  },
  concerns: () => false,
};
