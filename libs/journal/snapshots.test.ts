import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { StoredEvent } from '#libs/kernel';
import { defineEvent, id, type AnyOf, type Decider } from '#libs/kernel';
import { EventSourcedJournal } from './event-sourced-journal.js';
import { memoryJournal, type MemoryJournal } from './testing/index.js';

const Added = defineEvent('Added', 'Added.', z.object({ item: id() }));
const Removed = defineEvent('Removed', 'Removed.', z.object({ item: id() }));
const events = { Added, Removed };
type Event = AnyOf<typeof events>;
type Command = Event['type'];

/** What is in a box, and how often it was opened. */
interface Box {
  readonly items: readonly string[];
  readonly opened: number;
}

const boxOf = (version: number): Decider<Box, { readonly type: Command; readonly item: string }, Event> => ({
  initialState: { items: [], opened: 0 },
  decide: ({ type, item }, { items }) =>
    items.includes(item) === (type === 'Added') ? [] : [{ type, data: { item } }],
  evolve: ({ items, opened }, { type, data }) => ({
    items: type === 'Added' ? [...items, data.item] : items.filter((item) => item !== data.item),
    opened: opened + 1,
  }),
  snapshot: { name: 'box', version },
});
const [box, nextBox] = [boxOf(1), boxOf(2)];
/** The same without snapshots. */
const plain = { initialState: box.initialState, evolve: box.evolve };

const STREAM = 'box-1';
let office: MemoryJournal;
/** Revisions that were read from the store since the last look. */
let readings: number[][];

beforeEach(async () => {
  office = await memoryJournal({ boxes: events });
  const readStream = office.store.readStream.bind(office.store);
  readings = [];
  office.store.readStream = async (...parameters) => {
    const read: readonly StoredEvent[] = await readStream(...parameters);
    readings.push(read.map(({ revision }) => revision));
    return read;
  };
});

/** Another process on the same store and snapshots. */
const process = () => new EventSourcedJournal(office.store, office.codec, office.clock, office.snapshots);
const put = (item: string, commandId = `add-${item}`, decider = box, seenRevision?: number, journal = process()) =>
  journal.execute({
    stream: STREAM,
    decider,
    command: { type: 'Added', item },
    context: { commandId, actor: 'jan', client: 'test' },
    ...(seenRevision !== undefined && { seenRevision }),
  });
const fill = async (count: number) => {
  for (let index = 0; index < count; index += 1) await put(String(index), undefined, box, undefined, office.journal);
  await office.journal.settled();
};
const fromTheStart = () => process().folded(STREAM, plain);
const throughSnapshot = (decider = box) => process().folded(STREAM, decider);
const readSince = async (run: () => Promise<unknown>) => {
  readings = [];
  await run();
  return readings.flat().length;
};

