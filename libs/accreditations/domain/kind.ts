import { defineKind } from '#libs/cases';
import { ACCREDITATION_CONFIRMED, ACCREDITATION_REFUSED } from './letters.js';

/** Of journalists to an event. No term of the law: the event sets it. */
export const accreditation = defineKind({
  code: 'accreditation',
  name: { pl: 'akredytacja dziennikarska', en: 'accreditation' },
  numberPrefix: 'AK/',
  clocks: [],
  outcomes: ['accredited', 'partlyAccredited', 'refused', 'withdrawn'],
  letters: [],
  answers: [ACCREDITATION_CONFIRMED, ACCREDITATION_REFUSED],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: true,
  anonymous: null,
  begunByUs: null,
});
