import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { freePort } from '#libs/postgres';
import {
  buildServer,
  isAlive,
  lineOf,
  newDataDirectory,
  removeDataDirectories,
  startProcess,
  type StartedProcess,
} from './office-process.js';
import { sentMails } from './outbox.js';
import { ADMINISTRATOR, Client } from './test-office.js';
import { until } from './until.js';

interface Case {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly assignee: { readonly id: string } | null;
  readonly correspondence: readonly { readonly direction: 'in' | 'out'; readonly state: string }[];
}

/** What a kill takes from the office that people and senders would do again. */
type Act = (visit: Visit) => Promise<unknown>;

/** One run of the office, as somebody meets it. */
interface Visit {
  readonly client: Client;
  readonly smtpPort: number;
}

const dataDirectory = newDataDirectory();
let running: StartedProcess | undefined;

beforeAll(buildServer);
afterEach(() => {
  if (running?.process.pid !== undefined && isAlive(running.process.pid)) running.process.kill('SIGKILL');
});
afterAll(async () => {
  // The database of a killed office ends by itself.
  await until(() => !readdirSync(dataDirectory).includes('postmaster.pid'));
  removeDataDirectories();
});

/** Starts the office on the same folder; it ends by itself at `point`. */
async function start(point: string): Promise<{ readonly ended: Promise<string>; visit(): Promise<Visit> }> {
  const smtpPort = await freePort();
  const command = [process.execPath, '--import', './tests/support/killed-office.ts', 'dist/apps/office/main.js'];
  const started = startProcess(command, {
    KILL_AT: point,
    DATA_DIR: dataDirectory,
    PORT: '0',
    SMTP_INTAKE_PORT: String(smtpPort),
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
  });
  running = started;
  const ended = new Promise<string>((resolve) =>
    started.process.once('exit', (code, signal) => resolve([signal ?? code, ...started.lines].join('\n'))),
  );
  return {
    ended,
    async visit() {
      const [, url] = await lineOf(started, /^ready: (http:\/\/localhost:\d+)$/);
      const client = new Client(url!);
      expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
      return { client, smtpPort };
    },
  };
}

/** Lives with the office until it dies at the point, doing what leads there. */
async function surviveUntil(point: string, act?: Act): Promise<void> {
  const office = await start(point);
  if (act) {
    const visit = await office.visit();
    // What is asked of an office that dies has no answer: it is asked again.
    await act(visit).catch(() => undefined);
  }
  const end = await office.ended;
  expect(end).toMatch(point.startsWith('office') ? /^SIGKILL/ : /^1\n[^]*the database server ended unexpectedly/);
}

const letter = (heads: readonly string[], subject: string, text: string) =>
  [
    'From: Jan Kowalski <jan@gazeta.example>',
    'To: prasa@localhost',
    `Subject: ${subject}`,
    ...heads,
    '',
    text,
    '',
  ].join('\r\n');
const send =
  (raw: string): Act =>
  ({ smtpPort }) =>
    createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true }).sendMail({
      envelope: { from: 'jan@gazeta.example', to: ['prasa@localhost'] },
      raw,
    });

const cases = async ({ client }: Visit) => (await client.get<{ items: Case[] }>('/api/cases')).body.items;
const readCase = async (visit: Visit): Promise<Case> => {
  const [item, ...others] = await until(
    () => cases(visit),
    (all) => all.length > 0,
  );
  expect(others).toEqual([]);
  return (await visit.client.get<Case>(`/api/cases/${item!.id}`)).body;
};
const outbox = () => sentMails(dataDirectory);

/** Question, receipt, answer, follow-up. */
const MESSAGES = 4;

