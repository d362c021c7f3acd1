import { SUGGESTION_ANSWER } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** KPA 241. One that is not ours is forwarded within 7 days (KPA 243). */
export const suggestion = defineKind({
  code: 'suggestion',
  name: { pl: 'wniosek (KPA, dział VIII)', en: 'suggestion' },
  numberPrefix: 'WN/',
  clocks: [{ rule: 'WNIOSEK' }, { rule: 'SKARGA-FWD', where: 'competenceOpen' }],
  forwardedUnder: 'KPA 243',
  outcomes: ['answered', 'done', 'forwarded', 'leftUnexamined', 'withdrawn'],
  letters: ['delayNotice', 'callToRemedy', 'forwarding'],
  answers: [SUGGESTION_ANSWER],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: 'Rozp. RM z 8.01.2002 §8',
  anonymousStartsClock: false,
  begunByUs: null,
});