describe('a long stream', () => {
  it('is folded from its snapshot on, to the same state', async () => {
    await fill(120);
    expect(await readSince(throughSnapshot)).toBeLessThanOrEqual(51);
    expect(await throughSnapshot()).toEqual(await fromTheStart());
    expect(await readSince(() => put('new'))).toBeLessThanOrEqual(51);
    expect(await throughSnapshot()).toEqual(await fromTheStart());
  });

  it('comes to the same with its snapshot as without, whatever happened in it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom<Command>('Added', 'Removed'), fc.integer({ min: 0, max: 5 })), {
          minLength: 40,
          maxLength: 160,
        }),
        async (history) => {
          office = await memoryJournal({ boxes: events });
          for (const [index, [type, item]] of history.entries()) {
            await process().execute({
              stream: STREAM,
              decider: box,
              command: { type, item: String(item) },
              context: { commandId: String(index), actor: 'jan', client: 'test' },
            });
            if (index % 7 === 0) await throughSnapshot();
          }
          expect(await throughSnapshot()).toEqual(await fromTheStart());
        },
      ),
      { numRuns: 20 },
    ));

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['changed', (text) => text.replace('"opened":', '"opened":1')],
  ])('whose snapshot is %s is folded anew', async (_, damage) => {
    await fill(120);
    office.snapshots.damage(damage);
    expect(await readSince(throughSnapshot)).toBe(120);
    expect(await throughSnapshot()).toEqual(await fromTheStart());
    expect(await put('new')).toMatchObject({ revision: 120 });
  });

  it('whose snapshot is of another version is folded anew', async () => {
    await fill(120);
    expect(await readSince(() => throughSnapshot(nextBox))).toBe(120);
    expect(await put('new', 'new', nextBox)).toMatchObject({ revision: 120 });
  });

  it('whose snapshot was taken of another stream of that name is folded anew', async () => {
    await fill(120);
    const { snapshots } = office;
    const memory = await memoryJournal({ boxes: events });
    office = { ...memory, snapshots };
    for (let index = 0; index < 110; index += 1)
      await put(`other-${index}`, undefined, nextBox, undefined, memory.journal);
    expect(await throughSnapshot()).toEqual(await fromTheStart());
  });

  it('knows every command that it ever had, and answers as the first time', async () => {
    const first = await put('first', 'the first');
    await fill(120);
    expect(await put('first', 'the first')).toMatchObject({
      revision: first.revision,
      events: [{ id: first.events[0]!.id }],
    });
    expect(await put('other', 'the first')).toMatchObject({ revision: first.revision });
    expect(await office.store.readStream(STREAM)).toHaveLength(121);
  });

  it('tells what somebody has not seen, also before its snapshot', async () => {
    await fill(120);
    await expect(put('new', 'new', box, 3)).rejects.toMatchObject({ kind: 'changed', parameters: { what: 'Added' } });
    await expect(put('new', 'new', box, 119)).resolves.toMatchObject({ revision: 120 });
  });

  it('holds twenty writers at once, none of whom reads it anew', async () => {
    await fill(120);
    const read = await readSince(() =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) => put(`at once ${index}`, undefined, box, undefined, office.journal)),
      ),
    );
    expect(read).toBeLessThan(100);
    expect(await throughSnapshot()).toMatchObject({ revision: 139 });
  });

  it('is read on from where this process last stood, and opened no further', async () => {
    await fill(120);
    const { journal } = office;
    const read = async (run: () => Promise<unknown>) => {
      readings = [];
      await run();
      return readings;
    };
    expect(await read(() => journal.folded(STREAM, box))).toEqual([[119]]);
    await put('from elsewhere');
    expect(await read(() => journal.folded(STREAM, box))).toEqual([[119, 120]]);
    expect(await journal.folded(STREAM, box)).toEqual(await fromTheStart());
    expect(await read(() => put('mine', 'mine', box, undefined, journal))).toEqual([[120]]);
    expect(await put('mine', 'mine', box, undefined, journal)).toMatchObject({
      revision: 121,
      events: [{ revision: 121 }],
    });
    await expect(put('late', 'late', box, 119, journal)).rejects.toMatchObject({ kind: 'changed' });
    await expect(put('seen', 'seen', box, 121, journal)).resolves.toMatchObject({ revision: 122 });
  });

  it('is folded anew where the store holds another stream than the one that was folded', async () => {
    await fill(20);
    const other = await memoryJournal({ boxes: events });
    for (let index = 0; index < 30; index += 1) await put(`other-${index}`, undefined, box, undefined, other.journal);
    office.store.readStream = other.store.readStream.bind(other.store);
    expect(await office.journal.folded(STREAM, box)).toEqual(await other.journal.folded(STREAM, plain));
  });

  it('is read on, not anew, after a conflict with another process', async () => {
    await fill(120);
    const append = office.store.append.bind(office.store);
    let first = true;
    office.store.append = async (...parameters) => {
      if (!first) return append(...parameters);
      first = false;
      await put('from elsewhere');
      return append(...parameters);
    };
    const own = process();
    readings = [];
    await expect(put('mine', 'mine', box, undefined, own)).resolves.toMatchObject({ revision: 121 });
    expect(readings.at(-1)).toEqual([120]);
  });
});
