import type { Rights } from '#libs/kernel';

export const LETTER_RIGHTS = {
  /** The words of the letters that the office sends by itself. */
  manageLetters: ['administrator'],
} as const satisfies Rights;
