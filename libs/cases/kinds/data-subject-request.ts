import { defineKind } from '../domain/kind.js';

/** GDPR 12(3): one month, two more by notice. */
export const dataSubjectRequest = defineKind({
  code: 'dataSubjectRequest',
  name: { pl: 'żądanie osoby, której dane dotyczą', en: "data subject's request" },
  numberPrefix: 'DO/',
  clocks: [{ rule: 'GDPR-12-3' }],
  outcomes: ['answered', 'done', 'refused', 'withdrawn'],
  letters: ['delayNotice'],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
