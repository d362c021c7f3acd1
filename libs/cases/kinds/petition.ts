import { PETITION_ANSWER } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** The Petitions Act: three months; one that is not ours is forwarded within 30 days. */
export const petition = defineKind({
  code: 'petition',
  name: { pl: 'petycja', en: 'petition' },
  numberPrefix: 'PE/',
  clocks: [{ rule: 'PET-10' }, { rule: 'PET-6', where: 'competenceOpen' }],
  forwardedUnder: 'PET 6',
  outcomes: ['answered', 'done', 'forwarded', 'leftUnexamined', 'withdrawn'],
  letters: ['delayNotice', 'callToRemedy', 'forwarding'],
  answers: [PETITION_ANSWER],
  retention: 'A',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: 'PET 7(1)',
  begunByUs: null,
});
