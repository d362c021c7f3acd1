import { FURTHER_QUESTION } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** No category of the law: until it is classified by its content, the strictest plausible terms run, all of them. */
export const intervention = defineKind({
  code: 'intervention',
  name: { pl: 'zgłoszenie interwencyjne', en: 'intervention report' },
  numberPrefix: 'ZI/',
  clocks: [{ rule: 'SKARGA-FWD', where: 'competenceOpen' }, { rule: 'UDIP-13-1' }, { rule: 'SKARGA' }],
  outcomes: ['answered', 'done', 'forwarded', 'withdrawn', 'leftUnexamined'],
  letters: ['delayNotice', 'forwarding'],
  answers: [FURTHER_QUESTION],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
