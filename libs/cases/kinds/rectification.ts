import { defineKind } from '../domain/kind.js';

/** Ours, to an editor: lodged within 21 days of the publication (PP 31a(3)); then the terms run on the editor (PP 32, 33). */
export const rectification = defineKind({
  code: 'rectification',
  name: { pl: 'sprostowanie', en: 'rectification' },
  numberPrefix: 'SP/',
  clocks: [],
  outcomes: ['published', 'refused', 'withdrawn'],
  letters: [],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: { clocks: [{ rule: 'SPR-21' }] },
});
