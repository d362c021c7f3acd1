import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { livingOffice } from '#libs/configuration';
import { ErasureCleanUp } from '#libs/contacts';
import type { EventStore } from '#libs/event-store';
import { SettableClock } from '#libs/kernel';
import { oldestErasureLeft } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import type { ProjectionsAdministration, ReadModels } from '#libs/projections';
import { buildServer, freePort, until } from './support/office-process.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';

interface Attachment {
  readonly id: string;
}
interface Inquiry {
  readonly id: string;
  readonly subject: string | null;
  readonly contact: { readonly id: string; readonly name: string | null };
  readonly correspondence: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly attachments: readonly Attachment[];
  }[];
}
interface Problem {
  readonly code: string;
  readonly incident?: string;
}

/** What must not be found anywhere: each in a place of its own, so that a find tells where it came from. */
const CANARY = {
  name: 'Kanarek Nazwiskowy',
  address: 'kanarek.adresowy',
  subject: 'kanarek-tematu',
  text: 'kanarek-tresci',
  file: 'kanarek-pliku',
  fileName: 'kanarek-nazwy-pliku',
  phone: '600700801',
  automatic: 'kanarek-automatu',
} as const;

let office: TestOffice;
let client: Client;
let database: Database;
let smtpPort: number;

beforeAll(async () => {
  buildServer();
  smtpPort = await freePort();
  // On its own PostgreSQL, so that every byte of it can be looked at.
  office = await startTestOffice({
    env: { DATABASE_URL: '', SMTP_INTAKE_PORT: String(smtpPort), OFFICE_ADDRESS: 'prasa@urzad.example' },
  });
  client = await office.client();
  database = new Database({ url: livingOffice(office.dataDirectory)!.databaseUrl! });
});
afterAll(async () => {
  await database?.close();
  await office?.stop();
});

const boundary = 'granica';
const letter = (from: string, subject: string, text: string, heads: readonly string[] = []) =>
  [
    `From: ${from}`,
    'To: prasa@urzad.example',
    `Subject: ${subject}`,
    ...heads,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    `--${boundary}`,
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${CANARY.fileName}.bin"`,
    '',
    CANARY.file,
    `--${boundary}--`,
    '',
  ].join('\r\n');
const send = (from: string, raw: string) =>
  createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true }).sendMail({
    envelope: { from, to: ['prasa@urzad.example'] },
    raw,
  });

const listed = async () => (await client.get<{ items: Inquiry[] }>('/api/inquiries?limit=200')).body.items;
const inquiryOf = async (id: string) => (await client.get<Inquiry>(`/api/inquiries/${id}`)).body;
async function registered(subject: string): Promise<Inquiry> {
  let found: Inquiry | undefined;
  await until(async () => (found = (await listed()).find((item) => item.subject === subject)) !== undefined);
  return inquiryOf(found!.id);
}

const files = (folder: string): { path: string; bytes: Buffer }[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
const outbox = () => files(join(office.dataDirectory, 'outbox'));

/** Every row of every table, as text: what a dump would hold, bytes in hexadecimal. */
async function dump(): Promise<string> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const tables = await Promise.all(
    rows.map(async ({ name }) => {
      const content = await database.pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      return content.rows.map(({ row }) => `${name} ${row}`).join('\n');
    }),
  );
  return tables.join('\n');
}
const hex = (text: string) => Buffer.from(text).toString('hex');
const canariesIn = (text: string) =>
  Object.entries(CANARY).filter(([, canary]) => text.includes(canary) || text.includes(hex(canary)));
const linesWithCanaries = (text: string) => text.split('\n').filter((line) => canariesIn(line).length > 0);

/** What people can have shown or exported. */
async function shown(inquiryId: string, contactId: string): Promise<string> {
  const { body: session } = await client.get<{ employee: { id: string } }>('/api/session');
  const paths = [
    '/api/inquiries?limit=200',
    `/api/inquiries/${inquiryId}`,
    `/api/inquiries/${inquiryId}/history`,
    '/api/contacts?limit=200',
    `/api/contacts/${contactId}`,
    `/api/contacts/${contactId}/history`,
    '/api/notifications',
    '/api/mail/side-list',
    `/api/search?q=kanarek`,
    `/api/employees/${session.employee.id}/audit`,
    `/api/employees/${session.employee.id}/audit.csv`,
  ];
  const answers = await Promise.all(paths.map((path) => client.get<unknown>(path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  return answers.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body))).join('\n');
}

const erase = (id: string, confirmation: string) =>
  client.post<Problem>(`/api/contacts/${id}/erasure`, { confirmation, reason: 'consent-withdrawn' });

