import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MemoryEventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ProjectionsAdministration } from './administration.js';
import type { EventOpener } from './event-opener.js';
import { patch, upsert, type Projection } from './projection.js';
import { caseList, clearEvents, ExampleOffice, opened, renamed, shortCaseList } from './testing/example-office.js';
import { startOther } from './testing/other-process.js';
import { until } from '../../tests/support/until.js';

describe('rebuilding', () => {
  let database: TestDatabase;
  let office: ExampleOffice;

  beforeEach(async () => {
    database = await freshDatabase();
    office = await ExampleOffice.open(database.url);
  });

  afterEach(async () => {
    await office.close();
    await database.drop();
  });

  const administration = (...projections: Projection[]) =>
    new ProjectionsAdministration(office.pool, office.store, clearEvents, projections);

  const editions = () =>
    office.query<{ version: number; generation: number; state: string }>(
      'SELECT version, generation, state FROM projections.checkpoints ORDER BY version, generation',
    );
  const onlyLive = (version: number, generation: number) =>
    until(
      editions,
      (rows) =>
        rows.length === 1 &&
        rows[0]!.state === 'live' &&
        rows[0]!.version === version &&
        rows[0]!.generation === generation,
    );

  const fill = async (cases: number) => {
    let position = '';
    for (let n = 0; n < cases; n++) {
      const id = String(n).padStart(4, '0');
      ({ position } = await office.append(id, opened(id, `a${n}`), renamed(id, `b${n}`)));
    }
    return position;
  };

  it('fills tables beside the live ones, takes over by itself, and drops the old ones', async () => {
    const list = caseList();
    const { readModels } = await office.start({ projections: [list], buildBatch: 16 });
    await readModels.waitFor(await fill(40));
    const before = await office.titles();
    await administration(list).rebuild('case_list');
    await onlyLive(1, 1);
    expect(await office.titles()).toEqual(before);
    const tables = await office.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read_tables'`,
    );
    expect(tables).toEqual([{ name: 'case_list__v1_1' }]);
    const { position } = await office.append('0000', renamed('0000', 'after'));
    await readModels.waitFor(position);
    expect((await office.titles())[0]!.title).toBe('after');
  });

  it('beside live traffic ends equal to the live tables, to the byte', async () => {
    const list = caseList();
    const { readModels } = await office.start({ projections: [list], buildBatch: 16 });
    await readModels.waitFor(await fill(60));
    let writing = true;
    const traffic = (async () => {
      for (let n = 0; writing; n++) await office.append('0001', renamed('0001', `n${n}`));
    })();
    await administration(list).rebuild('case_list');
    await onlyLive(1, 1);
    const verification = await administration(list).verify('case_list');
    writing = false;
    await traffic;
    expect(verification).toMatchObject({ different: 0, rows: 60, undigested: 0 });
  });

  it('overtakes traffic that never pauses: whenever it has read all there is, something new is there', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(20));
    let writing = true;
    let written = 0;
    const opener: EventOpener = {
      open: async (events) => {
        if (writing) await office.append('0001', renamed('0001', `n${++written}`));
        return events;
      },
    };
    const newer = caseList('case_list', 2);
    await office.start({ projections: [newer], opener, buildBatch: 5 });
    await onlyLive(2, 0);
    writing = false;
    expect(await administration(newer).verify('case_list')).toMatchObject({ different: 0, rows: 20 });
  });

  it('begins by itself for a new version, while the old one serves; columns that are new read null until then', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(30));
    await first.stop();

    const wider = caseList('case_list', 2);
    const [table] = wider.tables;
    const next: Projection = {
      ...wider,
      tables: [
        { ...table!, columns: { ...table!.columns, loud: 'text' } },
        { name: 'loud_titles', columns: { title: 'text not null' }, primaryKey: ['title'] },
      ],
      reduce: (event) => {
        const operations = wider.reduce(event);
        const titles = operations.flatMap((operation) => (operation.op === 'upsert' ? [operation.row] : []));
        return [
          ...operations,
          ...titles.map(({ id, title }) =>
            patch('case_list', { id: String(id) }, { loud: String(title).toUpperCase() }),
          ),
          ...titles.map(({ title }) => upsert('loud_titles', { title: String(title).toUpperCase() })),
        ];
      },
    };
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await office.start({
      projections: [next],
      opener: {
        open: async (events) => {
          await held;
          return events;
        },
      },
    });
    expect(await editions()).toMatchObject([
      { version: 1, state: 'live' },
      { version: 2, state: 'building' },
    ]);
    expect(await office.query(`SELECT title, loud FROM read.case_list WHERE id = '0000'`)).toEqual([
      { title: 'b0', loud: null },
    ]);
    expect(await office.query('SELECT * FROM read.loud_titles')).toEqual([]);
    release();
    await onlyLive(2, 0);
    expect(await office.query(`SELECT title, loud FROM read.case_list WHERE id = '0000'`)).toEqual([
      { title: 'b0', loud: 'A0' },
    ]);
    expect(await office.query('SELECT * FROM read.loud_titles')).toHaveLength(30);
  });

  it('takes large events in small batches, whatever their number', async () => {
    for (let n = 0; n < 40; n++) await office.append(`${n}`, opened(`${n}`, 'x'.repeat(900_000)));
    const batches: StoredEvent[][] = [];
    const opener: EventOpener = {
      open: (events) => {
        batches.push([...events]);
        return Promise.resolve(events);
      },
    };
    const list = caseList();
    const [table] = list.tables;
    await office.start({ projections: [{ ...list, tables: [{ ...table!, indexes: [] }] }], opener });
    await onlyLive(1, 0);
    // At least once: a batch whose writing failed, or whose lease was lost for a moment, is opened again.
    expect(new Set(batches.flat().map(({ stream }) => stream)).size).toBe(40);
    // Eight megabytes, and what the store reads in one go.
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThan(16);
    expect(await office.titles()).toHaveLength(40);
  });

  it('is begun once, whatever the number of workers that bring a new version at the same time', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(10));
    await Promise.all([1, 2, 3].map(() => office.start({ projections: [caseList('case_list', 2)] })));
    await onlyLive(2, 0);
    const [row] = await office.query<{ events_done: string }>('SELECT events_done FROM projections.checkpoints');
    expect(row!.events_done).toBe('20');
    expect(await office.titles()).toHaveLength(10);
  });

  it('is not begun anew by a second order while it is under way', async () => {
    const list = caseList();
    await fill(20);
    const release = Promise.withResolvers<void>();
    const opener: EventOpener = {
      open: async (events) => {
        await release.promise;
        return events;
      },
    };
    await office.start({ projections: [list], opener });
    const [first, second] = await Promise.all([
      administration(list).rebuild('case_list'),
      administration(list).rebuild('case_list'),
    ]);
    expect(first).toMatchObject({ version: 1, generation: 0 });
    expect(second).toMatchObject({ version: 1, generation: 0 });
    release.resolve();
    await onlyLive(1, 0);
  });

  it('begins by itself where the tables are not as the same version declares them, and says so', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(5));
    await first.stop();
    const { tables, ...list } = shortCaseList('case_list', 1);
    const second = await office.start({ projections: [{ ...list, tables }] });
    await onlyLive(1, 1);
    expect(office.log.filter((line) => line.includes('a change raises the version'))).toHaveLength(1);
    expect(await office.query('SELECT * FROM read.case_list LIMIT 0')).toEqual([]);
    await second.stop();
    // Somebody has tampered with a table.
    await office.query('ALTER TABLE read_tables.case_list__v1_1 DROP COLUMN title CASCADE');
    await office.start({ projections: [{ ...list, tables }] });
    await onlyLive(1, 2);
    expect(await office.titles()).toHaveLength(5);
  });

  it('keeps tables that only the new version has in sight when it is ordered anew', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(3));
    await first.stop();
    const wider: Projection = {
      ...caseList('case_list', 2),
      tables: [...caseList().tables, { name: 'poisoned', columns: { id: 'text not null' }, primaryKey: ['id'] }],
      reduce: () => {
        throw new Error('poison');
      },
    };
    await office.start({ projections: [wider], parkedLimit: 0 });
    await until(
      () => administration().stopped(),
      (reason) => reason === 'case_list (too-many-parked-keys)',
    );
    // Why it stopped can be seen, though another edition serves.
    expect(await administration(wider).parked('case_list')).toMatchObject([{ version: 2, state: 'building' }]);
    expect(await administration(wider).rebuild('case_list')).toMatchObject({ version: 2, generation: 1 });
    await until(
      () => office.query(`SELECT FROM pg_tables WHERE tablename = 'poisoned__v2'`),
      (rows) => rows.length === 0,
    );
    expect(await office.query('SELECT * FROM read.poisoned')).toEqual([]);
  });

  it('waits for a view of somebody else that stands on what is gone, and says so; a reading holds up nobody else', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor(await fill(3));
    await first.stop();
    await office.query('CREATE VIEW public.theirs AS SELECT id, changes FROM read.case_list');
    await office.start({ projections: [shortCaseList()] });
    const waitsFor = async () => (await administration().status()).map((edition) => edition.waitsFor);
    await until(waitsFor, (reasons) => reasons.includes('foreign-view'));
    await office.query('DROP VIEW public.theirs');
    await onlyLive(2, 0);

    const reader = new pg.Client({ connectionString: database.url });
    await reader.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT * FROM read.case_list');
    await administration(shortCaseList()).rebuild('case_list');
    await until(waitsFor, (reasons) => reasons.includes('busy-view'));
    // Not behind the takeover, which waits for the one that still reads.
    expect(await office.titles()).toHaveLength(3);
    await reader.query('COMMIT');
    await reader.end();
    await onlyLive(2, 1);
  });

  it('of a version without a column lets old processes read on, and takes over when they are gone', async () => {
    await fill(10);
    const worker = await startOther({ url: database.url, names: ['case_list'] });
    await onlyLive(1, 0);
    const reader = await startOther({ url: database.url, names: ['case_list'], reads: true });
    try {
      const successor = await office.start({ projections: [shortCaseList()] });
      const waiting = (reason: string) =>
        until(
          () => administration().status(),
          (all) => all.some(({ version, waitsFor }) => version === 2 && waitsFor === reason),
        );
      await waiting('old-readers');
      // Both versions read what the old worker still writes, and wait for it.
      const { position } = await office.append('0001', renamed('0001', 'while both live'));
      await successor.readModels.waitFor(position);
      expect((await office.titles())[1]).toEqual({ id: '0001', title: 'while both live' });
      await worker.kill();
      const read = reader.lines.length;
      await until(
        () => Promise.resolve(reader.lines.length),
        (lines) => lines > read + 20,
      );
      expect(await editions()).toMatchObject([
        { version: 1, state: 'live' },
        { version: 2, state: 'building' },
      ]);
      const failed = reader.lines.filter((line) => line.startsWith('failed'));
      await reader.kill();
      expect(failed).toEqual([]);
      await until(editions, (rows) => rows.length === 1 && rows[0]!.version === 2);
      expect(await office.query('SELECT * FROM read.case_list')).toHaveLength(10);
      await expect(office.query('SELECT changes FROM read.case_list')).rejects.toMatchObject({ code: '42703' });
    } finally {
      await Promise.all([worker.kill(), reader.kill()]);
    }
  });

  it('of a version that only adds takes over at once, and old processes read on and wait for what they wrote', async () => {
    const old = await office.start({ projections: [shortCaseList('case_list', 1)], run: false });
    await office.start({ projections: [shortCaseList('case_list', 1)] });
    await old.readModels.waitFor(await fill(3));
    const newer = await office.start({ projections: [caseList('case_list', 2)] });
    await onlyLive(2, 0);
    for (let n = 0; n < 20; n++) {
      const { position } = await office.append('0001', renamed('0001', `n${n}`));
      await Promise.all([old.readModels.waitFor(position), newer.readModels.waitFor(position)]);
      expect((await office.titles())[1]).toEqual({ id: '0001', title: `n${n}` });
    }
  });

  it('is waited for by the health of whoever only reads, until somebody has begun with its version', async () => {
    await office.start({ projections: [caseList()] });
    const newer = caseList('case_list', 2);
    await office.start({ projections: [newer], run: false });
    expect(await administration(newer).missing()).toBe('no tables yet of case_list@2');
    await office.start({ projections: [newer] });
    expect(await administration(newer).missing()).toBeUndefined();
    // Code that was put back to an older version reads what is there.
    expect(await administration(caseList()).missing()).toBeUndefined();
  });

  it('is not begun by code that is older than what serves', async () => {
    const newer = await office.start({ projections: [caseList('case_list', 2)] });
    await newer.readModels.waitFor(await fill(3));
    await office.start({ projections: [caseList('case_list', 1)] });
    expect(await editions()).toEqual([{ version: 2, generation: 0, state: 'live' }]);
  });

  it('begins by itself where the rows came from another event store', async () => {
    const first = await office.start({ projections: [caseList()] });
    await office.append('gone', opened('gone', 'not moved'));
    await first.readModels.waitFor(await fill(5));
    await first.stop();
    const moved = new MemoryEventStore();
    await moved.append('case-0001', 'no-stream', [opened('0001', 'moved')]);
    await office.start({ projections: [caseList()], store: moved });
    await onlyLive(1, 1);
    expect(await office.titles()).toEqual([{ id: '0001', title: 'moved' }]);
  });

  it('finds its rows by other columns, too', async () => {
    const list = caseList();
    const byTitle: Projection = {
      ...list,
      version: 2,
      reduce: (event) => {
        const { caseId, title } = event.data as { caseId: string; title: string };
        if (event.type === 'CaseOpened') return list.reduce(event);
        return [
          { op: 'patch', table: 'case_list', key: { title: title.replace('b', 'a') }, set: { title: `${caseId}!` } },
        ];
      },
    };
    await fill(10);
    await office.start({ projections: [byTitle], buildBatch: 3 });
    await onlyLive(2, 0);
    expect((await office.titles()).map(({ title }) => title)).toEqual(
      Array.from({ length: 10 }, (_, n) => `${String(n).padStart(4, '0')}!`),
    );
  });

  it('shows its progress', async () => {
    const list = caseList();
    await fill(20);
    const asked: number[] = [];
    await office.start({
      projections: [list],
      buildBatch: 5,
      opener: {
        open: async (events) => {
          const [status] = await administration(list).status();
          if (status?.state === 'building') asked.push(status.done);
          return events;
        },
      },
    });
    await onlyLive(1, 0);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(await administration(list).status()).toMatchObject([
      { state: 'live', done: 1, lagEvents: 0, lagSeconds: 0, hasCode: true },
    ]);
  });

  describe('verifying', () => {
    it('tells each row that is not as a rebuild would have it, and leaves nothing behind', async () => {
      const list = caseList();
      const { readModels } = await office.start({ projections: [list] });
      await readModels.waitFor(await fill(5));
      await office.query(`UPDATE read_tables.case_list__v1 SET title = 'tampered' WHERE id = '0001'`);
      await office.query(`DELETE FROM read_tables.case_list__v1 WHERE id = '0002'`);
      await office.query(`INSERT INTO read_tables.case_list__v1 VALUES ('9', 'invented', 0, '')`);
      expect(await administration(list).verify('case_list')).toMatchObject({
        rows: 6,
        different: 3,
        undigested: 0,
        differences: [
          { table: 'case_list', key: ['0001'], kind: 'differs', columns: ['title'] },
          { table: 'case_list', key: ['0002'], kind: 'only-rebuilt' },
          { table: 'case_list', key: ['9'], kind: 'only-live' },
        ],
      });
      // The office clears away as well: whoever comes second leaves it to the first.
      const tables = () => office.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'read_tables'`);
      await until(tables, (rows) => rows.length === 1);
      expect(await editions()).toHaveLength(1);
    });

    it('compares one that stands still where it stands', async () => {
      const list = caseList();
      const { readModels } = await office.start({ projections: [list], parkedLimit: 0 });
      await readModels.waitFor(await fill(5));
      await office.append('poisoned', opened('poisoned', 'poison'));
      await until(
        () => administration().stopped(),
        (reason) => reason !== undefined,
      );
      await fill(7);
      const told: number[] = [];
      const verification = await administration(list).verify('case_list', undefined, (share) => told.push(share));
      expect(verification).toMatchObject({ rows: 5, different: 0, undigested: 1 });
      expect(told.at(-1)).toBe(1);
    });

    it('is not disturbed by a rebuild that takes over meanwhile', async () => {
      const list = caseList();
      const { readModels } = await office.start({ projections: [list] });
      await readModels.waitFor(await fill(30));
      const verifications = Array.from({ length: 6 }, async () => {
        await administration(list).rebuild('case_list');
        return administration(list)
          .verify('case_list')
          .catch((error: unknown) => error);
      });
      for (const verification of await Promise.all(verifications)) {
        if (verification instanceof Error) expect(verification).toMatchObject({ code: 'projection-not-live' });
        else expect(verification).toMatchObject({ rows: 30, different: 0 });
      }
    });

    it('leaves no copy behind where it breaks off', async () => {
      const list = caseList();
      const { readModels } = await office.start({ projections: [list] });
      await readModels.waitFor(await fill(5));
      const stop = new AbortController();
      await expect(administration(list).verify('case_list', stop.signal, () => stop.abort())).rejects.toMatchObject({
        code: 'interrupted',
      });
      await until(editions, (rows) => rows.length === 1);
      // Killed in the middle: the copy stands there, and its process is not heard of any more.
      await office.query(`INSERT INTO projections.checkpoints (kind, name, version, generation, state, lease_owner)
        VALUES ('projection', 'case_list', 1, 7, 'verifying', 'verify:dead')`);
      await until(editions, (rows) => rows.length === 1);
    });

    it('refuses a projection that nobody knows', async () => {
      await expect(administration().verify('nothing')).rejects.toMatchObject({ code: 'projection-unknown' });
    });
  });
});
