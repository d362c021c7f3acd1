import { describe, expect, it } from '@jest/globals';
import { Pace } from './client-limits.js';

const PIECE = 64 * 1024;

describe('the pace of mail', () => {
  it('holds for all senders together', async () => {
    const pace = new Pace();
    const begin = performance.now();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let n = 0; n < 8; n += 1) await pace.take(PIECE);
      }),
    );
    // 2 MB by 128 kB in 10 ms: the first at once, the last after fifteen more; timers may come a millisecond early.
    expect(performance.now() - begin).toBeGreaterThan(130);
  });

  it('lets what is small through at once, also after something large', async () => {
    const pace = new Pace();
    await pace.take(4 * PIECE);
    await pace.take(1_000);
    let waited = 0;
    for (let n = 0; n < 10; n += 1) {
      const waiting = pace.take(1_000).then(() => true);
      if (!(await Promise.race([waiting, Promise.resolve().then(() => false)]))) waited += 1;
      await waiting;
    }
    expect(waited).toBeLessThanOrEqual(1);
  });
});
