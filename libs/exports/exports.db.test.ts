import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#libs/event-store';
import { newId, OfficeError, SystemClock } from '#libs/kernel';
import type { ExportOrder, ExportRows, TableExport } from '#libs/manifest';
import { migrateKeys, openKeyRing, type KeyRing } from '#libs/personal-data';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import type { ExportSources } from './commands/export-sources.js';
import { MakeExport } from './commands/make-export.js';
import type { ExportFormat } from './domain/export.js';
import { ExportOrders, OrderLost } from './tables/export-orders.js';
import { CUT_FILES, EXPORT_TABLES } from './tables/schema.js';
import { FileWriter } from './writing/write-file.js';

const PAGE = 10;
const clock = new SystemClock();
const store = new MemoryEventStore(clock);
let server: TestDatabase;
let database: Database;
let keys: KeyRing;

beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await migrateKeys(database.pool);
  keys = await openKeyRing(database.pool, store, clock, { masterKey: randomBytes(32), keyFile: '' });
  await migrate(database.pool, 'exports', [EXPORT_TABLES, CUT_FILES]);
});
beforeEach(() => database.pool.query('DELETE FROM exports.orders'));
afterAll(async () => {
  await database.close();
  await server.drop();
});

/** Rows that are counted as they are read; one may be where reading ends badly. */
class Counting {
  read: number[] = [];
  breaksAt: number | undefined;
  onPage: ((from: number) => Promise<void>) | undefined;
  constructor(readonly count: number) {}

  head = () =>
    Promise.resolve({
      title: 'Próba',
      label: '',
      subject: null,
      columns: [{ key: 'n', heading: 'N', type: 'number', width: 5 }],
      total: this.count,
    });

  page = async (_order: ExportOrder, cursor: string | undefined): Promise<ExportRows> => {
    const from = Number(cursor ?? 0);
    await this.onPage?.(from);
    if (from === this.breaksAt) throw new Error('killed');
    this.read.push(from);
    const to = Math.min(from + PAGE, this.count);
    return {
      rows: Array.from({ length: to - from }, (_, n) => [from + n]),
      things: [{ kind: 'case', id: `c${from}` }],
      nextCursor: to === this.count ? null : String(to),
    };
  };
}

/** What one process has of exports. */
function process(source: Counting, mayHave: () => boolean = () => true) {
  const orders = new ExportOrders(database, keys);
  const sources = {
    of: () => source as unknown as TableExport,
    filter: (_: unknown, filter: object) => filter,
    require: () => (mayHave() ? Promise.resolve() : Promise.reject(new OfficeError('forbidden', 'export-not-yours'))),
  } as unknown as ExportSources;
  const make = new MakeExport(
    orders,
    sources,
    new FileWriter({} as never, {} as never),
    { viewer: () => Promise.resolve({}) } as never,
    { waitFor: () => Promise.resolve() } as never,
    store,
    { of: () => Promise.resolve(new Map()) } as never,
    clock,
    database,
  );
  return { orders, make };
}

async function ordered(employeeId: string, format: ExportFormat = 'csv', filter: object = {}): Promise<string> {
  const id = newId();
  const wish = { id, employeeId, of: 'test', format, language: 'pl' as const, filter, orderedAt: clock.nowIso() };
  expect(await new ExportOrders(database, keys).add(wish)).toBe(true);
  return id;
}
/** What is left once a process was killed: nobody renews its lease. */
const lapse = () => database.pool.query(`UPDATE exports.orders SET leased_until = now() - interval '1 second'`);
const csvOf = (count: number) => `\ufeffN\r\n${Array.from({ length: count }, (_, n) => `${n}\r\n`).join('')}`;

it('given a process that was killed while it gathered, another one goes on where it was', async () => {
  const source = new Counting(35);
  const id = await ordered('anna');
  source.breaksAt = 20;
  const killed = process(source);
  await expect(killed.make.make((await killed.orders.claim())!)).rejects.toThrow('killed');
  const other = process(source);
  expect(await other.orders.claim()).toBeUndefined();
  await lapse();
  source.breaksAt = undefined;
  await other.make.make((await other.orders.claim())!);
  expect(source.read).toEqual([0, 10, 20, 30]);
  const order = (await other.orders.find(id))!;
  expect(order).toMatchObject({ state: 'ready', rows: 35, name: 'proba.csv' });
  expect((await other.orders.file(order))!.toString()).toBe(csvOf(35));
  expect(await other.orders.things(id)).toHaveLength(4);
});