describe('erasing a contact', () => {
  const address = `${CANARY.address}@gmail.com`;
  const from = `${CANARY.name} <${address}>`;
  let inquiry: Inquiry;
  let wrapped: Buffer;
  let mark: string;

  beforeAll(async () => {
    await send(address, letter(from, CANARY.subject, CANARY.text));
    inquiry = await registered(CANARY.subject);
    const { id: contactId } = inquiry.contact;
    await client.patch(`/api/contacts/${contactId}`, { phone: CANARY.phone });
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const officer = { name: 'Ola', email: 'ola@urzad.example', roles: ['officer'], unitId: units.items[0]!.id };
    const employee = await client.post<{ id: string }>('/api/employees', officer);
    await client.post(`/api/inquiries/${inquiry.id}/assignments`, {
      employeeId: employee.body.id,
      priority: 'normal',
      note: `${CANARY.name} czeka`,
    });
    await client.post(`/api/inquiries/${inquiry.id}/notes`, { text: `${CANARY.name} dzwonił` });
    await client.post(`/api/inquiries/${inquiry.id}/forwardings`, {
      messageId: inquiry.correspondence[0]!.id,
      employeeId: employee.body.id,
    });
    await client.post(`/api/inquiries/${inquiry.id}/replies`, { text: `Odpowiedź dla ${CANARY.name}` });
    await send(address, letter(from, CANARY.automatic, 'Jestem na urlopie', ['Auto-Submitted: auto-replied']));
    // The receipt, the answer, and what the officer was told and sent on: the invitation alone is not about the person.
    await until(
      () => outbox().filter(({ bytes }) => canariesIn(bytes.toString('latin1')).length > 0).length >= 3,
      20_000,
    );
    await until(async () => (await shown(inquiry.id, contactId)).includes(CANARY.automatic));
    const mails = await Promise.all(outbox().map(({ bytes }) => simpleParser(bytes)));
    mark = mails.map(({ subject }) => /\[#[^\]]+\]/.exec(subject ?? '')?.[0]).find((found) => found !== undefined)!;
    await database.pool.query('ANALYZE');
    const { rows } = await database.pool.query<{ wrapped: Buffer }>(
      'SELECT wrapped FROM keys.subject_keys WHERE subject = $1',
      [contactId],
    );
    wrapped = rows[0]!.wrapped;
  });

  it('finds the canaries before, or it would prove nothing', async () => {
    expect(linesWithCanaries(await dump()).length).toBeGreaterThan(5);
    expect(canariesIn(await shown(inquiry.id, inquiry.contact.id)).length).toBeGreaterThan(4);
    const bytes = Buffer.concat(files(join(office.dataDirectory, 'postgres')).map((file) => file.bytes));
    expect(bytes.includes(wrapped)).toBe(true);
  });

  it('asks for the name, and is for contacts only', async () => {
    expect(await erase(inquiry.contact.id, 'Ktoś inny')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'confirmation', code: 'erasure-not-confirmed' }] },
    });
    const { body: session } = await client.get<{ employee: { id: string } }>('/api/session');
    expect(await erase(session.employee.id, 'Administrator')).toMatchObject({
      status: 404,
      body: { code: 'contact-not-found' },
    });
    expect((await inquiryOf(inquiry.id)).subject).toBe(CANARY.subject);
  });

  it('leaves nothing of them in any table, file, outbox, log or export', async () => {
    expect((await erase(inquiry.contact.id, ` ${CANARY.name.toLowerCase()} `)).status).toBe(201);
    expect(canariesIn(await shown(inquiry.id, inquiry.contact.id))).toEqual([]);
    expect(await inquiryOf(inquiry.id)).toMatchObject({ subject: null, contact: { name: null } });
    await until(() => outbox().every(({ bytes }) => canariesIn(bytes.toString('latin1')).length === 0));
    expect(linesWithCanaries(await dump())).toEqual([]);
    const outside = files(office.dataDirectory).filter(({ path }) => !path.includes('/postgres/'));
    expect(outside.filter(({ bytes }) => canariesIn(bytes.toString('latin1')).length > 0)).toEqual([]);
    expect(linesWithCanaries(office.log.join('\n'))).toEqual([]);
  });

  it('says who did it, when and why', async () => {
    const { rows } = await database.pool.query<{ metadata: string }>(
      `SELECT metadata FROM es.events WHERE type = 'SubjectErased'`,
    );
    expect(rows.map(({ metadata }) => JSON.parse(metadata) as object)).toEqual([
      expect.objectContaining({ reason: 'consent-withdrawn', role: 'administrator', actor: expect.any(String) }),
    ]);
  });

  it('leaves the lists as a rebuild from the events would make them', async () => {
    const { NODE_OPTIONS: _options, ...rest } = process.env;
    const env = { ...rest, DATA_DIR: office.dataDirectory, DATABASE_URL: '' };
    // Exits with 1 on a difference.
    await promisify(execFile)(process.execPath, ['scripts/cli.mjs', 'projections', 'verify'], { env });
  });

  it('twice changes nothing', async () => {
    expect((await erase(inquiry.contact.id, '')).status).toBe(201);
    const { rows } = await database.pool.query(`SELECT FROM es.events WHERE type = 'SubjectErased'`);
    expect(rows).toHaveLength(1);
  });

  it('leaves no byte of them in the data folder after the clean-up', async () => {
    // The worker's own, a day later: its read models are known to have taken the erasure in.
    const nothingMissing = { head: () => '', waitFor: () => undefined, status: () => [] } as unknown;
    const cleanUp = new ErasureCleanUp(
      database,
      nothingMissing as EventStore,
      nothingMissing as ReadModels,
      nothingMissing as ProjectionsAdministration,
      new SettableClock(Temporal.Now.instant().add({ hours: 21 })),
    );
    expect(await oldestErasureLeft(database.pool)).toBeDefined();
    await cleanUp.look();
    expect(await oldestErasureLeft(database.pool)).toBeUndefined();
    const needles = [...Object.values(CANARY).map((canary) => Buffer.from(canary)), wrapped];
    const found = files(office.dataDirectory).flatMap(({ path, bytes }) =>
      needles.filter((needle) => bytes.includes(needle)).map((needle) => `${path} ${needle.toString('latin1')}`),
    );
    expect(found).toEqual([]);
  });

  it('lets whoever writes again from the same address be somebody new', async () => {
    // The mark in the subject still names the old case.
    const subject = `Znowu ja ${mark}`;
    await send(address, letter(`Ktoś Nowy <${address}>`, subject, 'Dzień dobry'));
    const again = await registered(subject);
    expect(again.contact).toMatchObject({ name: 'Ktoś Nowy' });
    expect(again.contact.id).not.toBe(inquiry.contact.id);
  });
});

