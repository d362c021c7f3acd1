import { QUOTE_AUTHORISED } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** A literal quote (PP 14a): the moment the text is handed over starts the hours. */
export const quoteAuthorisation = defineKind({
  code: 'quoteAuthorisation',
  name: { pl: 'autoryzacja wypowiedzi', en: 'authorisation of a quote' },
  numberPrefix: 'AU/',
  clocks: [
    { rule: 'PP-14A-6H', quotedBy: 'daily' },
    { rule: 'PP-14A-24H', quotedBy: 'periodical' },
  ],
  outcomes: ['authorised', 'changed', 'deemedAuthorised', 'withdrawn'],
  letters: [],
  answers: [QUOTE_AUTHORISED],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
