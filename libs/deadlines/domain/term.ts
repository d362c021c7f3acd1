import { OfficeError } from '#libs/kernel';
import { countedEn, countedPl, type Words } from './words.js';

/**
 * How a term is counted.
 * - `calendar`: days, weeks, months, years; an end on a free day or a Saturday moves on (KPA 57, KC 111-115)
 * - `working`: only working days count
 * - `hours`: elapsed time
 * - `fiction`: takes effect on the day after the term, without a shift (e-Doręczenia)
 * - `retention`: full calendar years from 1 January after the day given
 */
export const REGIMES = ['calendar', 'working', 'hours', 'fiction', 'retention'] as const;
export type Regime = (typeof REGIMES)[number];

export type TermUnit = 'days' | 'weeks' | 'months' | 'years' | 'hours';

export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}

const UNITS: Readonly<Record<string, TermUnit>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

const UNITS_OF: Readonly<Record<Regime, readonly TermUnit[]>> = {
  calendar: ['days', 'weeks', 'months', 'years'],
  working: ['days'],
  hours: ['hours'],
  fiction: ['days'],
  retention: ['years'],
};

/**
 * An ISO 8601 duration of one unit, as statutes write their terms: `P14D`, `P1W`, `P2M`, `P1Y`, `PT6H`.
 * @throws OfficeError `deadline-term-invalid`
 */
export function parseTerm(text: string): Term {
  const match = /^P(?:(\d{1,4})([DWMY])|T(\d{1,4})H)$/.exec(text);
  const count = Number(match?.[1] ?? match?.[3] ?? 0);
  if (count === 0) throw new OfficeError('invalid', 'deadline-term-invalid', { term: text.slice(0, 40) });
  return { count, unit: UNITS[match?.[2] ?? ''] ?? 'hours' };
}

/** How a term is counted where nobody says: hours as they pass, all else by the calendar. */
export const usualRegime = (term: string): Regime => (parseTerm(term).unit === 'hours' ? 'hours' : 'calendar');

/**
 * The term, if it can be counted so.
 * @throws OfficeError `deadline-term-invalid`, `deadline-regime-invalid`
 */
export function parseTermOf(text: string, regime: Regime): Term {
  const term = parseTerm(text);
  if (!UNITS_OF[regime].includes(term.unit))
    throw new OfficeError('invalid', 'deadline-regime-invalid', { term: text, regime });
  return term;
}

export function termInWords({ count, unit }: Term, regime: Regime): Words {
  if (regime === 'working')
    return {
      pl: countedPl(count, 'dzień roboczy', 'dni robocze', 'dni roboczych'),
      en: countedEn(count, 'working day'),
    };
  const forms = {
    days: ['dzień', 'dni', 'dni', 'day'],
    weeks: ['tydzień', 'tygodnie', 'tygodni', 'week'],
    months: ['miesiąc', 'miesiące', 'miesięcy', 'month'],
    years: ['rok', 'lata', 'lat', 'year'],
    hours: ['godzina', 'godziny', 'godzin', 'hour'],
  } as const;
  const [one, few, many, english] = forms[unit];
  return { pl: countedPl(count, one, few, many), en: countedEn(count, english) };
}
