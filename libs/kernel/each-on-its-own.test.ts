import { describe, expect, it } from '@jest/globals';
import { eachOnItsOwn } from './each-on-its-own.js';

describe('each on its own', () => {
  it('counts those for whom there was anything to do', async () => {
    expect(await eachOnItsOwn([1, 2, 3], async (one) => one !== 2)).toBe(2);
  });

  it('gives all of them their turn before it says which failed', async () => {
    const seen: number[] = [];
    const work = async (one: number) => {
      seen.push(one);
      if (one !== 2) throw new Error(`${one} fails`);
      return true;
    };
    const failure = await eachOnItsOwn([1, 2, 3], work).catch((error: unknown) => error);
    expect(seen).toEqual([1, 2, 3]);
    expect((failure as AggregateError).errors.map(String)).toEqual(['Error: 1 fails', 'Error: 3 fails']);
    expect(String(failure)).toContain('1 fails');
  });
});
