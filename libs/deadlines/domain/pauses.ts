import { OfficeError } from '#libs/kernel';
import type { Words } from './words.js';

/** Why a clock may stand still, in the words of KPA 35 §5. */
export const PAUSE_REASONS = {
  'term-set-by-law': {
    pl: 'termin przewidziany prawem na określoną czynność',
    en: 'a term that the law sets for an act',
  },
  'hybrid-delivery': { pl: 'doręczanie z usługą hybrydową', en: 'delivery by the public hybrid service' },
  suspension: { pl: 'zawieszenie postępowania', en: 'proceedings suspended' },
  mediation: { pl: 'mediacja', en: 'mediation' },
  'party-fault': { pl: 'opóźnienie z winy strony', en: 'delay by fault of the party' },
  'beyond-our-control': { pl: 'przyczyna niezależna od organu', en: 'a cause beyond the authority' },
} as const satisfies Readonly<Record<string, Words>>;

export type PauseReason = keyof typeof PAUSE_REASONS;

/** Days that do not count, the first and the last included. */
export interface Pause {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** `YYYY-MM-DD`. */
  readonly to: string;
  readonly reason: PauseReason;
}

/** What a pause adds: its days inside the term that no earlier pause has taken. */
export interface AppliedPause {
  readonly pause: Pause;
  readonly days: number;
  readonly end: Temporal.PlainDate;
}

/**
 * Moves the end of a term by the days of its pauses. A day in two pauses counts once; the day of the event never
 * counts, so pausing it adds nothing.
 * @throws OfficeError `deadline-pause-invalid` for no dates, an end before the beginning, or a pause outside the term.
 */
export function applyPauses(
  start: Temporal.PlainDate,
  nominalEnd: Temporal.PlainDate,
  pauses: readonly Pause[],
): readonly AppliedPause[] {
  const applied: AppliedPause[] = [];
  let counted = start; // every day up to here has been dealt with
  let end = nominalEnd;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const { from, to } = datesOf(pause);
    const { compare } = Temporal.PlainDate;
    if (compare(from, start) < 0 || compare(from, end) > 0 || compare(to, from) < 0) throw invalid(pause);
    const last = compare(from, counted) > 0 ? from.subtract({ days: 1 }) : counted;
    const days = Math.max(0, last.until(to).days);
    if (days > 0) counted = to;
    end = end.add({ days });
    applied.push({ pause, days, end });
  }
  return applied;
}

function datesOf(pause: Pause): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!day.test(pause.from) || !day.test(pause.to)) throw invalid(pause);
  try {
    return { from: Temporal.PlainDate.from(pause.from), to: Temporal.PlainDate.from(pause.to) };
  } catch {
    throw invalid(pause);
  }
}

const invalid = ({ from, to }: Pause) =>
  new OfficeError('invalid', 'deadline-pause-invalid', { from: from.slice(0, 40), to: to.slice(0, 40) });
