import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MasterKey } from '#libs/personal-data';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  buildServer,
  CLI,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
  type OfficeProcess,
} from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const PASSWORD = 'poprawny koń bateria zszywka';

interface Item {
  readonly id: string;
  readonly contact: { readonly name: string | null };
}
interface Case {
  readonly correspondence: readonly { readonly attachments: readonly { readonly id: string }[] }[];
}

const offices: OfficeProcess[] = [];
async function start(environment: Record<string, string>, dataDirectory = newDataDirectory()): Promise<OfficeProcess> {
  const office = await startOfficeProcess({ dataDirectory, environment: { ADMIN_PASSWORD: PASSWORD, ...environment } });
  offices.push(office);
  return office;
}
const cli = async (parameters: readonly string[], environment: Record<string, string>) => {
  const started = startProcess([...CLI, ...parameters], environment);
  return { code: await started.exited, lines: started.lines.join('\n') };
};
/** A start that is refused: its code and its lines. */
const refused = async (environment: Record<string, string>) => {
  const attempt = startProcess([process.execPath, 'dist/apps/office/main.js'], {
    PORT: '0',
    SMTP_INTAKE_PORT: '0',
    ...environment,
  });
  return { code: await attempt.exited, lines: attempt.lines.join('\n') };
};
async function signedIn({ url }: OfficeProcess): Promise<Client> {
  const client = new Client(url);
  expect((await client.post('/api/session', { email: 'admin@localhost', password: PASSWORD })).status).toBe(200);
  return client;
}

/** A case with a file: fields and files that have to stay legible. */
async function fill(client: Client): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob(['treść pliku'], { type: 'text/plain' }), 'plik.txt');
  const { body: file } = await client.post<{ id: string }>('/api/attachments', form);
  const { body } = await client.post<{ id: string }>('/api/cases', {
    channel: 'phone',
    subject: 'Pytanie',
    text: 'Treść',
    contact: { name: 'Jan Zamknięty', email: 'jan@gmail.com' },
  });
  const answer = await client.post(`/api/cases/${body.id}/replies`, {
    text: 'Odpowiedź',
    attachmentIds: [file.id],
  });
  expect(answer.status).toBe(201);
}
async function expectLegible(client: Client): Promise<void> {
  const { body } = await client.get<{ items: Item[] }>('/api/cases');
  expect(body.items[0]!.contact.name).toBe('Jan Zamknięty');
  const { body: theCase } = await client.get<Case>(`/api/cases/${body.items[0]!.id}`);
  const [file] = theCase.correspondence.flatMap(({ attachments }) => attachments);
  expect(await client.get<string>(`/api/attachments/${file!.id}`)).toMatchObject({ status: 200, body: 'treść pliku' });
  // New keys are made under whichever master key is in force.
  const { status } = await client.post('/api/contacts', { name: 'Ktoś Nowy' });
  expect(status).toBe(201);
}

beforeAll(buildServer);
afterEach(async () => {
  for (const office of offices.splice(0)) await office.stop();
});
afterAll(removeDataDirectories);

/** Of an embedded server too: `withPlatform` starts it, as for every command; tests/command-line tries that. */
describe('a master key in its file', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('is rotated while the office is stopped, after a crash and again, and the old one opens nothing', async () => {
    const office = await start({ DATABASE_URL: database.url });
    const { dataDirectory } = office;
    await fill(await signedIn(office));
    const environment = { DATA_DIR: dataDirectory, DATABASE_URL: database.url };
    expect(await cli(['keys', 'rotate'], environment)).toMatchObject({
      code: 1,
      lines: expect.stringContaining('the office runs'),
    });
    await office.stop();

    const path = join(dataDirectory, 'keys', 'master.key');
    const old = readFileSync(path, 'utf8');
    const killed = startProcess([...CLI, 'keys', 'rotate'], environment);
    // The new key stands beside the old one before anything is wrapped by it.
    await until(() => existsSync(`${path}.next`) || killed.process.exitCode !== null);
    killed.process.kill('SIGKILL');
    await killed.exited;

    expect((await cli(['keys', 'rotate'], environment)).code).toBe(0);
    expect((await cli(['keys', 'rotate'], environment)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe(old);
    expect(readdirSync(join(dataDirectory, 'keys')).filter((name) => name.endsWith('.next'))).toEqual([]);
    expect((await cli(['keys', 'check'], environment)).code).toBe(0);
    await expectLegible(await signedIn(await start(environment, dataDirectory)));
    await offices.pop()!.stop();
    expect(await refused({ ...environment, MASTER_KEY: old.trim() })).toMatchObject({
      code: 1,
      lines: expect.stringContaining('the master key does not belong to this office'),
    });
  });
});

describe('a master key in MASTER_KEY', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const [first, second, third] = [MasterKey.generate(), MasterKey.generate(), MasterKey.generate()];
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    environment = { DATABASE_URL: database.url, DATA_DIR: newDataDirectory() };
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const rotate = (from: string, to: string) =>
    cli(['keys', 'rotate'], { ...environment, MASTER_KEY: from, NEW_MASTER_KEY: to });

  it('is refused while a process is connected, from whichever folder', async () => {
    const office = await start({ ...environment, MASTER_KEY: first }, environment.DATA_DIR);
    await fill(await signedIn(office));
    const elsewhere = { DATA_DIR: newDataDirectory(), MASTER_KEY: first, NEW_MASTER_KEY: second };
    expect(await cli(['keys', 'rotate'], { ...environment, ...elsewhere })).toMatchObject({
      code: 1,
      lines: expect.stringContaining('stop all of them'),
    });
    await expectLegible(await signedIn(office));
  });

  it('says what is wrong with the new one', async () => {
    for (const wrong of ['', 'krótki']) {
      const { code, lines } = await rotate(first, wrong);
      expect({ code, lines }).toEqual({ code: 1, lines: expect.stringContaining('NEW_MASTER_KEY') });
    }
  });

  it('killed in the middle leaves everything under the old key', async () => {
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM keys.data_keys FOR UPDATE');
    const rotating = startProcess([...CLI, 'keys', 'rotate'], {
      ...environment,
      MASTER_KEY: first,
      NEW_MASTER_KEY: second,
    });
    // It has changed the check, and waits for the keys.
    await until(async () => {
      const { rowCount } = await pool.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%keys.data_keys%'`,
      );
      return rowCount === 1;
    });
    rotating.process.kill('SIGKILL');
    await rotating.exited;
    await holder.query('ROLLBACK');
    holder.release();
    await expectLegible(await signedIn(await start({ ...environment, MASTER_KEY: first }, environment.DATA_DIR)));
  });

  it('is rotated, once more answers the same, and the old one is refused with a clear message', async () => {
    expect(await rotate(first, second)).toMatchObject({
      code: 0,
      lines: expect.stringMatching(/^\d+ keys are wrapped/),
    });
    expect((await rotate(first, second)).code).toBe(0);
    expect(await rotate(first, third)).toMatchObject({
      code: 1,
      lines: expect.stringContaining('is not the master key of this database'),
    });
    expect(await refused({ ...environment, MASTER_KEY: first })).toMatchObject({
      code: 1,
      lines: expect.stringContaining('the master key does not belong to this office'),
    });
    const office = await start({ ...environment, MASTER_KEY: second }, environment.DATA_DIR);
    await expectLegible(await signedIn(office));
  });
});
