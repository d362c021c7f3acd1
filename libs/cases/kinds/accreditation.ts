import { defineKind } from '../domain/kind.js';

/** No term of the law. */
export const accreditation = defineKind({
  code: 'accreditation',
  name: { pl: 'akredytacja dziennikarska', en: 'accreditation' },
  numberPrefix: 'AK/',
  clocks: [],
  outcomes: ['done', 'refused', 'withdrawn'],
  letters: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
