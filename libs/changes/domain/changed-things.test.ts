import { describe, expect, it } from '@jest/globals';
import { Manifests } from '#libs/manifest';
import { changedThings } from './changed-things.js';

const manifests = new Manifests([
  { name: 'cases', streams: { case: 'case' } },
  { name: 'organization', streams: { 'organization-units': 'unit', employee: 'employee' } },
  { name: 'identity', streams: { account: 'employee' } },
]);

describe('what changed', () => {
  it.each([
    ['case-1-2', [{ kind: 'case', id: '1-2' }]],
    ['account-anna', [{ kind: 'employee', id: 'anna' }]],
    ['organization-units', [{ kind: 'unit' }]],
    ['reservation-abc', []],
    ['register-cases-2026', []],
    ['-', []],
  ])('in the stream %s', (stream, things) => expect(changedThings([stream], manifests)).toEqual(things));

  it('is named once', () =>
    expect(changedThings(['employee-anna', 'account-anna', 'employee-anna'], manifests)).toEqual([
      { kind: 'employee', id: 'anna' },
    ]));

  it('is everything where it was too much to name', () =>
    expect(changedThings(null, manifests)).toEqual([{ kind: 'all' }]));
});
