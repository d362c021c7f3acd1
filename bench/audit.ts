/**
 * What an auditor asks for, over HTTP: a case as it was at any instant, a usual one and one of 500 messages; and in an office of 1,000,000 events a
 * month of an employee, and the inbox of an instant, which is built first. The office is a process of its own, as it is started for people, with
 * fsync on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inScaleOffice, signedIn } from './scale.js';
import type { ScaleOffice } from './support/scale-office.js';
import { until } from '../tests/support/until.js';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const TEXT = 'W odpowiedzi na pytanie informuję, że roboty zakończą się w maju, a ich koszt podano w umowie. '.repeat(
  18,
);
/** Of the case's page then, p95. */
const TARGETS = [
  ['a usual case', 10, 100],
  ['one with many messages', undefined, 250],
] as const;

interface Happened {
  readonly items: readonly { readonly occurredAt: string }[];
  readonly nextCursor: string | null;
}

/** Of an employee's month, p95 in milliseconds; and how fast the office of an instant is built. */
const MONTH_TARGET = 100;
const BUILD_TARGET = 12_000;

/**
 * @param parameters `[MESSAGES] [ROUNDS] [CASES] [--data FOLDER]`: how many messages the long case has, how often each question is asked, how many cases
 *   the large office has (ten events each), and where it stays for the next run
 */
export default async function audit(parameters: readonly string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [messages = '500', rounds = '200', cases = '100000'] = positionals;
  await casesAtAnyInstant(Number(messages), Number(rounds));
  const folder = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'rzecznik-audit-'));
  try {
    await inScaleOffice(folder, Number(cases), async ({ office, url }) => {
      const { email } = office.people.find(({ roles }) => roles.includes('auditor'))!;
      const client = await signedIn(url, email);
      await monthsOfEmployees(client, office, Number(rounds));
      await inboxOfAnInstant(client, office);
    });
  } finally {
    if (!values.data) await rm(folder, { recursive: true, force: true });
  }
}

async function casesAtAnyInstant(messages: number, rounds: number): Promise<void> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  try {
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    for (const [name, few, target] of TARGETS) {
      const id = await caseOf(client, few ?? messages);
      const instants = await instantsOf(client, id);
      await look(client, id, instants, 20);
      tell(`${name} (${few ?? messages} messages) at any instant`, await look(client, id, instants, rounds), target);
    }
  } finally {
    await office.stop();
    removeDataDirectories();
  }
}

/** The first page of what somebody who works on cases did in a month: of anybody, in any month of the last two years. */
async function monthsOfEmployees(client: Client, { people, events }: ScaleOffice, rounds: number): Promise<void> {
  const officers = people.filter(({ roles }) => roles.includes('officer'));
  const times: number[] = [];
  let acts = 0;
  for (let round = -20; round < rounds; round += 1) {
    const { id } = officers[Math.abs(round) % officers.length]!;
    const month = new Date(
      Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1 - (Math.abs(round) % 24)),
    );
    const from = month.toISOString().slice(0, 10);
    const to = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
    const path = `/api/employees/${id}/audit?from=${from}&to=${to}`;
    const start = performance.now();
    const { status, body } = await client.attempt<{ items: readonly object[] }>('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    if (round >= 0) times.push(performance.now() - start);
    acts += body.items.length;
  }
  if (acts === 0) throw new Error('nobody did anything in any month');
  tell(`a month of an employee, of ${events} events`, times, MONTH_TARGET);
}

async function inboxOfAnInstant(client: Client, { events }: ScaleOffice): Promise<void> {
  // The people of this office were entered just now, in front of everything: of any earlier instant there is nothing.
  const at = new Date().toISOString();
  const start = performance.now();
  const { status, body } = await client.attempt<{ id: string }>('POST', '/api/replays', { at });
  if (status !== 202) throw new Error(`no replay of ${at}: ${status}`);
  const { state } = await until(
    async () => (await client.get<{ state: string; progress: number }>(`/api/replays/${body.id}`)).body,
    (replay) => replay.state === 'ready' || replay.state === 'failed',
  );
  if (state === 'failed') throw new Error('the office of an instant could not be built');
  const inbox = await client.attempt<{ items: readonly object[] }>('GET', `/api/cases?limit=50&replay=${body.id}`);
  if (inbox.body.items.length !== 50) throw new Error('the inbox of an instant is empty');
  const seconds = (performance.now() - start) / 1_000;
  const rate = events / seconds;
  console.log(
    `the inbox of an instant, of ${events} events: ${seconds.toFixed(1)} s, ${Math.round(rate)} events/s; ` +
      `target ${BUILD_TARGET} events/s ${rate >= BUILD_TARGET ? 'met' : 'missed'}`,
  );
}

function tell(what: string, times: readonly number[], target: number): void {
  const p95 = at(times, 0.95);
  console.log(
    `${what}: p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ` +
      `target p95 under ${target} ms ${p95 < target ? 'met' : 'missed'}`,
  );
}

async function caseOf(client: Client, messages: number): Promise<string> {
  const contact = { name: 'Anna Lis', email: 'anna@kurier.example' };
  const registration = { channel: 'phone', subject: 'Remont mostu', text: TEXT, contact };
  const { id } = (await client.post<{ id: string }>('/api/cases', registration)).body;
  for (let index = 1; index < messages; index += 1) await client.post(`/api/cases/${id}/replies`, { text: TEXT });
  return id;
}

async function instantsOf(client: Client, id: string): Promise<readonly string[]> {
  const instants: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/api/cases/${id}/as-of/events?limit=200${cursor && `&cursor=${cursor}`}`;
    const { body } = await client.get<Happened>(path);
    instants.push(...body.items.map(({ occurredAt }) => occurredAt));
    cursor = body.nextCursor;
  }
  return instants;
}

async function look(client: Client, id: string, instants: readonly string[], rounds: number): Promise<number[]> {
  const [from, to] = [instants[0], instants.at(-1)].map((instant) => Date.parse(instant!) + 1) as [number, number];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const instant = new Date(from + Math.random() * (to - from)).toISOString();
    const start = performance.now();
    const { status } = await client.get(`/api/cases/${id}/as-of?at=${instant}`);
    times.push(performance.now() - start);
    // Before the log had reached the case: an event of another stream came first, and says a later time.
    if (status !== 200 && status !== 404) throw new Error(`${instant}: ${status}`);
  }
  return times;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
