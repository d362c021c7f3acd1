import { FURTHER_QUESTION, NOT_HELD } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** A press inquiry to a public body is a request for public information (PP 3a). */
export const pressInquiry = defineKind({
  code: 'pressInquiry',
  name: { pl: 'zapytanie prasowe', en: 'press inquiry' },
  alwaysInUse: true,
  numberPrefix: '',
  clocks: [{ rule: 'UDIP-13-1' }],
  outcomes: ['answered', 'refused', 'notHeld', 'notPublicInformation', 'forwarded', 'withdrawn', 'discontinued'],
  letters: ['delayNotice', 'callBeforeRefusal', 'forwarding', 'refusalDecision'],
  answers: [FURTHER_QUESTION, NOT_HELD],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
