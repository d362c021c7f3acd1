/**
 * A case of 500 messages: how long its page takes to read and how many bytes it has, and how long a note takes to write, alone and beside
 * twenty others, over HTTP. The office is a process of its own, as it is started for people, with fsync on.
 */
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { processorSeconds } from './support/processor.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const OTHERS = 20;
const TARGET_MILLISECONDS = 40;
const TEXT = 'W odpowiedzi na pytanie informuję, że roboty zakończą się w maju, a ich koszt podano w umowie. '.repeat(
  18,
);

interface Written {
  readonly id: string;
}

/** @param parameters how many messages the case has, and how many times each thing is done */
export default async function longCase([messages = '500', rounds = '200']: readonly string[] = []): Promise<void> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  try {
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    const id = await caseOf(client, Number(messages));
    const others: string[] = [];
    for (let index = 0; index < OTHERS; index += 1) others.push(await caseOf(client, 1));
    await read(client, id, 50);

    const costOf = async <Result>(run: () => Promise<Result>): Promise<Result & { readonly cost: string }> => {
      const before = processorSeconds(office.process.pid!);
      const result = await run();
      const each = ((processorSeconds(office.process.pid!) - before) * 1_000) / Number(rounds);
      return { ...result, cost: `${each.toFixed(1)} ms of the processor` };
    };
    const page = await costOf(() => read(client, id, Number(rounds)));
    console.log(`its page: ${(page.bytes / 1_000).toFixed(0)} kB, read in ${percentiles(page.times)}, ${page.cost}`);
    const alone = await costOf(() => write(client, id, Number(rounds)));
    console.log(`a note, alone: ${percentiles(alone.times)}, ${alone.cost}`);
    for (const [name, pause] of [
      ['who write every half second', 500],
      ['who write as fast as they are answered', 0],
    ] as const) {
      const { times: beside, refused } = await besideOthers(client, others, pause, () =>
        write(client, id, Number(rounds)),
      );
      const met = p95(beside) < TARGET_MILLISECONDS ? 'met' : 'missed';
      const target = pause > 0 ? `; target p95 under ${TARGET_MILLISECONDS} ms ${met}` : '';
      console.log(`a note, beside ${OTHERS} ${name}: ${percentiles(beside)}, ${refused} refused${target}`);
    }
    const all = await Promise.all(
      Array.from({ length: OTHERS + 1 }, () => write(client, id, Math.ceil(Number(rounds) / 10))),
    );
    const refused = all.reduce((sum, one) => sum + one.refused, 0);
    console.log(
      `${OTHERS + 1} at once into this one case: ${percentiles(all.flatMap(({ times }) => times))}, ${refused} refused`,
    );
  } finally {
    await office.stop();
    removeDataDirectories();
  }
}

async function caseOf(client: Client, messages: number): Promise<string> {
  const contact = { name: 'Anna Lis', email: 'anna@kurier.example' };
  const registration = { channel: 'phone', subject: 'Remont mostu', text: TEXT, contact };
  const { id } = (await client.post<Written>('/api/cases', registration)).body;
  for (let index = 1; index < messages; index += 1) await client.post(`/api/cases/${id}/replies`, { text: TEXT });
  return id;
}

async function read(client: Client, id: string, rounds: number) {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { body } = await client.get<unknown>(`/api/cases/${id}`);
    times.push(performance.now() - start);
    bytes = Buffer.byteLength(JSON.stringify(body));
  }
  return { bytes, times };
}

async function write(client: Client, id: string, rounds: number) {
  const times: number[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { status } = await client.post<Written>(`/api/cases/${id}/notes`, { text: 'Zapytać zarząd dróg.' });
    times.push(performance.now() - start);
    if (status >= 400) refused += 1;
  }
  return { times, refused };
}

async function besideOthers<Result>(
  client: Client,
  others: readonly string[],
  pause: number,
  run: () => Promise<Result>,
): Promise<Result> {
  let done = false;
  const working = others.map(async (other, index) => {
    await new Promise((resolve) => setTimeout(resolve, (pause * index) / others.length));
    while (!done) {
      await client.post(`/api/cases/${other}/notes`, { text: 'Zapytać zarząd dróg.' });
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  });
  try {
    return await run();
  } finally {
    done = true;
    await Promise.all(working);
  }
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
const p95 = (times: readonly number[]): number => at(times, 0.95);
const percentiles = (times: readonly number[]): string =>
  `p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${p95(times).toFixed(1)} ms`;
