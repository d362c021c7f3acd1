import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
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

interface Item {
  readonly id: string;
  readonly subject: string | null;
  readonly contact: { readonly id: string; readonly name: string | null };
}
interface Progress {
  readonly steps: readonly { readonly step: string; readonly done: boolean }[];
}

const PASSWORD = 'poprawny koń bateria zszywka';
const ADDRESS = 'kanarek.z.kopii@gmail.com';
let folder: string;
let backup: string;
/** The keys and the register, as they are after the erasure, kept apart from the backup. */
let apart: string;

const cli = async (parameters: readonly string[], dataDirectory: string) => {
  const started = startProcess([...CLI, ...parameters], { DATA_DIR: dataDirectory });
  return { code: await started.exited, lines: started.lines.join('\n') };
};
const signedIn = async ({ url }: OfficeProcess): Promise<Client> => {
  const client = new Client(url);
  expect((await client.post('/api/session', { email: 'admin@localhost', password: PASSWORD })).status).toBe(200);
  return client;
};
const start = (dataDirectory?: string) =>
  startOfficeProcess({
    dataDirectory,
    environment: { ADMIN_PASSWORD: PASSWORD, OFFICE_ADDRESS: 'prasa@urzad.example' },
  });
const cases = async (client: Client) => (await client.get<{ items: Item[] }>('/api/cases')).body.items;
const write = (office: OfficeProcess, subject: string, from = ADDRESS) =>
  createTransport({ host: '127.0.0.1', port: office.smtpPort, ignoreTLS: true }).sendMail({
    from: `Kanarek Kopii <${from}>`,
    to: 'prasa@urzad.example',
    subject,
    text: 'Dzień dobry',
  });

/** An empty data folder with the master key, and the register where it is asked for. */
function newOffice({ withRegister }: { withRegister: boolean }): string {
  const dataDirectory = newDataDirectory();
  mkdirSync(dataDirectory);
  cpSync(apart, join(dataDirectory, 'keys'), { recursive: true });
  if (!withRegister) rmSync(join(dataDirectory, 'keys', 'erasures.register'));
  return dataDirectory;
}

/** That nothing of the person comes back, and that they may write again as somebody new. */
async function expectErased(office: OfficeProcess): Promise<void> {
  const client = await signedIn(office);
  let item: Item | undefined;
  await until(async () => {
    item = (await cases(client)).find(({ contact }) => contact.name !== 'Ktoś inny');
    return item?.subject === null && item.contact.name === null;
  });
  const { body } = await client.get<{ progress: Progress }>(`/api/contacts/${item!.contact.id}/erasure`);
  const done = body.progress.steps.filter((one) => one.done).map(({ step }) => step);
  expect(done).toEqual(expect.arrayContaining(['fence', 'keys', 'register']));
  await write(office, 'Znowu ja');
  await until(async () => (await cases(client)).some(({ subject }) => subject === 'Znowu ja'));
  const again = (await cases(client)).find(({ subject }) => subject === 'Znowu ja');
  expect(again!.contact).toMatchObject({ name: 'Kanarek Kopii' });
  expect(again!.contact.id).not.toBe(item!.contact.id);
}

beforeAll(async () => {
  buildServer();
  folder = await mkdtemp(join(tmpdir(), 'rzecznik-restore-'));
  [backup, apart] = [join(folder, 'office.backup'), join(folder, 'apart')];
  const office = await start();
  const client = await signedIn(office);
  await write(office, 'Sprawa kanarka');
  await until(async () => (await cases(client)).length === 1);
  expect((await cli(['backup', backup], office.dataDirectory)).code).toBe(0);
  const [item] = await cases(client);
  const { status } = await client.post(`/api/contacts/${item!.contact.id}/erasure`, {
    confirmation: 'Kanarek Kopii',
    reason: 'no-longer-needed',
  });
  expect(status).toBe(201);
  await office.stop();
  cpSync(join(office.dataDirectory, 'keys'), apart, { recursive: true });
});
afterAll(() => {
  removeDataDirectories();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup that is older than an erasure', () => {
  it('brings nobody back where the register stands beside the master key', async () => {
    const dataDirectory = newOffice({ withRegister: true });
    const restored = await cli(['restore', backup], dataDirectory);
    expect(restored).toMatchObject({
      code: 0,
      lines: expect.stringContaining('1 keys of people who were erased since'),
    });
    expect(restored.lines).not.toContain('WARNING');
    const office = await start(dataDirectory);
    await expectErased(office);
    await office.stop();
  });

  it('brings nobody back where the register is named', async () => {
    const dataDirectory = newOffice({ withRegister: false });
    const register = join(apart, 'erasures.register');
    expect((await cli(['restore', backup, '--erasures', `${register}.none`], dataDirectory)).code).toBe(1);
    const restored = await cli(['restore', backup, '--erasures', register], dataDirectory);
    expect(restored).toMatchObject({ code: 0, lines: expect.stringContaining('destroyed again') });
    const office = await start(dataDirectory);
    await expectErased(office);
    await office.stop();
  });

  it('says loudly, then and at every start, that the register is missing, until it is applied', async () => {
    const dataDirectory = newOffice({ withRegister: false });
    const restored = await cli(['restore', backup], dataDirectory);
    expect(restored).toMatchObject({ code: 0, lines: expect.stringContaining('WARNING: there is no register') });
    const office = await start(dataDirectory);
    expect(office.lines.join('\n')).toContain('nobody has seen to what was erased since');
    const client = await signedIn(office);
    expect((await cases(client))[0]!.contact.name).toBe('Kanarek Kopii');
    const { body } = await client.get<{ restore: object | null }>('/api/administration/erasures');
    expect(body.restore).not.toBeNull();
    expect(await cli(['personal-data', 'erasures'], dataDirectory)).toMatchObject({
      code: 1,
      lines: expect.stringContaining('without the register of erasures'),
    });
    const applied = await cli(['keys', 'reapply-erasures', join(apart, 'erasures.register')], dataDirectory);
    expect(applied).toMatchObject({ code: 0, lines: expect.stringContaining('1 keys were destroyed again') });
    await expectErased(office);
    const { body: after } = await client.get<{ restore: object | null }>('/api/administration/erasures');
    expect(after.restore).toBeNull();
    await office.stop();
  });

  it('is seen to by the next start, where the register is put beside the key only then', async () => {
    const dataDirectory = newOffice({ withRegister: false });
    expect((await cli(['restore', backup], dataDirectory)).code).toBe(0);
    cpSync(join(apart, 'erasures.register'), join(dataDirectory, 'keys', 'erasures.register'));
    const office = await start(dataDirectory);
    await expectErased(office);
    await office.stop();
  });
});