it('given one that was taken for dead and lives, it adds nothing', async () => {
  const source = new Counting(35);
  await ordered('anna');
  const slow = process(source);
  const claimed = (await slow.orders.claim())!;
  source.onPage = async (from) => {
    if (from !== 20) return;
    source.onPage = undefined;
    await lapse();
    expect(await process(source).orders.claim()).toBeDefined();
  };
  await expect(slow.make.make(claimed)).rejects.toBeInstanceOf(OrderLost);
  expect(await slow.orders.pieceCount(claimed)).toBe(2);
});

it('two of a person wait or run, and two run in the office', async () => {
  const { orders } = process(new Counting(1));
  const first = await ordered('anna');
  await ordered('anna');
  const third = { employeeId: 'anna', of: 'test', format: 'csv', language: 'pl', filter: {} } as const;
  expect(await orders.add({ ...third, id: newId(), orderedAt: clock.nowIso() })).toBe(false);
  // Said again, it is the same order.
  expect(await orders.add({ ...third, id: first, orderedAt: clock.nowIso() })).toBe(true);
  await ordered('maria');
  expect(await orders.claim()).toBeDefined();
  expect(await orders.claim()).toBeDefined();
  expect(await orders.claim()).toBeUndefined();
});

it('what is too long ends with a reason, and so does what is not theirs any more', async () => {
  const long = process(new Counting(2_005));
  const id = await ordered('anna', 'pdf');
  await long.make.make((await long.orders.claim())!);
  expect(await long.orders.find(id)).toMatchObject({
    state: 'failed',
    why: 'export-too-many-rows',
    whyParameters: { limit: 2_000 },
  });
  const other = await ordered('anna');
  const lost = process(new Counting(5), () => false);
  await lost.make.make((await lost.orders.claim())!);
  expect(await lost.orders.find(other)).toMatchObject({ state: 'failed', why: 'export-not-yours' });
});

it('goes after 7 days', async () => {
  const { orders } = process(new Counting(1));
  const id = await ordered('anna');
  await orders.removeOld(
    clock
      .now()
      .add({ hours: 24 * 7 - 1 })
      .toString(),
  );
  expect(await orders.find(id)).toBeDefined();
  await orders.removeOld(
    clock
      .now()
      .add({ hours: 24 * 7 + 1 })
      .toString(),
  );
  expect(await orders.find(id)).toBeUndefined();
});

describe('when somebody is erased', () => {
  const erase = async () => {
    const person = newId();
    const context = { actor: 'admin', commandId: newId(), reason: 'objection', client: 'api' } as never;
    await keys.fence(person, context);
    return { end: () => keys.erase(person, context) };
  };

  it('a file from before is there no more, and nothing of it', async () => {
    const { orders, make } = process(new Counting(5));
    const id = await ordered('anna', 'csv', { q: 'Kanarek' });
    await make.make((await orders.claim())!);
    const ready = (await orders.find(id))!;
    await (await erase()).end();
    // At once, before anybody has cleaned up.
    expect(await orders.file(ready)).toBeUndefined();
    await orders.dropOutdated();
    const { rows } = await database.pool.query('SELECT state, filter, file FROM exports.orders WHERE id = $1', [id]);
    expect(rows).toEqual([{ state: 'dropped', filter: {}, file: null }]);
    expect(await orders.things(id)).toEqual([]);
  });

  it('one that is being made begins anew, once the erasure has ended', async () => {
    const source = new Counting(35);
    const id = await ordered('anna');
    const { orders, make } = process(source);
    let erasure: Awaited<ReturnType<typeof erase>> | undefined;
    source.onPage = async (from) => {
      if (from === 20) erasure ??= await erase();
    };
    await expect(make.make((await orders.claim())!)).rejects.toBeInstanceOf(OrderLost);
    await orders.dropOutdated();
    await make.make((await orders.claim())!);
    expect(await orders.find(id)).toMatchObject({ state: 'waiting' });
    await erasure!.end();
    await orders.dropOutdated();
    await lapse();
    source.read = [];
    await make.make((await orders.claim())!);
    expect(source.read).toEqual([0, 10, 20, 30]);
    expect(await orders.find(id)).toMatchObject({ state: 'ready', rows: 35 });
  });
});
