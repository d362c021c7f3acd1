import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStoreError, MemoryEventStore, type AppendResult, type ExpectedRevision } from '#libs/event-store';
import { ownData, SettableClock, type KeyScope, type NewEvent } from '#libs/kernel';
import { disposalStream, keyStream, subjectStream } from './domain/events.js';
import { CorruptSealedValue, ERASED, KeyUnavailable, MasterKeyProblem } from './errors.js';
import { KeyRing, type KeyRingLimits } from './key-ring.js';
import { keyIdOf } from './key-id.js';
import type { KeyRow } from './key-table.js';
import { MasterKey, wrappingContext } from './master-key.js';
import type { FieldBinding, SealedValue } from './sealing.js';
import { MemoryKeyTable } from './testing/index.js';

const binding: FieldBinding = { eventId: 'e-1', stream: 'case-1', type: 'NoteAdded', field: '/text' };
const byHand = { commandId: 'erase-1', actor: 'inspector', client: 'test' };
const clock = new SettableClock('2026-03-02T08:00:00Z');
const masterKey = MasterKey.parse(MasterKey.generate());

let store: MemoryEventStore;
let table: FaultyKeyTable;
let ring: KeyRing;
const openRing = (limits?: KeyRingLimits) => KeyRing.open(table, store, masterKey, clock, limits);

beforeEach(async () => {
  store = new MemoryEventStore(clock);
  table = new FaultyKeyTable();
  ring = await openRing();
});

const inCase = (caseId: string, personId: string | null): KeyScope => ({ caseId, personId });
const sealIn = async (scope: KeyScope, keys: KeyRing = ring): Promise<SealedValue> =>
  (await keys.loadForSealing([scope])).seal(scope, 'a secret', binding);
const seal = (person = 'anna', keys: KeyRing = ring): Promise<SealedValue> => sealIn(ownData(person), keys);
const keyOf = (person: string) => keyIdOf(ownData(person));
const open = async (sealed: SealedValue, keys: KeyRing = ring) => (await keys.load([sealed])).open(sealed, binding);
const typesIn = async (stream: string) => (await store.readStream(stream).catch(() => [])).map(({ type }) => type);
const typesOf = async (person: string) => [
  ...(await typesIn(keyStream(keyOf(person)))),
  ...(await typesIn(subjectStream(person))),
];

describe('opening a sealed value', () => {
  it('answers the value, also in another process', async () => {
    const sealed = await seal();
    expect(await open(sealed)).toBe('a secret');
    expect(await open(sealed, await openRing())).toBe('a secret');
  });

  it('answers "erased" once an event says so, in every process', async () => {
    const other = await openRing();
    const sealed = await seal();
    expect(await open(sealed, other)).toBe('a secret');
    await ring.erase('anna', byHand);
    expect(await open(sealed)).toBe(ERASED);
    expect(await open(sealed, other)).toBe(ERASED);
    expect(await open(sealed, await openRing())).toBe(ERASED);
  });

  it('answers "key unavailable" where the row is missing, destroyed or changed and no event says "erased"', async () => {
    const sealed = await seal();
    for (const fault of [
      () => [],
      (rows: readonly KeyRow[]) => rows.map((row) => ({ ...row, wrapped: null })),
      (rows: readonly KeyRow[]) => rows.map((row) => ({ ...row, wrapped: Buffer.alloc(60) })),
      (rows: readonly KeyRow[]) => rows.map((row) => ({ ...row, commitment: '00' })),
      (rows: readonly KeyRow[]) => rows.map((row) => ({ ...row, version: 2 })),
    ]) {
      table.fault = fault;
      await expect(openRing().then((fresh) => open(sealed, fresh))).rejects.toThrow(KeyUnavailable);
    }
    table.fault = undefined;
    expect(await open(sealed, await openRing())).toBe('a secret');
  });

  it('answers "key unavailable" where somebody with the master key put another key in its place', async () => {
    const sealed = await seal();
    table.fault = (rows) =>
      rows.map((row) => ({ ...row, wrapped: masterKey.wrap(Buffer.alloc(32, 7), wrappingContext(row)) }));
    await expect(openRing().then((fresh) => open(sealed, fresh))).rejects.toThrow(
      /not the key that its event commits to/,
    );
  });

  it('answers "erased" also where the erasure is known from its event alone', async () => {
    const sealed = await seal();
    await ring.erase('anna', byHand);
    table.fault = () => [];
    expect(await open(sealed, await openRing())).toBe(ERASED);
  });

  it('answers "corrupt" where the key is there and does not open it', async () => {
    const sealed = await seal();
    const keys = await ring.load([sealed]);
    expect(() => keys.open(sealed, { ...binding, field: '/reason' })).toThrow(CorruptSealedValue);
    expect(() => keys.open({ ...sealed, c: 7 as unknown as string }, binding)).toThrow(CorruptSealedValue);
    await seal('jan');
    const moved = { ...sealed, s: keyOf('jan') };
    await expect(open(moved)).rejects.toThrow(CorruptSealedValue);
  });

  it('tells the three apart for files', async () => {
    const sealed = await ring.sealFile(ownData('anna'), 'f-1', Buffer.from('report'));
    expect(await ring.openFile(ownData('anna'), 'f-1', sealed)).toEqual(Buffer.from('report'));
    await expect(ring.openFile(ownData('anna'), 'f-2', sealed)).rejects.toThrow(CorruptSealedValue);
    await expect(ring.openFile(ownData('jan'), 'f-1', sealed)).rejects.toThrow(KeyUnavailable);
    await ring.erase('anna', byHand);
    expect(await ring.openFile(ownData('anna'), 'f-1', sealed)).toBe(ERASED);
  });
});

