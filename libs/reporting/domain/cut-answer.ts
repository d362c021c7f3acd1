import type { Language } from '#libs/kernel';

/** Rows of a file; the one after them says how many were left. */
export const QUESTION_FILE_ROWS = 99_999;

/** What the last row of a file says of an answer that was cut. @param left rows that were cut off; null: nobody counted them */
export function cutWords(shown: number, left: number | null, language: Language): string {
  if (language === 'pl')
    return left === null
      ? `Ucięto po ${shown} wierszach; zostało więcej.`
      : `Ucięto po ${shown} wierszach; zostało: ${left}.`;
  return left === null ? `Cut off after ${shown} rows; there are more.` : `Cut off after ${shown} rows; left: ${left}.`;
}
