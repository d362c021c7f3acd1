import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#libs/event-store';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { ProjectionsAdministration } from './administration.js';
import { patch, upsert, type Projection } from './projection.js';
import { caseList, clearEvents, eventually, ExampleOffice, opened, renamed } from './testing/example-office.js';

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
    eventually(
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
      expect(await office.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'read_tables'`)).toHaveLength(1);
      expect(await editions()).toHaveLength(1);
    });

    it('refuses a projection that nobody knows', async () => {
      await expect(administration().verify('nothing')).rejects.toMatchObject({ code: 'projection-unknown' });
    });
  });
});
