import { OfficeError } from '#libs/kernel';
import type { OfficeFreeDay } from '../domain/calendar.js';
import { computeDeadline, parseStart, type Deadline } from '../domain/compute.js';
import { REGIMES, type Regime } from '../domain/term.js';

/** What follows `deadline` on the command line, as typed. */
export interface DeadlineOptions {
  readonly rule?: string;
  readonly term?: string;
  readonly regime?: string;
  readonly start?: string;
}

export type DeadlineAnswer = Pick<Deadline, 'nominalEnd' | 'legalEnd' | 'internalTarget' | 'endInstant' | 'trace'>;

/** The codes under which terms by the calendar are known to lawyers: both acts count them alike. */
const ACTS: Readonly<Record<string, Regime>> = { kpa: 'calendar', civil: 'calendar' };

/**
 * `--rule ID --start X`, or `--term P1W [--regime R] --start X`.
 * @throws OfficeError of kind `invalid`; `deadlineProblem` puts it in one line.
 */
export function deadlineCommand(
  options: DeadlineOptions,
  officeFreeDays: readonly OfficeFreeDay[] = [],
): DeadlineAnswer {
  const { start, ...law } = options;
  if (start === undefined) throw incomplete();
  const request = { ...lawAsked(law), start: parseStart(start), officeFreeDays };
  const { nominalEnd, legalEnd, internalTarget, endInstant, trace } = computeDeadline(request);
  return { nominalEnd, legalEnd, internalTarget, endInstant, trace };
}

function lawAsked({ rule, term, regime }: Omit<DeadlineOptions, 'start'>) {
  if (rule !== undefined && term === undefined && regime === undefined) return { rule };
  if (rule === undefined && term !== undefined) return { term, regime: parseRegime(regime) };
  throw incomplete();
}

const incomplete = () => new OfficeError('invalid', 'deadline-options-invalid');

function parseRegime(text: string | undefined): Regime | undefined {
  if (text === undefined) return undefined;
  const name = text.toLowerCase();
  const regime = REGIMES.find((known) => known === name) ?? (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);
  if (regime === undefined) throw new OfficeError('invalid', 'deadline-regime-unknown', { regime: text.slice(0, 40) });
  return regime;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  'deadline-options-invalid': 'give --start and either --rule, or --term with an optional --regime',
  'deadline-rule-unknown': 'there is no such rule',
  'deadline-rule-not-valid': 'the rule was not in force on that day',
  'deadline-term-invalid': 'a term is an ISO 8601 duration of one unit and not zero: P14D, P1W, P2M, P1Y, PT6H',
  'deadline-regime-invalid': 'this term cannot be counted in this regime',
  'deadline-regime-unknown': `a regime is one of ${[...REGIMES, ...Object.keys(ACTS)].join(', ')}`,
  'deadline-start-invalid': 'a start is a day, 2026-03-02, or an instant with its offset, 2026-03-02T09:15+01:00',
  'deadline-start-needs-time': 'a term in hours starts at an instant: 2026-03-02T09:15+01:00',
  'deadline-out-of-range': 'the calendar of free days covers 2011 to 2060',
};

/** A failure of `deadlineCommand` in one line for the operator. */
export function deadlineProblem(error: OfficeError): string {
  const details = Object.entries(error.parameters).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [`${error.code}: ${PROBLEMS[error.code] ?? 'impossible input'}`, ...details].join('; ');
}
