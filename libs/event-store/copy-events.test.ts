import { describe, expect, it } from '@jest/globals';
import { newId, type NewEvent } from '#libs/kernel';
import { MemoryEventStore } from './adapters/memory/memory-event-store.js';
import { EventStoreDbEventStore } from './adapters/eventstoredb/eventstoredb-event-store.js';
import { CopyFailed, copyEvents, verifyCopy, type CopyProgress } from './copy-events.js';
import { EventStoreError, type AppendResult, type EventStore, type ExpectedRevision } from './port.js';
import { StandInServer } from './testing/stand-in-server.js';

const event = (n: number): NewEvent => {
  const commandId = newId();
  const metadata = {
    schema: 1,
    actor: 'system',
    client: 'test',
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
  };
  return {
    id: newId(),
    type: `Tried${n % 3}`,
    data: { n, text: 'zażółć' },
    metadata: { ...metadata, occurredAt: '2026-03-02T08:15:00.000Z' },
  };
};

async function filled(count = 1_200): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  const revisions = new Map<string, number>();
  for (let n = 0; n < count; n += 1) {
    // Runs of neighbours, and streams that come back.
    const stream = `stream-${(n >> 2) % 37}`;
    const revision = revisions.get(stream) ?? -1;
    await store.append(stream, revision < 0 ? 'no-stream' : revision, [event(n)]);
    revisions.set(stream, revision + 1);
  }
  return store;
}

const contents = async (store: EventStore) =>
  (await store.readAll({ limit: 10_000 })).map(({ position: _position, recordedAt: _recordedAt, ...rest }) => rest);

/** Dies when it is to take its nth append: half of them before, half after writing it. */
class Mortal extends MemoryEventStore {
  private left = 0;

  live(appends: number): void {
    this.left = appends;
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    this.left -= 1;
    if (this.left === 0) {
      // As if the process died between two parts of a longer append.
      await super.append(stream, expected, events.slice(0, Math.ceil(events.length / 2)));
      throw new EventStoreError({ kind: 'AccessDenied', reason: 'dead' });
    }
    return super.append(stream, expected, events);
  }
}

describe('copying events', () => {
  it('brings all of them over, in order, and says how far it is', async () => {
    const [from, to] = [await filled(), new MemoryEventStore()];
    const progress: CopyProgress[] = [];
    expect(await copyEvents(from, to, { onProgress: (step) => progress.push(step) })).toBe(1_200);
    expect(await contents(to)).toEqual(await contents(from));
    expect(progress.map(({ phase, events }) => `${phase} ${events}`)).toEqual([
      'copying 500',
      'copying 1000',
      'copying 1200',
      'verifying 500',
      'verifying 1000',
      'verifying 1200',
    ]);
    expect(await copyEvents(from, to)).toBe(1_200);
  });

  for (const remembers of [true, false]) {
    it(`goes on where it was broken off ${remembers ? 'by its checkpoint' : 'without a checkpoint'}`, async () => {
      const [from, to] = [await filled(), new Mortal()];
      let position: string | undefined;
      const read = async () => position;
      const write = async (reached: string) => void (position = reached);
      const checkpoint = remembers ? { read, write } : undefined;
      for (let deaths = 0; deaths < 5; deaths += 1) {
        to.live(70 + deaths * 40);
        await copyEvents(from, to, { checkpoint }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(EventStoreError),
        );
      }
      to.live(Infinity);
      expect(await copyEvents(from, to, { checkpoint })).toBe(1_200);
      expect(await contents(to)).toEqual(await contents(from));
    });
  }

  it('stops when it is told to', async () => {
    const [from, to] = [await filled(), new MemoryEventStore()];
    const stopper = new AbortController();
    await expect(copyEvents(from, to, { signal: stopper.signal, onProgress: () => stopper.abort() })).rejects.toThrow(
      'aborted',
    );
    expect(await to.readAll({ limit: 10_000 })).toHaveLength(500);
  });

  it('says what differs', async () => {
    const from = await filled(20);
    const other = new MemoryEventStore();
    await other.append('stream-0', 'no-stream', [event(0)]);
    await expect(copyEvents(from, other)).rejects.toThrow(CopyFailed);

    const more = new MemoryEventStore();
    await copyEvents(from, more);
    await more.append('one-more', 'no-stream', [event(0)]);
    await expect(verifyCopy(from, more)).rejects.toThrow('the source holds 20 events and the target 21');
    await expect(verifyCopy(more, from)).rejects.toThrow('event 0 of one-more is another one in the target');
  });

  it('goes to EventStoreDB and back', async () => {
    const server = await StandInServer.start();
    const eventStoreDb = new EventStoreDbEventStore(server.connectionString);
    try {
      const [from, back] = [await filled(300), new MemoryEventStore()];
      expect(await copyEvents(from, eventStoreDb)).toBe(300);
      expect(await copyEvents(eventStoreDb, back)).toBe(300);
      expect(await contents(back)).toEqual(await contents(from));
    } finally {
      await eventStoreDb.close();
      await server.stop();
    }
  });
});
