import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { commit } from './commit.js';
import type { EventOpener } from './event-opener.js';
import { Leases, type Lease } from './leases.js';
import { caseList, ExampleOffice, opened, renamed } from './testing/example-office.js';
import { startOther, type ExampleProcess, type OtherProcess } from './testing/other-process.js';
import { Fenced } from './work.js';
import { until } from '../../tests/support/until.js';

describe('leases', () => {
  let database: TestDatabase;
  let office: ExampleOffice;
  const others: OtherProcess[] = [];

  beforeEach(async () => {
    database = await freshDatabase();
    office = await ExampleOffice.open(database.url);
  });

  afterEach(async () => {
    for (const other of others.splice(0)) await other.kill();
    await office.close();
    await database.drop();
  });

  const owners = () =>
    office.query<{ name: string; owner: string | null; epoch: string }>(
      'SELECT name, lease_owner AS owner, lease_epoch AS epoch FROM projections.checkpoints ORDER BY name',
    );

  const startWorker = async (example: Omit<ExampleProcess, 'url'>): Promise<OtherProcess> => {
    const worker = await startOther({ url: database.url, ...example });
    others.push(worker);
    return worker;
  };

  it('share the projections between processes, and one that goes hands over at once', async () => {
    // Whose each is follows from the hash of two names, one of them random: of eight, one of the two gets all in one of 128 runs.
    const projections = Array.from({ length: 24 }, (_, n) => caseList(`list_${n}`));
    await office.start({ projections });
    const firstOwners = new Set((await owners()).map(({ owner }) => owner));
    const second = await office.start({ projections });
    await until(owners, (rows) => rows.every((row) => row.owner) && new Set(rows.map((row) => row.owner)).size === 2);
    const [ofSecond] = (await owners()).map(({ owner }) => owner).filter((owner) => !firstOwners.has(owner));
    await second.stop();
    // At once, and not when its leases run out.
    expect((await owners()).map(({ owner }) => owner)).not.toContain(ofSecond);
    await until(owners, (rows) => rows.every(({ owner }) => firstOwners.has(owner)));
  });

  it('let nobody write who was overtaken', async () => {
    const { readModels } = await office.start({ projections: [caseList()] });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    // Somebody else takes it, as if this process had been silent for too long.
    await office.query(`INSERT INTO projections.processes VALUES ('other', '{}', '{}', now() + interval '1 hour')`);
    await office.query(`UPDATE projections.checkpoints SET lease_owner = 'other', lease_epoch = lease_epoch + 1`);
    await office.append('1', renamed('1', 'b'));
    await until(
      () => Promise.resolve(office.log),
      (log) => log.some((line) => line.includes('taken over')),
    );
    expect(await office.titles()).toEqual([{ id: '1', title: 'a' }]);
    // That one falls silent, too.
    await office.query(`UPDATE projections.processes SET alive_until = now() WHERE owner = 'other'`);
    await until(
      () => office.titles(),
      ([row]) => row?.title === 'b',
    );
  });

  it('are handed over though their holder had lost sight of them after a failed commit', async () => {
    await (await office.start({ projections: [caseList()] })).stop();
    const settle = async (...living: readonly string[]) => {
      await office.query('DELETE FROM projections.processes');
      for (const owner of living)
        await office.query(
          `INSERT INTO projections.processes VALUES ('${owner}', '{}', '{case_list@1}', now() + interval '1 hour')`,
        );
    };
    const leases = new Leases(
      office.pool,
      'me',
      ['case_list@1'],
      60_000,
      () => undefined,
      (line) => office.log.push(line),
    );
    await settle('me');
    await leases.refresh();
    // Of so many others one is preferred.
    await settle('me', ...Array.from({ length: 20 }, (_, n) => `other-${n}`));
    await leases.refresh();
    const [lease] = leases.of('projection');
    expect(lease).toMatchObject({ unwanted: true });

    const failing = leases.forgettingOnFailure([lease!], () => Promise.reject(new Error('the connection broke')));
    await expect(failing).rejects.toThrow('the connection broke');
    await leases.refresh();
    for (const held of leases.of('projection')) if (held.unwanted) await leases.release(held);
    expect(await owners()).toMatchObject([{ owner: null }]);
    await leases.stop();
  });

  it('fence a write in the transaction itself', async () => {
    const runtime = await office.start({ projections: [caseList()] });
    await runtime.stop();
    const [row] = await owners();
    const lease: Lease = {
      edition: { kind: 'projection', name: 'case_list', version: 1, generation: 0 },
      epoch: row!.epoch,
      state: 'live',
      stopped: null,
      position: '',
      indexed: true,
      unwanted: false,
    };
    const projection = caseList();
    const plan = {
      operations: [
        { op: 'upsert' as const, table: 'case_list', row: { id: '1', title: 'late', changes: 0, position: '' } },
      ],
      parked: [],
      events: [],
      upTo: '00000000000000000001',
      recordedAt: undefined,
      read: 1,
      parkedKeys: new Set<string>(),
      stop: null,
    };
    await expect(commit(office.pool, 'dead', [{ projection, lease, plan }])).rejects.toThrow(Fenced);
    expect(await office.titles()).toEqual([]);
    expect(lease.position).toBe('');
  });

  it('of a process that was killed are taken over when they run out', async () => {
    const worker = await startWorker({ names: ['case_list', 'other_list'] });
    await office.append('1', opened('1', 'a'));
    await until(
      () => office.titles('other_list'),
      (rows) => rows.length === 1,
    );
    await worker.kill();
    await office.append('1', renamed('1', 'b'));
    const { readModels } = await office.start({ projections: [caseList(), caseList('other_list')] });
    await until(
      () => office.titles('other_list'),
      ([row]) => row?.title === 'b',
    );
    await readModels.waitFor((await office.append('2', opened('2', 'c'))).position);
  });

  it('of a dead process are taken at once where no other can be alive', async () => {
    const worker = await startWorker({ names: ['case_list'] });
    await worker.kill();
    await office.query(`UPDATE projections.processes SET alive_until = now() + interval '1 hour'`);
    const { readModels } = await office.start({ projections: [caseList()], alone: true });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
  });

  it('of a process that is frozen in the middle of a transaction are taken over, and it cannot write when it thaws', async () => {
    const worker = await startWorker({ names: ['case_list'] });
    await office.append('1', opened('1', 'a'));
    await until(
      () => office.titles(),
      (rows) => rows.length === 1,
    );
    await office.query(`
      CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$;
      CREATE TRIGGER dawdle BEFORE UPDATE ON read_tables.case_list__v1 FOR EACH ROW EXECUTE FUNCTION dawdle();
    `);
    await office.append('1', renamed('1', 'b'));
    await until(
      () => office.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`),
      (sleeping) => sleeping.length > 0,
    );
    worker.child.kill('SIGSTOP');
    const { readModels } = await office.start({ projections: [caseList()] });
    // PostgreSQL throws the frozen transaction out after ten seconds, and its locks with it.
    await until(
      () => office.titles(),
      ([row]) => row?.title === 'b',
    );
    const { position } = await office.append('1', renamed('1', 'c'));
    await readModels.waitFor(position);
    worker.child.kill('SIGCONT');
    await readModels.waitFor((await office.append('1', renamed('1', 'd'))).position);
    expect(await office.titles()).toEqual([{ id: '1', title: 'd' }]);
    const [row] = await office.query<{ events_done: string }>('SELECT events_done FROM projections.checkpoints');
    expect(row!.events_done).toBe('4');
  });

  it('are not lost over a batch that takes longer than they last', async () => {
    const projections = [caseList(), caseList('other_list')];
    const { readModels } = await office.start({ projections });
    await readModels.waitFor((await office.append('1', opened('1', 'a'))).position);
    const [before] = await Promise.all([owners(), office.start({ projections: [] })]);
    await office.query(`
      CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NEW; END $$;
      CREATE TRIGGER dawdle BEFORE UPDATE ON read_tables.case_list__v1 FOR EACH ROW EXECUTE FUNCTION dawdle();
    `);
    const { position } = await office.append('1', renamed('1', 'b'));
    await readModels.waitFor(position);
    expect(await owners()).toEqual(before);
    expect(office.log.filter((line) => line.includes('taken over'))).toEqual([]);
  });

  it('of a build go on where a process was killed that had begun it', async () => {
    for (let n = 0; n < 40; n++) await office.append(`${n}`, opened(`${n}`, 'a'));
    const worker = await startWorker({ names: ['case_list'], buildBatch: 10, opensAtMost: 20 });
    const done = () => office.query<{ events_done: string }>('SELECT events_done FROM projections.checkpoints');
    await until(done, ([row]) => Number(row?.events_done) > 0);
    await worker.kill();
    const [begun] = await done();
    let read = 0;
    const counting: EventOpener = {
      open: (events) => {
        read += events.length;
        return Promise.resolve(events);
      },
    };
    await office.start({ projections: [caseList()], opener: counting, buildBatch: 10 });
    await until(
      () => office.query<{ state: string }>('SELECT state FROM projections.checkpoints'),
      ([row]) => row?.state === 'live',
    );
    expect(read).toBe(40 - Number(begun!.events_done));
    expect(await office.titles()).toHaveLength(40);
  });

  it('survive connections that die in the middle of a batch: every change is written exactly once', async () => {
    const { readModels } = await office.start({ projections: [caseList()], batch: 5 });
    await office.query(`
      CREATE TABLE written (id text, position text);
      CREATE SEQUENCE writes;
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO written VALUES (NEW.id, NEW.position);
        IF nextval('writes') % 7 = 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER note AFTER INSERT OR UPDATE ON read_tables.case_list__v1 FOR EACH ROW EXECUTE FUNCTION note();
    `);
    let position = '';
    for (let n = 0; n < 30; n++) ({ position } = await office.append(`${n}`, opened(`${n}`, 'a')));
    await readModels.waitFor(position);
    expect(await office.titles()).toHaveLength(30);
    const doubled = await office.query('SELECT position FROM written GROUP BY position HAVING count(*) > 1');
    expect(doubled).toEqual([]);
    expect(await office.query('SELECT FROM written')).toHaveLength(30);
    expect(await office.query('SELECT FROM projections.parked')).toEqual([]);
  });
});
