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

interface Report {
  readonly period: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly figures: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly words: string;
      readonly now: readonly (number | null)[];
      readonly cases: Readonly<Record<string, string>> | null;
    }[];
  }[];
  readonly code?: string;
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

describe('a report', () => {
  const MARCH = 'from=2026-03-01&to=2026-03-31';
  const report = (page: string, query: string, client = analyst) => client.get<Report>(`/api/reports/${page}?${query}`);
  const figure = ({ body }: Answer<Report>, id: string) => body.figures.find((one) => one.id === id)!.rows;

  it('counts a period by day, beside the one before and the same a year ago', async () => {
    const volume = await report('volume', MARCH);
    expect([volume.body.period, volume.body.before]).toEqual([
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-02-01', to: '2026-02-28' },
    ]);
    const days = figure(volume, 'by-period');
    // It came at half past midnight in Warsaw.
    expect([days.length, days.filter(({ now }) => now[0]! > 0).map(({ words }) => words)]).toEqual([
      31,
      ['2026-03-06'],
    ]);
    expect(figure(volume, 'by-hour')[0]).toMatchObject({ words: '00:00', now: [1] });
    expect(figure(volume, 'by-channel')).toMatchObject([{ words: 'Telefon', now: [1] }]);
    expect(figure(await report('terms', 'from=2026-01-01&to=2026-03-31'), 'kept')[0]!.now).toEqual([1, 1, 0, 50]);
  });

  it('leads to the cases that it counts', async () => {
    const query = 'from=2026-01-01&to=2026-03-31';
    const figures = (await report('volume', query)).body.figures;
    const led = figures.flatMap(({ rows }) => rows.filter(({ cases, now }) => cases && now[0]! > 0));
    expect(led.length).toBeGreaterThan(5);
    for (const { cases, now, words } of led) {
      const { body } = await coordinator.get<{ items: unknown[] }>(`/api/cases?${new URLSearchParams(cases!)}`);
      expect([words, body.items.length]).toEqual([words, now[0]]);
    }
    const late = await coordinator.get<{ items: unknown[] }>('/api/cases?view=all&missedTerm=true');
    expect(late.body.items).toHaveLength(1);
  });

  it('tells of employees to whoever has the right, and narrows to one', async () => {
    const me = (await coordinator.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const who = await report('who', `from=2026-01-01&to=2026-03-31&employee=${me}`, coordinator);
    expect(figure(who, 'by-employee')).toMatchObject([{ words: 'Halina', now: [2, 1, 50, expect.any(Number)] }]);
    expect((await report('who', MARCH)).body.figures.map(({ id }) => id)).not.toContain('by-employee');
    const refused = await report('who', `employee=${me}`);
    expect([refused.status, refused.body.code]).toEqual([403, 'report-of-staff']);
  });

  it.each([
    ['volume', 'from=2026-03-02&to=2026-03-01', 400, 'report-period-backwards'],
    ['volume', 'from=2016-03-02&to=2026-03-02', 400, 'report-period-too-long'],
    ['volume', 'from=2026-02-30', 400, 'invalid-input'],
    ['volume', "kind=x'--", 400, 'invalid-input'],
    ['nothing', '', 404, 'report-not-found'],
  ])('%s?%s gets %s %s', async (page, query, status, code) => {
    const { status: said, body } = await report(page, query);
    expect([said, body.code]).toEqual([status, code]);
  });

  it('is a table of zeroes where nothing came, takes any text as a value, and is CSV too', async () => {
    const empty = await report('volume', 'from=2020-01-01&to=2020-01-31');
    expect(figure(empty, 'by-channel')).toEqual([]);
    expect(figure(empty, 'by-weekday').map(({ now }) => now[0])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const { id } of (await analyst.get<{ items: { id: string }[] }>('/api/reports')).body.items)
      expect((await report(id, `${MARCH}&unit=${encodeURIComponent(`' OR 1=1 --`)}`)).status).toBe(200);
    const { body } = await analyst.get<string>(`/api/reports/volume/by-channel/csv?${MARCH}`);
    expect(body.split('\r\n').slice(1)).toEqual(['Telefon;1;0;0', '']);
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
