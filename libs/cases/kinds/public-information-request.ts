import { FURTHER_QUESTION, NOT_HELD, NOT_PUBLIC } from '../domain/answer-letters.js';
import { defineKind } from '../domain/kind.js';

/** A plain e-mail is enough (UDIP 10, 13). */
export const publicInformationRequest = defineKind({
  code: 'publicInformationRequest',
  name: { pl: 'wniosek o informację publiczną', en: 'public information request' },
  numberPrefix: 'DIP/',
  clocks: [{ rule: 'UDIP-13-1' }],
  outcomes: ['answered', 'refused', 'notHeld', 'notPublicInformation', 'forwarded', 'withdrawn', 'discontinued'],
  letters: ['delayNotice', 'callBeforeRefusal', 'forwarding', 'refusalDecision'],
  answers: [FURTHER_QUESTION, NOT_HELD, NOT_PUBLIC],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
