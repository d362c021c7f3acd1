import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { READY_QUESTIONS } from '../libs/reporting/domain/ready-questions.js';
import { startTestOffice, type Answer, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface QuestionAnswer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly code?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
interface QuestionItem {
  readonly id: string;
  readonly name: string;
  readonly sql: string;
  readonly mine: boolean;
  readonly ready: boolean;
}

const PASSWORD = 'zupełnie inne hasło 17';
let office: TestOffice;
let coordinator: Client;
let analyst: Client;
let database: pg.Client;

const ask = (sql: string, more: object = {}, client = analyst) =>
  until(
    () => client.post<QuestionAnswer>('/api/questions/run', { sql, ...more }),
    ({ body }) => body.code !== 'reports-not-ready' && body.code !== 'question-busy',
  );
const rowsOf = async (sql: string, more: object = {}, client = analyst) => {
  const { status, body } = await ask(sql, more, client);
  expect({ status, ...(status === 200 ? {} : body) }).toEqual({ status: 200 });
  return body.rows;
};
const refusal = ({ status, body }: Answer<QuestionAnswer>) => [status, body.code];

async function employee(name: string, roles: readonly string[]): Promise<Client> {
  const administrator = await office.client();
  const { body: units } = await administrator.get<{ items: { id: string }[] }>('/api/units');
  const email = `${name}@urzad.example`;
  const { status } = await administrator.post('/api/employees', {
    ...{ name, email, roles, unitId: units.items[0]!.id, password: PASSWORD },
  });
  expect(status).toBe(201);
  return office.client(email, PASSWORD);
}

async function called(subject: string, receivedAt: string): Promise<Written> {
  const { body } = await coordinator.post<Written>('/api/cases', {
    ...{ channel: 'phone', subject, text: 'Kiedy koniec remontu?', receivedAt },
    contact: { name: 'Jan Kanarek', email: `${subject}@tygodnik.example` },
  });
  return body;
}

beforeAll(async () => {
  office = await startTestOffice({ env: { CLOCK: '2026-03-10T09:00:00.000Z', QUESTION_SECONDS: '2' } });
  coordinator = await employee('Halina', ['coordinator']);
  analyst = await employee('Adam', ['analyst']);
  database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();

  const me = (await coordinator.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
  // In Warsaw it is the next day already.
  const answered = await called('odpowiedziana', '2026-03-05T23:30:00.000Z');
  await coordinator.post(`/api/cases/${answered.id}/assignments`, { employeeId: me, priority: 'high' });
  await coordinator.post(`/api/cases/${answered.id}/replies`, { text: 'W maju.', via: 'phone' });
  const late = await called('spóźniona', '2026-01-10T09:00:00.000Z');
  await coordinator.post(`/api/cases/${late.id}/assignments`, { employeeId: me, priority: 'normal' });
  const dismissed = await called('pomyłka', '2026-03-06T09:00:00.000Z');
  await coordinator.post(`/api/cases/${dismissed.id}/dismissal`, { reason: 'to nie do nas' });
  await until(async () => (await ask('SELECT count(*) FROM cases')).body.rows?.[0]?.[0] === 3);
});
afterAll(async () => {
  await database?.end();
  await office?.stop();
});

describe('the reporting views', () => {
  it('count days in Warsaw, and working days by the law', async () =>
    expect(
      await rowsOf(`SELECT received_on, received_hour, working_days_to_answer, term_outcome, status
        FROM cases WHERE channel = 'phone' AND answered_at IS NOT NULL`),
    ).toEqual([['2026-03-06', 0, 2, 'met', expect.stringMatching(/answered|closed/)]]));

  it('know the late from those in time, and leave the dismissed apart', async () =>
    expect(await rowsOf('SELECT dismissed, term_outcome, count(*) FROM cases GROUP BY 1, 2 ORDER BY 1, 2')).toEqual([
      [false, 'late', 1],
      [false, 'met', 1],
      [true, expect.any(String), 1],
    ]));

  it('say with whom a case stood, and how the load of each day was', async () => {
    expect(await rowsOf('SELECT count(*) FROM holdings WHERE employee_id IS NOT NULL')).toEqual([[2]]);
    expect(await rowsOf(`SELECT sum(cases) FROM workload WHERE day = '2026-03-10'`)).toEqual([[2]]);
  });

  it('hold nobody’s words: no text that somebody typed is in any column', async () => {
    const { rows } = await database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, viewname) AS name FROM pg_views WHERE schemaname = 'reporting'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      const { rows: found } = await database.query(
        `SELECT 1 FROM ${name} v WHERE v::text ~* 'kanarek|odpowiedziana|remont'`,
      );
      expect({ name, found }).toEqual({ name, found: [] });
    }
  });

  it('are described, each column in both languages', async () => {
    const { rows } = await database.query(
      `SELECT a.attrelid::regclass || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace::regnamespace::text IN ('reporting', 'reporting_staff') AND c.relkind = 'v' AND a.attnum > 0
         AND coalesce(col_description(a.attrelid, a.attnum), '') !~ '.+ / .+'`,
    );
    expect(rows).toEqual([]);
    const { body } = await analyst.get<{ views: { name: string; columns: { about: string }[] }[] }>(
      '/api/questions/dictionary',
    );
    expect(body.views.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cases', 'clocks', 'days', 'newsrooms']),
    );
    expect(body.views.map(({ name }) => name)).not.toContain('employees');
  });

  it.each(READY_QUESTIONS)('answer the ready question $id', async ({ sql }) => {
    const { columns } = (await ask(sql)).body;
    expect(columns.length).toBeGreaterThan(0);
  });
});

