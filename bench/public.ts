/**
 * The public site: page views of 200 readers, beside a bare Node server that sends the same bytes; forms taken durably a second; and the console's
 * waits meanwhile. The site is asked directly, in a process of its own, over a server with fsync on.
 */
import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { percentile } from './support/percentile.js';
import {
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
  type StartedProcess,
} from '../tests/support/office-process.js';
import { until } from '../tests/support/until.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const READERS = [200, 100, 50, 25];
const SENDERS = 120;
const TARGETS = { p95Milliseconds: 50, ofBare: 0.5, formsPerSecond: 100, consoleSlower: 2 };

/** @param parameters for how many seconds each is measured */
export default async function publicBench([seconds = '10']: readonly string[] = []): Promise<void> {
  const milliseconds = Number(seconds) * 1_000;
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  const site = startSupport('public-process.ts', { DATABASE_URL: databaseOf(office.dataDirectory) });
  // As the office starts it: the console comes first.
  setPriority(site.process.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
  try {
    const port = Number((await lineOf(site, /^port (\d+)$/))[1]);
    await read(port, '/ochrona-danych', 50, 2_000);
    await read(port, '/bare', 50, 2_000);
    const pages = await best(port, '/ochrona-danych', milliseconds);
    // As many readers: where nobody is served in time the rates of different numbers say nothing of one another.
    const bare = await read(port, '/bare', pages.readers, milliseconds);
    tell(
      'page views, p95 under 50 ms',
      `${pages.rate.toFixed(0)}/s (${pages.readers} readers, p95 ${pages.p95.toFixed(0)} ms)`,
      pages.p95 < TARGETS.p95Milliseconds,
      '50 ms',
    );
    const share = pages.rate / bare.rate;
    tell(
      'of what a bare server sends',
      `${share.toFixed(2)} of ${bare.rate.toFixed(0)}/s`,
      share >= TARGETS.ofBare,
      `${TARGETS.ofBare}`,
    );
    const most = await sendForms(port, milliseconds, Infinity);
    tell('forms taken durably', `${most.toFixed(0)}/s`, most >= TARGETS.formsPerSecond, `${TARGETS.formsPerSecond}/s`);
    // A list that is full costs more to read than an empty one, whatever comes in meanwhile.
    await untilRegistered(databaseOf(office.dataDirectory));
    const atRest = await consoleP95(office.url, milliseconds);
    await consoleBeside(office.url, port, milliseconds, TARGETS.formsPerSecond, atRest);
    await consoleBeside(office.url, port, milliseconds, Infinity, atRest);
  } finally {
    site.process.kill('SIGKILL');
    await office.stop();
    removeDataDirectories();
  }
}

/** Until every form has become a case. */
async function untilRegistered(databaseUrl: string): Promise<void> {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    // The count, since each form that has become a case is progress.
    const waiting = async () => {
      const { rows } = await database.query<{ waiting: number }>(
        'SELECT count(*)::integer AS waiting FROM public_inbox.submissions',
      );
      return rows[0]!.waiting;
    };
    await until(waiting, (count) => count === 0);
  } finally {
    await database.end();
  }
}

async function consoleBeside(
  url: string,
  port: number,
  milliseconds: number,
  formsPerSecond: number,
  atRest: number,
): Promise<void> {
  const [forms, p95] = await Promise.all([
    sendForms(port, milliseconds, formsPerSecond),
    consoleP95(url, milliseconds),
  ]);
  tell(
    `the console beside ${forms.toFixed(0)} forms/s, p95`,
    `${p95.toFixed(0)} ms (at rest ${atRest.toFixed(0)} ms)`,
    p95 <= TARGETS.consoleSlower * atRest,
    `${TARGETS.consoleSlower} x`,
  );
}

/** What the running office says of itself. */
const databaseOf = (dataDirectory: string): string =>
  (JSON.parse(readFileSync(join(dataDirectory, 'office.lock'), 'utf8')) as { databaseUrl: string }).databaseUrl;

interface Reading {
  readonly readers: number;
  /** A second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p95: number;
}

/** The highest rate of these numbers of readers at which nobody waits too long; the one with the shortest waits where all do. */
async function best(port: number, path: string, milliseconds: number): Promise<Reading> {
  const readings: Reading[] = [];
  for (const readers of READERS) readings.push(await read(port, path, readers, milliseconds));
  const good = readings.filter(({ p95 }) => p95 < TARGETS.p95Milliseconds);
  return good.toSorted((a, b) => b.rate - a.rate)[0] ?? readings.toSorted((a, b) => a.p95 - b.p95)[0]!;
}

async function read(port: number, path: string, readers: number, milliseconds: number): Promise<Reading> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const waits: number[] = [];
  const until = performance.now() + milliseconds;
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await view(agent, port, path);
      waits.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: readers }, one));
  agent.destroy();
  return { readers, rate: waits.length / (milliseconds / 1_000), p95: percentile(waits, 0.95) };
}

const view = (agent: Agent, port: number, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent, headers: { 'accept-language': 'pl' } }, (response) => {
      response.resume().on('end', resolve);
    })
      .on('error', reject)
      .end();
  });

/** @param perSecond how many are sent at most @returns how many were taken a second */
async function sendForms(port: number, milliseconds: number, perSecond: number): Promise<number> {
  // They stand for other machines.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  let sent = 0;
  let taken = 0;
  const began = performance.now();
  const one = async () => {
    while (performance.now() - began < milliseconds) {
      const early = (sent / perSecond) * 1_000 - (performance.now() - began);
      sent += 1;
      if (early > 0) await pause(early);
      if (await sendForm(port)) taken += 1;
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, one));
  return taken / (milliseconds / 1_000);
}

async function sendForm(port: number): Promise<boolean> {
  const body = new URLSearchParams({
    formToken: randomBytes(32).toString('base64url'),
    about: 'pressInquiry',
    name: 'Anna Lis',
    email: `anna${Math.floor(Math.random() * 1e6)}@gazeta.example`,
    subject: 'Remont mostu',
    text: 'Kiedy koniec remontu?',
  });
  const { status } = await fetch(`http://127.0.0.1:${port}/zapytanie`, { method: 'POST', body, redirect: 'manual' });
  return status === 303;
}

/** Asked from a process of its own: what the senders' takes must not count as the office's. */
async function consoleP95(url: string, milliseconds: number): Promise<number> {
  const process = startSupport('console-process.ts', {
    OFFICE_URL: url,
    ADMINISTRATOR: JSON.stringify(ADMINISTRATOR),
    MILLISECONDS: String(milliseconds),
  });
  const [, p95] = await lineOf(process, /^p95 ([\d.]+)$/);
  await process.exited;
  return Number(p95);
}

/** A module of `support`, in a process of its own. */
function startSupport(file: string, environment: Readonly<Record<string, string>>): StartedProcess {
  const program = `const { importSource } = await import('./scripts/import-source.mjs');
    await importSource(new URL('bench/support/${file}', 'file://' + process.cwd() + '/'));`;
  return startProcess([process.execPath, '--input-type=module', '-e', program], environment);
}

const tell = (what: string, measured: string, met: boolean, target: string): void =>
  console.log(`${met ? '✓' : '✗'} ${what}: ${measured} (target ${target})`);
