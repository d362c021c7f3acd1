import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#libs/event-store';
import { SystemClock, type RecordedEvent } from '#libs/kernel';
import { KeyRing, MasterKey, subjectStream } from '#libs/personal-data';
import { MemoryKeyTable } from '#libs/personal-data/testing';
import { KeysFollowErasures } from './keys-follow-erasures.js';

const key = MasterKey.parse(MasterKey.generate());
const clock = new SystemClock();
let store: MemoryEventStore;
beforeEach(() => {
  store = new MemoryEventStore();
});
const erased = async () => (await store.readStream(subjectStream('anna'))).at(-1) as unknown as RecordedEvent;

describe('keys, in a database that is older than the events', () => {
  it('are destroyed again as the events are gone through, by whom and why they say', async () => {
    const table = new MemoryKeyTable();
    const before = new MemoryKeyTable();
    const ring = await KeyRing.open(table, store, key, clock);
    await ring.loadForSealing(['anna']);
    const { keys } = await table.read(['anna'], 0);
    await before.establishMasterCheck((await table.masterCheck())!);
    await before.insert(keys[0]!);
    await ring.erase('anna', { commandId: 'erase-1', actor: 'inspector', client: 'test', reason: 'objection' });

    const restored = await KeyRing.open(before, store, key, clock);
    expect(await restored.hasKeys('anna')).toBe(true);
    await new KeysFollowErasures(restored).handle(await erased());
    expect(await restored.hasKeys('anna')).toBe(false);
    expect(await restored.unfinishedErasures()).toEqual([]);
    expect(await store.readStream(subjectStream('anna'))).toHaveLength(2);
  });

  it('that are gone already are left alone', async () => {
    const ring = await KeyRing.open(new MemoryKeyTable(), store, key, clock);
    await ring.loadForSealing(['anna']);
    await ring.erase('anna', { commandId: 'erase-1', actor: 'inspector', client: 'test' });
    await new KeysFollowErasures(ring).handle(await erased());
    expect(await store.readStream(subjectStream('anna'))).toHaveLength(2);
  });
});