describe('what cannot be read says why', () => {
  const arrived = async (name: string): Promise<Inquiry> => {
    await send(`${name}@gmail.com`, letter(`${name}@gmail.com`, `Sprawa ${name}`, 'Dzień dobry'));
    return registered(`Sprawa ${name}`);
  };
  const file = (inquiry: Inquiry) =>
    client.get<Problem>(`/api/attachments/${inquiry.correspondence[0]!.attachments[0]!.id}`);

  it('erased: there is an event that says so', async () => {
    const inquiry = await arrived('anna');
    expect((await file(inquiry)).status).toBe(200);
    expect((await erase(inquiry.contact.id, 'anna@gmail.com')).status).toBe(201);
    expect(await file(inquiry)).toMatchObject({ status: 404, body: { code: 'file-erased' } });
    const { status } = await client.post(`/api/inquiries/${inquiry.id}/notes`, { text: 'Nic już nie wolno dopisać' });
    expect(status).toBe(409);
  });

  it('key unavailable: it is gone, and no event says that the person was erased', async () => {
    const inquiry = await arrived('ewa');
    await database.pool.query('DELETE FROM keys.subject_keys WHERE subject = $1', [inquiry.contact.id]);
    // Every process forgets what it has in memory of somebody when their erasure changes.
    await database.pool.query(
      `INSERT INTO keys.erasures (subject, ordinal, context, fenced_at, finished_at) VALUES ($1, keys.next_erasure_ordinal(), '{}', now(), now())`,
      [inquiry.contact.id],
    );
    for (const answer of [await file(inquiry), await client.get<Problem>(`/api/inquiries/${inquiry.id}`)]) {
      expect(answer).toMatchObject({
        status: 503,
        body: { code: 'key-unavailable', incident: expect.any(String) },
      });
      expect(office.log.some((line) => line.includes(answer.body.incident!))).toBe(true);
    }
  });

  it('corrupt: the key is there, and the bytes are not those that were written', async () => {
    const inquiry = await arrived('jan');
    for (const { path, bytes } of files(join(office.dataDirectory, 'attachments'))) {
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(path, bytes);
    }
    expect(await file(inquiry)).toMatchObject({
      status: 500,
      body: { code: 'corrupt-sealed-value', incident: expect.any(String) },
    });
  });
});
