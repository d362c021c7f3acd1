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

/** What became of a line since a text was written. */
export const LINE_CHANGES = ['new', 'changed', 'withdrawn', 'ranOut'] as const;
export type LineChange = (typeof LINE_CHANGES)[number];

interface LineOfThen extends Validity {
  readonly title: string;
  readonly version: number;
  readonly decidedAt: string | null;
}

/**
 * Undefined where it says what it said when the text was written.
 * @param since when the text was written, ISO 8601
 * @param today `YYYY-MM-DD`, in Warsaw
 */
export function changeSince(
  line: {
    readonly id: string;
    readonly withdrawn: boolean;
    readonly withdrawnAt: string | null;
    readonly approved: LineOfThen | null;
    readonly versions: readonly (LineOfThen & { readonly state: string })[];
  },
  since: string,
  today: string,
):
  | { readonly lineId: string; readonly title: string; readonly version: number; readonly change: LineChange }
  | undefined {
  const stood = line.versions.find(({ state, decidedAt }) => state === 'approved' && decidedAt! <= since);
  const says = (change: LineChange, { title, version }: LineOfThen) => ({ lineId: line.id, title, version, change });
  if (line.withdrawn) return stood && line.withdrawnAt! > since ? says('withdrawn', stood) : undefined;
  const { approved } = line;
  if (!approved) return undefined;
  if (approved.decidedAt! > since)
    return holdsOn(approved, today) ? says(stood ? 'changed' : 'new', approved) : undefined;
  const { validUntil } = approved;
  const over = validUntil !== null && validUntil < today && validUntil >= since.slice(0, 10);
  return over ? says('ranOut', approved) : undefined;
}
