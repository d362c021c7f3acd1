import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openEventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import { removeDataDirectories, startOfficeProcess, type OfficeProcess } from './support/office-process.js';
import { plain, seen, type PlainlySeen } from './support/plain-case.js';
import { Client } from './support/test-office.js';

const PAIRS = 1_000;
/** Its whole correspondence stands in one answer, which is what the plain reading counts. */
const SHORT = 50;
const AUDITOR = { email: 'pawel.jankowski@urzad.example', password: 'demonstracja-2026' };

let office: OfficeProcess;
beforeAll(async () => {
  office = await startOfficeProcess({ command: [process.execPath, 'dist/apps/office/main.js', '--demo=400'] });
});
afterAll(async () => {
  await office?.stop();
  removeDataDirectories();
});

async function logOf(dataDirectory: string): Promise<readonly StoredEvent[]> {
  const env = { ...process.env, DATA_DIR: dataDirectory };
  const url = execFileSync(process.execPath, ['scripts/cli.mjs', 'database-url'], { env }).toString().trim();
  const store = await openEventStore({ databaseUrl: url });
  const events: StoredEvent[] = [];
  for (;;) {
    const from = events.at(-1)?.position;
    const page = await store.readAll({ limit: 10_000, ...(from && { from }) });
    if (page.length === 0) break;
    events.push(...page);
  }
  await store.close();
  return events;
}

it('a case of the demonstration at a random instant is what a plain reading of the log makes of it', async () => {
  const client = new Client(office.url);
  await client.post('/api/session', AUDITOR);
  const log = await logOf(office.dataDirectory);
  const cases = Map.groupBy(
    log.filter(({ stream }) => stream.startsWith('case-')),
    ({ stream }) => stream.slice('case-'.length),
  );
  const short = [...cases].filter(([, its]) => its.length < SHORT);
  const [from, to] = [log[0]!, log.at(-1)!].map(({ metadata }) => Date.parse(metadata.occurredAt)) as [number, number];
  let compared = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [id, its] = short[Math.floor(Math.random() * short.length)]!;
    const instant = new Date(from + Math.random() * (to - from)).toISOString();
    // The demonstration is written in the order of its own time: what has happened by then is a prefix of each stream too.
    const happened = its.filter(({ metadata }) => metadata.occurredAt <= instant);
    const { status, body } = await client.attempt<PlainlySeen & { readonly code?: string }>(
      'GET',
      `/api/cases/${id}/as-of?at=${instant}`,
    );
    if (happened.length === 0) expect([id, instant, status, body.code]).toEqual([id, instant, 404, 'not-there-yet']);
    else expect([id, instant, seen(body)]).toEqual([id, instant, plain(happened)]);
    if (happened.length > 0) compared += 1;
  }
  expect(compared).toBeGreaterThan(PAIRS / 10);
});
