import { defineKind } from '../domain/kind.js';

/** Passed to the superior body with the files (KPA 37 §4). By plain e-mail it starts no clock (KPA 63 §1). */
export const urgingMotion = defineKind({
  code: 'urgingMotion',
  name: { pl: 'ponaglenie', en: 'urging motion' },
  numberPrefix: 'PN/',
  clocks: [
    { rule: 'KPA-37-PASS', where: 'passedOn' },
    { rule: 'KPA-37-EXAMINE', where: 'examined' },
  ],
  forwardedUnder: 'KPA 37 §4',
  outcomes: ['founded', 'unfounded', 'forwarded', 'leftUnexamined', 'withdrawn'],
  letters: ['callToRemedy', 'forwarding'],
  answers: [],
  retention: 'B5',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: false,
  anonymous: 'KPA 64 §1',
  begunByUs: null,
});
