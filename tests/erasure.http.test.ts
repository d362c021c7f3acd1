import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { FileStore } from '#libs/attachments';
import { livingOffice } from '#libs/configuration';
import { ErasureCleanUp, Erasures } from '#libs/erasure';
import { PostgresEventStore, type EventStore } from '#libs/event-store';
import { newId, SettableClock } from '#libs/kernel';
import { erasuresToCleanUp, masterKeyFile, openKeyRing } from '#libs/personal-data';
import { Database, freePort } from '#libs/postgres';
import { ProjectionsAdministration, type EventOpener } from '#libs/projections';
import type { Configuration } from '#libs/configuration';
import { manifests } from '../apps/composition/manifests.js';
import { buildServer, CLI, startProcess } from './support/office-process.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

interface Attachment {
  readonly id: string;
}
interface Case {
  readonly id: string;
  readonly number: string;
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
interface Step {
  readonly step: string;
  readonly done: boolean;
  readonly waitsFor: readonly string[];
}
interface ErasureFile {
  readonly contact: { readonly name: string | null };
  readonly unfinished: readonly { readonly id: string; readonly dueAt: string | null }[];
  readonly unfinishedCount: number;
  readonly progress: {
    readonly begunAt: string;
    readonly alsoErased: number;
    readonly actor: { readonly name: string | null };
    readonly steps: readonly Step[];
    readonly completeAt: string | null;
  } | null;
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
  /** A second address, what letters begin with, what they write about. */
  second: 'kanarek.drugi',
  salutation: 'kanarek-zwrotu',
  beat: 'kanarek-tematyki',
  tag: 'kanarek-etykieta',
  /** A contact that turned out to be the same person. */
  merged: 'kanarek-scalony',
  /** What was written down of a call. */
  topic: 'kanarek-rozmowy',
  encounter: 'kanarek-zapisu',
  automatic: 'kanarek-automatu',
  /** A mail of the side list from before anybody knew its sender. */
  earlier: 'kanarek-wczesniejszy',
  /** One of which nothing could be read. */
  unreadable: 'kanarek-nieczytelny',
  /** One that cannot be registered and is tried again. */
  waiting: 'kanarek-czekajacy',
  /** A file that an employee uploaded, and the same for whoever repeats the request. */
  upload: 'kanarek-nazwy-wgranego',
  uploaded: 'kanarek-wgranej-tresci',
  /** A newsroom that is one person. */
  newsroom: 'kanarkiewicz-jan',
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
    inThisProcess: true,
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

const listed = async () => (await client.get<{ items: Case[] }>('/api/cases?limit=200')).body.items;
const caseOf = async (id: string) => (await client.get<Case>(`/api/cases/${id}`)).body;
async function registered(subject: string): Promise<Case> {
  let found: Case | undefined;
  await until(async () => (found = (await listed()).find((item) => item.subject === subject)) !== undefined);
  return caseOf(found!.id);
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
async function shown(caseId: string, contactId: string): Promise<string> {
  const { body: session } = await client.get<{ employee: { id: string } }>('/api/session');
  const paths = [
    '/api/cases?limit=200',
    `/api/cases/${caseId}`,
    `/api/cases/${caseId}/history`,
    '/api/contacts?limit=200',
    `/api/contacts/${contactId}`,
    `/api/contacts/${contactId}/history`,
    `/api/contacts/${contactId}/timeline`,
    '/api/notifications',
    '/api/mail',
    `/api/search?q=kanarek`,
    `/api/employees/${session.employee.id}/audit`,
    `/api/employees/${session.employee.id}/audit.csv`,
    '/api/access-log?limit=200',
    '/api/exports',
  ];
  const answers = await Promise.all(paths.map((path) => client.get<unknown>(path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  return answers.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body))).join('\n');
}

const erase = (id: string, confirmation: string) =>
  client.post<Problem>(`/api/contacts/${id}/erasure`, { confirmation, reason: 'consent-withdrawn' });
const erasureOf = async (id: string) => (await client.get<ErasureFile>(`/api/contacts/${id}/erasure`)).body;
const upload = async (name: string, content: string) => {
  const form = new FormData();
  form.set('file', new File([content], name, { type: 'application/pdf' }));
  return (await client.post<{ id: string }>('/api/attachments', form, { 'idempotency-key': randomUUID() })).body.id;
};

/** The worker's own clean-up and proof, on a clock that is ahead. */
function workerIn(hours: number): { readonly cleanUp: ErasureCleanUp; readonly erasures: Erasures } {
  const clock = new SettableClock(Temporal.Now.instant().add({ hours }));
  const store = { head: async () => '' } as unknown as EventStore;
  const projections = new ProjectionsAdministration(
    database.pool,
    store,
    undefined as unknown as EventOpener,
    manifests.projections,
  );
  const configuration = { dataDirectory: office.dataDirectory } as Configuration;
  const erasures = new Erasures(database, projections, configuration, clock);
  return { cleanUp: new ErasureCleanUp(database, erasures, projections, clock), erasures };
}

describe('erasing a contact', () => {
  const address = `${CANARY.address}@gmail.com`;
  const from = `${CANARY.name} <${address}>`;
  let theCase: Case;
  let wrapped: Buffer;
  let mark: string;

  let neighbour: Case;
  /** Orders of files, the last of them by the person's name. */
  const exports: string[] = [];
  const exported = (id: string) => client.get<string>(`/api/exports/${id}/file`);

  beforeAll(async () => {
    await send(address, letter(from, CANARY.earlier, 'Wracam w maju', ['Auto-Submitted: auto-replied']));
    await send(address, `\0\0\0${CANARY.unreadable}`);
    const aside = async () => JSON.stringify((await client.get<unknown>('/api/mail')).body);
    await until(async () => (await aside()).includes(CANARY.earlier) && (await aside()).includes('unreadable'));
    await send(address, letter(from, CANARY.subject, CANARY.text));
    theCase = await registered(CANARY.subject);
    const private_ = `biuro@${CANARY.newsroom}.pl`;
    await send(private_, letter(`Jan Kanarkiewicz <${private_}>`, 'Pytanie sąsiada', 'Dzień dobry'));
    neighbour = await registered('Pytanie sąsiada');
    await database.pool.query(
      `INSERT INTO mail.intake (id, received_at, envelope_from, envelope_to, through_gateway, raw, size, next_attempt_at, last_error, attempts)
       VALUES (gen_random_uuid(), now(), 'lista@serwer.example', '{prasa@urzad.example}', false, $1::bytea, octet_length($1::bytea), now() + interval '1 day', 'not-yet', 3)`,
      [Buffer.from(letter(from, CANARY.waiting, 'Jeszcze jedno'))],
    );
    const { id: contactId } = theCase.contact;
    const { phone, salutation, beat } = CANARY;
    await client.patch(`/api/contacts/${contactId}`, { phone, salutation, beat });
    const second = { medium: 'email', value: `${CANARY.second}@gmail.com`, label: CANARY.second };
    expect((await client.post(`/api/contacts/${contactId}/addresses`, second)).status).toBe(201);
    const again = { name: CANARY.merged, email: `${CANARY.merged}@gmail.com`, newsroomId: null };
    const { body: merged } = await client.post<{ id: string }>('/api/contacts', again);
    expect((await client.post(`/api/contacts/${merged.id}/merge`, { intoId: contactId })).status).toBe(201);
    await client.put(`/api/contacts/${merged.id}/tags`, { tags: [CANARY.tag] });
    for (const value of [address, again.email])
      await client.post('/api/refusals', { medium: 'email', value, source: 'email' });
    const call = {
      type: 'call',
      participantIds: [neighbour.contact.id, contactId],
      topic: CANARY.topic,
      text: CANARY.encounter,
    };
    expect((await client.post('/api/encounters', call)).status).toBe(201);
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const officer = { name: 'Ola', email: 'ola@urzad.example', roles: ['officer'], unitId: units.items[0]!.id };
    const employee = await client.post<{ id: string }>('/api/employees', officer);
    await client.post(`/api/cases/${theCase.id}/assignments`, {
      employeeId: employee.body.id,
      priority: 'normal',
      note: `${CANARY.name} czeka`,
    });
    await client.post(`/api/cases/${theCase.id}/notes`, { text: `${CANARY.name} dzwonił` });
    await client.post(`/api/cases/${theCase.id}/forwardings`, {
      messageId: theCase.correspondence[0]!.id,
      employeeId: employee.body.id,
    });
    const attachmentIds = [await upload(`${CANARY.upload}.pdf`, CANARY.uploaded)];
    await client.post(`/api/cases/${theCase.id}/replies`, { text: `Odpowiedź dla ${CANARY.name}`, attachmentIds });
    await send(address, letter(from, CANARY.automatic, 'Jestem na urlopie', ['Auto-Submitted: auto-replied']));
    // The receipt, the answer, and what the officer was told and sent on: the invitation alone is not about the person.
    await until(() => outbox().filter(({ bytes }) => canariesIn(bytes.toString('latin1')).length > 0).length >= 3);
    await until(async () => (await shown(theCase.id, contactId)).includes(CANARY.automatic));
    const mails = await Promise.all(outbox().map(({ bytes }) => simpleParser(bytes)));
    mark = mails.map(({ subject }) => /\[#[^\]]+\]/.exec(subject ?? '')?.[0]).find((found) => found !== undefined)!;
    for (const [of, filter] of [
      ['caseLog', { case: theCase.id }],
      ['cases', { q: CANARY.name }],
    ] as const) {
      const { body } = await client.post<{ id: string }>('/api/exports', { of, format: 'csv', filter });
      exports.push(body.id);
      await until(async () => String((await exported(body.id)).body).includes(CANARY.name));
    }
    await database.pool.query('ANALYZE');
    const { rows } = await database.pool.query<{ wrapped: Buffer }>(
      'SELECT wrapped FROM keys.data_keys WHERE case_id = $1 AND person_id = $2',
      [theCase.id, contactId],
    );
    wrapped = rows[0]!.wrapped;
  });

  it('finds the canaries before, or it would prove nothing', async () => {
    expect(linesWithCanaries(await dump()).length).toBeGreaterThan(5);
    expect(canariesIn(await shown(theCase.id, theCase.contact.id)).length).toBeGreaterThan(4);
    const bytes = Buffer.concat(files(join(office.dataDirectory, 'postgres')).map((file) => file.bytes));
    expect(bytes.includes(wrapped)).toBe(true);
    // Reading all that took longer than an idle connection lives.
    await until(() =>
      client
        .get('/health/live')
        .then(() => true)
        .catch(() => false),
    );
  });

  it('asks for the name, and is for contacts only', async () => {
    expect(await erase(theCase.contact.id, 'Ktoś inny')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'confirmation', code: 'erasure-not-confirmed' }] },
    });
    const { body: session } = await client.get<{ employee: { id: string } }>('/api/session');
    expect(await erase(session.employee.id, 'Administrator')).toMatchObject({
      status: 404,
      body: { code: 'contact-not-found' },
    });
    expect((await caseOf(theCase.id)).subject).toBe(CANARY.subject);
  });

  it('says beforehand which open cases it leaves without an answer', async () => {
    expect(await erasureOf(theCase.contact.id)).toMatchObject({
      contact: { name: CANARY.name },
      unfinished: [{ kind: 'case', id: theCase.id, dueAt: expect.any(String) }],
      unfinishedCount: 1,
      progress: null,
    });
  });

  it('leaves nothing of them in any table, file, outbox, log or export', async () => {
    expect((await erase(theCase.contact.id, ` ${CANARY.name.toLowerCase()} `)).status).toBe(201);
    expect((await erase(neighbour.contact.id, 'Jan Kanarkiewicz')).status).toBe(201);
    expect(canariesIn(await shown(theCase.id, theCase.contact.id))).toEqual([]);
    expect(await caseOf(theCase.id)).toMatchObject({ subject: null, contact: { name: null } });
    await until(() => outbox().every(({ bytes }) => canariesIn(bytes.toString('latin1')).length === 0));
    expect(linesWithCanaries(await dump())).toEqual([]);
    const outside = files(office.dataDirectory).filter(({ path }) => !path.includes('/postgres/'));
    expect(outside.filter(({ bytes }) => canariesIn(bytes.toString('latin1')).length > 0)).toEqual([]);
    expect(linesWithCanaries(office.log.join('\n'))).toEqual([]);
    for (const id of exports)
      expect(await exported(id)).toMatchObject({ status: 404, body: { code: 'export-dropped' } });
  });

  const erasuresIn = (contactId: string) =>
    database.pool.query<{ metadata: string }>(
      `SELECT metadata FROM es.events WHERE type = 'SubjectErased' AND stream = $1`,
      [`subject-${contactId}`],
    );

  it('says who did it, when and why', async () => {
    const { rows } = await erasuresIn(theCase.contact.id);
    expect(rows.map(({ metadata }) => JSON.parse(metadata) as object)).toEqual([
      expect.objectContaining({ reason: 'consent-withdrawn', role: 'administrator', actor: expect.any(String) }),
    ]);
  });

  it('tells browsers what to forget that was begun about them', async () => {
    const { body: session } = await client.get<{ employee: { id: string } }>('/api/session');
    const asked = [theCase.id, theCase.contact.id, session.employee.id, 'nobody'].join();
    await until(async () => {
      const { body } = await client.get<{ ids: string[] }>(`/api/erased?id=${asked}`);
      return body.ids.toSorted().join() === [theCase.id, theCase.contact.id].toSorted().join();
    });
    expect((await client.get<{ ids: string[] }>(`/api/erased?id=${session.employee.id}`)).body).toEqual({ ids: [] });
    expect((await client.get('/api/erased')).status).toBe(400);
    expect((await client.get(`/api/erased?id=${'nobody,'.repeat(100)}`)).status).toBe(400);
  });

  it('leaves a case that says so, and that can be closed or given to somebody else', async () => {
    const path = `/api/cases/${theCase.id}`;
    expect(await caseOf(theCase.id)).toMatchObject({ contactErasedAt: expect.any(String), subject: null });
    expect(await client.post<Problem>(`${path}/replies`, { text: 'Odpowiedź' })).toMatchObject({
      status: 409,
      body: { code: 'contact-has-no-address' },
    });
    expect((await client.post(`${path}/closing`, { outcome: 'withdrawn' })).status).toBe(201);
  });

  it('proves how far it is: everything at once but the bytes of the disk', async () => {
    let file: ErasureFile;
    const done = () => file.progress!.steps.filter((one) => one.done).map(({ step }) => step);
    await until(async () => {
      file = await erasureOf(theCase.contact.id);
      return ['readModels', 'outbox', 'register'].every((step) => done().includes(step));
    });
    // Two mails of the side list went with them, and what was written down of a call.
    expect(file!.progress).toMatchObject({ alsoErased: 3, completeAt: null, actor: { name: expect.any(String) } });
    expect(done()).toEqual(expect.arrayContaining(['fence', 'keys']));
    expect(done()).not.toContain('bytes');
    expect((await erasureOf(neighbour.contact.id)).progress).toMatchObject({ alsoErased: 1 });
  });

  it('is not complete while a table stands still that nobody moves on', async () => {
    await database.pool.query(
      `INSERT INTO projections.checkpoints (kind, name, version, state, stopped) VALUES ('projection', 'case_list', 0, 'building', 'too-many-parked-keys')`,
    );
    const readModels = async () =>
      (await erasureOf(theCase.contact.id)).progress!.steps.find(({ step }) => step === 'readModels')!;
    // The other tables are still catching up: in the end only this one is waited for.
    const waiting = await until(readModels, ({ waitsFor }) => waitsFor.length === 1);
    expect(waiting).toMatchObject({ done: false, waitsFor: ['case_list@0: stopped'] });
    await workerIn(21).cleanUp.look();
    expect((await erasuresToCleanUp(database.pool)).length).toBeGreaterThan(0);
    await database.pool.query(`DELETE FROM projections.checkpoints WHERE name = 'case_list' AND version = 0`);
  });

  it('leaves the lists as a rebuild from the events would make them', async () => {
    const environment = { DATA_DIR: office.dataDirectory, DATABASE_URL: '' };
    const verified = startProcess([...CLI, 'projections', 'verify'], environment);
    // Exits with 1 on a difference.
    expect({ code: await verified.exited, lines: verified.lines }).toMatchObject({ code: 0 });
  });

  it('twice changes nothing', async () => {
    expect((await erase(theCase.contact.id, '')).status).toBe(201);
    expect((await erasuresIn(theCase.contact.id)).rows).toHaveLength(1);
  });

  it('leaves no byte of them in the data folder after the clean-up', async () => {
    await workerIn(21).cleanUp.look();
    expect(await erasuresToCleanUp(database.pool)).toEqual([]);
    const needles = [...Object.values(CANARY).map((canary) => Buffer.from(canary)), wrapped];
    const found = files(office.dataDirectory).flatMap(({ path, bytes }) =>
      needles.filter((needle) => bytes.includes(needle)).map((needle) => `${path} ${needle.toString('latin1')}`),
    );
    expect(found).toEqual([]);
    const { completeAt, steps } = (await workerIn(22).erasures.of(theCase.contact.id))!;
    expect(steps.filter((one) => !one.done || one.waitsFor.length > 0)).toEqual([]);
    expect(completeAt).not.toBeNull();
  });

  it('lets whoever writes again from the same address be somebody new', async () => {
    // The mark in the subject still names the old case.
    const subject = `Znowu ja ${mark}`;
    await send(address, letter(`Ktoś Nowy <${address}>`, subject, 'Dzień dobry'));
    const again = await registered(subject);
    expect(again.contact).toMatchObject({ name: 'Ktoś Nowy' });
    expect(again.contact.id).not.toBe(theCase.contact.id);
  });

  it('leaves what was refused at their addresses, the merged one’s too', async () => {
    const asked = [address, `${CANARY.merged}@gmail.com`].map((value) => ({ medium: 'email', value }));
    const { body } = await client.post<{ items: object[] }>('/api/refusals/lookup', { addresses: asked });
    expect(body.items).toMatchObject(asked);
  });
});

describe('an erasure in the very moment of', () => {
  const { put } = FileStore.prototype;
  afterEach(() => {
    FileStore.prototype.put = put;
  });

  /** Erases the person when the first file with this content is about to be sealed for them. */
  function eraseWhenStored(content: string, person: { readonly id: string; readonly name: string }): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    FileStore.prototype.put = async function (bytes, scope) {
      if (scope.personId === person.id && bytes.includes(content)) {
        FileStore.prototype.put = put;
        await erase(person.id, person.name).then(
          ({ status }) => (status === 201 ? resolve() : reject(new Error(`${status}`))),
          reject,
        );
      }
      return put.call(this, bytes, scope);
    };
    return promise;
  }
  const nothingOf = async (canary: string) => {
    const [text, shownNow] = await Promise.all([dump(), client.get<unknown>(`/api/search?q=${canary}`)]);
    expect(`${text}${JSON.stringify(shownNow.body)}`.split('\n').filter((line) => line.includes(canary))).toEqual([]);
  };

  it('the registration of a mail of theirs takes the mail along', async () => {
    const address = 'wyscig.pierwszy@gmail.com';
    await send(address, letter(`Wyścig Pierwszy <${address}>`, 'Pierwsza sprawa wyścigu', 'Dzień dobry'));
    const { contact } = await registered('Pierwsza sprawa wyścigu');
    const erased = eraseWhenStored('kanarek-w-biegu', { id: contact.id, name: 'Wyścig Pierwszy' });
    await send(address, letter(`Wyścig Pierwszy <${address}>`, 'kanarek-w-biegu', 'Dzień dobry'));
    await erased;
    await until(
      async () => (await database.pool.query('SELECT FROM mail.intake WHERE next_attempt_at < now()')).rowCount === 0,
    );
    await nothingOf('kanarek-w-biegu');
    // Whoever writes afterwards is somebody new, and nothing fails.
    await send(address, letter(`Ktoś Nowy <${address}>`, 'Sprawa po wyścigu', 'Dzień dobry'));
    expect((await registered('Sprawa po wyścigu')).contact.id).not.toBe(contact.id);
  });

  it('an answer with a file is refused, and keeps nothing of it', async () => {
    const address = 'wyscig.drugi@gmail.com';
    await send(address, letter(`Wyścig Drugi <${address}>`, 'Druga sprawa wyścigu', 'Dzień dobry'));
    const { id, contact } = await registered('Druga sprawa wyścigu');
    const attachmentIds = [await upload('kanarek-zalacznika.pdf', 'kanarek-dolaczany')];
    void eraseWhenStored('kanarek-dolaczany', { id: contact.id, name: 'Wyścig Drugi' });
    const answer = await client.post<Problem>(`/api/cases/${id}/replies`, {
      text: 'kanarek-odpowiedzi',
      attachmentIds,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'subject-erased' } });
    await nothingOf('kanarek-odpowiedzi');
    await nothingOf('kanarek-zalacznika');
  });
});

