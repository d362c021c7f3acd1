import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { onThisMachine } from './support/until.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { startOfficeProcess } from './support/office-process.js';
import { ADMINISTRATOR, Client } from './support/test-office.js';
import { FEW_POINTS, goTheWayOfACase } from './support/way-of-a-case.js';

describe('an office that is killed, or its database, now and then on the way of one case', () => {
  it('loses nothing and doubles nothing', () => goTheWayOfACase(FEW_POINTS));
});

describe('an office that is killed while people read', () => {
  let database: TestDatabase;
  afterAll(() => database?.drop());

  it('has written down all that was answered more than a second before', async () => {
    database = await freshDatabase();
    const { email, password } = ADMINISTRATOR;
    const office = await startOfficeProcess({
      environment: { DATABASE_URL: database.url, ADMIN_EMAIL: email, ADMIN_PASSWORD: password },
    });
    const client = new Client(office.url);
    expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
    const second = onThisMachine(1_000);
    const answered: number[] = [];
    while (answered.length === 0 || performance.now() - answered[0]! < 2 * second) {
      expect((await client.get(`/api/search?q=slowo${answered.length}`)).status).toBe(200);
      answered.push(performance.now());
    }
    const killed = performance.now();
    office.process.kill('SIGKILL');
    await office.exited;
    const pool = new pg.Pool({ connectionString: database.url });
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM access_log.entries WHERE act = 'searched'`,
    );
    await pool.end();
    const due = answered.filter((at) => at < killed - second).length;
    expect(due).toBeGreaterThan(0);
    expect(rows[0]!.count).toBeGreaterThanOrEqual(due);
  });
});
