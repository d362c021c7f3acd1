import { describe, expect, it } from '@jest/globals';
import { changedThings } from './changed-things.js';

describe('what changed', () => {
  it.each([
    ['case-1-2', [{ kind: 'case', id: '1-2' }]],
    ['account-anna', [{ kind: 'employee', id: 'anna' }]],
    ['subject-anna', [{ kind: 'contact', id: 'anna' }]],
    ['outgoing-7', [{ kind: 'mail', id: '7' }]],
    ['organization-units', [{ kind: 'unit' }]],
    ['reservation-abc', []],
    ['register-cases-2026', []],
    ['-', []],
  ])('in the stream %s', (stream, things) => expect(changedThings([stream])).toEqual(things));

  it('is named once', () =>
    expect(changedThings(['employee-anna', 'account-anna', 'employee-anna'])).toEqual([
      { kind: 'employee', id: 'anna' },
    ]));

  it('is everything where it was too much to name', () => expect(changedThings(null)).toEqual([{ kind: 'all' }]));
});
