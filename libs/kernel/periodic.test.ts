import { afterEach, describe, expect, it } from '@jest/globals';
import { Periodic } from './periodic.js';

let periodic: Periodic | undefined;
afterEach(() => periodic?.stop());

const start = (everyMilliseconds: number, work: (signal: AbortSignal) => unknown): unknown[] => {
  const failures: unknown[] = [];
  periodic = new Periodic({ everyMilliseconds, work, failed: (error) => failures.push(error) });
  periodic.start();
  return failures;
};

describe('periodic work', () => {
  it('is done at the start and again, one round after the other', async () => {
    const third = Promise.withResolvers<void>();
    let [rounds, atOnce, most] = [0, 0, 0];
    start(1, async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce -= 1;
      if (++rounds === 3) third.resolve();
    });
    await third.promise;
    expect(most).toBe(1);
  });

  it('tells of the first failure in a row, and of the next after a round that went well', async () => {
    const fifth = Promise.withResolvers<void>();
    let rounds = 0;
    const failures = start(1, () => {
      rounds += 1;
      if (rounds === 5) fifth.resolve();
      if (rounds !== 3) throw new Error(`round ${rounds}`);
    });
    await fifth.promise;
    await periodic!.stop();
    expect(failures).toEqual([new Error('round 1'), new Error('round 4')]);
  });

  it('ends with the round that runs, which is told', async () => {
    const begun = Promise.withResolvers<void>();
    let [rounds, ended] = [0, false];
    start(1, async (signal) => {
      rounds += 1;
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended = true;
    });
    await begun.promise;
    await periodic!.stop();
    expect({ rounds, ended }).toEqual({ rounds: 1, ended: true });
  });
});
