import { afterAll, describe, expect, it } from '@jest/globals';
import { ImapServer, MAIL_USER } from './support/imap-server.js';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from './support/office-process.js';
import { Client } from './support/test-office.js';
import { until } from './support/until.js';

const MESSAGES = 2_000;
const PASSWORD = 'poprawny koń bateria zszywka';

afterAll(removeDataDirectories);

const messageOf = (n: number): string =>
  [
    `Return-Path: <r${n}@gazeta.example>`,
    `From: Redaktor ${n} <r${n}@gazeta.example>`,
    'To: prasa@localhost',
    `Subject: Pytanie ${n}`,
    `Message-ID: <zabite.${n}@gazeta.example>`,
    '',
    'Kiedy remont mostu?',
    '',
  ].join('\r\n');

async function signedIn(url: string): Promise<Client> {
  const client = new Client(url);
  const { status } = await client.post('/api/session', { email: 'admin@localhost', password: PASSWORD });
  expect(status).toBe(200);
  return client;
}

async function subjects(client: Client): Promise<string[]> {
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { subject: string }[]; nextCursor: string | null } = (
      await client.get<{ items: { subject: string }[]; nextCursor: string | null }>(
        `/api/cases?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
    ).body;
    all.push(...page.items.map(({ subject }) => subject));
    cursor = page.nextCursor;
  }
  return all;
}

describe('an office that is killed while it fetches from a mailbox', () => {
  it('registers each message, and none twice', async () => {
    const server = new ImapServer();
    const port = await server.start();
    for (let n = 0; n < MESSAGES; n += 1) server.deliver(messageOf(n));
    const options = { dataDirectory: newDataDirectory(), environment: { ADMIN_PASSWORD: PASSWORD } };
    let office = await startOfficeProcess(options);
    let client = await signedIn(office.url);
    const imap = { host: '127.0.0.1', port, security: 'none', ...MAIL_USER, since: '2020-01-01' };
    const { body } = await client.post<{ id: string }>('/api/mailboxes', { address: 'prasa@localhost', imap });
    const taken = async () =>
      (await client.get<{ items: { state: { taken: number } | null }[] }>('/api/mailboxes')).body.items[0]?.state
        ?.taken ?? 0;
    for (const share of [0.1, 0.4, 0.7]) {
      await until(taken, (count) => count >= MESSAGES * share);
      office.process.kill('SIGKILL');
      await office.exited;
      office = await startOfficeProcess(options);
      client = await signedIn(office.url);
    }
    const all = await until(
      () => subjects(client),
      (seen) => new Set(seen).size === MESSAGES,
    );
    expect(all).toHaveLength(MESSAGES);
    const { body: compared } = await client.get<object>(`/api/mailboxes/${body.id}/reconciliation`);
    expect(compared).toMatchObject({ onServer: MESSAGES, registered: MESSAGES, missingCount: 0 });
    await office.stop();
    await server.stop();
  });
});
