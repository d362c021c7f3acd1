import { OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { NumberSchemeEvent } from './events.js';
import { definedKinds, kindOf } from './kind.js';
import type { CaseKind } from './kinds.js';

/** One stream of the schemes of all registers: that no two give out the same number is a rule over all. */
export const NUMBER_SCHEMES_STREAM = 'numberSchemes';

/**
 * How a register writes its numbers: `{unit}.{class}.{number}.{year}` with the symbol of the unit and the class of the subject file plan (JRWA).
 * `{number:6}` fills up with zeros.
 */
export interface NumberScheme {
  readonly pattern: string;
  readonly unit: string | null;
  readonly subjectClass: string | null;
}

export interface DatedScheme extends NumberScheme {
  readonly fromYear: number;
}

/** By kind, in the order in which they were set. */
export type NumberSchemes = ReadonlyMap<CaseKind, readonly DatedScheme[]>;

export interface SetNumberScheme {
  readonly kind: CaseKind;
  readonly scheme: NumberScheme;
  readonly fromYear: number;
}

const PART = /\{([a-z]+)(?::([1-9]))?\}/g;
const PARTS = ['unit', 'class', 'number', 'year'];
/** Capitals: a number is read aloud, and compared in capitals where it comes back in a subject. */
const LETTERS = /^[A-Z0-9./-]*$/;
const LONGEST_NUMBER = 40;

/** What the office came with: `2026/000123`, `PE/2026/000123`. */
export const builtInScheme = (kind: CaseKind): NumberScheme => ({
  pattern: `${kindOf(kind).numberPrefix}{year}/{number:6}`,
  unit: null,
  subjectClass: null,
});

/** The scheme of a year: of those that had begun by then the one that begins last; what is set for this year leaves what is set for the next. */
export const schemeOf = (schemes: NumberSchemes, kind: CaseKind, year: number): NumberScheme =>
  begun(schemes.get(kind) ?? [], year).at(-1) ?? builtInScheme(kind);

/** In the order of their years, of one year the one that was set last at the end. */
const begun = (set: readonly DatedScheme[], year: number): readonly DatedScheme[] =>
  set.filter(({ fromYear }) => fromYear <= year).toSorted((one, other) => one.fromYear - other.fromYear);

export function writeNumber({ pattern, unit, subjectClass }: NumberScheme, year: number, sequence: number): string {
  const values: Readonly<Record<string, string>> = {
    unit: unit ?? '',
    class: subjectClass ?? '',
    number: String(sequence),
    year: String(year),
  };
  return pattern.replaceAll(PART, (_, part: string, width?: string) => values[part]!.padStart(Number(width ?? 0), '0'));
}

/** What is the same in all numbers of a scheme. */
function skeletonOf({ pattern, unit, subjectClass }: NumberScheme): string {
  return pattern.replaceAll(PART, (_, part: string) =>
    part === 'unit' ? (unit ?? '') : part === 'class' ? (subjectClass ?? '') : part === 'year' ? '{year}' : '{number}',
  );
}

/** Whether two schemes could write one text: part by part, what is fixed is the same or could be a number. */
function mayMeet(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((skeleton) => skeleton.split(/([./-])/));
  return ours!.length === theirs!.length && ours!.every((part, place) => partsMayMeet(part, theirs![place]!));
}

function partsMayMeet(one: string, other: string): boolean {
  if (one === other) return true;
  const [variable, fixed] = one.startsWith('{') ? [one, other] : [other, one];
  if (!variable.startsWith('{')) return false;
  if (fixed.startsWith('{')) return true;
  return (variable === '{year}' ? /^\d{4}$/ : /^\d+$/).test(fixed);
}

/**
 * @throws OfficeError number-scheme-repeats (no sequence, or no year: it restarts each year), number-scheme-part-unknown, number-scheme-part-twice, number-scheme-letters,
 * number-scheme-unseparated, number-scheme-incomplete, number-scheme-too-long
 */
export function requireSoundScheme(scheme: NumberScheme): void {
  const { pattern, unit, subjectClass } = scheme;
  const invalid = (code: string, parameters: object = {}) =>
    new OfficeError('invalid', code, { field: 'pattern', ...parameters });
  const parts = [...pattern.matchAll(PART)];
  const names = parts.map(([, name]) => name!);
  const unknown = parts.find(([, name, width]) => !PARTS.includes(name!) || (width !== undefined && name !== 'number'));
  if (unknown) throw invalid('number-scheme-part-unknown', { part: unknown[0] });
  const literal = pattern.replaceAll(PART, '');
  if (!LETTERS.test(literal + (unit ?? ''))) throw invalid('number-scheme-letters');
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice) throw invalid('number-scheme-part-twice', { part: `{${twice}}` });
  const missing = ['number', 'year'].find((name) => !names.includes(name));
  if (missing) throw invalid('number-scheme-repeats', { part: `{${missing}}` });
  if ((names.includes('unit') && !unit) || (names.includes('class') && !subjectClass))
    throw invalid('number-scheme-incomplete');
  // `BP1` and the number 2 would be `BP` and the number 12.
  if (/[A-Za-z0-9}]\{(?:number(?::\d)?|year)\}|\{(?:number(?::\d)?|year)\}[A-Za-z0-9{]/.test(pattern))
    throw invalid('number-scheme-unseparated');
  if (/^[./-]|[./-]$|[./-]{2}/.test(pattern)) throw invalid('number-scheme-letters');
  if (writeNumber(scheme, 9999, 999_999_999).length > LONGEST_NUMBER)
    throw invalid('number-scheme-too-long', { limit: LONGEST_NUMBER });
}

export const numberSchemes: Decider<NumberSchemes, SetNumberScheme, NumberSchemeEvent> = {
  initialState: new Map(),
  decide: ({ kind, scheme, fromYear }, schemes) => {
    requireSoundScheme(scheme);
    const skeleton = skeletonOf(scheme);
    // Also those that a register has given up: their numbers stand in letters. Its own one may come back, since the sequence goes on.
    const owner = definedKinds().find((other) =>
      [builtInScheme(other), ...(schemes.get(other) ?? [])]
        .map(skeletonOf)
        .some((one) => mayMeet(one, skeleton) && !(other === kind && one === skeleton)),
    );
    if (owner) throw ruleBroken('number-scheme-taken', { field: 'pattern', kind: kindOf(owner).name.pl });
    const set = schemes.get(kind) ?? [];
    const isSame = (one: NumberScheme) => writeNumber(one, 2026, 1) === writeNumber(scheme, 2026, 1);
    const ofThatYear = set.findLast((one) => one.fromYear === fromYear);
    if (ofThatYear ? isSame(ofThatYear) : set.length === 0 && isSame(builtInScheme(kind))) return [];
    return [{ type: 'NumberSchemeSet', data: { registerKind: kind, ...scheme, fromYear } }];
  },
  concerns: ({ kind }, { data }) => data.registerKind === kind,
  evolve: (schemes, { data: { registerKind, ...scheme } }) =>
    new Map(schemes).set(registerKind, [...(schemes.get(registerKind) ?? []), scheme]),
};
