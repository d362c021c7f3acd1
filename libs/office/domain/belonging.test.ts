import { describe, expect, it } from '@jest/globals';
import { belongingOf, type Evidence } from './belonging.js';

const at = (officeId: string, recordedAt = '2026-01-01T00:00:00.000Z', position = '1') => ({
  officeId,
  recordedAt,
  position,
});
const worksAt = (officeId: string, recordedAt?: string, position?: string) => ({
  officeId,
  knownAt: at(officeId, recordedAt, position),
});

describe('an office', () => {
  it.each<[string, Evidence, string]>([
    ['with nothing yet', { key: 'no-keys-yet' }, 'new'],
    ['whose keys were made before a crash', { key: 'opens-all' }, 'new'],
    ['whose founding was cut off', { database: { officeId: 'a' }, key: 'opens-all' }, 'founding'],
    ['whose founding nobody noted', { database: { officeId: 'a' }, key: 'opens-all', store: at('a') }, 'founding'],
    ['at work', { database: worksAt('a'), key: 'opens-all', store: at('a') }, 'same'],
    ['that is only looked at', { database: worksAt('a'), key: 'unasked', store: at('a') }, 'same'],
    [
      'upon a copy, recorded later',
      { database: worksAt('a'), key: 'opens-all', store: at('a', '2026-02-02T00:00:00.000Z') },
      'moved',
    ],
    [
      'upon a copy, in another place',
      { database: worksAt('a', '2026-01-01T00:00:00.000Z', '7'), key: 'opens-all', store: at('a') },
      'moved',
    ],
  ])('%s is known', (_, evidence, belonging) => expect(belongingOf(evidence)).toBe(belonging));

  it.each<[string, Evidence, RegExp]>([
    ['of another store', { database: worksAt('a'), key: 'opens-all', store: at('b') }, /^the event store does not/],
    ['whose store is empty', { database: worksAt('a'), key: 'opens-all' }, /^the event store .* "events copy"$/],
    [
      'that began on a store which another one had',
      { database: { officeId: 'a' }, key: 'opens-all', store: at('b') },
      /^the event store does not belong/,
    ],
    ['with a new database', { key: 'no-keys-yet', store: at('b') }, /^the database does not belong/],
    [
      'with the database of another',
      { database: worksAt('a'), key: 'opens-nothing', store: at('b') },
      /^the database does not belong/,
    ],
    [
      'with the keys of another in its database',
      { database: worksAt('a'), key: 'opens-another-office', store: at('a') },
      /^the database does not belong/,
    ],
    [
      'with the master key of another',
      { database: worksAt('a'), key: 'opens-nothing', store: at('a') },
      /^the master key does not belong/,
    ],
    [
      'with the master key of another, on an empty store',
      { database: worksAt('a'), key: 'opens-nothing' },
      /^the master key does not belong/,
    ],
  ])('%s is refused in one line', (_, evidence, line) => {
    expect(() => belongingOf(evidence)).toThrow(line);
    expect(() => belongingOf(evidence)).toThrow(/^[^\n]+$/);
  });
});
