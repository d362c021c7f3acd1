import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import pg from 'pg';
import { openEventStore } from '#libs/event-store';
import { READY_QUESTIONS } from '../libs/reporting/domain/ready-questions.js';
import { REPORT_PAGES } from '../libs/reporting/domain/report-pages.js';
import {
  answeredAt,
  firstReplyAt,
  foldedOffice,
  groups,
  hoursBetween,
  isWorking,
  local,
  ours,
  outcomeOf,
  percent,
  percentile,
  targetOutcome,
  termOf,
  workingDays,
  type FoldedCase,
  type FoldedOffice,
  type TermOutcome,
} from './support/office-figures.js';
import { foldedWaits } from './support/case-waits.js';
import { CLI, startProcess } from './support/office-process.js';
import { readPdf } from './support/pdf.js';
import { startTestOffice, type Answer, type Client, type TestOffice } from './support/test-office.js';
import { foldedTopics } from './support/topic-figures.js';
import { until } from './support/until.js';

interface Written {
  readonly id: string;
  readonly revision: number;
}
interface QuestionAnswer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly left: number | null;
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
      readonly key: string | null;
      readonly words: string;
      readonly now: readonly (number | null)[];
      readonly before: readonly (number | null)[];
      readonly yearAgo: readonly (number | null)[];
      readonly cases: Readonly<Record<string, string>> | null;
      readonly behind: readonly (Readonly<Record<string, string>> | null)[];
    }[];
    readonly columns: readonly { readonly name: string; readonly measure: string }[];
    readonly sql: string;
  }[];
  readonly parameters: readonly (string | null)[];
  readonly code?: string;
}

