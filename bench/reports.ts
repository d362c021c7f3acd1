/**
 * The report pages over an office of 100,000 cases: each page over a year and over all time (ten years), beside the plain SQL over the rows of events
 * that counts the cases of the same period; and how many mails come in a second while somebody reads one page after the other.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { inScaleOffice, signedIn } from './scale.js';
import type { Client } from '../tests/support/test-office.js';
import { until } from '../tests/support/until.js';

const ROUNDS = 20;
const TARGETS = { year: 300, 'all time': 2_000 } as const;
const INTAKE = { ofAtRest: 0.8, senders: 4, rounds: 3, roundMilliseconds: 10_000, readMilliseconds: 2_000 };

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
    await inScaleOffice(folder, Number(positionals[0] ?? 100_000), async ({ office, url, databaseUrl, smtpPort }) => {
      const { email } = office.people.find(({ roles }) => roles.includes('coordinator'))!;
      const client = await signedIn(url, email);
      const pages = await measured(client, databaseUrl);
      await intakeBeside(client, pages, smtpPort);
    });
  } finally {
    if (!values.data) await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the paths of the pages over a year */
async function measured(client: Client, databaseUrl: string): Promise<readonly string[]> {
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
    ['year', nextDay(ago(1))],
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
  return body.items.map(({ id }) => `/api/reports/${id}?from=${nextDay(ago(1))}&to=${to}`);
}

/** Rounds with a reader and without, by turns: what else the machine does weighs on both. */
async function intakeBeside(client: Client, pages: readonly string[], smtpPort: number): Promise<void> {
  const rates = { rest: 0, beside: 0 };
  for (let round = 0; round < INTAKE.rounds; round += 1) {
    rates.rest += await mailsTaken(smtpPort);
    const reading = { over: false };
    const reader = read(client, pages, reading);
    rates.beside += await mailsTaken(smtpPort);
    reading.over = true;
    await reader;
  }
  const share = rates.beside / rates.rest;
  const met = share >= INTAKE.ofAtRest;
  if (!met) process.exitCode = 1;
  const each = (rate: number) => `${(rate / INTAKE.rounds).toFixed(0)}/s`;
  console.log(
    `mails taken: ${each(rates.rest)}, beside a reader ${each(rates.beside)}: ${share.toFixed(2)}${met ? '' : `   MISSED (${INTAKE.ofAtRest})`}`,
  );
}

/** One page after the other, as a person opens them. */
async function read(client: Client, pages: readonly string[], reading: { readonly over: boolean }): Promise<void> {
  for (let page = 0; !reading.over; page += 1) {
    await client.attempt('GET', pages[page % pages.length]!);
    await pause(INTAKE.readMilliseconds);
  }
}

/** A second: each is stored durably before it is taken. */
async function mailsTaken(port: number): Promise<number> {
  const transport = createTransport({
    ...{ host: '127.0.0.1', port, ignoreTLS: true, pool: true },
    ...{ maxConnections: INTAKE.senders, maxMessages: Infinity },
  });
  const begun = performance.now();
  let taken = 0;
  const send = async () => {
    while (performance.now() - begun < INTAKE.roundMilliseconds) {
      await transport.sendMail({
        ...{ from: `osoba${taken}@gazeta.example`, to: 'prasa@localhost', subject: `Pytanie ${begun}-${taken}` },
        text: 'Kiedy zakończy się remont?',
      });
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: INTAKE.senders }, send));
  transport.close();
  return (taken * 1_000) / (performance.now() - begun);
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