describe('a key', () => {
  it('is committed to in the event that creates it', async () => {
    await seal();
    const keyId = keyOf('anna');
    const [event] = await store.readStream(keyStream(keyId));
    expect(event).toMatchObject({
      type: 'KeyCreated',
      data: { keyId, caseId: null, personId: 'anna', version: 1, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) },
      metadata: { actor: 'system', schema: 1 },
    });
  });

  it('is one, however many processes create it at once', async () => {
    const rings = await Promise.all(Array.from({ length: 5 }, () => openRing()));
    const sealed = await Promise.all(rings.map((each) => seal('anna', each)));
    for (const value of sealed) expect(await open(value)).toBe('a secret');
    expect(await typesOf('anna')).toEqual(['KeyCreated']);
  });

  it('is recorded before it is used, also where a crash came between row and event', async () => {
    await store.close();
    await expect(seal()).rejects.toMatchObject({ failure: { kind: 'Unavailable' } });
    store = new MemoryEventStore(clock);
    const next = await openRing();
    expect(await open(await seal('anna', next), next)).toBe('a secret');
    expect(await typesOf('anna')).toEqual(['KeyCreated']);
  });

  it('is settled after an append whose outcome nobody knows', async () => {
    const timid = new TimidStore(clock);
    const keys = await KeyRing.open(table, timid, masterKey, clock);
    timid.timeouts = 2;
    expect(await open(await seal('anna', keys), keys)).toBe('a secret');
    expect(await timid.readStream(keyStream(keyOf('anna')))).toHaveLength(1);
  });

  it('is refused where the events commit to another one', async () => {
    await seal();
    table = new FaultyKeyTable();
    const restored = await openRing();
    await expect(seal('anna', restored)).rejects.toThrow(KeyUnavailable);
  });

  it('that is not the one of its event is found by the auditor', async () => {
    const swapped = await seal();
    await seal('jan');
    await ring.erase('jan', byHand);
    await seal('ewa');
    expect(await ring.keysAgainstEvents()).toEqual([]);
    table.fault = (rows) => rows.map((row) => (row.personId === 'anna' ? { ...row, commitment: '00' } : row));
    expect(await ring.keysAgainstEvents()).toEqual([{ s: swapped.s, k: 1 }]);
  });

  it('gets a further version, and both open', async () => {
    const first = await seal();
    await ring.renew(ownData('anna'));
    const second = await seal();
    expect([first.k, second.k]).toEqual([1, 2]);
    const keys = await ring.load([first, second]);
    expect([keys.open(first, binding), keys.open(second, binding)]).toEqual(['a secret', 'a secret']);
    expect(await typesOf('anna')).toEqual(['KeyCreated', 'KeyCreated']);
    await ring.erase('anna', byHand);
    expect([await open(first), await open(second)]).toEqual([ERASED, ERASED]);
  });

  it('of a version made by another process is found', async () => {
    const other = await openRing();
    await open(await seal(), other);
    await ring.renew(ownData('anna'));
    expect(await open(await seal(), other)).toBe('a secret');
  });

  it('stays in bounded memory, and a batch larger than that opens all the same', async () => {
    const small = await openRing({ keys: 2, milliseconds: 60_000 });
    const sealed = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((subject) => seal(subject)));
    const keys = await small.load(sealed);
    expect(sealed.map((value) => keys.open(value, binding))).toEqual(Array(5).fill('a secret'));
    table.reads = [];
    await small.load(sealed);
    expect(table.reads).toEqual([['a', 'b', 'c'].map(keyOf)]);
  });

  it('is loaded for a whole batch by one query, and then not again until its time is over', async () => {
    const sealed = await Promise.all(['a', 'b', 'c'].map((subject) => seal(subject)));
    const other = await openRing({ keys: 10, milliseconds: 60_000 });
    table.reads = [];
    await other.load(sealed);
    await other.load(sealed);
    expect(table.reads).toEqual([['a', 'b', 'c'].map(keyOf), []]);
    const now = performance.now();
    const later = jest.spyOn(performance, 'now').mockReturnValue(now + 60_001);
    await other.load(sealed);
    later.mockRestore();
    expect(table.reads.at(-1)).toEqual(['a', 'b', 'c'].map(keyOf));
  });
});

