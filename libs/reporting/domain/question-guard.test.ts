import { describe, expect, it } from '@jest/globals';
import type { OfficeError } from '#libs/kernel';
import { guardQuestion, LONGEST_QUESTION, type Askable } from './question-guard.js';
import { READY_QUESTIONS } from './ready-questions.js';

const askable: Askable = {
  views: new Map([
    ['cases', { schema: 'reporting', columns: ['case_id', 'kind', 'received_on', 'hours_to_answer', 'unit_id'] }],
    ['units', { schema: 'reporting', columns: ['unit_id', 'name'] }],
    ['employees', { schema: 'reporting_staff', columns: ['employee_id', 'name'] }],
  ]),
};
const without: Askable = { views: new Map([...askable.views].filter(([name]) => name !== 'employees')) };

const refusal = async (sql: string, over = askable) => {
  const error = await guardQuestion(sql, over).then(
    () => undefined,
    (thrown: OfficeError) => thrown,
  );
  return error && [error.code, error.parameters.why ?? error.parameters.message];
};

describe('a question is let through', () => {
  it.each([
    'SELECT 1',
    'select kind, count(*) from cases group by kind order by 2 desc limit 10;',
    'SELECT c.kind FROM reporting.cases AS c -- a comment; with a semicolon',
    "SELECT date_trunc('month', received_on), percentile_cont(0.5) WITHIN GROUP (ORDER BY hours_to_answer) FROM cases GROUP BY 1",
    'WITH late AS (SELECT * FROM cases WHERE hours_to_answer > 24) SELECT u.name, count(*) FROM late JOIN units u USING (unit_id) GROUP BY u.name',
    'SELECT kind, count(*) FILTER (WHERE hours_to_answer < 24) OVER (PARTITION BY kind) FROM cases GROUP BY kind, hours_to_answer',
    'SELECT kind FROM cases UNION ALL SELECT name FROM units',
    "SELECT kind FROM cases WHERE kind LIKE 'press%' AND unit_id IN (SELECT unit_id FROM units WHERE name ILIKE '%dróg%')",
    'SELECT n, extract(year FROM current_date) FROM generate_series(1, 12) AS g(n)',
    'SELECT received_on FROM cases WHERE received_on BETWEEN $1::date AND $2::date',
    "SELECT CASE WHEN hours_to_answer < 24 THEN 'dzień' ELSE 'dłużej' END AS how, count(*) FROM cases GROUP BY how",
    'SELECT name FROM reporting_staff.employees',
    'SELECT kind, count(*) FROM cases GROUP BY GROUPING SETS ((kind), ())',
    'SELECT cases.kind, cases.* FROM cases WHERE hours_to_answer = ANY (ARRAY[1, 2])',
    "SELECT received_on AT TIME ZONE 'Europe/Warsaw', received_on + interval '1 day' FROM cases",
    'SELECT count(*) FROM (SELECT kind FROM cases) AS rows WINDOW w AS (PARTITION BY kind)',
  ])('%s', async (sql) => expect(await refusal(sql)).toBeUndefined());
});

