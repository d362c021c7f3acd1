import { FURTHER_QUESTION } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** Until somebody says what it is, the strictest plausible terms run, all of them: 7 days to forward, 14 days, one month. */
export const unclassified = defineKind({
  code: 'unclassified',
  name: { pl: 'niesklasyfikowana', en: 'unclassified' },
  alwaysInUse: true,
  numberPrefix: 'NS/',
  clocks: [{ rule: 'SKARGA-FWD', where: 'competenceOpen' }, { rule: 'UDIP-13-1' }, { rule: 'SKARGA' }],
  outcomes: ['answered', 'done', 'forwarded', 'withdrawn', 'leftUnexamined'],
  letters: ['forwarding'],
  answers: [FURTHER_QUESTION],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