describe('an erasure', () => {
  it('is an event, and leaves no key', async () => {
    await seal();
    await ring.erase('anna', { ...byHand, actingFor: 'head', role: 'administrator' });
    const [erased] = await store.readStream(subjectStream('anna'));
    expect(erased).toMatchObject({
      type: 'SubjectErased',
      data: { subject: 'anna' },
      metadata: { actor: 'inspector', actingFor: 'head', role: 'administrator' },
    });
    const { keys } = await table.read([keyOf('anna')], 0);
    expect(keys.map(({ wrapped }) => wrapped)).toEqual([null]);
  });

  it('is heard of with the next load of anybody', async () => {
    const other = await openRing();
    const [anna, jan] = [await seal('anna', other), await seal('jan', other)];
    await ring.erase('anna', byHand);
    expect(await open(jan, other)).toBe('a secret');
    expect(await open(anna, other)).toBe(ERASED);
  });

  it('holds also where the key table has lost every trace of it', async () => {
    const sealed = await seal();
    await ring.erase('anna', byHand);
    table = new FaultyKeyTable();
    const restored = await openRing();
    await expect(seal('anna', restored)).rejects.toMatchObject({ code: 'subject-erased' });
    expect(await open(sealed, restored)).toBe(ERASED);
    await expect(seal('anna', restored)).rejects.toMatchObject({ code: 'subject-erased' });
    expect(await typesOf('anna')).toEqual(['KeyCreated', 'SubjectErased']);
  });

  it('lets nothing more be sealed, in any process', async () => {
    const other = await openRing();
    await seal('anna', other);
    await ring.erase('anna', byHand);
    for (const keys of [ring, other, await openRing()]) {
      await expect(seal('anna', keys)).rejects.toMatchObject({ kind: 'rule', code: 'subject-erased' });
    }
  });

  it('of somebody without a key keeps them from getting one', async () => {
    await ring.erase('anna', byHand);
    await expect(seal()).rejects.toMatchObject({ code: 'subject-erased' });
    expect(await typesOf('anna')).toEqual(['SubjectErased']);
  });

  it('twice, or by two at once, is one', async () => {
    const other = await openRing();
    await seal();
    await Promise.all([ring.erase('anna', byHand), other.erase('anna', { ...byHand, commandId: 'erase-2' })]);
    await ring.erase('anna', byHand);
    expect(await typesOf('anna')).toEqual(['KeyCreated', 'SubjectErased']);
  });

  it('that was cut off after its fence still opens, seals nothing, and is ended later', async () => {
    const sealed = await seal();
    await ring.fence('anna', byHand);
    expect(await open(sealed)).toBe('a secret');
    await expect(seal()).rejects.toMatchObject({ code: 'subject-erased' });
    const later = await openRing();
    const [cutOff] = await later.unfinishedErasures();
    expect(cutOff).toEqual({ owner: { kind: 'person', id: 'anna' }, person: 'anna', context: byHand });
    await later.erase(cutOff!.owner.id, cutOff!.context, cutOff!.person);
    expect(await open(sealed)).toBe(ERASED);
    expect(await ring.unfinishedErasures()).toEqual([]);
  });

  it('is applied again to a key table that was restored from before it', async () => {
    const sealed = await seal();
    const before = table.copy();
    await ring.erase('anna', byHand);
    table = before;
    const restored = await openRing();
    expect(await open(sealed, restored)).toBe('a secret');
    await restored.reapplyErasures();
    expect(await open(sealed, restored)).toBe(ERASED);
  });

  it('is not undone in memory by a reading that was overtaken by it', async () => {
    const sealed = await seal();
    const other = await openRing();
    const release = table.holdNextRead();
    const slow = open(sealed, other);
    await ring.erase('anna', byHand);
    expect(await open(sealed, other)).toBe(ERASED);
    release();
    expect(await slow).toBe('a secret');
    expect(await open(sealed, other)).toBe(ERASED);
  });

  it('evicts the key from a process that loads nothing', async () => {
    const idle = await openRing();
    await idle.start();
    await open(await seal(), idle);
    const readsBefore = table.reads.length;
    await table.fence({ kind: 'person', id: 'anna' }, 'anna', byHand);
    expect(table.reads.length).toBe(readsBefore + 1);
    await idle.stop();
  });
});

