/** On which days a line holds: the first and the last, `YYYY-MM-DD`. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** How what a letter quotes stands today. */
export const QUOTE_STATES = ['current', 'changed', 'withdrawn', 'ranOut', 'notYet'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

export const holdsOn = ({ validFrom, validUntil }: Validity, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);

/**
 * @param quoted the version in the letter
 * @param approved the version that was approved last; null where none holds: the line was withdrawn
 */
export function quoteState(
  quoted: number,
  approved: (Validity & { readonly version: number }) | null,
  today: string,
): QuoteState {
  if (approved === null) return 'withdrawn';
  if (approved.version !== quoted) return 'changed';
  if (approved.validUntil !== null && approved.validUntil < today) return 'ranOut';
  return holdsOn(approved, today) ? 'current' : 'notYet';
}
