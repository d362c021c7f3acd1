import { COMPLAINT_ANSWER } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** KPA, dział VIII. One that is not ours is forwarded within 7 days (KPA 231). */
export const complaint = defineKind({
  code: 'complaint',
  name: { pl: 'skarga', en: 'complaint' },
  numberPrefix: 'SK/',
  clocks: [
    { rule: 'SKARGA' },
    { rule: 'SKARGA-FWD', where: 'competenceOpen' },
    { rule: 'SKARGA-MP', where: 'referred' },
  ],
  forwardedUnder: 'KPA 231',
  outcomes: ['founded', 'unfounded', 'forwarded', 'leftUnexamined', 'withdrawn', 'discontinued'],
  letters: ['delayNotice', 'callToRemedy', 'forwarding'],
  answers: [COMPLAINT_ANSWER],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: true,
  plainMailStartsClock: true,
  anonymous: 'Rozp. RM z 8.01.2002 §8',
  anonymousStartsClock: false,
  begunByUs: null,
});