describe('the keys of a person and of a case', () => {
  const annaIn1 = inCase('case-1', 'anna');
  const annaIn2 = inCase('case-2', 'anna');
  const janIn1 = inCase('case-1', 'jan');
  const nobodyIn1 = inCase('case-1', null);
  const all = [ownData('anna'), annaIn1, annaIn2, janIn1, nobodyIn1] as const;
  const sealAll = () => Promise.all(all.map((scope) => sealIn(scope)));
  const openAll = async (sealed: readonly SealedValue[], keys: KeyRing) =>
    (await Promise.all(sealed.map((value) => open(value, keys)))).map((value) => value !== ERASED);
  const sorted = (...scopes: readonly KeyScope[]) => scopes.map(keyIdOf).sort();

  it('are told by the key table: ids that say neither case nor person', async () => {
    await sealAll();
    expect(await ring.keysOf({ kind: 'person', id: 'anna' })).toEqual(sorted(ownData('anna'), annaIn1, annaIn2));
    expect(await ring.keysOf({ kind: 'case', id: 'case-1' })).toEqual(sorted(annaIn1, janIn1, nobodyIn1));
    for (const scope of all) expect(keyIdOf(scope)).not.toMatch(/anna|jan|case/);
  });

  it('go with the person, in every case, and with the case, whosever they are, in every process', async () => {
    const sealed = await sealAll();
    const other = await openRing();
    expect(await openAll(sealed, other)).toEqual([true, true, true, true, true]);
    await ring.erase('anna', byHand);
    for (const keys of [ring, other, await openRing()])
      expect(await openAll(sealed, keys)).toEqual([false, false, false, true, true]);
    await ring.disposeOfCase('case-1', { ...byHand, commandId: 'dispose-1' });
    for (const keys of [ring, other, await openRing()])
      expect(await openAll(sealed, keys)).toEqual([false, false, false, false, false]);
    expect(await ring.keysOf({ kind: 'person', id: 'jan' })).toEqual([]);
    expect(await open(await sealIn(inCase('case-2', 'jan')))).toBe('a secret');
  });

  it('get no new one after that: neither of the person in a new case, nor of anybody in the case', async () => {
    await ring.erase('anna', byHand);
    await ring.disposeOfCase('case-1', byHand);
    await expect(sealIn(inCase('case-3', 'anna'))).rejects.toMatchObject({ code: 'subject-erased' });
    for (const scope of [nobodyIn1, inCase('case-1', 'ewa')])
      await expect(sealIn(scope)).rejects.toMatchObject({ kind: 'rule', code: 'case-disposed' });
    expect(await ring.isFenced(inCase('case-1', 'ewa'))).toBe(true);
    expect(await ring.isFenced(inCase('case-4', 'ewa'))).toBe(false);
  });

  it('of a case that was disposed of say so in one event, however often it is asked for', async () => {
    await sealAll();
    await ring.disposeOfCase('case-1', byHand);
    await (await openRing()).disposeOfCase('case-1', { ...byHand, commandId: 'dispose-2' });
    const events = await store.readStream(disposalStream('case-1'));
    expect(events).toMatchObject([
      { type: 'CaseDisposed', data: { caseId: 'case-1' }, metadata: { actor: 'inspector', commandId: 'erase-1' } },
    ]);
  });

  it('are destroyed again in a key table that was restored from before', async () => {
    const sealed = await sealAll();
    const before = table.copy();
    await ring.disposeOfCase('case-1', byHand);
    await ring.erase('anna', byHand);
    table = before;
    const restored = await openRing();
    expect(await openAll(sealed, restored)).toEqual([true, true, true, true, true]);
    await restored.reapplyErasures();
    expect(await openAll(sealed, restored)).toEqual([false, false, false, false, false]);
  });

  it('are known to be destroyed from the events alone; a missing row says nothing', async () => {
    const sealed = await sealAll();
    await ring.disposeOfCase('case-2', byHand);
    table.fault = () => [];
    const restored = await openRing();
    expect(await open(sealed[2]!, restored)).toBe(ERASED);
    for (const value of [sealed[0], sealed[1], sealed[4]])
      await expect(open(value!, restored)).rejects.toThrow(KeyUnavailable);
  });
});

