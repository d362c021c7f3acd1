import { describe, expect, it } from '@jest/globals';
import { addressOf, networkOf, Rates } from './rates.js';

describe('rates', () => {
  it('let so many through in a window, and again in the next', () => {
    let now = 0;
    const rates = new Rates({ most: 2, seconds: 60 }, () => now);
    expect([rates.take('a'), rates.take('a'), rates.take('a'), rates.take('b')]).toEqual([true, true, false, true]);
    now = 59_999;
    expect(rates.take('a')).toBe(false);
    now = 60_000;
    expect(rates.take('a')).toBe(true);
  });

  it('keep a bounded memory under a flood from everywhere', () => {
    const rates = new Rates({ most: 1, seconds: 60 }, () => 0);
    for (let index = 0; index < 60_000; index += 1) rates.take(String(index));
    // The oldest was forgotten, the newest was not.
    expect(rates.take('0')).toBe(true);
    expect(rates.take('59999')).toBe(false);
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7', '192.0.2'],
  ['::ffff:192.0.2.7', '192.0.2.7', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
  ['2001:0DB8::6', '2001:db8:0:0', '2001:db8:0'],
  ['::1', '0:0:0:0', '0:0:0'],
])('%s is counted as %s, and its network as %s', (client, address, network) => {
  expect(addressOf(client)).toBe(address);
  expect(networkOf(client)).toBe(network);
});
