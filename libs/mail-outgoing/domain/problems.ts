import type { Problems } from '#libs/kernel';
import { SENDING_FAULTS } from './faults.js';

/** What the module's refusals say, by their code. */
export const MAIL_PROBLEMS = {
  ...SENDING_FAULTS,
  'mail-off': {
    pl: 'Poczta jest wyłączona (MAIL=off): urząd niczego nie pobiera ani nie wysyła, więc nie ma czego sprawdzać.',
    en: 'Mail is off (MAIL=off): the office fetches and sends nothing, so there is nothing to test.',
  },
} as const satisfies Problems;