describe('the master key', () => {
  it('must be that of the office', async () => {
    const other = MasterKey.parse(MasterKey.generate());
    await expect(KeyRing.open(table, store, other, clock)).rejects.toThrow(MasterKeyProblem);
    await expect(KeyRing.open(table, store, other, clock)).rejects.toThrow(/MASTER_KEY/);
  });

  it('is 32 bytes, in base64 or hexadecimal', () => {
    expect(MasterKey.parse(`${'ab'.repeat(32)}\n`).id).toBe(MasterKey.of(Buffer.alloc(32, 0xab)).id);
    expect(MasterKey.parse(Buffer.alloc(32, 0xab).toString('base64')).id).toBe(MasterKey.of(Buffer.alloc(32, 0xab)).id);
    for (const text of ['', 'secret', 'ab'.repeat(31), `${'ab'.repeat(32)}x`])
      expect(() => MasterKey.parse(text)).toThrow(MasterKeyProblem);
    expect(() => MasterKey.of(Buffer.alloc(31))).toThrow(MasterKeyProblem);
  });
});

describe('a reservation’s name', () => {
  it('is the same in every process, tells kinds and values apart, and shows neither value', async () => {
    const name = ring.reservationName('contact-email', 'anna@example.pl');
    expect(name).toMatch(/^reservation-contact-email-[0-9a-f]{64}$/);
    expect((await openRing()).reservationName('contact-email', 'anna@example.pl')).toBe(name);
    expect(ring.reservationName('contact-email', 'jan@example.pl')).not.toBe(name);
    expect(ring.reservationName('contact', 'anna@example.pl').slice(-64)).not.toBe(name.slice(-64));
  });
});

/** Counts its reads, and lies about its rows where the test wants it to. */
class FaultyKeyTable extends MemoryKeyTable {
  reads: string[][] = [];
  fault: ((rows: readonly KeyRow[]) => readonly KeyRow[]) | undefined;

  private held: Promise<void> | undefined;

  /** The next read sees the table as it is, and answers only when the returned function is called. */
  holdNextRead(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.held = promise;
    return resolve;
  }

  override async read(keyIds: readonly string[], ordinal: number) {
    this.reads.push([...keyIds]);
    const held = this.held;
    this.held = undefined;
    const result = await super.read(keyIds, ordinal);
    await held;
    return this.fault ? { ...result, keys: this.fault(result.keys) } : result;
  }

  copy(): FaultyKeyTable {
    return Object.assign(new FaultyKeyTable(), copyOfState(this));
  }
}

const copyOfState = (table: object): object =>
  Object.fromEntries(
    Object.entries(table).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value] : value instanceof Map ? new Map(value) : value,
    ]),
  );

/** Writes, and does not tell. */
class TimidStore extends MemoryEventStore {
  timeouts = 0;

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    const result = await super.append(stream, expected, events);
    if (this.timeouts-- > 0) throw new EventStoreError({ kind: 'Timeout', reason: 'test' });
    return result;
  }
}
