import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { RefusalEvent } from './events.js';
import { normalAddress, refusalDecider, type RefusalCommand } from './refusal.js';

const recorded: RefusalEvent = {
  type: 'RefusalRecorded',
  data: { addressId: 'a', medium: 'email', source: 'letter', on: '2026-03-12' },
};
const lifted: RefusalEvent = { type: 'RefusalLifted', data: { addressId: 'a', reason: 'mistake' } };
const record: RefusalCommand = { kind: 'record', ...recorded.data, today: '2026-03-12' };
const lift: RefusalCommand = { kind: 'lift', addressId: 'a', reason: 'mistake' };

describe('a refusal', () => {
  it('stands from the first time until it is lifted', () => {
    given(refusalDecider, []).when(record).then([recorded]);
    given(refusalDecider, [recorded]).when(record).thenNothing();
    given(refusalDecider, [recorded]).when(lift).then([lifted]);
    given(refusalDecider, [recorded, lifted]).when(lift).thenRefused('no-refusal');
    given(refusalDecider, [recorded, lifted]).when(record).then([recorded]);
  });

  it('is not said tomorrow', () =>
    given(refusalDecider, [])
      .when({ ...record, today: '2026-03-11' })
      .thenRefused('refusal-in-future'));
});

describe('an address', () => {
  it.each([
    ['email', ' Jan.Kos@Kurier.PL ', 'jan.kos@kurier.pl'],
    ['phone', '+48 600-100-200', '600100200'],
    ['phone', '600 100 200', '600100200'],
    ['phone', '0048 600100200', '600100200'],
    ['phone', '+49 30 1234567', '49301234567'],
  ] as const)('by %s %s is %s', (medium, value, normal) => expect(normalAddress(medium, value)).toBe(normal));
});
