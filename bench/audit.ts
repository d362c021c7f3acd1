/**
 * What an auditor asks for: a case as it was at any instant, a usual one and one of 500 messages, over HTTP. The office is a process of its own, as
 * it is started for people, with fsync on.
 */
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

/** @param parameters how many messages the long case has, and at how many instants each is looked at */
export default async function audit([messages = '500', rounds = '200']: readonly string[] = []): Promise<void> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  try {
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    for (const [name, few, target] of TARGETS) {
      const id = await caseOf(client, few ?? Number(messages));
      const instants = await instantsOf(client, id);
      await look(client, id, instants, 20);
      const times = await look(client, id, instants, Number(rounds));
      const p95 = at(times, 0.95);
      console.log(
        `${name} (${few ?? messages} messages) at any instant: p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; ` +
          `target p95 under ${target} ms ${p95 < target ? 'met' : 'missed'}`,
      );
    }
  } finally {
    await office.stop();
    removeDataDirectories();
  }
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
