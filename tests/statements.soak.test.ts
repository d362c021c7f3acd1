import { afterAll, describe, expect, it } from '@jest/globals';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from './support/office-process.js';
import { sentMails } from './support/outbox.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const CASES = Number(process.env.STATEMENT_CASES ?? 100);
const KILLS = 3;
/** As many as a topic takes in one act. */
const AT_ONCE = 200;
const WRITERS = 8;
const PASSWORD = 'poprawny koń bateria zszywka';
const WORDS = 'Ustalamy przyczyny awarii.';

interface Written {
  readonly id: string;
}
interface Progress {
  readonly waiting: number;
  readonly given: number;
  readonly withheld: readonly { readonly code: string; readonly count: number }[];
}

afterAll(removeDataDirectories);

const addressOf = (number: number): string => `d${number}@gazeta${number % 50}.example`;

async function signedIn(url: string, email: string): Promise<Client> {
  const client = new Client(url);
  expect((await client.post('/api/session', { email, password: PASSWORD })).status).toBe(200);
  return client;
}

async function registered(client: Client): Promise<readonly string[]> {
  const ids: string[] = [];
  const numbers = Array.from({ length: CASES }, (_, place) => place).values();
  const write = async () => {
    for (const number of numbers) {
      const contact = { name: `Dziennikarz ${number}`, email: addressOf(number) };
      const body = { channel: 'phone', subject: `Awaria ${number}`, text: 'Kiedy?', contact };
      ids.push((await client.post<Written>('/api/cases', body)).body.id);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return ids;
}

describe(`a holding statement to ${CASES} open cases, by an office that is killed ${KILLS} times`, () => {
  it('is given in each once, with a mail and a line of history of its own', async () => {
    const options = { dataDirectory: newDataDirectory(), environment: { ADMIN_PASSWORD: PASSWORD, MAIL: 'on' } };
    let office = await startOfficeProcess(options);
    const administrator = await signedIn(office.url, 'admin@localhost');
    const { body: units } = await administrator.get<{ items: Written[] }>('/api/units');
    for (const name of ['anna', 'ewa']) {
      const employee = { name, email: `${name}@urzad.example`, roles: ['coordinator'], password: PASSWORD };
      await administrator.post('/api/employees', { ...employee, unitId: units.items[0]!.id });
    }
    const anna = await signedIn(office.url, 'anna@urzad.example');
    let ewa = await signedIn(office.url, 'ewa@urzad.example');
    const caseIds = await registered(anna);
    const path = `/api/topics/${(await anna.post<Written>('/api/topics', { name: 'Awaria' })).body.id}`;
    for (let from = 0; from < CASES; from += AT_ONCE)
      expect((await anna.post(`${path}/cases`, { caseIds: caseIds.slice(from, from + AT_ONCE) })).status).toBe(200);
    // Two declare it at one moment: there is one crisis.
    const declared = await Promise.all(
      [anna, ewa].map((client) => client.post(`${path}/crisis`, { reason: 'Awaria' })),
    );
    expect(declared.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const statement = await anna.post<Written>(`${path}/statements`, { text: WORDS });
    // Lists that are behind answer that they are.
    const progress = async () => (await ewa.get<{ progress?: Progress | null }>(path)).body.progress ?? null;
    await until(
      async () => (await ewa.get<{ figures?: { open: number } }>(path)).body.figures?.open,
      (open) => open === CASES,
    );
    const began = Date.now();
    expect((await ewa.post(`${path}/statements/${statement.body.id}/approval`)).status).toBe(200);
    for (let killed = 0; killed < KILLS; killed++) {
      const enough = Math.floor((CASES * (killed + 1)) / (KILLS + 2));
      await until(progress, (now) => (now?.given ?? 0) >= enough);
      office.process.kill('SIGKILL');
      await office.exited;
      office = await startOfficeProcess(options);
      ewa = await signedIn(office.url, 'ewa@urzad.example');
    }
    const done = await until(progress, (now) => now !== null && now.waiting === 0);
    const taken = Date.now() - began;
    process.stdout.write(`${CASES} cases, ${KILLS} kills and starts: ${taken} ms from approval to the last case\n`);
    expect(done).toMatchObject({ given: CASES, waiting: 0, withheld: [] });

    const mails = await until(
      async () => (await sentMails(options.dataDirectory)).filter(({ text }) => text?.includes(WORDS)),
      (sent) => new Set(sent.map(({ messageId }) => messageId)).size >= CASES,
    );
    const idsOf = Map.groupBy(mails, ({ to }) => [to].flat()[0]!.text);
    expect(idsOf.size).toBe(CASES);
    // After a crash one mail may leave anew under the same Message-ID; nobody gets a second one.
    expect([...idsOf.values()].filter((sent) => new Set(sent.map(({ messageId }) => messageId)).size > 1)).toEqual([]);
    for (const caseId of caseIds.filter((_, place) => place % 37 === 0)) {
      const items = await until(
        async () => (await ewa.get<{ items?: { type: string }[] }>(`/api/cases/${caseId}/history`)).body.items,
      );
      expect(items.filter(({ type }) => type === 'TopicStatementGiven')).toHaveLength(1);
    }
    await office.stop();
  }, 3_600_000);
});
