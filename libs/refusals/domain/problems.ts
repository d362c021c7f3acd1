import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const REFUSALS_PROBLEMS = {
  'no-refusal': { pl: 'Przy tym adresie nie ma odmowy kontaktu.', en: 'Nobody refused to be reached at this address.' },
  'refusal-in-future': {
    pl: 'Data odmowy nie może być późniejsza niż dziś.',
    en: 'A refusal cannot be of a later day than today.',
  },
} as const satisfies Problems;
