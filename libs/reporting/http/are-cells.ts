import { ValidateBy } from 'class-validator';

const LONGEST = 1_000;

const isCell = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= LONGEST);

/** A list of texts, numbers, truth values and nulls. */
export const AreCells = () =>
  ValidateBy({
    name: 'areCells',
    validator: { validate: (value: unknown) => Array.isArray(value) && value.every(isCell) },
  });