describe('a question is refused', () => {
  it.each([
    ['', 'empty'],
    ['-- nothing', 'empty'],
    ['SELECT 1; SELECT 2', 'several'],
    ["SELECT 1; DROP TABLE read.case_list --'", 'several'],
    ['SELECT 1 \0; DELETE FROM cases', 'nul'],
    [`SELECT ${'1 + '.repeat(LONGEST_QUESTION / 4)}1`, 'too-long'],
    ['DELETE FROM cases', 'no-select'],
    ['UPDATE cases SET kind = kind', 'no-select'],
    ['DROP VIEW reporting.cases', 'no-select'],
    ['SET ROLE postgres', 'no-select'],
    ['COPY cases TO PROGRAM $$id$$', 'no-select'],
    ['EXPLAIN ANALYZE SELECT 1', 'no-select'],
    ['LISTEN x', 'no-select'],
    ['DO $$ BEGIN END $$', 'no-select'],
    ['COMMIT', 'no-select'],
    ['TABLE pg_class', 'table'],
    ['WITH gone AS (DELETE FROM cases RETURNING *) SELECT * FROM gone', 'node'],
    ['SELECT * INTO mine FROM cases', 'node'],
    ['SELECT * FROM cases FOR UPDATE', 'node'],
    ['WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT * FROM t', 'node'],
    ['SELECT * FROM read.case_list', 'table'],
    ['SELECT * FROM case_list', 'table'],
    ['SELECT * FROM pg_class', 'table'],
    ['SELECT * FROM pg_catalog.pg_authid', 'table'],
    ['SELECT * FROM information_schema.tables', 'table'],
    ['SELECT * FROM otherbase.reporting.cases', 'table'],
    ['SELECT * FROM employees', 'table'],
    ['SELECT * FROM pg_class, (WITH pg_class AS (SELECT 1) SELECT * FROM pg_class) x', 'table'],
    ['SELECT pg_sleep(100)', 'function'],
    ["SELECT set_config('statement_timeout', '0', false)", 'function'],
    ["SELECT pg_read_file('/etc/passwd')", 'function'],
    ["SELECT query_to_xml('SELECT 1', true, true, '')", 'function'],
    ["SELECT dblink('…', '…')", 'function'],
    ["SELECT lo_import('/etc/passwd')", 'function'],
    ['SELECT pg_advisory_lock(1)', 'function'],
    ["SELECT pg_notify('a', 'b')", 'function'],
    ["SELECT repeat('a', 1000000000)", 'function'],
    ["SELECT replace(name, 'a', 'b') FROM units", 'function'],
    ["SELECT position('a' IN name) FROM units", 'function'],
    ['SELECT count(*) OVER (PARTITION BY pg_sleep(1)) FROM cases', 'function'],
    ['SELECT * FROM pg_ls_dir($$/$$)', 'function'],
    ['SELECT public.count(1)', 'function'],
    ['SELECT current_user', 'function'],
    ['SELECT c.row_to_json FROM cases c', 'column'],
    ['SELECT xmin FROM cases', 'column'],
    ['SELECT pasword FROM cases', 'column'],
    ["SELECT 'cases'::regclass", 'type'],
    ['SELECT kind::pg_catalog.json FROM cases', 'type'],
    ["SELECT kind FROM cases WHERE kind ~ '(a+)+$'", 'operator'],
    ["SELECT kind FROM cases WHERE kind SIMILAR TO 'a'", 'operator'],
    ['SELECT kind FROM cases WHERE kind LIKE kind', 'pattern'],
    [`SELECT kind FROM cases WHERE kind LIKE '%${'a'.repeat(200)}%'`, 'pattern'],
    [`SELECT ${'kind || '.repeat(20)}kind FROM cases`, 'operator'],
    ['SELECT kind OPERATOR(public.+) kind FROM cases', 'operator'],
    ['SELECT (SELECT pg_sleep(1))', 'function'],
    ['VALUES (pg_sleep(1))', 'function'],
    ['SELECT * FROM cases TABLESAMPLE system (1)', 'node'],
    ['SELECT * FROM cases, LATERAL ROWS FROM (pg_ls_dir($$.$$)) x', 'function'],
  ])('%j: %s', async (sql, why) => expect(await refusal(sql)).toEqual(['question-refused', why]));

  it('where it names employees, to whoever may not', async () =>
    expect(await refusal('SELECT name FROM reporting_staff.employees', without)).toEqual([
      'question-refused',
      'table',
    ]));

  it('at its place, in characters', async () =>
    await expect(guardQuestion("SELECT 'żółć',\n  pg_sleep(1)", askable)).rejects.toMatchObject({
      parameters: { line: 2, column: 3, what: 'pg_sleep' },
    }));

  it('where it is no SQL, at its place', async () =>
    await expect(guardQuestion("SELECT 'żółć' x\nfrom from cases", askable)).rejects.toMatchObject({
      code: 'question-not-sql',
      parameters: { line: 2, column: 6 },
    }));
});

it('the ready questions have names of their own', () =>
  expect(new Set(READY_QUESTIONS.map(({ id }) => id)).size).toBe(READY_QUESTIONS.length));
