import { defineKind } from '../domain/kind.js';

/** UDC 18: seven days, or two months by notice. */
export const accessibilityRequest = defineKind({
  code: 'accessibilityRequest',
  name: { pl: 'wniosek o zapewnienie dostępności', en: 'accessibility request' },
  numberPrefix: 'ZD/',
  clocks: [{ rule: 'UDC-18' }],
  outcomes: ['done', 'answered', 'refused', 'leftUnexamined', 'withdrawn'],
  letters: ['delayNotice', 'callToRemedy'],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
