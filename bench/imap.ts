/**
 * Mail from an IMAP mailbox to the inbox: messages registered a second, durable, beside imapflow alone fetching the same ones. The mail server is
 * hoodiecrow-imap, in the benchmark's process; the office is a process of its own, as it is started for people, with fsync on.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { ImapServer, MAIL_USER } from '../tests/support/imap-server.js';
import { newDataDirectory, removeDataDirectories, startOfficeProcess } from '../tests/support/office-process.js';
import { Client } from '../tests/support/test-office.js';
import { processorSeconds } from './support/processor.js';

const ADMINISTRATOR = { email: 'admin@localhost', password: 'poprawny koń bateria zszywka' };
const SENDERS = 300;
const WARM_UP = 300;
/** Looking costs what is measured. */
const LOOK_MILLISECONDS = 250;

const TEXT = `Dzień dobry,

przygotowuję materiał o remoncie drogi wojewódzkiej i proszę o odpowiedź na pytania: kiedy zakończą się roboty,
ile kosztują, i kto za nie odpowiada? Będę wdzięczny za odpowiedź do czwartku.

Z wyrazami szacunku
`.replaceAll('\n', '\r\n');

/** @param parameters how many messages stand in the mailbox */
export default async function imap([messages = '2000']: readonly string[] = []): Promise<void> {
  const count = Number(messages);
  const server = new ImapServer();
  const port = await server.start();
  const deliver = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) server.deliver(messageOf(n));
  };
  deliver(0, WARM_UP);
  try {
    const { rate, processor } = await register(port, count, () => deliver(WARM_UP, WARM_UP + count));
    console.log(`imapflow alone: ${(await fetchAlone(port, WARM_UP + count)).toFixed(0)}/s`);
    console.log(`${count} messages, registered and in the inbox: ${rate.toFixed(0)}/s`);
    console.log(`processor time of office and database: ${processor.toFixed(1)} ms a message`);
  } finally {
    await server.stop();
  }
}

function messageOf(n: number): string {
  const address = `dziennikarz${n % SENDERS}@redakcja${n % 30}.example`;
  return `Return-Path: <${address}>\r\nFrom: Dziennikarz ${n % SENDERS} <${address}>\r\nTo: prasa@localhost\r\nSubject: Pytanie ${n}\r\nMessage-ID: <imap-${n}@bench.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`;
}

/** Reads the same messages whole, in one answer, and keeps nothing. @returns messages a second */
async function fetchAlone(port: number, count: number): Promise<number> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: MAIL_USER.user, pass: MAIL_USER.password },
    logger: false,
  });
  const start = performance.now();
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  let fetched = 0;
  for await (const { source } of client.fetch('1:*', { uid: true, source: true })) if (source) fetched += 1;
  const rate = perSecond(fetched, start);
  client.close();
  if (fetched !== count) throw new Error(`imapflow fetched ${fetched} of ${count} messages`);
  return rate;
}

/** From the moment at which they come until the last case stands in the inbox, after a warm-up. Processor time in milliseconds a message. */
async function register(
  port: number,
  count: number,
  deliver: () => void,
): Promise<{ readonly rate: number; readonly processor: number }> {
  const office = await startOfficeProcess({
    dataDirectory: newDataDirectory(),
    environment: { ADMIN_EMAIL: ADMINISTRATOR.email, ADMIN_PASSWORD: ADMINISTRATOR.password },
  });
  try {
    const client = new Client(office.url);
    await client.post('/api/session', ADMINISTRATOR);
    const server = { host: '127.0.0.1', port, security: 'none', ...MAIL_USER, since: '2020-01-01' };
    const { status } = await client.post('/api/mailboxes', { address: 'prasa@localhost', imap: server });
    if (status !== 201) throw new Error(`the mailbox was not taken: ${status}`);
    while ((await cases(client)) < WARM_UP) await pause(LOOK_MILLISECONDS);
    const before = processorSeconds(office.process.pid!);
    const start = performance.now();
    deliver();
    while ((await cases(client)) < WARM_UP + count) await pause(LOOK_MILLISECONDS);
    const rate = perSecond(count, start);
    return { rate, processor: ((processorSeconds(office.process.pid!) - before) * 1_000) / count };
  } finally {
    await office.stop();
    removeDataDirectories();
  }
}

/** So far: the last number that was given out. */
async function cases(client: Client): Promise<number> {
  const { body } = await client.get<{ items: { number: string }[] }>('/api/cases?sort=-number&limit=1');
  return Number(body.items[0]?.number.split('/')[1] ?? 0);
}

const perSecond = (count: number, start: number) => (count * 1_000) / (performance.now() - start);
