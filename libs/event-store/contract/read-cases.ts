import { expect, it } from '@jest/globals';
import type { StoredEvent } from '#libs/kernel';
import type { ReadAllOptions, ReadStreamOptions } from '../port.js';
import type { Bench } from './contract.js';
import { expectFailure, expectRising, idsOf, someEvent, someEvents } from './support.js';

export function readCases(bench: Bench): void {
  const numbers = (events: readonly StoredEvent[]) => events.map((event) => (event.data as { n: number }).n);

  it('says StreamNotFound of a stream that is not there', async () => {
    const stream = bench.stream('missing');
    await expectFailure(bench.store.readStream(stream), { kind: 'StreamNotFound', stream });
    await expectFailure(bench.store.readStream(stream, { direction: 'backwards', limit: 1 }), {
      kind: 'StreamNotFound',
      stream,
    });
  });

  it('reads a stream forwards and backwards, from, to and so many', async () => {
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', someEvents(bench, 10));
    const read = async (options?: ReadStreamOptions) => numbers(await bench.store.readStream(stream, options));
    expect(await read()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await read({ limit: 3 })).toEqual([0, 1, 2]);
    expect(await read({ from: 7 })).toEqual([7, 8, 9]);
    expect(await read({ to: 2 })).toEqual([0, 1, 2]);
    expect(await read({ from: 3, to: 5 })).toEqual([3, 4, 5]);
    expect(await read({ from: 3, to: 8, limit: 2 })).toEqual([3, 4]);
    expect(await read({ from: 10 })).toEqual([]);
    expect(await read({ limit: 0 })).toEqual([]);
    const direction = 'backwards';
    expect(await read({ direction })).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(await read({ direction, limit: 1 })).toEqual([9]);
    expect(await read({ direction, from: 4 })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction, from: 6, to: 4 })).toEqual([6, 5, 4]);
    expect(await read({ direction, from: 100, limit: 2 })).toEqual([9, 8]);
  });

  it('reads a stream that is longer than any page', async () => {
    const stream = bench.stream();
    for (let batch = 0; batch < 3; batch += 1)
      await bench.store.append(stream, batch === 0 ? 'no-stream' : 'exists', someEvents(bench, 500));
    const forwards = await bench.store.readStream(stream);
    expect(forwards.map(({ revision }) => revision)).toEqual(Array.from({ length: 1_500 }, (_, n) => n));
    const backwards = await bench.store.readStream(stream, { direction: 'backwards' });
    expect(idsOf(backwards)).toEqual(idsOf(forwards).reverse());
  });

  it('reads an envelope that is whole', async () => {
    const stream = bench.stream();
    const before = Date.now();
    const event = someEvent(bench, { text: 'ą' });
    const { position } = await bench.store.append(stream, 'no-stream', [event]);
    const [read] = await bench.store.readStream(stream);
    expect(read).toEqual({
      ...event,
      stream,
      revision: 0,
      position,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    const tolerance = 5 * 60_000; // the server's clock is another one
    expect(Math.abs(Date.parse(read!.recordedAt) - before)).toBeLessThan(tolerance);
  });

  it('reads as of a revision, and as of a position of the whole log', async () => {
    const { from } = bench;
    const [stream, other] = [bench.stream(), bench.stream('other')];
    await bench.store.append(stream, 'no-stream', someEvents(bench, 3));
    await bench.store.append(other, 'no-stream', [someEvent(bench, { n: 3 })]);
    await bench.store.append(stream, 2, [someEvent(bench, { n: 4 })]);
    expect(numbers(await bench.store.readStream(stream, { to: 1 }))).toEqual([0, 1]);

    const filter = { streamPrefixes: [bench.prefix] };
    const all = await bench.store.readAll({ from, filter, limit: 100 });
    expect(numbers(all)).toEqual([0, 1, 2, 3, 4]);
    for (const [index, { position: upTo }] of all.entries()) {
      const asOf = all.slice(0, index + 1);
      const ofStream = asOf.filter((event) => event.stream === stream);
      expect(idsOf(await bench.store.readStream(stream, { upTo }))).toEqual(idsOf(ofStream));
      expect(idsOf(await bench.store.readStream(stream, { upTo, direction: 'backwards' }))).toEqual(
        idsOf(ofStream).reverse(),
      );
      expect(idsOf(await bench.store.readStream(stream, { upTo, limit: 2 }))).toEqual(idsOf(ofStream.slice(0, 2)));
      expect(idsOf(await bench.store.readAll({ from, filter, limit: 100, upTo }))).toEqual(idsOf(asOf));
      expect(idsOf(await bench.store.readAll({ from, filter, limit: 2, upTo }))).toEqual(idsOf(asOf.slice(0, 2)));
      const backwards = await bench.store.readAll({ filter, limit: 3, upTo, direction: 'backwards' });
      expect(idsOf(backwards)).toEqual(idsOf(asOf).reverse().slice(0, 3));
    }
    // Before the stream began there was nothing of it.
    expect(await bench.store.readStream(stream, { upTo: from })).toEqual([]);
    expect(await bench.store.readAll({ from, filter, limit: 100, upTo: from })).toEqual([]);
  });

  it('reads all by type and by stream prefix, forwards and backwards, from a position', async () => {
    const { from } = bench;
    const types = [`${bench.type}A`, `${bench.type}B`];
    for (let n = 0; n < 12; n += 1) {
      const stream = bench.stream(`${n % 3 === 0 ? 'x' : 'y'}-${n}`);
      await bench.store.append(stream, 'no-stream', [someEvent(bench, { n }, { type: types[n % 2] })]);
    }
    const read = async (options: Partial<ReadAllOptions>) =>
      numbers(await bench.store.readAll({ from, limit: 100, ...options }));
    expect(await read({ filter: { types } })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await read({ filter: { types: [types[0]!] } })).toEqual([0, 2, 4, 6, 8, 10]);
    expect(await read({ filter: { streamPrefixes: [bench.stream('x')] } })).toEqual([0, 3, 6, 9]);
    expect(await read({ filter: { streamPrefixes: [bench.stream('x'), bench.stream('y')] }, limit: 5 })).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(await read({ filter: { types: [types[1]!], streamPrefixes: [bench.stream('x')] } })).toEqual([3, 9]);
    expect(await read({ filter: { types: [`${bench.type}C`] } })).toEqual([]);
    const direction = 'backwards';
    expect(await read({ direction, from: undefined, filter: { types }, limit: 3 })).toEqual([11, 10, 9]);
    const all = await bench.store.readAll({ from, filter: { types }, limit: 100 });
    expectRising(all.map(({ position }) => position));
    expect(await read({ from: all[8]!.position, filter: { types } })).toEqual([9, 10, 11]);
    expect(await read({ direction, from: all[3]!.position, filter: { types }, limit: 3 })).toEqual([2, 1, 0]);
    expect(await read({ from: all[11]!.position, filter: { types } })).toEqual([]);
    expect((await bench.store.head()) >= all[11]!.position).toBe(true);
  });

  it('ends a reading early where events are large, and goes on from there', async () => {
    const stream = bench.stream();
    for (let n = 0; n < 24; n += 3) {
      const events = [n, n + 1, n + 2].map((each) => someEvent(bench, { n: each, text: 'x'.repeat(300_000) }));
      await bench.store.append(stream, n === 0 ? 'no-stream' : 'exists', events);
    }
    const filter = { streamPrefixes: [stream] };
    const pages: number[][] = [];
    for (let { from } = bench; ;) {
      const page = await bench.store.readAll({ from, filter, limit: 1_000, maxBytes: 500_000 });
      if (page.length === 0) break;
      pages.push(numbers(page));
      from = page.at(-1)!.position;
    }
    expect(pages.flat()).toEqual(Array.from({ length: 24 }, (_, n) => n));
    // A page may be as long as what the adapter reads in one go.
    expect(pages.length).toBeGreaterThan(1);
    const one = await bench.store.readAll({ from: bench.from, filter, limit: 1, maxBytes: 1 });
    expect(numbers(one)).toEqual([0]);
  });

  it('reads all without a filter, in order, its own events among others', async () => {
    const { from } = bench;
    const events = someEvents(bench, 5);
    await bench.store.append(bench.stream(), 'no-stream', events);
    const all = await bench.store.readAll({ from, limit: 1_000 });
    expectRising(all.map(({ position }) => position));
    expect(idsOf(all.filter(({ stream }) => stream === bench.stream()))).toEqual(idsOf(events));
    expect(all.some(({ type }) => type.startsWith('$'))).toBe(false);
    const [newest] = await bench.store.readAll({ direction: 'backwards', limit: 1 });
    expect(newest!.position >= all.at(-1)!.position).toBe(true);
  });
}
