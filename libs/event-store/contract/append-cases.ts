import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId, type Json, type NewEvent } from '#libs/kernel';
import { EventStoreError, isFailure, MAX_APPEND_BYTES, START, type EventStore } from '../port.js';
import type { Bench } from './contract.js';
import {
  appendPersistently,
  bytesOf,
  caughtUp,
  dataOf,
  expectFailure,
  expectRising,
  idsOf,
  pullUntil,
  someEvent,
  someEvents,
} from './support.js';

const WRITERS = 50;

export function appendCases(bench: Bench): void {
  it('begins a stream, and goes on at the revision it answered', async () => {
    const stream = bench.stream();
    const first = await bench.store.append(stream, 'no-stream', someEvents(bench, 2));
    expect(first.revision).toBe(1);
    const second = await bench.store.append(stream, first.revision, someEvents(bench, 1));
    expect(second.revision).toBe(2);
    expect(second.position > first.position && first.position > START).toBe(true);

    const events = await bench.store.readStream(stream);
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(events.map(({ position }) => position).slice(1)).toEqual([first.position, second.position]);
  });

  it('refuses no-stream where there is one, and says where it stands', async () => {
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', someEvents(bench, 3));
    const attempt = bench.store.append(stream, 'no-stream', someEvents(bench, 1));
    await expectFailure(attempt, { kind: 'WrongExpectedRevision', stream, expected: 'no-stream', actual: 2 });
  });

  it('refuses exists where there is no stream', async () => {
    const stream = bench.stream();
    const attempt = bench.store.append(stream, 'exists', someEvents(bench, 1));
    await expectFailure(attempt, { kind: 'WrongExpectedRevision', stream, expected: 'exists', actual: 'no-stream' });
  });

  it('appends to a stream that exists, whatever its revision', async () => {
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', someEvents(bench, 2));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => bench.store.append(stream, 'exists', someEvents(bench, 1))),
    );
    expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('refuses a stale revision, one that is not there yet, and any where there is no stream', async () => {
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', someEvents(bench, 3));
    for (const expected of [0, 1, 3, 100]) {
      const attempt = bench.store.append(stream, expected, someEvents(bench, 1));
      await expectFailure(attempt, { kind: 'WrongExpectedRevision', stream, expected, actual: 2 });
    }
    const missing = bench.stream('missing');
    const attempt = bench.store.append(missing, 0, someEvents(bench, 1));
    await expectFailure(attempt, { kind: 'WrongExpectedRevision', stream: missing, expected: 0, actual: 'no-stream' });
    expect(await bench.store.readStream(stream)).toHaveLength(3);
  });

  it('changes nothing for an empty batch, but checks what is expected', async () => {
    const stream = bench.stream();
    expect(await bench.store.append(stream, 'no-stream', [])).toEqual({ revision: -1, position: START });
    await expectFailure(bench.store.append(stream, 'exists', []), {
      kind: 'WrongExpectedRevision',
      actual: 'no-stream',
    });
    await expectFailure(bench.store.readStream(stream), { kind: 'StreamNotFound', stream });

    const written = await bench.store.append(stream, 'no-stream', someEvents(bench, 2));
    expect(await bench.store.append(stream, 1, [])).toEqual(written);
    expect(await bench.store.append(stream, 'exists', [])).toEqual(written);
    await expectFailure(bench.store.append(stream, 'no-stream', []), { kind: 'WrongExpectedRevision', actual: 1 });
    await expectFailure(bench.store.append(stream, 0, []), { kind: 'WrongExpectedRevision', actual: 1 });
    expect(await bench.store.readStream(stream)).toHaveLength(2);
  });

  it('writes a batch whole or not at all', async () => {
    const stream = bench.stream();
    const size = 7;
    await bench.store.append(stream, 'no-stream', someEvents(bench, size));
    const reader = await bench.connect();
    let writing = true;
    const writer = (async () => {
      for (let batch = 1; batch < 10; batch += 1) {
        await bench.store.append(stream, batch * size - 1, someEvents(bench, size));
        await expectFailure(bench.store.append(stream, 0, someEvents(bench, size)), { kind: 'WrongExpectedRevision' });
      }
    })().finally(() => (writing = false));
    while (writing) expect((await reader.readStream(stream)).length % size).toBe(0);
    await writer;
    expect(await reader.readStream(stream)).toHaveLength(10 * size);
  });

  it('answers as before when the same ids come at the same revision again, and changes nothing', async () => {
    const stream = bench.stream();
    const [first, second, third] = [someEvents(bench, 2), someEvents(bench, 3), someEvents(bench, 1)];
    const answers = [await bench.store.append(stream, 'no-stream', first), await bench.store.append(stream, 1, second)];
    const repeat = async () => [
      await bench.store.append(stream, 'no-stream', first),
      await bench.store.append(stream, 1, second),
    ];
    expect(await repeat()).toEqual(answers);
    await bench.store.append(stream, 4, third);
    expect(await repeat()).toEqual(answers);
    expect(idsOf(await bench.store.readStream(stream))).toEqual(idsOf([...first, ...second, ...third]));
  });

  it('answers a repeated append to a stream that exists with its first revision', async () => {
    const register = bench.stream('register');
    await bench.store.append(register, 'no-stream', someEvents(bench, 1));
    const taken = someEvents(bench, 1);
    const answer = await bench.store.append(register, 'exists', taken);
    await bench.store.append(register, 'exists', someEvents(bench, 1));
    expect(await bench.store.append(register, 'exists', taken)).toEqual(answer);
    const elsewhere = await bench.connect();
    expect(await elsewhere.append(register, 'exists', taken)).toEqual(answer);
    const atOnce = someEvents(bench, 1);
    const answers = await Promise.all(
      [bench.store, bench.store, elsewhere, elsewhere].map((store) => store.append(register, 'exists', atOnce)),
    );
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([3]));
    expect(await bench.store.readStream(register)).toHaveLength(4);
  });

  if (bench.engine.knowsEventsByIdAlone) {
    it('knows a repeated event by its id alone: other content is not written', async () => {
      const stream = bench.stream();
      const event = someEvent(bench, { said: 'first' });
      const answer = await bench.store.append(stream, 'no-stream', [event]);
      expect(await bench.store.append(stream, 'no-stream', [{ ...event, data: { said: 'second' } }])).toEqual(answer);
      expect(dataOf(await bench.store.readStream(stream))).toEqual([{ said: 'first' }]);
    });
  } else {
    it('refuses a known id with other content, in another place, or half known', async () => {
      const stream = bench.stream();
      const event = someEvent(bench, { said: 'first' });
      await bench.store.append(stream, 'no-stream', [event]);
      await bench.store.append(stream, 0, someEvents(bench, 1));
      const changed = { ...event, data: { said: 'second' } };
      const refused = { kind: 'Refused' } as const;
      await expectFailure(bench.store.append(stream, 'no-stream', [changed]), refused);
      await expectFailure(bench.store.append(stream, 'exists', [changed]), refused);
      await expectFailure(bench.store.append(stream, 1, [event]), refused);
      await expectFailure(bench.store.append(bench.stream('other'), 'no-stream', [event]), refused);
      await expectFailure(bench.store.append(stream, 'exists', [event, someEvent(bench)]), refused);
      await expectFailure(bench.store.append(stream, 'no-stream', [event, someEvent(bench)]), {
        kind: 'WrongExpectedRevision',
        actual: 1,
      });
      expect(await bench.store.readStream(stream)).toHaveLength(2);
    });
  }

  it('refuses an id that stands twice in one append', async () => {
    const event = someEvent(bench);
    await expectFailure(bench.store.append(bench.stream(), 'no-stream', [event, event]), { kind: 'Refused' });
  });

  it(`tells each conflict to ${WRITERS} writers on one stream, whose revisions then run without a hole`, async () => {
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', someEvents(bench, 1));
    const stores = [bench.store, await bench.connect()];
    let conflicts = 0;
    const write = async (store: EventStore, writer: number): Promise<void> => {
      const event = someEvent(bench, { writer });
      for (let revision = 0; ;) {
        try {
          await appendPersistently(store, stream, revision, [event]);
          return;
        } catch (error) {
          if (!isFailure(error, 'WrongExpectedRevision')) throw error;
          conflicts += 1;
          const { actual } = error.failure as { actual: number };
          expect(actual).toBeGreaterThan(revision);
          revision = actual;
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(stores[writer % 2]!, writer)));
    const events = await bench.store.readStream(stream);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: WRITERS + 1 }, (_, n) => n));
    expect(new Set(idsOf(events)).size).toBe(WRITERS + 1);
    expect(conflicts).toBeGreaterThan(0);
  });

  const holds = bench.engine.can.includes('holdAppendOpen');
  it(`loses and doubles nothing with ${WRITERS} writers on many streams${holds ? ' while one append is held open' : ''}`, async () => {
    const stores = [bench.store, await bench.connect()];
    const held = holds ? await bench.harness.holdAppendOpen!(bench.stream('held')) : undefined;
    const reader = await bench.connect();
    const expected = WRITERS * 3;
    const seen = pullUntil(
      reader.subscribe({ from: bench.from, filter: { streamPrefixes: [bench.stream('writer')] } }),
      (events) => events.length === expected,
    );

    const written = Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (const n of [0, 1, 2]) {
          const store = stores[writer % 2]!;
          await appendPersistently(store, bench.stream(`writer-${writer}`), n === 0 ? 'no-stream' : n - 1, [
            someEvent(bench, { writer, n }),
          ]);
        }
      }),
    );
    if (held) {
      const waiting = await Promise.race([
        written.then(() => 'written'),
        bench.store.head().then(() => 'reading goes on'),
      ]);
      expect(waiting).toBe('reading goes on');
      await held.commit();
    }
    await written;
    const { events } = await seen;
    expectRising(events.map(({ position }) => position));
    expect(new Set(idsOf(events)).size).toBe(expected);
  });

  if (holds) {
    it('answers Unavailable, in bounded time, while an append stays held open', async () => {
      const held = await bench.harness.holdAppendOpen!(bench.stream('held'));
      const store = await bench.connect();
      await expectFailure(store.append(bench.stream(), 'no-stream', someEvents(bench, 1)), { kind: 'Unavailable' });
      await held.rollBack();
      await store.append(bench.stream(), 'no-stream', someEvents(bench, 1));
    });

    it('leaves neither hole nor wait after an append that was rolled back', async () => {
      const { from } = bench;
      const held = await bench.harness.holdAppendOpen!(bench.stream('held'));
      const subscription = bench.store.subscribe({ from });
      const seen = pullUntil(subscription, (events) => events.some(({ stream }) => stream === bench.stream()));
      await held.rollBack();
      const { position } = await bench.store.append(bench.stream(), 'no-stream', someEvents(bench, 1));
      const { events } = await seen;
      expect(events.map(({ stream }) => stream)).not.toContain(bench.stream('held'));
      expect(events.at(-1)!.position).toBe(position);
    });
  }

  it('fails none of its neighbours when one append is refused', async () => {
    const taken = bench.stream('taken');
    await bench.store.append(taken, 'no-stream', someEvents(bench, 1));
    const attempts = Array.from({ length: 30 }, (_, n) =>
      n % 3 === 0
        ? bench.store.append(taken, 'no-stream', someEvents(bench, 1))
        : bench.store.append(bench.stream(`good-${n}`), 'no-stream', someEvents(bench, 2)),
    );
    const outcomes = (await Promise.allSettled(attempts)).map(({ status }) => status);
    expect(outcomes).toEqual(Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')));
    expect(await bench.store.readStream(taken)).toHaveLength(1);
    expect(await bench.store.readStream(bench.stream('good-29'))).toHaveLength(2);
  });

  it('gives canonical bytes back to the bit', async () => {
    const texts = [
      '',
      ' ',
      '\u0000\u0001\u001f\u007f',
      '"\\/\b\f\n\r\t',
      '\u2028\u2029',
      'zażółć gęślą jaźń',
      '\u{1f5de}\u{fe0f}',
      'e\u0301',
      '\ufeff',
      '\uffff',
      '$1 %s {{}}',
    ];
    const numbers = [
      0, -0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740993, 333333333.33333329, 4.5,
    ];
    const awkward: Json[] = [
      null,
      true,
      [],
      {},
      '',
      0,
      texts,
      numbers,
      Object.fromEntries(texts.map((text, n) => [text, n])),
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1},"toString":"x","hasOwnProperty":null}'),
      { '10': 1, '9': 2, a: 3, A: 4, ą: 5, '\u{1f600}': 6, '\uffee': 7 },
      JSON.parse('['.repeat(200) + ']'.repeat(200)),
    ];
    const random = fc.sample(
      fc.jsonValue({ maxDepth: 4 }).filter((value) => JSON.stringify(value).isWellFormed()),
      40,
    ) as Json[];
    const events = [...awkward, ...random].map((data) => someEvent(bench, data));
    const stream = bench.stream();
    await bench.store.append(stream, 'no-stream', events);
    const read = await bench.store.readStream(stream);
    expect(bytesOf(read)).toEqual(bytesOf(events));
    const polluting = read[9]!.data as object;
    expect(Object.getPrototypeOf(polluting)).toBe(Object.prototype);
    expect(Object.hasOwn(polluting, '__proto__')).toBe(true);
    const all = await pullUntil(
      bench.store.subscribe({ from: bench.from, filter: { types: [bench.type], streamPrefixes: [bench.prefix] } }),
      caughtUp,
    );
    expect(bytesOf(all.events)).toEqual(bytesOf(events));
  });

  it('takes every name that is allowed, for streams and types', async () => {
    const names = [
      'a',
      'with space',
      'quote\'"`;--',
      'sl/ash\\back',
      '%20&?#=',
      '-',
      '--x-',
      'a$b',
      'zażółć',
      '新聞',
      '\u{1f4f0}',
      '\u202egnp.exe',
      '..',
      '__proto__',
      'constructor',
    ];
    names.push('x'.repeat(200 - bench.prefix.length));
    const written: NewEvent[] = [];
    for (const name of names) {
      const event = someEvent(bench, { name }, { type: `${bench.type} ${name}`.slice(0, 200) });
      written.push(event);
      expect(await bench.store.append(bench.stream(name), 'no-stream', [event])).toMatchObject({ revision: 0 });
      const [read] = await bench.store.readStream(bench.stream(name));
      expect(read).toMatchObject({ stream: bench.stream(name), ...event });
    }
    const { events } = await pullUntil(
      bench.store.subscribe({ from: bench.from, filter: { streamPrefixes: [bench.prefix] } }),
      caughtUp,
    );
    expect(events.map(({ stream, type }) => [stream, type])).toEqual(
      names.map((name, n) => [bench.stream(name), written[n]!.type]),
    );
  });

  it('refuses names and values that no store could hold, before it asks the store', async () => {
    const refused = { kind: 'Refused' } as const;
    for (const name of ['', '$system', '$$meta', 'nul\u0000', 'line\nbreak', '\ud800', 'x'.repeat(201)]) {
      await expectFailure(bench.store.append(name, 'no-stream', someEvents(bench, 1)), refused);
      await expectFailure(bench.store.readStream(name), refused);
      await expectFailure(
        bench.store.append(bench.stream(), 'no-stream', [someEvent(bench, {}, { type: name })]),
        refused,
      );
    }
    for (const data of [NaN, Infinity, { deep: [-Infinity] }, '\ud800', { '\udfff': 1 }]) {
      await expectFailure(bench.store.append(bench.stream(), 'no-stream', [someEvent(bench, data)]), refused);
    }
    for (const id of ['', 'not-a-uuid', newId().toUpperCase(), `${newId()} `]) {
      await expectFailure(bench.store.append(bench.stream(), 'no-stream', [someEvent(bench, {}, { id })]), refused);
    }
    await expectFailure(bench.store.readStream(bench.stream()), { kind: 'StreamNotFound' });
  });

  it('takes an append up to its limit, and says TooLarge past it', async () => {
    const stream = bench.stream();
    const padding = (bytes: number) => [someEvent(bench, { padding: 'x'.repeat(bytes) })];
    const big = padding(MAX_APPEND_BYTES - 1_000);
    await bench.store.append(stream, 'no-stream', big);
    expect(bytesOf(await bench.store.readStream(stream))).toEqual(bytesOf(big));

    const error = await bench.store.append(stream, 0, padding(MAX_APPEND_BYTES)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EventStoreError);
    expect(error).toMatchObject({ failure: { kind: 'TooLarge', limit: MAX_APPEND_BYTES, bytes: expect.any(Number) } });
    const half = [...padding(MAX_APPEND_BYTES / 2), ...padding(MAX_APPEND_BYTES / 2)];
    await expectFailure(bench.store.append(stream, 0, half), { kind: 'TooLarge' });
    expect(await bench.store.readStream(stream)).toHaveLength(1);
  });

  if (bench.engine.can.includes('tombstone')) {
    it('says StreamDeleted of a stream that was deleted for good', async () => {
      const stream = bench.stream();
      await bench.store.append(stream, 'no-stream', someEvents(bench, 1));
      await bench.harness.tombstone!(stream);
      await expectFailure(bench.store.readStream(stream), { kind: 'StreamDeleted', stream });
      for (const expected of ['no-stream', 'exists', 0] as const) {
        await expectFailure(bench.store.append(stream, expected, someEvents(bench, 1)), {
          kind: 'StreamDeleted',
          stream,
        });
      }
    });
  }
}