describe('an administrator who reads no cases', () => {
  it('finds whom to erase, sees what it leaves undone, and nothing else', async () => {
    const address = 'bez.praw@gmail.com';
    await send(address, letter(`Bez Praw <${address}>`, 'Sprawa bez praw', 'Tajne słowa'));
    const { contact } = await registered('Sprawa bez praw');
    const { body: units } = await client.get<{ items: { id: string }[] }>('/api/units');
    const person = { name: 'Adam', email: 'adam@urzad.example', password: 'poprawny koń bateria zszywka' };
    await client.post('/api/employees', { ...person, roles: ['administrator'], unitId: units.items[0]!.id });
    const adam = await office.client(person.email, person.password);
    for (const path of ['/api/cases', `/api/contacts/${contact.id}/history`, '/api/mail'])
      expect((await adam.get(path)).status).toBe(403);
    const { body: found } = await adam.get<{ items: unknown[] }>('/api/contacts?q=bez praw');
    expect(found.items).toMatchObject([{ id: contact.id, name: 'Bez Praw' }]);
    const { body: file } = await adam.get<ErasureFile>(`/api/contacts/${contact.id}/erasure`);
    expect(file).toMatchObject({ unfinishedCount: 1, progress: null });
    expect(JSON.stringify(file)).not.toContain('Sprawa bez praw');
    const { status } = await adam.post(`/api/contacts/${contact.id}/erasure`, {
      confirmation: 'Bez Praw',
      reason: 'objection',
    });
    expect(status).toBe(201);
    const { body: report } = await adam.get<{ items: { id: string; reason: string }[] }>(
      '/api/administration/erasures',
    );
    expect(report.items[0]).toMatchObject({ id: contact.id, reason: 'objection' });
  });
});

