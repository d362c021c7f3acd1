import { caseStream } from '#libs/cases';
import { Decide, type CommandContext } from '#libs/journal';
import { quotesDecider, type Quote } from '../domain/quotes.js';

/** No letter of the case quotes it any more. */
export const dropQuote = (caseId: string, quote: Quote, context: CommandContext) =>
  new Decide({
    stream: caseStream(caseId),
    decider: quotesDecider,
    command: { kind: 'drop' as const, caseId, ...quote },
    context,
  });
