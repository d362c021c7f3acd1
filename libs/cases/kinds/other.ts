import { defineKind } from '../domain/kind.js';

/** No term of the law. */
export const other = defineKind({
  code: 'other',
  name: { pl: 'inna sprawa', en: 'other case' },
  numberPrefix: 'IN/',
  clocks: [],
  outcomes: ['answered', 'done', 'refused', 'forwarded', 'withdrawn', 'leftUnexamined'],
  letters: ['forwarding'],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: { clocks: [] },
});