describe('what cannot be read says why', () => {
  const arrived = async (name: string, subject = `Sprawa ${name}`): Promise<Case> => {
    await send(`${name}@gmail.com`, letter(`${name}@gmail.com`, subject, 'Dzień dobry'));
    return registered(subject);
  };
  /** Where somebody can come upon what was sealed, and what each place says. */
  const places = (theCase: Case) => {
    const [message] = theCase.correspondence;
    return {
      case: `/api/cases/${theCase.id}`,
      history: `/api/cases/${theCase.id}/history`,
      file: `/api/attachments/${message!.attachments[0]!.id}`,
      'raw message': `/api/cases/${theCase.id}/messages/${message!.id}/raw`,
    };
  };
  const answersOf = async (theCase: Case) => {
    const answers: Record<string, string> = {};
    for (const [place, path] of Object.entries(places(theCase))) {
      const { status, body } = await client.get<Problem | string>(path);
      const code = typeof body === 'object' && 'code' in body ? ` ${body.code}` : '';
      answers[place] = `${status}${code}`;
      if (status < 500) continue;
      const { incident } = body as Problem;
      expect(office.log.some((line) => line.includes(incident!))).toBe(true);
    }
    return answers;
  };
  /** What stands in read models: there an erased person's words read as such, and what cannot be opened never gets in. */
  const inReadModels = async (theCase: Case) => {
    const item = (await listed()).find(({ id }) => id === theCase.id);
    const { body } = await client.get<{ items: { summary: string }[] }>(`/api/contacts/${theCase.contact.id}/history`);
    return { subject: item?.subject ?? null, history: body.items.map(({ summary }) => summary).join('\n') };
  };

  it('erased: there is an event that says so', async () => {
    const theCase = await arrived('anna');
    expect(await answersOf(theCase)).toEqual({ case: '200', history: '200', file: '200', 'raw message': '200' });
    expect((await erase(theCase.contact.id, 'anna@gmail.com')).status).toBe(201);
    expect(await answersOf(theCase)).toEqual({
      case: '200',
      history: '200',
      file: '404 file-erased',
      'raw message': '404 file-erased',
    });
    const { body } = await client.get<{ items: { summary: string }[] }>(`/api/cases/${theCase.id}/history`);
    expect(body.items[0]!.summary).toContain('(dane usunięte)');
    const after = await inReadModels(theCase);
    expect(after.subject).toBeNull();
    expect(after.history).toContain('(dane usunięte)');
    const { status } = await client.post(`/api/cases/${theCase.id}/notes`, { text: 'Nic już nie wolno dopisać' });
    expect(status).toBe(409);
  });

  it('disposed of: a case says no more, to whomever; the person and what they wrote elsewhere stay', async () => {
    const [theCase, elsewhere] = [await arrived('ola'), await arrived('ola', 'Inna sprawa')];
    const store = PostgresEventStore.connect({ connectionString: livingOffice(office.dataDirectory)!.databaseUrl! });
    const ring = await openKeyRing(database.pool, store, new SettableClock(Temporal.Now.instant()), {
      keyFile: masterKeyFile(office.dataDirectory),
    });
    await ring.disposeOfCase(theCase.id, { commandId: newId(), actor: 'archivist', client: 'test' });
    await store.close();
    expect(await answersOf(theCase)).toEqual({
      case: '200',
      history: '200',
      file: '404 file-erased',
      'raw message': '404 file-erased',
    });
    await until(async () => (await inReadModels(theCase)).subject === null);
    await until(() => !outbox().some(({ bytes }) => bytes.includes(theCase.number)));
    expect(await answersOf(elsewhere)).toEqual({ case: '200', history: '200', file: '200', 'raw message': '200' });
    expect(await inReadModels(elsewhere)).toMatchObject({ subject: 'Inna sprawa' });
    expect((await client.get<Case>(`/api/cases/${theCase.id}`)).body.contact.name).toBe('ola@gmail.com');
    expect(await client.post<Problem>(`/api/cases/${theCase.id}/notes`, { text: 'Po zniszczeniu' })).toMatchObject({
      status: 409,
      body: { code: 'case-disposed' },
    });
  });

  it('key unavailable: it is gone, and no event says that the person was erased', async () => {
    const theCase = await arrived('ewa');
    await database.pool.query('DELETE FROM keys.data_keys WHERE person_id = $1', [theCase.contact.id]);
    // Every process forgets what it has in memory of somebody when their erasure changes.
    await database.pool.query(
      `INSERT INTO keys.erasures (kind, id, ordinal, context, fenced_at, finished_at, cleaned_at) VALUES ('person', $1, keys.next_erasure_ordinal(), '{}', now(), now(), now())`,
      [theCase.contact.id],
    );
    const unavailable = '503 key-unavailable';
    expect(await answersOf(theCase)).toEqual({
      case: unavailable,
      history: unavailable,
      file: unavailable,
      'raw message': unavailable,
    });
    expect((await inReadModels(theCase)).history).not.toContain('(dane usunięte)');
  });

  it('corrupt: the key is there, and the bytes are not those that were written', async () => {
    const theCase = await arrived('jan');
    for (const { path, bytes } of files(join(office.dataDirectory, 'attachments'))) {
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(path, bytes);
    }
    // The events refuse to be changed, so that this takes more than the office may do itself.
    const owner = new Database({ url: livingOffice(office.dataDirectory)!.ownerUrl! });
    await owner.pool.query(
      `ALTER TABLE es.events DISABLE TRIGGER USER; UPDATE es.events SET data = regexp_replace(data, '"c":"..', '"c":"AA') WHERE stream = 'case-${theCase.id}'; ALTER TABLE es.events ENABLE TRIGGER USER`,
    );
    await owner.close();
    const corrupt = '500 corrupt-sealed-value';
    expect(await answersOf(theCase)).toEqual({
      case: corrupt,
      history: corrupt,
      file: corrupt,
      // Found by its case.
      'raw message': corrupt,
    });
    expect((await inReadModels(theCase)).history).not.toContain('(dane usunięte)');
  });
});
