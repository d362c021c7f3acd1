import { defineKind } from '../domain/kind.js';

/** No term of the law. */
export const pressReview = defineKind({
  code: 'pressReview',
  name: { pl: 'przegląd prasy', en: 'press review' },
  numberPrefix: 'PP/',
  clocks: [],
  outcomes: ['done', 'withdrawn'],
  letters: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
