import { OfficeError } from '#libs/kernel';
import type { ParameterType } from './events.js';

/** What `$1`, `$2` … of a kept question are. */
export interface QuestionParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** What stands in it at first; null: nothing. */
  readonly value: string | null;
}

type Value = string | number | boolean | null;

const FITS: Readonly<Record<ParameterType, (text: string) => boolean>> = {
  text: () => true,
  number: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  date: isDay,
  boolean: (text) => text === 'true' || text === 'false',
};

/**
 * Values as they are bound, each of the type that it is said to be; a value without a type is bound as it is.
 * @throws OfficeError question-parameter
 */
export function typedValues(values: readonly Value[], types: readonly ParameterType[]): readonly Value[] {
  return values.map((value, place) => {
    const type = types[place];
    if (type === undefined || value === null || value === '') return value === '' && type !== undefined ? null : value;
    if (!FITS[type](String(value)))
      throw new OfficeError('invalid', 'question-parameter', { number: place + 1, type, field: `parameters.${place}` });
    if (type === 'number') return Number(value);
    return type === 'boolean' ? String(value) === 'true' : String(value);
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