const FIRST = letter(['Message-ID: <1@gazeta.example>'], 'Pytanie o mosty', 'Kiedy remont?');
const followUp = async () => {
  const answer = await until(async () => (await outbox()).find(({ text }) => text?.includes('w maju')));
  const heads = ['Message-ID: <2@gazeta.example>', `In-Reply-To: ${answer.messageId}`];
  return letter(heads, 'Re: Pytanie o mosty', 'A objazd?');
};
const assign: Act = async (visit) => {
  const { employee } = (await visit.client.get<{ employee: { id: string } }>('/api/session')).body;
  const { id } = await readCase(visit);
  return visit.client.post(`/api/cases/${id}/assignments`, { employeeId: employee.id, priority: 'high' });
};
const reply: Act = async (visit) => {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 umowa'], { type: 'application/pdf' }), 'umowa.pdf');
  const attachment = await visit.client.post<{ id: string }>('/api/attachments', form);
  const { id } = await readCase(visit);
  const body = { text: 'Dzień dobry, w maju.', attachmentIds: [attachment.body.id] };
  return visit.client.post(`/api/cases/${id}/replies`, body);
};
/** Once the follow-up has come in: one that comes after the end would begin the case anew. */
const close: Act = async (visit) => {
  const { id } = await until(
    () => readCase(visit),
    ({ correspondence }) => correspondence.length === MESSAGES,
  );
  return visit.client.post(`/api/cases/${id}/closing`, { outcome: 'answered' });
};

/** Where the office dies, in the order of the path, and what leads there; nothing where the new start goes on by itself. */
type Points = readonly (readonly [point: string, act?: Act])[];

export const FEW_POINTS: Points = [
  ['office before MailRecorded', send(FIRST)],
  ['database after CaseAssigned', assign],
  ['office after ReplyRecorded', reply],
  ['office before MessageReceived', async (visit) => send(await followUp())(visit)],
  ['office after CaseClosed', close],
];

export const ALL_POINTS: Points = [
  ['office before CaseRegistered', send(FIRST)],
  ['database after CaseRegistered'],
  ['office before MailRecorded'],
  ['office after send'],
  ['office before CaseAssigned', assign],
  ['database after CaseAssigned', assign],
  ['office after ReplyRecorded', reply],
  ['office before send'],
  ['database before MailSent'],
  ['office before ReplySent'],
  ['office before MessageReceived', async (visit) => send(await followUp())(visit)],
  ['database after MessageReceived'],
  ['office after CaseClosed', close],
];

/** Goes the way of one case from its first mail to its end, killed at each of the points. */
export async function goTheWayOfACase(points: Points): Promise<void> {
  for (const [point, act] of points) await surviveUntil(point, act);

  const office = await start('nobody');
  const visit = await office.visit();
  await until(async () => (await readCase(visit)).correspondence.length === MESSAGES);
  const theCase = await readCase(visit);
  const year = new Date().getFullYear();
  expect(theCase).toMatchObject({ number: `${year}/000001`, status: 'closed' });
  expect(theCase.correspondence.map(({ direction, state }) => `${direction} ${state}`).sort()).toEqual([
    'in received',
    'in received',
    'out outbox',
    'out outbox',
  ]);
  const history = await visit.client.get<{ items: { eventId: string; type: string }[] }>(
    `/api/cases/${theCase.id}/history`,
  );
  const types = history.body.items.map(({ type }) => type);
  for (const once of ['CaseRegistered', 'CaseAssigned', 'ReplyRecorded', 'ReplySent', 'CaseClosed'])
    expect(types.filter((type) => type === once)).toHaveLength(1);
  expect(types.filter((type) => type === 'MessageReceived')).toHaveLength(2);

  const mails = await outbox();
  expect(mails.map(({ messageId }) => messageId)).toEqual([...new Set(mails.map(({ messageId }) => messageId))]);
  expect(mails.filter(({ text }) => text?.includes('w maju'))).toHaveLength(1);
  expect(mails.filter(({ inReplyTo }) => inReplyTo === '<1@gazeta.example>')).toHaveLength(2);
  const [answer] = mails.filter(({ text }) => text?.includes('w maju'));
  expect(answer!.attachments.map(({ filename }) => filename)).toEqual(['umowa.pdf']);

  await send(letter(['Message-ID: <3@gazeta.example>'], 'Drugie pytanie', 'Kiedy?'))(visit);
  await until(async () => (await cases(visit)).length === 2);
  expect((await cases(visit)).map(({ number }) => number).sort()).toEqual([`${year}/000001`, `${year}/000002`]);

  running!.process.kill('SIGTERM');
  await office.ended;
}
