import { expect, it } from '@jest/globals';
import { changeSince, quoteState } from './standing.js';

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

const version = (number: number, state: string, decidedAt: string | null, validUntil: string | null = null) => ({
  ...{ title: 'Objazd', version: number, state, decidedAt },
  ...{ validFrom: null, validUntil },
});
const first = version(1, 'approved', '2026-03-01T08:00:00Z');
const second = version(2, 'approved', '2026-03-09T08:00:00Z');
const line = (changes: Partial<Parameters<typeof changeSince>[0]>) => ({
  ...{ id: 'l', withdrawn: false, withdrawnAt: null, approved: first, versions: [first] },
  ...changes,
});
const over = version(1, 'approved', '2026-03-01T08:00:00Z', '2026-03-09');

it.each([
  ['one that stands as it stood', line({}), undefined],
  ['one whose newer version waits', line({ versions: [version(2, 'written', null), first] }), undefined],
  ['one whose newer version was approved since', line({ approved: second, versions: [second, first] }), 'changed'],
  ['one that was approved for the first time since', line({ approved: second, versions: [second] }), 'new'],
  [
    'one that was withdrawn since',
    line({ withdrawn: true, withdrawnAt: '2026-03-09T08:00:00Z', approved: null }),
    'withdrawn',
  ],
  [
    'one that was withdrawn before',
    line({ withdrawn: true, withdrawnAt: '2026-03-02T08:00:00Z', approved: null }),
    undefined,
  ],
  ['one that ran out since', line({ approved: over, versions: [over] }), 'ranOut'],
])('since a text of 5 March was written, of lines: %s', (_what, of, change) =>
  expect(changeSince(of, '2026-03-05T08:00:00Z', '2026-03-10')?.change).toBe(change),
);
