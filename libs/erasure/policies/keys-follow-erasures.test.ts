import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#libs/event-store';
import { ownData, SystemClock, type RecordedEvent } from '#libs/kernel';
import { disposalStream, keyIdOf, KeyRing, MasterKey, subjectStream } from '#libs/personal-data';
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
    await ring.loadForSealing([ownData('anna')]);
    const { keys } = await table.read([keyIdOf(ownData('anna'))], 0);
    await before.establishMasterCheck((await table.masterCheck())!);
    await before.insert(keys[0]!);
    await ring.erase('anna', { commandId: 'erase-1', actor: 'inspector', client: 'test', reason: 'objection' });

    const restored = await KeyRing.open(before, store, key, clock);
    const anna = { kind: 'person', id: 'anna' } as const;
    expect(await restored.keysOf(anna)).toHaveLength(1);
    await new KeysFollowErasures(restored).on.handle(await erased());
    expect(await restored.keysOf(anna)).toEqual([]);
    expect(await restored.unfinishedErasures()).toEqual([]);
    expect(await store.readStream(subjectStream('anna'))).toHaveLength(1);
  });

  it('of a case that was disposed of, too', async () => {
    const scope = { caseId: 'case-1', personId: null };
    const before = new MemoryKeyTable();
    const ring = await KeyRing.open(new MemoryKeyTable(), store, key, clock);
    await ring.disposeOfCase('case-1', { commandId: 'dispose-1', actor: 'archivist', client: 'test' });
    const restored = await KeyRing.open(before, new MemoryEventStore(), key, clock);
    await restored.loadForSealing([scope]);
    const [disposed] = await store.readStream(disposalStream('case-1'));
    await new KeysFollowErasures(restored).on.handle(disposed as unknown as RecordedEvent);
    expect(await restored.keysOf({ kind: 'case', id: 'case-1' })).toEqual([]);
  });

  it('that are gone already are left alone', async () => {
    const ring = await KeyRing.open(new MemoryKeyTable(), store, key, clock);
    await ring.loadForSealing([ownData('anna')]);
    await ring.erase('anna', { commandId: 'erase-1', actor: 'inspector', client: 'test' });
    await new KeysFollowErasures(ring).on.handle(await erased());
    expect(await store.readStream(subjectStream('anna'))).toHaveLength(1);
  });
});