describe('a question', () => {
  it('takes parameters, and says what its columns are', async () => {
    const { body } = await ask(
      'SELECT number, received_on, received_at, dismissed FROM cases WHERE received_on >= $1::date ORDER BY received_at',
      {
        parameters: ['2026-03-01'],
      },
    );
    expect(body.columns.map(({ type }) => type)).toEqual(['text', 'date', 'instant', 'boolean']);
    expect(body.rows).toHaveLength(2);
  });

  it('is cut off, and says so', async () => {
    const { body } = await ask('SELECT n FROM generate_series(1, 6000) g(n)');
    expect([body.rows.length, body.truncated]).toEqual([5000, true]);
    const { body: csv } = await analyst.post<string>('/api/questions/csv', { sql: "SELECT '=1+1' AS formula" });
    expect(csv).toBe(`formula\r\n'=1+1\r\n`);
  });

  it('may name employees for whoever has the right', async () => {
    const sql = 'SELECT name FROM reporting_staff.employees WHERE active ORDER BY name';
    expect(await rowsOf(sql, {}, coordinator)).toContainEqual(['Adam']);
    expect(refusal(await ask(sql))).toEqual([400, 'question-refused']);
  });

  it.each([
    ['SELECT 1/0', 400, 'question-failed'],
    ['SELECT * FROM read.case_list', 400, 'question-refused'],
    ['SELECT kind FROM cases GROUP BY', 400, 'question-not-sql'],
    ['SELECT kind, count(*) FROM cases', 400, 'question-failed'],
    ['SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b', 409, 'question-expensive'],
  ])('%s gets %s %s', async (sql, status, code) => expect(refusal(await ask(sql))).toEqual([status, code]));

  it('that runs on is stopped, and the next one is answered', async () => {
    const sql = 'SELECT sum(a.n + b.n) FROM generate_series(1, 1000000) a(n), generate_series(1, 1000000) b(n)';
    expect(refusal(await ask(sql, { anyway: true }))).toEqual([408, 'question-too-long']);
    expect(await rowsOf('SELECT 1')).toEqual([[1]]);
  });

  it('past the guard still meets a role that reads reporting and writes nothing', async () => {
    const { rows } = await database.query<{ role: string }>(
      `SELECT 'rzecznik_reports_' || oid AS role FROM pg_database WHERE datname = current_database()`,
    );
    await database.query('BEGIN READ ONLY');
    await database.query(`SET LOCAL ROLE ${rows[0]!.role}`);
    await expect(database.query('SELECT * FROM read.case_list')).rejects.toThrow('permission denied');
    await database.query('ROLLBACK');
  });
});

describe('kept questions', () => {
  const all = async (client: Client) => (await client.get<{ items: QuestionItem[] }>('/api/questions')).body.items;

  it('are shared with a role, changed by whoever keeps them, and guarded', async () => {
    const question = { name: 'Ile spraw', sql: 'SELECT count(*) FROM cases', sharedWith: ['coordinator'] };
    const { body: saved } = await analyst.post<Written>('/api/questions', question);
    const seen = await until(async () => (await all(coordinator)).find(({ id }) => id === saved.id));
    expect(seen).toMatchObject({ name: 'Ile spraw', mine: false, ready: false });

    const changed = { ...question, name: 'Ile spraw teraz', sharedWith: [] };
    expect(refusal(await coordinator.put(`/api/questions/${saved.id}`, changed))).toEqual([403, 'question-of-another']);
    expect((await analyst.put(`/api/questions/${saved.id}`, changed)).status).toBe(200);
    await until(async () => !(await all(coordinator)).some(({ id }) => id === saved.id));
    expect(refusal(await analyst.post('/api/questions', { name: 'x', sql: 'SELECT pg_sleep(1)' }))).toEqual([
      400,
      'question-refused',
    ]);
    expect((await analyst.delete(`/api/questions/${saved.id}`)).status).toBe(200);
    await until(async () => !(await all(analyst)).some(({ id }) => id === saved.id));
  });
});
