import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { START } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { caseList, ExampleOffice, opened, renamed, seen } from './testing/example-office.js';
import { PATIENCE_MILLISECONDS, until } from '../../tests/support/until.js';

describe('the projection runtime', () => {
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

  it('makes rows of events, and lets their writer read them', async () => {
    const { readModels } = await office.start({ projections: [caseList(), caseList('other_list')] });
    const { position } = await office.append('1', opened('1', 'a'), renamed('1', 'b'));
    await readModels.waitFor(position);
    expect(await office.titles()).toEqual([{ id: '1', title: 'b' }]);
    expect(await office.titles('other_list')).toEqual([{ id: '1', title: 'b' }]);
  });

  it('moves over events that concern nobody', async () => {
    const { readModels } = await office.start({ projections: [caseList()] });
    const { position } = await office.append('1', seen('1'));
    await readModels.waitFor(position);
  });

  it('says not-yet when the position does not come in time', async () => {
    const { readModels } = await office.start({ projections: [caseList()] });
    await expect(readModels.waitFor('9'.repeat(20), { timeoutMs: 20 })).rejects.toThrow(
      new OfficeError('not-yet', 'not-yet'),
    );
  });

  it('tells processes that run nothing how far it is, and what was touched', async () => {
    await office.start({ projections: [caseList(), caseList('other_list')] });
    const reader = await office.start({ projections: [caseList(), caseList('other_list')], run: false });
    await office.append('0', opened('0', 'first'));
    await until(
      () => office.titles('other_list'),
      (rows) => rows.length === 1,
    );
    const change = firstValueFrom(reader.readModels.changes);
    const { position } = await office.append('1', opened('1', 'a'));
    await reader.readModels.waitFor(position);
    expect(await office.titles('other_list')).toHaveLength(2);
    expect((await change).types).toEqual(['CaseOpened']);
  });

  it('takes an event that comes alone at once, and gathers what follows until somebody waits for it', async () => {
    const { readModels } = await office.start({
      projections: [caseList()],
      gatherMilliseconds: 10 * PATIENCE_MILLISECONDS,
    });
    const alone = await office.append('0', opened('0', 'alone'));
    await until(
      () => office.titles(),
      (rows) => rows.length === 1,
    );
    await readModels.waitFor(alone.position);
    const change = firstValueFrom(readModels.changes);
    await office.append('1', opened('1', 'a'));
    await office.append('2', opened('2', 'b'));
    const { position } = await office.append('3', opened('3', 'c'));
    await readModels.waitFor(position);
    expect(await office.titles()).toHaveLength(4);
    expect((await change).streams).toEqual(['case-1', 'case-2', 'case-3']);
  });

  it('gathers nothing while it has more to catch up with', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.stop();
    for (const id of ['1', '2', '3', '4']) await office.append(id, opened(id, 'a'));
    await office.start({ projections: [caseList()], batch: 2, gatherMilliseconds: 10 * PATIENCE_MILLISECONDS });
    await until(
      () => office.titles(),
      (rows) => rows.length === 4,
    );
  });

  it('goes on where it was after a restart', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await first.stop();
    const { position } = await office.append('2', opened('2', 'b'));
    const second = await office.start({ projections: [caseList()] });
    await second.readModels.waitFor(position);
    expect(await office.titles()).toHaveLength(2);
    const [row] = await office.query<{ events_done: string }>('SELECT events_done FROM projections.checkpoints');
    expect(row!.events_done).toBe('2');
  });

  it('is ready once it has passed what stood there when it began, however fast others write on', async () => {
    const first = await office.start({ projections: [caseList()] });
    await first.readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await first.stop();
    for (let number = 2; number < 20; number += 1) await office.append(`${number}`, opened(`${number}`, 'b'));
    let isOver = false;
    // They write faster than one event a batch is taken in: its end is never reached.
    const writers = ['x', 'y', 'z'].map(async (writer) => {
      for (let number = 0; !isOver; number += 1)
        await office.append(`${writer}${number}`, opened(`${writer}${number}`, 'c'));
    });
    const second = await office.start({ projections: [caseList()], batch: 1 });
    await until(
      () => second.behind(),
      (reason) => reason === undefined,
    );
    const [row] = await office.query<{ position: string }>('SELECT position FROM projections.checkpoints');
    const { position } = await office.append('last', opened('last', 'd'));
    isOver = true;
    await Promise.all(writers);
    expect(Number(position) - Number(row!.position)).toBeGreaterThan(1);
    expect((await office.titles()).length).toBeGreaterThanOrEqual(19);
  });

  /** What a crash of the database does to commits that did not wait for the disk. */
  const takeBack = () =>
    office.query(
      `WITH gone AS (DELETE FROM read.case_list)
      UPDATE projections.checkpoints SET position = $1`,
      [START],
    );

  it('does again what a crash of the database took back, though nothing new comes', async () => {
    const { readModels } = await office.start({ projections: [caseList()] });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    await takeBack();
    await until(
      () => office.titles(),
      (rows) => rows.length === 1,
    );
  });

  it('promises nothing by what it knew before a crash of the database', async () => {
    const writer = await office.start({ projections: [caseList()] });
    const { position } = await office.append('1', opened('1', 'a'));
    await writer.readModels.waitFor(position);
    await writer.stop();
    const { readModels } = await office.start({ projections: [caseList()], run: false });
    await readModels.waitFor(position);
    await takeBack();
    await office.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'rzecznik-read-models'`,
    );
    await until(
      () =>
        readModels.waitFor(position, { timeoutMs: 20 }).then(
          () => 'there',
          () => 'not yet',
        ),
      (answer) => answer === 'not yet',
    );
  });

  it('builds a projection that comes into an office with a history, and shows it while it fills', async () => {
    for (let n = 0; n < 30; n++) await office.append(`${n}`, opened(`${n}`, 'a'), renamed(`${n}`, 'b'));
    await office.start({ projections: [caseList()], buildBatch: 7 });
    await until(
      () => office.query<{ state: string }>('SELECT state FROM projections.checkpoints'),
      (rows) => rows.length === 1 && rows[0]!.state === 'live',
    );
    expect(await office.titles()).toEqual(
      Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, title: 'b' })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('parks the stream of an event that cannot be digested, and nothing else', async () => {
    const { readModels } = await office.start({ projections: [caseList(), caseList('other_list')] });
    await office.append('1', opened('1', 'a'), renamed('1', 'poison'), renamed('1', 'after'));
    await office.append('2', opened('2', 'refused'));
    const { position } = await office.append('3', opened('3', 'c'));
    await readModels.waitFor(position);
    expect(await office.titles()).toEqual([
      { id: '1', title: 'a' },
      { id: '3', title: 'c' },
    ]);
    const parked = await office.query(
      `SELECT partition_key, error, attempts FROM projections.parked WHERE projection = 'case_list' ORDER BY position`,
    );
    expect(parked).toEqual([
      { partition_key: 'case-1', error: expect.stringContaining('Error at libs/projections/testing'), attempts: 1 },
      { partition_key: 'case-1', error: null, attempts: 0 },
      { partition_key: 'case-2', error: expect.stringMatching(/PostgreSQL 23502: .*title/), attempts: 1 },
    ]);
  });
});
