import { defineKind } from '#libs/cases';

/** What was published about the office on a day. No term of the law. */
export const pressReview = defineKind({
  code: 'pressReview',
  name: { pl: 'przegląd prasy', en: 'press review' },
  numberPrefix: 'PP/',
  clocks: [],
  outcomes: ['done', 'withdrawn'],
  letters: [],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
