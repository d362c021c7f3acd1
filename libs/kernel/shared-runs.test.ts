import { describe, expect, it } from '@jest/globals';
import { SharedRuns } from './shared-runs.js';

/** Runs that end when they are told to. */
function heldRuns(limits: { runs: number; items: number }) {
  const runs: { items: readonly number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const shared = new SharedRuns<number, string>((items) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
    runs.push({ items, end: () => resolve(items.map(String)), fail: reject });
    return promise;
  }, limits);
  return { shared, runs };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('shared runs', () => {
  it('take what is asked for in one turn together, and answer each', async () => {
    const { shared, runs } = heldRuns({ runs: 1, items: 10 });
    const answers = Promise.all([shared.ask(1), shared.ask(2)]);
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([[1, 2]]);
    runs[0]!.end();
    expect(await answers).toEqual(['1', '2']);
  });

  it('let those who ask meanwhile wait for the next one, and no run have more than it may', async () => {
    const { shared, runs } = heldRuns({ runs: 1, items: 2 });
    const first = shared.ask(1);
    await turn();
    const others = [2, 3, 4].map((item) => shared.ask(item));
    await turn();
    expect(runs).toHaveLength(1);
    runs[0]!.end();
    await first;
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    runs[1]!.end();
    await others[1];
    await turn();
    runs[2]!.end();
    expect(await Promise.all(others)).toEqual(['2', '3', '4']);
  });

  it('go on after one that failed', async () => {
    const { shared, runs } = heldRuns({ runs: 1, items: 2 });
    const failing = shared.ask(1);
    await turn();
    runs[0]!.fail(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    const next = shared.ask(2);
    await turn();
    runs[1]!.end();
    expect(await next).toBe('2');
  });
});
