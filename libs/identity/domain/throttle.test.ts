import { describe, expect, it } from '@jest/globals';
import { countAttempt, isFirstTurnedAway, networkOf, secondsToWait, type AttemptWindow } from './throttle.js';

const start = Temporal.Instant.from('2026-03-02T08:00:00Z');

const attempts = (count: number, at = start): AttemptWindow => {
  let window: AttemptWindow | undefined;
  for (let i = 0; i < count; i++) window = countAttempt(window, at);
  return window!;
};

describe('sign-in is throttled', () => {
  it('lets five attempts on an account through and turns the sixth away until the window closes', () => {
    expect(secondsToWait('account', attempts(5), start)).toBe(0);
    expect(secondsToWait('account', attempts(6), start)).toBe(15 * 60);
    expect(secondsToWait('account', attempts(6), start.add({ minutes: 14, seconds: 59, milliseconds: 500 }))).toBe(1);
  });

  it('lets fifty attempts from an address through', () => {
    expect(secondsToWait('address', attempts(50), start)).toBe(0);
    expect(secondsToWait('address', attempts(51), start)).toBeGreaterThan(0);
  });

  it('opens a new window when the old one has passed, and is not kept shut by further attempts', () => {
    const shut = attempts(100);
    const late = countAttempt(shut, start.add({ minutes: 15 }));
    expect(late).toEqual({ attempts: 1, openedAt: start.add({ minutes: 15 }) });
    expect(countAttempt(shut, start.add({ minutes: 14 })).openedAt).toEqual(start);
  });

  it('tells the first attempt turned away from the others', () => {
    expect([5, 6, 7].map((count) => isFirstTurnedAway('account', attempts(count)))).toEqual([false, true, false]);
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0DB8:1::5', '2001:db8:1:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
