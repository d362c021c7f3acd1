import { FURTHER_QUESTION } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** An MP or senator is told of its state within 14 days (MPS 20(2)). */
export const mpIntervention = defineKind({
  code: 'mpIntervention',
  name: { pl: 'interwencja poselska lub senatorska', en: "MP's intervention" },
  numberPrefix: 'IP/',
  clocks: [{ rule: 'MPS-20' }],
  outcomes: ['answered', 'done', 'forwarded', 'withdrawn'],
  letters: ['forwarding'],
  answers: [FURTHER_QUESTION],
  retention: 'B10',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
