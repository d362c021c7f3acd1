import { FURTHER_QUESTION } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** Answered within 14 days of receipt by the marshal, then published (USW 23(8)). */
export const councillorQuestion = defineKind({
  code: 'councillorQuestion',
  name: { pl: 'interpelacja lub zapytanie radnego', en: "councillor's interpellation or question" },
  numberPrefix: 'RA/',
  clocks: [{ rule: 'USW-23-8' }],
  outcomes: ['answered', 'forwarded', 'withdrawn'],
  letters: [],
  answers: [FURTHER_QUESTION],
  retention: 'A',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
