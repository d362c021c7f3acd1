import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { EditionStatus } from '#libs/projections';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  CLI,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { until } from './support/until.js';

describe('the command line of projections, beside a running office', () => {
  let fresh: TestDatabase;
  let office: OfficeProcess;
  let database: pg.Client;

  beforeAll(async () => {
    fresh = await freshDatabase();
    office = await startOfficeProcess({ environment: { DATABASE_URL: fresh.url } });
    database = new pg.Client({ connectionString: fresh.url });
    await database.connect();
  });

  afterAll(async () => {
    await database?.end();
    await office?.stop();
    await fresh?.drop();
    removeDataDirectories();
  });

  const call = async (...parameters: readonly string[]) => {
    const started = startProcess([...CLI, 'projections', ...parameters], {
      DATABASE_URL: fresh.url,
      DATA_DIR: office.dataDirectory,
    });
    const printed: string[] = [];
    createInterface({ input: started.process.stdout! }).on('line', (line) => printed.push(line));
    return { code: await started.exited, printed, told: started.lines };
  };
  const park = () =>
    database.query(`
      INSERT INTO projections.parked (projection, version, generation, partition_key, position, stream, revision, event_id, event_type, error, attempts)
      SELECT c.name, c.version, c.generation, e.stream, lpad(e.position::text, 20, '0'), e.stream, e.revision, e.id, e.type, 'TypeError: broken', 1
      FROM projections.checkpoints c, es.events e WHERE c.name = 'employees' AND e.type = 'EmployeeAdded' LIMIT 1`);

  it('tells where each of them is, as a table and as JSON', async () => {
    const table = await call('status');
    expect(table.code).toBe(0);
    expect(table.printed[0]).toMatch(/^KIND +NAME +VERSION +STATE +BEHIND +OLDEST MISSING +EVENTS\/S +PARKED +REMARK$/);
    expect(table.printed).toContainEqual(expect.stringMatching(/^projection +employees +\d+ +live +0 +- +\d/));
    const { printed } = await call('status', '--json');
    const editions = JSON.parse(printed.join('\n')) as EditionStatus[];
    expect(editions).toContainEqual(expect.objectContaining({ name: 'employees', lagEvents: 0, hasCode: true }));
    const metrics = await (await fetch(new URL('/metrics', office.url))).text();
    expect(metrics).toMatch(/^projection_lag_events\{[^}]*name="employees"[^}]*\} 0$/m);
    expect(metrics).toMatch(/^projection_running\{[^}]*name="employees"[^}]*\} 1$/m);
  });

  it('tells why keys are parked, and has them handled again', async () => {
    await park();
    const { printed } = await call('parked', 'employees');
    expect(printed.join('\n')).toMatch(
      /TypeError: broken\n +EmployeeAdded \S+, revision 0 of \S+\n +parked at \S+, tried once; events waiting behind it: 0/,
    );
    const metrics = await (await fetch(new URL('/metrics', office.url))).text();
    expect(metrics).toMatch(/^projection_parked_keys\{[^}]*name="employees"[^}]*\} 1$/m);
    expect(metrics).toMatch(/^projection_lag_seconds\{[^}]*name="employees"[^}]*\} (?!0$)/m);
    expect(await call('retry', 'employees')).toMatchObject({
      code: 0,
      printed: ['1 parked keys will be tried again'],
    });
    await until(async () => (await database.query('SELECT FROM projections.parked')).rowCount === 0);
    expect(await call('retry', 'employees')).toMatchObject({ code: 1, printed: [] });
  });

  it('rebuilds and waits until that has taken over', async () => {
    expect(await call('rebuild', 'employees')).toMatchObject({ code: 0, printed: ['employees is rebuilt'] });
    const { rows } = await database.query(
      `SELECT generation, state FROM projections.checkpoints WHERE name = 'employees' AND state = 'live'`,
    );
    expect(rows).toEqual([{ generation: 1, state: 'live' }]);
    expect((await call('rebuild', 'nothing')).code).not.toBe(0);
  });

  it('verifies: exit 1 on a difference, which it names without a value', async () => {
    expect(await call('verify', 'employees')).toMatchObject({ code: 0, printed: ['employees: 1 rows, equal'] });
    await database.query(`UPDATE read.employees SET name = 'Podmieniona'`);
    const verified = await call('verify', 'employees');
    expect(verified.code).toBe(1);
    expect(verified.printed).toEqual([
      'employees: 1 rows, 1 differ',
      expect.stringMatching(/^ {2}employees \S+: differs in name$/),
    ]);
    expect(verified.told.join('\n')).not.toContain('Podmieniona');
  });
});
