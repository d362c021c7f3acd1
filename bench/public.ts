/**
 * The public site: page views of 200 readers, beside a bare Node server that sends the same bytes; forms taken durably a second; and the console's
 * waits meanwhile. The site is asked directly, in a process of its own, over a server with fsync on.
 */
import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';
import {
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
} from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const READERS = [200, 100, 50, 25];
const TARGETS = { p95Milliseconds: 50, ofBare: 0.5, formsPerSecond: 100, consoleSlower: 2 };

/** @param parameters for how many seconds each is measured */
export default async function publicBench([seconds = '10']: readonly string[] = []): Promise<void> {
  const milliseconds = Number(seconds) * 1_000;
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  const program = `const { importSource } = await import('./scripts/import-source.mjs');
    await importSource(new URL('bench/support/public-process.ts', 'file://' + process.cwd() + '/'));`;
  const site = startProcess([process.execPath, '--input-type=module', '-e', program], {
    DATABASE_URL: databaseOf(office.dataDirectory),
  });
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
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    const atRest = await consoleP95(client, milliseconds);
    const [forms, meanwhile] = await Promise.all([sendForms(port, milliseconds), consoleP95(client, milliseconds)]);
    tell(
      'forms taken durably',
      `${forms.toFixed(0)}/s`,
      forms >= TARGETS.formsPerSecond,
      `${TARGETS.formsPerSecond}/s`,
    );
    tell(
      'the console meanwhile, p95',
      `${meanwhile.toFixed(0)} ms (at rest ${atRest.toFixed(0)} ms)`,
      meanwhile <= TARGETS.consoleSlower * atRest,
      '2 x',
    );
  } finally {
    site.process.kill('SIGKILL');
    await office.stop();
    removeDataDirectories();
  }
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

async function sendForms(port: number, milliseconds: number): Promise<number> {
  let taken = 0;
  const until = performance.now() + milliseconds;
  const one = async () => {
    while (performance.now() < until) {
      const body = new URLSearchParams({
        formToken: randomBytes(32).toString('base64url'),
        about: 'pressInquiry',
        name: 'Anna Lis',
        email: `anna${Math.floor(Math.random() * 1e6)}@gazeta.example`,
        subject: 'Remont mostu',
        text: 'Kiedy koniec remontu?',
      });
      const { status } = await fetch(`http://127.0.0.1:${port}/zapytanie`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      if (status === 303) taken += 1;
    }
  };
  await Promise.all(Array.from({ length: 120 }, one));
  return taken / (milliseconds / 1_000);
}

async function consoleP95(client: Client, milliseconds: number): Promise<number> {
  const waits: number[] = [];
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const began = performance.now();
    await client.get('/api/cases?limit=50');
    waits.push(performance.now() - began);
  }
  return percentile(waits, 0.95);
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const tell = (what: string, measured: string, met: boolean, target: string): void =>
  console.log(`${met ? '✓' : '✗'} ${what}: ${measured} (target ${target})`);
