import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import type { StoredEvent } from '#libs/kernel';
import type { SubscriptionMessage } from '../port.js';
import type { Bench } from './contract.js';
import { appendPersistently, caughtUp, expectRising, idsOf, pullUntil, someEvent, someEvents } from './support.js';

export function subscribeCases(bench: Bench): void {
  const filter = () => ({ streamPrefixes: [bench.prefix] });

  it('yields everything from the start, then says that it caught up, then what comes', async () => {
    const events = someEvents(bench, 20);
    await bench.store.append(bench.stream('a'), 'no-stream', events.slice(0, 10));
    await bench.store.append(bench.stream('b'), 'no-stream', events.slice(10));
    const live = someEvents(bench, 3);
    const seen: SubscriptionMessage[] = [];
    for await (const message of bench.store.subscribe({ filter: filter() })) {
      seen.push(message);
      if (message.kind === 'caught-up' && seen.length === 21)
        await bench.store.append(bench.stream('c'), 'no-stream', live);
      if (seen.filter(({ kind }) => kind === 'event').length === 23) break;
    }
    const kinds = seen.map(({ kind }) => kind);
    expect(kinds.slice(0, 21)).toEqual([...Array.from({ length: 20 }, () => 'event'), 'caught-up']);
    const found = seen.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
    expect(idsOf(found)).toEqual(idsOf([...events, ...live]));
    expectRising(found.map(({ position }) => position));
  });

  it('yields what comes after a position, and nothing before it', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 10));
    const all = await bench.store.readStream(bench.stream());
    const { events } = await pullUntil(bench.store.subscribe({ from: all[6]!.position, filter: filter() }), caughtUp);
    expect(idsOf(events)).toEqual(idsOf(all.slice(7)));
  });

  it('yields only what is new from the end', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 3));
    const from = await bench.store.head();
    const fresh = someEvents(bench, 2);
    const seen = pullUntil(bench.store.subscribe({ from, filter: filter() }), (events) => events.length === 2);
    await bench.store.append(bench.stream(), 2, fresh);
    expect(idsOf((await seen).events)).toEqual(idsOf(fresh));
  });

  it('catches up at once where there is nothing', async () => {
    const { events, last } = await pullUntil(
      bench.store.subscribe({ from: await bench.store.head(), filter: filter() }),
      caughtUp,
    );
    expect(events).toEqual([]);
    expect(last.kind).toBe('caught-up');
  });

  it('filters by type and by stream, and goes past what it leaves out', async () => {
    const wanted = `${bench.type}Wanted`;
    const from = await bench.store.head();
    for (let n = 0; n < 6; n += 1) {
      await bench.store.append(bench.stream(`${n % 2 ? 'odd' : 'even'}-${n}`), 'no-stream', [
        someEvent(bench, { n }, n < 4 ? { type: wanted } : {}),
      ]);
    }
    const numbers = async (chosen: { types?: string[]; streamPrefixes?: string[] }) =>
      (await pullUntil(bench.store.subscribe({ from, filter: chosen }), caughtUp)).events.map(
        (event) => (event.data as { n: number }).n,
      );
    expect(await numbers({ types: [wanted] })).toEqual([0, 1, 2, 3]);
    expect(await numbers({ streamPrefixes: [bench.stream('odd')] })).toEqual([1, 3, 5]);
    expect(await numbers({ types: [wanted], streamPrefixes: [bench.stream('odd')] })).toEqual([1, 3]);
  });

  it('says how far it is when it caught up, past events of other types too', async () => {
    const from = await bench.store.head();
    await bench.store.append(bench.stream(), 'no-stream', [someEvent(bench)]);
    const { position } = await bench.store.append(bench.stream(), 0, [
      someEvent(bench, {}, { type: `${bench.type}Other` }),
    ]);
    const { last } = await pullUntil(
      bench.store.subscribe({ from, filter: { types: [bench.type] } }),
      (_, message) => message.kind === 'caught-up' && message.position >= position,
    );
    expect(last.kind).toBe('caught-up');
  });

  it('says that it caught up only after every earlier event was handled', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 100));
    let [handling, handled] = [0, 0];
    for await (const message of bench.store.subscribe({ from: bench.from, filter: filter() })) {
      if (message.kind === 'caught-up') break;
      expect(handling).toBe(handled);
      handling += 1;
      await new Promise((resolve) => setImmediate(resolve));
      handled += 1;
    }
    expect(handled).toBe(100);
  });

  it('stops inside a handler, by leaving the loop or by its signal, and leaves nothing behind', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 50));
    const store = await bench.connect();
    for await (const message of store.subscribe({ from: bench.from, filter: filter() })) {
      if (message.kind === 'event' && message.event.revision === 3) break;
    }
    const stopper = new AbortController();
    let handled = 0;
    for await (const message of store.subscribe({ from: bench.from, filter: filter(), signal: stopper.signal })) {
      expect(message.kind).toBe('event');
      handled += 1;
      if (handled === 5) stopper.abort();
    }
    expect(handled).toBe(5);
    const idle = new AbortController();
    for await (const message of store.subscribe({ from: bench.from, filter: filter(), signal: idle.signal })) {
      if (message.kind === 'caught-up') setImmediate(() => idle.abort());
    }
    await expect(pullUntil(store.subscribe({ signal: AbortSignal.abort() }), () => true)).rejects.toThrow(
      'ended after 0 events',
    );
    const failure = new Error('a handler fails');
    const failing = async () => {
      for await (const message of store.subscribe({ from: bench.from, filter: filter() }))
        if (message.kind === 'event') throw failure;
    };
    await expect(failing()).rejects.toBe(failure);
    expect((await store.health()).subscriptions).toEqual([]);
  });

  it('ends when its store is closed', async () => {
    const store = await bench.connect();
    const kinds: string[] = [];
    for await (const message of store.subscribe({ from: await store.head(), filter: filter() })) {
      kinds.push(message.kind);
      void store.close();
    }
    expect(kinds).toEqual(['caught-up']);
  });

  it('serves several subscribers at their own pace', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 30));
    const take = async (slow: boolean) => {
      const ids: string[] = [];
      for await (const message of bench.store.subscribe({ from: bench.from, filter: filter() })) {
        if (message.kind === 'caught-up') return ids;
        ids.push(message.event.id);
        if (slow) await bench.store.head();
      }
      return ids;
    };
    const expected = idsOf(await bench.store.readStream(bench.stream()));
    expect(await Promise.all([take(false), take(true), take(true)])).toEqual([expected, expected, expected]);
  });

  it('costs bounded memory when its consumer is slow', async () => {
    // So many that what the garbage collector happens to leave, some tens of megabytes, is far less than all of them.
    const count = 1_200;
    const padding = 'x'.repeat(100_000);
    for (let n = 0; n < count; n += 10) {
      const batch = Array.from({ length: 10 }, () => someEvent(bench, { padding }));
      await bench.store.append(bench.stream(), n === 0 ? 'no-stream' : n - 1, batch);
    }
    const before = memoryInUse();
    let events = 0;
    for await (const message of bench.store.subscribe({ from: bench.from, filter: filter() })) {
      if (message.kind === 'caught-up') break;
      events += 1;
      // A slow handler: others get their turn, as often as a producer could want to run ahead.
      for (let turn = 0; events < 20 && turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (events === 20) expect(memoryInUse() - before).toBeLessThan(0.6 * count * padding.length);
    }
    expect(events).toBe(count);
  });

  it('loses and doubles nothing when a consumer dies between handling and its checkpoint', async () => {
    await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 40));
    const handled = new Map<string, string>();
    let checkpoint = bench.from;
    let lives = 0;
    const live = async (diesAfter: number): Promise<boolean> => {
      lives += 1;
      let count = 0;
      for await (const message of bench.store.subscribe({ from: checkpoint, filter: filter() })) {
        if (message.kind === 'caught-up') return true;
        // Handling is written together with its position, so that one that comes again is known.
        handled.set(message.event.position, message.event.id);
        count += 1;
        if (count === diesAfter) return false;
        if (count % 3 === 0) checkpoint = message.event.position;
      }
      return false;
    };
    while (!(await live(8))) expect(lives).toBeLessThan(40);
    expect([...handled.values()]).toEqual(idsOf(await bench.store.readStream(bench.stream())));
    expect(lives).toBeGreaterThan(3);
  });

  const disturbances = [
    ['cutConnections', 'cut connections'],
    ['restartServer', 'a restart of the server'],
  ] as const;
  for (const [disturbance, words] of disturbances) {
    if (!bench.engine.can.includes(disturbance)) continue;

    it(`survives ${words}, of writers and subscribers: nothing lost, nothing doubled, all in order`, async () => {
      const from = await bench.store.head();
      const writers = 4;
      const each = 40;
      const seen: StoredEvent[] = [];
      const subscriber = await bench.connect();
      const reading = pullUntil(subscriber.subscribe({ from, filter: filter() }), (_, message) => {
        if (message.kind === 'event') seen.push(message.event);
        return seen.length >= writers * each;
      });
      const writing = Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < each; n += 1) {
          await appendPersistently(bench.store, bench.stream(`writer-${writer}`), n === 0 ? 'no-stream' : n - 1, [
            someEvent(bench, { writer, n }),
          ]);
        }
      });
      for (const share of [0.2, 0.6]) {
        await until(() => seen.length >= writers * each * share);
        await bench.harness[disturbance]!();
      }
      await Promise.all(writing);
      const { events } = await reading;
      expect(new Set(idsOf(events)).size).toBe(writers * each);
      expectRising(events.map(({ position }) => position));
      for (let writer = 0; writer < writers; writer += 1) {
        const stream = await bench.store.readStream(bench.stream(`writer-${writer}`));
        expect(stream.map(({ revision }) => revision)).toEqual(Array.from({ length: each }, (_, n) => n));
      }
    });

    it(`says again that it caught up after ${words} while nothing happened`, async () => {
      await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 2));
      const store = await bench.connect();
      const next = someEvents(bench, 1);
      let disturbed: Promise<unknown> | undefined;
      const { events } = await pullUntil(store.subscribe({ from: bench.from, filter: filter() }), (found, message) => {
        if (message.kind === 'caught-up') {
          disturbed ??= bench.harness[disturbance]!().then(() =>
            appendPersistently(bench.store, bench.stream(), 1, next),
          );
        }
        return found.length === 3;
      });
      await disturbed;
      expect(idsOf(events).slice(2)).toEqual(idsOf(next));
    });
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const memoryInUse = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
