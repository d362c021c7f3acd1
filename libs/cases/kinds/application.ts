import { defineKind } from '../domain/kind.js';

/** By plain e-mail it is left unexamined and starts no clock (KPA 63 §1). */
export const application = defineKind({
  code: 'application',
  name: { pl: 'podanie', en: 'application' },
  numberPrefix: 'PO/',
  clocks: [{ rule: 'KPA-35-3A' }],
  outcomes: ['answered', 'done', 'refused', 'forwarded', 'leftUnexamined', 'withdrawn', 'discontinued'],
  letters: ['delayNotice', 'callToRemedy', 'forwarding', 'refusalDecision'],
  answers: [],
  retention: 'B10',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: false,
  anonymous: 'KPA 64 §1',
  begunByUs: null,
});
