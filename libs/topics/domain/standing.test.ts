import { expect, it } from '@jest/globals';
import { quoteState } from './standing.js';

const days = (validFrom: string | null, validUntil: string | null, version = 2) => ({ version, validFrom, validUntil });

it.each([
  ['the version that holds', 2, days(null, null), 'current'],
  ['one that holds until today', 2, days(null, '2026-03-10'), 'current'],
  ['one that ended yesterday', 2, days(null, '2026-03-09'), 'ranOut'],
  ['one that begins tomorrow', 2, days('2026-03-11', null), 'notYet'],
  ['an older one', 1, days(null, null), 'changed'],
  ['one of a line that was withdrawn', 2, null, 'withdrawn'],
])('a letter quotes %s', (_what, quoted, approved, state) =>
  expect(quoteState(quoted, approved, '2026-03-10')).toBe(state),
);
