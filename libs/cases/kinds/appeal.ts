import { defineKind } from '../domain/kind.js';

/** Passed with the files to the body that examines it (KPA 133). By plain e-mail it starts no clock (KPA 63 §1). */
export const appeal = defineKind({
  code: 'appeal',
  name: { pl: 'odwołanie', en: 'appeal' },
  numberPrefix: 'OD/',
  clocks: [
    { rule: 'KPA-133', where: 'passedOn' },
    { rule: 'UDIP-16-APP', where: 'examinedUnderUdip' },
    { rule: 'KPA-35-3A', where: 'examinedUnderKpa' },
  ],
  forwardedUnder: 'KPA 133',
  outcomes: ['upheld', 'reversed', 'forwarded', 'leftUnexamined', 'withdrawn', 'discontinued'],
  letters: ['delayNotice', 'callToRemedy', 'forwarding'],
  answers: [],
  retention: 'B10',
  handledBy: ['officer', 'coordinator'],
  ownWorkExcluded: false,
  plainMailStartsClock: false,
  anonymous: 'KPA 64 §1',
  begunByUs: null,
});
