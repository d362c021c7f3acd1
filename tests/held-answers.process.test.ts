import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { outboxFiles } from './support/outbox.js';
import { until } from './support/until.js';

interface Written {
  readonly id: string;
}
interface Case {
  readonly status: string;
  readonly deadlines: readonly { readonly metAt: string | null }[];
  readonly correspondence: readonly {
    readonly id: string;
    readonly state: string;
    readonly heldUntil: string | null;
  }[];
}

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const dataDirectory = newDataDirectory();
let database: TestDatabase;
let office: OfficeProcess;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  await start();
});
afterAll(async () => {
  await office?.stop();
  await database?.drop();
  removeDataDirectories();
});

async function start(): Promise<void> {
  const environment = { DATABASE_URL: database.url, ADMIN_PASSWORD: ADMINISTRATOR.password };
  office = await startOfficeProcess({ dataDirectory, environment });
  client = new Client(office.url);
  expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
}
const read = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
const message = async (caseId: string, id: string) => (await read(caseId)).correspondence.find((one) => one.id === id)!;
const outbox = async () => (await outboxFiles(dataDirectory)).map(({ bytes }) => bytes.toString('utf8')).join('\n');

describe('answers in an office without a mail server', () => {
  let caseId: string;
  const answer = async (body: object) => (await client.post<Written>(`/api/cases/${caseId}/replies`, body)).body.id;

  it('that are held survive the end of the process: one is sent, the other was taken back', async () => {
    const { body } = await client.post<Written>('/api/cases', {
      channel: 'phone',
      subject: 'Most',
      text: 'Kiedy?',
      contact: { name: 'Anna', email: 'anna@kurier.example' },
    });
    caseId = body.id;
    const kept = await answer({ text: 'Zostaje.', holdSeconds: 10 });
    const taken = await answer({ text: 'Cofnieta.', holdSeconds: 10 });
    expect((await client.post(`/api/cases/${caseId}/replies/${taken}/cancellation`)).status).toBe(200);
    office.process.kill('SIGKILL');
    await office.exited;
    expect(await outbox()).not.toContain('Zostaje.');
    await start();
    await until(async () => ((await message(caseId, kept)).state === 'outbox' ? true : undefined));
    expect(await outbox()).toContain('Zostaje.');
    expect(await outbox()).not.toContain('Cofnieta.');
    expect(await message(caseId, taken)).toMatchObject({ state: 'cancelled', heldUntil: null });
  });

  it('are written to the outbox, say so, and stop the clock all the same', async () => {
    expect(await read(caseId)).toMatchObject({ status: 'answered', deadlines: [{ metAt: expect.any(String) }] });
    const { body } = await client.get<{ items: { summary: string }[] }>(`/api/cases/${caseId}/history`);
    expect(body.items.map(({ summary }) => summary)).toContain('Zapisano odpowiedź w skrzynce nadawczej');
  });

  it('are told of to whoever can do something about it, and to nobody else', async () => {
    const mailNotSent = async (by: Client) => (await by.get<{ mailNotSent: boolean }>('/api/session')).body.mailNotSent;
    expect(await mailNotSent(client)).toBe(true);
    const { body: units } = await client.get<{ items: Written[] }>('/api/units');
    const olga = { email: 'olga@urzad.example', password: 'zupełnie inne hasło 17' };
    await client.post('/api/employees', { name: 'Olga', roles: ['officer'], unitId: units.items[0]!.id, ...olga });
    const officer = new Client(office.url);
    await officer.post('/api/session', olga);
    expect(await mailNotSent(officer)).toBe(false);
  });
});
