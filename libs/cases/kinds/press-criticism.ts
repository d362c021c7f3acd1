import { defineKind } from '../domain/kind.js';

/** Press criticism that was passed to us (PP 6(2), KPA 251). */
export const pressCriticism = defineKind({
  code: 'pressCriticism',
  name: { pl: 'krytyka prasowa', en: 'press criticism' },
  numberPrefix: 'KP/',
  clocks: [{ rule: 'PP-6-2' }],
  outcomes: ['answered', 'forwarded', 'withdrawn'],
  letters: ['delayNotice', 'forwarding'],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
