/**
 * The report pages over an office of 100,000 cases: each page over a year and over all time (ten years), beside the plain SQL over the rows of events
 * that counts the cases of the same period.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { inScaleOffice, signedIn } from './scale.js';
import type { Client } from '../tests/support/test-office.js';
import { until } from '../tests/support/until.js';

const ROUNDS = 20;
const TARGETS = { year: 300, 'all time': 2_000 } as const;

/** What the events alone say of a period: how many cases came, by their way. Whatever a report counts reads as many rows at least. */
const PLAIN = `SELECT (data::jsonb)->>'channel' AS channel, count(*) FROM es.events
  WHERE type = 'CaseRegistered' AND (data::jsonb)->>'receivedAt' >= $1 AND (data::jsonb)->>'receivedAt' < $2 GROUP BY 1`;

/** @param parameters `[CASES] [--data FOLDER]`: how many cases, and where the office stays for the next run */
export default async function reports(parameters: readonly string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'rzecznik-reports-'));
  try {
    await inScaleOffice(folder, Number(positionals[0] ?? 100_000), async ({ office, url, databaseUrl }) => {
      const { email } = office.people.find(({ roles }) => roles.includes('coordinator'))!;
      await measured(await signedIn(url, email), databaseUrl);
    });
  } finally {
    if (!values.data) await rm(folder, { recursive: true, force: true });
  }
}

async function measured(client: Client, databaseUrl: string): Promise<void> {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const { rows } = await database.query<{ newest: Date; cases: string }>(
    'SELECT max(received_at) AS newest, count(*) AS cases FROM read.case_list',
  );
  const to = rows[0]!.newest.toISOString().slice(0, 10);
  const ago = (years: number) => `${Number(to.slice(0, 4)) - years}${to.slice(4)}`.replace('-02-29', '-02-28');
  const { body } = await client.attempt<{ items: { id: string }[] }>('GET', '/api/reports');
  await until(async () => (await client.attempt('GET', '/api/reports/volume')).status === 200);
  console.log(`${rows[0]!.cases} cases; ms: median, p95`);
  let missed = 0;
  for (const [name, from] of [
    ['year', ago(1)],
    ['all time', nextDay(ago(10))],
  ] as const) {
    const plain = await times(() => database.query(PLAIN, [from, `${to}T24`]));
    console.log(`plain SQL over the events, ${name}: ${plain.map((one) => one.toFixed(0)).join(', ')}`);
    for (const { id } of body.items) {
      const path = `/api/reports/${id}?from=${from}&to=${to}`;
      const [median, p95] = await times(async () => {
        const { status } = await client.attempt('GET', path);
        if (status !== 200) throw new Error(`${path}: ${status}`);
      });
      const met = p95 < TARGETS[name];
      if (!met) missed += 1;
      console.log(
        `${id}, ${name}: ${median.toFixed(0)}, ${p95.toFixed(0)}${met ? '' : `   MISSED (${TARGETS[name]})`}`,
      );
    }
  }
  await database.end();
  if (missed > 0) process.exitCode = 1;
}

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Median and 95th percentile, in milliseconds, after one that warms up. */
async function times(work: () => Promise<unknown>): Promise<[number, number]> {
  const taken: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  taken.sort((one, other) => one - other);
  return [taken[Math.floor(ROUNDS * 0.5)]!, taken[Math.floor(ROUNDS * 0.95)]!];
}