interface Behind {
  readonly count: number;
  readonly row: string | null;
  readonly items: readonly { readonly id: string }[];
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

/** As an event of its own: how a case comes to be confidential, no command says yet. */
async function keep(caseId: string, sensitivity: 'confidential' | 'normal'): Promise<void> {
  const store = await openEventStore({ databaseUrl: office.databaseUrl });
  const stream = `case-${caseId}`;
  const last = (await store.readStream(stream)).at(-1)!;
  const { contactId } = (await store.readStream(stream, { limit: 1 }))[0]!.data as { contactId: string };
  const data = { caseId, contactId, sensitivity };
  await store.append(stream, last.revision, [
    { id: randomUUID(), type: 'SensitivitySet', data, metadata: { ...last.metadata, schema: 1 } },
  ]);
  await store.close();
}

beforeAll(async () => {
  office = await startTestOffice({
    env: { CLOCK: '2026-03-10T09:00:00.000Z', QUESTION_SECONDS: '2', QUESTION_MB: '1' },
  });
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

  it('whose value is not of its type is refused, and never becomes SQL', async () => {
    const sql = 'SELECT count(*) FROM cases WHERE received_on >= $1::date';
    expect(refusal(await ask(sql, { parameters: ["2026-01-01'; DROP VIEW cases"], types: ['date'] }))).toEqual([
      ...[400, 'question-parameter'],
    ]);
    expect(await rowsOf(sql, { parameters: ['2026-01-01'], types: ['date'] })).toEqual([[3]]);
  });

  it('of somebody who lost the right meanwhile is not answered', async () => {
    const client = await employee('Tymon', ['analyst']);
    const { id } = (await client.get<{ employee: { id: string } }>('/api/session')).body.employee;
    const administrator = await office.client();
    // Long enough for the right to go; short of the two seconds after which it would be stopped.
    const asking = client.post<QuestionAnswer>('/api/questions/run', {
      sql: 'SELECT count(*) FROM generate_series(1, 4000000) a WHERE a % 7 = 3',
      anyway: true,
    });
    await administrator.patch(`/api/employees/${id}`, { roles: ['officer'] });
    const { status, body } = await asking;
    expect([status, body.code]).not.toEqual([200, undefined]);
    expect(status).toBe(403);
  });

  it('is cut off, and says so', async () => {
    const { body } = await ask('SELECT n FROM generate_series(1, 6000) g(n)');
    expect([body.rows.length, body.truncated, body.left]).toEqual([5000, true, 1000]);
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
    const sql = 'SELECT sum(a.n + b.n) FROM generate_series(1, 300000) a(n), generate_series(1, 300000) b(n)';
    expect(refusal(await ask(sql, { anyway: true }))).toEqual([408, 'question-too-long']);
    expect(await rowsOf('SELECT 1')).toEqual([[1]]);
  });

  it('that needs more space than it may have is stopped, and the next one is answered', async () => {
    const sql = 'SELECT n FROM generate_series(1, 3000000) n ORDER BY n DESC';
    expect(refusal(await ask(sql, { anyway: true }))).toEqual([400, 'question-too-heavy']);
    expect(await rowsOf('SELECT 1')).toEqual([[1]]);
  });

  it('is one at a time of each person and two of the office, by locks that hold for every process', async () => {
    const long = 'SELECT sum(a.n + b.n) FROM generate_series(1, 300000) a(n), generate_series(1, 300000) b(n)';
    const locks = `SELECT count(*)::integer AS count FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE a.application_name = 'rzecznik questions' AND a.datname = current_database() AND l.locktype = 'advisory'`;
    const takenWhileAsked = async () => {
      let [isAnswered, most] = [false, 0];
      const asked = ask(long, { anyway: true }).finally(() => (isAnswered = true));
      while (!isAnswered) most = Math.max(most, (await database.query<{ count: number }>(locks)).rows[0]!.count);
      await asked;
      return most;
    };
    // Their own place, and one of the office's.
    await until(takenWhileAsked, (most) => most === 2);
    const { id } = (await analyst.get<{ employee: { id: string } }>('/api/session')).body.employee;
    const asks = async (client: Client) => {
      const { status, body } = await client.post<QuestionAnswer>('/api/questions/run', { sql: 'SELECT 1' });
      return body.code ?? status;
    };
    const [own, first, second] = [
      `hashtext('rzecznik question'), hashtext('${id}')`,
      ...[0, 1].map((place) => `hashtext('rzecznik question place'), ${place}`),
    ];
    for (const [taken, theirs, others] of [
      [[own], 'question-busy', 200],
      [[first], 200, 200],
      [[first, second], 'question-busy', 'question-busy'],
      [[], 200, 200],
    ] as const) {
      for (const lock of taken) await database.query(`SELECT pg_advisory_lock(${lock})`);
      expect([taken, await asks(analyst), await asks(coordinator)]).toEqual([taken, theirs, others]);
      await database.query('SELECT pg_advisory_unlock_all()');
    }
  });

  it('whose connection is cut ends no process: the next one is answered', async () => {
    const sql = 'SELECT sum(a.n + b.n) FROM generate_series(1, 300000) a(n), generate_series(1, 300000) b(n)';
    const cutWhileAsked = async () => {
      let isAnswered = false;
      const asked = ask(sql, { anyway: true }).finally(() => (isAnswered = true));
      while (!isAnswered)
        await database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'rzecznik questions' AND state = 'active' AND datname = current_database()`);
      return (await asked).status;
    };
    await until(cutWhileAsked, (status) => status >= 500);
    await until(
      () => ask('SELECT 1'),
      ({ status }) => status === 200,
    );
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

describe('a login for BI tools, as the console gives it', () => {
  interface Logins {
    readonly whyNot: string | null;
    readonly host: string;
    readonly items: readonly { readonly name: string; readonly connections: number; readonly open: number }[];
  }
  interface Given {
    readonly user: string;
    readonly password: string;
    readonly filesBounded: boolean;
    readonly code?: string;
  }
  let administrator: Client;
  let given: Given;
  const opened: pg.Client[] = [];
  const login = async () => {
    const url = new URL(office.databaseUrl);
    Object.assign(url, { username: given.user, password: given.password });
    const client = new pg.Client({ connectionString: url.href });
    client.on('error', () => undefined);
    await client.connect();
    opened.push(client);
    return client;
  };
  const give = (name: string) => administrator.post<Given>('/api/bi-logins', { name, connections: 2 });

  beforeAll(async () => {
    administrator = await office.client();
    const { status, body } = await give('metabase');
    expect([status, body.filesBounded]).toEqual([201, true]);
    given = body;
  });
  afterAll(() => Promise.all(opened.map((one) => one.end())));

  it('is listed without its password, once for each name, by letters that a role may have', async () => {
    const { body } = await administrator.get<Logins>('/api/bi-logins');
    expect(body).toMatchObject({ whyNot: null, host: new URL(office.databaseUrl).hostname });
    expect(body.items).toMatchObject([{ name: 'metabase', user: given.user, connections: 2 }]);
    expect(JSON.stringify(body)).not.toContain(given.password);
    const again = await give('metabase');
    expect([again.status, again.body.code]).toEqual([409, 'bi-login-exists']);
    for (const name of ['Metabase', '', 'a"; DROP ROLE x', 'a'.repeat(31)])
      expect([name, (await give(name)).status]).toEqual([name, 400]);
  });

  it('reads reporting, and gets at nothing else of the office', async () => {
    const bi = await login();
    // Whoever means harm lifts what the role may lift.
    await bi.query(`SET default_transaction_read_only = off; SET statement_timeout = 0`);
    expect((await bi.query('SELECT count(*)::int AS count FROM cases')).rows).toEqual([{ count: 3 }]);
    const { rows: schemas } = await database.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|reporting$)'`,
    );
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY ($1)`,
      [schemas.map(({ name }) => name)],
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const attack of [
      ...tables.map(({ name }) => `SELECT * FROM ${name} LIMIT 1`),
      'SELECT * FROM reporting_staff.employees',
      'DELETE FROM reporting.cases',
      'CREATE TABLE reporting.mine (a int)',
      'CREATE TABLE public.mine (a int)',
      'DROP VIEW reporting.cases',
      `SELECT pg_read_file('/etc/passwd')`,
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      `SET ROLE ${office.databaseUrl.match(/\/\/([^:@]+)/)![1]}`,
      `SET temp_file_limit = '-1'`,
    ])
      await expect(bi.query(attack)).rejects.toThrow(/permission denied|must be owner|cannot delete from view/);
  });

  it('has no more connections than it was given', async () => {
    await login();
    await expect(login()).rejects.toThrow('too many connections');
  });

  it('is taken away with whoever was signed in by it', async () => {
    const { status } = await administrator.delete('/api/bi-logins/metabase');
    expect(status).toBe(200);
    await expect(opened[0]!.query('SELECT 1')).rejects.toThrow();
    await expect(login()).rejects.toThrow(/authentication failed|does not exist/);
    expect((await administrator.get<Logins>('/api/bi-logins')).body.items).toEqual([]);
    const again = await administrator.delete<Given>('/api/bi-logins/metabase');
    expect([again.status, again.body.code]).toEqual([404, 'bi-login-not-found']);
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

  it('leads from late terms to the cases that they are of', async () => {
    const { body } = await report('terms', 'from=2026-01-01&to=2026-03-31');
    const rows = body.figures.filter(({ id }) => id !== 'by-rule').flatMap((figure) => figure.rows);
    const led = rows.filter(({ now }) => now[1]! > 0);
    expect(led.length).toBeGreaterThan(1);
    for (const { cases, now } of led) {
      const filter = new URLSearchParams({ ...cases!, missedTerm: 'true' });
      const { body: list } = await coordinator.get<{ items: unknown[] }>(`/api/cases?${filter}`);
      expect(list.items.length).toBeGreaterThan(0);
      expect(list.items.length).toBeLessThanOrEqual(now[1]!);
    }
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

it('a morning knows since when nobody worked', async () => {
  const { status, body } = await coordinator.get('/api/free-days/last-worked');
  expect([status, body]).toEqual([200, { today: '2026-03-10', todayFree: null, day: '2026-03-09', free: [] }]);
  expect((await analyst.get('/api/free-days/last-worked')).status).toBe(403);
});

describe('a report on paper', () => {
  const cli = async (...parameters: readonly string[]) => {
    const started = startProcess([...CLI, 'report', ...parameters], {
      DATA_DIR: office.dataDirectory,
    });
    return { code: await started.exited, lines: started.lines.join('\n') };
  };

  it('is written by the command line: accessible, with the same figures and up to which event', async () => {
    const out = join(office.dataDirectory, 'sprawozdanie.pdf');
    const { code, lines } = await cli('board', '--from', '2026-01-01', '--to', '2026-03-31', '--out', out);
    expect([code, lines]).toEqual([0, expect.stringContaining('board of 2026-01-01 to 2026-03-31')]);
    const read = await readPdf(await readFile(out));
    expect(read).toMatchObject({ language: 'pl-PL', accessible: '1' });
    expect(read.title).toBe('Sprawozdanie dla zarządu 2026-01-01 – 2026-03-31');
    for (const words of ['Spis treści', 'Którędy przyszły', 'Gdzie czekają projekty', 'stan do zdarzenia nr'])
      expect(read.text).toContain(words);
    expect(read.text).toMatch(/Telefon 2 \(0; 0\)/);
    expect(read.alternatives).toContainEqual(expect.stringContaining('Wykres: Którędy przyszły. Najwięcej: Telefon'));
    expect(read.text).not.toContain('Halina');
  });

  it.each([
    [['nosuch', '--from', '2026-01-01', '--to', '2026-03-31', '--out', 'x.pdf'], 'there are board'],
    [['board', '--from', '2026-02-30', '--to', '2026-03-31', '--out', 'x.pdf'], '--from YYYY-MM-DD'],
    [['board'], '--out FILE.pdf'],
  ])('is refused by the command line where it is asked for wrongly: %s', async (parameters, said) => {
    const { code, lines } = await cli(...parameters);
    expect([code, lines]).toEqual([64, expect.stringContaining(said)]);
  });
});

describe('a report that is ordered', () => {
  interface File {
    readonly id: string;
    readonly state: string;
    readonly name: string;
    readonly why: string | null;
    readonly code?: string;
  }
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const ordered = (filter: object, { format = 'pdf', client = analyst, of = 'report' } = {}) =>
    client.post<File>('/api/exports', { of, format, filter });
  async function made(filter: object, more: { format?: string; client?: Client; of?: string } = {}) {
    const { client = analyst } = more;
    const { status, body } = await ordered(filter, more);
    expect({ status, ...body }).toMatchObject({ status: 202 });
    const file = await until(
      async () => (await client.get<File>(`/api/exports/${body.id}`)).body,
      ({ state }) => state === 'ready' || state === 'failed',
    );
    expect(file).toMatchObject({ state: 'ready', why: null });
    const answer = await fetch(`${client.url}/api/exports/${body.id}/file`, { headers: { cookie: client.cookie! } });
    return { ...file, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  it('is the report of the pages: with who ordered it, in the order of reading, nothing outside of a page', async () => {
    const { bytes, name } = await made({ name: 'board', ...period });
    expect(name).toBe('sprawozdanie-dla-zarzadu-2026-01-01-2026-03-31.pdf');
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ language: 'pl-PL', accessible: '1', outside: [] });
    expect(read.title).toBe('Sprawozdanie dla zarządu 2026-01-01 – 2026-03-31');
    expect(read.headings.slice(0, 3)).toEqual(['Spis treści', 'Wpływ', 'Ile spraw wpłynęło']);
    expect(read.headings.indexOf('Terminowość')).toBeGreaterThan(read.headings.indexOf('Czas odpowiedzi'));
    expect(read.text).toMatch(/Telefon 2 \(0; 0\)/);
    expect(read.text).toMatch(/Eksport: Adam.*stan do zdarzenia nr \d+/);
    expect(read.text).toMatch(/strona 1 \/ \d/);
    expect(read.alternatives).toContainEqual(expect.stringContaining('Wykres: Którędy przyszły. Najwięcej: Telefon'));
  });

  it('has the same numbers as a table', async () => {
    const { bytes } = await made({ name: 'information-requests', ...period }, { format: 'jsonl' });
    const lines = bytes
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ page: 'volume', figure: 'by-period', number: 1, measure: 'sprawy' });
    expect(new Set(lines.map(({ page }) => page))).toEqual(new Set(['volume', 'outcomes', 'times', 'terms']));
  });

  it('names the petitions that were settled, by number, subject and how, and no confidential one', async () => {
    const petition = async (subject: string) => {
      const { id } = await called(subject, '2026-03-02T09:00:00.000Z');
      expect((await coordinator.post(`/api/cases/${id}/classification`, { kind: 'petition' })).status).toBeLessThan(
        300,
      );
      return id;
    };
    const [settled, open, kept] = [await petition('Ławki-w-parku'), await petition('Zegar'), await petition('Tajna')];
    for (const id of [settled, kept]) {
      const { status, body } = await coordinator.post(`/api/cases/${id}/closing`, { outcome: 'leftUnexamined' });
      expect([status < 300, body]).toEqual([true, body]);
    }
    await keep(kept, 'confidential');
    const handled = async (client: Client, of?: string) =>
      (await made({ name: 'petitions', ...period }, { format: 'jsonl', client })).bytes
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ page, figure }) => page === 'petitions' && figure === (of ?? 'handled'));
    const { body: one } = await coordinator.get<{ number: string }>(`/api/cases/${settled}`);
    const rows = await until(
      () => handled(coordinator),
      ({ length }) => length === 2,
    );
    expect(rows[0]).toMatchObject({
      title: one.number,
      row: 'Ławki-w-parku',
      measure: 'Pozostawiono bez rozpoznania, 2026-03-10',
    });
    expect(rows[1]).toMatchObject({ title: '–', row: 'tych, których nie widzi zamawiający, i poufnych: 1' });
    // How many, and how they were settled: the confidential one counts, the open one does not.
    expect(await handled(coordinator, 'manners')).toMatchObject([{ row: 'Pozostawiono bez rozpoznania', now: 2 }]);
    const { text, headings } = await readPdf(
      (await made({ name: 'petitions', ...period }, { client: coordinator })).bytes,
    );
    expect(headings).toContain('Petycje rozpatrzone w okresie');
    expect(text).toMatch(/Art\. 14 ustawy.*do 30 czerwca/);
    expect(text).toMatch(/Pozostawiono bez rozpoznania 2 razem 2/);
    expect(text).toContain(`${one.number} Pozostawiono bez rozpoznania, 2026-03-10 Ławki-w-parku`);
    expect(text).not.toContain('Tajna');
    await keep(kept, 'normal');
    // Analysts see no case.
    expect(await handled(analyst)).toMatchObject([{ row: 'tych, których nie widzi zamawiający, i poufnych: 2' }]);
    expect((await coordinator.get<{ status: string }>(`/api/cases/${open}`)).body.status).not.toBe('closed');
  });

  it('of a unit or an employee is told of whom, and the latter only to whoever may see it', async () => {
    const { body: units } = await coordinator.get<{ items: { id: string; name: string }[] }>('/api/units');
    const { id: unit, name } = units.items[0]!;
    const { bytes } = await made({ name: 'unit', ...period, unit });
    expect((await readPdf(bytes)).title).toContain(name);
    const { body: session } = await coordinator.get<{ employee: { id: string } }>('/api/session');
    const employee = session.employee.id;
    expect(
      (await readPdf((await made({ name: 'employee', ...period, employee }, { client: coordinator })).bytes)).title,
    ).toContain('Sprawozdanie pracownika');
    expect((await ordered({ name: 'employee', ...period, employee })).body).toMatchObject({ code: 'report-of-staff' });
    expect((await ordered({ name: 'unit', ...period })).body).toMatchObject({ code: 'report-of-whom' });
    expect((await ordered({ name: 'board', from: '2026-03-01', to: '2026-02-01' })).body).toMatchObject({
      code: 'report-period-backwards',
    });
    const { body: offered } = await analyst.get<{ items: { name: string }[] }>('/api/reports/on-paper');
    expect(offered.items.map((one) => one.name)).toEqual(['board', 'information-requests', 'petitions', 'unit']);
  });

  it('may be of one case: its facts, its letters and its history', async () => {
    const { body } = await coordinator.get<{ items: { id: string; number: string; subject: string }[] }>(
      '/api/cases?limit=1',
    );
    const { id, number, subject } = body.items[0]!;
    const read = await readPdf((await made({ case: id }, { of: 'caseFile', client: coordinator })).bytes);
    expect(read).toMatchObject({ title: `Wydruk sprawy ${number}`, accessible: '1', outside: [] });
    expect(read.headings).toEqual(expect.arrayContaining(['Sprawa', 'Terminy', 'Korespondencja', 'Historia']));
    expect(read.text).toContain(subject);
  });
});

describe('a schedule of reports', () => {
  interface Schedule {
    readonly id: string;
    readonly nextDueAt: string;
    readonly stopped: string | null;
    readonly runs: readonly {
      readonly state: string;
      readonly fileName: string;
      readonly recipients: readonly object[];
    }[];
  }
  const weekly = { every: 'week', day: 1, time: '07:30', format: 'csv' };
  const schedules = async () => (await analyst.get<{ items: Schedule[] }>('/api/report-schedules')).body.items;
  const refused = async (body: object) => {
    const { status, body: answer } = await analyst.post<{ code: string }>('/api/report-schedules', {
      ...{ name: 'x', ...weekly, recipientIds: [] },
      ...body,
    });
    return [status, answer.code];
  };

  it('sends the answer to a kept question by mail and into a folder, for the period of each run', async () => {
    const me = (await analyst.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const { body: question } = await analyst.post<Written>('/api/questions', {
      ...{
        name: 'Z tygodnia',
        sql: 'SELECT channel, $1::date AS od FROM cases WHERE received_on BETWEEN $1::date AND $2::date',
      },
      parameters: [
        { name: 'od', type: 'date', value: null },
        { name: 'do', type: 'date', value: null },
      ],
    });
    const { status, body: kept } = await analyst.post<Written>('/api/report-schedules', {
      ...{ name: 'Co tydzień', questionId: question.id, recipientIds: [me], folder: 'Tydzień' },
      ...{ ...weekly, parameters: [{ from: 'periodFrom' }, { from: 'periodTo' }] },
    });
    expect(status).toBe(201);
    // On Monday the 16th at 7:30 in Warsaw.
    expect((await schedules())[0]).toMatchObject({ id: kept.id, nextDueAt: '2026-03-16T06:30:00.000Z', runs: [] });
    expect((await analyst.post(`/api/report-schedules/${kept.id}/runs`)).status).toBe(202);
    const made = await until(schedules, ([one]) => one?.runs[0]?.state === 'delivered');
    expect(made[0]!.runs[0]).toMatchObject({
      ...{ from: '2026-03-02', to: '2026-03-08', isCut: false, why: null },
      recipients: [{ id: me, name: 'Adam', state: 'outbox', failure: null }],
    });
    const folder = join(office.dataDirectory, 'reports', 'Tydzień');
    const [file] = await readdir(folder);
    expect((await readFile(join(folder, file!))).toString()).toMatch(/^\ufeffchannel;od\r\nphone;2026-03-02\r\n/);
    const outbox = join(office.dataDirectory, 'outbox');
    const mails = await Promise.all((await readdir(outbox)).map((name) => readFile(join(outbox, name), 'utf8')));
    expect(mails.filter((mail) => mail.includes('Subject: =?UTF-8?') && mail.includes('text/csv'))).toHaveLength(1);
    expect((await analyst.delete(`/api/report-schedules/${kept.id}`)).status).toBe(200);
    expect(await schedules()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['nothing', { folder: 'x' }, 'report-schedule-of-what'],
    ['nowhere', { report: 'board' }, 'report-schedule-nowhere'],
    ['a day that no week has', { report: 'board', folder: 'x', day: 9 }, 'report-schedule-day'],
    ['a question on paper', { questionId: 'nosuch', folder: 'x', format: 'pdf' }, 'report-schedule-of-what'],
    ['nobody', { report: 'board', recipientIds: ['nobody'] }, 'report-schedule-recipient'],
    [
      'an employee, by whoever may not see one',
      { report: 'employee', employeeId: 'x', folder: 'x' },
      'report-of-staff',
    ],
    ['a folder above', { report: 'board', folder: '../x' }, 'invalid-input'],
  ])('is refused of %s', async (_, body, code) =>
    expect(await refused(body)).toEqual([code === 'report-of-staff' ? 403 : 400, code]),
  );
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
    expect(refusal(await analyst.put(`/api/questions/${saved.id}`, changed))).toEqual([404, 'question-not-found']);
    const restore = (client: Client) => client.post(`/api/questions/${saved.id}/restoration`);
    expect(refusal(await restore(coordinator))).toEqual([403, 'question-of-another']);
    // Twice is once.
    for (const _ of [1, 2]) expect((await restore(analyst)).status).toBe(200);
    const restored = await until(async () => (await all(analyst)).find(({ id }) => id === saved.id));
    expect(restored).toMatchObject({ name: 'Ile spraw teraz', mine: true });
    expect(refusal(await analyst.post('/api/questions/none/restoration'))).toEqual([404, 'question-not-found']);
  });
});

describe('every number', () => {
  type Cells = readonly unknown[];
  /** What a spreadsheet, a sheet's XML, a page or a table might stumble over. */
  const HOSTILE = `=cmd|'/C calc'!A0 "Gazeta"; <b>🦊</b>`;
  const FROM = '2026-01-01';
  const TO = '2026-03-31';
  let newsrooms: Map<string, { name: string; kind: string }>;
  let units: Map<string, string>;
  let me: string;

  const ready = (id: string) => READY_QUESTIONS.find((one) => one.id === `ready-${id}`)!.sql;
  const sorted = (rows: readonly Cells[]) => rows.map((row) => JSON.stringify(row)).sort();
  /** Read models follow: what is asked is asked again until it says what happened. */
  const agrees = async (
    say: () => Promise<readonly Cells[]>,
    fold: (folded: FoldedOffice) => readonly Cells[] | Promise<readonly Cells[]>,
  ) => {
    let said: readonly string[] = [];
    let folded: readonly string[] = [];
    await until(
      async () => {
        folded = sorted(await fold(await foldedOffice(database)));
        said = sorted(await say());
        return said;
      },
      () => isDeepStrictEqual(said, folded),
    ).catch(() => undefined);
    expect(said).toEqual(folded);
  };
  const done = async <Body = Written>(answer: Promise<Answer<Body>>): Promise<Body> => {
    const { status, body } = await answer;
    expect([status < 300, body]).toEqual([true, body]);
    return body;
  };
  const came = async (place: number, receivedAt: string, channel = 'phone') =>
    (
      await done(
        coordinator.post<Written>('/api/cases', {
          ...{ channel, subject: `Sprawa ${place}`, text: 'Ile to kosztowało?', receivedAt },
          contact: {
            name: `Ewa ${place}`,
            email: `ewa.${place}@gazeta.example`,
            newsroom: place % 3 === 0 ? HOSTILE : `Gazeta ${place % 3}`,
          },
        }),
      )
    ).id;

  /** One draft that was returned, signed once and waits for the second signature; another one that waits for the first. */
  const approvals = async (one: string, other: string) => {
    const idOf = async (client: Client) =>
      (await client.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const [chief, marshal] = [await employee('Wanda', ['coordinator']), await employee('Zofia', ['coordinator'])];
    const ladder = {
      ...{ id: 'answers', name: 'Odpowiedzi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'], inOrder: true },
      ...{ lastMayEdit: false, sendsOnApproval: false },
      levels: [
        { signatory: 'employee', employeeId: await idOf(chief) },
        { signatory: 'employee', employeeId: await idOf(marshal) },
      ],
    };
    const setLadders = async (...ladders: object[]) => done((await office.client()).put('/api/ladders', { ladders }));
    await setLadders(ladder);
    const draft = (id: string) =>
      done(coordinator.post<Written>(`/api/cases/${id}/drafts`, { text: 'Kosztowało milion.' }));
    const { id } = await draft(one);
    await done(coordinator.post(`/api/drafts/${id}/submission`));
    await done(chief.post(`/api/drafts/${id}/return`, { version: 1, reason: 'bez kwoty' }));
    await done(coordinator.post(`/api/drafts/${id}/versions`, { text: 'Kosztowało milion złotych.' }));
    await done(coordinator.post(`/api/drafts/${id}/submission`));
    await done(chief.post(`/api/drafts/${id}/approval`, { version: 2 }));
    await done(coordinator.post(`/api/drafts/${(await draft(other)).id}/submission`));
    await setLadders();
  };

  /** A topic with a line that was returned and then approved and one that waits, with a crisis that answered its case, and with publications; another one without a crisis. */
  const topics = async (caseId: string) => {
    const other = await employee('Alina', ['coordinator']);
    const [busy, calm] = await Promise.all(
      ['Most w Nysie', 'Kalendarz imprez'].map((name) => done(coordinator.post<Written>('/api/topics', { name }))),
    );
    const path = `/api/topics/${busy!.id}`;
    const line = { title: 'Objazd', text: 'Objazd prowadzi przez Brzeg.', questions: [], use: 'quotable' };
    const { id } = await done(coordinator.post<Written>(`${path}/lines`, line));
    await done(other.post(`${path}/lines/${id}/return`, { version: 1, reason: 'bez daty' }));
    await done(coordinator.post(`${path}/lines/${id}/versions`, { ...line, title: 'Objazd od środy', version: 2 }));
    await done(other.post(`${path}/lines/${id}/approval`, { version: 2 }));
    await done(coordinator.post(`/api/topics/${calm!.id}/lines`, line));

    await done(coordinator.post(`${path}/cases`, { caseIds: [caseId] }));
    await done(coordinator.post(`${path}/crisis`, { reason: 'Kolizja' }));
    for (const confirmed of [true, true, false])
      await done(coordinator.post(`${path}/crisis-log`, { text: 'Objazd działa', confirmed }));
    const statement = await done(coordinator.post<Written>(`${path}/statements`, { text: 'Badamy przyczyny.' }));
    await until(
      async () => (await other.get<{ figures: { open: number } }>(path)).body.figures.open,
      (open) => open === 1,
    );
    await done(other.post(`${path}/statements/${statement.id}/approval`));
    await done(coordinator.post(`${path}/crisis-end`));

    const written = { title: 'Most zamknięty', outlet: 'Gazeta', publishedOn: '2026-03-09' };
    const published = (more: object) => done(coordinator.post<Written>('/api/coverage', { ...written, ...more }));
    await published({ topicId: busy!.id, tone: 'negative', reach: 12_000 });
    await published({ topicId: busy!.id, tone: 'neutral', reach: 3_000 });
    await published({ topicId: calm!.id, tone: 'positive' });
    const { id: mistaken } = await published({ topicId: calm!.id, tone: 'negative', reach: 5 });
    await done(coordinator.delete(`/api/coverage/${mistaken}`));
  };

  beforeAll(async () => {
    me = (await coordinator.get<{ employee: { id: string } }>('/api/session')).body.employee.id;
    const administrator = await office.client();
    const unitId = (await administrator.get<{ items: { id: string }[] }>('/api/units')).body.items[0]!.id;
    const channels = ['phone', 'paper', 'inPerson', 'phone'];
    const cases: string[] = [];
    for (const [place, day] of ['01-05', '01-31', '02-01', '02-14', '02-27', '03-01', '03-02', '03-09'].entries())
      // In Warsaw, the late ones belong to the next day.
      cases.push(await came(place, `2026-${day}T${place % 2 === 0 ? '08:15' : '23:05'}:00.000Z`, channels[place % 4]));
    for (const [place, id] of cases.entries()) {
      const path = `/api/cases/${id}`;
      if (place % 3 !== 2) await done(coordinator.post(`${path}/assignments`, { employeeId: me, priority: 'normal' }));
      if (place % 4 === 1) await done(coordinator.post(`${path}/classification`, { kind: 'publicInformationRequest' }));
      if (place < 5) await done(coordinator.post(`${path}/replies`, { text: 'Tyle.', via: 'phone' }));
    }
    const [reopened, corrected, , , , refused, dismissed, joined] = cases as [string, ...string[]];
    await done(coordinator.post(`/api/cases/${reopened}/closing`, { outcome: 'answered' }));
    await done(coordinator.post(`/api/cases/${reopened}/reopening`, { reason: 'pyta dalej' }));
    await done(
      coordinator.patch(`/api/cases/${corrected}/registration`, {
        ...{ receivedAt: '2026-02-03T10:00:00.000Z', channel: 'paper', reason: 'data z pieczęci' },
      }),
    );
    const asked = { unitId, question: 'Ile?', dueAt: '2026-03-12T12:00:00.000Z' };
    await done(coordinator.post(`/api/cases/${refused}/contributions`, asked));
    await done(coordinator.post(`/api/cases/${refused}/closing`, { outcome: 'withdrawn' }));
    await done(coordinator.post(`/api/cases/${reopened}/contributions`, asked));
    await done(coordinator.post(`/api/cases/${dismissed}/dismissal`, { reason: 'nie do nas' }));
    await done(coordinator.post(`/api/cases/${joined}/contributions`, asked));
    await approvals(joined!, cases[2]!);
    await topics(joined!);
    const erased = await done(coordinator.get<{ contact: { id: string } }>(`/api/cases/${cases[3]}`));
    await done(
      administrator.post(`/api/contacts/${erased.contact.id}/erasure`, {
        ...{ confirmation: 'Ewa 3', reason: 'objection' },
      }),
    );
    const { body } = await coordinator.get<{ items: { id: string; name: string; kind: string }[] }>('/api/newsrooms');
    newsrooms = new Map(body.items.map((one) => [one.id, one]));
    const { body: tree } = await coordinator.get<{ items: { id: string; name: string }[] }>('/api/units');
    units = new Map(tree.items.map(({ id, name }) => [id, name]));
  });

  const cases = ({ all }: FoldedOffice) => all.filter(({ dismissed }) => !dismissed);
  /** As `current_date - 365` says it. */
  const ofLastYear = (folded: FoldedOffice) =>
    cases(folded).filter(({ receivedAt }) => local(receivedAt).day > local(folded.now - 365 * 86_400_000).day);
  const within = (at: number) => local(at).day >= FROM && local(at).day <= TO;
  const inPeriod = (folded: FoldedOffice) => cases(folded).filter(({ receivedAt }) => within(receivedAt));
  const clocksOf = (some: readonly FoldedCase[], { now }: FoldedOffice) =>
    some.flatMap((one) => ours(one).map((clock) => ({ one, clock, outcome: outcomeOf(clock, one, now) })));
  const count = <Item>(items: readonly Item[], holds: (item: Item) => unknown) => items.filter(holds).length;
  const toAnswer = (some: readonly FoldedCase[]) =>
    some.flatMap((one) => (answeredAt(one) === null ? [] : [hoursBetween(one.receivedAt, answeredAt(one)!)]));
  const toAssignment = (some: readonly FoldedCase[]) =>
    some.flatMap((one) => (one.assignedAt === null ? [] : [hoursBetween(one.receivedAt, one.assignedAt)]));
  const month = ({ receivedAt }: FoldedCase) => local(receivedAt).month;
  const byMonth = (some: readonly FoldedCase[], cells: (group: readonly FoldedCase[]) => Cells) =>
    groups(some, month).map(([key, group]) => [key, ...cells(group)]);
  const isLate = (outcome: TermOutcome) => outcome === 'late' || outcome === 'overdue';
  const kept = (some: readonly { readonly outcome: TermOutcome }[]) => {
    const met = count(some, ({ outcome }) => outcome === 'met');
    return percent(met, met + count(some, ({ outcome }) => isLate(outcome)));
  };
  /** What those of the period waited for that missed a term. */
  const lateWaits = async (folded: FoldedOffice) => {
    const late = new Set(inPeriod(folded).flatMap((one) => (termOf(one, folded.now) === 'late' ? [one.id] : [])));
    const waits = (await foldedWaits(database)).filter(({ caseId }) => late.has(caseId));
    return waits.map((one) => ({ ...one, hours: (one.until - one.from) / 3_600_000 }));
  };
  const waited = (parts: readonly { readonly caseId: string; readonly hours: number }[]) => {
    const total = (some: readonly { readonly hours: number }[]) => some.reduce((sum, { hours }) => sum + hours, 0);
    const eachCase = groups(parts, ({ caseId }) => caseId).map(([, its]) => total(its));
    return [percentile(0.5, [total(parts)]), percentile(0.5, eachCase), eachCase.length] as const;
  };
  const keptOf = (some: readonly FoldedCase[], { now }: FoldedOffice) => {
    const [met, late] = ['met', 'late'].map((term) => count(some, (one) => termOf(one, now) === term)) as [
      number,
      number,
    ];
    return percent(met, met + late);
  };
  const isLateInput = ({ answeredAt: at, dueAt, waits }: FoldedOffice['contributions'][number], now: number) =>
    at === null ? waits && dueAt <= now : at >= dueAt;

  const READY: Readonly<Record<string, (folded: FoldedOffice) => readonly Cells[] | Promise<readonly Cells[]>>> = {
    'by-month': (folded) => byMonth(cases(folded), (group) => [group.length]),
    'by-channel': (folded) =>
      groups(ofLastYear(folded), ({ channel }) => channel).map(([key, { length }]) => [key, length]),
    'by-kind': (folded) => groups(ofLastYear(folded), ({ kind }) => kind).map(([key, { length }]) => [key, length]),
    'by-hour': (folded) =>
      groups(cases(folded), ({ receivedAt }) => local(receivedAt).hour).map(([key, { length }]) => [
        Number(key),
        length,
      ]),
    'by-weekday': (folded) =>
      groups(cases(folded), ({ receivedAt }) => local(receivedAt).weekday).map(([key, { length }]) => [
        Number(key),
        length,
      ]),
    'out-of-hours': (folded) =>
      byMonth(cases(folded), (group) => [
        count(group, ({ receivedAt }) => !isWorking(local(receivedAt).day)),
        group.length,
      ]),
    newsrooms: (folded) =>
      groups(
        ofLastYear(folded).filter(({ newsroom }) => newsroom),
        ({ newsroom }) => newsrooms.get(newsroom!)!.name,
      ).map(([key, { length }]) => [key, length]),
    'newsroom-kinds': (folded) =>
      groups(
        cases(folded).filter(({ newsroom }) => newsroom),
        ({ newsroom }) => newsrooms.get(newsroom!)!.kind,
      ).map(([key, { length }]) => [key, length]),
    'time-to-answer': (folded) =>
      byMonth(
        cases(folded).filter((one) => answeredAt(one) !== null),
        (group) => [percentile(0.5, toAnswer(group)), percentile(0.9, toAnswer(group))],
      ),
    'working-days': (folded) =>
      groups(
        cases(folded).filter((one) => answeredAt(one) !== null),
        (one) => workingDays(one.receivedAt, answeredAt(one)!),
      ).map(([key, { length }]) => [Number(key), length]),
    'time-to-assignment': (folded) =>
      byMonth(
        cases(folded).filter(({ assignedAt }) => assignedAt !== null),
        (group) => [percentile(0.5, toAssignment(group))],
      ),
    'on-time': (folded) =>
      groups(clocksOf(folded.all, folded), ({ clock }) => local(clock.startsAt).month).map(([key, group]) => [
        key,
        count(group, ({ outcome }) => outcome === 'met'),
        count(group, ({ outcome }) => isLate(outcome)),
      ]),
    'on-time-share': (folded) =>
      groups(
        clocksOf(folded.all, folded).filter(({ outcome }) => outcome === 'met' || isLate(outcome)),
        ({ clock }) => clock.rule,
      ).map(([key, group]) => [key, group.length, kept(group)]),
    'late-now': (folded) =>
      clocksOf(cases(folded), folded)
        .filter(({ outcome }) => outcome === 'overdue')
        .map(({ one, clock }) => [one.number, one.kind, clock.rule]),
    'due-soon': (folded) =>
      clocksOf(folded.all, folded)
        .filter(({ clock, outcome }) => outcome === 'running' && clock.endsAt < folded.now + 7 * 86_400_000)
        .map(({ one }) => [one.number, one.kind]),
    extended: (folded) =>
      groups(
        clocksOf(folded.all, folded).filter(({ outcome }) => outcome !== 'withdrawn'),
        ({ clock }) => clock.rule,
      ).map(([key, group]) => [key, group.length, count(group, ({ clock }) => clock.extended)]),
    escalations: (folded) =>
      groups(
        folded.all.flatMap(({ escalations }) => escalations),
        ({ at }) => local(at).month,
      ).map(([key, group]) => [key, ...[1, 2, 3].map((level) => count(group, (one) => one.level === level))]),
    outcomes: (folded) =>
      groups(
        cases(folded).filter(({ closed }) => closed),
        ({ kind, outcome }) => `${kind} ${outcome}`,
      ).map(([key, { length }]) => [...key.split(' '), length]),
    reopened: (folded) =>
      groups(cases(folded), ({ kind }) => kind).map(([key, group]) => [
        key,
        count(group, ({ reopenings }) => reopenings > 0),
        group.length,
      ]),
    'by-unit': (folded) =>
      groups(
        cases(folded).filter(({ unit }) => unit),
        ({ unit }) => units.get(unit!),
      ).map(([key, group]) => [key, group.length, keptOf(group, folded)]),
    'where-it-waits': (folded) =>
      groups(
        folded.all.flatMap(({ stays }) => stays).filter(({ unit, until: end }) => unit && end !== null),
        ({ unit }) => units.get(unit!),
      ).map(([key, group]) => [
        key,
        group.length,
        percentile(
          0.5,
          group.map(({ from, until: end }) => hoursBetween(from, end!)),
        ),
      ]),
    contributions: (folded) =>
      groups(folded.contributions, ({ unit }) => units.get(unit)).map(([key, group]) => [
        key,
        group.length,
        count(group, (one) => isLateInput(one, folded.now)),
        percentile(
          0.5,
          group.flatMap(({ askedAt, answeredAt: at }) => (at === null ? [] : [hoursBetween(askedAt, at)])),
        ),
      ]),
    drafts: ({ all, approvals }) =>
      approvals
        .filter((wait) => wait.until === null)
        .map(({ caseId }) => [all.find(({ id }) => id === caseId)!.number]),
    'requests-of-a-year': (folded) =>
      groups(
        cases(folded).filter(({ kind }) => kind === 'publicInformationRequest'),
        ({ outcome }) => outcome ?? 'open',
      ).map(([key, group]) => {
        const all = toAnswer(group);
        const mean = all.reduce((sum, one) => sum + one, 0) / all.length / 24;
        return [2026, key, group.length, all.length === 0 ? null : Math.round(mean * 10) / 10];
      }),
    lines: async () => {
      const { lines, names } = await foldedTopics(database);
      return groups(lines, ({ topicId }) => names.get(topicId)).map(([key, group]) => [
        key,
        group.length,
        count(group, ({ returned }) => returned),
        percentile(
          0.5,
          group.flatMap(({ writtenAt, decidedAt }) => (decidedAt === null ? [] : [hoursBetween(writtenAt, decidedAt)])),
        ),
      ]);
    },
    crises: async () => {
      const { crises, names } = await foldedTopics(database);
      return crises.map(({ topicId, declaredAt, endedAt, confirmed, unconfirmed, statements }) => [
        names.get(topicId),
        new Date(declaredAt).toISOString(),
        endedAt === null ? null : hoursBetween(declaredAt, endedAt),
        confirmed,
        unconfirmed,
        statements.size,
        statements.size === 0 ? null : [...statements.values()].reduce((sum, given) => sum + given, 0),
      ]);
    },
    coverage: async () => {
      const { publications, names } = await foldedTopics(database);
      const known = publications.filter(({ topicId, removed }) => topicId !== null && !removed);
      return groups(known, ({ topicId }) => names.get(topicId!)).map(([key, group]) => [
        key,
        group.length,
        count(group, ({ tone }) => tone === 'negative'),
        group.reduce<number | null>((sum, { reach }) => (reach === null ? sum : (sum ?? 0) + reach), null),
      ]);
    },
  };
  /** The columns that are compared, where the others change while one looks. */
  const STEADY: Readonly<Record<string, number>> = { 'late-now': 3, 'due-soon': 2, drafts: 1 };

  const keyed = (some: readonly FoldedCase[], key: (one: FoldedCase) => unknown) =>
    groups(some, key).map(([value, { length }]) => [value, length]);
  const terms = (some: ReturnType<typeof clocksOf>) => [
    count(some, ({ outcome }) => outcome === 'met'),
    count(some, ({ outcome }) => isLate(outcome)),
    count(some, ({ outcome }) => outcome === 'running' || outcome === 'paused'),
    kept(some),
  ];
  const times = (some: readonly FoldedCase[], of: (one: FoldedCase) => number | null) => {
    const hours = some.flatMap((one) => (of(one) === null ? [] : [(of(one)! - one.receivedAt) / 3_600_000]));
    return [percentile(0.5, hours), percentile(0.9, hours)];
  };
  const who = (folded: FoldedOffice, key: (one: FoldedCase) => unknown) =>
    groups(inPeriod(folded), key).map(([value, group]) => [
      value,
      group.length,
      count(group, (one) => termOf(one, folded.now) === 'late'),
      keptOf(group, folded),
      percentile(0.5, toAnswer(group)),
    ]);
  const signatures = (folded: FoldedOffice, key: (one: FoldedOffice['approvals'][number]) => unknown) => {
    const counting = new Set(cases(folded).map(({ id }) => id));
    const waits = folded.approvals.filter(({ caseId, from }) => counting.has(caseId) && within(from));
    return groups(waits, key).map(([name, group]): Cells => {
      const taken = group.map(({ from, until: end }) => hoursBetween(from, end ?? folded.now));
      return [
        ...[name, group.length, count(group, ({ endedBy }) => endedBy === 'signed')],
        ...[count(group, ({ endedBy }) => endedBy === 'returned'), count(group, ({ endedBy }) => endedBy === null)],
        ...[percentile(0.5, taken), percentile(0.9, taken)],
      ];
    });
  };
  const inputs = (folded: FoldedOffice, key: (one: FoldedOffice['contributions'][number]) => unknown) =>
    groups(
      folded.contributions.filter(
        ({ askedAt, caseId }) => within(askedAt) && cases(folded).some(({ id }) => id === caseId),
      ),
      key,
    ).map(([value, group]) => [
      value,
      group.length,
      count(group, (one) => one.answeredAt !== null),
      count(group, (one) => isLateInput(one, folded.now)),
      ...[0.5, 0.9].map((share) =>
        percentile(
          share,
          group.flatMap(({ askedAt, answeredAt: at }) => (at === null ? [] : [hoursBetween(askedAt, at)])),
        ),
      ),
    ]);
  const week = (at: number) => {
    const { day, weekday } = local(at);
    return new Date(Date.parse(day) - (weekday - 1) * 86_400_000).toISOString().slice(0, 10);
  };

  const REPORTED: Readonly<Record<string, (folded: FoldedOffice) => readonly Cells[] | Promise<readonly Cells[]>>> = {
    'volume/by-period': (folded) => keyed(inPeriod(folded), ({ receivedAt }) => week(receivedAt)),
    'volume/by-channel': (folded) => keyed(inPeriod(folded), ({ channel }) => channel),
    'volume/by-kind': (folded) => keyed(inPeriod(folded), ({ kind }) => kind),
    'volume/by-newsroom': (folded) => keyed(inPeriod(folded), ({ newsroom }) => newsroom),
    'volume/by-hour': (folded) => keyed(inPeriod(folded), ({ receivedAt }) => local(receivedAt).hour),
    'volume/by-weekday': (folded) => keyed(inPeriod(folded), ({ receivedAt }) => local(receivedAt).weekday),
    'times/times': (folded) => {
      const some = inPeriod(folded);
      const [first] = times(some, firstReplyAt);
      return [
        [
          ...['all', some.length, count(some, (one) => answeredAt(one) !== null), first],
          ...[percentile(0.5, toAssignment(some)), percentile(0.5, toAnswer(some)), percentile(0.9, toAnswer(some))],
        ],
      ];
    },
    'times/to-answer': (folded) =>
      groups(
        inPeriod(folded).filter((one) => answeredAt(one) !== null),
        ({ receivedAt }) => week(receivedAt),
      ).map(([key, group]) => [key, percentile(0.5, toAnswer(group)), percentile(0.9, toAnswer(group))]),
    'times/to-first-reply': (folded) =>
      groups(
        inPeriod(folded).filter((one) => firstReplyAt(one) !== null),
        ({ receivedAt }) => week(receivedAt),
      ).map(([key, group]) => [key, ...times(group, firstReplyAt)]),
    'times/to-assignment': (folded) =>
      groups(
        inPeriod(folded).filter(({ assignedAt }) => assignedAt !== null),
        ({ receivedAt }) => week(receivedAt),
      ).map(([key, group]) => [key, percentile(0.5, toAssignment(group)), percentile(0.9, toAssignment(group))]),
    'times/distribution': (folded) =>
      keyed(
        inPeriod(folded).filter((one) => answeredAt(one) !== null),
        (one) => Math.min(31, workingDays(one.receivedAt, answeredAt(one)!)),
      ),
    'terms/kept': (folded) => [['all', ...terms(clocksOf(inPeriod(folded), folded))]],
    'terms/over-time': (folded) =>
      groups(clocksOf(inPeriod(folded), folded), ({ one }) => week(one.receivedAt)).map(([key, group]) => [
        key,
        ...terms(group),
      ]),
    'terms/by-rule': (folded) =>
      groups(clocksOf(inPeriod(folded), folded), ({ clock }) => clock.rule).map(([key, group]) => [
        key,
        ...terms(group),
      ]),
    'terms/targets': (folded) =>
      groups(
        clocksOf(inPeriod(folded), folded).map((one) => ({
          ...{ rule: one.clock.rule, target: targetOutcome(one.clock, one.outcome, folded.now) },
        })),
        ({ rule }) => rule,
      ).map(([key, group]) => {
        const [on, past, ahead] = (['on', 'past', 'ahead'] as const).map((which) =>
          count(group, ({ target }) => target === which),
        ) as [number, number, number];
        return [key, on, past, ahead, percent(on, on + past)];
      }),
    'terms/why-late': async (folded) => {
      const parts = await lateWaits(folded);
      const whole = parts.reduce((sum, { hours }) => sum + hours, 0);
      return groups(parts, ({ wait }) => wait).map(([key, group]) => {
        const [hours, ...more] = waited(group);
        return [
          key,
          hours,
          ...more,
          percent(
            group.reduce((sum, one) => sum + one.hours, 0),
            whole,
          ),
        ];
      });
    },
    'terms/why-late-units': async (folded) =>
      groups(
        (await lateWaits(folded)).flatMap(({ units: asked, ...part }) => asked.map((unit) => ({ ...part, unit }))),
        ({ unit }) => unit,
      ).map(([key, group]) => [key, ...waited(group)]),
    'who/by-unit': (folded) => who(folded, ({ unit }) => unit),
    'who/by-newsroom': (folded) => who(folded, ({ newsroom }) => newsroom),
    'who/by-employee': (folded) => who(folded, ({ employee }) => employee),
    'contributions/by-unit': (folded) => inputs(folded, ({ unit }) => unit),
    'contributions/over-time': (folded) => inputs(folded, ({ askedAt }) => week(askedAt)),
    'approvals/by-level': (folded) => signatures(folded, ({ level }) => level),
    'approvals/over-time': (folded) => signatures(folded, ({ from }) => week(from)),
    'approvals/by-unit': (folded) => signatures(folded, ({ unit }) => unit),
    'outcomes/by-outcome': (folded) => keyed(inPeriod(folded), ({ outcome }) => outcome),
    'outcomes/refusals': (folded) =>
      groups(inPeriod(folded), ({ kind }) => kind).map(([key, group]) => [
        key,
        count(group, ({ outcome }) => outcome === 'refused'),
        count(group, ({ reopenings }) => reopenings > 0),
      ]),
    'outcomes/by-level': (folded) =>
      groups(
        cases(folded)
          .flatMap(({ escalations }) => escalations)
          .filter(({ at }) => within(at)),
        ({ level }) => level,
      ).map(([key, { length }]) => [key, length]),
  };

  const askedReady = async (id: string) =>
    (await rowsOf(ready(id))).map((row) => row.slice(0, STEADY[id] ?? row.length).map(asFolded));
  const shown = async (path: string) => {
    const [page, id] = path.split('/') as [string, string];
    const { body } = await coordinator.get<Report>(`/api/reports/${page}?from=${FROM}&to=${TO}`);
    const rows = body.figures.find((one) => one.id === id)!.rows.map(({ key, now }) => [String(key), ...now]);
    // Rows of a scale and of a period stand there with nothing in them too.
    return rows.filter(([, ...cells]) => cells.some((cell) => cell !== 0 && cell !== null));
  };
  const asFolded = (cell: unknown) => {
    if (typeof cell !== 'string') return cell;
    if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell);
    return /^\d{4}-\d\d-\d\d \d\d:/.test(cell) ? new Date(cell).toISOString() : cell;
  };
  const asCells = ([key, ...cells]: readonly unknown[]) => [String(key), ...cells];
  const something = (rows: readonly Cells[]) =>
    rows.filter(([, ...cells]) => cells.some((cell) => cell !== 0 && cell !== null));

  it('is folded here, of the ready questions and of the reports', () => {
    const figures = REPORT_PAGES.flatMap((page) => page.figures.map(({ id }) => `${page.id}/${id}`));
    // The workload has a fold of its own below.
    const others = (names: readonly string[]) => names.filter((name) => !name.includes('workload')).sort();
    expect(Object.keys(REPORTED).sort()).toEqual(others(figures));
    expect(
      Object.keys(READY)
        .map((id) => `ready-${id}`)
        .sort(),
    ).toEqual(others(READY_QUESTIONS.map(({ id }) => id)));
  });

  it.each(Object.keys(READY))('of the ready question %s is the one of the events', (id) =>
    agrees(() => askedReady(id), READY[id]!),
  );

  it.each(Object.keys(REPORTED))('of the report %s is the one of the events', (path) =>
    agrees(
      () => shown(path),
      async (folded) => something(await REPORTED[path]!(folded)).map(([key, ...cells]) => [String(key), ...cells]),
    ),
  );

  it('of terms is the same by the view of terms and by clocks with their cases', async () => {
    const ofCase = [
      'kind',
      'channel',
      'received_at',
      'received_on',
      'newsroom_id',
      'unit_id',
      'employee_id',
      'dismissed',
    ];
    const cells = (clock: string, c: string) =>
      [
        ...['case_id', 'clock_id', 'rule', 'outcome'].map((name) => `${clock}.${name}`),
        ...ofCase.map((name) => `${c}.${name}`),
      ].join();
    const asked = async () => ({
      terms: await rowsOf(`SELECT ${cells('t', 't')} FROM terms t ORDER BY 1, 2`),
      clocks: await rowsOf(`SELECT ${cells('k', 'c')} FROM clocks k JOIN cases c ON c.case_id = k.case_id
        WHERE k.whose = 'ours' ORDER BY 1, 2`),
    });
    const { terms } = await until(asked, ({ terms: said, clocks }) => isDeepStrictEqual(said, clocks));
    expect(terms.length).toBeGreaterThan(5);
  });

  it('of late cases is the same by either column', async () =>
    expect(
      await rowsOf(
        `SELECT term_missed, count(*) FROM cases WHERE term_missed = (term_outcome = 'late') GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual(await rowsOf('SELECT term_missed, count(*) FROM cases GROUP BY 1 ORDER BY 1')));

  /** At the end of each day, with whom each case stood. */
  const stood = ({ all, now }: FoldedOffice) =>
    all.flatMap(({ stays }) =>
      stays.flatMap(({ unit, employee, from, until: end }) =>
        daysBetween(local(from).day, end === null ? local(now + 86_400_000).day : local(end).day).map((day) => ({
          ...{ day, unit, employee },
        })),
      ),
    );

  /** Of these, each row counts a case once: the list is as long as the number says. */
  const COUNTS_CASES = /^(volume|who|times)\/|^outcomes\/(by-outcome|refusals)$/;

  it.each(REPORT_PAGES.map(({ id }) => id))('of the page %s leads to the cases behind it', async (page) => {
    const period = `from=${FROM}&to=${TO}`;
    const { body } = await coordinator.get<Report>(`/api/reports/${page}?${period}`);
    const numbers = body.figures.flatMap(({ id, columns, rows }) =>
      columns.flatMap(({ name, measure }, place) =>
        rows
          .flatMap(({ words, now, behind }) => {
            const number = now[place];
            return number && behind[0] ? [{ id, name, measure, words, number, asked: behind[0] }] : [];
          })
          .slice(0, 2),
      ),
    );
    expect(numbers.length).toBeGreaterThan(1);
    for (const { id, name, measure, words, number, asked } of numbers) {
      const query = new URLSearchParams({ ...asked, column: name });
      const { body: list } = await coordinator.get<Behind>(`/api/reports/${page}/${id}/cases?${query}`);
      const said = [id, name, words, list.count, list.items.length];
      expect(said).toEqual([id, name, words, expect.any(Number), list.count]);
      expect(list.count).toBeGreaterThan(0);
      if (measure === 'cases' && COUNTS_CASES.test(`${page}/${id}`))
        expect([...said, list.count]).toEqual([...said, number]);
      // Of terms, contributions and waits one case may have several; what is left has hours and shares.
      else if (measure === 'cases') expect(list.count).toBeLessThanOrEqual(number);
    }
  });

  it.each(REPORT_PAGES.map(({ id }) => id))('of the page %s is the answer to the SQL beside it', async (page) => {
    const { body: units } = await coordinator.get<{ items: { id: string }[] }>('/api/units');
    for (const filter of ['', '&kind=pressInquiry', '&channel=phone', `&unit=${units.items[0]!.id}`]) {
      const path = `/api/reports/${page}?from=${FROM}&to=${TO}${filter}`;
      const compared = async () => {
        const { body: report } = await coordinator.get<Report>(path);
        const pairs: { id: string; asked: readonly Cells[]; shownRows: readonly Cells[] }[] = [];
        for (const { id, sql, rows, columns } of report.figures) {
          const answer = await rowsOf(sql, { parameters: report.parameters }, coordinator);
          const asked = answer.map(([key, ...cells]) => [key, ...cells.slice(-columns.length).map(asFolded)]);
          const byKey = new Map(rows.map(({ key, now }) => [String(key), now]));
          const shownRows = asked.map(([key]) => [String(key), ...(byKey.get(String(key)) ?? [])]);
          pairs.push({ id, asked: something(asked.map(asCells)), shownRows: something(shownRows) });
        }
        return pairs;
      };
      // Hours of what still waits grow between the two.
      const agree = ({ asked, shownRows }: { asked: readonly Cells[]; shownRows: readonly Cells[] }) =>
        isDeepStrictEqual(asked, shownRows);
      await until(compared, (pairs) => pairs.every(agree));
    }
  });

  it('of the period before leads to its cases too, and a row without a unit to those without one', async () => {
    const { body } = await coordinator.get<Report>('/api/reports/who?from=2026-03-01&to=2026-03-31');
    const rows = body.figures.find(({ id }) => id === 'by-unit')!.rows;
    const earlier = rows.find(({ before }) => before[0])!;
    const listed = async (asked: object | null | undefined) => {
      const query = new URLSearchParams({ ...asked, column: 'cases' });
      return (await coordinator.get<Behind>(`/api/reports/who/by-unit/cases?${query}`)).body;
    };
    expect((await listed(earlier.behind[1])).count).toBe(earlier.before[0]);
    const without = rows.find(({ key, now }) => key === null && now[0])!;
    expect(await listed(without.behind[0])).toMatchObject({ count: without.now[0], row: without.words });
  });

  it('stands beside a name as it was typed, in the answer and in both files, where no spreadsheet runs it', async () => {
    const { body } = await analyst.get<Report>(`/api/reports/volume?from=${FROM}&to=${TO}`);
    const row = body.figures.find(({ id }) => id === 'by-newsroom')!.rows.find(({ words }) => words === HOSTILE)!;
    expect(row.now[0]).toBeGreaterThan(0);
    const file = (format: string) => `/api/reports/volume/by-newsroom/${format}?from=${FROM}&to=${TO}`;
    const { body: csv } = await analyst.get<string>(file('csv'));
    expect(csv).toContain(`"'=cmd|'/C calc'!A0 ""Gazeta""; <b>🦊</b>";${row.now[0]};`);
    const response = await fetch(new URL(file('xlsx'), office.url), { headers: { cookie: analyst.cookie! } });
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="volume-by-newsroom.xlsx"',
    ]);
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(sheets[0]!.rows.find(([name]) => name === HOSTILE)?.[1]).toBe(row.now[0]);
    expect(JSON.stringify(sheets[0])).not.toContain('"formula"');
  });

  it('leads nobody to a case that they may not see, and says that it counts it', async () => {
    const query = `from=${FROM}&to=${TO}&column=cases`;
    const { body: seen } = await coordinator.get<Behind>(`/api/reports/volume/by-kind/cases?${query}`);
    const { body: hidden } = await analyst.get<Behind>(`/api/reports/volume/by-kind/cases?${query}`);
    expect([seen.items.length, hidden.count, hidden.items]).toEqual([seen.count, seen.count, []]);
    for (const path of [
      'volume/by-kind/cases?column=nothing',
      'volume/nothing/cases?column=cases',
      'who/by-employee/cases?column=cases',
    ])
      expect(refusal(await analyst.get<QuestionAnswer>(`/api/reports/${path}`))).toEqual([404, 'report-not-found']);
  });

  it('of the workload is the one of the events, for each day and person', () =>
    agrees(
      async () => await rowsOf('SELECT day, employee_id, cases FROM workload'),
      (folded) =>
        groups(stood(folded), ({ day, unit, employee }) => JSON.stringify([day, unit, employee])).map(
          ([key, group]) => {
            const [day, , employee] = JSON.parse(key);
            return [day, employee, group.length];
          },
        ),
    ));

  it.each([
    ['by-unit', ({ unit }: Stood) => unit],
    ['by-employee', ({ employee }: Stood) => employee],
  ])('of the report workload/%s is an average over all days of the period', (figure, whose) =>
    agrees(
      () => shown(`workload/${figure}`),
      (folded) => {
        const days = daysBetween(FROM, dayAfter(TO));
        const inside = stood(folded).filter(({ day }) => days.includes(day));
        return groups(inside, whose).map(([key, { length }]) => [key, Math.round((length / days.length) * 10) / 10]);
      },
    ),
  );

  it('of the report workload/over-time is an average over the days of each piece', () =>
    agrees(
      () => shown('workload/over-time'),
      (folded) => {
        const all = stood(folded);
        const pieces = groups(daysBetween(FROM, dayAfter(TO)), (day) => week(Date.parse(day)));
        return something(
          pieces.map(([key, days]) => {
            const { length } = all.filter(({ day }) => days.includes(day));
            return [key, Math.round((length / days.length) * 10) / 10];
          }),
        );
      },
    ));

  it('of what employees did is the one of the events', () =>
    agrees(
      () =>
        rowsOf(`SELECT act, count(*) FROM employee_acts
          WHERE act IN ('answered', 'approved', 'returned', 'reopened') GROUP BY 1`),
      ({ all, approvals }) => {
        const replies = all.flatMap((one) => [...one.replies.values()]);
        return something([
          ['answered', count(replies, ({ final, sentAt, returned }) => final && sentAt !== null && !returned)],
          ['approved', count(approvals, ({ endedBy }) => endedBy === 'signed')],
          ['returned', count(approvals, ({ endedBy }) => endedBy === 'returned')],
          ['reopened', all.reduce((sum, { reopenings }) => sum + reopenings, 0)],
        ]);
      },
    ));

  it('of a report, a ready question and the desk is said by the old read model in the middle of building a new one', async () => {
    const names = ['case_facts', 'case_list', 'contributions'];
    const mine = 'SELECT channel, count(*), sum(working_days_to_answer) FROM cases GROUP BY 1 ORDER BY 1';
    const says = async () => ({
      shown: await Promise.all(['volume/by-channel', 'terms/kept', 'contributions/by-unit'].map(shown)),
      ready: await askedReady('by-channel'),
      asked: await rowsOf(mine),
    });
    const administrator = await office.client();
    const building = async () =>
      (
        await administrator.get<{ items: { name: string; state: string }[] }>('/api/administration/projections')
      ).body.items
        .filter(({ state }) => state === 'building')
        .map(({ name }) => name);
    const before = await says();
    // What is built waits before its first rows are there for others, until the test lets go of a lock.
    await database.query(`CREATE FUNCTION hold_builds() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(14); RETURN NEW; END $$`);
    await database.query(`CREATE TRIGGER hold_builds BEFORE UPDATE ON projections.checkpoints FOR EACH ROW
      WHEN (NEW.state = 'building' AND NEW.position <> OLD.position) EXECUTE FUNCTION hold_builds()`);
    await database.query('SELECT pg_advisory_lock(14)');
    try {
      for (const name of names)
        expect((await administrator.post(`/api/administration/projections/${name}/rebuild`)).status).toBeLessThan(300);
      const held = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 14 AND NOT granted`;
      await until(async () => ((await database.query(held)).rowCount ?? 0) > 0);
      expect((await building()).sort()).toEqual(names);
      expect(await says()).toEqual(before);
      // It goes on counting, too.
      await came(1, '2026-03-09T09:00:00.000Z', 'paper');
      const papers = async () => (await shown('volume/by-channel')).find(([channel]) => channel === 'paper')?.[1];
      const papersBefore = Number(before.shown[0]!.find(([channel]) => channel === 'paper')?.[1] ?? 0);
      await until(papers, (count) => count === papersBefore + 1);
      expect((await building()).sort()).toEqual(names);
    } finally {
      await database.query('SELECT pg_advisory_unlock(14)');
      await database.query('DROP FUNCTION hold_builds CASCADE');
    }
    await until(building, ({ length }) => length === 0);
  });

  it('is the same after the read models were built anew', async () => {
    const administrator = await office.client();
    const before = await shown('volume/by-channel');
    for (const name of ['case_facts', 'case_list', 'contributions']) {
      const { status } = await administrator.post(`/api/administration/projections/${name}/rebuild`);
      expect([name, status < 300]).toEqual([name, true]);
    }
    // As long as it is built, the old one answers.
    const state = async () =>
      (await administrator.get<{ items: { state: string }[] }>('/api/administration/projections')).body.items;
    await until(
      async () => {
        const { status } = await coordinator.get(`/api/reports/volume?from=${FROM}&to=${TO}`);
        expect([status, await shown('volume/by-channel')]).toEqual([200, before]);
        return state();
      },
      (items) => items.every(({ state: one }) => one !== 'building' && one !== 'verifying'),
    );
    for (const path of ['volume/by-channel', 'terms/kept', 'times/times', 'contributions/by-unit'])
      await agrees(
        () => shown(path),
        async (folded) => something(await REPORTED[path]!(folded)).map(([key, ...cells]) => [String(key), ...cells]),
      );
  });
});

interface Stood {
  readonly unit: string | null;
  readonly employee: string | null;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Days from one on, and before another one. */
function daysBetween(from: string, before: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(before); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
